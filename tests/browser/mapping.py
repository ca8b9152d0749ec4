"""The import page in somebody's hands: a file, the questions about it, the answers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.reading import catalogue

if TYPE_CHECKING:
    from playwright.sync_api import FilePayload

    from tests.browser.person import Person


class Mapping:
    """The screen on which a file says what its colours mean."""

    def __init__(self, person: Person) -> None:
        """Come here from the home page."""
        self.person = person
        self.page = person.page
        self.alert = person.page.get_by_role("alert")

    def takes(self, name: str, data: bytes) -> None:
        """Choose a file in the browser's own dialog."""
        file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        with self.page.expect_file_chooser() as asked:
            self.page.get_by_role("button", name="Choose a file").click()
        asked.value.set_files(file)

    def is_asked(self) -> None:
        """Wait for the questions."""
        self.page.get_by_role("heading", name="What do these colours mean?").wait_for()

    @property
    def doubts(self) -> list[str]:
        """The first sample text of every row that somebody should look at."""
        return self._texts("import.ask")

    @property
    def recognised(self) -> list[str]:
        """The first sample text of every row that needs no look."""
        return self._texts("import.sure")

    def _texts(self, heading: str) -> list[str]:
        group = self.page.locator("section", has=self.page.get_by_role("heading", name=catalogue("en")[heading]))
        names = group.get_by_role("combobox").evaluate_all("(all) => all.map((one) => one.ariaLabel)")
        return [name.removeprefix("Becomes: ") for name in names]

    @property
    def found(self) -> int:
        """How many notes the page says that it found."""
        said = self.page.get_by_text(re.compile(r"^[\d,]+ notes? found")).inner_text()
        return int(said.split()[0].replace(",", ""))

    def answers(self, text: str, kind: str) -> None:
        """Say what the notes with that sample text are."""
        self.page.get_by_role("combobox", name=f"Becomes: {text}", exact=True).select_option(label=kind)

    def creates(self) -> None:
        """Make the board and go there."""
        self.page.get_by_role("button", name="Create the board").click()
        self.page.wait_for_url(re.compile(r"/b/[^/]+/$"))
        self.person.sees_the_board()
