"""Deciding, folding, shortening and replaying give the same in Python and in TypeScript, for every board that can come to be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle
from random import Random
from typing import TypeVar, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boards.domain import rejections
from boards.domain.commands import (
    ChangeFrameRole,
    ChangeKind,
    Command,
    EditLegend,
    InsertSpace,
    Introduce,
    LockItems,
    MoveItems,
    RecordNames,
    RemoveItems,
    RenameBoard,
    RenameFrame,
    RenamePivotal,
    ResizeFrame,
    ResizeItems,
    ResizeNote,
    RestackNotes,
    RewordLink,
    RewordNote,
    TagNotes,
    TurnNotes,
    Undo,
    UnlockItems,
)
from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.rejections import Rejection
from boards.journal.entry import Entry
from boards.journal.memory import MemoryJournal
from boards.journal.rehydrate import board_at, keep, replayed
from tests.conformance.play import Step, facts_of, played
from tests.conformance.random_workshops import PEOPLE, workshop
from tests.conformance.twin import Twin, started
from tests.domain.wishes import people, wishes

T = TypeVar("T")
BOARD = BoardId("b1")
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
CHANGES_OF_WHAT_IS_THERE = {
    *(ChangeFrameRole, ChangeKind, Introduce, LockItems, MoveItems, RecordNames, RemoveItems),
    *(RenameBoard, RenameFrame, RenamePivotal, ResizeFrame, ResizeNote, RewordLink, RewordNote, UnlockItems),
    *(EditLegend, InsertSpace, ResizeItems, RestackNotes, TagNotes, TurnNotes),
}
"""What these wish for may be so already; the others make something new, or take something back."""
undos = st.builds(Undo, st.integers(0, 30).map(lambda turn: CommandId(f"c{turn}")))
scripts = st.lists(st.tuples(people, wishes | undos), max_size=30)


@pytest.fixture(scope="module")
def twin() -> Iterator[Twin]:
    """The client."""
    with started() as running:
        yield running


def journal_of(facts: list[Event]) -> MemoryJournal:
    """A journal that holds these facts."""
    journal = MemoryJournal()
    entries = [
        Entry(version, AT, PersonId("ines"), CommandId(f"c{version}"), fact) for version, fact in enumerate(facts, 1)
    ]
    journal.append(BOARD, entries, expected=0)
    return journal


@given(seed=st.integers(0, 2**32), wishes=st.integers(0, 60), data=st.data())
def test_the_server_opens_any_version_as_replaying_to_it(seed: int, wishes: int, data: st.DataObject) -> None:
    facts = facts_of(workshop(seed, wishes))
    journal = journal_of(facts)
    versions = st.integers(0, len(facts))
    for version in data.draw(st.lists(versions, max_size=4)):
        keep(journal, BOARD, board_at(journal, BOARD, version))
    for version in data.draw(st.lists(versions, min_size=1, max_size=6)):
        opened = board_at(journal, BOARD, version)
        assert opened == replay(facts[:version])
        assert opened == replayed(journal, BOARD, version)
    assert board_at(journal, BOARD) == replay(facts)


@given(script=scripts)
@settings(max_examples=200)
def test_both_languages_agree_on_every_version_of_any_workshop(
    twin: Twin, script: list[tuple[PersonId, Command]]
) -> None:
    steps = played(script)
    twin.agrees(steps, range(len(facts_of(steps)) + 1))


def test_both_languages_agree_on_workshops_that_the_client_makes_up(twin: Twin) -> None:
    for commands in twin.scripts(seed=20261123, runs=60, length=40):
        steps = played(zip(cycle(PEOPLE), commands, strict=False))
        twin.agrees(steps, range(len(facts_of(steps)) + 1))


def test_both_languages_agree_on_long_workshops(twin: Twin) -> None:
    for seed, steps in enumerate(random_workshops()):
        twin.agrees(steps, _versions(seed, len(facts_of(steps))))


def test_those_workshops_reach_every_wish_every_fact_and_every_refusal() -> None:
    steps = [step for steps in random_workshops() for step in steps]
    done = _count(type(step.command) for step in steps if step.facts)
    no_news = _count(type(step.command) for step in steps if not step.facts and not step.refused)
    refused = _count(step.refused for step in steps if step.refused)
    facts = _count(type(fact) for fact in facts_of(steps))
    about_the_room = {rejections.BoardFull.code, rejections.NotAllowed.code}
    assert _often(done, 10) == set(get_args(Command))
    assert _often(facts, 10) == set(get_args(Event))
    assert _often(refused, 10) == {no.code for no in _refusals()} - about_the_room
    assert _often(no_news, 2) == CHANGES_OF_WHAT_IS_THERE


def random_workshops() -> list[list[Step]]:
    """Many short ones and three of more than a thousand wishes, always the same."""
    return [workshop(seed, 60) for seed in range(60)] + [workshop(seed, 1500) for seed in (77, 78, 79)]


def _versions(seed: int, head: int) -> Sequence[int]:
    chance = Random(seed)
    return [0, head, *(chance.randint(0, head) for _ in range(8))]


def _count(things: Iterable[T]) -> Counter[T]:
    return Counter(things)


def _often(counted: Counter[T], least: int) -> set[T]:
    return {thing for thing, times in counted.items() if times >= least}


def _refusals() -> list[type[Rejection]]:
    return [refusal for refusal in Rejection.__subclasses__() if refusal.__module__ == rejections.__name__]
