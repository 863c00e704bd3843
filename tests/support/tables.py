"""Guest lists and files as tables, as tests compare them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from ctevents.formats.spreadsheet import NumberedRow, read_sheet
from ctevents.services.guests.export import HEADINGS, guest_cells
from ctevents.services.guests.list import guest_records


def guest_table(session: Session, event_id: int) -> list[list[str | int]]:
    """The whole list below ``HEADINGS``. Imported again it changes nothing."""
    return [[*HEADINGS], *(guest_cells(record, event_id) for record in guest_records(session, event_id))]


def read_rows(content: bytes) -> list[NumberedRow]:
    """The rows of a file, as ``read_sheet`` reads them."""
    return read_sheet(content).rows


def exported_rows(content: bytes) -> list[list[str]]:
    """The headings and the rows of an exported list. A workbook has its title above them."""
    rows = [cells for _number, cells in read_rows(content)]
    return rows[1:] if content.startswith(b"PK") else rows
