"""Templates: beginnings of workshops, made of ordinary notes, frames and lines by one wish that can be undone."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from boards.domain.commands import ImportDrawing, NewFrame, NewLink, NewNote, NewPivotal
from boards.domain.ids import FrameId, LinkId, NoteId, PivotalId
from boards.domain.kinds import Format, FrameRole, Kind


class Template(StrEnum):
    """A beginning that a facilitator chooses; the value is published."""

    CHAPTERS = "chapters"
    FIRST_ROW = "first_row"
    TWO_CONTEXTS = "two_contexts"


FORMATS: Final = {
    Template.CHAPTERS: Format.BIG_PICTURE,
    Template.FIRST_ROW: Format.PROCESS,
    Template.TWO_CONTEXTS: Format.DESIGN,
}

WORDS: Final[dict[str, tuple[str, str]]] = {
    "begins": ("What starts it?", "Womit beginnt es?"),
    "turns": ("What changes everything?", "Was ändert alles?"),
    "ends": ("When is it done?", "Wann ist es fertig?"),
    "customers": ("Customers", "Kundschaft"),
    "we": ("We", "Wir"),
    "partners": ("Partners", "Partner"),
    "who": ("Who?", "Wer?"),
    "wants": ("What do they decide?", "Was entscheiden sie?"),
    "where": ("In which system?", "In welchem System?"),
    "happened": ("What happened then?", "Was ist dann passiert?"),
    "whenever": ("Whenever this happens, then …", "Immer wenn das passiert, dann …"),
    "next": ("What follows?", "Was folgt daraus?"),
    "sees": ("What do they look at?", "Worauf schauen sie?"),
    "keeps": ("What must always hold?", "Was muss immer gelten?"),
    "first context": ("First context", "Erster Kontext"),
    "second context": ("Second context", "Zweiter Kontext"),
}


def beginning(template: Template, language: str) -> ImportDrawing:
    """Everything that a template puts on the board, with texts in one language; English for every language but German."""
    column = 1 if language == "de" else 0
    return _MAKERS[template](lambda name: WORDS[name][column])


_Said = Callable[[str], str]


def _chapters(said: _Said) -> ImportDrawing:
    """Three lanes for who takes part, three lines for where the story turns (PRACTICE 3)."""
    lanes = [
        _frame(name, 0, place * 320, 2400, 300, said(name), FrameRole.LANE)
        for place, name in enumerate(("customers", "we", "partners"))
    ]
    lines = [
        NewPivotal(pivotal=PivotalId(name), x=x, text=said(name))
        for name, x in (("begins", 500), ("turns", 1250), ("ends", 2000))
    ]
    return _drawing(Template.CHAPTERS, [], lanes, pivotals=lines)


def _first_row(said: _Said) -> ImportDrawing:
    """The grammar once, edge to edge: who looks at what, decides, where, what happened, what follows (PRACTICE 2.2)."""
    notes = [
        _note("sees", Kind.READ_MODEL, 0, 0, said),
        _note("wants", Kind.COMMAND, 140, 0, said),
        _note("who", Kind.ACTOR, 115, 70, said),
        _note("where", Kind.SYSTEM, 280, 0, said),
        _note("happened", Kind.EVENT, 520, 0, said),
        _note("whenever", Kind.POLICY, 660, 0, said),
        _note("next", Kind.COMMAND, 900, 0, said),
    ]
    return _drawing(Template.FIRST_ROW, notes, [])


def _two_contexts(said: _Said) -> ImportDrawing:
    """What happens in one context is answered by a policy in the other."""
    frames = [
        _frame("first-context", 0, 0, 640, 320, said("first context"), FrameRole.CONTEXT),
        _frame("second-context", 760, 0, 800, 320, said("second context"), FrameRole.CONTEXT),
    ]
    notes = [
        _note("wants", Kind.COMMAND, 60, 110, said),
        _note("keeps", Kind.AGGREGATE, 200, 110, said),
        _note("happened", Kind.EVENT, 440, 110, said),
        _note("whenever", Kind.POLICY, 820, 110, said),
        _note("next", Kind.COMMAND, 1060, 110, said),
    ]
    return _drawing(
        Template.TWO_CONTEXTS,
        notes,
        frames,
        [NewLink(link=LinkId("over"), source=NoteId("happened"), target=NoteId("whenever"))],
    )


def _note(name: str, kind: Kind, x: float, y: float, said: _Said) -> NewNote:
    return NewNote(note=NoteId(name), kind=kind, x=x, y=y, text=said(name))


def _frame(name: str, x: float, y: float, w: float, h: float, title: str, role: FrameRole) -> NewFrame:
    return NewFrame(frame=FrameId(name), x=x, y=y, w=w, h=h, name=title, role=role)


def _drawing(
    template: Template,
    notes: list[NewNote],
    frames: list[NewFrame],
    links: list[NewLink] | None = None,
    pivotals: list[NewPivotal] | None = None,
) -> ImportDrawing:
    return ImportDrawing(
        format="template", file=template.value, notes=notes, frames=frames, links=links or [], pivotals=pivotals or []
    )


_MAKERS: Final = {
    Template.CHAPTERS: _chapters,
    Template.FIRST_ROW: _first_row,
    Template.TWO_CONTEXTS: _two_contexts,
}
