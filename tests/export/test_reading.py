"""A board becomes a model (EXPORT sections 3 and 5)."""

from boards.domain.board import Board
from boards.domain.ids import NoteId
from boards.domain.kinds import Format, FrameRole, Kind
from export.model import ElementKind, Link, Model, Relation, semantic_hash
from export.readers.board import read
from tests.export.drawing import Drawing, taxi, two_contexts

R = Relation


def linked(model: Model) -> set[tuple[str, str, str]]:
    return {(link.source, link.relation.value, link.target) for link in model.links}


def only(model: Model, source: str, target: str) -> Link:
    (link,) = (link for link in model.links if (link.source, link.target) == (source, target))
    return link


def codes(model: Model) -> list[str]:
    return [finding.code for finding in model.findings]


def test_a_row_of_notes_is_a_story() -> None:
    assert linked(read(taxi().board, "b1")) == {
        ("a1", "initiates", "c1"),
        ("c1", "handled_by", "g1"),
        ("c1", "causes", "e1"),
        ("g1", "emits", "e1"),
        ("e1", "triggers", "p1"),
        ("p1", "invokes", "c2"),
        ("c2", "handled_by", "g1"),
        ("c2", "causes", "e2"),
        ("g1", "emits", "e2"),
        ("e2", "feeds", "r1"),
        ("h1", "concerns", "e2"),
    }


def test_MOD_3_E13_every_note_is_an_element_or_merged_or_a_list_or_left_out() -> None:
    drawn = taxi().note("t2", Kind.TEXT, "colour", 45, 50, 40, 20)
    model = read(drawn.board, "b1")
    found = [
        *(element.note for element in model.elements),
        *(note for element in model.elements for note in (*element.merged, *element.lists)),
        *(left.note for left in model.left_out),
    ]
    assert sorted(found) == sorted(drawn.board.notes)
    assert {left.note: left.reason for left in model.left_out} == {"t1": "label", "u1": "unsorted", "e3": "empty"}


def test_INF_2_a_label_on_a_command_is_its_list_of_attributes() -> None:
    model = read(taxi().note("t2", Kind.TEXT, "colour", 45, 50, 40, 20).board, "b1")
    command = model.element("c1")
    assert command.lists == ["t2"]
    assert command.attributes[-1].note == "t2"


def test_INF_1_an_arrow_wins_over_what_lies_near() -> None:
    drawn = Drawing()
    drawn.note("c1", Kind.COMMAND, "Place order", 0)
    drawn.next("g1", Kind.AGGREGATE, "Order")
    drawn.gap().next("g2", Kind.AGGREGATE, "Basket")
    model = read(drawn.arrow("c1", "g2").board, "b1")
    assert [(link.source, link.target, link.rule, link.score) for link in model.links] == [
        ("c1", "g2", "connector", 1.0)
    ]


def test_INF_1_an_arrow_drawn_backwards_counts_and_is_noticed() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0).note("g1", Kind.AGGREGATE, "Order", 5000)
    model = read(drawn.arrow("g1", "c1").board, "b1")
    assert only(model, "c1", "g1").score == 0.95
    assert "ES021" in codes(model)


def test_INF_1_an_arrow_between_what_cannot_follow_says_nothing_and_stops_nobody() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Order placed", 0).note("e2", Kind.EVENT, "Order paid", 5000)
    model = read(drawn.arrow("e1", "e2").board, "b1")
    assert model.links == []
    (found,) = (finding for finding in model.findings if finding.code == "ES020")
    assert (found.severity, found.blocks) == ("error", [])


def test_G5_an_arrow_from_an_event_to_a_command_asks_for_a_policy_and_is_not_read_backwards() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "User created", 0).note("c1", Kind.COMMAND, "Open account", 5000)
    drawn.note("p1", Kind.POLICY, "Whenever it rains", 0, 5000).note("e2", Kind.EVENT, "Umbrella sold", 5000, 5000)
    model = read(drawn.arrow("e1", "c1").arrow("p1", "e2").board, "b1")
    assert model.links == []
    assert [f.fix for f in model.findings if f.code == "ES020"] == [
        "Add a policy between them.",
        "Add the command between them.",
    ]


def test_INF_7_two_that_are_equally_near_make_a_weak_link_that_names_the_other() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0, 0)
    drawn.note("g1", Kind.AGGREGATE, "Order", 150, -60).note("g2", Kind.AGGREGATE, "Basket", 150, 60)
    model = read(drawn.board, "b1")
    (link,) = (link for link in model.links if link.relation is R.HANDLED_BY)
    assert link.weak
    assert {link.target, link.runner_up} == {"g1", "g2"}
    assert "ES022" in codes(model)


def test_a_weak_owner_owns_nothing() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0, 0)
    drawn.note("g1", Kind.AGGREGATE, "Order", 150, -60).note("g2", Kind.AGGREGATE, "Basket", 150, 60)
    model = read(drawn.board, "b1")
    assert model.owner(model.element("c1")) is None


def test_a_command_that_nobody_handles_belongs_where_its_event_does() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0).note("e1", Kind.EVENT, "Order placed", 5000)
    drawn.note("g1", Kind.AGGREGATE, "Order", 5000, 5000).arrow("c1", "e1").arrow("g1", "e1")
    model = read(drawn.board, "b1")
    assert (model.owner(model.element("c1")), model.owner(model.element("e1"))) == (model.element("g1"),) * 2


def test_INF_8_one_aggregate_placed_twice_is_one_and_in_two_contexts_two() -> None:
    once = read(taxi().board, "b1")
    assert once.element("g1").merged == ["g2"]
    drawn = two_contexts()
    drawn.board.notes[NoteId("g2")] = drawn.board.notes[NoteId("g1")].__class__(
        NoteId("g2"), Kind.AGGREGATE, "Ride", 1262, 0, 200, 100, drawn.board.notes[NoteId("g1")].by
    )
    twice = read(drawn.board, "b1")
    assert twice.element("g1").merged == []
    assert "ES044" in codes(twice)


def test_A7_an_event_told_again_is_one_event_if_an_arrow_says_so() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Order placed", 0).note("e2", Kind.EVENT, "order placed!", 5000)
    assert [e.name for e in read(drawn.board, "b1").elements] == ["OrderPlaced", "OrderPlaced2"]
    assert [(e.name, e.merged) for e in read(drawn.arrow("e1", "e2").board, "b1").elements] == [("OrderPlaced", ["e2"])]


def test_E45_the_order_of_the_notes_changes_no_link() -> None:
    board = two_contexts().board
    turned = Board(
        version=board.version, title=board.title, format=board.format, frames=board.frames, links=board.links
    )
    turned.notes = dict(reversed(board.notes.items()))
    assert linked(read(board, "b1")) == linked(read(turned, "b1"))


def test_several_commands_of_one_aggregate_keep_their_own_events() -> None:
    drawn = Drawing()
    drawn.note("c1", Kind.COMMAND, "Open account", 0, 0).note("c2", Kind.COMMAND, "Close account", 0, 110)
    drawn.note("g1", Kind.AGGREGATE, "Account", 106, 0, 200, 210)
    drawn.note("e1", Kind.EVENT, "Account opened", 312, 0).note("e2", Kind.EVENT, "Account closed", 312, 110)
    for source, target in (("c1", "g1"), ("c2", "g1"), ("g1", "e1"), ("g1", "e2")):
        drawn.arrow(source, target)
    caused = {pair for pair in linked(read(drawn.board, "b1")) if pair[1] == "causes"}
    assert caused == {("c1", "causes", "e1"), ("c2", "causes", "e2")}


def test_a_cause_that_is_drawn_needs_no_way_round() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Open account", 0, 0).note("c2", Kind.COMMAND, "Close account", 0, 4000)
    drawn.note("g1", Kind.AGGREGATE, "Account", 5000, 2000).note("e1", Kind.EVENT, "Account closed", 9000, 0)
    drawn.arrow("c1", "g1").arrow("c2", "g1").arrow("g1", "e1").arrow("c2", "e1")
    assert [pair for pair in linked(read(drawn.board, "b1")) if pair[1] == "causes"] == [("c2", "causes", "e1")]


def test_arrows_from_an_event_over_an_aggregate_to_a_command_make_no_cause() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Goods received", 0).note("g1", Kind.AGGREGATE, "Delivery note", 5000)
    drawn.note("c1", Kind.COMMAND, "Update stock", 9000).arrow("e1", "g1").arrow("g1", "c1")
    assert linked(read(drawn.board, "b1")) == {("g1", "emits", "e1"), ("c1", "handled_by", "g1")}


def test_without_frames_the_board_is_the_context() -> None:
    model = read(taxi().board, "b1")
    assert [(c.note, c.text, c.name) for c in model.contexts] == [("b1", "Taxi", "Taxi")]
    assert {e.context for e in model.elements} == {"b1"}


def test_frames_are_contexts_and_their_notes_live_there() -> None:
    model = read(two_contexts().board, "b1")
    assert [(c.note, c.name) for c in model.contexts] == [("f1", "Dispatch"), ("f2", "BillingCo")]
    assert (model.element("e1").context, model.element("e2").context) == ("f1", "f2")
    assert ("e1", "triggers", "p1") in linked(model)


def test_a_frame_that_is_no_context_is_none() -> None:
    model = read(taxi().frame("f1", "Ideas", -100, -100, 9000, 9000, FrameRole.THEME).board, "b1")
    assert [c.note for c in model.contexts] == ["b1"]


def test_ES010_notes_outside_every_frame_make_a_context_of_the_rest() -> None:
    model = read(two_contexts().note("e9", Kind.EVENT, "Night fell", 0, 4000).board, "b1")
    assert [c.name for c in model.contexts] == ["Dispatch", "BillingCo", "CityRides"]
    assert model.element("e9").context == "b1"
    assert [f.notes for f in model.findings if f.code == "ES010"] == [["e9"]]


def test_an_actor_outside_needs_no_context_of_its_own() -> None:
    model = read(two_contexts().note("a9", Kind.ACTOR, "Driver", -120, 60).board, "b1")
    assert model.element("a9").context == "f1"
    assert len(model.contexts) == 2


def test_the_innermost_frame_holds_a_note() -> None:
    model = read(two_contexts().frame("f0", "Everything", -500, -500, 5000, 2000).board, "b1")
    assert model.element("e1").context == "f1"
    assert [f.notes for f in model.findings if f.code == "ES013"] == [["f0"]]


def test_ES012_two_contexts_of_one_name_stop_the_specifications() -> None:
    drawn = two_contexts().frame("f2", "dispatch ", 800, -100, 900, 400)
    (found,) = (f for f in read(drawn.board, "b1").findings if f.code == "ES012")
    assert (found.notes, found.blocks) == (["f1", "f2"], ["specs"])


def test_NAM_6_names_follow_the_order_of_placing_and_never_the_place() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Order placed", 900).note("e2", Kind.EVENT, "Order placed", 0)
    model = read(drawn.board, "b1")
    assert [(e.note, e.name, e.rank) for e in model.elements] == [("e1", "OrderPlaced", 1), ("e2", "OrderPlaced2", 0)]
    assert "ES043" in codes(model)


def test_NAM_6_different_words_with_one_name_are_numbered_and_noticed() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Größe geändert", 900).note("e2", Kind.EVENT, "Grosse geandert", 0)
    model = read(drawn.board, "b1")
    assert [e.name for e in model.elements] == ["GrosseGeandert", "GrosseGeandert2"]
    assert [f.blocks for f in model.findings if f.code == "ES040"] == [[]]


def test_different_kinds_with_one_word_get_their_kind_behind() -> None:
    drawn = Drawing().note("g1", Kind.AGGREGATE, "Order", 0).note("r1", Kind.READ_MODEL, "Order", 5000)
    assert [e.name for e in read(drawn.board, "b1").elements] == ["Order", "OrderReadModel"]


def test_NAM_8_recorded_names_stay_when_the_words_change() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Order submitted", 0).note("e2", Kind.EVENT, "Order placed", 900)
    drawn.board.names[NoteId("e1")] = "OrderPlaced"
    assert [e.name for e in read(drawn.board, "b1").elements] == ["OrderPlaced", "OrderPlaced2"]


def test_MOD_2_moving_changes_no_meaning_and_rewording_does() -> None:
    before, moved = taxi().board, taxi().note("e2", Kind.EVENT, "Driver assigned", 979, 7).board
    said = taxi().note("e2", Kind.EVENT, "Driver found", 976).board
    assert semantic_hash(read(before, "b1")) == semantic_hash(read(moved, "b1"))
    assert semantic_hash(read(before, "b1")) != semantic_hash(read(said, "b1"))


def test_MOD_1_an_element_knows_when_its_meaning_changed_if_somebody_looked_it_up() -> None:
    model = read(taxi().board, "b1", {NoteId("g1"): 3, NoteId("g2"): 8})
    assert (model.element("g1").version, model.element("c1").version) == (8, 0)


def test_a_pivotal_line_marks_its_event() -> None:
    model = read(taxi().board, "b1")
    assert [e.note for e in model.elements if e.pivotal] == ["e2"]


def test_a_big_picture_is_not_told_that_its_events_lack_causes() -> None:
    drawn = Drawing(format_=Format.BIG_PICTURE).note("e1", Kind.EVENT, "Order placed", 0)
    assert codes(read(drawn.board, "b1")) == []


def test_wording_is_left_alone_on_a_board_that_does_not_speak_the_language_it_says() -> None:
    drawn = Drawing(format_=Format.BIG_PICTURE)
    for place, text in enumerate(("Produto Cadastrado", "Pagamento Recebido", "Campanha Criada")):
        drawn.note(f"e{place}", Kind.EVENT, text, place * 1000)
    assert codes(read(drawn.board, "b1")) == []
    for place, text in enumerate(("Order placed", "Place order", "Order paid")):
        drawn.note(f"e{place}", Kind.EVENT, text, place * 1000)
    assert codes(read(drawn.board, "b1")) == ["ES002"]


def test_findings_about_the_flow() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order", 0).note("e1", Kind.EVENT, "Order placed", 5000)
    drawn.note("p1", Kind.POLICY, "Whenever it rains", 0, 5000).note("g1", Kind.AGGREGATE, "Rain", 5000, 5000)
    drawn.note("a1", Kind.ACTOR, "Clerk", 9000).note("r1", Kind.READ_MODEL, "Open orders", 9000, 9000)
    assert codes(read(drawn.board, "b1")) == [
        "ES030",
        "ES031",
        "ES032",
        "ES033",
        "ES034",
        "ES035",
        "ES036",
        "ES037",
    ]


def test_ES023_policies_that_set_each_other_off_are_found() -> None:
    drawn = Drawing()
    for n in ("1", "2"):
        drawn.note(f"c{n}", Kind.COMMAND, f"Ask {n}", 5000, 3000 * int(n))
        drawn.note(f"e{n}", Kind.EVENT, f"Asked {n}", 9000, 3000 * int(n))
        drawn.note(f"p{n}", Kind.POLICY, f"Whenever asked {n}", 0, 3000 * int(n))
        drawn.arrow(f"c{n}", f"e{n}").arrow(f"p{n}", f"c{n}")
    drawn.arrow("e1", "p2").arrow("e2", "p1")
    (found,) = (f for f in read(drawn.board, "b1").findings if f.code == "ES023")
    assert found.notes == ["p1", "p2"]


def test_ES051_and_ES052_attributes_that_disagree_or_come_from_nowhere() -> None:
    drawn = Drawing().note("c1", Kind.COMMAND, "Place order\namount: int", 0)
    drawn.note("e1", Kind.EVENT, "Order placed\namount: money\ncolour: string", 106)
    found = {f.code: f for f in read(drawn.board, "b1").findings}
    assert found["ES051"].notes == ["e1", "c1"] or found["ES051"].notes == ["c1", "e1"]
    assert "colour" in found["ES052"].message


def test_an_empty_board_is_a_model_too() -> None:
    model = read(Board(title="Empty"), "b1")
    assert (model.elements, [c.name for c in model.contexts]) == ([], ["Empty"])


def test_hot_spots_take_nobody_name_away() -> None:
    drawn = Drawing().note("h1", Kind.HOTSPOT, "Order placed", 0).note("e1", Kind.EVENT, "Order placed", 5000)
    assert [e.name for e in read(drawn.board, "b1").elements] == ["OrderPlaced", "OrderPlaced"]


def test_only_kinds_of_the_model_reach_it() -> None:
    drawn = Drawing()
    for place, kind in enumerate(Kind):
        drawn.note(f"n{place}", kind, "Some words", place * 1000)
    model = read(drawn.board, "b1")
    assert {element.kind for element in model.elements} == set(ElementKind)
    assert len(model.elements) + len(model.left_out) == len(Kind)


def test_ES045_texts_that_nearly_agree_are_found_and_numbered_ones_are_not() -> None:
    drawn = Drawing(format_=Format.BIG_PICTURE).note("e1", Kind.EVENT, "Payment received", 0)
    drawn.note("e2", Kind.EVENT, "Payment recieved", 5000).note("e3", Kind.EVENT, "Step 1 taken", 9000)
    drawn.note("e4", Kind.EVENT, "Step 2 taken", 15000).note("e5", Kind.EVENT, "received: payment", 19000)
    found = [f.notes for f in read(drawn.board, "b1").findings if f.code == "ES045"]
    assert found == [["e1", "e2"], ["e1", "e5"]]
