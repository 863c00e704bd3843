"""The guest list as a table that an import understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from sqlalchemy.orm import Session

from ctevents.domain.guests.changes import MARKS
from ctevents.domain.guests.columns import COLUMNS
from ctevents.domain.guests.references import RowKind, reference
from ctevents.services.common.pieces import PIECE
from ctevents.services.guests.import_marks import known_marks
from ctevents.services.guests.records import GuestRecord
from ctevents.services.people.marks import tags_by_person
from ctevents.services.replies.replies import words_to_host

HEADINGS = (*(column for column in COLUMNS if column not in ("reply", *MARKS)), "invitation", "registration")
"""Column headings. An import ignores the last two, which show the state. There is no reply: it would register people."""


@dataclass(frozen=True)
class ExportedMarks:
    """The marks of staff on a guest, as an import reads them, and what the guest wrote as they declined. It ignores
    ``words_to_host``."""

    host: str = ""
    tags: Sequence[str] = ()
    remarks: str = ""
    words_to_host: str = ""


NO_MARKS = ExportedMarks()


def guest_cells(record: GuestRecord, event_id: int) -> list[str | int]:
    """Return a row below ``HEADINGS``."""
    cells = vars(record) | {"unnamed": "yes" if record.is_unnamed else "", "reference": reference_of(record, event_id)}
    return [cell or "" for cell in _CELLS(cells)]


_CELLS = itemgetter(*HEADINGS)


def marked(
    session: Session, event_id: int, records: Iterable[GuestRecord]
) -> Iterator[tuple[GuestRecord, ExportedMarks]]:
    """Yield each record with its marks, read in pieces. An unnamed guest has none there: a file gives none back to them."""
    coming = iter(records)
    while piece := list(islice(coming, PIECE)):
        people = [record.person_id for record in piece if record.person_id is not None and not record.is_unnamed]
        known = _marks(session, event_id, people)
        yield from ((record, known.get(record.person_id or 0, NO_MARKS)) for record in piece)


def _marks(session: Session, event_id: int, people: Sequence[int]) -> Mapping[int, ExportedMarks]:
    tags, words = tags_by_person(session, people), words_to_host(session, people)
    return {
        number: ExportedMarks(host, tags.get(number, ()), remarks, words.get(number, ""))
        for number, (host, remarks) in known_marks(session, event_id, people, has_notes=True).items()
    }


def reference_of(record: GuestRecord, event_id: int) -> str:
    """Return the reference by which an import recognises the row."""
    if record.person_id is None:
        return reference(RowKind.INSTITUTION, event_id, record.institution_id or 0)
    if record.is_unnamed:
        return reference(RowKind.UNNAMED, event_id, record.unnamed_number or 0)
    return reference(RowKind.PERSON, event_id, record.person_id)
