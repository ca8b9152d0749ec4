"""Two people on one board, and what the board does not take."""

from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.browser.states import Look, Seat
from tests.servers.app import AppServer


def company(seat: Seat, house: AppServer, look: Look) -> None:
    """Ines invites Jonas; they follow each other, write in one note, and one of them takes away what the other wrote on."""
    ines, jonas = seat("Ines"), seat("Jonas")
    ines.leads(new_board(house)["facilitate"])
    doomed = ines.writes("Doomed", (900, 300))
    ride = ines.writes("Ride", (500, 300))
    jonas.page.goto(ines.invitation())
    look(jonas, "invited")
    jonas.says_their_name()
    jonas.turns_to_the_board()
    jonas.sees("board.notes.length === 2")
    ines.page.mouse.move(700, 500)
    look(jonas, "joined")
    jonas.selects(ride)
    look(ines, "remote hand")
    jonas.presses("Escape")
    jonas.page.get_by_role("button", name="Follow Ines").click()
    look(jonas, "followed")
    jonas.page.locator(".follow-name button").click()
    meets(ines, jonas, ride, look)
    comes_back(ines, jonas, doomed, look)


def meets(ines: Person, jonas: Person, note: str, look: Look) -> None:
    """Both write in one note; whoever is second is shown both versions."""
    for one, words in ((ines, "Ride requested"), (jonas, "Trip booked")):
        one.selects(note)
        one.presses("Enter")
        one.page.locator("textarea:focus").wait_for()
        one.page.keyboard.insert_text(words)
    look(ines, "somebody writes here, too")
    both = ".meeting.both"
    while not any(one.page.locator(both).count() for one in (ines, jonas)):
        ines.page.evaluate("() => new Promise(requestAnimationFrame)")
    second = next(one for one in (ines, jonas) if one.page.locator(both).count())
    look(second, "both wrote")
    second.page.get_by_role("button", name="Keep both").click()
    for one in (ines, jonas):
        one.presses("Escape", "Escape")
        one.is_saved()


def comes_back(ines: Person, jonas: Person, note: str, look: Look) -> None:
    """What Ines wrote without a line met a note that is gone: it is given back to her."""
    ines.context.set_offline(True)
    ines.selects(note)
    ines.presses("Enter")
    ines.page.locator("textarea:focus").wait_for()
    ines.page.keyboard.insert_text("My own words")
    ines.presses("Escape", "Escape")
    jonas.selects(note)
    jonas.presses("Delete")
    jonas.is_saved()
    ines.context.set_offline(False)
    ines.page.locator(".came-back").wait_for()
    look(ines, "returned, said")
    look(ines, "returned, asked")
    ines.page.locator(".came-back").click()
    look(ines, "returned")
    ines.page.locator('dialog[data-panel="returned"]').get_by_role("button", name="Close").click()
    ines.page.set_viewport_size({"width": 390, "height": 844})
    ines.page.locator('[popovertarget="more-menu"]').click()
    look(ines, "more")
