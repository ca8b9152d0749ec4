"""A storm of wishes is written down once, and again when it is over."""

import asyncio

from boards.domain.board import Board
from boards.domain.picture import Picture
from boards.handling.snapshots import Snapshots
from boards.journal.aside import Aside
from boards.journal.memory import MemoryJournal
from boards.journal.rehydrate import SNAPSHOT_EVERY
from tests.handling.crowd import BOARD


class Album(MemoryJournal):
    """Tells which versions were written down."""

    def __init__(self) -> None:
        super().__init__()
        self.versions: asyncio.Queue[int] = asyncio.Queue()
        self._loop = asyncio.get_running_loop()

    def keep_snapshot(self, board: object, picture: Picture) -> None:
        assert board == BOARD
        self._loop.call_soon_threadsafe(self.versions.put_nowait, picture.version)


async def test_what_a_storm_left_is_written_down_after_the_pause() -> None:
    album, state = Album(), Board()
    snapshots = Snapshots(BOARD, album, Aside("test", 2), lambda: state, pause=0.01)
    for _ in range(10):
        before, state.version = state.version, state.version + SNAPSHOT_EVERY
        snapshots.kept(before, state)
    drawn = [await album.versions.get(), await album.versions.get()]
    assert drawn == [SNAPSHOT_EVERY, 10 * SNAPSHOT_EVERY]


async def test_a_turn_under_way_after_the_pause_sees_to_the_snapshot_that_is_due() -> None:
    album, board = Album(), Board(version=2 * SNAPSHOT_EVERY)
    asked = asyncio.Event()

    def unknown() -> None:
        asked.set()

    snapshots = Snapshots(BOARD, album, Aside("test", 2), unknown, pause=0)
    snapshots.kept(0, Board(version=SNAPSHOT_EVERY))
    snapshots.kept(SNAPSHOT_EVERY, board)
    await asked.wait()
    board.version += 1
    snapshots.kept(board.version - 1, board)
    assert [await album.versions.get(), await album.versions.get()] == [SNAPSHOT_EVERY, board.version]


async def test_a_board_at_rest_is_not_written_down_again() -> None:
    album, state = Album(), Board(version=SNAPSHOT_EVERY)
    asked = asyncio.Event()

    def known() -> Board:
        asked.set()
        return state

    snapshots = Snapshots(BOARD, album, Aside("test", 2), known, pause=0)
    snapshots.kept(0, state)
    await asked.wait()
    await asyncio.sleep(0)
    assert [await album.versions.get(), album.versions.qsize()] == [SNAPSHOT_EVERY, 0]
