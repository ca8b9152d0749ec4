"""From drawing to kind: tag, legend, hue, ask (MAP)."""

import pytest

from boards.domain.kinds import Kind
from boards.importers import hues, kind_words, tags
from boards.importers.drawing import Drawing, Question
from boards.importers.reading import read
from tests.importers import builders as b
from tests.importers.landing import kinds

ORANGE, BLUE, YELLOW, GREEN, LILAC = "#ffcc99", "#99ccff", "#fff2cc", "#b9e0a5", "#e1d5e7"


def drawn(*rows: tuple[str, str], mapping: dict[str, str] | None = None) -> Drawing:
    """A page of notes in a line: (text, colour)."""
    cells = [b.cell(f"n{n}", 150 * n, 0, text, f"fillColor={colour};") for n, (text, colour) in enumerate(rows)]
    return read(b.mxfile(b.model(*cells)), "board.drawio", mapping)


def row(drawing: Drawing, key: str) -> Question:
    return next(row for row in drawing.questions if row.key == key)


COLOURFUL = [(f"Something {n} happened", ORANGE) for n in range(3)] + [(f"Do {n}", BLUE) for n in range(3)]


def test_MAP_2_a_tag_outranks_the_colour_and_stays_in_the_text() -> None:
    found = kinds(
        drawn(*COLOURFUL, ("[Command] Ship", ORANGE), ("<< Event >>\nShipped", BLUE), ("HOTSPOT\nwho pays", ORANGE))
    )
    assert found["[Command] Ship"] == "command"
    assert found["<< Event >>\nShipped"] == "event"
    assert found["HOTSPOT\nwho pays"] == "hotspot"


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("[Manual Command]\nReject", "command", Kind.COMMAND),
        ("[Business Rule] x", "business rule", Kind.UNKNOWN),
        ("«Событие» оплачено", "событие", Kind.EVENT),
        ("领域事件\n订单已创建", "领域事件", Kind.EVENT),
        ("Razas\n<Agregado Root>", "agregado root", Kind.AGGREGATE),
    ],
)
def test_MAP_2_tags_in_many_forms(text: str, word: str, kind: Kind) -> None:
    assert tags.tag(text) == tags.Tag(word, kind)


@pytest.mark.parametrize(
    "text", ["Command", "Domain\nEvent", "[draft] Ship", "List<Event>", "Event sent\nto all", "", "[]"]
)
def test_MAP_2_what_is_no_tag(text: str) -> None:
    assert tags.tag(text) is None


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Eventos", Kind.EVENT),
        ("Domain\nEvents", Kind.EVENT),
        ("СОБЫТИЕ", Kind.EVENT),
        ("领域事件", Kind.EVENT),
        ("聚合", Kind.AGGREGATE),
        ("Agregado", Kind.AGGREGATE),
        ("Ator", Kind.ACTOR),
        ("Policies", Kind.POLICY),
        ("Systems", Kind.SYSTEM),
        ("Serviço Externo", Kind.SYSTEM),
        ("Query Model/Info", Kind.READ_MODEL),
        ("Hot-Spot!", Kind.HOTSPOT),
        ("Hotspot / Failure", Kind.HOTSPOT),
        ("Order", None),
        ("", None),
    ],
)
def test_MAP_4_kind_words_in_many_languages(word: str, kind: Kind | None) -> None:
    assert kind_words.kind_of(word) is kind


def test_MAP_4_no_word_names_two_kinds() -> None:
    words = [word.strip() for listed in kind_words._WORDS.values() for word in listed.split(",")]
    assert sorted(words) == sorted(set(words))
    assert all(kind_words.normal(word) == word for word in words)


def test_MAP_3_a_legend_outranks_the_hue() -> None:
    legend = [("Event", GREEN), ("Comando", ORANGE), ("Read model", LILAC)]
    found = drawn(*legend, ("Order placed", GREEN), ("Place order", ORANGE))
    assert kinds(found)["Order placed"] == "event"
    assert kinds(found)["Place order"] == "command"
    assert row(found, f"1|{GREEN}|rectangle").reason == "legend"


def test_MAP_3_two_words_make_no_legend() -> None:
    assert {row.reason for row in drawn(("Event", GREEN), ("Command", ORANGE)).questions} == {"none"}


def test_MAP_3_a_legend_holds_for_its_page_only() -> None:
    def page(*rows: tuple[str, str]) -> str:
        return b.model(
            *(b.cell(f"n{n}", 150 * n, 0, text, f"fillColor={colour};") for n, (text, colour) in enumerate(rows))
        )

    with_legend = page(("Event", GREEN), ("Command", ORANGE), ("Policy", BLUE), ("One", GREEN))
    other = page(("Event", BLUE), ("Command", GREEN), ("Policy", ORANGE), ("Two", GREEN))
    found = kinds(read(b.mxfile(with_legend, other), "board"))
    assert (found["One"], found["Two"]) == ("event", "command")


@pytest.mark.parametrize(
    ("colour", "kind"),
    [
        ("#ff9f4b", Kind.EVENT),
        ("#27bfe6", Kind.COMMAND),
        ("#b0deb3", Kind.READ_MODEL),
        ("#b485ff", Kind.POLICY),
        ("#ea96ba", Kind.SYSTEM),
        ("#ffc9c9", Kind.SYSTEM),
        ("#f31d30", Kind.HOTSPOT),
    ],
)
def test_MAP_6_what_a_hue_suggests(colour: str, kind: Kind) -> None:
    assert hues.suggested(colour) == {kind}


@pytest.mark.parametrize("colour", ["#ffffff", "#e9ecef", "#868e96", "#000000", "none", "inherit"])
def test_MAP_6_greys_suggest_nothing(colour: str) -> None:
    assert hues.suggested(colour) == frozenset()


def test_MAP_7_yellow_before_a_command_is_an_actor_and_behind_it_an_aggregate() -> None:
    line = [("Clerk", "#fff3bf"), ("Do 0", BLUE), ("Order", "#ffe066"), ("It happened", ORANGE)]
    found = kinds(drawn(*line, *COLOURFUL))
    assert (found["Clerk"], found["Order"]) == ("actor", "aggregate")


def test_MAP_7_yellow_alone_is_asked() -> None:
    drawing = drawn(*[("Order placed", ORANGE)] * 3, *[("Clerk", YELLOW)] * 3)
    asked = row(drawing, f"1|{YELLOW}|rectangle")
    assert (asked.kind, asked.reason, asked.doubtful) == (Kind.ACTOR, "hue", True)
    assert kinds(drawing)["Clerk"] == "unknown"


def test_MAP_8_a_row_shows_count_samples_suggestion_and_reason() -> None:
    asked = row(drawn(*COLOURFUL), f"1|{ORANGE}|rectangle")
    assert (asked.count, asked.kind, asked.reason, asked.doubtful) == (3, Kind.EVENT, "hue", False)
    assert asked.texts == ["Something 0 happened", "Something 1 happened", "Something 2 happened"]


def test_MAP_8_an_answer_for_a_row_for_all_pages_and_for_all_shapes() -> None:
    for key in (f"1|{ORANGE}|rectangle", f"*|{ORANGE}|rectangle", f"1|{ORANGE}|*", f"*|{ORANGE}|*"):
        assert kinds(drawn(*COLOURFUL, mapping={key: "policy"}))["Something 0 happened"] == "policy"


def test_MAP_8_the_nearer_answer_wins() -> None:
    given = {f"*|{ORANGE}|*": "policy", f"1|{ORANGE}|rectangle": "ui"}
    assert kinds(drawn(*COLOURFUL, mapping=given))["Something 0 happened"] == "ui"


def test_MAP_8_ignored_notes_are_left_out_and_counted() -> None:
    drawing = drawn(*COLOURFUL, mapping={f"1|{ORANGE}|rectangle": "ignore"})
    assert sorted(kinds(drawing)) == ["Do 0", "Do 1", "Do 2"]
    assert drawing.counts.skipped == {"ignored": 3}


def test_MAP_8_an_answer_for_a_colour_leaves_tagged_notes_to_their_own_row() -> None:
    rows = (*COLOURFUL, ("[Command] Ship", ORANGE))
    assert kinds(drawn(*rows, mapping={f"1|{ORANGE}|rectangle": "policy"}))["[Command] Ship"] == "command"
    assert kinds(drawn(*rows, mapping={f"1|{ORANGE}|rectangle|command": "policy"}))["[Command] Ship"] == "policy"


def test_IMP_4_ids_do_not_depend_on_the_answers() -> None:
    plain, answered = drawn(*COLOURFUL), drawn(*COLOURFUL, mapping={f"1|{ORANGE}|rectangle": "ignore"})
    ids = {note.text: note.note for note in plain.command.notes}
    assert all(ids[note.text] == note.note for note in answered.command.notes)


def test_COL_1_the_exact_colours_of_a_palette_need_no_numbers() -> None:
    drawing = drawn(("a", "#FEAE57"), ("b", "#A7C5FC"), ("c", "#FEF5B2"), ("d", "#FEE750"))
    assert kinds(drawing) == {"a": "event", "b": "command", "c": "aggregate", "d": "actor"}
    assert {row.reason for row in drawing.questions} == {"palette"}


def test_BAD_5_one_note_of_each_colour_says_nothing() -> None:
    drawing = drawn(("Client", BLUE), ("Gateway", GREEN), ("Service", ORANGE))
    assert set(kinds(drawing).values()) == {"unknown"}
    assert all(row.kind is None for row in drawing.questions)
