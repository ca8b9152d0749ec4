"""A board of 500 notes as a browser meets it that was never here: until something is painted, and until its notes are."""

from collections.abc import Iterator
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tests.bench.served import prepared, served
from tests.bench.targets import Verdict
from tests.servers import chromium

NOTES: Final = 500
MOST_MS: Final = 1_500
SEEN: Final = """() => new Promise((done, fail) => {
    setTimeout(() => fail(new Error(`no notes for a minute: ${document.body.innerText}`)), 60_000)
    const look = () => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime
        if (first && document.querySelector('.note, canvas.far:not([hidden])')) {
            requestAnimationFrame(() => requestAnimationFrame(() => done([first, performance.now()])))
        } else requestAnimationFrame(look)
    }
    look()
})"""


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Medians of several fresh profiles, milliseconds from the start of the navigation."""
    program = chromium.find_or_bring()  # before: it asks Playwright too, which is not for two at once
    with served("uvicorn") as app, sync_playwright() as playwright:
        known = prepared(app, 1, 2, notes=NOTES)
        table = known.tables[0]
        browser = playwright.chromium.launch(executable_path=program, args=list(chromium.FLAGS))
        times = [_painted(browser, f"{app.url}/b/{table.board}/", table.cookies[0]) for _ in range(3 if quick else 7)]
        browser.close()
    first, notes = (median(column) for column in zip(*times, strict=True))
    said = f"a board of {NOTES} notes, cold cache: first paint at most {MOST_MS} ms"
    yield Verdict("paint", said, "storming-uvicorn", f"{first:.0f} ms", first <= MOST_MS)
    yield Verdict(
        "paint", "the same: its notes are on the screen", "storming-uvicorn", f"{notes:.0f} ms", notes <= MOST_MS
    )


def _painted(browser: Browser, address: str, cookie: str) -> tuple[float, float]:
    name, _, value = cookie.partition("=")
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        # For the whole site: the page asks for its board at another path.
        context.add_cookies([{"name": name, "value": value, "domain": "127.0.0.1", "path": "/"}])
        page = context.new_page()
        page.goto(address, wait_until="commit")
        first, notes = page.evaluate(SEEN)
        return first, notes
