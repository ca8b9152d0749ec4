"""The strict decoder: what it takes, what it refuses, and that nothing else escapes it (TRUST L13, S04)."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.domain.commands import PlaceNote
from boards.handling import wire
from boards.handling.refusals import Malformed, TooLarge

BAD = {
    "nothing": ("", "json"),
    "half": ("{", "json"),
    "two": ("1 2", "json"),
    "NaN": ('{"x": NaN}', "number"),
    "Infinity": ("[-Infinity]", "number"),
    "1e999": ("[1e999]", "number"),
    "5,000 digits": ("9" * 5000, "number"),
    "beyond 2^53": ("9007199254740993", "number"),
    "NUL": ('["a\\u0000b"]', "character"),
    "NUL in a key": ('{"\\u0000": 1}', "character"),
    "lone surrogate": ('["\\ud800"]', "character"),
    "same key twice": ('{"a": 1, "a": 2}', "duplicate_key"),
    "33 deep": ("[" * 33 + "]" * 33, "depth"),
    "20,000 deep": ("[" * 20_000 + "]" * 20_000, "depth"),
    "20,000 deep, unfinished": ('{"a":' * 10_000, "depth"),
}


@pytest.mark.parametrize(("text", "what"), BAD.values(), ids=BAD.keys())
def test_what_breaks_a_rule_is_refused_by_name(text: str, what: str) -> None:
    for given_as in (text, text.encode()):
        with pytest.raises(Malformed) as refusal:
            wire.plain(given_as)
        assert refusal.value.what == what


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Malformed):
        wire.plain(b'["\xff"]')


@pytest.mark.parametrize("letter", ["x", "é", "\U0001f600"])
def test_the_limit_counts_bytes(letter: str) -> None:
    room = (wire.MESSAGE_LIMIT - 2) // len(letter.encode())
    assert wire.plain(json.dumps(letter * room, ensure_ascii=False))
    with pytest.raises(TooLarge):
        wire.plain(json.dumps(letter * (room + 1), ensure_ascii=False))


def test_32_deep_is_taken() -> None:
    assert wire.plain("[" * 32 + "]" * 32)


def test_the_place_of_a_wrong_type_is_named_without_the_text_itself() -> None:
    with pytest.raises(Malformed) as refusal:
        wire.shaped({"type": "PlaceNote", "note": "n1", "kind": "secret", "x": 0, "y": 0}, PlaceNote)
    assert refusal.value.where == "$.kind"


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON.map(json.dumps) | st.text() | st.binary())
def test_whatever_comes_is_read_or_malformed(text: str | bytes) -> None:
    try:
        wire.shaped(wire.plain(text), PlaceNote)
    except Malformed:
        return
