"""Erasure of one person on request.

Files that are rewritten after an erasure: which tables, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import choice

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, data_keys
from ctevents.domain.guests.identity import LETTERS, Identity, RowKind, reference
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.people import folded, full_name
from ctevents.domain.privacy.endings import ENDINGS, Act
from ctevents.domain.privacy.times import door_closes_at, end_of_night_after, possible_from
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import to_local
from ctevents.formats.addresses import folded_email
from ctevents.formats.sealed import Sealer
from ctevents.models import (
    DueRewrite,
    Event,
    IdentityChange,
    IncomingMail,
    Message,
    OfficialLetter,
    Person,
)
from ctevents.models.person import address_hashes
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.people.erased import remember_erased
from ctevents.services.people.unnamed import identities_of, without_identity
from ctevents.services.privacy.person_requests import requests_of
from ctevents.services.privacy.retention import erase_scope
from ctevents.services.privacy.rows import Scope, rows_of

TABLES_TO_REWRITE = frozenset(
    table
    for table, columns in ENDINGS.items()
    if any(ending.act is not Act.KEEP for ending in columns.values())
) | {"raw_mails"}
"""All that can hold personal data, also tables without a row of the erased: PostgreSQL keeps the
bytes of rows that were changed or deleted earlier. Messages that came are deleted as soon as they
are read."""


@dataclass(frozen=True)
class RewritingTimes:
    """The instants from which the files are rewritten after an erasure, and until which it is done,
    unless somebody uses them."""

    first: datetime
    last: datetime
    is_door_open: bool


def rewriting_times(session: Session, *, now: datetime) -> RewritingTimes:
    closes_at = doors_close_at(session, now=now)
    first = closes_at or now
    return RewritingTimes(first, end_of_night_after(first), is_door_open=closes_at is not None)


def due_rewrites(session: Session) -> Sequence[int]:
    """Return the numbers of the rewritings that are due."""
    return session.scalars(select(DueRewrite.id).order_by(DueRewrite.id)).all()


def doors_close_at(session: Session, *, now: datetime) -> datetime | None:
    """Return the instant at which the last door closes that is open now, also for a rehearsal; or
    None if none is."""
    return max(_closings(session, now), default=None)


def _closings(session: Session, now: datetime) -> Iterator[datetime]:
    for event in session.scalars(select(Event).where(Event.archived_at.is_(None))):
        if event.rehearsal_ends_at is not None and now < event.rehearsal_ends_at:
            yield event.rehearsal_ends_at
        if closes_at := door_closes_at(event.status_at(now), event.starts_at, event.ends_at, now):
            yield closes_at


def mark_rewritten(tx: Transaction, due: Collection[int]) -> None:
    """Record that these rewritings are done. ``due``: those that were due before the files were
    rewritten."""
    done = (
        delete(DueRewrite)
        .where(DueRewrite.id.in_(due))
        .returning(DueRewrite.event_id, DueRewrite.certificate)
    )
    for event_id, certificate in tx.execute(done).all():
        audit.record(tx, "files.rewritten", event_id=event_id, certificate=certificate or None)


LONGEST_REASON = 1000
"""Characters."""

_CERTIFICATE = 12
"""Letters of a certificate's number."""


@dataclass(frozen=True)
class ErasureAhead:
    """Effects of an erasure beside emptying the person's own rows. ``open_requests``: those that it
    answers. ``possible_from``: the instant from which it is possible, or None for now."""

    waiting_letters: int
    official_letters: int
    open_requests: int
    has_address: bool
    possible_from: datetime | None


def person_referred_to(session: Session, event: Event, text: str) -> Person:
    """Return the person with this reference of an exported list (``P17-K3FA``), number of their
    page (``17``) or e-mail address. Raises ``Refusal`` if there is none, or several with the
    address."""
    people = select(Person).where(Person.event_id == event.id)
    if text.isdecimal() and len(text) < 10:
        found = session.scalars(people.where(Person.id == int(text))).all()
    elif "@" in text:
        address = folded_email(text).lower()
        hashes = address_hashes(data_keys(session.get_bind().dialect), address)
        has_address = or_(func.lower(Person.email) == address, Person.address_hash.in_(hashes))
        found = session.scalars(people.where(has_address)).all()
    else:
        known = session.execute(people.with_only_columns(Person.id, Person.unnamed_number)).all()
        wanted = [
            row.id for row in known if folded(text) in map(folded, _references(event.id, *row))
        ]
        found = session.scalars(people.where(Person.id.in_(wanted))).all()
    if len(found) > 1:
        references = (
            reference(RowKind.PERSON, event.id, each.id) for each in found if not each.is_unnamed
        )
        raise Refusal(Reason.SEVERAL_REFERRED_TO, tuple(references))
    if not found:
        raise Refusal(Reason.NOBODY_REFERRED_TO)
    return found[0]


def _references(event_id: int, person_id: int, unnamed_number: int | None) -> Iterator[str]:
    yield reference(RowKind.PERSON, event_id, person_id)
    if unnamed_number is not None:
        yield reference(RowKind.UNNAMED, event_id, unnamed_number)


def erasure_ahead(
    session: Session, sealer: Sealer, event: Event, person: Person, *, now: datetime
) -> ErasureAhead:
    scope = Scope(event, sealer, person.id)
    waiting = select(func.count()).where(
        Message.id.in_(scope.messages), Message.state == MessageState.QUEUED
    )
    letters = select(func.count()).where(
        rows_of(scope, OfficialLetter.metadata.tables["official_letters"])
    )
    return ErasureAhead(
        waiting_letters=session.scalar(waiting) or 0,
        official_letters=session.scalar(letters) or 0,
        open_requests=sum(
            request.settled_at is None for request in requests_of(session, person.id)
        ),
        has_address=bool(person.email),
        possible_from=_possible_from(event, now),
    )


def erase_person(tx: Transaction, sealer: Sealer, person: Person, reason: str) -> str:
    """Erase everything that identifies the person, and return the number of the certificate of
    erasure, which the audit log keeps. Words of the reason that identify them are struck out.
    Refused near the event, if the person is erased already, and if a figure would change."""
    event = lock_event(tx, person.event_id)
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.PERSON_ERASED)
    if (until := _possible_from(event, tx.now)) is not None:
        raise too_near(event, until)
    why = without_identity(reason, person)
    remember_erased(tx, event.id, _identities(tx, person), was_unnamed=person.is_unnamed)
    number = "".join(choice(LETTERS) for _letter in range(_CERTIFICATE))
    erase_scope(tx, Scope(event, sealer, person.id, mails=_mails_from(tx, person)), number)
    times = rewriting_times(tx, now=tx.now)
    audit.record_with_words(
        tx,
        "guest.erased",
        {"reason": why},
        event_id=event.id,
        person_id=person.id,
        certificate=number,
        rewritten_from=_in_utc(times.first),
        rewritten_until=_in_utc(times.last),
    )
    return number


def _in_utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def too_near(event: Event, until: datetime) -> Refusal:
    """Return the refusal, with the local time from which an erasure is possible."""
    return Refusal(Reason.TOO_NEAR_EVENT, (f"{to_local(until, event.time_zone):%Y-%m-%d %H:%M}",))


def _possible_from(event: Event, now: datetime) -> datetime | None:
    return possible_from(event.status_at(now), event.starts_at, event.ends_at, now)


def _mails_from(session: Session, person: Person) -> Sequence[int]:
    """Return the numbers of mails from the person's address, unless they are about another
    event."""
    is_possible = or_(IncomingMail.event_id == person.event_id, IncomingMail.event_id.is_(None))
    query = select(IncomingMail.id, IncomingMail.sender).where(
        is_possible, IncomingMail.sender != ""
    )
    address = person.email.lower()
    return [
        mail_id
        for mail_id, sender in session.execute(query)
        if address and sender.lower() == address
    ]


def _identities(session: Session, person: Person) -> Sequence[Identity]:
    """Return the names and addresses under which the person has ever been on the list."""
    known = [*identities_of(person), *({**each, "by": ""} for each in person.brought)]
    found = [Identity(each["name"], each["email"], each["institution"]) for each in known]
    for change in session.scalars(
        select(IdentityChange).where(IdentityChange.person_id == person.id)
    ):
        for values in (change.old, change.new):
            name = full_name(
                values.get("given_name", person.given_name),
                values.get("family_name", person.family_name),
            )
            institution = values.get("institution", person.institution_name)
            found.append(Identity(name, values.get("email", person.email), institution))
    return found
