"""Whether events sound like the past and commands like orders (EXPORT WRD-1 to WRD-4)."""

import pytest

from export.readers.wording import says_only_storing, says_two_things, sounds_like_order, sounds_past

PAST = [
    ("en", "Order placed"),
    ("en", "Invoice was sent"),
    ("en", "Message sent to customer"),
    ("en", "orderShipped"),
    ("en", "Price put down"),
    ("de", "Bestellung aufgegeben"),
    ("de", "Rechnung wurde storniert"),
    ("de", "Ware versendet"),
    ("de", "Fahrt gewünscht"),
    ("de", "Zahlung fehlgeschlagen"),
]
NOT_PAST = [
    ("en", "Place order"),
    ("en", "Order will be placed"),
    ("en", "Need help"),
    ("en", "Set price"),
    ("en", "Red seed"),
    ("de", "Bestellung aufgeben"),
    ("de", "Ware wird versendet"),
    ("de", "Rechnung"),
]


@pytest.mark.parametrize(("language", "text"), PAST)
def test_WRD_what_has_happened_sounds_past(language: str, text: str) -> None:
    assert sounds_past(text, language) is True


@pytest.mark.parametrize(("language", "text"), NOT_PAST)
def test_WRD_what_has_not_happened_does_not(language: str, text: str) -> None:
    assert sounds_past(text, language) is False


def test_WRD_1_other_languages_are_left_alone() -> None:
    assert sounds_past("Pedido criado", "pt") is None
    assert sounds_like_order("Pedido criado", "pt") is None


def test_a_command_that_reads_like_the_past_is_noticed() -> None:
    assert sounds_like_order("Order placed", "en") is False
    assert sounds_like_order("Place order", "en") is True
    assert sounds_like_order("Mark order as paid", "en") is True
    assert sounds_like_order("Bestellung aufgegeben", "de") is False


def test_two_facts_and_storing_words_are_noticed() -> None:
    assert says_two_things("Order placed and invoice sent", "en")
    assert not says_two_things("Terms and conditions accepted", "en")
    assert says_only_storing("Customer updated", "en")
    assert not says_only_storing("Customer moved house", "en")
