"""Files of lists: their beginning, their rows, and the times in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import IO
from zoneinfo import ZoneInfo

from ctevents.domain.exports import FileEnding
from ctevents.formats.spreadsheet import write_csv_into
from ctevents.formats.workbook import Cell, write_workbook
from ctevents.models import Event

ExportRow = Sequence[Cell]


@dataclass(frozen=True)
class Head:
    """The beginning of a file: the name of its sheet, the headings, and in a workbook a title above them."""

    sheet: str
    headings: ExportRow
    title: str = ""


def write_list(out: IO[bytes], ending: FileEnding, head: Head, rows: Iterable[ExportRow]) -> int:
    """Write headings and rows; return the number of rows below the headings."""
    count = -1

    def lines() -> Iterator[ExportRow]:
        nonlocal count
        for row in chain([head.headings], rows):
            count += 1
            yield row

    if ending is FileEnding.CSV:
        write_csv_into(out, lines())
    else:
        write_workbook(out, lines(), sheet=head.sheet, title=head.title)
    return count


def clock_of(event: Event | None, instant: datetime) -> datetime:
    """Return the minute that the clocks of the event show, or those of UTC without an event."""
    local = instant.astimezone(ZoneInfo(event.time_zone if event else "UTC"))
    return local.replace(tzinfo=None, second=0, microsecond=0)


def local_to(event: Event | None, instant: datetime | None) -> str:
    """Return ``2027-03-10 09:41``, which sorts as text, as ``clock_of``; "" for None."""
    return clock_of(event, instant).isoformat(" ", "minutes") if instant else ""
