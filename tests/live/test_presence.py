"""Who is where: newest wins, nothing is kept, nobody stays as a ghost."""

from boards.domain.ids import PersonId
from boards.live.frames import Presence, Someone
from boards.live.presence import GHOST_SECONDS, People

INES = PersonId("ines")


def at(x: float) -> Presence:
    return Presence(cursor=(x, 0))


def test_only_the_last_move_between_two_collections_counts() -> None:
    people = People()
    for x in range(10):
        people.moved("c1", INES, at(x))
    assert people.news() == ([Someone("c1", INES, at(9))], [])
    assert people.news() == ([], [])


def test_who_came_and_went_between_two_collections_only_left() -> None:
    people = People()
    people.came("c1", INES)
    people.went("c1")
    assert people.news() == ([], ["c1"])
    assert people.ours() == []


def test_two_browsers_of_one_person_are_two() -> None:
    people = People()
    people.came("c1", INES)
    people.came("c2", INES)
    assert [someone.connection for someone in people.others("c1")] == ["c2"]


def test_people_of_a_process_that_fell_silent_are_forgotten() -> None:
    people = People()
    people.heard([Someone("far", INES, at(1))], now=0)
    assert people.ghosts(now=GHOST_SECONDS) == []
    assert people.ghosts(now=GHOST_SECONDS + 1) == ["far"]
    assert people.others("c1") == []


def test_a_repeated_word_from_another_process_is_no_news_but_keeps_them_alive() -> None:
    people = People()
    someone = Someone("far", INES, at(1))
    assert people.heard([someone], now=0) == [someone]
    assert people.heard([someone], now=10) == []
    assert people.ghosts(now=GHOST_SECONDS + 5) == []


def test_what_another_process_says_of_our_own_people_is_not_believed() -> None:
    people = People()
    people.came("c1", INES)
    assert people.heard([Someone("c1", INES, at(7))], now=0) == []
