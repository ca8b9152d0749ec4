"""Every way in which a file is refused. A refused file changes nothing (FORMATS section 6).

`Unreadable` carries a stable code and fields, no sentence for people: the edge and the client translate the code.

    code                    meaning, and its fields
    empty                   The file holds nothing.
    too_large               The file has more bytes than are accepted (size, limit).
    unknown_format          This is no board file that can be read; `looks_like` says what it seems to be (looks_like).
    not_text                Text was expected, but the bytes are neither UTF-8 nor UTF-16 (byte).
    syntax                  The text breaks the rules of its language; nothing before that place is used
                            (language, line, column, said; page and name when it is inside one page).
    forbidden_xml           The XML declares a document type or entities, which are never read (what).
    too_deep                Things are nested deeper than is accepted (limit).
    too_much_inside         What is packed in the file is larger than is accepted when unpacked (limit in bytes).
    too_many_elements       The drawing has more elements than are accepted (count, limit).
    too_many_pages          The file has more pages than are accepted (count, limit).
    broken_packing          The packed content of a page or a picture cannot be unpacked (page, name).
    page_unknown            A page was asked for that the file does not have (page, pages).
    cycle                   Elements name each other as their parents in a circle (page, element).
    text_too_long           A text has more characters than a note may have (page, element, length, limit).
    no_diagram              The picture was exported without its diagram (picture).
    palette                 This is a library of shapes, a palette and not a board (entries).
    packed_markdown         The drawing inside the note is compressed; decompress it in its own program first.
    newer_version           The file was written by a newer Storming than this (version, known).
    not_a_board             It names a known format, but its content has another shape (place, said).
    no_notes                It was read, and no note is in it (texts, connectors).
    mapping_unreadable      The mapping names a kind that does not exist (key, kind).

Lines and columns count from 1, pages too. `element` is the id that the file gives it.
"""

from typing import Literal

Code = Literal[
    "empty",
    "too_large",
    "unknown_format",
    "not_text",
    "syntax",
    "forbidden_xml",
    "too_deep",
    "too_much_inside",
    "too_many_elements",
    "too_many_pages",
    "broken_packing",
    "page_unknown",
    "cycle",
    "text_too_long",
    "no_diagram",
    "palette",
    "packed_markdown",
    "newer_version",
    "not_a_board",
    "no_notes",
    "mapping_unreadable",
]


class Unreadable(Exception):
    """The file is refused as a whole; `code` says why and `fields` say where and how much."""

    def __init__(self, code: Code, fields: dict[str, str | int] | None = None) -> None:
        super().__init__(code, fields or {})
        self.code: Code = code
        self.fields: dict[str, str | int] = fields or {}

    def at(self, **more: str | int) -> "Unreadable":
        """The same refusal with more fields, for whoever knows more about the place."""
        return Unreadable(self.code, {**self.fields, **more})
