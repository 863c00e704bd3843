"""One guest of an event, with the invitation and the registration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.domain.registration import InvitationState
from ctevents.models import Institution, Invitation, Person, Registration
from ctevents.services.common import audit


@dataclass(frozen=True)
class PersonGuest:
    """A person with their rows. Nominees, open registrants and walk-ins have no invitation."""

    person: Person
    invitation: Invitation | None
    registration: Registration | None


def person_guest(session: Session, event_id: int, person_id: int) -> PersonGuest | None:
    query = (
        select(Person, Invitation, Registration)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .options(joinedload(Person.institution), joinedload(Person.group))
        .where(Person.id == person_id, Person.event_id == event_id)
    )
    row = session.execute(query).one_or_none()
    return PersonGuest(*row) if row else None


def institution_guest(session: Session, event_id: int, institution_id: int) -> Invitation | None:
    """Return the invitation of an institution. Return None if it was not invited itself, even if
    people on the list belong to it."""
    query = (
        select(Invitation)
        .options(joinedload(Invitation.institution).joinedload(Institution.group))
        .where(Invitation.institution_id == institution_id, Invitation.event_id == event_id)
    )
    return session.scalars(query).one_or_none()


def passed_on_by(session: Session, invitation: Invitation) -> Person | None:
    """Return the person who passed this invitation on, or None."""
    if invitation.delegated_from_id is None:
        return None
    return session.get_one(Invitation, invitation.delegated_from_id).person


def passed_on_to(session: Session, invitation: Invitation) -> Person | None:
    """Return the person it was last passed on to. None if it was not passed on, or was sent again
    since."""
    if invitation.state is not InvitationState.DELEGATED:
        return None
    query = select(Person).join(Invitation, Invitation.person_id == Person.id)
    made = query.where(Invitation.delegated_from_id == invitation.id).order_by(Invitation.id.desc())
    return session.scalars(made.limit(1)).one_or_none()


def invitation_of_event(session: Session, event_id: int, invitation_id: int) -> Invitation | None:
    """Return the invitation of a person or an institution, in any state."""
    query = (
        select(Invitation)
        .options(
            joinedload(Invitation.event),
            joinedload(Invitation.person),
            joinedload(Invitation.institution),
        )
        .where(Invitation.id == invitation_id, Invitation.event_id == event_id)
    )
    return session.scalars(query).one_or_none()


def history_of_person(session: Session, person: Person) -> Sequence[audit.Entry]:
    """Return the history, the newest first."""
    return audit.entries_of_person(session, person.id)


def history_of_institution(session: Session, institution: Institution) -> Sequence[audit.Entry]:
    """Return the history, the newest first."""
    return audit.entries_of_institution(session, institution.event_id, institution.id)
