"""The keys of a person's name: the one by which it is searched, and the one by which lists are
sorted."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select, update

from ctevents.db.base import Transaction
from ctevents.domain.names.order import sort_key, unnamed_key
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Person, StakeholderGroup
from ctevents.services.common.pieces import in_pieces

NAMING = frozenset(
    {"given_name", "family_name", "group", "group_id", "is_unnamed", "unnamed_number"}
)
"""The attributes of a person from which the keys follow."""


def write_keys(tx: Transaction, person: Person, values: Mapping[str, object]) -> None:
    """Write the keys of a person whose attributes were changed to ``values``. The order of an
    unnamed guest reveals nothing."""
    person.search_key = search_key(person.name)
    if person.is_unnamed:
        group = (
            tx.get_one(StakeholderGroup, values["group_id"])
            if "group_id" in values
            else person.group
        )
        person.sort_key = unnamed_key(group.code, person.unnamed_number or 0)
    else:
        alphabet = tx.get_one(Event, person.event_id).alphabet
        person.sort_key = sort_key(person.given_name, person.family_name, alphabet)


def write_order(tx: Transaction, event: Event) -> None:
    """Write the order of everybody on the list again: the event has a different main language. The
    caller holds its lock."""
    named = select(Person.id, Person.given_name, Person.family_name).where(
        Person.event_id == event.id, Person.is_unnamed.is_(False)
    )
    for piece in in_pieces(tx.execute(named.order_by(Person.id)).all()):
        rows = [
            {"id": row.id, "sort_key": sort_key(row.given_name, row.family_name, event.alphabet)}
            for row in piece
        ]
        tx.execute(update(Person), rows)
