"""docs/protocol.md says what the code does: its examples are read by the real decoders, its tables compared with the types."""

import re
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from boards.domain import texts
from boards.domain.commands import Command, ImportDrawing, OpenBoard
from boards.domain.decide.room import ITEM_LIMIT
from boards.domain.events import Event
from boards.domain.items import REACH
from boards.domain.kinds import Kind
from boards.domain.rejections import Rejection
from boards.handling import refusals, wire
from boards.http import body, problems
from boards.journal.entry import Entry
from boards.live import answers, catch_up, connection, decode, frames, hub, lobby

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "protocol.md").read_text()


def examples(kind: str) -> list[str]:
    blocks = re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
    return [line for block in blocks for line in block.splitlines()]


def rows(under: str) -> list[list[str]]:
    """The cells of the table that follows a heading."""
    section = re.split(r"^#+ ", PAGE.split(f"# {under}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def fields_of(cell: str) -> dict[str, bool]:
    """Names of a cell such as "`x`, `text`?": whether each may be left out."""
    outside = re.sub(r"\([^)]*\)|\[[^\]]*\]|\{[^}]*\}", "", cell)
    return {name: mark == "?" for name, mark in re.findall(r"`(\w+)`(\??)", outside)}


def named(union: Any) -> dict[str, type[msgspec.Struct]]:
    return {member.__name__: member for member in get_args(union)}


def said(union: Any) -> dict[str, dict[str, bool]]:
    return {
        name: {field.encode_name: not field.required for field in msgspec.structs.fields(member)}
        for name, member in named(union).items()
    }


def kinds_in(lines: list[str]) -> set[str]:
    return {msgspec.json.decode(line)["type"] for line in lines}


@pytest.mark.parametrize("line", examples("client"))
def test_a_frame_of_a_client_is_read_by_the_decoder_of_the_server(line: str) -> None:
    decode.frame(line)


@pytest.mark.parametrize("line", examples("server"))
def test_a_frame_of_the_server_is_what_the_server_writes(line: str) -> None:
    made: Any = msgspec.json.decode(line, type=frames.ServerFrame)
    assert msgspec.json.decode(answers.encoded(made).message["text"]) == msgspec.json.decode(line)


@pytest.mark.parametrize("line", examples("command"))
def test_a_command_is_read_by_the_decoder(line: str) -> None:
    wire.shaped(wire.plain(line), Command)  # type: ignore[arg-type]  # a union is no type to mypy


@pytest.mark.parametrize("line", examples("event"))
def test_an_event_is_what_the_journal_writes(line: str) -> None:
    made: Any = msgspec.json.decode(line, type=Event)
    assert msgspec.json.decode(msgspec.json.encode(made)) == msgspec.json.decode(line)


def test_there_is_an_example_of_everything() -> None:
    assert kinds_in(examples("client")) == named(frames.ClientFrame).keys()
    assert kinds_in(examples("server")) == named(frames.ServerFrame).keys()
    assert kinds_in(examples("command")) == named(Command).keys() - {OpenBoard.__name__, ImportDrawing.__name__}
    assert kinds_in(examples("event")) == named(Event).keys()


@pytest.mark.parametrize(
    ("heading", "union", "without"),
    [
        ("From the client", frames.ClientFrame, set()),
        ("From the server", frames.ServerFrame, set()),
        ("Commands", Command, {"OpenBoard", "ImportDrawing"}),
        ("Events", Event, set()),
    ],
)
def test_a_table_names_every_field(heading: str, union: Any, without: set[str]) -> None:
    table = {row[0].strip("`"): fields_of(row[1]) for row in rows(heading)}
    assert table == {name: fields for name, fields in said(union).items() if name not in without}


def test_every_kind_is_named() -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith("Kinds: "))
    assert re.findall(r"\w+", line.removeprefix("Kinds: ")) == [kind.value for kind in Kind]


def test_every_close_code_is_there() -> None:
    codes = {value for name, value in vars(answers).items() if name.isupper() and isinstance(value, int)}
    page = {int(row[0]) for row in rows("Close codes") if row[0].isdecimal()}
    assert codes <= page
    assert page - codes <= {4401}  # for accounts


def test_every_refusal_is_there_with_its_fields_and_its_status() -> None:
    before: list[type[Rejection]] = [refusals.CommandIdReused, refusals.CommandFailed, refusals.EntryUnreadable]
    board = [made for made in Rejection.__subclasses__() if made.__module__ == Rejection.__module__]
    code = {
        made.code: (list(made.__annotations__), str(problems.STATUS.get(made.code, 422))) for made in (*board, *before)
    }
    code["malformed"] = (["what", "where"], "400")
    code["too_large"] = (["what", "where"], "413")
    code |= {name: ([], "") for name in frames.CODES}
    assert {row[0].strip("`"): (list(fields_of(row[1])), row[2]) for row in rows("Refusals")} == code


def routes(patterns: list[URLPattern | URLResolver], before: str = "") -> set[str]:
    found: set[str] = set()
    for pattern in patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found |= routes(pattern.url_patterns, path)
        elif path.startswith("api/boards/"):
            view = pattern.callback.view_class  # type: ignore[attr-defined]  # all of them are views of DRF
            place = re.sub(r"<str:(\w+)>", r"{\1}", path)
            found |= {f"{method.upper()} /{place}" for method in ("get", "post") if hasattr(view, method)}
    return found


def test_every_route_is_there() -> None:
    assert {row[0].strip("`") for row in rows("Over HTTP")} == routes(get_resolver().url_patterns)


def test_the_limits_are_those_of_the_code() -> None:
    page = {row[0]: [int(number) for number in re.findall(r"\d{2,}", row[1])] for row in rows("Limits")}
    assert page == {
        "a frame of a client": [wire.MESSAGE_LIMIT],
        "messages of one socket, but `Here` and `Hello`": [
            settings.LIMITS["COMMANDS_PER_SECOND"],
            settings.LIMITS["COMMANDS_AT_ONCE"],
        ],
        "a socket without `Hello`": [lobby.HELLO_SECONDS],
        "silence of a client": [int(hub.SILENT_SECONDS)],
        "depth of JSON": [wire.DEPTH_LIMIT],
        "whole numbers": [53],
        "ids": [64],
        "coordinates": [REACH],
        "text of a note": [texts.TEXT_LIMIT],
        "titles, names of frames, labels": [texts.TITLE_LIMIT],
        "a person's name, a kind's name": [texts.NAME_LIMIT],
        "a tag": [texts.TAG_LIMIT],
        "tags of a note": [texts.TAGS_LIMIT],
        "notes in one `PlaceNotes`": [5000],
        "items on a board": [ITEM_LIMIT],
        "sockets of one person on one board, with or without `Hello`": [lobby.SOCKETS_PER_PERSON],
        "sockets on one board": [lobby.SOCKETS_PER_BOARD],
        "what the server holds back for one socket": [connection.BACKLOG_BYTES, int(connection.BACKLOG_SECONDS)],
        "what `Happened` brings at once": [catch_up.ENTRIES, catch_up.BYTES],
        "a body over HTTP": [body.LIMIT],
    }


def test_every_version_of_the_protocol_is_told() -> None:
    assert [int(row[0]) for row in rows("Versions")] == list(range(1, frames.PROTOCOL + 1))


def test_an_entry_over_http_is_an_entry() -> None:
    (line,) = examples("entry")
    entry = msgspec.json.decode(line)
    event = {"type": entry.pop("type"), **entry.pop("data")}
    msgspec.convert({**entry, "event": event}, Entry)


def test_a_problem_names_the_refusal() -> None:
    (line,) = examples("problem")
    problem = msgspec.json.decode(line)
    made = problems.document(problem["status"], problem["code"], problem["detail"])
    assert msgspec.json.decode(made.content).keys() == problem.keys()
