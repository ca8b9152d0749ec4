"""The quick look is never kinder than the strict decoder, and knows the texts that clients send (TRUST L13)."""

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from boards.domain.ids import CommandId
from boards.handling import wire
from boards.handling.refusals import Malformed
from boards.handling.sound import is_sound
from boards.live import decode
from boards.live.frames import Submit
from tests.handling.test_wire import BAD, JSON

WISH = {
    "type": "Submit",
    "id": "w-1",
    "command": {"type": "PlaceNote", "note": "n-1", "kind": "event", "x": 1, "y": -2.5, "text": "Käufer zahlt: bar 😀"},
}
PIECES = st.sampled_from(
    (
        *(
            '"a"',
            '"b"',
            '":"',
            '"":',
            '""',
            '"\\"',
            "\\u0000",
            "\x00",
            "\ud800",
            '"',
            ":",
            " :",
            ",",
            "{",
            "}",
            "[",
            "]",
            "1",
        ),
        *("-0", "9007199254740992", "9007199254740993", "1e999", "1e300", "NaN", "null", " ", "\n", "ü"),
        *('{"a":1,"a":2}', '{"a":1,"a" :"a"}'),
    )
)


@pytest.mark.parametrize(("as_ascii", "sound"), [(True, False), (False, True)])
def test_what_a_client_says_is_sound_unless_it_is_escaped(*, as_ascii: bool, sound: bool) -> None:
    text = json.dumps(WISH, ensure_ascii=as_ascii)
    assert is_sound(text) is sound
    frame = decode.frame(text)
    assert isinstance(frame, Submit)
    assert frame.id == CommandId("w-1")


@pytest.mark.parametrize(("text", "_what"), BAD.values(), ids=BAD.keys())
def test_what_breaks_a_rule_is_not_sound(text: str, _what: str) -> None:
    assert not is_sound(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"a":"x","a":"y"}',
        '{"a":1,"a" :2}',
        '{"a":":","a":1}',
        '[{"":1,"":1}]',
        '{"x":{"a":1,"b":2,"a":3}}',
        '["\ud800"]',
        '["a\x00b"]',
        "[" * 32 + '[""]' + "]" * 32,
        "-9007199254740993",
        '["' + "x" * wire.MESSAGE_LIMIT + '"]',
    ],
)
def test_no_rule_is_overlooked(text: str) -> None:
    assert not is_sound(text)


def test_a_message_that_an_installation_finds_too_large_is_not_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps(WISH, ensure_ascii=False)
    monkeypatch.setattr(wire, "MESSAGE_LIMIT", len(text.encode()) - 1)
    assert not is_sound(text)
    with pytest.raises(decode.FrameRefused):
        decode.frame(text)


@given(st.lists(PIECES, max_size=30).map("".join) | JSON.map(json.dumps) | st.text())
@example('{"a":1,"a" :2}')
def test_a_sound_text_is_taken_by_the_strict_decoder(text: str) -> None:
    if is_sound(text):
        wire.plain(text)


KEYS: st.SearchStrategy[str] = st.sampled_from(["a", "b", "", ":", "ä"])
TWICE: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(['"a"', '":"', "1", "9007199254740993", "null"]),
    lambda inner: (
        st.lists(inner).map(lambda some: f"[{','.join(some)}]")
        | st.lists(st.tuples(KEYS, st.sampled_from([":", " : "]), inner)).map(
            lambda some: "{" + ",".join(f'"{key}"{colon}{value}' for key, colon, value in some) + "}"
        )
    ),
)


@given(TWICE)
def test_it_finds_every_key_that_stands_twice_and_every_number_too_large(text: str) -> None:
    try:
        wire.plain(text)
    except Malformed:
        assert not is_sound(text)
    else:
        assert is_sound(text) or text.count("{") + text.count("[") > wire.DEPTH_LIMIT
