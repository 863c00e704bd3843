"""Persons who are counted and not named appear everywhere as "Police 014"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session, aliased

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import Dropped
from ctevents.domain.people import in_language, pseudonym
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Invitation, Message, Nomination, Person, Registration, StakeholderGroup
from ctevents.services.people.people import known_as


def number_unnamed(tx: Transaction, event_id: int) -> None:
    """Numbers those who are not named and have no number yet, by their order on the list.

    A number is printed on a badge: it stays with its person for good, also when he is named again or changes group, and
    is nobody else's at this event. The caller holds the event's lock.
    """
    tx.flush()
    without = (
        select(Person)
        .where(Person.event_id == event_id, Person.is_unnamed, Person.unnamed_number.is_(None))
        .order_by(Person.id)
    )
    event = tx.get_one(Event, event_id)
    for person in tx.scalars(without):
        person.unnamed_number = event.last_unnamed_number = event.last_unnamed_number + 1
    tx.flush()


@dataclass(frozen=True)
class ShownPerson:
    """A person as staff see him: all of it, or of one who is counted and not named the pseudonym alone."""

    name: str
    email: str = ""
    institution: str = ""
    position: str = ""
    phone: str = ""


def shown(person: Person) -> ShownPerson:
    """The one way from a person to what pages, files and commands of staff say of him."""
    if person.is_unnamed:
        return ShownPerson(pseudonym(person.group.name(), person.unnamed_number or 0))
    return ShownPerson(person.name, person.email, person.institution_name, person.position, person.phone)


def name_order(who: Any) -> tuple[bool, str, str]:
    """Sorts persons, or rows with ``registrants.NAMES``, by family name in any script: databases would sort Č after Z. Who is
    not named stands last, by pseudonym: nothing of him decides the order."""
    if who.is_unnamed:
        return True, search_key(pseudonym(in_language(who.group_names, "en"), who.unnamed_number or 0)), ""
    return False, search_key(who.family_name), search_key(who.given_name)


def unnamed_recipient(message: Message) -> Person | None:
    """To whom a letter goes, where that is somebody who is not named."""
    if message.test_for_id is not None:
        return None
    person = message.registration.person if message.registration else message.invitation and message.invitation.person
    return person if person and person.is_unnamed else None


def leads_to_unnamed(session: Session, invitation: Invitation) -> bool:
    """Whether whoever has its personal link, or what its institution wrote, is told who somebody is that is not named."""
    if invitation.person is not None:
        return invitation.person.is_unnamed
    return bool(session.scalar(select(has_named_unnamed()).where(Invitation.id == invitation.id)))


def has_named_unnamed() -> ColumnElement[bool]:
    """Of an institution's invitation, in a query that has it: whether anybody whom it ever named is not named to staff."""
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
    """What a mail server said of a letter: it likes to repeat the address. Of who is not named its code alone."""
    words = message.server_words or ""
    if words in set(Dropped) or unnamed_recipient(message) is None:
        return words
    code = _CODE.match(words)
    return code[0] if code else ""


_CODE = re.compile(r"[245][0-9]{2}(?:[ -][245]\.[0-9]{1,3}\.[0-9]{1,3})?|[245]\.[0-9]{1,3}\.[0-9]{1,3}")


def pseudonyms_of(session: Session, event_id: int) -> dict[int, str]:
    """Person → pseudonym, of all who are not named."""
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
    """How he is known now, and by which names and addresses he was."""
    return [known_as(person), *person.formerly]


def without_identity(text: str, person: Person) -> str:
    """The text with whatever tells who the person is struck out: it stays where everybody may read it.

    Struck out and not refused: a refusal would tell a name to whoever tries several, and leave no trace.
    """
    known = identities_of(person)
    facts = [person.phone, person.position, *(each[name] for each in known for name in ("email", "institution"))]
    for whole in filter(None, facts):
        text = re.sub(rf"(?<!\w){re.escape(whole)}(?!\w)", STRUCK_OUT, text, flags=re.IGNORECASE)
    names = {part for each in known for part in search_key(each["name"]).split() if len(part) > 1}
    return re.sub(r"\w+", lambda word: STRUCK_OUT if _is_of(word[0], names) else word[0], text)


def _is_of(word: str, names: set[str]) -> bool:
    """Also with the ending of another case: Kovačevića, Amrin."""
    key = search_key(word)
    return any(key == name or (len(name) > 3 and key.startswith(name)) for name in names)


STRUCK_OUT = "…"
