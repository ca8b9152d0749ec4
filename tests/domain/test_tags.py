"""Short words that people put on notes."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.ids import NoteId
from boards.domain.kinds import Kind
from boards.domain.rejections import ItemUnknown, NameMissing, TextNotWritable, TextTooLong, TooManyTags
from boards.domain.texts import TAGS_LIMIT
from tests.domain.specification import JONAS, given, note

N1, N2 = NoteId("n1"), NoteId("n2")
A, B = e.NotePlaced(note("n1")), e.NotePlaced(note("n2", x=150))
RISK = e.NotesTagged([e.Tagging(N1, ("risk",), ())])


def test_W1_tags_come_in_the_order_of_putting() -> None:
    given(A, RISK).when(c.TagNotes([N1], ["mobile  app ", "risk", "a\u0308"]), by=JONAS).then(
        e.NotesTagged([e.Tagging(N1, ("risk", "mobile app", "ä"), ("risk",))]),
    )
    given(A, B, RISK).when(c.TagNotes([N1, N2, N1], ["later"], ["risk"])).then(
        e.NotesTagged([e.Tagging(N1, ("later",), ("risk",)), e.Tagging(N2, ("later",), ())]),
    )


def test_W1_a_tag_is_one_line_with_something_to_see() -> None:
    given(A).when(c.TagNotes([N1], ["x" * 41])).then_refused(TextTooLong)
    given(A).when(c.TagNotes([N1], [" "])).then_refused(NameMissing)
    given(A).when(c.TagNotes([N1], ["two\nlines"])).then_refused(TextNotWritable)
    given(A).when(c.TagNotes([N1], [], ["\u202e"])).then_refused(TextNotWritable)


def test_W2_what_changes_no_tag_is_no_news() -> None:
    given(A, RISK).when(c.TagNotes([N1], ["risk"], ["later"])).then_nothing()
    given(A, RISK).when(c.TagNotes([N1])).then_nothing()
    given(A, RISK).when(c.TagNotes([N1, N2], ["risk"])).then_refused(ItemUnknown)


def test_W3_a_note_holds_a_few_tags() -> None:
    tags = [f"tag {number}" for number in range(TAGS_LIMIT)]
    given(A).when(c.TagNotes([N1], tags)).then(e.NotesTagged([e.Tagging(N1, tuple(tags), ())]))
    given(A, RISK).when(c.TagNotes([N1], tags)).then_refused(TooManyTags)
    given(A, RISK).when(c.TagNotes([N1], tags, ["risk"])).then(e.NotesTagged([e.Tagging(N1, tuple(tags), ("risk",))]))


def test_W1_a_copy_brings_its_tags() -> None:
    wish = c.PlaceNotes([c.NewNote(N1, Kind.EVENT, 0, 0, tags=["risk", "risk", "mobile app"])])
    (placed,) = given().when(wish)._facts()
    assert isinstance(placed, e.NotePlaced)
    assert placed.note.tags == ("risk", "mobile app")
