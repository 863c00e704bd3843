"""Unnamed guests, who appear everywhere as "Police 014".

The details of people that papers print: names, titles, positions and institutions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, or_, select
from sqlalchemy.orm import Session, aliased

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import DropReason
from ctevents.domain.people import ERASED, in_language, listed_name, pseudonym, titled
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.formats.transliteration import search_key
from ctevents.models import (
    Event,
    Invitation,
    Message,
    Nomination,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.roster_changes import write_shown
from ctevents.services.people.people import INSTITUTION_NAME, known_as


def number_unnamed(tx: Transaction, event_id: int) -> None:
    """Number the unnamed guests who have no number yet, in their order on the list.

    A number is printed on a badge. It stays with its person for good, even if they are named again
    or change their group. Nobody else at this event ever gets it. The caller holds the event's
    lock.
    """
    tx.flush()
    without = (
        select(Person)
        .where(Person.event_id == event_id, Person.is_unnamed, Person.unnamed_number.is_(None))
        .order_by(Person.id)
    )
    event = tx.get_one(Event, event_id)
    for person in tx.scalars(without):
        event.last_unnamed_number += 1
        write_shown(tx, person, unnamed_number=event.last_unnamed_number)
    tx.flush()


@dataclass(frozen=True)
class ShownPerson:
    """A person as staff see them: all details, or only the pseudonym of an unnamed guest, or that
    they were erased. ``listed_name``: as in lists."""

    name: str
    listed_name: str
    email: str = ""
    institution: str = ""
    position: str = ""
    phone: str = ""
    title: str = ""
    rank: Rank | None = None

    @property
    def titled_name(self) -> str:
        return titled(self.title, self.name)


def shown(person: Person) -> ShownPerson:
    """Return what staff's pages, files and commands show of a person. There is no other way."""
    if person.is_unnamed:
        name = pseudonym(person.group.name(), person.unnamed_number or 0)
        return ShownPerson(name, name)
    if person.erased_at is not None:
        return ShownPerson(ERASED, ERASED)
    known = (
        person.name,
        listed_name(person.given_name, person.family_name),
        person.email,
        person.institution_name,
        person.position,
        person.phone,
    )
    return ShownPerson(*known, title=person.title, rank=person.rank)


def unnamed_recipient(message: Message) -> Person | None:
    """Return the unnamed guest a letter goes to, or None."""
    if message.test_for_id is not None:
        return None
    person = (
        message.registration.person
        if message.registration
        else message.invitation and message.invitation.person
    )
    return person if person and person.is_unnamed else None


def leads_to_unnamed(session: Session, invitation: Invitation) -> bool:
    """True if the personal link, or the institution's entries on its page, reveal an unnamed
    guest."""
    if invitation.person is not None:
        return invitation.person.is_unnamed
    return bool(session.scalar(select(has_named_unnamed()).where(Invitation.id == invitation.id)))


def has_named_unnamed() -> ColumnElement[bool]:
    """Return a condition on an institution's invitation: it has ever named a person who is an
    unnamed guest to staff."""
    person = aliased(Person)
    return (
        exists()
        .where(
            Nomination.invitation_id == Invitation.id,
            Nomination.registration_id == Registration.id,
            Registration.person_id == person.id,
            person.is_unnamed,
        )
        .correlate(Invitation)
    )


def shown_server_words(message: Message) -> str:
    """Return the mail server's message about a letter. It often repeats the address, so for an
    unnamed guest return only its code."""
    words = message.server_words or ""
    if words in set(DropReason) or unnamed_recipient(message) is None:
        return words
    code = _CODE.match(words)
    return code[0] if code else ""


_CODE = re.compile(
    r"[245][0-9]{2}(?:[ -][245]\.[0-9]{1,3}\.[0-9]{1,3})?|[245]\.[0-9]{1,3}\.[0-9]{1,3}"
)


def pseudonyms_of(session: Session, event_id: int) -> dict[int, str]:
    """Return the pseudonyms of all unnamed guests, by person id."""
    query = (
        select(Person.id, StakeholderGroup.names, Person.unnamed_number)
        .join(Person.group)
        .where(Person.event_id == event_id, Person.is_unnamed)
    )
    return {
        person_id: pseudonym(in_language(names, "en"), number or 0)
        for person_id, names, number in session.execute(query)
    }


def identities_of(person: Person) -> list[dict[str, str]]:
    """Return the person's current names and addresses, then the former ones."""
    return [known_as(person), *person.formerly]


def without_identity(text: str, person: Person) -> str:
    """Return the text with everything that reveals the person struck out, since everybody may read
    it.

    It is struck out and not refused: a refusal would confirm a name to somebody who tries several,
    and leave no trace.
    """
    known = identities_of(person)
    facts = [
        person.phone,
        person.position,
        person.title,
        *(each[name] for each in known for name in ("email", "institution")),
    ]
    for whole in filter(None, facts):
        text = re.sub(rf"(?<!\w){re.escape(whole)}(?!\w)", STRUCK_OUT, text, flags=re.IGNORECASE)
    names = {part for each in known for part in search_key(each["name"]).split() if len(part) > 1}
    return re.sub(r"\w+", lambda word: STRUCK_OUT if _is_of(word[0], names) else word[0], text)


def _is_of(word: str, names: set[str]) -> bool:
    """True if the word is one of the names, or one with the ending of another case: Kovačevića,
    Amrin."""
    key = search_key(word)
    return any(key == name or (len(name) > 3 and key.startswith(name)) for name in names)


STRUCK_OUT = "…"


_PRINTED = (
    select(
        Person.given_name,
        Person.family_name,
        Person.title,
        Person.position,
        INSTITUTION_NAME.label("institution"),
    )
    .outerjoin(Person.institution)
    .where(Person.is_unnamed.is_(False))
    .order_by(Person.sort_key, Person.id)
)


def printed_of_seats(session: Session, event_id: int) -> Sequence[Row[Any]]:
    """Return the details of named people with a seat, and of those who came, in the order of
    lists."""
    has_seat = or_(
        Registration.state == RegistrationState.CONFIRMED, Registration.entry_id.is_not(None)
    )
    return session.execute(
        _PRINTED.join(Registration, Registration.person_id == Person.id).where(
            Person.event_id == event_id, has_seat
        )
    ).all()


def printed_of_letters(session: Session, event_id: int) -> Sequence[Row[Any]]:
    """Return the same of people who are invited by letter and have not replied."""
    is_waiting = (Invitation.state == InvitationState.SENT, Person.email == "")
    return session.execute(
        _PRINTED.join(Invitation, Invitation.person_id == Person.id).where(
            Person.event_id == event_id, *is_waiting
        )
    ).all()
