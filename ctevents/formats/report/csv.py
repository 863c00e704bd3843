"""The pack as one CSV file: each record begins with its event and its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ctevents.domain.figures.report import Part, Report, Value
from ctevents.domain.progress import Tell, untold
from ctevents.formats.spreadsheet import write_csv

Record = Sequence[str | int]


def written(report: Report, _tell: Tell = untold) -> bytes:
    """Return UTF-8 with BOM. Headlines, cover, notes, and the facts and sentences of each part are
    also records. Each table begins with a record of its headings."""
    return write_csv(_records(report))


def _records(report: Report) -> Iterator[Record]:
    yield ["", "title", report.title]
    yield from (["", "headline", each.label, each.text] for each in report.headlines)
    yield from (["", "cover", label, text] for label, text in report.cover)
    yield from (["", "note", text] for text in report.notes)
    for part in report.parts:
        yield from _of_part(report, part)


def _of_part(report: Report, part: Part) -> Iterator[Record]:
    yield [part.key, "title", part.title]
    yield from ([part.key, "fact", text] for text in part.facts)
    yield from ([part.key, "sentence", text] for text in part.sentences)
    for table in part.tables:
        yield [part.key, table.key, *(column.heading for column in table.columns)]
        yield from (
            [part.key, table.key, *(_shown(report, value) for value in row.values)]
            for row in table.rows
        )


def _shown(report: Report, value: Value) -> str | int:
    return report.withheld if value is None else value
