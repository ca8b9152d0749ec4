"""The model itself, as a file (EXPORT X1): what every other generator read."""

from typing import Any

import msgspec

from export.model import FORMAT, Files, Model


def generate(model: Model) -> Files:
    """One JSON document, `storming-model/1`."""
    written: dict[str, Any] = {"format": FORMAT, **msgspec.to_builtins(model)}
    for element in written["elements"]:
        if not element["version"]:
            del element["version"]
    return {"model.json": msgspec.json.format(msgspec.json.encode(written), indent=2) + b"\n"}
