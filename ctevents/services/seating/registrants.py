"""Registrants as a door knows them: identity, badges, and the check-ins that count."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    and_,
    bindparam,
    literal_column,
    or_,
    select,
    union,
)
from sqlalchemy.orm import Session, aliased

from ctevents.db.base import Transaction
from ctevents.domain.entry import (
    BadgeSpell,
    CountedScan,
    Flag,
    PlaceHistory,
    RevokedBecause,
    entry_of,
)
from ctevents.domain.people import full_name, in_language, pseudonym
from ctevents.domain.registration import RegistrationState
from ctevents.models import (
    Badge,
    CheckIn,
    DoorToken,
    Event,
    FormerRegistration,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common.door_tokens import DEVICE, Device, device_by_nonce
from ctevents.services.people.people import INSTITUTION_NAME

OF_PERSON = (
    or_(Person.awaited_by != "", Person.host_id.is_not(None)).label("is_awaited"),
    Person.is_vip,
)
"""The columns of ``flags_of``."""

COUNTS: ColumnElement[bool] = and_(
    CheckIn.refused_because.is_(None), CheckIn.undone_at.is_(None), CheckIn.is_held.is_(False)
)
"""A condition: the check-in let somebody in and counts."""

HAS_FLAGS: ColumnElement[bool] = CheckIn.flags != literal_column("'[]'")
"""A condition that an index answers: in words, since SQLite knows it only so."""

PERSON = "p"
"""The prefix of the id by which doors know a person. A number without it is the id of a
registration, which older devices may still send."""

NAMES = (
    Person.given_name,
    Person.family_name,
    Person.is_unnamed,
    Person.unnamed_number,
    INSTITUTION_NAME.label("institution"),
    StakeholderGroup.names.label("group_names"),
)
"""The columns by which a door knows a person. The query joins the group, and the institution with
an outer join."""

ENTRY = (CheckIn.id.label("entry_id"), CheckIn.at, CheckIn.station)


@dataclass(kw_only=True)
class Registrant:
    """A registrant. ``group`` is a code. ``entry_id`` and ``flags_before`` are as they were read.
    ``entry`` and ``flags`` follow from ``counted``, to which new check-ins are added."""

    id: int
    person_id: int
    name: str
    institution: str
    group: str
    group_names: dict[str, str]
    state: RegistrationState
    is_walk_in: bool
    of_person: frozenset[Flag]
    history: PlaceHistory
    counted: dict[str, CountedScan]
    entry_id: str | None
    flags_before: tuple[Flag, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.flags_before = self.flags

    @property
    def door_id(self) -> str:
        return door_id_of(self.person_id)

    @property
    def entry(self) -> CountedScan | None:
        return entry_of(self.counted.values())

    @property
    def is_undone(self) -> bool:
        """True if only an undone check-in had registered them. For the doors they are not
        registered."""
        return _is_undone(self, self.history.spells)

    @property
    def flags(self) -> tuple[Flag, ...]:
        return tuple(sorted(self.of_person.union(*(scan.flags for scan in self.counted.values()))))

    @property
    def has_changed(self) -> bool:
        """True if the doors need the change."""
        entry_id = self.entry.id if self.entry else None
        return entry_id != self.entry_id or self.flags != self.flags_before

    def group_name(self, language: str) -> str:
        return in_language(self.group_names, language)


def registrants(session: Session, event_id: int, ids: Collection[int]) -> dict[int, Registrant]:
    """Return the registrants of this event among the ids. One statement, whatever their number."""
    if not ids:
        return {}
    return _of_event(event_id, session.connection().execute(_READ, {"ids": list(ids)}).all())


def registrant_now(tx: Transaction, registration: Registration) -> Registrant:
    """Return the registrant with the changes of this transaction."""
    tx.flush()
    return registrants(tx, registration.event_id, [registration.id])[registration.id]


def locked_registrants(
    tx: Transaction,
    event_id: int,
    *,
    badges: Collection[int] = (),
    ids: Collection[int] = (),
    people: Collection[int] = (),
) -> dict[int, Registrant]:
    """Return the registrants by badge id, id or person, locked until the end of the transaction:
    entries are decided one after the other."""
    asked = {"badges": list(badges), "ids": list(ids), "people": list(people)}
    rows = tx.connection().execute(_LOCK_AND_READ, asked).all()
    return _current(tx, event_id, rows)


def locked_survivors(
    tx: Transaction,
    event_id: int,
    known: Mapping[int, Registrant],
    *,
    badges: Collection[int],
    ids: Collection[int],
) -> dict[int, Registrant]:
    """Return the same for merged registrations: the remaining registrant by the former id, or by a
    badge that was on its way to them. Makes no query if all are ``known``."""
    known_badges = {spell.badge_id for person in known.values() for spell in person.history.spells}
    badges, ids = set(badges) - known_badges, set(ids) - known.keys()
    if not badges and not ids:
        return {}
    former = FormerRegistration
    query = select(former.id, former.registration_id).where(
        former.id.in_(ids), former.event_id == event_id
    )
    survivors = dict(tx.execute(query).all())
    found = locked_registrants(
        tx, event_id, badges=badges, ids=set(survivors.values()) - known.keys()
    )
    people = {**found, **known}
    return found | {old: people[new] for old, new in survivors.items() if new in people}


def device_and_registrants(
    tx: Transaction,
    nonce: str,
    *,
    badges: Collection[int] = (),
    ids: Collection[int] = (),
    people: Collection[int] = (),
) -> tuple[Device | None, dict[int, Registrant]]:
    """Return the device with this nonce and ``locked_registrants`` of its event in one statement.
    If there are none, a second statement finds the device."""
    asked = {"nonce": nonce, "badges": list(badges), "ids": list(ids), "people": list(people)}
    rows = tx.connection().execute(_LOCK_AND_READ_BY_DEVICE, asked).all()
    device = Device.of(rows[0]) if rows else device_by_nonce(tx, nonce)
    return device, _current(tx, device.event_id, rows) if device else {}


def door_id_of(person_id: int) -> str:
    """Return the id by which doors know a person, before and after they register."""
    return f"{PERSON}{person_id}"


def name_and_institution(row: Any) -> tuple[str, str]:
    """Return name and institution as a door sees them, from a row with ``NAMES``."""
    if row.is_unnamed:
        return pseudonym(in_language(row.group_names, "en"), row.unnamed_number), ""
    return full_name(row.given_name, row.family_name), row.institution


def flags_of(row: Any) -> frozenset[Flag]:
    """Return what doors should know about a person, from a row with ``OF_PERSON``."""
    return frozenset({Flag.AWAITED} if row.is_awaited else ()) | frozenset(
        {Flag.VIP} if row.is_vip else ()
    )


def entry_in(row: Any) -> CountedScan | None:
    """Return the entry, without its flags, from a row with the columns of ``ENTRY``. The query has
    an outer join of the check-in."""
    return CountedScan(row.at, row.station, row.entry_id) if row.entry_id is not None else None


# Statements are built once: building one takes longer than the database needs to answer it.
_COLUMNS = (
    Registration.id,
    Registration.event_id,
    Registration.person_id,
    Registration.state,
    Registration.is_walk_in,
    Registration.created_at,
    Registration.asked_at,
    Registration.changed_at,
    Registration.entry_id,
    Registration.roster_version,
    *NAMES,
    *OF_PERSON,
    StakeholderGroup.code.label("group"),
    Badge.id.label("badge_id"),
    Badge.issued_at,
    Badge.revoked_at,
    Badge.revoked_because,
    CheckIn.id.label("check_in_id"),
    CheckIn.at,
    CheckIn.station,
    CheckIn.flags,
)
"""A row for each pair of a badge and a counted check-in of a registrant: there are few of both."""


def _with_the_rest(registrations: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    return (
        registrations.join(Registration.person)
        .join(Person.group)
        .outerjoin(Person.institution)
        .outerjoin(Badge, Badge.registration_id == Registration.id)
        .outerjoin(CheckIn, and_(CheckIn.registration_id == Registration.id, COUNTS))
        .order_by(Registration.id)
    )


_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
_READ = _with_the_rest(select(*_COLUMNS).where(Registration.id.in_(_IDS)))

# Few rows come first: PostgreSQL does not rearrange more than eight tables. There is no condition
# on the event, since SQLite would then read all of its registrations.
_MEANT = union(
    select(Badge.registration_id).where(Badge.id.in_(bindparam("badges", expanding=True))),
    select(Registration.id).where(Registration.id.in_(_IDS)),
    select(Registration.id).where(Registration.person_id.in_(bindparam("people", expanding=True))),
).subquery()
_AS_IT_WAS = aliased(Registration)
_MEANT_ROWS = (
    select(*_COLUMNS, _AS_IT_WAS.roster_version.label("version_as_it_was"))
    .select_from(_MEANT)
    .join(Registration, Registration.id == _MEANT.c.registration_id)
    .join(_AS_IT_WAS, _AS_IT_WAS.id == Registration.id)
    .with_for_update(key_share=True, of=Registration)
)
_LOCK_AND_READ = _with_the_rest(_MEANT_ROWS)
_LOCK_AND_READ_BY_DEVICE = _with_the_rest(
    _MEANT_ROWS.add_columns(*DEVICE)
    .join(DoorToken, DoorToken.nonce == bindparam("nonce"))
    .join(Event, Event.id == DoorToken.event_id)
)


def _current(tx: Transaction, event_id: int, rows: Sequence[Any]) -> dict[int, Registrant]:
    """Return the current registrants. PostgreSQL may have waited for a lock. Then the locked row is
    new, but the joined rows are as they were when the statement began. Its own older version shows
    that, and under the lock everything can be read again.

    Check-ins that did not change the entry do not show. A command that adds one need not know of
    them; one that undoes one must.
    """
    if any(row.roster_version != row.version_as_it_was for row in rows):
        return registrants(tx, event_id, {row.id for row in rows})
    return _of_event(event_id, rows)


def _of_event(event_id: int, rows: Sequence[Any]) -> dict[int, Registrant]:
    return {
        registration_id: _registrant(list(pairs))
        for registration_id, pairs in groupby(
            (row for row in rows if row.event_id == event_id), key=attrgetter("id")
        )
    }


def _registrant(pairs: Sequence[Any]) -> Registrant:
    row = pairs[0]
    name, institution = name_and_institution(row)
    return Registrant(
        id=row.id,
        person_id=row.person_id,
        name=name,
        institution=institution,
        group=row.group,
        group_names=row.group_names,
        state=row.state,
        is_walk_in=row.is_walk_in,
        of_person=flags_of(row),
        history=_history(pairs),
        counted={pair.check_in_id: _scan(pair) for pair in pairs if pair.check_in_id is not None},
        entry_id=row.entry_id,
    )


def _history(pairs: Sequence[Any]) -> PlaceHistory:
    row = pairs[0]
    found = {
        pair.badge_id: BadgeSpell(
            pair.badge_id, pair.issued_at, pair.revoked_at, pair.revoked_because
        )
        for pair in pairs
        if pair.badge_id is not None
    }
    spells = tuple(found.values())
    is_cancelled = row.state is RegistrationState.CANCELLED and not _is_undone(row, spells)
    return PlaceHistory(
        spells=spells,
        registered_at=row.created_at,
        asked_at=row.asked_at,
        cancelled_at=row.changed_at if is_cancelled else None,
    )


def _is_undone(row: Any, spells: Sequence[BadgeSpell]) -> bool:
    """True if check-ins gave all seats of the registration, and all of them were undone."""
    return bool(
        row.state is RegistrationState.CANCELLED
        and row.is_walk_in
        and spells
        and all(spell.revoked_because is RevokedBecause.UNDONE for spell in spells)
    )


def _scan(row: Any) -> CountedScan:
    return CountedScan(
        row.at, row.station, row.check_in_id, tuple(Flag(flag) for flag in row.flags)
    )
