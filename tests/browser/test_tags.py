"""Tags: short words of people's own on notes, put on and taken off with the keyboard alone, never over the note's words."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def test_tags_are_put_on_many_notes_by_keys_and_everybody_hears_and_sees_them(
    person: Callable[..., Person], house: AppServer
) -> None:
    """One list finds or makes a tag; it says what all, some or none of the notes carry; undo takes a gesture back."""
    ines, omar = person("Ines"), person("Omar")
    ines.starts(house.url)
    omar.joins(ines.invitation())
    ordered, paid = ines.writes("Order placed", (500, 400)), ines.writes("Order paid", (700, 400))
    ines.selects(ordered)
    ines.presses("j")
    ines.tags("billing")
    ines.presses("Escape", "Escape")
    omar.sees("board.notes.some(({ tags }) => tags?.includes('billing'))")
    expect(omar.note(ordered)).to_have_accessible_name("Event “Order placed”, tag billing, 1 of 2")
    assert omar.slips(ordered) == ["billing"]
    ines.presses("Control+a")
    ines.opens_the_menu(ines.middle(paid))
    ines.chooses("note.tags")
    expect(ines.tag("billing")).to_have_attribute("aria-checked", "mixed")
    ines.tags("later", "billing")
    expect(ines.tag("billing")).to_be_checked()
    expect(ines.tag("later")).to_be_checked()
    assert [ines.notes()[note]["tags"] for note in (ordered, paid)] == [["billing", "later"], ["later", "billing"]]
    ines.presses("ArrowDown", "Space")
    expect(ines.tag("billing")).not_to_be_checked()
    ines.presses("Escape")
    ines.is_saved()
    assert [ines.notes()[note]["tags"] for note in (ordered, paid)] == [["later"], ["later"]]
    ines.presses("Control+z")
    ines.sees("board.notes.every(({ tags }) => tags.length === 2)")


def test_tags_never_cover_the_words_of_a_note_nor_of_its_editor(
    person: Callable[..., Person], house: AppServer
) -> None:
    """The words make room, on each kind of paper, at rest and while they are written."""
    ines = person("Ines")
    ines.starts(house.url, "Software design")
    long = "When the payment was not authorised in time, release the seat"
    notes = [
        ines.writes(long, (400, 300), "e"),
        ines.writes(long, (700, 300), "p"),
        ines.writes("Accountant", (400, 550), "a"),
        ines.places("text", "Heading", (700, 550)),
    ]
    ines.presses("Control+a", "j")
    ines.tags("sales", "legal", "later", "a tag of many words that is quite long", "risk")
    ines.presses("Escape", "Escape")
    for note in notes:
        assert ines.overlaps(note, ".slip", "words") == []
        assert ines.slips(note)[-1].startswith("+") or len(ines.slips(note)) == 5
        ines.selects(note)
        ines.presses("Enter")
        assert ines.overlaps(note, ".slip", "textarea") == []
        ines.presses("Escape", "Escape")


def test_a_note_full_of_tags_says_so_instead_of_losing_one(person: Callable[..., Person], house: AppServer) -> None:
    """Ten are the most; the eleventh stays in the field (W3)."""
    ines = person("Ines")
    ines.starts(house.url)
    note = ines.writes("Order placed", (600, 400))
    ines.selects(note)
    ines.presses("j")
    ines.tags(*(f"tag {count}" for count in range(10)), kept=False)
    ines.page.keyboard.type("one more")
    ines.presses("Enter")
    expect(ines.page.get_by_role("alert")).to_contain_text("at most 10 tags")
    expect(ines.page.locator("input:focus")).to_have_value("one more")
    ines.presses("Escape")
    ines.is_saved()
    assert ines.notes()[note]["tags"] == [f"tag {count}" for count in range(10)]
