"""Who misses something fetches it by version; who misses too much reloads (STYLE X8)."""

import asyncio
from collections.abc import Iterator

import pytest

from tests.faults.setups import Setup
from tests.live.guest import new_id, place
from tests.servers.app import AppServer

pytestmark = pytest.mark.servers


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setup]:
    with AppServer(tmp_path_factory.mktemp("var")) as server:
        yield Setup([server])


@pytest.fixture
def setup(running: Setup) -> Setup:
    running.begin()
    return running


async def test_a_gap_is_filled_on_request(setup: Setup) -> None:
    async with setup.guest() as ann:
        await asyncio.gather(*[ann.submit(place()) for _ in range(5)])
        await ann.shows(6)
        told = len(ann.frames)
        await ann.say({"type": "CatchUp", "after": 2})
        await ann.until(lambda: any(frame["type"] == "Happened" for frame in ann.frames[told:]))
        again = next(frame for frame in ann.frames[told:] if frame["type"] == "Happened")
        assert [entry["version"] for entry in again["entries"]] == [3, 4, 5, 6]


async def test_who_is_up_to_date_hears_the_head(setup: Setup) -> None:
    async with setup.guest() as ann:
        await ann.say({"type": "CatchUp", "after": 1})
        assert (await ann.hears("Head"))["head"] == 1


async def test_who_misses_too_much_is_told_to_reload(setup: Setup) -> None:
    async with setup.guest() as ann:
        await asyncio.gather(*[ann.submit(place()) for _ in range(600)])
        async with setup.guest() as late:
            assert (await late.hears("Reload"))["head"] == 601
            state = await asyncio.to_thread(setup.get, "")
            assert len(state["notes"]) == 600
            late.version = 601
            await late.greet()
            await ann.submit(place())
            await late.shows(602)


async def test_who_claims_to_show_more_than_there_is_reloads(setup: Setup) -> None:
    async with setup.guest(after=99) as ann:
        assert (await ann.hears("Reload"))["head"] == 1


async def test_a_gesture_too_large_for_the_socket_makes_everybody_reload(setup: Setup) -> None:
    notes = [{"note": new_id(), "kind": "event", "x": 0, "y": 0} for _ in range(510)]
    async with setup.guest() as ann, setup.guest() as bob:
        assert (await ann.submit({"type": "PlaceNotes", "notes": notes}))["versions"] == [2, 511]
        for guest in (ann, bob):
            assert (await guest.hears("Reload"))["head"] == 511


async def test_the_head_is_told_every_few_seconds(setup: Setup) -> None:
    async with setup.guest() as ann:
        assert (await ann.hears("Head", 2))["head"] == 1


async def test_an_eleventh_socket_of_one_person_replaces_the_first(setup: Setup) -> None:
    guests = [setup.guest() for _ in range(11)]
    for guest in guests:
        await guest.open()
    assert await guests[0].closed() == 4429
    assert (await guests[10].submit(place()))["type"] == "Accepted"
    for guest in guests:
        await guest.close()
