"""What people write comes back as they wrote it, whichever way it came in (TRUST S04)."""

import json
import unicodedata

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from boards.domain.kinds import Format
from tests.http.browsing import Browser
from tests.importers.builders import excalidraw, sticky

pytestmark = pytest.mark.django_db(transaction=True)

TEXTS = {
    "right to left": "הזמנה בוצעה",
    "an override of the direction": "order\u202edecalp",
    "zero width": "Or\u200bder\u200d placed\ufeff",
    "beyond the basic plane": "🚲🏳️‍🌈👩🏽‍🚒 𝔒𝔯𝔡𝔢𝔯",
    "a decomposed letter": "Cafe\u0301 opened",
    "markup": "<img src=x onerror=alert(1)>{{7*7}}${7*7}<!--",
    "a key of JavaScript": "__proto__",
    "a formula": "=cmd|' /C calc'!A0",
    "quotes and slashes": "\"'`\\/\\u0000",
    "lines": "Order\nplaced\ttoday\u2028there",
    "numbers that are none": "NaN Infinity -0 1e999",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_S04_a_text_is_stored_faithfully_over_http_and_from_a_file(mina: Browser, text: str) -> None:
    board = mina.board()["id"]
    assert mina.place(board, text=text).status_code == 200
    kept = unicodedata.normalize("NFC", text)
    assert [note["text"] for note in mina.get(f"/api/boards/{board}/").json()["notes"]] == [kept]
    (entry,) = mina.get(f"/api/boards/{board}/entries/?after=1").json()["entries"]
    assert entry["data"]["note"]["text"] == kept
    file = SimpleUploadedFile("orders.excalidraw", excalidraw(sticky("n", 0, 0, text)))
    made = mina.upload("/api/boards/import/", file=file, format=Format.BIG_PICTURE.value)
    assert made.status_code == 201, made.content
    assert [note["text"] for note in mina.get(f"/api/boards/{made.json()['id']}/").json()["notes"]] == [kept]


@pytest.mark.parametrize("number", ["-0", "-0.0", "1e-320", "0.1", "9999999.999999998", "1e7"])
def test_S04_a_number_is_stored_faithfully(mina: Browser, number: str) -> None:
    board = mina.board()["id"]
    wish = '{"id": "c1", "type": "PlaceNote", "note": "n1", "kind": "event", "x": NUMBER, "y": 0, "text": ""}'
    sent = mina.client.post(
        f"/api/boards/{board}/commands/",
        wish.replace("NUMBER", number),
        content_type="application/json",
        headers=mina.own(),
    )
    assert sent.status_code == 200, sent.content
    (note,) = mina.get(f"/api/boards/{board}/").json()["notes"]
    assert note["x"] == json.loads(number)
