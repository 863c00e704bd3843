"""Guest lists and files as tables, as tests compare them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.formats.spreadsheet import NumberedRow, read_sheet
from ctevents.services.guests.export import HEADINGS, exported
from ctevents.services.guests.filters import GuestFilters, numbers_found
from ctevents.services.guests.records import SortBy


def guest_table(session: Session, event_id: int) -> list[list[str | int]]:
    """The whole list below ``HEADINGS``. Imported again it changes nothing."""
    numbers = numbers_found(session, event_id, GuestFilters(), SortBy.NAME)
    columns = exported(session, event_id, numbers)
    return [
        [*HEADINGS],
        *([*row] for piece in columns for row in zip(*map(piece.get, HEADINGS), strict=True)),
    ]


def read_rows(content: bytes) -> list[NumberedRow]:
    """The rows of a file, as ``read_sheet`` reads them."""
    return read_sheet(content).rows


def exported_rows(content: bytes) -> list[list[str]]:
    """The headings and the rows of an exported list. A workbook has its title above them."""
    rows = [cells for _number, cells in read_rows(content)]
    return rows[1:] if content.startswith(b"PK") else rows
