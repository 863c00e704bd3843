"""The sign-in sheet: the people on it, and the later check-in of those who signed it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.entry import CountedScan, Means, Outcome, verdict_on_registrant
from ctevents.domain.names.alphabets import Alphabet
from ctevents.domain.names.order import initial
from ctevents.domain.people import in_language, listed_name
from ctevents.domain.registration import RegistrationState
from ctevents.models import CheckIn, Event, Person, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Result, Scan, record_check_ins
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.seating.companions import (
    RosterCompanion,
    companions_of_named,
    companions_of_unnamed,
)
from ctevents.services.seating.registrants import (
    ENTRY,
    NAMES,
    Registrant,
    entry_in,
    locked_registrants,
    name_and_institution,
)

STATION = "Paper"
"""The station of each check-in that was entered from a sheet."""

UNNAMED = "-"
"""The sign that replaces an unnamed guest's first letter."""


@dataclass(frozen=True, kw_only=True)
class SheetRow:
    """A person with a seat, or who came. ``letter``: the first letter of the family name in the
    alphabet of the list. ``group``: a code. ``entry`` and ``means``: the check-in by which they are
    in, and how it was made."""

    registration_id: int
    name: str
    listed_name: str
    title: str
    institution: str
    letter: str
    group: str
    group_names: dict[str, str]
    group_position: int
    may_be_photographed: bool
    entry: CountedScan | None
    means: Means | None

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


def sheet_rows(session: Session, event_id: int) -> list[SheetRow]:
    """Return the rows in the order of lists: by family name; unnamed guests last."""
    alphabet = session.get_one(Event, event_id).alphabet
    return [
        _row(row, alphabet)
        for row in session.execute(_ON_SHEET.where(Registration.event_id == event_id))
    ]


def sheet_companions(
    session: Session, event_id: int
) -> tuple[dict[int, list[RosterCompanion]], list[RosterCompanion]]:
    """Return the companions of guests with a seat: those of named guests by the id of the
    registration, and those of unnamed guests by their own names."""
    has_seat = (Registration.event_id == event_id) & (
        Registration.state == RegistrationState.CONFIRMED
    )
    alone = [
        each
        for each in companions_of_unnamed(session, event_id)
        if each.status is RegistrationState.CONFIRMED
    ]
    return companions_of_named(session, has_seat), sorted(alone, key=attrgetter("search", "id"))


_IS_EXPECTED = (Registration.state == RegistrationState.CONFIRMED) | Registration.entry_id.is_not(
    None
)
_ON_SHEET = (
    select(
        Registration.id,
        Registration.may_be_photographed,
        *NAMES,
        Person.title,
        StakeholderGroup.code.label("group"),
        StakeholderGroup.position.label("group_position"),
        *ENTRY,
        CheckIn.means,
    )
    .join(Registration.person)
    .join(Person.group)
    .outerjoin(Person.institution)
    .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
    .where(_IS_EXPECTED)
    .order_by(Person.sort_key, Registration.id)
)


def _row(row: Any, alphabet: Alphabet) -> SheetRow:
    name, institution = name_and_institution(row)
    return SheetRow(
        registration_id=row.id,
        name=name,
        listed_name=name if row.is_unnamed else listed_name(row.given_name, row.family_name),
        title="" if row.is_unnamed else row.title,
        institution=institution,
        letter=UNNAMED if row.is_unnamed else initial(row.given_name, row.family_name, alphabet),
        group=row.group,
        group_names=row.group_names,
        group_position=row.group_position,
        may_be_photographed=row.may_be_photographed and not row.is_unnamed,
        entry=entry_in(row),
        means=row.means,
    )


def enter_signatures(
    tx: Transaction, event_id: int, form_id: UUID, ids: Sequence[int], *, at: datetime
) -> list[Result]:
    """Check in the registrants who signed the sheet and are not in yet. Return results only for
    these, by their ids. The same form again records nothing.

    A person who signed was in the room, even if they got their seat after ``at``.
    """
    known = locked_registrants(tx, event_id, ids=sorted(set(ids)))
    expected = [number for number, person in sorted(known.items()) if _is_on_sheet(person)]
    scans = [_signature(known[number], form_id, at) for number in expected]
    new = [
        scan for scan, number in zip(scans, expected, strict=True) if known[number].entry is None
    ]
    return record_check_ins(tx, event_id, new, known=known) if new else []


def _is_on_sheet(person: Registrant) -> bool:
    return person.state is RegistrationState.CONFIRMED or person.entry is not None


def _signature(person: Registrant, form_id: UUID, at: datetime) -> Scan:
    scan = Scan(
        id=str(uuid5(form_id, f"signature {person.id}")),
        at=at,
        station=STATION,
        attendee=person.id,
        is_from_paper=True,
    )
    is_good = verdict_on_registrant(person.history, at, shown=None).reason is None
    return scan if is_good else replace(scan, shown=Outcome.ADMITTED)


def undo_signature(tx: Transaction, event_id: int, check_in_id: str) -> bool:
    """Undo a wrong tick. Return False if the event has no such check-in from a sheet."""
    is_there = select(CheckIn.id).where(
        CheckIn.id == check_in_id, CheckIn.event_id == event_id, CheckIn.means == Means.PAPER
    )
    if tx.scalar(is_there) is None:
        return False
    return undo_check_in(tx, event_id, check_in_id) is not None


def record_sheet(tx: Transaction, event_id: int) -> None:
    """Record the export of names: their number and the actor."""
    audit.record(tx, "sheet.printed", event_id=event_id, rows=_names_on_paper(tx, event_id))


def record_kit(tx: Transaction, event_id: int, token_id: int) -> None:
    audit.record(
        tx,
        "door_kit.printed",
        event_id=event_id,
        token=token_id,
        rows=_names_on_paper(tx, event_id),
    )


def _names_on_paper(session: Session, event_id: int) -> int:
    beside, alone = sheet_companions(session, event_id)
    return len(sheet_rows(session, event_id)) + sum(map(len, beside.values())) + len(alone)
