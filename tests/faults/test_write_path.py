"""The write path promises the same on every set-up (TRUST R1 to R4)."""

import asyncio
from random import Random

import pytest

from tests.faults.closing import judge
from tests.faults.length import LONG, SEED
from tests.faults.setups import Setup
from tests.faults.times import judge_seconds, took
from tests.live.guest import Guest, new_id, place

pytestmark = [pytest.mark.servers, pytest.mark.slow]


async def test_both_see_what_either_does_in_the_same_order(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann, setup.guest(setup.other) as bob:
        await asyncio.gather(*[guest.submit(place()) for guest in (ann, bob) for _ in range(50)])
        for guest in (ann, bob):
            await guest.shows(101)
        assert ann.entries == bob.entries
    log = await asyncio.to_thread(setup.log)
    assert [entry["version"] for entry in log] == list(range(1, 102))
    assert [entry["command"] for entry in log] == [entry["command"] for entry in ann.entries]


async def test_an_accepted_wish_can_be_read_at_once_from_either_process(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann:
        answer = await ann.submit(place("n1"))
    for server in setup.servers:
        log = await asyncio.to_thread(setup.log, server)
        assert log[answer["versions"][0] - 1]["type"] == "NotePlaced"


async def test_a_wish_over_http_reaches_every_socket(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann, setup.guest(setup.other) as bob:
        wish = {"id": new_id(), **place("n1")}
        kept = await asyncio.to_thread(setup.post, wish)
        assert kept["version"] == 2
        for guest in (ann, bob):
            await guest.shows(2)
            assert guest.texts == {"n1": "Bike was rented"}
        assert await asyncio.to_thread(setup.post, wish, setup.other) == kept


async def test_F12_the_same_wish_through_both_processes_is_kept_once(setup: Setup) -> None:
    name, wish = new_id(), place()
    async with setup.guest(setup.one) as ann, setup.guest(setup.other) as bob:
        first, second = await asyncio.gather(ann.submit(wish, name), bob.submit(wish, name))
        assert first == second
        assert await ann.submit(wish, name) == first
        other_words = await bob.submit(place(), name)
        assert (other_words["type"], other_words["code"]) == ("Refused", "command_id_reused")
    log = await asyncio.to_thread(setup.log)
    assert len(log) == 2


async def test_each_sees_where_the_other_is_and_that_they_left(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann:
        async with setup.guest(setup.other) as bob:
            here = {"cursor": [10.0, -20.5], "editing": "n1", "draft": "Ride en"}
            await bob.say({"type": "Here", "presence": here})
            await ann.until(lambda: ann.people.get(bob.connection) == here)
        await ann.until(lambda: bob.connection not in ann.people)


async def test_a_newcomer_sees_who_is_here_already(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann:
        await ann.say({"type": "Here", "presence": {"selected": ["n1"]}})
        async with setup.guest(setup.other) as bob:
            await bob.until(lambda: bob.people.get(ann.connection) == {"selected": ["n1"]})


async def test_who_comes_back_gets_what_was_missed_and_nothing_twice(setup: Setup) -> None:
    async with setup.guest(setup.one) as ann:
        bob = setup.guest(setup.other)
        await bob.open()
        await ann.submit(place())
        await bob.shows(2)
        await bob.vanish()
        await asyncio.gather(*[ann.submit(place()) for _ in range(20)])
        await bob.open()
        await bob.shows(22)
        await ann.shows(22)
        assert bob.entries == ann.entries
        await bob.close()


async def test_F11_who_leaves_right_after_wishing_is_heard_by_the_others(setup: Setup) -> None:
    """F11: what was kept is seen, although its author is gone."""
    async with setup.guest(setup.other) as watcher:
        for number in range(20 if LONG else 10):
            async with setup.guest(setup.one) as guest:
                await guest.say({"type": "Submit", "id": new_id(), "command": place(f"n{number}")})
                await guest.say({"type": "Ping"})
                await (guest.vanish() if number % 2 else guest.close())
        log = await asyncio.to_thread(setup.log)
        seen = await took(watcher.shows(len(log)))
        kept = {entry["data"]["note"]["id"] for entry in log if entry["type"] == "NotePlaced"}  # type: ignore[index]
        judge("F11", setup.name, f"{len(kept)} kept", "each seen by the watcher", met=set(watcher.texts) >= kept)
        judge_seconds("F11", setup.name, "the last one seen after", seen, 2.0)


async def test_F01_nothing_acknowledged_is_lost_when_the_plug_is_pulled(setup: Setup) -> None:
    """F01, twice or twenty times: every accepted wish is in the log at its version, no gap, no wish is kept twice."""
    acknowledged: dict[str, int] = {}
    moments = Random(SEED)
    rounds = 20 if LONG else 2
    for _ in range(rounds):
        writers = [setup.guest(server) for server in setup.servers for _ in range(6 // len(setup.servers))]
        await asyncio.gather(*[writer.open() for writer in writers])
        work = [asyncio.create_task(_write(writer, acknowledged)) for writer in writers]
        await _moment(acknowledged, moments)
        victim = moments.choice(setup.servers)
        await asyncio.to_thread(victim.kill)
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        await asyncio.gather(*[writer.vanish() for writer in writers])
        await asyncio.to_thread(victim.restart)
    wrong = await setup.everything_kept(acknowledged)
    judge(
        "F01",
        setup.name,
        f"{rounds} kills, {len(acknowledged)} accepted, {wrong or 'none lost, no gap, none twice'}",
        "every accepted wish at its version, no gap, none twice",
        met=not wrong,
    )
    async with setup.guest(setup.other) as reader:
        assert reader.welcome["head"] == len(await asyncio.to_thread(setup.log))


async def _moment(acknowledged: dict[str, int], moments: Random) -> None:
    """Return while the writers write: after 60 more wishes, in the long form after 0.8 to 1.5 s as well."""
    enough = len(acknowledged) + 60
    if LONG:
        await asyncio.sleep(moments.uniform(0.8, 1.5))
    while len(acknowledged) < enough:  # noqa: ASYNC110  -- the writers tell nobody but the dictionary
        await asyncio.sleep(0.01)


async def _write(writer: Guest, acknowledged: dict[str, int]) -> None:
    while True:
        name = new_id()
        answer = await writer.submit(place(), name)
        acknowledged[name] = answer["versions"][0]
