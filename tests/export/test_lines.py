"""What the lines of a note are (EXPORT ATT-1, ATT-2)."""

import pytest

from export.readers.lines import read_lines

NAMES = [
    ("Deposit\nCompleted", "Deposit Completed"),
    ("Задача\nвыполнена", "Задача выполнена"),
    ("[Command]\nRequest Transfer", "Request Transfer"),
    ("[Event] Order placed", "Order placed"),
    ("Salud\n<Contexto>", "Salud"),
    ("Самые дорогие закрытые задачи\n(за период)", "Самые дорогие закрытые задачи (за период)"),
    ("[Event]", "[Event]"),
    ("Description [OV]", "Description"),
    ("Cria Variantes \nda Imagem", "Cria Variantes da Imagem"),
]


@pytest.mark.parametrize(("text", "title"), NAMES)
def test_a_name_that_was_wrapped_is_one_name_and_a_tag_is_none(text: str, title: str) -> None:
    lines = read_lines(text, "en", may_have_attributes=True)
    assert (lines.title, lines.attributes) == (title, [])


def fields(text: str) -> list[tuple[str, str, bool, str | None]]:
    return [
        (a.name, a.type, a.optional, a.example) for a in read_lines(text, "en", may_have_attributes=True).attributes
    ]


def test_ATT_1_marked_lines_are_attributes() -> None:
    assert fields("Order placed\n- orderId: uuid\nnote?\namount: money = 12.50 EUR\nlines: list[string]\nplain") == [
        ("order_id", "uuid", False, None),
        ("note", "string", True, None),
        ("amount", "money", False, "12.50 EUR"),
        ("lines", "list[string]", False, None),
        ("plain", "string", False, None),
    ]


def test_ATT_1_one_comma_line_is_a_list_of_attributes() -> None:
    assert [name for name, *_ in fields("Order placed\norderId, amount, note?")] == ["order_id", "amount", "note"]
    assert [name for name, *_ in fields("Order placed: id, amount")] == ["id", "amount"]


def test_ATT_1_single_words_under_a_name_of_several_are_attributes() -> None:
    assert [name for name, *_ in fields("Order placed\ncustomer\namount")] == ["customer", "amount"]


def test_a_list_under_an_empty_line_or_a_colon_is_one() -> None:
    assert [name for name, *_ in fields("Address\n\nstreet\ncity")] == ["street", "city"]
    assert [name for name, *_ in fields("Address:\nstreet\ncity")] == ["street", "city"]
    assert read_lines("Address:\nstreet\ncity", "en", may_have_attributes=True).title == "Address"


def test_rows_of_a_class_box_are_attributes_and_its_methods_are_not() -> None:
    assert fields("Semester [E]\n+ SemesterId<UUID>\n+ Year<Date>\n+ Commit()") == [
        ("semester_id", "uuid", False, None),
        ("year", "date", False, None),
    ]
    assert read_lines("Semester [E]\n+ Year<Date>", "en", may_have_attributes=False).title == "Semester"


def test_ATT_2_an_unknown_type_is_a_string_and_an_oddity() -> None:
    lines = read_lines("Order placed\ncolour: paint", "en", may_have_attributes=True)
    assert lines.attributes[0].type == "string"
    assert lines.oddities == ["colour"]


def test_a_sentence_is_no_attribute() -> None:
    assert fields("Order placed\norderId\nThis happens at night. Mostly.") == [("order_id", "string", False, None)]


def test_an_actor_has_a_name_only() -> None:
    lines = read_lines("Clerk\n- name", "en", may_have_attributes=False)
    assert lines.attributes == []
