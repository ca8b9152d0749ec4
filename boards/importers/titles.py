"""What a file says about the whole board: its title, its language, the kind of workshop."""

import re
from collections.abc import Iterable
from typing import Final

from boards.domain.kinds import Format, Kind
from boards.domain.texts import TITLE_LIMIT
from boards.importers.characters import brief

_ENDINGS = re.compile(r"(?:\.(?:excalidraw|drawio|storming|json|xml|svg|png|md))+\Z", re.IGNORECASE)
_SCRIPTS: Final = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
)
"""Languages that their script tells; Japanese first, for it is written with Chinese characters too."""

_SHARE: Final = 0.2
"""So many of the texts in one script make it the board's language."""


def file_name(name: str) -> str:
    """The last part of a file's name in one writable line."""
    return brief(re.split(r"[/\\]", name)[-1], TITLE_LIMIT).strip()


def title(file: str, otherwise: str) -> str:
    """A title from the file's name: without its ending, underscores as blanks."""
    words = " ".join(_ENDINGS.sub("", file).replace("_", " ").split())
    return words or otherwise


def language(texts: Iterable[str]) -> str | None:
    """The language of the texts where their script tells it."""
    written = [text for text in texts if text.strip()]
    for code, script in _SCRIPTS:
        if sum(bool(script.search(text)) for text in written) > _SHARE * len(written):
            return code
    return None


def board_format(kinds: Iterable[Kind]) -> Format:
    """The workshop whose palette fits the kinds that were found."""
    found = set(kinds)
    if Kind.AGGREGATE in found and Kind.COMMAND in found:
        return Format.DESIGN
    return Format.PROCESS if Kind.COMMAND in found or Kind.POLICY in found else Format.BIG_PICTURE
