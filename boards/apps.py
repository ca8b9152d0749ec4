"""How Django calls these rooms."""

from django.apps import AppConfig
from django.conf import settings

from boards.domain.decide import room
from boards.handling import wire
from boards.importers import limits


class Boards(AppConfig):
    """All tables of the board carry the label `boards`."""

    name = "boards"
    label = "boards"
    verbose_name = "Storming"

    def ready(self) -> None:
        """Tell the rooms that know no settings how much they may hold."""
        wire.MESSAGE_LIMIT = settings.LIMITS["MESSAGE_BYTES"]
        room.ITEM_LIMIT = settings.LIMITS["BOARD_ITEMS"]
        limits.FILE = settings.LIMITS["IMPORT_BYTES"]
        limits.INSIDE = settings.LIMITS["IMPORT_UNPACKED_BYTES"]
        limits.ELEMENTS = settings.LIMITS["IMPORT_ELEMENTS"]
