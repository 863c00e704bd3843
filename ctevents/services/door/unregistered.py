"""People on the list without a registration, as a door knows them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.domain.entry import Flag
from ctevents.models import Person, StakeholderGroup
from ctevents.services.seating.registrants import (
    NAMES,
    OF_PERSON,
    door_id_of,
    flags_of,
    name_and_institution,
)


@dataclass(frozen=True, kw_only=True)
class UnregisteredGuest:
    """A person on the list without a registration, as a door knows them. ``group`` is a code."""

    person_id: int
    name: str
    institution: str
    group: str
    flags: tuple[Flag, ...]

    @property
    def door_id(self) -> str:
        return door_id_of(self.person_id)


def unregistered(
    session: Session, event_id: int, ids: Collection[int]
) -> dict[int, UnregisteredGuest]:
    """Return the people of this event among the ids, by id."""
    if not ids:
        return {}
    rows = session.execute(_ON_LIST.where(Person.id.in_(ids), Person.event_id == event_id)).all()
    return {row.person_id: _unregistered(row) for row in rows}


_ON_LIST = (
    select(Person.id.label("person_id"), *NAMES, *OF_PERSON, StakeholderGroup.code.label("group"))
    .join(Person.group)
    .outerjoin(Person.institution)
)


def _unregistered(row: Any) -> UnregisteredGuest:
    name, institution = name_and_institution(row)
    flags = tuple(sorted(flags_of(row)))
    return UnregisteredGuest(
        person_id=row.person_id, name=name, institution=institution, group=row.group, flags=flags
    )
