"""The guest list as a table that an import understands."""

from __future__ import annotations

from ctevents.domain.guests.changes import MARKS
from ctevents.domain.guests.columns import COLUMNS
from ctevents.domain.guests.references import RowKind, reference
from ctevents.services.guests.records import GuestRecord

HEADINGS = (*(column for column in COLUMNS if column not in ("reply", *MARKS)), "invitation", "registration")
"""Column headings. An import ignores the last two, which show the state. There is no reply: it would register people."""


def guest_cells(record: GuestRecord, event_id: int) -> list[str | int]:
    """Return a row below ``HEADINGS``."""
    cells = vars(record) | {"unnamed": "yes" if record.is_unnamed else "", "reference": reference_of(record, event_id)}
    return [cells[heading] or "" for heading in HEADINGS]


def reference_of(record: GuestRecord, event_id: int) -> str:
    """Return the reference by which an import recognises the row."""
    if record.person_id is None:
        return reference(RowKind.INSTITUTION, event_id, record.institution_id or 0)
    if record.is_unnamed:
        return reference(RowKind.UNNAMED, event_id, record.unnamed_number or 0)
    return reference(RowKind.PERSON, event_id, record.person_id)
