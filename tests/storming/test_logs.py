"""What a log says about a channel layer that went away."""

import logging

from redis.exceptions import ConnectionError as Lost

from storming.logs import LostLines


def _logged(name: str, error: Exception, said: str = "in receive task") -> str:
    found = (type(error), error, error.__traceback__)
    record = logging.LogRecord(name, logging.ERROR, "", 0, said, (), found)
    assert LostLines().filter(record)
    return logging.Formatter("%(message)s").format(record)


def test_a_lost_connection_to_the_layer_is_one_line() -> None:
    assert _logged("channels_redis.pubsub", Lost("gone")) == "in receive task: ConnectionError"


UNHEARD = "Task exception was never retrieved\nfuture: <Task finished coro=<{}() done, defined at {}:243>>"


def test_a_task_of_the_layer_that_nobody_waited_for_is_one_line() -> None:
    said = UNHEARD.format("RedisChannelLayer._clean_receive_backup", "site-packages/channels_redis/core.py")
    assert _logged("asyncio", Lost("gone"), said) == "Task exception was never retrieved: ConnectionError"


def test_a_task_of_anybody_else_keeps_its_traceback() -> None:
    said = UNHEARD.format("Owner._turn", "boards/live/owner.py")
    assert "exceptions.ConnectionError: gone" in _logged("asyncio", Lost("gone"), said)


def test_any_other_error_keeps_its_traceback() -> None:
    assert "KeyError: 'group'" in _logged("channels_redis.pubsub", KeyError("group"))
    assert "exceptions.ConnectionError: gone" in _logged("boards.live.hub", Lost("gone"))
