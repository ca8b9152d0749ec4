"""How the API describes itself. The shapes of commands and facts come from the very types that decode them."""

from typing import Any, Final, get_args

import msgspec
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.utils import OpenApiParameter

from boards.domain.commands import Command
from boards.domain.events import Event
from boards.domain.kinds import Format
from boards.domain.picture import Picture
from boards.http.beginnings import Template

_REF: Final = "#/components/schemas/{name}"
_TEXT: Final = {"type": "string"}
_COUNT: Final = {"type": "integer", "minimum": 0}
_TIME: Final = {"type": "string", "format": "date-time"}


def _object(required: bool = True, **fields: Any) -> dict[str, Any]:  # noqa: FBT001, FBT002  -- reads well where it is used
    return {"type": "object", "properties": fields} | ({"required": list(fields)} if required else {})


def _list(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def _named(name: str) -> dict[str, Any]:
    return {"$ref": _REF.format(name=name)}


AT: Final = OpenApiParameter("at", int, description="The version to show; without it the last one.")
AFTER: Final = OpenApiParameter("after", int, description="The version that is known already; 0 at first.")
LIMIT: Final = OpenApiParameter("limit", int, description="How many entries at most; 5,000 is the most.")

_LINKS: Final = _object(facilitate=_TEXT, participate=_TEXT, watch=_TEXT) | {"required": []}
_LANGUAGE: Final = {"type": "string", "pattern": "^[a-z]{2}$"}
NEW_BOARD: Final = {
    "application/json": _object(
        required=False,
        title=_TEXT,
        format={"type": "string", "enum": [each.value for each in Format]},
        language=_LANGUAGE,
        template={"type": "string", "enum": [each.value for each in Template]},
    )
}
CREATED: Final = _object(id=_TEXT, title=_TEXT, version=_COUNT, links=_LINKS, token=_TEXT)
STATE: Final = {
    "allOf": [_object(id=_TEXT), _named("Picture"), {"type": "object", "properties": {"unreadable": _COUNT}}]
}
_PATCH: Final = _object(
    kind=_TEXT, x={"type": "number"}, y={"type": "number"}, w={"type": "number"}, h={"type": "number"}
)
LISTED: Final = _object(
    boards=_list(
        _object(
            id=_TEXT,
            title=_TEXT,
            format=_TEXT,
            language=_TEXT,
            version=_COUNT,
            notes=_COUNT,
            people=_COUNT,
            names=_list(_TEXT),
            opened_at=_TIME,
            changed_at=_TIME,
            picture=_list(_PATCH),
        )
    )
)
ENTRY: Final = _object(version=_COUNT, type=_TEXT, data={"type": "object"}, at=_TIME, by=_TEXT, command=_TEXT)
ENTRIES: Final = _object(entries=_list(ENTRY), head=_COUNT)
KEPT: Final = _object(version=_COUNT, entries=_list(ENTRY))
COMMAND: Final = {"application/json": {"allOf": [_object(id=_TEXT), _named("Command")]}}
ACTIVITY: Final = _object(
    minutes=_list(_object(minute=_TIME, person=_TEXT, entries=_COUNT, first=_COUNT, last=_COUNT)),
    names={"type": "object", "additionalProperties": _TEXT},
)
LINKS: Final = _object(links=_LINKS)
RENEWAL: Final = {"application/json": _object(link={"type": "string", "enum": ["facilitate", "participate", "watch"]})}
SAMPLE: Final = {"application/json": _object(required=False, language=_LANGUAGE)}
FILE_FORM: Final = {
    "multipart/form-data": _object(
        required=False,
        file={"type": "string", "contentMediaType": "application/octet-stream"},
        mapping={"type": "string", "description": "JSON object: question key to kind, or to `ignore`"},
        pages={"type": "string", "description": "Page numbers with commas between them"},
    )
    | {"required": ["file"]}
}
FOUND: Final = _object(
    format=_TEXT,
    title=_TEXT,
    board_format=_TEXT,
    language={"type": ["string", "null"]},
    questions=_list({"type": "object"}),
    counts={"type": "object"},
    warnings=_list({"type": "object"}),
    pages=_list({"type": "object"}),
)
IMPORTED: Final = {"allOf": [CREATED, FOUND]}


def with_contract(result: dict[str, Any], **_more: Any) -> dict[str, Any]:
    """Put every command, fact and item into the document, as the decoder holds them."""
    members = (*get_args(Command), *get_args(Event), Picture)
    _, components = msgspec.json.schema_components(members, ref_template=_REF)
    kept = result.setdefault("components", {}).setdefault("schemas", {})
    kept |= components
    for name, union in (("Command", Command), ("Event", Event)):
        kept[name] = {"oneOf": [_named(member.__name__) for member in get_args(union)]}
    return result


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]  # the library registers it so
    """How a program shows who it is; browsers do it by cookie."""

    target_class = "boards.http.identity.BrowserOrToken"
    name = "token"

    def get_security_definition(self, auto_schema: Any) -> dict[str, Any]:  # noqa: ANN401, ARG002  -- DRF spectacular's
        """The token of a link, as a bearer."""
        return {"type": "http", "scheme": "bearer", "description": "The token of one of the board's links."}
