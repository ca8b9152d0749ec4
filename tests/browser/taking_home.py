"""The export dialog in somebody's hands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.person import Person


class TakingHome:
    """Formats on the left; on the right what is in the file, what to look at first, and the download."""

    def __init__(self, person: Person) -> None:
        """Nothing is opened yet."""
        self.page = person.page
        self.dialog = person.page.get_by_role("dialog", name="Export")

    def opens(self, button: str = "Export") -> None:
        """Open the dialog with the button of that name, and wait until a file is ready."""
        self.page.get_by_role("button", name=button, exact=True).click()
        self.is_ready()

    def is_ready(self) -> None:
        """Wait until a file can be taken."""
        self.dialog.locator("[data-download]:enabled").wait_for()

    def formats(self) -> set[str]:
        """What is offered, by the names that the API uses."""
        rows = self.dialog.get_by_role("tab")
        return set(rows.evaluate_all("(rows) => rows.map((row) => row.dataset.format)"))

    def chooses(self, name: str) -> None:
        """Choose a format by the name that people read."""
        self.dialog.get_by_role("tab", name=name).click()
        self.dialog.get_by_role("tabpanel", name=name).wait_for()
        self.is_ready()

    def shows_finding(self, code: str) -> None:
        """Press Show at the first finding of a rule."""
        self.dialog.get_by_text("Findings").click()
        self.dialog.locator(f'[data-finding="{code}"]').first.get_by_role("button", name="Show").click()
        self.dialog.wait_for(state="hidden")

    def downloads(self) -> tuple[str, bytes]:
        """Take the file; return its name and what is in it."""
        with self.page.expect_download() as started:
            self.dialog.get_by_role("button", name="Download").click()
        name = started.value.suggested_filename
        self.page.get_by_text(f"Downloaded {name}").wait_for()
        return name, Path(started.value.path()).read_bytes()
