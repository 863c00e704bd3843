"""The rejected rows of a guest list, as a file to correct."""

from __future__ import annotations

from flask_babel import gettext

from ctevents.domain.guests.list import RowOutcome
from ctevents.formats.limited.tables import MAX_COLUMNS
from ctevents.services.guests.plan import ImportPlan
from ctevents.texts.words.imports import cell_sentence


def refused_table(planned: ImportPlan) -> list[list[str | int]]:
    """Return a table for staff to correct: the headings of the file, then each rejected row with
    its cells as read.

    The first column holds the errors. An import ignores it, since it knows no such heading, and
    reads the corrected file like the original one.
    """
    header, columns = planned.layout.header, planned.layout.columns
    table = dict(planned.table)
    width = max(len(cells) for cells in table.values())
    kept = range(width) if width < MAX_COLUMNS else sorted(columns.values())
    wrong = {
        row.guest.number: row.errors for row in planned.rows if row.outcome is RowOutcome.REFUSED
    }
    lines: list[list[str | int]] = [[gettext("Problem"), *_cells(table.get(header, []), kept)]]
    for number, errors in wrong.items():
        lines.append([" ".join(map(cell_sentence, errors)), *_cells(table[number], kept)])
    return lines


def _cells(cells: list[str], kept: range | list[int]) -> list[str]:
    return [cells[index].replace("\0", "") if index < len(cells) else "" for index in kept]
