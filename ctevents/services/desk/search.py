"""The search across events: people, institutions, letters and entries of the audit log, by name,
address or reference.

Script, case and accents make no difference. Unnamed guests are found by pseudonym and reference
only. Institutions of which staff see nobody are not found.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload

from ctevents.domain.people import in_language, pseudonym
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import Event, Institution, Invitation, Message, Person, StakeholderGroup
from ctevents.services.outbox.listing import is_to, with_recipients
from ctevents.services.people.institutions import is_known
from ctevents.services.people.people import referred_to

FEWEST_LETTERS = 2
MOST_PEOPLE = 500
"""People, or institutions, whose letters and entries are searched for. If more match, people add a
word first."""


@dataclass(frozen=True)
class Part:
    """A part of the hits: how many, from which one on."""

    size: int
    offset: int = 0


@dataclass(frozen=True)
class Hits:
    """Some rows that were found, and the number of all."""

    rows: Sequence[Any] = ()
    total: int = 0


@dataclass(frozen=True)
class Found:
    """The guests that a text means, as conditions; ``people`` and ``institutions`` are their ids,
    at most ``MOST_PEOPLE`` each. ``has_more``: more match, and the ids are not all."""

    who: ColumnElement[bool] | None = None
    people: Sequence[int] = ()
    institutions: Sequence[int] = field(default=())
    has_more: bool = False


def found_by(session: Session, event_ids: Collection[int], text: str) -> Found:
    """Return the guests of these events that the text means. A reference means one of them."""
    meant = referred_to(session, event_ids, text)
    if isinstance(meant, Institution):
        return Found(institutions=[meant.id])
    if meant is not None:
        return Found(Person.id == meant.id, [meant.id])
    words = search_key(text).split()
    if sum(map(len, words)) < FEWEST_LETTERS:
        return Found()
    who = _is_meant(session, event_ids, words)
    ids = session.scalars(select(Person.id).where(who).limit(MOST_PEOPLE + 1)).all()
    institutions = _institutions_called(session, event_ids, words)
    has_more = len(ids) > MOST_PEOPLE or len(institutions) > MOST_PEOPLE
    if not has_more:
        who = Person.id.in_(ids)
    return Found(who, ids[:MOST_PEOPLE], institutions[:MOST_PEOPLE], has_more)


def people_in(session: Session, found: Found, part: Part) -> Hits:
    """Return people in the order of lists, each with the event."""
    if found.who is None or not found.people:
        return Hits()
    total = session.scalar(select(func.count()).select_from(Person).where(found.who)) or 0
    ids = _part_of(select(Person.id).where(found.who).order_by(Person.sort_key, Person.id), part)
    query = (
        select(Person, Event)
        .join(Event, Event.id == Person.event_id)
        .options(joinedload(Person.group), joinedload(Person.institution))
        .where(Person.id.in_(session.scalars(ids).all()))
        .order_by(Person.sort_key, Person.id)
    )
    return Hits(session.execute(query).all(), total)


def institutions_in(session: Session, found: Found, part: Part) -> Hits:
    """Return institutions by name, each with the event and its invitation, which may be missing."""
    if not found.institutions:
        return Hits()
    query = (
        select(Institution, Event, Invitation)
        .join(Event, Event.id == Institution.event_id)
        .outerjoin(Invitation, Invitation.institution_id == Institution.id)
        .where(Institution.id.in_(found.institutions))
        .order_by(Institution.name_key, Institution.id)
    )
    return Hits(session.execute(_part_of(query, part)).all(), len(found.institutions))


def letters_in(session: Session, event_ids: Collection[int], found: Found, part: Part) -> Hits:
    """Return letters to the guests who were found, the newest first. None if too many were."""
    if found.has_more or not (found.people or found.institutions):
        return Hits()
    which = (Message.event_id.in_(event_ids), is_to(found.people, found.institutions))
    total = session.scalar(select(func.count()).select_from(Message).where(*which)) or 0
    query = with_recipients(
        _part_of(select(Message.id).where(*which).order_by(Message.id.desc()), part)
    )
    return Hits(session.scalars(query).all(), total)


def _part_of(query: Select[*tuple[Any, ...]], part: Part) -> Select[*tuple[Any, ...]]:
    return query.limit(part.size).offset(part.offset)


def _is_meant(
    session: Session, event_ids: Collection[int], words: Sequence[str]
) -> ColumnElement[bool]:
    """Return the condition: each word is in the name or the address of a named person, or in the
    pseudonym of another."""
    names = func.replace(Person.search_key, "dj", "d")
    has_words = [
        or_(
            names.contains(loose_key(word), autoescape=True),
            func.lower(Person.email).contains(word, autoescape=True),
        )
        for word in words
    ]
    is_named = and_(
        Person.event_id.in_(event_ids),
        Person.is_unnamed.is_(False),
        Person.erased_at.is_(None),
        *has_words,
    )
    unnamed = _unnamed_called(session, event_ids, words)
    return or_(is_named, Person.id.in_(unnamed)) if unnamed else is_named


def _unnamed_called(
    session: Session, event_ids: Collection[int], words: Sequence[str]
) -> list[int]:
    query = (
        select(Person.id, StakeholderGroup.names, Person.unnamed_number)
        .join(Person.group)
        .where(Person.event_id.in_(event_ids), Person.is_unnamed, Person.erased_at.is_(None))
    )
    return [
        person_id
        for person_id, names, number in session.execute(query)
        if all(
            word in search_key(pseudonym(in_language(names, "en"), number or 0)) for word in words
        )
    ]


def _institutions_called(
    session: Session, event_ids: Collection[int], words: Sequence[str]
) -> Sequence[int]:
    """Return institutions that staff see, by their name or the address of the focal point."""
    query = (
        select(Institution.id, Institution.name, Invitation.focal_email)
        .outerjoin(Invitation, Invitation.institution_id == Institution.id)
        .where(Institution.event_id.in_(event_ids))
    )
    called = [
        number
        for number, name, email in session.execute(query)
        if _has_all(words, loose_key(search_key(name)), (email or "").lower())
    ]
    known = select(Institution.id).where(Institution.id.in_(called[: 2 * MOST_PEOPLE]), is_known())
    return session.scalars(known).all() if called else []


def _has_all(words: Sequence[str], name: str, email: str) -> bool:
    return all(loose_key(word) in name or word in email for word in words)
