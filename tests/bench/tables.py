"""Everything that was measured, as Markdown: verdicts first, then the figures behind them."""

from collections.abc import Sequence

from tests.bench import canvas, journal, publishing, targets
from tests.bench.canvas_targets import canvas_tables, canvas_verdicts
from tests.bench.journal_targets import journal_tables, journal_verdicts
from tests.bench.live_tables import live_tables
from tests.bench.markdown import table
from tests.bench.own import kept
from tests.bench.readings import rounds
from tests.bench.targets import Verdict


def all_tables() -> str:
    """What is kept of all measurements."""
    turns = rounds()
    parts = []
    if turns:
        parts += ["## Live collaboration", verdicts(list(targets.live(turns))), *live_tables(turns)]
    rows = journal.rows()
    if rows:
        parts += ["## Journal", verdicts(list(journal_verdicts(rows))), *journal_tables(rows)]
    drawn = canvas.rows()
    if drawn:
        parts += ["## The stage", verdicts(list(canvas_verdicts(drawn, canvas.bundles()))), *canvas_tables(drawn)]
    own = kept.verdicts()
    if own:
        parts += ["## What no peer harness measures", verdicts(own)]
    return "\n\n".join([*parts, publishing.machine()]) + "\n"


def verdicts(found: Sequence[Verdict]) -> str:
    """Targets with what was measured; those that nothing was measured for say so."""
    words = {True: "reached", False: "**missed**", None: ""}
    rows = [(each.name, each.target, each.who, each.measured or "not measured", words[each.met]) for each in found]
    return table(("", "target", "who", "measured", "verdict"), rows)
