"""Possible duplicates within an event, until staff say that they are two people.

Only accounts that may reveal see pairs with an unnamed guest. Others could put a guess on the list,
and would see here if it is true.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, true, tuple_
from sqlalchemy.orm import Session, joinedload

from ctevents.db.base import Transaction
from ctevents.domain.guests.doubts import Face, pairs
from ctevents.domain.refusals import Reason, Refusal
from ctevents.formats.transliteration import search_key
from ctevents.models import Institution, Person, TwoPeople
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.people import INSTITUTION_NAME

Pair = tuple[int, int]
"""Two people, the older one first."""


def possible_duplicates(session: Session, event_id: int, *, may_reveal: bool = False) -> list[Pair]:
    return possible_duplicates_by_event(session, [event_id], may_reveal=may_reveal).get(
        event_id, []
    )


def possible_duplicates_by_event(
    session: Session, event_ids: Sequence[int], *, may_reveal: bool = False
) -> dict[int, list[Pair]]:
    """Return possible duplicates by event, without pairs that staff declared to be two people.
    Events without pairs are left out."""
    faces: defaultdict[int, list[Face]] = defaultdict(list)
    key = cache(search_key)
    unnamed = (
        session.execute(_people(event_ids, Person.is_unnamed == true())).all() if may_reveal else []
    )
    for row in [
        *unnamed,
        *_namesakes(session, event_ids, {(row.event_id, str(row.search_key)) for row in unnamed}),
    ]:
        faces[row.event_id].append(face_of(row, key))
    if not faces:
        return {}
    told = {
        (person_id, other_id)
        for person_id, other_id in session.execute(_told_apart(event_ids, may_reveal=True))
    }
    found = {
        event_id: [pair for pair in pairs(alike) if pair not in told]
        for event_id, alike in faces.items()
    }
    return {event_id: alike for event_id, alike in found.items() if alike}


def told_apart(session: Session, event_id: int, *, may_reveal: bool = False) -> list[Pair]:
    """Return the pairs that staff have declared to be two people, the latest first."""
    query = _told_apart([event_id], may_reveal=may_reveal).order_by(
        TwoPeople.said_at.desc(), TwoPeople.person_id
    )
    return [(person_id, other_id) for person_id, other_id in session.execute(query)]


def people_of_pairs(session: Session, found: Sequence[Pair]) -> dict[int, Person]:
    """Return the people by id, with their institutions and groups."""
    ids = {person_id for pair in found for person_id in pair}
    query = select(Person).options(joinedload(Person.institution), joinedload(Person.group))
    return {person.id: person for person in session.scalars(query.where(Person.id.in_(ids)))}


def tell_apart(tx: Transaction, event_id: int, pair: Pair) -> None:
    """Record that they are two people. A second call does nothing. Refused if somebody has merged
    them meanwhile."""
    lock_event(tx, event_id)
    if len(people_of_pairs(tx, [pair])) < len(pair):
        raise Refusal(Reason.NOT_TWO_GUESTS)
    if tx.get(TwoPeople, pair) is None:
        tx.add(TwoPeople(person_id=pair[0], other_id=pair[1], said_at=tx.now))
        _record(tx, "guest.told_apart", event_id, pair)


def pair_again(tx: Transaction, event_id: int, pair: Pair) -> None:
    """Record that they may be one person after all. A second call does nothing."""
    lock_event(tx, event_id)
    is_theirs = (TwoPeople.person_id == pair[0], TwoPeople.other_id == pair[1])
    if tx.scalar(delete(TwoPeople).where(*is_theirs).returning(TwoPeople.person_id)) is not None:
        _record(tx, "guest.doubted_again", event_id, pair)


def _record(tx: Transaction, action: str, event_id: int, pair: Pair) -> None:
    audit.record(tx, action, event_id=event_id, person_id=pair[0], other=pair[1])


def _namesakes(
    session: Session, event_ids: Sequence[int], others: Collection[tuple[int, str]]
) -> Iterator[Any]:
    """Yield named people who share a search key, or have one of the ``others``, with its event: SQL
    cannot read those of unnamed guests. Names that have no Latin spelling have the empty key, and
    are compared unchanged.

    The keys are found first, from their index only: no two sealed ones are equal. The database
    would expect many of them, and read everybody."""
    key = (Person.event_id, Person.search_key)
    shared = (
        select(*key).where(Person.event_id.in_(event_ids)).group_by(*key).having(func.count() > 1)
    )
    for piece in in_pieces(sorted({*map(tuple, session.execute(shared)), *others})):
        yield from session.execute(
            _people(event_ids, Person.is_unnamed.is_(False) & tuple_(*key).in_(piece))
        )


def _people(event_ids: Sequence[int], which: ColumnElement[bool]) -> Any:
    return (
        select(
            Person.id,
            Person.event_id,
            Person.search_key,
            Person.given_name,
            Person.family_name,
            Person.email,
            INSTITUTION_NAME.label("institution"),
        )
        .outerjoin(Institution, Person.institution_id == Institution.id)
        .where(Person.event_id.in_(event_ids), which)
    )


def face_of(row: Any, key: Callable[[str], str]) -> Face:
    """Read a row with the columns of a person. ``key`` returns a search key."""
    return Face(
        id=row.id,
        name=row.search_key or f"{row.given_name} {row.family_name}",
        institution=key(row.institution) or row.institution,
        email=row.email.casefold(),
    )


def _told_apart(event_ids: Sequence[int], *, may_reveal: bool) -> Any:
    """Select the pairs of these events. Each person is looked up: joined, SQLite would begin with
    all people of the event."""
    people = select(Person.id).where(
        Person.event_id.in_(event_ids), true() if may_reveal else ~Person.is_unnamed
    )
    found = (
        people.where(Person.id == number).correlate(TwoPeople).scalar_subquery()
        for number in (TwoPeople.person_id, TwoPeople.other_id)
    )
    return select(TwoPeople.person_id, TwoPeople.other_id).where(
        *(person.is_not(None) for person in found)
    )
