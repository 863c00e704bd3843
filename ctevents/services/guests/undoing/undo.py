"""Undoing the last import of an event's guest list: its new rows go, and its changed rows get their
former values back.

Possible while nobody on it was invited since. A row that somebody changed after the import stays,
and so does a row that is registered: staff read which ones. Before the event is published no letter
went out and no door is open, so that people that the file registered go as well.

The former values of a row, as a row of a file that would bring them back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, or_, select, update
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.changes import MARKS, UNNAMED_FIELDS, Change
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import GuestRow
from ctevents.domain.people import Sex
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    AuditEntry,
    AuditSubject,
    Badge,
    CheckIn,
    Event,
    GuestImport,
    ImportedChange,
    Invitation,
    Message,
    Person,
    Registration,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import runs, version_of
from ctevents.services.common.pieces import in_pieces
from ctevents.services.guests.deletion import delete_rows, never_invited
from ctevents.services.guests.import_ import ListImport
from ctevents.services.guests.import_marks import SEX_SAID
from ctevents.services.seating.decision import Decision, deciding


def present_value(row: Person | Invitation, field: str) -> Any:
    """Return the present value of a field, as ``ImportedChange.changes`` has it."""
    if isinstance(row, Invitation):
        group = row.institution.group.code if row.institution and row.institution.group else ""
        return {"email": row.focal_email, "group": group}.get(field, getattr(row, field, None))
    special = {
        "institution": row.institution_name,
        "group": row.group.code,
        "unnamed": row.is_unnamed,
    }
    return special.get(field, getattr(row, field, None))


def row_of_former_values(changes: Mapping[str, Any], row: Person | Invitation) -> PlannedRow:
    """Return a planned row that brings the former values."""
    fields = {field: (old, new) for field, (old, new) in changes.items() if field != SEX_SAID}
    is_person = isinstance(row, Person)
    values = {
        field: _typed(field, old) for field, (old, _new) in fields.items() if field not in MARKS
    }
    guest = replace(_guest(row), **values)
    return PlannedRow(
        guest=guest,
        outcome=RowOutcome.CHANGED,
        target=row.id if is_person else row.institution_id,
        changes=tuple(Change(field, new, old) for field, (old, new) in fields.items()),
    )


def _guest(row: Person | Invitation) -> GuestRow:
    """Return a row of a file with the present values."""
    if isinstance(row, Invitation):
        name = row.institution.name if row.institution else ""
        return replace(_EMPTY, institution=name, group=present_value(row, "group"), seats=row.seats)
    return replace(
        _EMPTY,
        given_name=row.given_name,
        family_name=row.family_name,
        email=row.email,
        institution=row.institution_name,
        position=row.position,
        title=row.title,
        rank=row.rank,
        group=row.group.code,
        sex=row.sex,
        language=row.language,
        phone=row.phone,
        unnamed=row.is_unnamed,
    )


_EMPTY = GuestRow(
    number=0,
    given_name="",
    family_name="",
    email="",
    institution="",
    position="",
    title="",
    group="",
    rank=None,
    sex=Sex.X,
    language="",
    phone="",
    unnamed=False,
    reply="",
    seats=None,
    reference="",
    filled=frozenset(),
)


def _typed(field: str, value: Any) -> Any:
    if field == "rank":
        return Rank(value) if value else None
    return Sex(value) if field == "sex" else value


UNDO_FOR = timedelta(days=30)
"""The time in which an import can be undone. Then the former values are deleted."""

LOOKS = ("guest.matched", "guest.unmasked")
"""Actions that change nothing of a person."""


class KeptBecause(StrEnum):
    """The reason why a row of the import stays as it is."""

    CHANGED = "changed"
    REPLIED = "replied"
    UNNAMED = "unnamed"


@dataclass(frozen=True)
class KeptRow:
    """A row that stays. ``name`` is empty for an unnamed guest."""

    name: str
    why: KeptBecause


@dataclass(frozen=True)
class UndoPlan:
    """The effects of undoing an import. ``added``: the invitations that go. ``changed``: the
    numbers of the changes that are taken back."""

    import_id: int
    added: tuple[int, ...]
    changed: tuple[int, ...]
    kept: tuple[KeptRow, ...]

    @property
    def version(self) -> str:
        return version_of((self.import_id, self.added, self.changed, self.kept))


def may_be_undone(session: Session, event_id: int, now: datetime) -> int | None:
    """Return the import that can be undone: the last one, for a while, unless somebody on it was
    invited since."""
    made = _last(session, event_id, now)
    return made.id if made is not None and not _is_invited(session, made) else None


def _last(session: Session, event_id: int, now: datetime) -> GuestImport | None:
    query = select(GuestImport).where(
        GuestImport.event_id == event_id, GuestImport.undone_at.is_(None)
    )
    made = session.scalars(query.order_by(GuestImport.id.desc()).limit(1)).first()
    return made if made is not None and made.counts and made.at > now - UNDO_FOR else None


def obstacle_to_undo(
    session: Session, event_id: int, import_id: int, now: datetime
) -> Reason | None:
    """Return the reason why the import cannot be undone, or None."""
    made = _last(session, event_id, now)
    if made is None or made.id != import_id:
        return Reason.IMPORT_NOT_LAST
    return Reason.IMPORT_INVITED if _is_invited(session, made) else None


def undo_plan(session: Session, event: Event, import_id: int, now: datetime) -> UndoPlan:
    """Plan to undo an import. Refused if it is not the last one, or if somebody on it was invited
    since."""
    if reason := obstacle_to_undo(session, event.id, import_id, now):
        raise Refusal(reason)
    made = session.get_one(GuestImport, import_id)
    touched = _touched(session, made)
    added, kept = _added(session, made, touched, is_draft=event.status_at(now) is EventStatus.DRAFT)
    changed, more_kept = _changed(session, made, touched)
    return UndoPlan(made.id, tuple(added), tuple(changed), (*kept, *more_kept))


def undo_import(tx: Transaction, event: Event, import_id: int, agreed: str) -> UndoPlan:
    """Undo an import under the event's lock. ``agreed``: the version of the plan that staff saw."""
    with deciding(tx, event) as decision:
        planned = undo_plan(tx, decision.event, import_id, tx.now)
        if planned.version != agreed or not (planned.added or planned.changed):
            raise Refusal(Reason.ROWS_CHANGED)
        made = tx.get_one(GuestImport, import_id)
        _take_back(decision, made, planned.changed)
        _delete(decision, planned.added)
        tx.execute(delete(ImportedChange).where(ImportedChange.import_id == made.id))
        made.undone_at, made.undone_by = tx.now, tx.actor
        audit.record(
            tx,
            "guests.import_undone",
            event_id=event.id,
            **{"import": made.id},
            deleted=len(planned.added),
            restored=len(planned.changed),
            stayed=len(planned.kept),
            invitations=runs(planned.added),
        )
        decision.seats_changed()
        return planned


def forget_old_changes(tx: Transaction) -> None:
    """Delete the former values of imports that cannot be undone any more."""
    old = select(GuestImport.id).where(GuestImport.at <= tx.now - UNDO_FOR)
    tx.execute(delete(ImportedChange).where(ImportedChange.import_id.in_(old)))


def _is_invited(session: Session, made: GuestImport) -> bool:
    """True if somebody that the import added or changed was invited since."""
    changed = (ImportedChange.import_id == made.id,)
    people = select(ImportedChange.person_id).where(*changed, ImportedChange.person_id.is_not(None))
    bodies = select(ImportedChange.institution_id).where(
        *changed, ImportedChange.institution_id.is_not(None)
    )
    is_on_it = or_(
        Invitation.import_id == made.id,
        Invitation.person_id.in_(people),
        Invitation.institution_id.in_(bodies),
    )
    return bool(session.scalar(select(exists().where(is_on_it, Invitation.sent_at >= made.at))))


@dataclass(frozen=True)
class _Touched:
    """The people and institutions that the log has an entry about since the import."""

    people: frozenset[int]
    institutions: frozenset[int]


def _touched(session: Session, made: GuestImport) -> _Touched:
    since = (
        AuditEntry.event_id == made.event_id,
        AuditEntry.at > made.at,
        AuditEntry.action.not_in(LOOKS),
    )
    of_people = select(AuditSubject.person_id).join(
        AuditEntry, AuditEntry.subject_id == AuditSubject.id
    )
    people = (number for number in session.scalars(of_people.where(*since).distinct()) if number)
    of_bodies = select(AuditEntry.details).where(*since, AuditEntry.action.like("institution.%"))
    bodies = (details.get("institution") for details in session.scalars(of_bodies))
    return _Touched(
        frozenset(people), frozenset(number for number in bodies if isinstance(number, int))
    )


def _added(
    session: Session, made: GuestImport, touched: _Touched, *, is_draft: bool
) -> tuple[list[int], list[KeptRow]]:
    """Return the added rows that go, and those that stay. A row that was merged belongs to a person
    from elsewhere."""
    free = or_(
        and_(*never_invited(), Invitation.state == InvitationState.DRAFT),
        _has_only_reply_of(made, is_draft),
    )
    query = (
        select(Invitation, free)
        .options(
            joinedload(Invitation.person).joinedload(Person.group),
            joinedload(Invitation.institution),
        )
        .where(Invitation.event_id == made.event_id, Invitation.import_id == made.id)
        .order_by(Invitation.id)
    )
    added, kept = [], []
    for invitation, is_free in session.execute(query):
        person = invitation.person
        is_own = person is None or person.created_at == made.at
        is_touched = (
            invitation.institution_id in touched.institutions
            or invitation.person_id in touched.people
        )
        if is_free and is_own and not is_touched:
            added.append(invitation.id)
        else:
            why = KeptBecause.CHANGED if is_touched or not is_own else KeptBecause.REPLIED
            kept.append(KeptRow(_name(invitation), why))
    return added, kept


def _has_only_reply_of(made: GuestImport, is_draft: bool) -> ColumnElement[bool]:
    """True for a row with the reply that stood in the file, of which nobody was told and on which
    nothing else depends."""
    registered = (
        select(Registration.id)
        .where(Registration.person_id == Invitation.person_id)
        .correlate(Invitation)
    )
    told = exists().where(
        or_(Message.invitation_id == Invitation.id, Message.registration_id.in_(registered)),
        Message.sent_at.is_not(None),
    )
    conditions = [
        Invitation.state.in_((InvitationState.ACCEPTED, InvitationState.DECLINED)),
        Invitation.reply_channel == Channel.GUEST_LIST,
        Invitation.replied_at == made.at,
        ~told,
        ~exists().where(CheckIn.registration_id.in_(registered)),
    ]
    return and_(*conditions, *([] if is_draft else [~exists(registered)]))


def _name(row: Invitation | Person) -> str:
    person = row.person if isinstance(row, Invitation) else row
    if person is None:
        return row.institution.name if row.institution else ""
    return "" if person.is_unnamed else person.name


def _changed(
    session: Session, made: GuestImport, touched: _Touched
) -> tuple[list[int], list[KeptRow]]:
    """Return the numbers of the changes that can be taken back, and the rows that stay."""
    changed, kept = [], []
    for change, row in _rows_of_changes(session, made.id):
        why = _why_kept(change.changes, row, touched)
        if why is None:
            changed.append(change.id)
        else:
            kept.append(KeptRow(_name(row), why))
    return changed, kept


def _rows_of_changes(
    session: Session, import_id: int
) -> Iterator[tuple[ImportedChange, Person | Invitation]]:
    changes = session.scalars(
        select(ImportedChange)
        .where(ImportedChange.import_id == import_id)
        .order_by(ImportedChange.id)
    ).all()
    for piece in in_pieces(changes):
        people = select(Person).options(joinedload(Person.institution), joinedload(Person.group))
        found = people.where(Person.id.in_([each.person_id for each in piece if each.person_id]))
        by_id = {person.id: person for person in session.scalars(found)}
        offers = select(Invitation).options(joinedload(Invitation.institution))
        of_bodies = offers.where(
            Invitation.institution_id.in_(
                [each.institution_id for each in piece if each.institution_id]
            )
        )
        by_body = {
            invitation.institution_id: invitation for invitation in session.scalars(of_bodies)
        }
        for change in piece:
            row = by_id.get(change.person_id or 0) or by_body.get(change.institution_id)
            if row is not None:
                yield change, row


def _why_kept(
    changes: Mapping[str, Any], row: Person | Invitation, touched: _Touched
) -> KeptBecause | None:
    fields = changes.keys()
    if "reply" in fields:
        return KeptBecause.REPLIED
    if isinstance(row, Person) and row.is_unnamed and not fields <= {*UNNAMED_FIELDS, SEX_SAID}:
        return KeptBecause.UNNAMED
    is_touched = (
        row.id in touched.people
        if isinstance(row, Person)
        else row.institution_id in touched.institutions
    )
    # the log tells of marks
    compared = {field: new for field, (_old, new) in changes.items() if field not in MARKS}
    is_other = any(present_value(row, field) != new for field, new in compared.items())
    return KeptBecause.CHANGED if is_touched or is_other else None


def _take_back(decision: Decision, made: GuestImport, changed: Sequence[int]) -> None:
    """Write the former values, as an import of them would."""
    tx, chosen = decision.tx, set(changed)
    found = [(change, row) for change, row in _rows_of_changes(tx, made.id) if change.id in chosen]
    rows = [row_of_former_values(change.changes, row) for change, row in found]
    ListImport(decision, made).change([row for row in rows if row.changes])
    unsaid = [row.id for change, row in found if change.changes.get(SEX_SAID, [True])[0] is False]
    for piece in in_pieces(unsaid):
        tx.execute(update(Person).where(Person.id.in_(piece)).values(is_sex_said=False))


def _delete(decision: Decision, added: Sequence[int]) -> None:
    """Delete the added rows. Registrations among them are of a draft: nothing else refers to
    them."""
    tx = decision.tx
    registered = [
        each
        for piece in in_pieces(added)
        for each in tx.scalars(
            select(Registration.id)
            .join(Invitation, Invitation.person_id == Registration.person_id)
            .where(Invitation.id.in_(piece))
        )
    ]
    decision.hold(*registered)
    for piece in in_pieces(registered):
        tx.execute(delete(Badge).where(Badge.registration_id.in_(piece)))
        tx.execute(delete(Message).where(Message.registration_id.in_(piece)))
        tx.execute(delete(Registration).where(Registration.id.in_(piece)))
    delete_rows(tx, added)
