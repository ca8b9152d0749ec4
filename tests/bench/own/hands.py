"""What somebody does on a board while the frames of the screen are counted."""

import time
from collections.abc import Callable, Iterator
from math import hypot
from typing import Final, NamedTuple

from tests.bench.own.paint import SEEN
from tests.browser.person import Person
from tests.browser.taking_home import TakingHome

FRAME_MS: Final = 16.8
"""Sixty frames a second; the browser's clock for frames steps by a tenth of a millisecond."""
MANY: Final = 50
DOUBLE_PX: Final = 12
LETTERS: Final = "What the guest wanted was a quieter room"

COUNT: Final = """() => {
    const times = []
    let counting = true
    const next = (now) => { times.push(now); if (counting) requestAnimationFrame(next) }
    requestAnimationFrame(next)
    window.counted = () => { counting = false; return times.slice(1).map((time, place) => time - times[place]) }
}"""
WHEEL: Final = """([dx, dy, ctrlKey, turn, seconds]) => new Promise((done) => {
    const stage = document.querySelector('#stage')
    const [clientX, clientY, until] = [innerWidth / 2, innerHeight / 2, performance.now() + seconds * 1000]
    let step = 0
    const next = () => {
        if (performance.now() > until) return done()
        const way = Math.floor(step / turn) % 2 ? -1 : 1
        step += 1
        const how = { deltaX: dx * way, deltaY: dy * way, ctrlKey, clientX, clientY, bubbles: true, cancelable: true }
        stage.dispatchEvent(new WheelEvent('wheel', how))
        requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
})"""
KEYS: Final = """() => {
    window.keyed = []
    const drawn = (began) => setTimeout(() => keyed.push(performance.now() - began))
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => drawn(timeStamp)), { capture: true })
}"""
DRAWN: Final = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What a key has asked of the camera is drawn in the next frame, and only then notes lie where they are looked for."""
BARE: Final = """() => {
    const sheet = new CSSStyleSheet()
    const [off, on] = ['{ pointer-events: none !important }', '{ pointer-events: auto !important }']
    sheet.replaceSync(`:not(.stage, .stage *) ${off} .stage ${on} :is(.plus, .grip, .frame .title, .links g) ${off}`)
    document.adoptedStyleSheets.push(sheet)
    window.dressed = () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet) }
}"""
"""Bars and buttons come and go beside what is selected: until `dressed`, clicks go through them to the notes."""
PLACES: Final = """() => {
    const world = new DOMMatrix(getComputedStyle(document.querySelector('.world')).transform)
    const { notes } = window.__storming.picture()
    const over = (x, y) => notes.filter((note) => x >= note.x && y >= note.y && x <= note.x + note.w && y <= note.y + note.h)
    return notes.flatMap((note) => {
        const [x, y] = [note.x + note.w / 2, note.y + note.h / 2]
        const [left, top] = [world.e + world.a * x, world.f + world.d * y]
        const free = over(x, y).length === 1 && document.elementFromPoint(left, top)?.closest('#stage')
        return free ? [[left, top]] : []
    })
}"""


class Frames(NamedTuple):
    """Milliseconds: 95 of 100 frames came within `p95`; the main thread worked `main` for each."""

    p95: float
    worst: float
    main: float


class Hands:
    """Somebody's hands on an open board. Each gesture takes so many seconds."""

    def __init__(self, person: Person, seconds: float) -> None:
        """Sit at the board."""
        self._person, self._page, self._seconds = person, person.page, seconds
        self._cdp = person.context.new_cdp_session(person.page)
        self.moved = 0
        """How many notes the last drag has moved."""
        self._cdp.send("Performance.enable", {"timeDomain": "threadTicks"})

    def opened(self) -> float:
        """Milliseconds from the navigation until notes are on the screen."""
        self._page.reload(wait_until="commit")
        _, seen = self._page.evaluate(SEEN)
        self._person.sees_the_board()
        self._person.turns_to_the_board()
        return float(seen)

    def pans_near(self) -> Frames:
        """At 100 %, from the middle."""
        self._person.presses("Escape", "Shift+1", "Control+0")
        return self._wheels(24, 12, ctrl=False, turn=45)

    def pans_far(self) -> Frames:
        """With everything on screen."""
        self._person.presses("Escape", "Shift+1")
        return self._wheels(24, 12, ctrl=False, turn=45)

    def zooms(self) -> Frames:
        """Forty steps in, forty out, through every way of drawing."""
        self._person.presses("Escape", "Shift+1")
        return self._wheels(0, -8, ctrl=True, turn=40)

    def drags_many(self) -> Frames:
        """Fifty notes that lie alone, chosen one by one, in one hand."""
        self._person.presses("Escape", "Shift+1")
        self._page.evaluate(DRAWN)
        self._page.evaluate(BARE)
        places = list(_apart(self._page.evaluate(PLACES)))[:MANY]
        self._page.keyboard.down("Shift")
        for x, y in places:
            self._page.mouse.click(x, y)
        self._page.keyboard.up("Shift")
        before = self._person.notes()
        self._page.mouse.move(*places[-1])
        self._page.mouse.down()
        found = self._counted(self._moves)
        self._page.mouse.up()
        self._person.is_saved()
        self._page.evaluate("() => window.dressed()")
        after = self._person.notes()
        self.moved = sum(before[note]["x"] != after[note]["x"] for note in before)
        return found

    def writes(self) -> list[float]:
        """Milliseconds from each key in a note until the next frame was drawn."""
        self._person.presses("Escape", "Escape", "ArrowRight", "Control+0", "Shift+2")
        self._page.locator(".note[data-selected]").first.wait_for()
        self._person.presses("Enter")
        self._page.locator("textarea:focus").wait_for()
        self._page.evaluate(KEYS)
        self._page.keyboard.type(LETTERS)
        self._page.wait_for_function("(count) => keyed.length >= count", arg=len(LETTERS))
        took: list[float] = self._page.evaluate("() => keyed")
        self._person.presses("Escape", "Escape")
        self._person.is_saved()
        return took

    def takes_home(self) -> dict[str, float]:
        """Milliseconds from choosing a form of the picture until its file is there."""
        dialog, took = TakingHome(self._person), {}
        dialog.opens()
        dialog.chooses("Board picture")
        for form in ("SVG", "PNG"):
            began = time.monotonic()
            dialog.dialog.get_by_role("button", name=form, exact=True).click()
            dialog.dialog.get_by_text(f"_{form.lower()}").first.wait_for()
            dialog.is_ready()
            took[form] = 1000 * (time.monotonic() - began)
        return took

    def _wheels(self, across: int, down: int, *, ctrl: bool, turn: int) -> Frames:
        return self._counted(lambda: self._page.evaluate(WHEEL, [across, down, ctrl, turn, self._seconds]))

    def _moves(self) -> None:
        until, step = time.monotonic() + self._seconds, 0
        x, y = self._page.evaluate("() => [innerWidth / 2, innerHeight / 2]")
        while time.monotonic() < until:
            step += 1
            self._page.mouse.move(x + 3 * (step % 60), y + 2 * (step % 60))

    def _counted(self, gesture: Callable[[], object]) -> Frames:
        """Frames while a gesture goes on. Slices that bring elements in may still be under way: they are part of it."""
        self._page.evaluate(COUNT)
        before = self._busy()
        gesture()
        frames = sorted(self._page.evaluate("() => window.counted()"))
        main = 1000 * (self._busy() - before) / len(frames)
        return Frames(frames[int(len(frames) * 0.95)], frames[-1], main)

    def _busy(self) -> float:
        metrics = self._cdp.send("Performance.getMetrics")["metrics"]
        return next(float(each["value"]) for each in metrics if each["name"] == "TaskDuration")


def _apart(places: list[list[float]]) -> Iterator[list[float]]:
    """Places of which none is a double click with the one before."""
    last: list[float] | None = None
    for place in places:
        if last is None or hypot(place[0] - last[0], place[1] - last[1]) > DOUBLE_PX:
            yield place
            last = place
