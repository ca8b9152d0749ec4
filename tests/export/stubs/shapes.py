"""The shape of generated files: what is left when names and values are taken out (TRUST X7)."""

import ast
import json
from typing import Any

from export.model import Files


def shape(files: Files) -> dict[str, str]:
    """One comparable text for each file of code or data."""
    return {
        path: _of(path, body.decode())
        for path, body in files.items()
        if path.endswith((".py", ".json", ".toml", ".gitignore"))
    }


def _of(path: str, text: str) -> str:
    if path.endswith(".py"):
        return ast.dump(_Blank().visit(ast.parse(text)))
    if path.endswith("manifest.json"):
        return json.dumps(sorted(json.loads(text)))
    if path.endswith(".json"):
        return json.dumps(_blank(json.loads(text)), sort_keys=True)
    return text


class _Blank(ast.NodeTransformer):
    """Every literal becomes the same one, whatever it says."""

    def visit_Constant(self, node: ast.Constant) -> ast.Constant:
        """Keep what a value is, not which."""
        return ast.Constant(type(node.value).__name__)


def _blank(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _blank(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_blank(one) for one in value]
    return type(value).__name__
