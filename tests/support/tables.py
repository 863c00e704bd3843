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
