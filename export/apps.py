"""How Django finds the shell commands of this room. It has no tables."""

from django.apps import AppConfig


class Export(AppConfig):
    """Reads boards, keeps nothing."""

    name = "export"
    label = "export"
    verbose_name = "Export"
