"""Context Mapper Language: what is written can be read, and people's words stay words (EXPORT E12, TRUST 8 X7)."""

import pytest
from hypothesis import example, given

from boards.domain.kinds import Kind
from export.generators import cml
from export.generators.cml_text import KEYWORDS, name
from export.model import Model
from export.readers.board import read
from tests.export.cml_grammar import Read, read_cml
from tests.export.drawing import Drawing, two_contexts
from tests.export.test_documents import MODELS
from tests.export.test_shapes import TEXTS, model


def written(model: Model) -> str:
    (text,) = cml.generate(model).values()
    return text.decode()


def understood(model: Model) -> Read:
    return read_cml(written(model))


@pytest.mark.parametrize("board", MODELS)
def test_E12_the_file_can_be_read_and_every_name_in_it_is_declared_once(board: str) -> None:
    found = understood(MODELS[board])
    assert len(found.declared) == len(set(found.declared))
    assert found.used <= set(found.declared)


def test_E12_the_file_says_who_has_checked_it() -> None:
    assert "subset grammar, not by Context Mapper" in written(MODELS["taxi"]).splitlines()[1]


@pytest.mark.parametrize(
    "broken",
    [
        "BoundedContext A {}",
        "ContextMap { contains A",
        "ContextMap {} BoundedContext Flow {}",
        'ContextMap {} BoundedContext A { Aggregate B { "x" DomainEvent C { string d } } }',
        'ContextMap {} BoundedContext A { Aggregate B { "a"b" DomainEvent C { } } }',
        "ContextMap {} BoundedContext A { Application { Flow F { event E triggers } } }",
    ],
)
def test_E12_the_grammar_refuses_what_is_no_cml(broken: str) -> None:
    with pytest.raises(SyntaxError):
        read_cml(broken)


@pytest.mark.parametrize("board", MODELS)
def test_E13_every_note_of_the_model_is_named(board: str) -> None:
    words = set(written(MODELS[board]).replace(",", " ").replace(")", " ").split())
    assert {note for element in MODELS[board].elements for note in element.notes()} - words == set()


def test_a_context_that_waits_for_another_is_downstream_of_it() -> None:
    lines = written(MODELS["two"]).splitlines()
    assert "  Dispatch [U]->[D] BillingCo" in lines
    assert "      event RideFinished triggers command SendInvoice" in lines


def test_an_external_system_is_a_context_of_its_own_upstream_of_those_it_works_for() -> None:
    drawn = two_contexts().note("s1", Kind.SYSTEM, "Stripe", 20, 130).note("s2", Kind.SYSTEM, "stripe", 900, 130)
    found = written(read(drawn.note("s3", Kind.SYSTEM, "Dispatch", 500, 130).board, "b1"))
    assert "  contains Dispatch, BillingCo, Stripe, Dispatch_Dispatch" in found
    assert "  Stripe [U]->[D] Dispatch\n  Stripe [U]->[D] BillingCo\n" in found
    assert read_cml(found).used >= {"context Stripe"}


def test_several_events_of_one_command_are_an_inclusive_or_and_uncertain_ones_say_so() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0).note("e1", Kind.EVENT, "Order placed", 5000)
    drawn.note("e2", Kind.EVENT, "Order refused", 9000).arrow("c1", "e1").arrow("c1", "e2")
    assert "command PlaceOrder emits event OrderPlaced O OrderRefused\n" in written(read(drawn.board, "b1"))
    near = Drawing().note("p1", Kind.POLICY, "Whenever it rains", 0, 0)
    near.note("c1", Kind.COMMAND, "Open umbrella", 220, -60).note("c2", Kind.COMMAND, "Close window", 220, 60)
    near.note("e1", Kind.EVENT, "It rained", 0, 9000).arrow("e1", "p1")
    unsure = [line for line in written(read(near.board, "b1")).splitlines() if "triggers" in line]
    assert [line.endswith("// not certain") for line in unsure] == [True]


def test_an_event_that_two_contexts_tell_has_two_names() -> None:
    drawn = two_contexts().note("e2", Kind.EVENT, "Ride finished", 1368)
    found = understood(read(drawn.board, "b1"))
    assert {"DomainEvent RideFinished", "DomainEvent BillingCo_RideFinished"} <= set(found.declared)


def test_a_word_of_the_language_can_be_a_name() -> None:
    assert (name("Flow"), name("Ride")) == ("^Flow", "Ride")
    drawn = Drawing("Module")
    for place, word in enumerate(sorted(KEYWORDS)):
        drawn.note(f"e{place}", Kind.EVENT, f"{word}\n- {word}: int", place * 2000.0)
    assert len(understood(read(drawn.board, "b1")).declared) > len(KEYWORDS)


HARMLESS = understood(model("word")).tree


@given(TEXTS)
@example('"} BoundedContext Evil {')
@example('\\" // */ ^{}')
@example("*/ BoundedContext Evil {}")
def test_X7_words_never_become_structure(said: str) -> None:
    assert understood(model(said)).tree == HARMLESS
