"""Notes in the scripts of the world: direction, lines, the paper's edge, the editor, the names that are heard, and pictures."""

import re
from collections.abc import Callable, Mapping
from typing import Final
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest

from tests.browser.person import Person
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

RTL: Final = {
    "arabic": "تم إلغاء الطلب بعد انتهاء مهلة الدفع",
    "hebrew": "ההזמנה בוטלה לאחר שתם המועד לתשלום",
    "hebrew with a name": "הזמנה 4711 בוטלה דרך PayPal בגלל",
}
UNSPACED: Final = {
    "chinese": "订单在付款期限过后被自动取消并释放座位",
    "japanese": "注文が確定した。「お支払い」は三日以内です。",
    "thai": "คำสั่งซื้อถูกยกเลิกหลังจากหมดเวลาชำระเงิน",
    "korean": "주문이 결제 기한 이후 취소되었습니다",
}
OTHERS: Final = {
    "emoji": "👩‍👩‍👧‍👦 booked 🇩🇪 → 🇯🇵 🎉",
    "emoji in a row": "👩‍👩‍👧‍👦" * 3 + "🇩🇪🇯🇵🇫🇷🇮🇹",
    "umlauts": "Größe überprüft, Gebühr fällig",
    "combining marks": "Café réservé à Łódź, Việt Nam",
    "one long word": "Donaudampfschifffahrtsgesellschaftskapitän",
    "one word without an end": "x" * 300,
    "camel case": "OrderPaymentAuthorisationTimedOut",
    "2,000 characters": ("The payment was not authorised in time. " * 50)[:2000],
    "2,000 signs": ("订单在付款期限过后被自动取消。" * 134)[:2000],
}
TEXTS: Final = RTL | UNSPACED | OTHERS
KINDS: Final = ("event", "policy", "text")
TOLERATED: Final = 3
"""Board units by which letters of another font may be taller than a line."""

Notes = Mapping[tuple[str, str], str]


@pytest.fixture
def board(person: Callable[..., Person], house: AppServer) -> tuple[Person, Notes]:
    """Every text on every kind of paper, all in sight."""
    ines = person("Ines", viewport={"width": 1600, "height": 1000}, reduced_motion="reduce")  # the view stands at once
    ines.starts(house.url, "Software design")
    ids = {(name, kind): f"n{place}" for place, (name, kind) in enumerate((n, k) for n in TEXTS for k in KINDS)}
    notes = [
        {"note": note, "kind": kind, "text": TEXTS[name], "x": place % 8 * 230, "y": place // 8 * 130}
        for place, ((name, kind), note) in enumerate(ids.items())
    ]
    ines.wishes({"id": str(uuid4()), "type": "PlaceNotes", "notes": notes})
    ines.sees("board.notes.length === value", len(notes))
    ines.presses("Shift+1")
    return ines, ids


def test_every_script_stands_on_its_paper_in_its_own_direction(board: tuple[Person, Notes]) -> None:
    """Nothing runs beyond the edge, what does not fit fades, and the name for those who hear says all of it."""
    ines, ids = board
    for (name, kind), note in ids.items():
        stands = ines.stands(note)
        assert stands["beyond"] == 0, (name, kind, stands)
        assert stands["fading"] or stands["below"] <= TOLERATED, (name, kind, stands)
        assert stands["direction"] == ("rtl" if name in RTL else "ltr"), (name, kind, stands)
        assert TEXTS[name] in (ines.note(note).get_attribute("aria-label") or ""), (name, kind)


def test_what_fits_is_not_faded_whatever_the_script(board: tuple[Person, Notes]) -> None:
    """Scripts without spaces and rows of emoji break as words do, so that they stay readable."""
    ines, ids = board
    for name in (*RTL, *UNSPACED, "emoji in a row"):
        stands = ines.stands(ids[name, "event"])
        assert not stands["fading"], (name, stands)
        assert stands["size"] >= 11, (name, stands)


def test_the_editor_shows_the_lines_of_the_note_and_begins_at_its_side(board: tuple[Person, Notes]) -> None:
    """Who writes from right to left does so in the field as well; words without paper begin where reading begins."""
    ines, ids = board
    for name in (*RTL, *UNSPACED):
        for kind in KINDS:
            note = ids[name, kind]
            rest = ines.stands(note)
            ines.selects(note)
            assert ines.selected() == {note}
            ines.presses("Enter")
            ines.page.locator("textarea:focus").wait_for()
            written = ines.stands(note)
            ines.presses("Escape", "Escape")
            assert ines.selected() == set(), "its bar would lie over the next note"
            assert [written[key] for key in ("lines", "size", "direction")] == [
                rest[key] for key in ("lines", "size", "direction")
            ], (name, kind)
            assert written["align"] == rest["align"] == ("start" if kind == "text" else "center"), (name, kind)


def test_a_picture_says_the_same_in_the_same_direction(board: tuple[Person, Notes]) -> None:
    """Each line of a paragraph has the paragraph's direction, also one that begins with a foreign name."""
    ines, _ = board
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("Board picture")
    _, data = dialog.downloads()
    lines = [
        ("".join(line.itertext()), line.get("direction"))
        for line in ET.fromstring(data).iter("{http://www.w3.org/2000/svg}text")
    ]
    said = re.sub(r"\W", "", "".join(text for text, _ in lines))
    missing = [name for name in (*RTL, *UNSPACED, "umlauts") if re.sub(r"\W", "", TEXTS[name]) not in said]
    assert missing == []
    assert {direction for text, direction in lines if re.search(r"[\u0590-\u06ff]|PayPal", text)} == {"rtl"}
    assert {direction for text, direction in lines if re.search(r"[\u4e00-\u9fff]", text)} == {None}
