"""One story in every format: each reader finds the same notes, and the board keeps them."""

from pathlib import Path

import msgspec
import pytest

from boards.domain.kinds import Kind
from boards.importers import storming
from boards.importers.reading import read
from tests.importers import story
from tests.importers.landing import kinds, landed

FIXTURES = Path(__file__).parent / "fixtures"
DRAWN = sorted(path.name for path in FIXTURES.iterdir() if path.name != "story.storming.json")
ALL = sorted(path.name for path in FIXTURES.iterdir())


def test_there_is_a_fixture_for_every_form() -> None:
    assert set(DRAWN) == {"story.excalidraw", *story.drawio()}


@pytest.mark.parametrize("name", ALL)
def test_every_form_tells_the_same_story(name: str) -> None:
    found = kinds(read((FIXTURES / name).read_bytes(), name))
    assert found == {**story.STORY, story.HEADLINE: "text"}


@pytest.mark.parametrize("name", ALL)
def test_notes_in_are_notes_on_the_board(name: str) -> None:
    drawing = read((FIXTURES / name).read_bytes(), name)
    board = landed(drawing)
    assert [note.text for note in board.notes.values()] == [note.text for note in drawing.command.notes]
    assert len(board.notes) == len(story.STORY) + 1
    assert len(board.links) == 2


@pytest.mark.parametrize("name", DRAWN)
def test_IMP_7_everything_is_counted(name: str) -> None:
    counts = read((FIXTURES / name).read_bytes(), name).counts
    assert (counts.notes, counts.texts, counts.bound, counts.resolved, counts.open) == (len(story.STORY), 1, 2, 0, 1)
    assert counts.on_board == len(story.STORY) + 1


@pytest.mark.parametrize("name", DRAWN)
def test_IMP_6_a_note_keeps_where_it_came_from(name: str) -> None:
    drawing = read((FIXTURES / name).read_bytes(), f"some/folder/{name}")
    origin = next(note.origin for note in drawing.command.notes if note.text == "Order placed")
    assert origin is not None
    assert (origin.file, origin.page, origin.id, origin.colour) == (name, "1", "n1", "#feae57")


def test_the_label_of_an_arrow_comes_with_it() -> None:
    for name in DRAWN:
        assert "leads to" in [link.text for link in read((FIXTURES / name).read_bytes(), name).command.links]


@pytest.mark.parametrize("name", ALL)
def test_IMP_8_the_same_bytes_give_the_same_command(name: str) -> None:
    data = (FIXTURES / name).read_bytes()
    assert msgspec.json.encode(read(data, name)) == msgspec.json.encode(read(data, name))


def test_the_title_is_the_name_of_the_file() -> None:
    data = (FIXTURES / "story.drawio.svg").read_bytes()
    assert read(data, "C:\\boards\\Our_first storming.drawio.svg").title == "Our first storming"


def test_our_own_file_is_read_back_as_it_was_written() -> None:
    board = landed(read((FIXTURES / "story.drawio").read_bytes(), "story.drawio"))
    again = landed(read(storming.write(board), "copy.storming.json"))
    assert again.notes == board.notes
    assert again.links == board.links
    assert again.frames == board.frames
    assert (again.title, again.format) == (board.title, board.format)
    assert any(note.kind is Kind.POLICY for note in again.notes.values())
