"""The effects of an import of sources, before it is carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.launch.source_rows import SourceError, SourceProblem, SourceRow
from ctevents.domain.launch.sources import (
    RecommendationFields,
    SourceFields,
    SourceKind,
    WorkshopFields,
    changed_columns,
    columns_of,
    ends_too_early,
    from_columns,
    without_english,
)

Known = Mapping[SourceKind, Mapping[str, SourceFields]]
"""The saved sources by kind and number, in their printed order."""


class SourceOutcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REFUSED = "refused"


@dataclass(frozen=True)
class PlannedSource:
    """A row and its effect. ``fields``: the source after the import, None for a refused row. ``changes``: the columns that
    change, none for a new source."""

    kind: SourceKind
    sheet: str
    row: int
    number: str
    outcome: SourceOutcome
    fields: SourceFields | None
    changes: tuple[str, ...] = ()
    errors: tuple[SourceError, ...] = ()


@dataclass(frozen=True)
class SourceCounts:
    rows: int
    new: int
    changed: int
    same: int
    refused: int


@dataclass(frozen=True)
class SourcePlan:
    """The rows of all sheets, workshops and findings first. ``ignored``: kinds of tables, and headings that are not read."""

    rows: tuple[PlannedSource, ...]
    ignored: tuple[tuple[SourceKind, str], ...] = ()

    @property
    def counts(self) -> SourceCounts:
        count = Counter(row.outcome for row in self.rows)
        return SourceCounts(len(self.rows), *(count[outcome] for outcome in SourceOutcome))

    def numbers(self, kind: SourceKind) -> list[str]:
        """Return the numbers of the rows of a kind that are not refused, in the order of the file."""
        return [row.number for row in self.rows if row.kind is kind and row.fields is not None]


def plan_sources(rows: Sequence[SourceRow], known: Known) -> tuple[PlannedSource, ...]:
    """Return the effect of each row. A recommendation may refer to sources that are saved, or in the same file."""
    times = Counter((row.kind, row.number) for row in rows if row.number)
    numbers = {kind: {*known[kind], *(row.number for row in rows if row.kind is kind)} for kind in SourceKind}
    order = list(SourceKind)
    planned = [_planned(_without_repetition(row, times), known[row.kind], numbers) for row in rows]
    return tuple(sorted(planned, key=lambda row: order.index(row.kind)))


def _without_repetition(row: SourceRow, times: Mapping[tuple[SourceKind, str], int]) -> SourceRow:
    is_twice = row.number and times[row.kind, row.number] > 1
    return row.with_error("number", SourceProblem.NUMBER_TWICE, row.number) if is_twice else row


def _planned(
    row: SourceRow, known: Mapping[str, SourceFields], numbers: Mapping[SourceKind, set[str]]
) -> PlannedSource:
    before = known.get(row.number)
    merged = {**(columns_of(before) if before is not None else {"number": row.number}), **row.columns}
    fields = from_columns(row.kind, merged)
    row = _with_bad_references(_with_missing_texts(row, fields), fields, numbers)
    if row.errors:
        return PlannedSource(row.kind, row.sheet, row.row, row.number, SourceOutcome.REFUSED, None, errors=row.errors)
    changes = tuple(changed_columns(before, fields)) if before is not None else ()
    outcome = SourceOutcome.NEW if before is None else SourceOutcome.CHANGED if changes else SourceOutcome.SAME
    return PlannedSource(row.kind, row.sheet, row.row, row.number, outcome, fields, changes)


def _with_missing_texts(row: SourceRow, fields: SourceFields) -> SourceRow:
    """Add an error for each text that English lacks, unless its cell has one already."""
    had = {error.column for error in row.errors}
    for name in without_english(fields):
        if row.heading_of(f"{name}:en") not in had:
            row = row.with_error(f"{name}:en", SourceProblem.MISSING_ENGLISH)
    return row


def _with_bad_references(row: SourceRow, fields: SourceFields, numbers: Mapping[SourceKind, set[str]]) -> SourceRow:
    if isinstance(fields, WorkshopFields) and ends_too_early(fields):
        return row.with_error("ends_on", SourceProblem.ENDS_BEFORE_START, str(fields.ends_on))
    if isinstance(fields, RecommendationFields):
        if fields.workshop and fields.workshop not in numbers[SourceKind.WORKSHOP]:
            row = row.with_error("workshop", SourceProblem.UNKNOWN_WORKSHOP, fields.workshop)
        for number in fields.findings:
            if number not in numbers[SourceKind.FINDING]:
                row = row.with_error("findings", SourceProblem.UNKNOWN_FINDING, number)
    return row
