"""Turn an event of a thousand people into one of twenty thousand, or into five hundred events. The
database copies the rows itself, within minutes.

``fill`` writes the first people; each copy has numbers of its own. A new column needs nothing here,
unless its values are unique.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Any

from flask import Flask
from sqlalchemy import (
    ColumnElement,
    Index,
    String,
    Table,
    cast,
    func,
    insert,
    literal,
    select,
    text,
    true,
    type_coerce,
    update,
)

from bench.crowd import Crowd, fill, raise_sequences
from ctevents.db.base import Base, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Means
from ctevents.domain.registration import RegistrationState
from ctevents.models import CheckIn, Invitation, Message, Person, Registration
from ctevents.services.common import audit

SLUG = "ba"
FIRST = 1_000
"""People with a seat or on the waiting list who are copied. A tenth as many are invited and have
not replied."""
COPIED = ("people", "invitations", "registrations", "badges", "messages", "check_ins")
CACHE = 3_000_000
"""Kilobytes."""
Numbers = Mapping[str, tuple[str, ...]]
_NUMBERS: Numbers = {
    "people": ("id",),
    "invitations": ("id", "person_id"),
    "registrations": ("id", "person_id"),
    "badges": ("id", "registration_id"),
    "messages": ("id", "invitation_id", "registration_id", "about_id"),
    "check_ins": ("registration_id", "badge_id"),
}
"""Columns with numbers of rows that are copied, too."""
_NUMBERS_WITH_EVENTS: Numbers = {
    "events": ("id",),
    "institutions": ("id", "event_id"),
    **{name: (*columns, "event_id") for name, columns in _NUMBERS.items()},
    "people": ("id", "event_id", "institution_id"),
}
_UNIQUE = {
    "events": ("slug", "calendar_uid"),
    "invitations": ("link_nonce",),
    "registrations": ("link_nonce", "calendar_uid", "reply_token", "reply_hash", "entry_id"),
    "messages": ("message_id",),
    "check_ins": ("id",),
}
_NAMES = ("family_name", "search_key", "email")
"""Columns of people with the number of the person in them."""


_EXPECTED = (
    select(Registration.id)
    .where(
        Registration.id <= FIRST,
        Registration.state == RegistrationState.CONFIRMED,
        Registration.has_entered.is_(False),
    )
    .order_by(Registration.id)
)


def fill_much(app: Flask, size: int) -> Crowd:
    """Fill an empty database with one event of ``size`` registrations, a multiple of ``FIRST``, or
    less. An eleventh of them wait for a seat, a third have come, a hundredth are VIPs. The codes
    are of those who have not come."""
    first = min(size, FIRST)
    crowd = fill(app, {SLUG: first}, invitees=first // 10)
    with app.app_context():
        with transaction(by=audit.SHELL) as tx:
            _vary(tx)
            _copy_all(tx, size // first - 1)
            raise_sequences(tx, COPIED[:-1])
            expected = [*tx.scalars(_EXPECTED)]
        db.session.remove()
        db.engine.dispose()
    return replace(crowd, codes={SLUG: [crowd.codes[SLUG][number - 1] for number in expected]})


def _vary(tx: Transaction) -> None:
    tx.execute(update(Person).where(Person.id % 100 == 0).values(is_vip=True))
    tx.execute(
        update(Registration)
        .where(Registration.id % 11 == 0)
        .values(state=RegistrationState.WAITLISTED)
    )
    has_come = Registration.state == RegistrationState.CONFIRMED, Registration.id % 3 == 0
    entry = literal("entry-") + cast(Registration.id, String)
    tx.execute(update(Registration).where(*has_come).values(entry_id=entry, has_entered=True))
    values: dict[str, Any] = {
        "id": entry,
        "event_id": Registration.event_id,
        "registration_id": Registration.id,
        "badge_id": Registration.id,
        "means": literal(Means.SCAN.value),
        "station": literal("A"),
        "at": Registration.created_at,
        "received_at": Registration.created_at,
        "flags": text("'[]'"),
        "is_held": Registration.is_walk_in,
        "actor": literal("door:1"),
    }
    tx.execute(insert(CheckIn).from_select([*values], select(*values.values()).where(*has_come)))


def copy_event(tx: Transaction, copies: int) -> None:
    """Copy the event itself that many times, with its institutions and people."""
    _copy_all(tx, copies, _NUMBERS_WITH_EVENTS)
    raise_sequences(tx, ("events", "institutions", *COPIED[:-1]))


def _copy_all(tx: Transaction, copies: int, numbers: Numbers = _NUMBERS) -> None:
    if tx.get_bind().dialect.name == "sqlite":
        # indexes of random values do not fit into the usual one
        tx.execute(text(f"PRAGMA cache_size = -{CACHE}"))
    else:
        tx.execute(text("SET LOCAL session_replication_role = replica"))  # copies refer to copies
    stride = _stride(tx)
    for name, columns in numbers.items():
        table = Base.metadata.tables[name]
        with _without_indexes(tx, table):
            _copy(tx, table, copies, stride, partial(_changed, table, columns))


@contextmanager
def _without_indexes(tx: Transaction, table: Table) -> Iterator[None]:
    """Make the indexes after the rows, which is quicker. Foreign keys need the unique ones. Those
    of some rows are the last ones, as after the migrations: of two that look alike SQLite takes the
    later one."""
    indexes = sorted((index for index in table.indexes if not index.unique), key=_is_of_some_rows)
    for index in indexes:
        index.drop(tx.connection())
    yield
    for index in indexes:
        index.create(tx.connection())


def _is_of_some_rows(index: Index) -> bool:
    return index.dialect_options["sqlite"]["where"] is not None


def _stride(tx: Transaction) -> int:
    """Return the distance between the numbers of a copy and the next: more than any table has."""
    highest = (
        tx.scalar(select(func.max(table.id))) or 0
        for table in (Person, Invitation, Registration, Message)
    )
    return 1 + max(highest)


Changes = Callable[[ColumnElement[int]], Mapping[str, Any]]
"""The columns in which a copy differs, by the distance of its numbers from those of the first."""


def _copy(tx: Transaction, table: Table, copies: int, stride: int, changes: Changes) -> None:
    first = (
        select(literal(1).label("number")).where(literal(copies) > 0).cte("numbers", recursive=True)
    )
    numbers = first.union_all(select(first.c.number + 1).where(first.c.number < copies))
    values = {column.name: column for column in table.columns} | changes(numbers.c.number * stride)
    rows = select(*values.values()).select_from(table.join(numbers, true()))
    if table.name == "events":
        rows = rows.where(table.c.slug == SLUG)
    tx.execute(insert(table).from_select([*values], rows))


def _changed(table: Table, columns: Sequence[str], shift: ColumnElement[int]) -> Mapping[str, Any]:
    moved = {name: table.c[name] + shift for name in columns}
    unique = {
        name: type_coerce(table.c[name], String) + "-" + cast(shift, String)
        for name in _UNIQUE.get(table.name, ())
    }
    if table.name != "people":
        return moved | unique
    number = cast(table.c.id, String), cast(table.c.id + shift, String)
    named = {name: func.replace(type_coerce(table.c[name], String), *number) for name in _NAMES}
    return moved | named
