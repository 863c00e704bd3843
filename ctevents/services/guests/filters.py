"""Filters of a guest list, as conditions on its rows.

An unnamed guest is not found by anything that reveals the identity. Indexes find what is stored: where that is more than may be
shown, a second condition says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Subquery, and_, func, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.guests.selection import Ticks
from ctevents.domain.protocol.ranks import Rank
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.formats.transliteration import loose_key, search_key
from ctevents.models import Institution, PersonTag, StakeholderGroup
from ctevents.services.people.form_replies import people_who_replied
from ctevents.services.people.people import is_group_at
from ctevents.services.people.unnamed import pseudonyms_of


class Nobody(StrEnum):
    """Filters for a missing invitation, registration, group or rank. Institutions may have no group."""

    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class GuestFilters:
    """Filters of the list; an empty one does not apply. ``group`` is a code. ``ticked``: only these rows. ``tag_id``: only people
    with this tag. ``reply``: only people who gave this reply to the question with this number: its value, ``ANY`` or ``NONE``."""

    search: str = ""
    invitation: InvitationState | Nobody | None = None
    registration: RegistrationState | Nobody | None = None
    group: str | Nobody = ""
    rank: Rank | Nobody | None = None
    institution_id: int | None = None
    language: str = ""
    ticked: Ticks | None = None
    tag_id: int | None = None
    reply: tuple[int, str] | None = None
    is_vip: bool = False

    @property
    def columns(self) -> set[str]:
        """Return the names of the columns that the conditions read."""
        found = {
            name
            for name, value in vars(self).items()
            if value and name not in ("search", "ticked", "tag_id", "reply", "group")
        }
        if self.group:
            found.add("group_id")
        if self.rank:
            found |= {"stored_rank", "is_unnamed"}
        if self.institution_id:
            found.add("stored_institution_id")
        if self.tag_id or self.reply:
            found.add("person_id")
        if self.ticked is not None:
            found |= {"is_person", "person_id", "institution_id"}
        if search_key(self.search).strip():
            return found | {"search_key", "email", "institution_id", "person_id"}
        return found | ({"given_name", "family_name", "institution"} if self.search.strip() else set())

    @property
    def has_index(self) -> bool:
        """Tell whether one index finds these people, and only them, in the order of names."""
        return self in (
            GuestFilters(group=self.group),
            GuestFilters(rank=self.rank),
            GuestFilters(institution_id=self.institution_id),
            GuestFilters(language=self.language),
            GuestFilters(is_vip=self.is_vip),
        )


def filter_conditions(
    session: Session, rows: Subquery, event_id: int, filters: GuestFilters
) -> list[ColumnElement[bool]]:
    """Return the conditions of the filters. It makes two queries if there is a search."""
    same: dict[str, Any] = {
        "stored_institution_id": filters.institution_id,
        "institution_id": filters.institution_id,
        "language": filters.language,
    }
    conditions: list[ColumnElement[bool]] = [rows.c[name] == value for name, value in same.items() if value]
    if filters.group:
        conditions.append(
            rows.c.group_id == (0 if filters.group is Nobody.NONE else _group_id(event_id, filters.group))
        )
    if filters.rank is Nobody.NONE:
        conditions.append(or_(rows.c.is_unnamed, rows.c.stored_rank.is_(None)))
    elif filters.rank:
        conditions += [rows.c.stored_rank == filters.rank, ~rows.c.is_unnamed]
    for name, state in {"invitation": filters.invitation, "registration": filters.registration}.items():
        if state is not None:
            column = rows.c[name]
            conditions.append(column.is_(None) if state is Nobody.NONE else column == state)
    if filters.tag_id:
        conditions.append(rows.c.person_id.in_(select(PersonTag.person_id).where(PersonTag.tag_id == filters.tag_id)))
    if filters.reply:
        conditions.append(rows.c.person_id.in_(people_who_replied(event_id, *filters.reply)))
    if filters.is_vip:
        conditions.append(rows.c.is_vip)
    if filters.ticked is not None:
        conditions.append(_is_ticked(rows, filters.ticked))
    return [*conditions, *_found(session, rows, event_id, filters.search)]


def _group_id(event_id: int, code: str) -> ScalarSelect[int]:
    """Return the number as a query, which the database answers first: then an index finds the group in the order of names."""
    return select(StakeholderGroup.id).where(StakeholderGroup.code == code, is_group_at(event_id)).scalar_subquery()


def _is_ticked(rows: Subquery, ticked: Ticks) -> ColumnElement[bool]:
    is_body = and_(rows.c.is_person == 0, rows.c.institution_id.in_(ticked.institutions))
    return or_(rows.c.person_id.in_(ticked.people), is_body)


def _found(session: Session, rows: Subquery, event_id: int, text: str) -> Iterator[ColumnElement[bool]]:
    """Yield conditions: each word is in the name, the address or the institution's name, in any script and accents. An unnamed
    guest is found by the pseudonym."""
    words = search_key(text).split()
    if not words and text.strip():
        # letters that have no Latin spelling are found as they were typed
        names = (
            rows.c.given_name,
            rows.c.family_name,
            rows.c.institution,
        )  # empty for people who may not be found by them
        yield or_(*(name.contains(text.strip(), autoescape=True) for name in names))
    if not words:
        return
    institutions = _institution_keys(session, event_id)
    pseudonyms = {key: search_key(name) for key, name in pseudonyms_of(session, event_id).items()}
    for word in words:
        loose = loose_key(word)
        bodies = [key for key, name in institutions.items() if loose in name]
        unnamed = [key for key, name in pseudonyms.items() if word in name]
        yield or_(
            *([rows.c.institution_id.in_(bodies)] if bodies else []),
            func.replace(rows.c.search_key, "dj", "d").contains(loose),
            func.lower(rows.c.email).contains(word),
            *([rows.c.person_id.in_(unnamed)] if unnamed else []),
        )


def _institution_keys(session: Session, event_id: int) -> dict[int, str]:
    query = select(Institution.id, Institution.name).where(Institution.event_id == event_id)
    return {institution_id: loose_key(search_key(name)) for institution_id, name in session.execute(query)}
