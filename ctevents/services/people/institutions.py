"""Institutions of an event: found and made by name. Staff do not see an institution without named
people: its presence could confirm a guess about an unnamed guest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVarTuple

from sqlalchemy import ColumnElement, Select, or_, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction
from ctevents.domain.people import name_key, tidy
from ctevents.models import Institution, Invitation, Person, Quota

Columns = TypeVarTuple("Columns")


def is_known() -> ColumnElement[bool]:
    """Return a condition for institutions that staff see: a named person belongs to them, or seats
    or a quota were set for them."""
    people = select(Person.id).where(
        Person.institution_id == Institution.id, Person.is_unnamed.is_(False)
    )
    invitations = select(Invitation.id).where(Invitation.institution_id == Institution.id)
    quotas = select(Quota.id).where(Quota.institution_id == Institution.id)
    # Not EXISTS: for that PostgreSQL reads all people of all events.
    firsts = (
        query.limit(1).correlate(Institution).scalar_subquery()
        for query in (people, invitations, quotas)
    )
    return or_(*(first.is_not(None) for first in firsts))


def institutions(session: Session, event_id: int) -> Sequence[Institution]:
    """Return the institutions of the event that staff see, by name. An institution with only
    unnamed guests is left out."""
    return session.scalars(_known(select(Institution), event_id)).all()


def institution_names(session: Session, event_id: int) -> dict[int, str]:
    """Return the names of ``institutions`` by their ids, in the order of names."""
    return dict(session.execute(_known(select(Institution.id, Institution.name), event_id)).all())


def _known(query: Select[*Columns], event_id: int) -> Select[*Columns]:
    return query.where(Institution.event_id == event_id, is_known()).order_by(Institution.name_key)


def institution_named(
    tx: Transaction, event_id: int, name: str, *, group_id: int | None = None
) -> Institution | None:
    """Return the event's institution of that name. Make it if it is missing. None for an empty
    name."""
    name, key = tidy(name), name_key(name)
    if not name:
        return None
    institution = _of_name(tx, event_id, key)
    if institution is None:
        institution = Institution(event_id=event_id, name=name, name_key=key, group_id=group_id)
        tx.add(institution)
        tx.flush()
    return institution


def known_institution(
    tx: Transaction, event_id: int, name: str, *, group_id: int | None = None
) -> Institution | None:
    """Return the institution for a person or seats that staff see by name. One that staff did not
    see before becomes visible as if it were new: with a new id, this spelling and this group."""
    before = _of_name(tx, event_id, name_key(name))
    if before is None or known_to_staff(tx, before):
        return before or institution_named(tx, event_id, name, group_id=group_id)
    made = stand_in(before, tidy(name), group_id)
    tx.add(made)
    take_place(tx, made, before)
    return made


def known_to_staff(session: Session, institution: Institution) -> bool:
    return bool(session.scalar(select(is_known()).where(Institution.id == institution.id)))


def stand_in(before: Institution, name: str, group_id: int | None) -> Institution:
    """Make the institution that staff will see instead of a hidden one; ``take_place`` completes
    it."""
    return Institution(
        event_id=before.event_id, name=name, name_key=f"{before.name_key}\n", group_id=group_id
    )


def take_place(tx: Transaction, made: Institution, before: Institution) -> None:
    """Replace a hidden institution by the new one, under its name."""
    key = before.name_key
    absorb(tx, made, before)
    made.name_key = key
    tx.flush()


def namesake(tx: Transaction, institution: Institution, key: str) -> Institution | None:
    """Return another institution of the event with this name, or None."""
    other = _of_name(tx, institution.event_id, key)
    return None if other is institution else other


def absorb(tx: Transaction, stays: Institution, gone: Institution) -> None:
    """Move everything from the institution ``gone`` to ``stays``, and delete ``gone``."""
    tx.flush()
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is Institution.__table__.c.id for key in column.foreign_keys):
                tx.execute(update(table).where(column == gone.id).values({column: stays.id}))
    tx.expire_all()  # forget the old references in the session
    tx.delete(gone)
    tx.flush()


def _of_name(tx: Transaction, event_id: int, key: str) -> Institution | None:
    query = select(Institution).where(Institution.event_id == event_id, Institution.name_key == key)
    return tx.scalars(query).one_or_none() if key else None
