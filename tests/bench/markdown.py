"""Tables and numbers as Markdown."""

from collections.abc import Sequence

_WHOLE = 100
"""From here on figures are told without fractions."""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; the first column is text, the others may be numbers."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(figure: float | None) -> str:
    """Three digits that mean something; empty when there is none."""
    if figure is None:
        return ""
    return f"{figure:,.0f}" if abs(figure) >= _WHOLE else f"{figure:.3g}"
