"""YAML that every reader takes the same way: whatever is not plainly a word is quoted (TRUST 8 X3).

YAML 1.1 and 1.2 disagree about bare `on`, `0o14` or `1e3`; quoted strings mean the same in both.
"""

import re
from typing import Any, Final

import yaml

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[._/-][A-Za-z0-9]+)*\Z")


class _Dumper(yaml.SafeDumper):
    """Never writes anchors, and quotes what could be read as something else."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if _PLAIN.match(text) else '"')


_Dumper.add_representer(str, _text)


def yaml_bytes(document: dict[str, Any]) -> bytes:
    """The document as UTF-8; keys in the order given."""
    text: str = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    return text.encode()
