"""Unnamed guests for staff: edited without seeing the identity, and named for a stated reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.transliteration import search_key
from ctevents.models import IncomingMail, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed, write_shown
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.people.companions import may_reveal
from ctevents.services.people.identity_changes import settle_identity, with_whole_name
from ctevents.services.people.people import fields_of, known_as, unnamed_version
from ctevents.services.people.unnamed import identities_of, unnamed_recipient, without_identity


def edit_unnamed_guest(
    tx: Transaction,
    person: Person,
    *,
    group: str,
    sex: Sex | None,
    language: str,
    seen: str | None = None,
) -> list[str]:
    """Write the fields that differ, as ``edit_person_guest``. The identity stays unchanged."""
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if seen not in (None, unnamed_version(person)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    fields = replace(fields_of(person), group=group, sex=sex, language=language)
    return edit_person_guest(tx, person, fields, is_unnamed=True)


CORRECTED_BLIND = ("given_name", "family_name", "email")
"""The details that can be replaced without seeing them."""


def correct_unnamed_guest(tx: Transaction, person: Person, detail: str, value: str) -> None:
    """Replace one of ``CORRECTED_BLIND``, and nothing else. The answer is the same whether or not
    the value is a new one, and the log has only the name of the detail. The account does not become
    one that brought the guest: it would see the rest.

    An address is corrected by those who may see the identity: to anybody else, letters to their own
    address would tell it.
    """
    if detail not in CORRECTED_BLIND or (detail == "email" and not may_reveal(tx, tx.actor)):
        raise ValueError(f"{detail} cannot be corrected blind")
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if person.erased_at is not None:
        raise Refusal(Reason.PERSON_ERASED)
    if not person.is_unnamed:
        raise Refusal(Reason.NOT_UNNAMED)
    before = known_as(person)
    write_shown(tx, person, **{detail: value})
    if known_as(person) != before and not person.formerly:
        person.formerly = [before]
    settle_identity(tx, person, with_whole_name([detail]))
    audit.record(tx, "guest.edited", event_id=person.event_id, person_id=person.id, fields=[detail])


def record_unmasking(tx: Transaction, person: Person, reason: str) -> None:
    """Record that an account now sees the identity of the person."""
    _record(tx, "guest.unmasked", person, reason)


def name_again(tx: Transaction, person: Person, reason: str) -> None:
    """Show the person by name from now on, to all staff and at the doors. A second call does
    nothing."""
    lock_event(tx, person.event_id)
    tx.refresh(person)
    if not person.is_unnamed:
        return
    write_shown(tx, person, is_unnamed=False)
    _record(tx, "guest.named", person, reason)
    mark_changed(
        tx,
        person.event_id,
        *tx.scalars(select(Registration.id).where(Registration.person_id == person.id)),
    )


def _record(tx: Transaction, action: str, person: Person, reason: str) -> None:
    words = {"reason": without_identity(reason, person)}
    audit.record_with_words(tx, action, words, event_id=person.event_id, person_id=person.id)


def unnamed_people(session: Session, event_id: int | None) -> Sequence[Person]:
    """Return the unnamed guests of an event, or of all events."""
    query = (
        select(Person)
        .options(joinedload(Person.group))
        .where(Person.is_unnamed)
        .order_by(Person.id)
    )
    return session.scalars(
        query if event_id is None else query.where(Person.event_id == event_id)
    ).all()


def unnamed_guest_in(mail: IncomingMail, unnamed: Collection[Person], *texts: str) -> Person | None:
    """Return the unnamed guest that a message would reveal, or None. It is from them, their letter
    came back with it, or one of ``texts`` has their name or address."""
    if mail.registration is not None and mail.registration.person.is_unnamed:
        return mail.registration.person
    if mail.bounced is not None and (recipient := unnamed_recipient(mail.bounced)):
        return recipient
    if not unnamed:
        return None
    text = "\n".join(texts)
    letters, words = text.casefold(), set(search_key(text).split())
    return next((person for person in unnamed if _is_identified(person, letters, words)), None)


def _is_identified(person: Person, letters: str, words: set[str]) -> bool:
    for known in identities_of(person):
        address, name = known["email"].casefold(), set(search_key(known["name"]).split())
        # it may have no Latin spelling
        has_name = name <= words if name else known["name"].casefold() in letters
        if has_name or (address and address in letters):
            return True
    return False
