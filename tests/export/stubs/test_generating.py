"""A model becomes services: complete, the same every time, and never what somebody wrote on a note (EXPORT 8, X7, E15, E19)."""

import json
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from hashlib import sha256
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from export.model import Attribute, Context, Element, ElementKind, Files, Model, Relation
from export.stubs.python_service import generate
from export.stubs.python_service.parts.papers import plain
from export.stubs.python_service.planning import plan
from tests.export.stubs.handmade import big_picture, design, element, link
from tests.export.stubs.shapes import shape

HOSTILE = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            *(
                '"""',
                "'''",
                "\\",
                "{{ 7*7 }}",
                "{% raw %}",
                "${HOME}",
                "../../x",
                "\u202etxt",
                ": #",
                "\x00",
                "`|`",
            ),
            *(
                "a\nimport os",
                '\\"',
                "# noqa",
                "%s %(x)s {0}",
                "]]>",
                "\r\nSet-Cookie: x",
                "$(touch canary)",
                "x" * 10_000,
            ),
        ]
    ),
)


def code(files: Files, path: str) -> str:
    """One file as text."""
    return files[path].decode()


def test_every_context_is_a_folder_with_a_service_of_its_own() -> None:
    files = generate(design())
    folders = {PurePosixPath(path).parts[0] for path in files if "/" in path}
    assert folders == {"ride-hailing", "billing"}
    for folder in folders:
        package = folder.replace("-", "_") + "_service"
        made = f"{folder}/{package}/_generated"
        for path in ("kernel.py", "main.py", "messages.py", "schemas.json", "stream.py"):
            assert f"{made}/{path}" in files
        for path in (
            "README.md",
            "EXPORT_NOTES.md",
            "pyproject.toml",
            ".eventstorming/manifest.json",
            f"{package}/domain/read_models.py",
        ):
            assert f"{folder}/{path}" in files


def test_the_same_model_gives_the_same_bytes_with_any_hash_seed() -> None:
    digest = (
        "from hashlib import sha256; from tests.export.stubs.handmade import design; "
        "from export.stubs.python_service import generate; "
        "print(sha256(repr(generate(design())).encode()).hexdigest())"
    )
    found = {
        subprocess.check_output([sys.executable, "-c", digest], env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(found) == 1
    assert found.pop().decode().strip() == sha256(repr(generate(design())).encode()).hexdigest()


def test_every_file_of_code_compiles_and_every_other_one_parses() -> None:
    for path, body in {**generate(design()), **generate(big_picture())}.items():
        if path.endswith(".py"):
            compile(body, path, "exec")
        elif path.endswith(".json"):
            json.loads(body)
        elif path.endswith(".toml"):
            tomllib.loads(body.decode())


def test_the_manifest_knows_every_file_and_every_note() -> None:
    files = generate(design())
    manifest = json.loads(files["billing/.eventstorming/manifest.json"])
    mine = {path.removeprefix("billing/"): body for path, body in files.items() if path.startswith("billing/")}
    assert manifest["files"] == {
        path: sha256(body).hexdigest() for path, body in mine.items() if not path.startswith(".eventstorming")
    }
    assert manifest["names"]["n13"] == "InvoiceOpened"
    assert "billing_service/domain/invoice.py" in manifest["yours"]


def test_an_event_without_a_command_can_be_recorded() -> None:
    files = generate(big_picture())
    messages = code(files, "shop/shop_service/_generated/messages.py")
    assert re.findall(r"class (\w+)\(_words.Command\)", messages) == [
        "RecordOrderPlaced", "RecordOrderPacked", "RecordOrderShipped", "RecordParcelLost"
    ]  # fmt: skip
    assert "shop_overview_row" in code(files, "shop/shop_service/domain/read_models.py")


def test_an_event_that_no_read_model_looks_at_shows_in_an_overview() -> None:
    """InvoiceSent feeds no read model of the board; everything that happens to an invoice shows all the same."""
    for service in plan(design()):
        shown = {fact.type for look in service.looks for fact in look.on}
        assert shown >= {fact.type for fact in service.facts}, service.name


def test_a_command_on_the_board_keeps_its_name_from_the_recorder() -> None:
    model = big_picture()
    taken = element("c1", ElementKind.COMMAND, "RecordOrderPlaced", "b2")
    files = generate(replace(model, elements=[*model.elements, taken]))
    assert "class RecordOrderPlaced2(_words.Command)" in code(files, "shop/shop_service/_generated/messages.py")


def test_GEN2_an_alternative_is_a_question_and_not_code() -> None:
    files = generate(design())
    assert "When does RequestRide lead to RideRefused" in code(
        files, "ride-hailing/tests/generated/test_open_points.py"
    )
    assert "m.RideRequested(" in code(files, "ride-hailing/ride_hailing_service/domain/ride.py")


def test_X5_a_doubtful_link_is_listed_and_not_wired() -> None:
    files = generate(design())
    assert "remind_later" not in code(files, "billing/billing_service/domain/policies.py")
    assert "too uncertain" in code(files, "billing/EXPORT_NOTES.md")


def test_GEN4_a_field_that_nobody_supplies_is_never_invented() -> None:
    model = design()
    lacking = [replace(e, attributes=[Attribute("fare", "money")]) if e.note == "n07" else e for e in model.elements]
    files = generate(replace(model, elements=lacking))
    assert "RideFinished does not tell ride_id" not in code(files, "billing/billing_service/domain/policies.py")
    assert "NotImplementedError('note n11: RideFinished does not tell invoice_id" in code(
        files, "billing/billing_service/domain/policies.py"
    ).replace('"', "'")


def test_a_policy_runs_where_its_command_is_handled_and_hears_the_other_context() -> None:
    catalogue = code(generate(design()), "billing/billing_service/_generated/catalogue.py")
    assert 'subscribes=[("billing", "Invoice"), ("ride-hailing", "Ride")]' in catalogue


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Whenever a reservation is 15 minutes old, release the bike", True),
        ("Immer wenn 3 Tage vergangen sind, mahnen", True),
        ("Every month, send the invoice", True),
        ("Whenever a ride is finished, open an invoice", False),
        ("Immer wenn eine Stunde gebucht wurde, bestätigen", False),
    ],
)
def test_GEN6_a_policy_that_waits_for_a_clock_is_a_question(text: str, waits: bool) -> None:  # noqa: FBT001
    """A service has no clock of its own; the notes say so where the board names a time."""
    model = design()
    told = replace(model, elements=[replace(e, text=text) if e.note == "n11" else e for e in model.elements])
    notes = "".join(code(generate(told), path) for path in generate(told) if path.endswith("EXPORT_NOTES.md"))
    assert ("speaks of time" in notes) is waits


def test_two_contexts_may_use_the_same_words() -> None:
    model = design()
    same = [*model.elements, element("n30", ElementKind.EVENT, "RideFinished", "f2", rank=9)]
    messages = code(generate(replace(model, elements=same)), "billing/billing_service/_generated/messages.py")
    assert "class RideFinished(_words.Event)" in messages
    assert "class RideHailingRideFinished(_words.Event)" in messages


def test_a_context_in_which_nothing_happens_has_no_service() -> None:
    model = big_picture()
    more = replace(model, contexts=[*model.contexts, Context("f9", "Later", "Later")])
    files = generate(more)
    assert {path.split("/")[0] for path in files} == {"README.md", "shop"}
    assert "Later" in code(files, "README.md")


def test_an_empty_board_is_a_page_that_says_so() -> None:
    assert set(generate(replace(big_picture(), elements=[]))) == {"README.md"}


@pytest.mark.parametrize("name", ["a b", "Shop\n", "x; import os", "../x", "", "Größe", "1st"])
def test_X1_what_is_no_identifier_never_becomes_code(name: str) -> None:
    model = big_picture()
    with pytest.raises(ValueError, match="not an identifier"):
        generate(replace(model, elements=[replace(model.elements[0], name=name)]))


@pytest.mark.parametrize(
    "name", ["Event", "Command", "Message", "Any", "EVENTS", "Words", "State", "M", "Policies", "Print", "Policy"]
)
def test_a_note_may_have_the_name_of_anything_of_ours(name: str) -> None:
    kinds = (ElementKind.EVENT, ElementKind.COMMAND, ElementKind.AGGREGATE, ElementKind.POLICY, ElementKind.READ_MODEL)
    for kind in kinds:
        model = _renamed(design(), kind, name)
        for path, body in generate(model).items():
            if path.endswith(".py"):
                compile(body, path, "exec")


@cache
def harmless() -> Files:
    """The board on which everybody wrote something decent."""
    return generate(_saying("harmless"))


@cache
def shape_of_harmless() -> dict[str, str]:
    """What its files look like without names and values."""
    return shape(harmless())


@settings(max_examples=60)
@given(HOSTILE)
def test_X7_what_people_write_never_changes_the_shape_of_the_code(text: str) -> None:
    assert shape(generate(_saying(text))) == shape_of_harmless()


@settings(max_examples=30)
@given(HOSTILE)
def test_X4_files_that_tools_run_hold_no_word_of_a_person(text: str) -> None:
    plain, hostile = harmless(), generate(_saying(text))
    run_by_tools = [path for path in plain if path.endswith((".toml", ".gitignore"))]
    assert run_by_tools
    assert [hostile[path] for path in run_by_tools] == [plain[path] for path in run_by_tools]


def test_no_path_leaves_the_archive() -> None:
    for path in generate(_saying("../../x")):
        assert re.fullmatch(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*", path)
        assert ".." not in path.split("/")


def _saying(text: str) -> Model:
    """The model of a board on which everybody has written the same thing everywhere, as names allow."""
    model = design()

    def said(found: Element) -> Element:
        listed = [replace(attribute, example=text, text=text) for attribute in found.attributes]
        return replace(found, text=text, title=text, attributes=listed)

    elements = [said(found) for found in model.elements]
    contexts = [replace(context, text=text) for context in model.contexts]
    return replace(model, title=text, elements=elements, contexts=contexts)


def _renamed(model: Model, kind: ElementKind, name: str) -> Model:
    first = next(found for found in model.elements if found.kind is kind)
    return replace(model, elements=[replace(e, name=name) if e is first else e for e in model.elements])


def test_links_that_lead_nowhere_do_no_harm() -> None:
    model = design()
    lost = [
        link("n02", Relation.CAUSES, "nobody"),
        link("nobody", Relation.TRIGGERS, "n16"),
        link("n16", Relation.INVOKES, "n01"),
    ]
    assert generate(replace(model, links=[*model.links, *lost])).keys() == generate(model).keys()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a | b", "a \\| b"),
        ("[x](javascript:1)", "\\[x\\]\\(javascript\\:1\\)"),
        ("- item", "\\- item"),
        ("1. item", "1\\. item"),
        ("two\nlines\u202e", "two lines"),
        ("no-show, 1.5", "no-show, 1.5"),
        ("<b>", "\\<b\\>"),
    ],
)
def test_words_in_a_page_mean_only_themselves(text: str, line: str) -> None:
    assert plain(text) == line
