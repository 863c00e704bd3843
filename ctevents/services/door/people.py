"""People in the report of a door, and walk-ins who may be a person that another station has registered, too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, islice
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ctevents.domain.entry import CountedScan
from ctevents.domain.guests.duplicates import MOST_OF_A_NAME, Face
from ctevents.domain.people import in_language
from ctevents.formats.transliteration import search_key
from ctevents.models import CheckIn, Person, Registration
from ctevents.services.common.pieces import in_pieces
from ctevents.services.people.duplicates import face_of, told_apart
from ctevents.services.seating.registrants import ENTRY, NAMES, entry_in, name_and_institution


@dataclass(frozen=True)
class Who:
    """A person as staff see them."""

    name: str
    institution: str
    group_names: dict[str, str]
    registration_id: int | None = field(compare=False)
    person_id: int = field(compare=False)

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


@dataclass(frozen=True)
class Came:
    """A person at the door. ``entry``: when and where they came in, or None."""

    who: Who
    entry: CountedScan | None
    is_walk_in: bool

    @property
    def order(self) -> tuple[bool, CountedScan | str]:
        return (True, self.who.name) if self.entry is None else (False, self.entry)


@dataclass(frozen=True)
class Alike:
    """Two entries that may be one person, at least one of them a walk-in, in the order in which they came."""

    one: Came
    other: Came


WHO_COLUMNS = (
    Registration.id.label("registration_id"),
    Person.id.label("person_id"),
    *NAMES,
)


def with_entries(*columns: Any) -> Select[*tuple[Any, ...]]:
    """Select these columns of people, who they are, and how they came in."""
    return (
        select(*WHO_COLUMNS, *ENTRY, *columns)
        .outerjoin(Registration, Registration.person_id == Person.id)
        .outerjoin(CheckIn, CheckIn.id == Registration.entry_id)
        .join(Person.group)
        .outerjoin(Person.institution)
    )


def who_of(row: Any) -> Who:
    """Read a row with ``WHO_COLUMNS``."""
    name, institution = name_and_institution(row)
    return Who(name, institution, row.group_names, row.registration_id, row.person_id)


def walk_ins_alike(session: Session, event_id: int, *, may_reveal: bool = False) -> list[Alike]:
    """Return pairs that may be one person: two walk-ins with the same name, or a walk-in and a person on the list. Pairs that
    staff have declared to be two people are left out. Unnamed guests are compared only if the caller may reveal."""
    key, apart = cache(search_key), set(told_apart(session, event_id, may_reveal=True))
    by_name = defaultdict[str, list[tuple[Face, Came]]](list)
    for row in _namesakes(session, event_id, may_reveal=may_reveal):
        face = face_of(row, key)
        by_name[face.name].append((face, _came(row)))
    found = [
        Alike(*sorted((one, other), key=lambda came: came.order))
        for alike in by_name.values()
        for (face, one), (other_face, other) in islice(combinations(alike, 2), MOST_OF_A_NAME)
        if _may_be_one(face, one, other_face, other)
        and (min(face.id, other_face.id), max(face.id, other_face.id)) not in apart
    ]
    return sorted(found, key=lambda pair: (pair.one.order, pair.other.order))


def _may_be_one(face: Face, one: Came, other_face: Face, other: Came) -> bool:
    if one.is_walk_in and other.is_walk_in:
        return True
    return (one.is_walk_in or other.is_walk_in) and face.looks_like(other_face)


def _namesakes(session: Session, event_id: int, *, may_reveal: bool) -> Iterator[Any]:
    """Yield everybody with the name of a walk-in. SQL cannot read the names of unnamed guests."""
    columns = (Person.id, Person.search_key, Person.email, Registration.is_walk_in)
    everybody = with_entries(*columns).where(Person.event_id == event_id)
    unnamed = session.execute(everybody.where(Person.is_unnamed)).all() if may_reveal else []
    is_walk_in = (Registration.event_id == event_id, Registration.is_walk_in, Person.is_unnamed.is_(False))
    named = select(Person.search_key).join(Registration, Registration.person_id == Person.id).where(*is_walk_in)
    others = [str(row.search_key) for row in unnamed if row.is_walk_in]
    known = {*session.scalars(named), *others} if unnamed else set()
    # PostgreSQL reads everybody if a condition with a query is one of two.
    names: Iterable[Any] = in_pieces(sorted(known)) if others else [named]
    for piece in names:
        yield from session.execute(everybody.where(Person.is_unnamed.is_(False), Person.search_key.in_(piece)))
    yield from (row for row in unnamed if row.search_key in known)


def _came(row: Any) -> Came:
    return Came(who_of(row), entry_in(row), bool(row.is_walk_in))
