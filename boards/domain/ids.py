"""Names of things. All are opaque strings made by whoever makes the thing; equality is their only meaning."""

from typing import Annotated, NewType

from msgspec import Meta

_ID = Meta(pattern=r"^[A-Za-z0-9_-]{1,64}\Z")

BoardId = NewType("BoardId", str)
NoteId = NewType("NoteId", str)
FrameId = NewType("FrameId", str)
LinkId = NewType("LinkId", str)
PivotalId = NewType("PivotalId", str)
PersonId = NewType("PersonId", str)
CommandId = NewType("CommandId", str)

# The same names where they come from outside: the decoder holds them to the pattern.
ANote = Annotated[NoteId, _ID]
AFrame = Annotated[FrameId, _ID]
ALink = Annotated[LinkId, _ID]
APivotal = Annotated[PivotalId, _ID]
APerson = Annotated[PersonId, _ID]
ACommand = Annotated[CommandId, _ID]
