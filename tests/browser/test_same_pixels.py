"""Two people work on one board without waiting for each other; in the end both windows show the same, to the pixel."""

import base64
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.browser.person import Person, Place
from tests.browser.quickly import new_board
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

TURNS = int(os.environ.get("STORMING_PIXEL_TURNS", "40"))
"""How often one of them does something; 200 are about a minute."""
TRIES = 5
"""So often both are drawn afresh before they count as apart."""
SEEDS = [int(seed) for seed in os.environ.get("STORMING_PIXEL_SEEDS", "1").split(",")]
WORDS = (
    "Ride requested",
    "Zahlung bestätigt",
    "自転車を返す",
    "Late? 🚲",
    "مرحبا بالعالم",
    "Geschwindigkeitsüberschreitung",
    "Paid",
)
LEAST = 24
"""Of 255, in the mean of a square of eight pixels: a browser rasters a layer at any part of a pixel, which shifts it by less."""
APART = """async ([one, other, least]) => {
    const pixels = async (data) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        context.drawImage(bitmap, 0, 0)
        return context.getImageData(0, 0, bitmap.width, bitmap.height)
    }
    const [first, second] = [await pixels(one), await pixels(other)]
    if (first.data.length !== second.data.length) return -1
    const { width, height } = first
    let apart = 0
    for (let square = 0; square < 3 * (width >> 3) * (height >> 3); square += 1) {
        const [colour, place] = [square % 3, Math.floor(square / 3)]
        const [left, top] = [8 * (place % (width >> 3)), 8 * Math.floor(place / (width >> 3))]
        let sum = 0
        for (let y = top; y < top + 8; y += 1) for (let x = left; x < left + 8; x += 1) {
            const at = 4 * (y * width + x) + colour
            sum += first.data[at] - second.data[at]
        }
        if (Math.abs(sum) / 64 >= least) apart += 1
    }
    return apart
}"""
LEFT, TOP, RIGHT, BOTTOM = 200, 140, 1040, 560
"""Free of islands, and of three toasts."""


class Hand:
    """One of the two, who does whatever the dice say, and never looks whether it has arrived."""

    def __init__(self, person: Person, dice: Random) -> None:
        """Take a seat."""
        self.person, self.page, self.dice = person, person.page, dice

    def acts(self) -> None:
        """Do one thing."""
        deeds = (self.writes, self.writes, self.writes, self.drags, self.drags, self.connects, self.removes,
                 self.takes_back, self.doubles, self.rewords, self.draws_a_frame, self.tilts, self.nudges,
                 self.drags_many, self.makes_room, self.locks, self.restacks)  # fmt: skip
        self.dice.choice(deeds)()
        self.person.presses("Escape", "Escape")

    def somewhere(self) -> Place:
        """A free place of the window, or not free."""
        return self.dice.randrange(LEFT, RIGHT), self.dice.randrange(TOP, BOTTOM)

    def note(self) -> Place | None:
        """The middle of a note that lies within reach."""
        reach = {"l": LEFT, "t": TOP, "r": RIGHT, "b": BOTTOM}
        found: list[Place] = self.page.locator(".note").evaluate_all(
            """(notes, { l, t, r, b }) => notes.map((note) => note.getBoundingClientRect())
                .map(({ x, y, width, height }) => [x + width / 2, y + height / 2])
                .filter(([x, y]) => x > l && x < r && y > t && y < b)""",
            reach,
        )
        return self.dice.choice(found) if found else None

    def writes(self) -> None:
        """A new note."""
        self.person.presses(self.dice.choice("eqacpg"))
        self.page.mouse.click(*self.somewhere())
        self.page.locator("textarea:focus").wait_for()
        self.page.keyboard.insert_text(self.dice.choice(WORDS))

    def drags(self) -> None:
        """A note goes elsewhere."""
        if start := self.note():
            self.person.drags(start, self.somewhere())

    def connects(self) -> None:
        """An arrow between two notes, or into nothing."""
        start, end = self.note(), self.note()
        if start and end:
            self.person.presses("l")
            self.person.drags(start, end)

    def removes(self) -> None:
        """Once in two tries: boards grow."""
        if self.dice.random() < 0.5:
            self.with_a_note("Delete")

    def doubles(self) -> None:
        """A copy beside it."""
        self.with_a_note("Control+d")

    def rewords(self) -> None:
        """Other words, perhaps while somebody else moves it."""
        if place := self.note():
            self.page.mouse.dblclick(*place)
            self.page.keyboard.insert_text(self.dice.choice(WORDS))

    def draws_a_frame(self) -> None:
        """A context, with a name."""
        x, y = self.somewhere()
        self.person.presses("b")
        self.person.drags((x, y), (x + 240, y + 180))
        self.page.keyboard.insert_text("Rides")

    def tilts(self) -> None:
        """Rather than arguing about it; what is tilted is straightened."""
        self.with_a_note("t")

    def nudges(self) -> None:
        """By ten steps, twice."""
        self.with_a_note("Shift+ArrowRight", "Shift+ArrowDown")

    def locks(self) -> None:
        """Or unlocks; mostly a lock is taken away again, else nothing could be done in the end."""
        self.with_a_note("k", *(["k"] if self.dice.random() < 0.7 else []))

    def restacks(self) -> None:
        """In front of all others."""
        self.with_a_note("]")

    def drags_many(self) -> None:
        """What a marquee catches goes a little way together."""
        x, y = self.somewhere()
        self.person.drags((x, y), (x + 180, y + 140))
        if start := self.note():
            self.person.drags(start, (start[0] + self.dice.randrange(-90, 90), start[1] + self.dice.randrange(-60, 60)))

    def makes_room(self) -> None:
        """Everything to the right of a line gives way."""
        x, y = self.somewhere()
        self.person.presses("y")
        self.person.drags((x, y), (x + 60, y))

    def with_a_note(self, *keys: str) -> None:
        """Select one and press these."""
        if place := self.note():
            self.page.mouse.click(*place)
            self.person.presses(*keys)

    def takes_back(self) -> None:
        """The last gesture of one's own, and perhaps again."""
        self.person.presses(*self.dice.choice((("Control+z",), ("Control+z", "Control+Shift+z"))))


def shown(person: Person) -> bytes:
    """The stage without people: no cursors, selections or islands."""
    person.page.mouse.move(1279, 799)
    person.page.evaluate(
        """() => {
        for (const over of document.querySelectorAll('.company, .rings, #board > :not(#stage)')) over.style.visibility = 'hidden'
    }"""
    )
    person.page.wait_for_function(
        """() => !document.querySelector('.world').style.willChange
            && (document.querySelector('.far').hidden
              || (document.querySelector('#stage').dataset.detail !== 'full' && !document.querySelector('.note')))"""
    )
    _drawn_afresh(person)
    person.selected()
    return person.page.locator("#stage").screenshot(animations="disabled")


def _drawn_afresh(person: Person) -> None:
    """The browser keeps what it drew for each of its layers, at whichever part of a pixel the layer lay at that time."""
    person.page.evaluate(
        """async () => {
        const world = document.querySelector('.world')
        const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        world.style.display = 'none'
        await painted()
        world.style.display = ''
        await painted()
    }"""
    )


def _apart(ines: Person, jonas: Person, pictures: Path) -> int:
    """How many squares differ in what the two see."""
    told = []
    for each, name in ((ines, "ines"), (jonas, "jonas")):
        picture = shown(each)
        pictures.with_name(f"{pictures.name}-{name}.png").write_bytes(picture)
        told.append(base64.b64encode(picture).decode())
    return int(ines.page.evaluate(APART, [*told, LEAST]))


@pytest.mark.parametrize("seed", SEEDS)
def test_both_see_the_same_pixels(person: Callable[..., Person], house: AppServer, seed: int, tmp_path: Path) -> None:
    """Same notes, places, order, arrows and frames, from near and from afar."""
    dice = Random(seed)
    window = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
    links = new_board(house)
    ines, jonas = person("Ines", **window), person("Jonas", **window)
    ines.leads(links["facilitate"])
    jonas.leads(links["facilitate"])
    hands = [Hand(each, Random(dice.random())) for each in (ines, jonas)]
    for _ in range(TURNS):
        dice.choice(hands).acts()
    for each in (ines, jonas):
        each.is_saved()
    version = ines.asks("")["version"]
    for each in (ines, jonas):
        each.sees_version(version)
        each.turns_to_the_board()
        each.presses("Escape", "Shift+1")
    assert ines.board() == jonas.board()
    assert ines.notes()
    for view in ("near", "far"):
        assert any(_apart(ines, jonas, tmp_path / view) == 0 for _ in range(TRIES)), f"look at {tmp_path}"
        for each in (ines, jonas):
            each.presses(*["Control+-"] * 8)
