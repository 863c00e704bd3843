"""The search by name at a door: everybody on the event's list, whether registered or not.

Searches by name at the doors are counted: somebody who reads the whole list in this way is seen
in the audit log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, insert_into
from ctevents.domain.door_roster import Extent
from ctevents.domain.people import in_language
from ctevents.domain.registration import ENDED, InvitationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import DoorSearches, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.seating.registrants import (
    NAMES,
    Registrant,
    name_and_institution,
    registrants,
)

MOST_FOUND = 20


@dataclass(frozen=True, kw_only=True)
class SearchResult:
    """A person who was found. ``registrant`` is None without a registration, ``invitation`` is None
    without an invitation."""

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


def find_people(
    session: Session, event_id: int, text: str, *, extent: Extent = Extent.ALL
) -> list[SearchResult]:
    """Return people with names whose words begin with these, in the order of lists. Script, accents
    and order are ignored.

    Unnamed guests are found only by pseudonym, and come last. At most ``MOST_FOUND``. ``extent``:
    the part of the list that may be searched now.
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
    """Return a condition. A search key has only letters, digits and single spaces, so LIKE finds no
    pattern in it."""
    return (" " + func.replace(Person.search_key, "dj", "d")).like(f"% {loose_key(beginning)}%")


def _has_pseudonym(row: Any, words: list[str]) -> bool:
    parts = search_key(name_and_institution(row)[0]).split()
    return all(any(part.startswith(word) for part in parts) for word in words)


def _found(row: Any, known: Mapping[int, Registrant]) -> SearchResult:
    name, institution = name_and_institution(row)
    registrant = known.get(row.registration_id)
    return SearchResult(
        person_id=row.person_id,
        name=name,
        institution=institution,
        group_names=row.group_names,
        invitation=row.invitation,
        registrant=None if registrant is None or registrant.is_undone else registrant,
    )


AN_ENTRY_EACH = 100
MOST = 1_000_000
"""Searches of one device; more are taken for so many."""


def count_search(tx: Transaction, event_id: int) -> None:
    """Count one search by the actor."""
    before = _before(tx, event_id)
    _write(tx, event_id, before, before + 1)


def take_searches(tx: Transaction, event_id: int, searches: int) -> None:
    """Take the number of all searches of a device since it was opened. An earlier, smaller number
    that comes late changes nothing."""
    before = _before(tx, event_id)
    _write(tx, event_id, before, max(before, min(searches, MOST)))


def _before(tx: Transaction, event_id: int) -> int:
    """Return the number until now, and lock its row."""
    new = insert_into(tx, DoorSearches).values(event_id=event_id, actor=tx.actor, searches=0)
    tx.execute(new.on_conflict_do_nothing())
    return tx.get_one(
        DoorSearches, (event_id, tx.actor), with_for_update=True, populate_existing=True
    ).searches


def _write(tx: Transaction, event_id: int, before: int, after: int) -> None:
    tx.get_one(DoorSearches, (event_id, tx.actor)).searches = after
    if after // AN_ENTRY_EACH > before // AN_ENTRY_EACH:
        audit.record(
            tx, "door.searched", event_id=event_id, searches=after // AN_ENTRY_EACH * AN_ENTRY_EACH
        )
