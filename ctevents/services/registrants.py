"""Registrants as a door knows them: who somebody is, with which badges, and the check-ins that count."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, select, union_all
from sqlalchemy.orm import Session

from ctevents.db import Transaction
from ctevents.domain.entry import BadgeSpell, CountedScan, Flag, PlaceHistory, entry_of
from ctevents.domain.people import full_name, in_language, pseudonym
from ctevents.domain.registration import RegistrationState
from ctevents.models import Badge, CheckIn, Person, Registration, StakeholderGroup
from ctevents.services.people import INSTITUTION_NAME
from ctevents.services.pseudonyms import unnamed_numbers

COUNTS: ColumnElement[bool] = and_(
    CheckIn.refused_because.is_(None), CheckIn.undone_at.is_(None), CheckIn.is_held.is_(False)
)
"""A check-in that let somebody in."""


@dataclass(kw_only=True)
class Registrant:
    """``group`` is a code. ``entry_id`` and ``flags_before`` are as they were read; ``entry`` and ``flags`` follow from
    ``counted``, to which new check-ins are added."""

    id: int
    person_id: int
    name: str
    institution: str
    group: str
    group_names: dict[str, str]
    state: RegistrationState
    is_walk_in: bool
    history: PlaceHistory
    counted: dict[str, CountedScan]
    entry_id: str | None
    flags_before: tuple[Flag, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.flags_before = self.flags

    @property
    def entry(self) -> CountedScan | None:
        return entry_of(self.counted.values())

    @property
    def flags(self) -> tuple[Flag, ...]:
        return tuple(sorted({flag for scan in self.counted.values() for flag in scan.flags}))

    @property
    def has_changed(self) -> bool:
        """Whether the doors should be told."""
        entry_id = self.entry.id if self.entry else None
        return entry_id != self.entry_id or self.flags != self.flags_before

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


def registrants(session: Session, event_id: int, ids: Collection[int]) -> dict[int, Registrant]:
    """Those of this event among the ids. Two statements at most, whatever their number."""
    if not ids:
        return {}
    rows = session.execute(_READ, {"event_id": event_id, "ids": list(ids)}).all()
    numbers = unnamed_numbers(session, event_id) if any(row.is_unnamed for row in rows) else {}
    return {
        registration_id: _registrant(list(pairs), numbers)
        for registration_id, pairs in groupby(rows, key=attrgetter("id"))
    }


def locked_registrants(
    tx: Transaction, event_id: int, *, badges: Collection[int] = (), ids: Collection[int] = ()
) -> dict[int, Registrant]:
    """The same by badge number or id, held until the end of the transaction: entries are decided one after the other.

    The rows are read in a second statement: what a join reads while it waits for a lock may be old.
    """
    locked = tx.scalars(_LOCK, {"badges": list(badges), "ids": list(ids)}).all()
    return registrants(tx, event_id, locked)


def name_and_institution(row: Any, numbers: Mapping[int, int]) -> tuple[str, str]:
    """As a door sees them, from a row with the columns of a person; ``numbers`` are the event's pseudonyms."""
    if row.is_unnamed:
        return pseudonym(in_language(row.group_names, "en"), numbers[row.person_id]), ""
    return full_name(row.given_name, row.family_name), row.institution


# Statements are built once: building one takes longer than the database needs to answer it.
_LOCK = (
    select(Registration.id)
    .where(
        Registration.id.in_(
            union_all(
                select(Badge.registration_id).where(Badge.id.in_(bindparam("badges", expanding=True))),
                select(Registration.id).where(Registration.id.in_(bindparam("ids", expanding=True))),
            )
        )
    )
    .order_by(Registration.id)
    .with_for_update(key_share=True, of=Registration)
)
"""Without a condition on the event, for which SQLite would walk through all of its registrations."""

_READ = (
    select(
        Registration.id,
        Registration.person_id,
        Registration.state,
        Registration.is_walk_in,
        Registration.created_at,
        Registration.asked_at,
        Registration.changed_at,
        Registration.entry_id,
        Person.given_name,
        Person.family_name,
        Person.is_unnamed,
        INSTITUTION_NAME.label("institution"),
        StakeholderGroup.code.label("group"),
        StakeholderGroup.names.label("group_names"),
        Badge.id.label("badge_id"),
        Badge.issued_at,
        Badge.revoked_at,
        Badge.revoked_because,
        CheckIn.id.label("check_in_id"),
        CheckIn.at,
        CheckIn.station,
        CheckIn.flags,
    )
    .join(Registration.person)
    .join(Person.group)
    .outerjoin(Person.institution)
    .outerjoin(Badge, Badge.registration_id == Registration.id)
    .outerjoin(CheckIn, and_(CheckIn.registration_id == Registration.id, COUNTS))
    .where(Registration.event_id == bindparam("event_id"), Registration.id.in_(bindparam("ids", expanding=True)))
    .order_by(Registration.id)
)
"""A row for each pair of a badge and a counted check-in of a registrant: there are few of either."""


def _registrant(pairs: Sequence[Any], numbers: Mapping[int, int]) -> Registrant:
    row = pairs[0]
    name, institution = name_and_institution(row, numbers)
    return Registrant(
        id=row.id,
        person_id=row.person_id,
        name=name,
        institution=institution,
        group=row.group,
        group_names=row.group_names,
        state=row.state,
        is_walk_in=row.is_walk_in,
        history=_history(pairs),
        counted={pair.check_in_id: _scan(pair) for pair in pairs if pair.check_in_id is not None},
        entry_id=row.entry_id,
    )


def _history(pairs: Sequence[Any]) -> PlaceHistory:
    row = pairs[0]
    spells = {
        pair.badge_id: BadgeSpell(pair.badge_id, pair.issued_at, pair.revoked_at, pair.revoked_because)
        for pair in pairs
        if pair.badge_id is not None
    }
    return PlaceHistory(
        spells=tuple(spells.values()),
        registered_at=row.created_at,
        asked_at=row.asked_at,
        cancelled_at=row.changed_at if row.state is RegistrationState.CANCELLED else None,
    )


def _scan(row: Any) -> CountedScan:
    return CountedScan(row.at, row.station, row.check_in_id, tuple(Flag(flag) for flag in row.flags))
