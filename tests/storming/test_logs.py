"""What a log says about a channel layer that went away."""

import logging

from redis.exceptions import ConnectionError as Lost

from storming.logs import LostLines


def _logged(name: str, error: Exception) -> str:
    found = (type(error), error, error.__traceback__)
    record = logging.LogRecord(name, logging.ERROR, "", 0, "in receive task", (), found)
    assert LostLines().filter(record)
    return logging.Formatter("%(message)s").format(record)


def test_a_lost_connection_to_the_layer_is_one_line() -> None:
    assert _logged("channels_redis.pubsub", Lost("gone")) == "in receive task: ConnectionError"


def test_any_other_error_keeps_its_traceback() -> None:
    assert "KeyError: 'group'" in _logged("channels_redis.pubsub", KeyError("group"))
    assert "exceptions.ConnectionError: gone" in _logged("boards.live.hub", Lost("gone"))
