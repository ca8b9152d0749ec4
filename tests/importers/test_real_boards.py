"""Boards that people published. They are never part of this project: the folder is a setting, and may be absent."""

import base64
import csv
import itertools
import json
import os
import unicodedata
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import msgspec
import pytest

from boards.domain.board import Board
from boards.domain.decide import decide
from boards.domain.events import BoardOpened, DrawingImported
from boards.domain.evolve import replay
from boards.domain.picture import board_of, picture, plain
from boards.importers import storming
from boards.importers.drawing import Drawing
from boards.importers.reading import read
from boards.importers.recognise import Source, recognise
from boards.importers.sketch import Area, Page
from boards.importers.unreadable import Unreadable
from tests.importers import builders
from tests.importers.landing import ANN, landed

BOARDS = Path(os.environ.get("STORMING_BOARDS", Path(__file__).parents[2] / "../shared/boards")).resolve()

if not BOARDS.is_dir():
    pytest.skip("the folder of published boards (STORMING_BOARDS) is not on this machine", allow_module_level=True)

FILES = sorted(
    path.relative_to(BOARDS).as_posix()
    for folder in ("drawio", "drawio-svg", "drawio-png", "drawio-lib", "excalidraw")
    for path in (BOARDS / folder).iterdir()
)

REFUSED = {
    "drawio-lib/egor-spk_drawio-event-storming__EventStorming.xml": "palette",
    "drawio-lib/josenaldo_event-storming-template__Event_Storming.xml": "palette",
    "drawio/fedorov-dmitry_aTES__event_storming.drawio": "no_notes",
}
"""The files that hold no board, and the reason that is given."""

READABLE = [name for name in FILES if name not in REFUSED]

NO_KINDS = (
    "excalidraw/Felipstein_teddy-open-finance-challenge__domain.excalidraw",
    "excalidraw/chirophobic_vending-machine__event-storming.excalidraw",
)
"""Drawings whose colours mean no kinds."""

OURS = {"readmodel": "read_model", "external": "system"}
OUTSIDE = frozenset({"comment", "error", "rule", "decision"})
"""Kinds in the table of colours that the workshop's grammar does not have: unknown or a text is the right answer."""


def rows(table: str) -> list[dict[str, str]]:
    with (BOARDS / table).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def drawn(name: str, **more: Any) -> Drawing:
    return read((BOARDS / name).read_bytes(), name, **more)


def sketched(data: bytes) -> list[Page]:
    """Every page as its reader found it, before anything is left out or put together."""
    source = recognise(data)
    assert isinstance(source, Source)
    pages = [Page(unopened.index, unopened.name) for unopened in source.pages]
    for page, unopened in zip(pages, source.pages, strict=True):
        if unopened.fill is not None:
            unopened.fill(page)
    return pages


def written_on(board: Board) -> list[str]:
    """Every text on a board: on notes, frames and arrows."""
    return [
        *(note.text for note in board.notes.values()),
        *(frame.name for frame in board.frames.values()),
        *(link.text for link in board.links.values()),
    ]


def test_every_published_file_is_known_here() -> None:
    """A file that is added to the folder is tested without another line; one that vanishes is noticed."""
    catalogued = {
        row["file"]
        for row in rows("CATALOG.tsv")
        if row["format"] in {"drawio", "drawio-svg", "drawio-png", "drawio-lib", "excalidraw"}
    }
    assert catalogued == set(FILES)
    assert set(FILES) >= REFUSED.keys()


@pytest.mark.parametrize(("name", "code"), REFUSED.items())
def test_what_is_no_board_is_refused_with_a_reason(name: str, code: str) -> None:
    with pytest.raises(Unreadable) as refused:
        drawn(name)
    assert refused.value.code == code
    assert refused.value.fields["file"] == Path(name).name


def test_BAD_4_the_texts_of_a_drawing_without_notes_can_become_notes() -> None:
    name = "drawio/fedorov-dmitry_aTES__event_storming.drawio"
    with pytest.raises(Unreadable) as refused:
        drawn(name)
    assert refused.value.fields["texts"] == 30
    assert [note.kind.value for note in drawn(name, mapping={"texts": "event"}).command.notes] == ["event"] * 30


@pytest.mark.parametrize("name", READABLE)
def test_notes_in_are_notes_on_the_board(name: str) -> None:
    drawing = drawn(name)
    board = landed(drawing)
    assert len(board.notes) == drawing.counts.on_board > 0
    assert len(board.links) == drawing.counts.bound + drawing.counts.resolved
    assert [note.text for note in board.notes.values()] == [note.text for note in drawing.command.notes]
    assert board_of(picture(board)) == board


@pytest.mark.parametrize("name", READABLE)
def test_7_1_as_many_notes_are_found_as_the_catalogue_counts(name: str) -> None:
    wanted = next(int(row["n_notes"]) for row in rows("CATALOG.tsv") if row["file"] == name)
    counts = drawn(name).counts
    assert counts.notes + counts.unfilled + counts.field_rows + counts.backdrops == pytest.approx(wanted, rel=0.02)


@pytest.mark.parametrize("name", READABLE)
def test_7_2_every_text_survives_the_whole_way(name: str) -> None:
    pages = sketched((BOARDS / name).read_bytes())
    texts = [shape.text for page in pages for shape in page.shapes]
    texts += [arrow.text for page in pages for arrow in page.arrows]
    texts += [region.name for page in pages for region in page.regions]
    with_notes = {found.index for found in drawn(name).pages if found.chosen}
    left_out = [shape.text for page in pages if page.index not in with_notes for shape in page.shapes]
    kept = Counter(text for text in written_on(landed(drawn(name))) if text.strip())
    wanted = Counter(text for text in texts if text.strip()) - Counter(left_out)
    assert wanted - kept == Counter()


@pytest.mark.parametrize("name", READABLE)
def test_7_2_the_board_written_as_our_own_file_reads_back_the_same(name: str) -> None:
    board = landed(drawn(name))
    assert plain(landed(read(storming.write(board), "again.json")))["notes"] == plain(board)["notes"]


@pytest.mark.parametrize("name", [name for name in READABLE if "sofkau" in name])
def test_DIO_5_types_in_angle_brackets_survive(name: str) -> None:
    written = sum(label.count("<UUID>") for label in labels((BOARDS / name).read_bytes()))
    assert written > 0
    assert sum(text.count("<UUID>") for text in written_on(landed(drawn(name)))) >= written


def labels(file: bytes) -> Iterator[str]:
    """Every label of a draw.io file as it stands there, HTML still in it, read without our readers."""
    for diagram in ET.fromstring(file).iter("diagram"):
        page = diagram.find("mxGraphModel")
        if page is None:
            page = ET.fromstring(unquote(zlib.decompress(base64.b64decode(diagram.text or ""), -15).decode()))
        yield from (cell.get("value", "") for cell in page.iter("mxCell"))


@pytest.mark.parametrize("name", READABLE)
def test_7_3_the_drawing_keeps_its_shape(name: str) -> None:
    """Every note of a page is moved by the same distance and scaled by the same factor, so what overlapped still does."""
    source = {shape.id: shape.area for shape in sketched((BOARDS / name).read_bytes())[0].shapes}
    notes = [
        (Area(note.x, note.y, note.w or 0, note.h or 0), source[note.origin.id])
        for note in drawn(name).command.notes
        if note.origin and note.origin.page == "1" and note.origin.id in source
    ]
    first, was_first = notes[0]
    scale = first.w / was_first.w
    for now, was in notes:
        assert (now.w, now.h) == pytest.approx((was.w * scale, was.h * scale))
        moved = ((was.x - was_first.x) * scale, (was.y - was_first.y) * scale)
        assert (now.x - first.x, now.y - first.y) == pytest.approx(moved, abs=1e-6)


@pytest.mark.parametrize("name", READABLE)
def test_IMP_8_the_same_file_gives_the_same_command(name: str) -> None:
    assert msgspec.json.encode(drawn(name)) == msgspec.json.encode(drawn(name))


def kinds_by_colour(drawing: Drawing) -> dict[tuple[str, str], Counter[str]]:
    """How many notes of which kind each page and colour has; an empty page stands for all."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for note in drawing.command.notes:
        if note.origin is not None:
            for page in (note.origin.page, ""):
                found[page, note.origin.colour][note.kind.value] += 1
    return found


def hits(drawing: Drawing, truth: list[dict[str, str]]) -> Iterator[tuple[int, int]]:
    """For each row of the table: how many notes have the row's kind, and how many should."""
    found = kinds_by_colour(drawing)
    for row in truth:
        here = found[row["page"], row["colour"]]
        kind = row["kind"]
        right = here["unknown"] + here["text"] if kind in OUTSIDE else here[OURS.get(kind, kind)]
        yield min(int(row["notes"]), right), int(row["notes"])


def test_7_4_suggestions_alone_name_93_of_100_notes() -> None:
    truth: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows("COLOURS.tsv"):
        if row["file"] in FILES:
            truth[row["file"]].append(row)
    scores = [hit for name, of_file in truth.items() for hit in hits(drawn(name), of_file)]
    right, all_ = (sum(column) for column in zip(*scores, strict=True))
    assert all_ > 1000
    assert right / all_ >= 0.93


def test_7_4_one_answer_per_colour_names_the_rest() -> None:
    """Where a page's colour has one kind, answering for it makes every one of its notes that kind."""
    truth: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows("COLOURS.tsv"):
        truth[row["file"]].append(row)
    for name, of_file in truth.items():
        looks = Counter((row["page"], row["colour"]) for row in of_file)
        single = [row for row in of_file if looks[row["page"], row["colour"]] == 1 and row["kind"] not in OUTSIDE]
        single = [row for row in single if row["colour"] != "transparent"]  # outlines around notes are frames here
        given = {f"{row['page'] or '*'}|{row['colour']}|*": OURS.get(row["kind"], row["kind"]) for row in single}
        missed = [
            (name, row)
            for row, (right, wanted) in zip(single, hits(drawn(name, mapping=given), single), strict=True)
            if right < wanted
        ]
        assert missed == []


@pytest.mark.parametrize("name", NO_KINDS)
def test_BAD_5_no_kinds_are_invented(name: str) -> None:
    drawing = drawn(name)
    assert {note.kind.value for note in drawing.command.notes} <= {"unknown", "text"}
    assert drawing.questions
    assert all(row.kind is None and row.doubtful for row in drawing.questions)


PLAIN = [name for name in READABLE if name.startswith("drawio/")]


@pytest.mark.parametrize("name", PLAIN)
def test_7_5_every_form_of_draw_io_gives_the_same_drawing(name: str) -> None:
    file = (BOARDS / name).read_bytes()
    if b"<mxGraphModel" not in file:
        forms = [builders.in_svg(file), builders.in_png(file), builders.in_png(file, b"zTXt")]
    else:
        forms = [builders.in_svg(file), builders.in_png(file), builders.in_png(file, b"zTXt"), builders.repacked(file)]
    assert [sketched(form) for form in forms] == [sketched(file)] * len(forms)


def test_IMP_12_pages_lie_side_by_side_in_frames_of_their_names() -> None:
    name = next(name for name in READABLE if "mohta1" in name)
    drawing = drawn(name)
    frames = [frame for frame in drawing.command.frames if frame.name in {page.name for page in drawing.pages}]
    assert len(frames) == 4
    assert all(left.x + left.w < right.x for left, right in itertools.pairwise(frames))
    one = drawn(name, pages=[2])
    assert [page.chosen for page in one.pages] == [False, True, False, False]
    assert {note.origin.page for note in one.command.notes if note.origin} == {"2"}


def test_IMP_9_an_import_is_one_gesture_that_says_where_it_came_from() -> None:
    drawing = drawn(READABLE[0])
    opened = [BoardOpened(drawing.title, drawing.board_format, "en")]
    first, *others = decide(drawing.command, replay(opened), ANN)
    notes, frames, links = (
        len(part) for part in (drawing.command.notes, drawing.command.frames, drawing.command.links)
    )
    assert first == DrawingImported(drawing.format, Path(READABLE[0]).name, notes, frames, links)
    assert len(others) == notes + frames + links


@pytest.mark.parametrize("name", [name for name in READABLE if name.startswith("excalidraw/")])
def test_EXC_4_every_text_that_was_typed_is_on_the_board(name: str) -> None:
    """Looked up in the file itself, without our readers."""
    elements = json.loads((BOARDS / name).read_text(encoding="utf-8"))["elements"]
    typed = [element["originalText"] for element in elements if element["type"] == "text" and not element["isDeleted"]]
    on_board = "\n\n".join(written_on(landed(drawn(name))))
    assert typed
    assert [text for text in typed if unicodedata.normalize("NFC", text) not in on_board] == []
