"""Nobody waits for the journal for ever (TRUST L11)."""

import threading

import pytest

from boards.journal.aside import Aside
from boards.journal.port import JournalAway


async def test_L11_work_that_does_not_end_is_waited_for_until_the_deadline() -> None:
    release = threading.Event()
    aside = Aside("test", 1, deadline=0.05)
    try:
        with pytest.raises(JournalAway):
            await aside(release.wait)
    finally:
        release.set()


async def test_L11_work_that_had_not_begun_by_the_deadline_is_never_begun() -> None:
    release, begun = threading.Event(), threading.Event()
    aside, patient = Aside("test", 1, deadline=0.05), threading.Event()
    try:
        with pytest.raises(JournalAway):
            await aside(release.wait)
        with pytest.raises(JournalAway):
            await aside(begun.set)
    finally:
        release.set()
    with pytest.raises(JournalAway):  # queued behind both: when its turn comes, theirs has gone
        await aside(patient.wait)
    patient.set()
    assert not begun.is_set()
