"""How far a reader has come in the order of everything."""

from boards.journal.port import START, Position
from boards.projections.tables import CheckpointRow


def checkpoint(reader: str) -> Position:
    """The place of the last entry that this reader has dealt with; START if it never read."""
    kept = CheckpointRow.objects.filter(reader=reader).values_list("position", flat=True).first()
    return START if kept is None else Position.read(kept)


def move(reader: str, before: Position, after: Position) -> bool:
    """Move on, if the reader still is where it was; False when somebody else moved it meanwhile. Needs a transaction."""
    CheckpointRow.objects.get_or_create(reader=reader, defaults={"position": str(START)})
    return CheckpointRow.objects.filter(reader=reader, position=str(before)).update(position=str(after)) == 1


def forget(reader: str) -> None:
    """Begin again from START."""
    CheckpointRow.objects.filter(reader=reader).delete()
