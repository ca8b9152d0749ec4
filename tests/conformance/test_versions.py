"""Opening the board at any version gives the same as replaying to it, in Python and in TypeScript."""

import json
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from random import Random

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.picture import plain
from boards.journal.entry import Entry
from boards.journal.memory import MemoryJournal
from boards.journal.rehydrate import board_at, keep, replayed
from tests.conformance.random_workshops import Step, workshop

HERE = Path(__file__).parent
BOARD = BoardId("b1")
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)


def facts_of(steps: list[Step]) -> list[Event]:
    """Everything that happened in a workshop."""
    return list(chain.from_iterable(step.facts for step in steps))


def journal_of(facts: list[Event]) -> MemoryJournal:
    """A journal that holds these facts."""
    journal = MemoryJournal()
    entries = [
        Entry(version, AT, PersonId("ines"), CommandId(f"c{version}"), fact) for version, fact in enumerate(facts, 1)
    ]
    journal.append(BOARD, entries, expected=0)
    return journal


@given(seed=st.integers(0, 2**32), wishes=st.integers(0, 60), data=st.data())
def test_the_server_opens_any_version_as_replaying_to_it(seed: int, wishes: int, data: st.DataObject) -> None:
    facts = facts_of(workshop(seed, wishes))
    journal = journal_of(facts)
    versions = st.integers(0, len(facts))
    for version in data.draw(st.lists(versions, max_size=4)):
        keep(journal, BOARD, board_at(journal, BOARD, version))
    for version in data.draw(st.lists(versions, min_size=1, max_size=6)):
        opened = board_at(journal, BOARD, version)
        assert opened == replay(facts[:version])
        assert opened == replayed(journal, BOARD, version)
    assert board_at(journal, BOARD) == replay(facts)


def test_the_client_opens_any_version_as_the_server_does_and_hopes_for_what_the_server_decides() -> None:
    workshops = [workshop(seed, 60) for seed in range(30)] + [workshop(seed, 1500) for seed in (77, 78)]
    chosen = [_versions(seed, len(facts_of(steps))) for seed, steps in enumerate(workshops)]
    asked = [{"steps": steps, "versions": versions} for steps, versions in zip(workshops, chosen, strict=True)]
    answers = _client(msgspec.json.encode(asked))
    assert len(answers) == len(workshops)
    for steps, versions, answer in zip(workshops, chosen, answers, strict=True):
        facts = facts_of(steps)
        expected = [plain(replay(facts[:version])) for version in versions]
        assert answer["surprises"] == []
        assert answer["jumped"] == expected
        assert answer["replayed"] == expected
        assert answer["head"] == plain(replay(facts))


def _versions(seed: int, head: int) -> list[int]:
    chance = Random(seed)
    return [0, head, *(chance.randint(0, head) for _ in range(8))]


def _client(asked: bytes) -> list[dict[str, object]]:
    brought = Path(sys.executable).with_name("node")  # only there when the machine's own is missing or too old
    node = str(brought) if brought.exists() else shutil.which("node") or "node"
    ran = subprocess.run([node, HERE / "replay.mjs"], input=asked, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    answers: list[dict[str, object]] = json.loads(ran.stdout)
    return answers
