"""A new board in the hands of somebody who has never been here."""

from tests.browser.states import Look, Seat
from tests.servers.app import AppServer

PASTE = """(text) => {
    const data = new DataTransfer()
    data.setData('text/plain', text)
    document.querySelector('.stage').focus()
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
}"""


def first(seat: Seat, house: AppServer, look: Look) -> None:
    """The guide, the name, the invitation, the first words in the outline and on the board, four tips, a pile of lines."""
    ines = seat("Ines", newcomer=True)
    page = ines.page
    page.goto(house.url)
    page.get_by_role("button", name="Process").first.click()
    ines.sees_the_board()
    look(ines, "empty board")
    page.get_by_role("button", name="Say your name").click()
    look(ines, "name")
    page.get_by_role("textbox", name="Your name").fill(" ")
    ines.presses("Enter")
    look(ines, "name, missing")
    ines.says_their_name()
    page.get_by_role("button", name="Share").click()
    look(ines, "share")
    page.get_by_role("button", name="Withdraw").first.click()
    look(ines, "withdraw")
    page.locator('dialog[data-panel="withdraw"]').get_by_role("button", name="Cancel").click()
    page.locator('dialog[data-panel="share"]').get_by_role("button", name="Close").click()
    ines.turns_to_the_board()
    ines.presses("Shift+O")
    look(ines, "outline, empty")
    page.locator("[data-outline-first]").click()
    page.locator("textarea:focus").wait_for()
    page.keyboard.type("Bike reserved")
    look(ines, "outline, writing")
    ines.presses("Escape")
    page.locator(".entry:focus").wait_for()
    ines.presses("Escape")
    page.locator(".outline").wait_for(state="detached")
    for tip in ("kinds", "chain", "view", "others"):
        look(ines, f"tip, {tip}")
        page.locator(".tip footer button").click()
    page.wait_for_function("() => document.activeElement.closest('.stage') !== null")
    ines.presses("Enter")
    look(ines, "writing")
    ines.presses("Escape", "Escape", "e")
    page.mouse.click(700, 480)
    page.locator("textarea:focus").wait_for()
    page.keyboard.type("Bike unlocked")
    ines.presses("Escape")
    look(ines, "suggestion")
    page.evaluate(PASTE, "\n".join(f"Note {number}" for number in range(60)))
    look(ines, "paste")
