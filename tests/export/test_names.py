"""Identifiers from people's words (EXPORT NAM-1 to NAM-7)."""

import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from export.names import IDENTIFIER, RESERVED, field_name, kebab, key_name, label, snake, type_name

SAID = [
    ("Order placed", "en", "OrderPlaced"),
    ("Größe geändert", "de", "GroesseGeaendert"),
    ("Größe geändert", "sv", "GrosseGeandert"),
    ("PDFInvoiceSent v2", "en", "PDFInvoiceSentV2"),
    ("İptal", "tr", "Iptal"),
    ("注文が確定した", "ja", "ZhuWengaQueDingshita"),
    ("取消订单", "zh", "QuXiaoDingDan"),
    ("Задача выполнена", "ru", "ZadachaVypolnena"),
    ("Customer's order", "en", "CustomersOrder"),
    ("1st order placed", "en", "Event1stOrderPlaced"),
    ("ORDER PLACED", "en", "OrderPlaced"),
    ("order_placed", "en", "OrderPlaced"),
    ("🚕 Taxi ordered 🎉", "en", "TaxiOrdered"),
    ("class", "en", "ClassEvent"),
    ("CON", "en", "ConEvent"),
    ("None", "en", "NoneEvent"),
    ("🚕", "en", "EventN6"),
    ("\u202egnp.exe", "en", "GnpExe"),
]


@pytest.mark.parametrize(("text", "language", "name"), SAID)
def test_NAM_words_become_a_name(text: str, language: str, name: str) -> None:
    assert type_name(text, "event", "n6", language).name == name


def test_NAM_1_the_first_line_that_says_something_is_the_label() -> None:
    assert label("\n  \u200b\n Order\tplaced \nwith love") == "Order placed"


def test_NAM_4_one_list_of_words_gives_every_case() -> None:
    assert (snake("PDFInvoiceSentV2"), kebab("PDFInvoiceSentV2")) == ("pdf_invoice_sent_v2", "pdf-invoice-sent-v2")


def test_NAM_5_a_long_name_is_cut_between_words_and_says_so() -> None:
    derived = type_name("The quick brown fox jumped over the very lazy dog again today", "event", "n6")
    assert derived.cut
    assert derived.name == "TheQuickBrownFoxJumpedOverTheVeryLazyDogAgain"


def test_NAM_5_a_name_without_letters_is_the_kind_and_the_note_and_says_so() -> None:
    assert type_name("!?", "read_model", "n-7").made_up
    assert type_name("!?", "read_model", "n-7").name == "ReadModelN7"


@given(st.text(max_size=200), st.sampled_from(["en", "de", "ja", "ru"]))
def test_X2_every_text_gives_an_identifier_that_no_language_reserves(text: str, language: str) -> None:
    name = type_name(text, "event", "n6", language).name
    assert IDENTIFIER.match(name)
    assert name.lower() not in RESERVED
    assert snake(name).isascii()
    assert snake(name).replace("_", "") == name.lower()
    assert not keyword.iskeyword(snake(name))


@given(st.text(max_size=200), st.integers(1, 40))
def test_X2_every_text_gives_a_field_that_is_no_keyword(text: str, position: int) -> None:
    name = field_name(text, position)
    assert name.isascii()
    assert name.isidentifier()
    assert not keyword.iskeyword(name)
    assert not name.startswith("_")


def test_ATT_3_the_key_is_called_after_its_owner() -> None:
    assert key_name("GroesseGeaendert") == "groesse_geaendert_id"
