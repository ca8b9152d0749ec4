"""Where Django looks for tables. Each room keeps its own."""

from boards.access import tables as _access
from boards.journal import tables as _journal
from boards.projections import tables as _projections

__all__ = ["_access", "_journal", "_projections"]
