"""What each finding says and how it can be settled, in English (EXPORT section 6).

The files of an export carry these words as they stand, so that they are the same everywhere; the interface says them in the
reader's language (export.http.told). A code that says different things in different cases has one row for each.
"""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct


def _(text: str) -> str:
    """Marks a text that translators are shown; nothing is translated here."""
    return text


class Sentence(Struct, frozen=True):
    """`message` may have fields, like %(name)s; `fix` never has."""

    message: str
    fix: str


def key(code: str, case: str = "") -> str:
    """The row of a finding."""
    return f"{code} {case}" if case else code


SENTENCES: Final[Mapping[str, Sentence]] = {
    "ES001": Sentence(_("Nothing is written on this note; it was left out."), _("Give it a name.")),
    "ES002": Sentence(_("This event does not say that something has happened."), _('Reword it ("Order placed").')),
    "ES003": Sentence(
        _("This command reads like something that has happened."), _("Say it as an order, or make it an event.")
    ),
    "ES004": Sentence(_("This note tells two events."), _("Split it.")),
    "ES005": Sentence(_("This event says what was stored, not what happened."), _("Say the business fact.")),
    "ES010": Sentence(_("This note lies outside every context."), _("Move it, or draw a frame.")),
    "ES011": Sentence(
        _("This note lies in two contexts; the one that holds more of it was taken."), _("Move it into one of them.")
    ),
    "ES012": Sentence(
        _("Two contexts have the same name, so nobody can say whose message is whose."),
        _("Rename one of them, or merge them."),
    ),
    "ES013": Sentence(_("Nothing of a model lies in this context."), _("Remove the frame.")),
    "ES020": Sentence(
        _("What this arrow joins cannot follow each other, so the arrow says nothing in the files."),
        _("Remove it, change a kind, or add what is missing between them."),
    ),
    "ES020 no_policy": Sentence(
        _("An event gives no command by itself, so the arrow says nothing in the files: who or which rule decides?"),
        _("Add a policy between them."),
    ),
    "ES020 no_command": Sentence(
        _("A policy makes no event by itself, so the arrow says nothing in the files: what does it do?"),
        _("Add the command between them."),
    ),
    "ES021": Sentence(_("This arrow runs from the effect to its cause."), _("Reverse it.")),
    "ES022": Sentence(
        _("Which one was meant is not certain: %(cause)s → %(effect)s."),
        _("Draw an arrow; until then services leave this out."),
    ),
    "ES022 rival": Sentence(
        _("Which one was meant is not certain: %(cause)s → %(effect)s, or rather %(rival)s?"),
        _("Draw an arrow; until then services leave this out."),
    ),
    "ES023": Sentence(
        _("These policies set each other off for ever; neither a person nor time stands between them."),
        _("Confirm the loop, or break it."),
    ),
    "ES030": Sentence(_("Nothing produces this event."), _("Connect a command, a system or time.")),
    "ES031": Sentence(_("No aggregate or system handles this command; its context does."), _("Name who handles it.")),
    "ES032": Sentence(_("Nothing happens after this command."), _("Add the event.")),
    "ES033": Sentence(_("This actor gives no command."), _("Connect one.")),
    "ES034": Sentence(_("Nobody gives this command."), _("Connect an actor or a policy.")),
    "ES035": Sentence(
        _("This policy is half a sentence: whenever what happens, then do what?"),
        _("Connect an event before it and a command after it."),
    ),
    "ES036": Sentence(_("Nobody looks at this read model."), _("Connect an actor or a command.")),
    "ES037": Sentence(_("No event comes from this aggregate."), _("Connect one.")),
    "ES040": Sentence(
        _("Different words give the same identifier; this one is called %(name)s until somebody names it."),
        _("Give one of them another wording."),
    ),
    "ES041": Sentence(_("No letters for an identifier; it is called %(name)s."), _("Give it words.")),
    "ES042": Sentence(_("The identifier was cut: %(name)s."), _("Shorten the wording.")),
    "ES043": Sentence(_("The same words again; this one is called %(name)s."), _("Is it the same one, or two?")),
    "ES044": Sentence(_("The same aggregate in two contexts: they are two."), _("Name them apart.")),
    "ES045": Sentence(_("These two say nearly the same."), _("Is it the same one, or two?")),
    "ES050": Sentence(_("The type of %(attribute)s is not known; it was taken as string."), _("Choose a type.")),
    "ES051": Sentence(_("%(attribute)s has two types: %(types)s."), _("Choose one.")),
    "ES052": Sentence(
        _("Nobody supplies %(attribute)s: neither the command nor the aggregate has it."),
        _("Add it to the command."),
    ),
    "ES060": Sentence(_("This question is still open."), _("Answer it, or park it.")),
    "ES070": Sentence(_("Nothing on this board can be written in this format yet."), _("Place an event.")),
}
"""Row of each finding -> what it says."""


LEFT_OUT: Final[Mapping[str, str]] = {
    "empty": _("Nothing is written on it."),
    "screen": _("A screen sketch; it describes no message."),
    "idea": _("An idea for later."),
    "value": _("A remark on value."),
    "term": _("A term of the glossary."),
    "label": _("A label on the board."),
    "unsorted": _("Nobody has said what this note stands for."),
}
"""Reason for leaving a note out -> what it means."""
