"""What people read when a file cannot be read, by the codes of `boards.importers.unreadable`."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FILE_SENTENCES: Final[dict[str, str | Promise]] = {
    "empty": _("This file is empty."),
    "too_large": _("This file has %(size)s bytes; %(limit)s are accepted. Export only the pages you need."),
    "unknown_format": _("This is no board that can be read. Excalidraw, draw.io and Storming files can."),
    "not_text": _("This file should be text, but byte %(byte)s is not. It may be damaged."),
    "syntax": _("The file breaks off or is damaged at line %(line)s, column %(column)s. Save it again and retry."),
    "forbidden_xml": _("The file declares %(what)s, which is never read for safety. Save it again from its program."),
    "too_deep": _("Things in this file are nested deeper than %(limit)s levels."),
    "too_much_inside": _("Unpacked, this file is larger than the %(limit)s bytes that are accepted."),
    "too_many_elements": _(
        "The drawing has %(count)s elements; %(limit)s are accepted. Split it and import the parts."
    ),
    "too_many_pages": _("The file has %(count)s pages; %(limit)s are accepted."),
    "broken_packing": _("Page %(page)s of this file cannot be unpacked. Save it again from its program."),
    "page_unknown": _("There is no page %(page)s in this file; it has %(pages)s."),
    "cycle": _("Elements on page %(page)s contain each other in a circle; the first one is %(element)s."),
    "text_too_long": _("The text of element %(element)s has %(length)s characters; %(limit)s are possible."),
    "no_diagram": _(
        "This picture was exported without its diagram. Export it again with a copy of the diagram inside."
    ),
    "palette": _("This is a library of shapes, not a board. Import a drawing that uses them."),
    "packed_markdown": _("The drawing in this note is compressed. Decompress it in its own program first."),
    "newer_version": _("This file was written by a newer Storming (version %(version)s). Update this one first."),
    "not_a_board": _("This file names a format that is known, but its content is no board: %(place)s."),
    "no_notes": _("The file was read, but there is no note in it."),
    "mapping_unreadable": _("The mapping cannot be used: there is no kind “%(kind)s”."),
}
