"""Old rows, read as if they were written today. What was stored is never changed (STYLE N4).

An upcaster stands under the type and schema that it reads and answers the next shape: the same type with schema + 1, or
another type (then `type` in the answer says so, with schema 1). The table is empty until the first event changes its shape.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
Table = Mapping[tuple[str, int], Upcaster]

UPCASTERS: Final[dict[tuple[str, int], Upcaster]] = {}


def schema_of(kind: str, table: Table = UPCASTERS) -> int:
    """The schema that events of this type are written with today."""
    schema = 1
    while (kind, schema) in table:
        schema += 1
    return schema


def uplift(kind: str, schema: int, data: dict[str, Any], table: Table) -> dict[str, Any]:
    """The data as today's program expects it. Raises KeyError for a schema from the future."""
    while (upcaster := table.get((kind, schema))) is not None:
        data = upcaster(data)
        named = str(data["type"])
        schema = schema + 1 if named == kind else 1
        kind = named
    if schema != schema_of(kind, table):
        raise KeyError((kind, schema))
    return data
