"""How Django calls these rooms."""

from django.apps import AppConfig


class Boards(AppConfig):
    """All tables of the board carry the label `boards`."""

    name = "boards"
    label = "boards"
    verbose_name = "Storming"
