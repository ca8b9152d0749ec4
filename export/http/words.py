"""What a refused download says, in the reader's language (STYLE E2)."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: Final[dict[str, str | Promise]] = {
    "format_unknown": _("Boards are not exported as %(format)s."),
    "export_blocked": _("Something on the board must be settled before this export makes sense."),
}
