"""Institutions of an event: found and made by name. Of which nobody is named is unknown to staff: whether it is there already
would confirm a guess at an unnamed guest."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, or_, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction
from ctevents.domain.people import name_key, tidy
from ctevents.models import Institution, Invitation, Person, Quota


def is_known() -> ColumnElement[bool]:
    """Of institutions, in a query that has them: those to which a named person belongs, or to which seats were offered."""
    people = select(Person.id).where(Person.institution_id == Institution.id).correlate(Institution)
    invitations = select(Invitation.id).where(Invitation.institution_id == Institution.id).correlate(Institution)
    quotas = select(Quota.id).where(Quota.institution_id == Institution.id).correlate(Institution)
    # In this order: PostgreSQL reads all the invitations there are as soon as it comes to them, which is rarely.
    return or_(people.where(Person.is_unnamed.is_(False)).exists(), invitations.exists(), quotas.exists())


def institutions(session: Session, event_id: int) -> Sequence[Institution]:
    """The bodies to which people of the event belong, by name; not one whose people are all unnamed guests."""
    query = select(Institution).where(Institution.event_id == event_id, is_known()).order_by(Institution.name_key)
    return session.scalars(query).all()


def institution_named(tx: Transaction, event_id: int, name: str, *, group_id: int | None = None) -> Institution | None:
    """The event's institution of that name, made where there is none; None for an empty name."""
    name, key = tidy(name), name_key(name)
    if not name:
        return None
    institution = _of_name(tx, event_id, key)
    if institution is None:
        institution = Institution(event_id=event_id, name=name, name_key=key, group_id=group_id)
        tx.add(institution)
        tx.flush()
    return institution


def known_institution(tx: Transaction, event_id: int, name: str, *, group_id: int | None = None) -> Institution | None:
    """The same for somebody whom staff are shown by name, or for seats. One that staff did not know becomes known: by a number, in
    a spelling and with a group that are new, as if it had not been there."""
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
    """The one that staff shall know in the place of one that they do not know; ``take_place`` finishes it."""
    return Institution(event_id=before.event_id, name=name, name_key=f"{before.name_key}\n", group_id=group_id)


def take_place(tx: Transaction, made: Institution, before: Institution) -> None:
    """Of somebody's institution that staff do not know, under its name."""
    key = before.name_key
    absorb(tx, made, before)
    made.name_key = key
    tx.flush()


def namesake(tx: Transaction, institution: Institution, key: str) -> Institution | None:
    """Another institution of the event with this name."""
    other = _of_name(tx, institution.event_id, key)
    return None if other is institution else other


def absorb(tx: Transaction, stays: Institution, gone: Institution) -> None:
    """Whoever belongs to the one belongs to the other."""
    tx.flush()
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column is Institution.__table__.c.id for key in column.foreign_keys):
                tx.execute(update(table).where(column == gone.id).values({column: stays.id}))
    tx.expire_all()  # what was read of them
    tx.delete(gone)
    tx.flush()


def _of_name(tx: Transaction, event_id: int, key: str) -> Institution | None:
    query = select(Institution).where(Institution.event_id == event_id, Institution.name_key == key)
    return tx.scalars(query).one_or_none() if key else None
