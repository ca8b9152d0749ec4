"""The projections of this installation."""

from typing import Final

from boards.journal.port import Journal
from boards.projections.activity import Activity
from boards.projections.catalogue import Catalogue
from boards.projections.port import Projection
from boards.projections.runner import Runner

PROJECTIONS: Final[tuple[Projection, ...]] = (Catalogue(), Activity())
"""A new projection is one file and one place here."""


def runner(journal: Journal) -> Runner:
    """What keeps all of them up with a journal."""
    return Runner(journal, PROJECTIONS)
