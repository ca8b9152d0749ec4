"""What holds for every reachable board."""

from contextlib import suppress

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from boards.domain.board import Board
from boards.domain.commands import Command, Undo
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import apply, evolve, replay
from boards.domain.ids import CommandId, PersonId
from boards.domain.picture import Picture, board_of, picture
from boards.domain.rejections import Rejection
from tests.domain.specification import OPENED
from tests.domain.test_undo import content
from tests.domain.wishes import people, scripts, wishes

Script = list[tuple[PersonId, Command]]


def played(script: Script) -> list[Event]:
    """All facts that a workshop leaves behind."""
    board = replay([OPENED])
    facts: list[Event] = [OPENED]
    for by, wish in script:
        with suppress(Rejection):
            for fact in decide(wish, board, by):
                facts.append(fact)
                apply(board, fact)
    return facts


@given(scripts)
def test_E1_whatever_was_decided_can_be_folded_kept_and_read_back(script: Script) -> None:
    facts = played(script)
    kept = msgspec.json.Decoder(list[Event]).decode(msgspec.json.encode(facts))
    board = replay(kept)
    assert board == replay(facts)
    assert board.version == len(facts)
    assert board_of(msgspec.json.decode(msgspec.json.encode(picture(board)), type=Picture)) == board


@given(scripts, st.data())
def test_E1_a_snapshot_and_its_tail_equal_the_whole(script: Script, data: st.DataObject) -> None:
    facts = played(script)
    cut = data.draw(st.integers(0, len(facts)))
    assert replay(facts[cut:], onto=replay(facts[:cut])) == replay(facts)
    one_by_one = Board()
    for fact in facts:
        one_by_one = evolve(one_by_one, fact)
    assert one_by_one == replay(facts)


@given(scripts, people, wishes)
@settings(max_examples=200)
def test_U2_taking_back_the_last_gesture_restores_what_lay_there(script: Script, by: PersonId, wish: Command) -> None:
    before = replay(played(script))
    try:
        did = decide(wish, before, by)
        done = replay(did, onto=before)
        undo = decide(Undo(CommandId("did")), done, by, did)
    except Rejection:
        return
    assert content(replay(undo, onto=done)) == content(before)


@given(scripts, people, wishes)
def test_a_refused_wish_leaves_the_board_as_it_was(script: Script, by: PersonId, wish: Command) -> None:
    board = replay(played(script))
    twin = board.copy()
    with suppress(Rejection):
        decide(wish, board, by)
    assert board == twin
