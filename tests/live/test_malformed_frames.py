"""Whatever comes over the socket is answered by a typed refusal, and the socket stays open (TRUST S04, M09)."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.faults.setups import Setup
from tests.live.guest import Frame, place
from tests.servers.app import AppServer

pytestmark = pytest.mark.servers


def submit(command: Any, name: Any = "wish") -> Frame:
    return {"type": "Submit", "id": name, "command": command}


CORPUS: dict[str, tuple[Frame | str | bytes, str, str | None]] = {
    "half an object": ("{", "malformed", None),
    "a list": ("[]", "malformed", None),
    "null": ("null", "malformed", None),
    "a number": ("1", "malformed", None),
    "nothing": ("", "malformed", None),
    "bytes": (b"\x00\xff", "malformed", None),
    "20,000 lists in each other": ("[" * 20_000, "malformed", None),
    "33 lists in each other": ("[" * 33 + "]" * 33, "malformed", None),
    "5,000 digits": ("9" * 5000, "malformed", None),
    "NaN": ('{"type": "CatchUp", "after": NaN}', "malformed", None),
    "1e999": ('{"type": "CatchUp", "after": 1e999}', "malformed", None),
    "a key twice": ('{"type": "Ping", "type": "Ping"}', "malformed", None),
    "no type": ({"after": 0}, "malformed", None),
    "an unknown frame": ({"type": "Shout"}, "malformed", None),
    "a number for a frame": ({"type": 7}, "malformed", None),
    "an unknown field": ({"type": "Ping", "loud": True}, "malformed", None),
    "a missing field": ({"type": "CatchUp"}, "malformed", None),
    "a wrong type": ({"type": "CatchUp", "after": "0"}, "malformed", None),
    "a negative version": ({"type": "CatchUp", "after": -1}, "malformed", None),
    "an unknown command": (submit({"type": "BurnBoard"}), "malformed", "wish"),
    "no command": (submit(None), "malformed", "wish"),
    "a command without fields": (submit({"type": "PlaceNote"}), "malformed", "wish"),
    "an unknown kind": (submit({**place("n"), "kind": "secret"}), "malformed", "wish"),
    "a foreign id": (submit(place("../n")), "malformed", "wish"),
    "an overlong id": (submit(place("n" * 65)), "malformed", "wish"),
    "an overlong command id": (submit(place("n"), "c" * 65), "malformed", None),
    "a number for a command id": (submit(place("n"), 7), "malformed", None),
    "a place beyond the world": (submit(place("n", x=1e300)), "malformed", "wish"),
    "a place at the edge of numbers": (submit(place("n", x=1e308)), "malformed", "wish"),
    "a field of JavaScript": (submit({**place("n"), "__proto__": {"kind": "policy"}}), "malformed", "wish"),
    "NUL in a text": (submit(place("n", text="a\x00b")), "malformed", "wish"),
    "a lone surrogate": (json.dumps(submit(place("n", text="\ud800"))), "malformed", "wish"),
    "a control character": (submit(place("n", text="a\x1bb")), "text_not_writable", "wish"),
    "20,000 characters": (submit(place("n", text="x" * 20_000)), "text_too_long", "wish"),
    "more than 64 kB": (submit(place("n", text="x" * 70_000)), "too_large", "wish"),
    "a second beginning": (submit({"type": "OpenBoard", "title": "again"}), "board_already_open", "wish"),
    "somebody else's gesture": (submit({"type": "Undo", "gesture": "none"}), "gesture_unknown", "wish"),
    "a drag of nothing": ({"type": "Here", "presence": {"drag": {"items": []}}}, "malformed", None),
}


@pytest.fixture(scope="module", params=["daphne", "uvicorn"])
def setup(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setup]:
    with AppServer(tmp_path_factory.mktemp("var"), server=request.param) as server:
        made = Setup([server])
        made.begin()
        yield made


FAITHFUL = [
    "order\u202edecalp",
    "Or\u200bder\u200d",
    "🚲👩🏽‍🚒",
    "<img src=x onerror=alert(1)>",
    "__proto__",
    "\u2028\t\n",
]


@pytest.mark.parametrize("text", FAITHFUL)
async def test_S04_a_text_reaches_the_others_as_it_was_written(setup: Setup, text: str) -> None:
    setup.begin()
    async with setup.guest() as ann, setup.guest() as bob:
        assert (await ann.submit(place("said", text=text, x=-0.0)))["type"] == "Accepted"
        await bob.shows(2)
        assert bob.texts == {"said": text}


@pytest.mark.parametrize(("text", "code", "name"), CORPUS.values(), ids=CORPUS.keys())
async def test_the_answer_is_a_typed_refusal_and_the_socket_stays_open(
    setup: Setup, text: Frame | str | bytes, code: str, name: str | None
) -> None:
    async with setup.guest() as guest:
        await guest.say(text)
        refusal = await guest.hears("Refused")
        assert (refusal["code"], refusal["id"]) == (code, name)
        assert (await guest.submit(place()))["type"] == "Accepted"


async def test_wishing_before_hello_is_refused_by_name(setup: Setup) -> None:
    guest = setup.guest()
    await guest.knock()
    await guest.say(submit(place()))
    refusal = await guest.hears("Refused")
    assert (refusal["code"], refusal["id"]) == ("greeting_missing", "wish")
    await guest.greet()
    await guest.close()


async def test_messages_that_stay_too_large_end_the_socket_with_a_reason(setup: Setup) -> None:
    async with setup.guest() as guest:
        for _ in range(5):
            await guest.say("x" * 70_000)
        assert (await guest.hears("Closing"))["code"] == 4413
        assert await guest.closed() == 4413


@pytest.mark.parametrize("token", [None, "wrong", "x" * 500])
async def test_a_board_that_is_not_yours_is_no_board(setup: Setup, token: str | None) -> None:
    stranger = Setup(setup.servers, setup.board, token or "").guest()
    await stranger.knock()
    assert (await stranger.hears("Closing"))["code"] == 4404
    assert await stranger.closed() == 4404


@pytest.mark.parametrize("board", ["nosuchboard", "x" * 300, "a%00b", "%F0%9F%98%80"])
async def test_a_board_that_is_not_there_is_no_board(setup: Setup, board: str) -> None:
    stranger = Setup(setup.servers, board, setup.token).guest()
    await stranger.knock()
    assert await stranger.closed() == 4404


async def test_an_old_client_is_told_to_reload(setup: Setup) -> None:
    guest = setup.guest()
    await guest.knock()
    await guest.say({"type": "Hello", "protocol": 0, "after": 0})
    assert await guest.closed() == 4426
