"""The rows of the CSV file of attendance, exact or as published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ctevents.domain.figures.attendance import MergedMatrix
from ctevents.domain.figures.figures import STAGES, Count, Figures, Matrix
from ctevents.texts.words.figures import NOT_SHOWN

FileRow = list[str | int]

FILE_HEADING: FileRow = ["event", "group", "group_name", "sex", *STAGES]


def file_rows(
    single: Mapping[str, Matrix | MergedMatrix],
    together: Matrix | MergedMatrix,
    names: Mapping[str | None, str],
) -> list[FileRow]:
    """Return rows by slug, and those of ``together`` if there are several events. ``names``: of the
    groups."""
    rows = [row for slug, matrix in single.items() for row in _rows(slug, matrix, names)]
    return [*rows, *_rows("all", together, names)] if len(single) > 1 else rows


def _rows(
    event: str, matrix: Matrix | MergedMatrix, names: Mapping[str | None, str]
) -> Iterator[FileRow]:
    """Yield rows, the total last with "all" for group and sex. In published form the groups come
    first, then the sexes."""
    if isinstance(matrix, Matrix):
        for (group, sex), cell in matrix.cells.items():
            yield [event, group, names[group], sex.value, *_counts(cell)]
    else:
        yield from (
            [event, code or "other", names[code], "all", *_counts(line)]
            for code, line in matrix.groups.items()
        )
        yield from (
            [event, "all", "", code or "other", *_counts(line)]
            for code, line in matrix.sexes.items()
        )
    yield [event, "all", "", "all", *_counts(matrix.totals)]


def _counts(figures: Figures[Count]) -> Iterable[str | int]:
    return [
        str(NOT_SHOWN) if count is None else count for count in (figures[stage] for stage in STAGES)
    ]
