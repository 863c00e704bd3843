"""The search by name at a door: everybody on the event's list, whether registered or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session

from ctevents.domain.door_roster import Extent
from ctevents.domain.people import in_language
from ctevents.domain.registration import ENDED
from ctevents.domain.rsvp import InvitationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import Invitation, Person, Registration
from ctevents.services.seating.registrants import NAMES, Registrant, name_and_institution, registrants

MOST_FOUND = 20


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """A person who was found. ``registrant`` is None without a registration, ``invitation`` is None without an invitation."""

    person_id: int
    name: str
    institution: str
    group_names: dict[str, str]
    invitation: InvitationState | None
    registrant: Registrant | None

    @property
    def is_registered(self) -> bool:
        """True if there is a registration by which a check-in is judged."""
        return self.registrant is not None and self.registrant.state not in ENDED

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


def find_people(session: Session, event_id: int, text: str, *, extent: Extent = Extent.ALL) -> list[SearchResult]:
    """Return people with names whose words begin with these, in the order of lists. Script, accents and order are ignored.

    Unnamed guests are found only by pseudonym, and come last. At most ``MOST_FOUND``. ``extent``: the part of the list that may be
    searched now.
    """
    words = search_key(text).split()
    if not words or extent is Extent.NONE:
        return []
    by_name = and_(*[_has_word(word) for word in words])
    of_extent = true() if extent is Extent.ALL else Registration.id.is_not(None)
    query = _ON_LIST.where(Person.event_id == event_id, or_(by_name, Person.is_unnamed), of_extent)
    rows = session.execute(query).all()
    matching = [row for row in rows if not row.is_unnamed or _has_pseudonym(row, words)]
    first = matching[:MOST_FOUND]
    ids = [row.registration_id for row in first if row.registration_id is not None]
    known = registrants(session, event_id, ids)
    return [_found(row, known) for row in first]


_ON_LIST = (
    select(
        Person.id.label("person_id"),
        *NAMES,
        Registration.id.label("registration_id"),
        Invitation.state.label("invitation"),
    )
    .join(Person.group)
    .outerjoin(Person.institution)
    .outerjoin(Registration, Registration.person_id == Person.id)
    .outerjoin(Invitation, Invitation.person_id == Person.id)
    .order_by(Person.sort_key, Person.id)
)


def _has_word(beginning: str) -> ColumnElement[bool]:
    """Return a condition. A search key has only letters, digits and single spaces, so LIKE finds no pattern in it."""
    return (" " + func.replace(Person.search_key, "dj", "d")).like(f"% {loose_key(beginning)}%")


def _has_pseudonym(row: Any, words: list[str]) -> bool:
    parts = search_key(name_and_institution(row)[0]).split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _found(row: Any, known: Mapping[int, Registrant]) -> SearchResult:
    name, institution = name_and_institution(row)
    return SearchResult(
        person_id=row.person_id,
        name=name,
        institution=institution,
        group_names=row.group_names,
        invitation=row.invitation,
        registrant=known.get(row.registration_id),
    )
