"""How much of a file is read before it is refused (BAD-3, TRUST L02, L08). Whoever starts the process may set the first three."""

from typing import Final

FILE = 10 * 1024 * 1024
"""Bytes of an uploaded file."""

INSIDE = 20 * 1024 * 1024
"""Bytes of everything that is packed in one file, unpacked."""

ELEMENTS = 20_000
"""Elements of a drawing, over all pages."""

PAGES: Final = 200
"""Pages of one file."""

DEPTH: Final = 100
"""Levels of nesting in JSON and XML."""

TEXT: Final = 10_000
"""Characters of one text, counted after NFC as the board counts them."""

ORIGIN: Final = 200
"""Characters of a source id, colour or shape word that are kept with a note."""
