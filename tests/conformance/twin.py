"""The client's mind in Node.js: anticipate, evolve, timeline and picture, as a program that is asked."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from boards.domain.commands import Command
from boards.domain.evolve import replay
from boards.domain.picture import Picture, board_of, plain
from tests.conformance.play import Step, facts_of

HERE = Path(__file__).parent


class Twin:
    """Runs as long as its tests; one question at a time."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def agrees(self, steps: Sequence[Step], versions: Sequence[int]) -> None:
        """Complain if decide, evolve, snapshot and tail, or replay differ between the two languages."""
        facts = facts_of(steps)
        boards = [replay(facts[:version]) for version in versions]
        drawn = [plain(board) for board in boards]
        end = replay(facts)
        asked = [{**msgspec.structs.asdict(step), "command": _terse(step.command)} for step in steps]
        answer = self._ask({"steps": asked, "versions": list(versions), "snapshots": drawn})
        assert answer["surprises"] == [], "the client hopes for something else than the server decides"
        assert answer["walked"] == drawn
        assert answer["jumped"] == drawn
        assert answer["replayed"] == drawn
        assert answer["resumed"] == [plain(end)] * len(versions)
        for version, picture in zip(versions, answer["replayed"], strict=True):
            written_by_the_client = board_of(msgspec.convert(picture, Picture))
            assert replay(facts[version:], onto=written_by_the_client) == end

    def scripts(self, seed: int, runs: int, length: int) -> list[list[Command]]:
        """Random wishes as the client's own tests make them."""
        asked = {"sample": {"seed": seed, "runs": runs, "length": length}}
        return msgspec.convert(self._ask(asked), list[list[Command]])

    def _ask(self, question: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(msgspec.json.encode(question).decode() + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


def _terse(value: Any) -> Any:
    """A wish without what it need not say: every default must mean the same to both."""
    if isinstance(value, msgspec.Struct):
        tag = value.__struct_config__.tag
        said = [
            (field.encode_name, getattr(value, field.name))
            for field in msgspec.structs.fields(value)
            if field.default is msgspec.NODEFAULT or getattr(value, field.name) != field.default
        ]
        return ({"type": tag} if tag else {}) | {name: _terse(inner) for name, inner in said}
    return [_terse(inner) for inner in value] if isinstance(value, list) else value


@contextmanager
def started() -> Iterator[Twin]:
    """Start Node.js; it ends with the block."""
    brought = Path(sys.executable).with_name("node")  # only there when the machine's own is missing or too old
    node = str(brought) if brought.exists() else shutil.which("node") or "node"
    with subprocess.Popen(
        [node, HERE / "twin.mjs"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HERE.parents[1], text=True
    ) as process:
        yield Twin(process)
