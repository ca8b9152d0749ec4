"""What people read when the answer is no, by code. Text is made here and nowhere further in (STYLE E2)."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: Final[dict[str, str | Promise]] = {
    "malformed": _("This request could not be read."),
    "not_allowed": _("Your role on this board does not cover this."),
    "not_found": _("There is no such board, or you have no invitation to it."),
    "csrf": _("This request did not come from a page of this installation. Reload the page and try again."),
    "broken": _("Something broke on our side. Nothing that was confirmed to you is lost."),
}
