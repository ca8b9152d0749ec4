"""SVG: the board as a picture. Rectangles, lines and text nodes, nothing that could act or fetch (TRUST 8 X11)."""

from typing import Final
from unicodedata import east_asian_width
from xml.sax.saxutils import escape, quoteattr

from export.model import Files, Sheet, SheetFrame, SheetRow
from export.names import label

_MARGIN: Final = 40.0
_PADDING: Final = 8.0
_LINE: Final = 14.0
_DESCENT: Final = 3.5
"""What letters reach below their line, so that the block of lines lies in the middle."""
_FONT: Final = 'font-family="Inter, Noto Sans, sans-serif" font-size="12"'
_LETTER: Final = 6.2
"""Mean width of a letter of 12 units; wide scripts count double."""
MOST: Final = 20_000
"""So many notes are drawn at most."""


def generate(sheet: Sheet) -> Files:
    """One picture, as large as what lies on the board."""
    rows = sheet.rows[:MOST]
    boxes = [(f.x, f.y, f.w, f.h) for f in sheet.frames] + [(r.x, r.y, r.w, r.h) for r in rows] or [
        (0.0, 0.0, 100.0, 100.0)
    ]
    left, top = min(x for x, *_ in boxes) - _MARGIN, min(y for _, y, *_ in boxes) - _MARGIN
    wide = max(x + w for x, _, w, _ in boxes) + _MARGIN - left
    high = max(y + h for _, y, _, h in boxes) + _MARGIN - top
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:g} {top:g} {wide:g} {high:g}" {_FONT}>',
        f"<title>{_text(sheet.title)}</title>",
        f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{high:g}" fill="#FAF9F7"/>',
        *(_frame(frame) for frame in sheet.frames),
        *(
            f'<line x1="{a.x1:g}" y1="{a.y1:g}" x2="{a.x2:g}" y2="{a.y2:g}" stroke="#616161" stroke-width="1.5"/>'
            for a in sheet.arrows
        ),
        *(_note(row) for row in rows),
        "</svg>",
        "",
    ]
    return {"board.svg": "\n".join(lines).encode()}


def _frame(frame: SheetFrame) -> str:
    return (
        f'<rect x="{frame.x:g}" y="{frame.y:g}" width="{frame.w:g}" height="{frame.h:g}" fill="none" stroke="#7A8596"'
        f' stroke-width="2" rx="8"/><text x="{frame.x + _PADDING:g}" y="{frame.y + 20:g}" font-size="16"'
        f' fill="#1A1A1A">{_text(label(frame.text))}</text>'
    )


def _note(row: SheetRow) -> str:
    """Paper with the words in its middle, so that notes laid on its edges cover none of them; a label has no paper."""
    drawn = (
        f'<rect x="{row.x:g}" y="{row.y:g}" width="{row.w:g}" height="{row.h:g}" fill={quoteattr(row.paper)}'
        ' stroke="#00000022" rx="3"/>'
        if row.paper
        else ""
    )
    room = max(1, int((row.h - 2 * _PADDING) / _LINE))
    lines = _wrapped(row.text, max(2, int((row.w - 2 * _PADDING) / _LETTER)))
    if len(lines) > room:
        lines = [*lines[: room - 1], lines[room - 1] + "…"]
    middle, top = row.x + row.w / 2, row.y + (row.h - len(lines) * _LINE) / 2 - _DESCENT
    spans = "".join(f'<tspan x="{middle:g}" dy="{_LINE:g}">{_text(line)}</tspan>' for line in lines)
    return f'{drawn}<text x="{middle:g}" y="{top:g}" text-anchor="middle" fill="#1A1A1A">{spans}</text>'


def _wrapped(text: str, room: int) -> list[str]:
    """The text in lines of so many letters; a word that is longer is broken."""
    lines: list[str] = []
    for written in text.splitlines():
        line, used = "", 0
        for word in label(written).split(" "):
            for sign in word if not line else f" {word}":
                breadth = 2 if east_asian_width(sign) in "WF" else 1
                if used + breadth > room:
                    before, space, rest = line.rpartition(" ") if sign != " " else (line, "", "")
                    lines.append(before if space else line)
                    line = rest if space else ""
                    used = sum(2 if east_asian_width(s) in "WF" else 1 for s in line)
                    if sign == " ":
                        continue
                line, used = line + sign, used + breadth
        if line.strip():
            lines.append(line)
    return lines


def _text(text: str) -> str:
    return escape(label(text))
