"""The audit log: entries that use cases record, and check-ins that let somebody in, which are their
own record."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import Any, Self

from sqlalchemy import ColumnElement, Select, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from ctevents.db.base import Transaction
from ctevents.models import AuditEntry, AuditSubject, CheckIn, Event, Person, Registration
from ctevents.services.common.audit_chains import NewEntry, append_at_end
from ctevents.services.common.pieces import PIECE

SHELL = "shell"
LINK = "link"
"""The guest, by a personal link."""
PUBLIC = "public"
"""A visitor of a public page."""
CALENDAR = "calendar"
"""The guest, by a calendar program that answered a letter."""
WORKER = "worker"

ERASED = "erased"
"""The value in place of words that were erased."""

CHECKED_IN = "check_in.admitted"
"""The action of a check-in that let somebody in, even if it was undone later."""

AGAIN_AFTER = timedelta(hours=1)
"""The time after which the reading of guests, a failed sign-in or a refusal is recorded again."""


def by_account(account_id: int) -> str:
    return f"account {account_id}"


def account_of(actor: str) -> int | None:
    """Return the number of the account, or None for another actor."""
    kind, _space, number = actor.partition(" ")
    return int(number) if kind == "account" and number.isdecimal() else None


DOOR_TOKEN = "door token "  # noqa: S105


def by_door_token(token_id: int) -> str:
    return f"{DOOR_TOKEN}{token_id}"


def record(
    tx: Transaction,
    action: str,
    *,
    event_id: int | None = None,
    person_id: int | None = None,
    **details: str | int | bool | list[str] | None,
) -> None:
    """Write one entry, at the end of the transaction. ``details`` hold codes, numbers and field
    names, never a name or an address: they stay for ever."""
    subject = AuditSubject(event_id=event_id, person_id=person_id)
    append_at_end(tx, NewEntry(tx.actor, action, details, subject, person_id))


def record_printed(
    tx: Transaction, command: str, *, user: str, sudo: str | None, event_id: int | None
) -> None:
    """Record that a command prints names or links. ``user``: the system's name of the user who runs
    it; ``sudo``: the name before sudo, if the command has it."""
    record(tx, "shell.printed", event_id=event_id, command=command, user=user, sudo=sudo)


def record_with_words(
    tx: Transaction,
    action: str,
    words: Mapping[str, str],
    *,
    event_id: int,
    person_id: int,
    **details: str | int,
) -> None:
    """Write one entry about a person. ``words``: the words of staff, by the name of the detail;
    erasure ends them."""
    subject = AuditSubject(event_id=event_id, person_id=person_id, words=dict(words))
    append_at_end(tx, NewEntry(tx.actor, action, details, subject, person_id))


def was_recorded(tx: Transaction, action: str, *which: ColumnElement[bool]) -> bool:
    """Return whether such an entry was written within ``AGAIN_AFTER``: for entries that somebody
    could cause without end."""
    since = tx.now - AGAIN_AFTER
    query = select(AuditEntry.id).where(AuditEntry.action == action, AuditEntry.at > since, *which)
    return tx.scalars(query.limit(1)).first() is not None


@dataclass(frozen=True, order=True)
class Cursor:
    """The position of an entry in the log, the newest highest. ``check_in`` is the id of a
    check-in, ``number`` that of a recorded entry. At the same time, check-ins are higher, since a
    walk-in is registered first."""

    at: datetime
    check_in: str = ""
    number: int = 0

    def __str__(self) -> str:
        return f"{self.at:{_TIME}}-{self.number}-{self.check_in}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read what ``str`` wrote. Return None for any other text."""
        parts = _CURSOR.fullmatch(text)
        try:
            at = datetime.strptime(parts[1], _TIME).replace(tzinfo=UTC) if parts else None
        except ValueError:
            return None
        return cls(at, parts[3], int(parts[2])) if parts and at else None


_TIME = "%Y%m%dT%H%M%S.%f"
_CURSOR = re.compile(r"([0-9]{8}T[0-9]{6}\.[0-9]{6})-([0-9]{1,9})-([0-9a-f-]*)")


@dataclass(frozen=True)
class Entry:
    """A log entry: actor, action, person and time. ``details`` include the words of staff, or say
    that they are erased."""

    cursor: Cursor
    actor: str
    action: str
    event: Event | None
    person: Person | None
    details: Mapping[str, Any]

    @property
    def at(self) -> datetime:
        return self.cursor.at


@dataclass(frozen=True, kw_only=True)
class EntryFilters:
    """Filters of the log; one that is None does not apply. ``people``: entries about one of them.
    ``first`` and ``end``: the time, the end not included. ``is_cut``: more people match than
    those."""

    action: str | None = None
    actor: str | None = None
    people: Collection[int] | None = None
    first: datetime | None = None
    end: datetime | None = None
    is_cut: bool = False

    def of_recorded(self) -> Iterator[ColumnElement[bool]]:
        same = {AuditEntry.action: self.action, AuditEntry.actor: self.actor}
        yield from (column == value for column, value in same.items() if value is not None)
        yield from self._of_time(AuditEntry.at)
        if self.people is not None:
            theirs = select(AuditSubject.id).where(AuditSubject.person_id.in_(self.people))
            yield AuditEntry.subject_id.in_(theirs)

    def of_check_ins(self) -> Iterator[ColumnElement[bool]]:
        if self.action not in (None, CHECKED_IN):
            yield false()
        if self.actor is not None:
            yield CheckIn.actor == self.actor
        yield from self._of_time(CheckIn.received_at)
        if self.people is not None:
            yield Registration.person_id.in_(self.people)

    def _of_time(self, column: InstrumentedAttribute[datetime]) -> Iterator[ColumnElement[bool]]:
        if self.first is not None:
            yield column >= self.first
        if self.end is not None:
            yield column < self.end


EVERYTHING = EntryFilters()


def entries(
    session: Session,
    filters: EntryFilters = EVERYTHING,
    *,
    event_id: int | None = None,
    before: Cursor | None = None,
    since: datetime | None = None,
    beginning: Sequence[str] = (),
    limit: int = 100,
) -> Sequence[Entry]:
    """Return entries, the newest first. ``before`` continues a page. ``since`` leaves out older
    ones. ``beginning`` keeps only recorded actions that begin with one of these texts, and all
    check-ins."""
    recorded = _RECORDED.where(*filters.of_recorded()).limit(limit)
    check_ins = _CHECK_INS.where(*filters.of_check_ins()).limit(limit)
    if event_id is not None:
        recorded, check_ins = (
            recorded.where(AuditEntry.event_id == event_id),
            check_ins.where(CheckIn.event_id == event_id),
        )
    if before is not None:
        recorded, check_ins = (
            recorded.where(_recorded_before(before)),
            check_ins.where(_checked_in_before(before)),
        )
    if since is not None:
        recorded, check_ins = (
            recorded.where(AuditEntry.at > since),
            check_ins.where(CheckIn.received_at > since),
        )
    if beginning:
        recorded = recorded.where(or_(*(AuditEntry.action.startswith(each) for each in beginning)))
    return _in_order(session, recorded, check_ins)[:limit]


def all_entries(
    session: Session, filters: EntryFilters = EVERYTHING, *, event_id: int | None
) -> tuple[int, Iterator[Sequence[Entry]]]:
    """Return the number of entries in the log, or in the log of an event, and the entries in
    pieces, the newest first."""
    recorded = (
        select(func.count()).select_from(AuditEntry).where(*_of(AuditEntry.event_id, event_id))
    )
    check_ins = (
        _CHECK_INS.with_only_columns(func.count())
        .order_by(None)
        .where(*_of(CheckIn.event_id, event_id))
    )
    counts = (recorded.where(*filters.of_recorded()), check_ins.where(*filters.of_check_ins()))
    return sum(session.scalar(count) or 0 for count in counts), _in_pieces(
        session, filters, event_id
    )


def _in_pieces(
    session: Session, filters: EntryFilters, event_id: int | None
) -> Iterator[Sequence[Entry]]:
    piece = entries(session, filters, event_id=event_id, limit=PIECE)
    while piece:
        yield piece
        piece = entries(session, filters, event_id=event_id, before=piece[-1].cursor, limit=PIECE)


def _of(column: InstrumentedAttribute[Any], event_id: int | None) -> list[ColumnElement[bool]]:
    return [] if event_id is None else [column == event_id]


def entries_of_person(session: Session, person_id: int) -> Sequence[Entry]:
    """Return all entries of a person, the newest first."""
    recorded = _RECORDED.join(AuditEntry.subject).where(AuditSubject.person_id == person_id)
    return _in_order(session, recorded, _CHECK_INS.where(Person.id == person_id))


def entries_of_institution(session: Session, event_id: int, institution_id: int) -> Sequence[Entry]:
    """Return the entries about the institution itself, the newest first."""
    of_institution = AuditEntry.details["institution"].as_integer() == institution_id
    query = _RECORDED.where(AuditEntry.event_id == event_id, of_institution)
    return [_as_recorded(entry) for entry in session.scalars(query)]


def _shown(person: Any) -> tuple[Any, ...]:
    """Return the load options for everything that ``shown`` reads of a person."""
    return person, person.joinedload(Person.institution), person.joinedload(Person.group)


_RECORDED = (
    select(AuditEntry)
    .options(
        joinedload(AuditEntry.event),
        *_shown(joinedload(AuditEntry.subject, innerjoin=True).joinedload(AuditSubject.person)),
    )
    .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
)
_CHECK_INS = (
    select(CheckIn, Event, Person)
    .join(Event, CheckIn.event_id == Event.id)
    .join(Registration, CheckIn.registration_id == Registration.id)
    .join(Person, Registration.person_id == Person.id)
    .options(joinedload(Person.institution), joinedload(Person.group))
    .where(CheckIn.refused_because.is_(None), CheckIn.is_held.is_(False))
    .order_by(CheckIn.received_at.desc(), CheckIn.id.desc())
)


def _recorded_before(cursor: Cursor) -> ColumnElement[bool]:
    if cursor.check_in:
        return AuditEntry.at <= cursor.at
    return (AuditEntry.at < cursor.at) | (
        (AuditEntry.at == cursor.at) & (AuditEntry.id < cursor.number)
    )


def _checked_in_before(cursor: Cursor) -> ColumnElement[bool]:
    if not cursor.check_in:
        return CheckIn.received_at < cursor.at
    return (CheckIn.received_at < cursor.at) | (
        (CheckIn.received_at == cursor.at) & (CheckIn.id < cursor.check_in)
    )


def _in_order(
    session: Session, recorded: Select[AuditEntry], check_ins: Select[CheckIn, Event, Person]
) -> list[Entry]:
    found = [_as_recorded(entry) for entry in session.scalars(recorded)]
    found += [_checked_in(*row) for row in session.execute(check_ins)]
    return sorted(found, key=attrgetter("cursor"), reverse=True)


def _as_recorded(entry: AuditEntry) -> Entry:
    return Entry(
        cursor=Cursor(entry.at, number=entry.id),
        actor=entry.actor,
        action=entry.action,
        event=entry.event,
        person=entry.subject.person,
        details={**entry.details, **_words(entry)},
    )


def _words(entry: AuditEntry) -> Mapping[str, str]:
    return entry.subject.words or ({"words": ERASED} if entry.words_code else {})


def _checked_in(check_in: CheckIn, event: Event, person: Person) -> Entry:
    return Entry(
        cursor=Cursor(check_in.received_at, check_in=check_in.id),
        actor=check_in.actor,
        action=CHECKED_IN,
        event=event,
        person=person,
        details={"check_in": check_in.id, "station": check_in.station, "flags": check_in.flags},
    )
