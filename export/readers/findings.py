"""What a person should look at before, or after, an export (EXPORT section 6). Computed from the board, kept nowhere.

Almost nothing stops an export. What cannot be exported is left out and named here; a file is refused only when two contexts
claim the same name, because then nobody could say whose message is whose. (`bundle` adds ES070 when a format would be an
archive of no files.)

    ES001 no words            ES013 empty context         ES035 policy half a sentence   ES044 aggregate in two contexts
    ES002 event not past      ES020 impossible arrow      ES036 read model for nobody    ES045 nearly the same words
    ES003 command not order   ES021 arrow backwards       ES037 aggregate, no events     ES050 unknown type
    ES004 two events in one   ES022 ambiguous             ES040 one name for two         ES051 one attribute, two types
    ES005 storing words       ES023 policies in a circle  ES041 no letters               ES052 attribute from nowhere
    ES010 outside             ES030 event, no cause       ES042 name cut                 ES060 open hot spot
    ES011 in two contexts     ES031 nobody handles        ES043 same event twice
    ES012 contexts, one name  ES032 command, no event     ES033 idle actor               ES034 nobody commands
"""

from itertools import chain

from export.model import Finding
from export.readers import flow_findings, name_findings, place_findings, word_findings
from export.readers.seen import Seen


def find(seen: Seen) -> list[Finding]:
    """All findings of a board, by code and then by note."""
    rooms = (place_findings, word_findings, flow_findings, name_findings)
    return sorted(chain.from_iterable(room.look(seen) for room in rooms), key=lambda f: (f.code, f.notes, f.message))
