"""The limits of a table from outside. Readers stop at the first row that breaks one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ctevents.formats.csv_text.formula_guard import unguarded
from ctevents.formats.limited.refused import RefusedFile

MAX_ROWS = 20_020
"""Twenty thousand guests, and the heading with the titles above it. Blank rows count."""
MAX_COLUMNS = 60
MAX_CELL = 2_000
"""Characters."""


def checked(rows: Iterable[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that are not blank: the number, from 1, and the cells as stripped text. The
    ``'`` that ``write_csv`` puts before formulas is removed."""
    for number, cells in rows:
        if number > MAX_ROWS:
            raise RefusedFile("too_many_rows")
        if "".join(cells[MAX_COLUMNS:]).strip():
            raise RefusedFile("too_many_columns")
        cells = [unguarded(cell).strip() for cell in cells[:MAX_COLUMNS]]
        if any(len(cell) > MAX_CELL for cell in cells):
            raise RefusedFile("cell_too_long")
        if any(cells):
            yield number, cells
