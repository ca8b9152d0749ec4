"""Lines that break, rights that end, boards that are nearly full or cannot be read to their end."""

import sqlite3

from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.browser.states import Look, Seat
from tests.servers.app import AppServer

SPOILS = "UPDATE journal_entry SET schema = 2 WHERE version = 9"


def broken(seat: Seat, house: AppServer, look: Look) -> None:
    """Mira only watches; Ines loses her line; Jonas loses his invitation."""
    ines, jonas, mira = seat("Ines"), seat("Jonas"), seat("Mira")
    links = new_board(house)
    ines.leads(links["facilitate"])
    ines.writes("Ride requested", (500, 300))
    mira.page.goto(links["watch"])
    look(mira, "watching, name")
    mira.says_their_name()
    look(mira, "watching")
    jonas.joins(links["participate"])
    ends(ines, jonas, look)
    ines.context.set_offline(True)
    look(ines, "reconnecting")
    look(ines, "offline")


def ends(ines: Person, jonas: Person, look: Look) -> None:
    """The link by which Jonas came is withdrawn while he writes without a line."""
    jonas.context.set_offline(True)
    jonas.page.mouse.dblclick(800, 400)
    jonas.page.locator("textarea:focus").wait_for()
    jonas.page.keyboard.insert_text("Never sent")
    jonas.presses("Escape", "Escape")
    ines.page.get_by_role("button", name="Share").click()
    ines.page.get_by_role("button", name="Withdraw").first.click()
    ines.page.locator('dialog[data-panel="withdraw"]').get_by_role("button", name="Withdraw").click()
    ines.page.locator('dialog[data-panel="withdraw"]').wait_for(state="detached")
    ines.page.locator('dialog[data-panel="share"]').get_by_role("button", name="Close").click()
    jonas.context.set_offline(False)
    look(jonas, "access ended")


def limits(seat: Seat, small: AppServer, look: Look) -> None:
    """A server whose boards hold few items, and one entry that no program of today can read."""
    ines = seat("Ines")
    ines.opens_the_sample(small.url)
    look(ines, "nearly full")
    small.terminate()
    with sqlite3.connect(small.var / "storming.sqlite3") as database:
        database.execute(SPOILS)
    small.restart()
    ines.reloads()
    look(ines, "unreadable")
