"""Letters that staff preview for a real recipient, and test before they are sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion, is_for
from ctevents.domain.letters.segments import Situation
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Account, Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.throttles import count_attempt
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.people.segments import Member

TESTS_AN_ACCOUNT = 20
"""The most test letters in a quarter of an hour."""


def example(
    session: Session, event: Event, kind: LetterKind, language: str
) -> Invitation | Registration | None:
    """Return the first addressee on the list who would get such a letter, if possible in this
    language. Unnamed guests are never examples."""
    found = [
        row
        for row in _samples(session, event.id)
        if is_for(kind, row.situation, is_institution=row.is_institution)
    ]
    if not found:
        return None
    best = min(
        found, key=lambda row: ((row.language or event.main_language) != language, row.first_id)
    )
    if best.is_institution:
        return session.get_one(Invitation, best.first_id)
    if best.situation.registration is None:
        return session.scalars(
            select(Invitation).where(Invitation.person_id == best.first_id)
        ).one()
    return session.scalars(
        select(Registration).where(Registration.person_id == best.first_id)
    ).one()


def example_of(session: Session, member: Member) -> Invitation | Registration:
    if member.registration_id is not None:
        return session.get_one(Registration, member.registration_id)
    return session.get_one(Invitation, member.invitation_id)


@dataclass(frozen=True)
class Tested:
    """A letter to test, in its languages. ``announcement_id``: the announcement, if it is one."""

    kind: LetterKind
    languages: Sequence[str]
    announcement_id: int = 0


def send_tests(tx: Transaction, event: Event, tested: Tested, *, account: Account) -> None:
    """Queue a letter in each language to the account, as an invented guest would get it: a test
    must name no guest."""
    for language in tested.languages:
        if count_attempt(tx, f"test letters of account {account.id}") > TESTS_AN_ACCOUNT:
            raise Refusal(Reason.TOO_MANY_ATTEMPTS)
        occasion = Occasion(
            About.TEST, account.id, source_id=tested.announcement_id, copy=str(uuid4())
        )
        letter = NewLetter(kind=tested.kind, occasion=occasion, event_id=event.id)
        queue_letter(tx, replace(letter, test_for_id=account.id, test_language=language))
        audit.record(
            tx, "letter.tested", event_id=event.id, letter=tested.kind.value, language=language
        )


@dataclass(frozen=True)
class _Sample:
    """People of one language in the same situation. ``first_id``: the id of a person, or of an
    institution's invitation."""

    first_id: int
    is_institution: bool
    language: str | None
    situation: Situation


def _samples(session: Session, event_id: int) -> Iterator[_Sample]:
    """Yield the samples; they are few, however long the list is."""
    has_attended = Registration.entry_id.is_not(None)
    of_people: tuple[Any, ...] = (
        Person.language,
        Invitation.state,
        Registration.state,
        has_attended,
    )
    people = (
        select(func.min(Person.id), *of_people)
        .select_from(Person)
        .outerjoin(Invitation, Invitation.person_id == Person.id)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .where(Person.event_id == event_id, Person.email != "", Person.is_unnamed.is_(False))
        .group_by(*of_people)
    )
    for first_id, language, invitation, registration, attended in session.execute(people):
        situation = Situation(
            invitation=invitation, registration=registration, has_attended=bool(attended)
        )
        yield _Sample(first_id, False, language, situation)
    institutions = (
        select(func.min(Invitation.id), Invitation.language, Invitation.state)
        .where(
            Invitation.event_id == event_id,
            Invitation.institution_id.is_not(None),
            Invitation.focal_email != "",
        )
        .group_by(Invitation.language, Invitation.state)
    )
    for first_id, language, invitation in session.execute(institutions):
        yield _Sample(first_id, True, language, Situation(invitation=invitation))
