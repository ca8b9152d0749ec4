"""What `make bench` runs. Settings are in `asked`."""

from pathlib import Path

from tests.bench import canvas, collab, journal, publishing, tables
from tests.bench.asked import CACHE, OWN, asked
from tests.bench.own import kept


def main() -> None:
    """Measure what was asked for, then write the tables of everything that is kept."""
    wanted = asked()
    if "collab" in wanted.parts:
        collab.measure(wanted)
    if "journal" in wanted.parts:
        journal.measure(wanted)
    if "canvas" in wanted.parts:
        canvas.measure(wanted)
    for part in OWN:
        if part in wanted.parts:
            kept.measure(part, quick=wanted.quick)
    told = tables.all_tables()
    print(told)
    file = CACHE / "tables.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(told)
    print(f"written to {file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file}")
    if wanted.publish:
        publishing.publish(told)


if __name__ == "__main__":
    main()
