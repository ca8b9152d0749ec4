"""Pictures to take away: the board as it looks, in three forms, whole or in part (UX U31, D1, D5, D8)."""

import base64
import re
import zlib
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
PIXELS = """async (data) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  return [width, height]
}"""


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens the sample, which has two contexts."""
    host = person("Ines", permissions=["clipboard-read", "clipboard-write"])
    host.opens_the_sample(house.url)
    host.turns_to_the_board()
    return host


def words(svg: bytes) -> str:
    """All that an SVG says, with spaces between its lines."""
    return " ".join("".join(line.itertext()) for line in ET.fromstring(svg).iter(f"{SVG}text"))


def test_D1_the_whole_board_as_svg_says_everything_and_carries_its_letters(ines: Person) -> None:
    """Every note's words are in it, the font travels as data, and nothing in it can act or fetch."""
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("Board picture")
    name, data = dialog.downloads()
    assert name == f"bike-rental_svg_s{ines.board()['version']}.svg"
    said = re.sub(r"\W", "", words(data))
    missing = [note["text"] for note in ines.notes().values() if re.sub(r"\W", "", note["text"]) not in said]
    assert missing == []
    assert b"font/woff2;base64," in data
    assert not re.search(rb"<script|<foreignObject|href|url\(http", data)


def test_D1_a_context_as_png_holds_what_lies_in_it_at_three_pixels_a_unit(ines: Person) -> None:
    """The file is named after the context; it is copied as a picture, too."""
    (workshop,) = [frame for frame in ines.board()["frames"] if frame["name"] == "Workshop"]
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("Board picture")
    dialog.dialog.get_by_role("button", name="PNG", exact=True).click()
    dialog.dialog.get_by_role("combobox", name="Part").select_option(label="Workshop")
    dialog.dialog.get_by_text("bike-rental-workshop_png").wait_for()
    dialog.is_ready()
    _, data = dialog.downloads()
    width, height = ines.page.evaluate(PIXELS, base64.b64encode(data).decode())
    assert abs(width / height - (workshop["w"] + 80) / (workshop["h"] + 80)) < 0.01
    dialog.dialog.get_by_role("button", name="Copy").click()
    ines.page.get_by_text("Copied bike-rental-workshop_png").wait_for()
    types = ines.page.evaluate("async () => (await navigator.clipboard.read()).flatMap((item) => item.types)")
    assert types == ["image/png"]


def test_D1_a_selection_as_pdf_is_one_page_whose_pictures_unpack(ines: Person) -> None:
    """What is selected when the dialog opens can be taken alone."""
    chosen = ines.reads("Station")
    ines.selects(chosen)
    note = ines.notes()[chosen]
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("Board picture")
    dialog.dialog.get_by_role("button", name="PDF", exact=True).click()
    dialog.dialog.get_by_role("combobox", name="Part").select_option(label="Selection (1)")
    dialog.dialog.get_by_text("bike-rental-selection_pdf").wait_for()
    dialog.is_ready()
    expect(dialog.dialog.locator(".preview img")).to_be_visible()
    _, data = dialog.downloads()
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    assert box is not None
    assert [float(side) for side in box.groups()] == [(note["w"] + 80) * 0.75, (note["h"] + 80) * 0.75]
    picture = re.search(rb"/Width (\d+) /Height (\d+) .*?/Length (\d+) >>\nstream\n", data)
    assert picture is not None
    wide, high, length = map(int, picture.groups())
    assert len(zlib.decompress(data[picture.end() : picture.end() + length])) == wide * high * 3
