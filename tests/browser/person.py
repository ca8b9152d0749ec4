"""Somebody at a browser: what they do, in the words of the workshop. The only file that knows how the page is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

TIPS_SEEN = "if (location.protocol.startsWith('http')) localStorage.setItem('storming.tips', '4')"

OVERLAPS = (Path(__file__).parent / "overlaps.js").read_text()
"""Elements of a note whose boxes cross its lines of text."""

LINES = (Path(__file__).parent / "lines.js").read_text()
"""How the text of a note stands."""

Place = tuple[float, float]
"""CSS pixels of the window."""


class Person:
    """One person with a browser profile of their own. Waiting is always for something that the page shows."""

    def __init__(self, browser: Browser, name: str, *, newcomer: bool = False, **profile: Any) -> None:
        """Sit down at a fresh profile. Only a newcomer has not yet seen the tips."""
        self.name = name
        self.context: BrowserContext = browser.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "locale": "en-GB", **profile}
        )
        if not newcomer:
            self.context.add_init_script(TIPS_SEEN)
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.console: list[str] = []
        """What the browser itself had to say: refused requests, offences against the page's policy."""
        self.page.on("console", lambda said: self.console.append(said.text) if said.type == "error" else None)

    # --- coming in ---

    def starts(self, url: str, card: str = "Big Picture") -> None:
        """Open a new board from the home page and say one's name."""
        self.page.goto(url)
        self.page.get_by_role("button", name=card).first.click()
        self.sees_the_board()
        self.page.get_by_role("button", name="Say your name").click()
        self.says_their_name()
        self.turns_to_the_board()

    def leads(self, link: str) -> None:
        """Open a link to facilitate, say one's name and turn to the board."""
        self.page.goto(link)
        self.sees_the_board()
        self.page.get_by_role("button", name="Say your name").click()
        self.says_their_name()
        self.turns_to_the_board()

    def joins(self, invitation: str) -> None:
        """Open an invitation and say one's name."""
        self.page.goto(invitation)
        self.says_their_name()

    def says_their_name(self) -> None:
        """Fill the one field that stands before the board."""
        self.page.get_by_role("textbox", name="Your name").fill(self.name)
        self.presses("Enter")
        self.sees_the_board()

    def sees_the_board(self) -> None:
        """Wait until the board is there and everything is known to be kept."""
        self.page.wait_for_function("() => window.__storming !== undefined")
        self.is_saved()

    def reloads(self) -> None:
        """Load the page anew."""
        self.page.reload()
        self.sees_the_board()

    def opens_the_sample(self, url: str) -> None:
        """Open the sample board from the home page."""
        self.page.goto(url)
        self.page.locator('[data-way="sample"]').click()
        self.sees_the_board()

    def invitation(self, link: str = "participate") -> str:
        """Return a link of the board: to participate, to watch or to facilitate."""
        self.page.get_by_role("button", name="Share").click()
        address = self.page.locator(f'input[data-link-for="{link}"]').input_value()
        self.page.locator('dialog[data-panel="share"]').get_by_role("button", name="Close").click()
        self.turns_to_the_board()
        return address

    def leaves(self) -> None:
        """Close the browser; a complaint of the page fails the test."""
        self.context.close()
        assert self.complaints == []

    # --- storming ---

    def turns_to_the_board(self) -> None:
        """Give the board the keyboard."""
        self.page.get_by_role("region", name="Board", exact=True).focus()

    def writes(self, text: str, at: Place, key: str = "e") -> str:
        """Place a note of the kind with that letter, write on it, and return its id once it is kept."""
        before = set(self.notes())
        self.presses(key)
        self.page.mouse.click(*at)
        self.types(text)
        (note,) = set(self.notes()) - before
        return note

    def places(self, kind: str, text: str, at: Place) -> str:
        """Place a note of a kind from the palette, write on it, and return its id once it is kept."""
        before = set(self.notes())
        self.page.locator('[data-tool="note"]' if kind == "text" else f'[data-place="{kind}"]').click()
        self.page.mouse.click(*at)
        self.types(text)
        (note,) = set(self.notes()) - before
        return note

    def types(self, text: str) -> None:
        """Write in the field that is open, finish, let go, and wait until it is kept."""
        self.page.locator("textarea:focus, input:focus").wait_for()
        self.page.keyboard.type(text)
        self.presses("Escape")
        self.presses("Escape")
        self.is_saved()

    def presses(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.page.keyboard.press(key)

    def goes_to(self, button: str) -> None:
        """Press Tab until the button with that name has the focus."""
        wanted = self.page.get_by_role("button", name=button).first
        for _ in range(60):
            if wanted.count() and wanted.evaluate("(button) => button === document.activeElement"):
                return
            self.presses("Tab")
        raise AssertionError(f"Tab does not come to {button}")

    def drags(self, start: Place, end: Place) -> None:
        """Press, move in a few steps, let go."""
        self.page.mouse.move(*start)
        self.page.mouse.down()
        for step in range(1, 6):
            share = step / 5
            self.page.mouse.move(start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        self.page.mouse.up()

    def selects(self, *notes: str) -> None:
        """Click on notes, all but the first with Shift."""
        for count, note in enumerate(notes):
            if count:
                self.page.keyboard.down("Shift")
            self.page.mouse.click(*self.middle(note))
            if count:
                self.page.keyboard.up("Shift")

    def opens_the_menu(self, at: Place) -> Locator:
        """Press the right button there and wait for the menu."""
        self.page.mouse.click(*at, button="right")
        return self.sees_the_menu()

    def chooses(self, action: str) -> None:
        """Choose an action in the menu that is open, by its name in the registry."""
        self.page.locator(f'.context-menu [data-action="{action}"]').click()

    def tags(self, *tags: str, kept: bool = True) -> None:
        """Write tags in the list that is open, each with Enter; wait until they are kept."""
        for tag in tags:
            self.page.locator('dialog[data-panel="tags"] input:focus').wait_for()
            self.page.keyboard.type(tag)
            self.presses("Enter")
        if kept:
            self.is_saved()

    def wishes(self, wish: dict[str, Any]) -> None:
        """Send a wish as a program would, with this person's cookie."""
        cookies = {cookie.get("name"): cookie.get("value") for cookie in self.context.cookies()}
        home = self.page.url.split("/b/")[0]
        answer = self.context.request.post(
            f"{home}/api/boards/{self.board_id}/commands/",
            data=wish,
            headers={"X-CSRFToken": str(cookies["csrftoken"]), "Origin": home},
        )
        assert answer.ok, answer.text()

    # --- seeing ---

    def tag(self, name: str) -> Locator:
        """The tag in the list that is open."""
        return self.page.get_by_role("checkbox", name=name, exact=True)

    def slips(self, item: str) -> list[str]:
        """The tags that hang on a note, as they read."""
        self.note(item).locator(".slip").first.wait_for()
        return self.note(item).locator(".slip").all_inner_texts()

    def stands(self, item: str) -> dict[str, Any]:
        """How the text of a note stands on its paper, or in its editor: lines, size, direction, what is beyond the edge."""
        found: dict[str, Any] = self.note(item).evaluate(LINES)
        return found

    def overlaps(self, item: str, one: str, other: str) -> list[str]:
        """What of a note lies over its text: texts of elements that cross the lines of its words, or its editor."""
        found: list[str] = self.note(item).evaluate(OVERLAPS, [one, other])
        return found

    def sees_the_menu(self) -> Locator:
        """Wait for the menu and return it."""
        menu = self.page.locator(".context-menu:popover-open")
        menu.wait_for()
        # It rises for a moment; where it stands is known afterwards.
        menu.evaluate("(menu) => Promise.all(menu.getAnimations().map(({ finished }) => finished))")
        return menu

    def offered(self) -> list[str]:
        """What the menu that is open offers, without what is behind its submenus."""
        rows = self.sees_the_menu().locator("button")
        names: list[str] = rows.evaluate_all("(rows) => rows.map(({ dataset }) => dataset.action ?? dataset.submenu)")
        return names

    @property
    def board_id(self) -> str:
        """The board that the address names."""
        return self.page.url.split("/b/")[1].split("/")[0]

    def asks(self, path: str) -> Any:
        """What the API says about the board, asked with this person's cookie: `asks("?at=3")`."""
        home = self.page.url.split("/b/")[0]
        answer = self.context.request.get(f"{home}/api/boards/{self.board_id}/{path}")
        assert answer.ok, answer.text()
        return answer.json()

    def note(self, item: str) -> Locator:
        """The note as it is drawn."""
        return self.page.locator(f'.note[data-note="{item}"]')

    def middle(self, item: str) -> Place:
        """Where the middle of a note is on the screen."""
        box = self.note(item).bounding_box()
        assert box is not None, f"{item} is not on the screen"
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def board(self) -> dict[str, Any]:
        """What the page knows of the board: the same picture as the API answers."""
        seen: dict[str, Any] = self.page.evaluate("() => window.__storming.picture()")
        return seen

    def notes(self) -> dict[str, dict[str, Any]]:
        """The notes, by id."""
        return {note["id"]: note for note in self.board()["notes"]}

    def reads(self, text: str) -> str:
        """The id of the first note that says that."""
        return next(item for item, note in self.notes().items() if note["text"] == text)

    def is_saved(self) -> None:
        """Wait until the page says that everything is kept."""
        self.page.wait_for_function("() => window.__storming.pending === 0")
        self.page.locator('[data-save="saved"], [data-save="viewonly"]').wait_for()

    def sees(self, what: str, value: Any = None) -> None:
        """Wait until a condition over `board` (the picture) and `value` holds; JavaScript of the test's own."""
        self.page.wait_for_function(
            f"(value) => {{ const board = window.__storming.picture(); return {what} }}", arg=value
        )

    def selected(self) -> set[str]:
        """The ids of the notes that are marked as selected, once the page has been drawn anew."""
        self.page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        marked = self.page.locator(".note[data-selected]")
        return set(marked.evaluate_all("(notes) => notes.map((note) => note.dataset.note)"))

    def sees_version(self, version: int) -> None:
        """Wait until the page has come as far as that."""
        self.page.wait_for_function("(version) => window.__storming.version >= version", arg=version)
