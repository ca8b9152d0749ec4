"""The history in somebody's hands. With `person` and `desks`, the only files that know how the page is built."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.person import Person


class Player:
    """The bar at the lower edge, and the band that says which step is shown."""

    def __init__(self, person: Person) -> None:
        """Nothing is opened yet."""
        self.page = person.page
        self.bar = person.page.get_by_role("region", name="History player")
        self.scale = self.bar.get_by_role("slider", name="Step")

    def opens(self) -> int:
        """Open the history at now, and return how many steps there are."""
        self.page.get_by_role("button", name="History", exact=True).click()
        self.bar.wait_for()
        return self.step[1]

    @property
    def step(self) -> tuple[int, int]:
        """The step that the band names, and out of how many."""
        said = self.page.get_by_text(re.compile(r"^Viewing step")).inner_text()
        at, head = re.findall(r"[\d,]+", said)
        return int(at.replace(",", "")), int(head.replace(",", ""))

    def says(self, at: int, head: int) -> None:
        """Wait until the band names that step."""
        self.page.get_by_text(f"Viewing step {at:,} of {head:,}", exact=True).wait_for()

    def scrubs(self, share: float) -> int:
        """Press on the bar at that share of its length, and return the step that is shown."""
        before = self.step
        box = self.scale.bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + box["width"] * share, box["y"] + box["height"] / 2)
        self.page.wait_for_function(
            "(was) => !document.querySelector('.band')?.textContent.includes(`step ${was.toLocaleString('en')} of`)",
            arg=before[0],
        )
        return self.step[0]

    def presses(self, button: str) -> None:
        """Press a button of the bar."""
        self.bar.get_by_role("button", name=button, exact=True).click()

    def goes_back_to_now(self) -> None:
        """Leave the history."""
        self.page.get_by_role("button", name="Back to now").click()
        self.bar.wait_for(state="hidden")
