"""A room follows the journal, not what a visitor claims about it."""

from datetime import UTC, datetime

import pytest

from boards.domain.events import BoardOpened, BoardRenamed
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.kinds import Format
from boards.handling import wired
from boards.journal.entry import Entry
from boards.journal.memory import MemoryJournal
from boards.journal.port import JournalAway
from boards.live import hub as hubs
from boards.live.connection import Connection
from boards.live.dispatch import Visit
from boards.live.hub import Hub
from tests.live.test_connection import Wire, until

BOARD = BoardId("board")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
OPENED = Entry(1, NOON, PersonId("ines"), CommandId("c1"), BoardOpened("Rides", Format.BIG_PICTURE, "en"))
RENAMED = Entry(2, NOON, PersonId("ines"), CommandId("c2"), BoardRenamed("Bike rides", "Rides"))


class Fading(MemoryJournal):
    """A journal that can be away."""

    def __init__(self) -> None:
        super().__init__()
        self.away = False
        self.append(BOARD, [OPENED], expected=0)

    def head(self, board: BoardId) -> int:
        if self.away:
            raise JournalAway("for a test")
        return super().head(board)


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> Fading:
    """What this process takes for its journal."""
    kept = Fading()
    monkeypatch.setattr(wired, "journal", lambda: kept)
    return kept


async def visiting(hub: Hub, name: str, after: int) -> tuple[Visit, Wire]:
    """Somebody who has said Hello."""
    wire = Wire()
    connection = Connection(name, PersonId(name), "facilitator", wire.send)
    visit = Visit(BOARD, connection, hub)
    visit.hear(f'{{"type": "Hello", "protocol": 3, "after": {after}}}')
    await until(lambda: any(text["type"] == "Welcome" for text in wire.texts()))
    return visit, wire


@pytest.mark.parametrize("claimed", [0, 5_000_000])
async def test_a_visitor_who_comes_while_the_journal_is_away_hears_what_happens_later(
    journal: Fading, claimed: int
) -> None:
    journal.away = True
    hub = Hub(journal)
    visit, wire = await visiting(hub, "ines", claimed)
    journal.away = False
    journal.append(BOARD, [RENAMED], expected=1)
    hub.announce(BOARD, [RENAMED])
    await until(lambda: any(text["type"] == "Happened" for text in wire.texts()))
    visit.leave()


async def test_a_room_that_knows_no_version_learns_it_from_the_journal(journal: Fading) -> None:
    journal.away = True
    hub = Hub(journal)
    visit, wire = await visiting(hub, "ines", 0)
    journal.away = False
    assert visit.room is not None
    hub.reached(visit.room, 1)
    await until(lambda: visit.room and visit.room.sent == 1)
    await until(lambda: {"type": "Head", "head": 1} in wire.texts())
    visit.leave()


async def test_a_room_made_while_heads_were_looked_up_is_told_no_head(journal: Fading) -> None:
    hub = Hub(journal)
    visit, wire = await visiting(hub, "ines", 1)
    hub._tell_heads({})
    hub._tell_heads({BOARD: 1})
    await until(lambda: {"type": "Head", "head": 1} in wire.texts())
    assert {"type": "Head", "head": 0} not in wire.texts()
    visit.leave()


async def test_G5_a_link_that_is_revoked_puts_its_board_in_doubt_once(
    journal: Fading, monkeypatch: pytest.MonkeyPatch
) -> None:
    lately: dict[str, BoardId] = {}
    monkeypatch.setattr(hubs, "withdrawn", lambda _boards: lately)
    hub = Hub(journal)
    visit, _ = await visiting(hub, "ines", 1)
    doubted = visit.connection.doubted
    lately |= {"elsewhere": BoardId("other")}
    await hub._doubt_the_withdrawn()
    assert not doubted.is_set()
    lately |= {"link": BOARD}
    await hub._doubt_the_withdrawn()
    assert doubted.is_set()
    doubted.clear()
    await hub._doubt_the_withdrawn()
    assert not doubted.is_set()
    visit.leave()


async def test_F09_who_is_told_to_go_is_gone_for_the_others_before_the_socket_is(journal: Fading) -> None:
    hub = Hub(journal)
    ines, wire = await visiting(hub, "ines", 1)
    jonas, stuck = await visiting(hub, "jonas", 1)
    stuck.free.clear()
    jonas.connection.finish(4409)
    await until(lambda: {"type": "Left", "connections": ["jonas"]} in wire.texts())
    assert jonas.room is ines.room is hub.rooms[BOARD]
    jonas.leave()
    ines.leave()
    assert hub.rooms == {}


async def test_everybody_is_sent_away_although_rooms_empty_meanwhile(journal: Fading) -> None:
    hub = Hub(journal)
    _, wire = await visiting(hub, "ines", 1)
    _, other = await visiting(hub, "jonas", 1)
    hub.drain()
    assert [wire.texts()[-1]["code"], other.texts()[-1]["code"]] == [4503, 4503]
    await until(lambda: hub.rooms == {})


async def test_F03_a_question_about_links_that_takes_too_long_does_not_end_the_looking(
    journal: Fading, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    def too_late(_boards: object) -> dict[str, BoardId]:
        nonlocal asked
        asked += 1
        raise JournalAway("deadline")

    monkeypatch.setattr(hubs, "withdrawn", too_late)
    monkeypatch.setattr(hubs, "LOOK_SECONDS", 0.001)
    visit, _ = await visiting(Hub(journal), "ines", 1)
    await until(lambda: asked >= 3)
    visit.leave()
