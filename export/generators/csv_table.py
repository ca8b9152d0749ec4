"""CSV: every note of the board, one in a row (TRUST 8 X10)."""

import csv
import io
from typing import Final

from export.model import Files, Sheet

COLUMNS: Final = ("note", "kind", "context", "text", "by", "x", "y", "w", "h", "tags")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def generate(sheet: Sheet) -> Files:
    """One table by RFC 4180, in UTF-8 with the mark that spreadsheets look for."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for row in sheet.rows:
        words = (cell(text) for text in (row.note, row.kind, row.context, row.text, row.by))
        lengths = (f"{length:g}" for length in (row.x, row.y, row.w, row.h))
        table.writerow([*words, *lengths, cell("; ".join(row.tags))])
    return {"notes.csv": b"\xef\xbb\xbf" + out.getvalue().encode()}


def cell(text: str) -> str:
    """People's words as a cell that no spreadsheet calculates; characters no file may hold are dropped."""
    clean = text.replace("\0", "")
    return f"'{clean}" if clean.startswith(_FORMULA) else clean
