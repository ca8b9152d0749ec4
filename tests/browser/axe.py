"""What axe-core finds on a page: WCAG 2.2, A and AA (UX AX13)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RUN = """async ([rules, place]) => {
  const shown = place === null ? [] : [...document.querySelectorAll(place)].filter((one) => one.checkVisibility())
  const part = shown[0]?.closest('dialog, [popover], .island, main > :not(.stage)') ?? document
  const found = await axe.run(part, {
    runOnly: rules ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'],
  })
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary, html }) =>
    `${id}: ${target.join(' ')}: ${failureSummary.split('\\n')[1]?.trim()} ${html.slice(0, 120)}`))
}"""


def findings(page: Page, *rules: str, around: str | None = None) -> list[str]:
    """Return one line for each place that offends against a rule, in the page as it stands.

    rules    the ones to look at, by axe's names; none: all of WCAG 2.2, A and AA
    around   only the dialog, menu or island in which this is (CSS); None, or none of them: the whole page
    The source is evaluated by the browser's own debugger, so the page's strict policy stays as it is.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(SOURCE.read_text())
    found: list[str] = page.evaluate(RUN, [list(rules) or None, around])
    return found


def settled(page: Page) -> None:
    """Wait until everything that moves by itself has arrived: half-faded text has no contrast."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.evaluate(
        "() => Promise.allSettled(document.getAnimations()"
        ".filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity).map(({ finished }) => finished))"
    )
