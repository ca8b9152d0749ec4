"""What people read when the answer is no, by code. Text is made here and nowhere further in (STYLE E2).

Placeholders are fields of the refusal. Say what happened, what is safe and what to do, in at most two sentences (UX V1).
"""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: Final[dict[str, str | Promise]] = {
    # what the board says
    "board_unopened": _("This board has not begun yet. Create a board first."),
    "board_already_open": _("This board has begun already. Nothing was changed."),
    "item_unknown": _("This is no longer on the board. Somebody may have removed it."),
    "item_already_there": _("Something of this name is on the board already. Nothing was changed."),
    "text_too_long": _("This text has %(length)s characters; %(limit)s are possible. Shorten it and try again."),
    "text_not_writable": _("This text holds a character that cannot be kept. Remove it and try again."),
    "too_many_tags": _("A note holds at most %(limit)s tags. Remove one first."),
    "too_dark": _("Words could not be read on this colour. Choose a lighter one."),
    "too_far": _("The board does not reach that far. Nothing was changed."),
    "name_missing": _("A name needs at least one visible character."),
    "link_to_itself": _("An arrow needs two different notes."),
    "locked": _("Something of this is locked, so that it stays as it is. Unlock it first. Nothing was changed."),
    "board_full": _("This board holds as many items as it can: %(limit)s. Remove some or begin another board."),
    "changed_since": _(
        "Somebody changed this at the same moment. Their version is on the board; look at it and try again."
    ),
    "gesture_unknown": _("There is no such step of yours to take back."),
    "not_allowed": _("Your role on this board does not cover this. Ask the facilitator."),
    # what is said before the board is asked
    "command_id_reused": _("This id belongs to another command already. Send yours under a new one."),
    "command_failed": _("Something broke on our side while this was decided. Nothing of it was kept."),
    "malformed": _("This request could not be read. Nothing was changed."),
    "too_large": _("This is more than a request may hold. Nothing was changed."),
    "entry_unreadable": _(
        "The board opens up to step %(last)s; step %(version)s cannot be read by this version. Nothing was deleted."
    ),
    "unavailable": _("This cannot be kept just now. Send it again, under the same id, in a moment."),
    # what HTTP itself says
    "not_found": _("There is no such board, or you have no invitation to it."),
    "invitation_unknown": _("This link has expired or was withdrawn. Ask the person who sent it for a new one."),
    "version_unknown": _("The board has no version %(at)s; its last one is %(head)s."),
    "csrf": _("This request did not come from a page of this installation. Reload the page and try again."),
    "method_not_allowed": _("This address does not answer to that method."),
    "media_type": _("This kind of content is not taken here."),
    "not_acceptable": _("This address answers in JSON only."),
    "file_missing": _("No file came with this request. Send it as the field “file”."),
    "form": _("This form could not be read. Send the file and its mapping as multipart/form-data."),
    "rate": _("That was a lot at once. Try again in a moment."),
    "broken": _("Something broke on our side. Nothing that was confirmed to you is lost."),
}


class _Fields(dict[str, Any]):
    """A field that a refusal does not carry reads as three dots instead of failing."""

    def __missing__(self, key: str) -> str:
        return "…"


def sentence(code: str, fields: Mapping[str, Any], among: Mapping[str, str | Promise] = SENTENCES) -> str:
    """The sentence for a code in the reader's language, with its fields filled in; the code itself if it has none."""
    return str(among.get(code, code)) % _Fields(fields)
