"""A board with much on it: every panel, dialog and menu that one person can open."""

from tests.browser.person import Person
from tests.browser.player import Player
from tests.browser.states import Look, Seat
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer


def full(seat: Seat, house: AppServer, look: Look) -> None:
    """The sample, walked through as a person would; each panel is closed before the next opens."""
    ines = seat("Ines")
    ines.opens_the_sample(house.url)
    look(ines, "board")
    ines.presses("Tab")
    look(ines, "skip")
    ines.presses("Enter")
    ines.page.locator(".board-title button").click()
    look(ines, "title")
    ines.presses("Escape")
    selected(ines, look)
    dialogs(ines, look)
    outline(ines, look)
    Player(ines).opens()
    look(ines, "history")
    ines.presses("ArrowLeft")
    look(ines, "history, a step back")
    ines.presses("Shift+O")
    look(ines, "outline in the history")


def closes(ines: Person, panel: str) -> None:
    """Close a dialog by Esc."""
    ines.presses("Escape")
    ines.page.locator(f'dialog[data-panel="{panel}"]').wait_for(state="hidden")


def selected(ines: Person, look: Look) -> None:
    """What can be done with one note, with several, with a frame, and with what is locked."""
    page = ines.page
    ines.turns_to_the_board()
    ines.presses("ArrowRight")
    look(ines, "selection")
    page.locator(".kind-button").click()
    look(ines, "kinds")
    ines.presses("Escape")
    ines.presses("Shift+F10")
    look(ines, "context menu")
    page.locator(".context-menu [data-submenu]").first.focus()
    ines.presses("Enter")
    look(ines, "submenu")
    ines.presses("Escape", "Escape")
    page.locator(".context-menu").wait_for(state="hidden")
    ines.presses("Shift+F10")
    ines.chooses("note.about")
    look(ines, "about")
    closes(ines, "about")
    ines.turns_to_the_board()
    ines.presses("j")
    ines.tags("urgent", "to be asked")
    look(ines, "tags")
    closes(ines, "tags")
    look(ines, "tagged")
    ines.presses("k")
    ines.is_saved()
    look(ines, "locked")
    ines.presses("ArrowDown")
    look(ines, "refused")
    page.locator(".toast").get_by_role("button", name="Close").click()
    ines.presses("k", "Control+a")
    look(ines, "many selected")
    page.locator('[popovertarget="order-menu"]').click()
    look(ines, "order")
    ines.presses("Escape")
    ines.turns_to_the_board()
    ines.presses("Escape", "Escape")
    page.locator(".frame .title").first.click()
    look(ines, "frame")
    ines.presses("Escape")


def dialogs(ines: Person, look: Look) -> None:
    """What is asked for by key or button."""
    page = ines.page
    ines.turns_to_the_board()
    ines.presses("?")
    look(ines, "keys")
    page.keyboard.type("zzz")
    look(ines, "keys, nothing found")
    ines.presses("Escape", "Escape")
    page.locator('dialog[data-panel="keys"]').wait_for(state="hidden")
    ines.turns_to_the_board()
    ines.presses("Control+k")
    look(ines, "commands")
    page.keyboard.type("zzz")
    look(ines, "commands, nothing found")
    ines.presses("Escape", "Escape")
    page.locator('dialog[data-panel="commands"]').wait_for(state="hidden")
    page.get_by_role("button", name="Edit the legend").click()
    look(ines, "legend")
    page.locator('[data-legend="event"] input[type="color"]').fill("#101010")
    look(ines, "legend, too dark")
    closes(ines, "legend")
    home = TakingHome(ines)
    home.opens()
    look(ines, "export")
    home.chooses("AsyncAPI")
    look(ines, "export, specification")
    home.dialog.get_by_text("Findings").click()
    look(ines, "export, findings")
    closes(ines, "export")
    ines.turns_to_the_board()
    ines.presses("Control+f")
    page.keyboard.type("bike")
    look(ines, "find")
    page.keyboard.type("zzz")
    look(ines, "find, nothing")
    ines.presses("Escape")
    page.locator(".find input").wait_for(state="detached")


def outline(ines: Person, look: Look) -> None:
    """The board in words, its bar, and what it asks."""
    page = ines.page
    ines.turns_to_the_board()
    ines.presses("Shift+O")
    page.locator(".entry:focus").wait_for()
    look(ines, "outline")
    page.locator(".entry[data-entry]:not(.heading)").first.click()
    look(ines, "outline bar")
    page.locator('[popovertarget="outline-kinds"]').click()
    look(ines, "outline, kinds")
    ines.presses("Escape")
    page.locator("#outline-kinds").wait_for(state="hidden")
    for choice, name, button in (
        ("putAfter", "put after", "Put after …"),
        ("moveTo", "move to", "Move to …"),
        ("changeKind", "change kind", "Change kind …"),
        ("leadTo", "lead to", "Leads to …"),
    ):
        page.locator(".outline-bar").get_by_role("button", name=button).click()
        look(ines, name)
        if choice != "leadTo":
            closes(ines, choice)
    page.locator('dialog[data-panel="leadTo"] .choice').last.click()
    ines.is_saved()
    page.locator(".entry:focus").wait_for()
    ines.presses("Shift+L")
    look(ines, "unlink")
    closes(ines, "unlink")
    ines.presses("Escape")
    page.locator(".outline").wait_for(state="detached")
