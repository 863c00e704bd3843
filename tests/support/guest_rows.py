"""Short rows of a guest list and listed people, all invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ctevents.domain.guests.changes import EntryKind, ListEntry
from ctevents.domain.guests.list import PlannedRow, plan_import
from ctevents.domain.guests.rows import GuestRow
from ctevents.domain.people import Sex
from ctevents.formats.transliteration import search_key

EMPTY = GuestRow(
    number=0,
    **dict.fromkeys(
        [
            "given_name",
            "family_name",
            "email",
            "institution",
            "position",
            "title",
            "group",
            "phone",
            "reply",
            "reference",
        ],
        "",
    ),
    rank=None,
    sex=Sex.X,
    language="bs",
    unnamed=False,
    seats=None,
    filled=frozenset(),
)


def guest(number: int = 2, name: str = "Ana Perić", **cells: object) -> GuestRow:
    """The given cells are filled, all others empty."""
    given_name, _, family_name = name.partition(" ")
    cells = {"given_name": given_name, "family_name": family_name, **cells}
    row = replace(EMPTY, number=number, **cells)
    return replace(row, filled=frozenset(column for column, value in cells.items() if value != ""))


def office(
    number: int = 2, institution: str = "Sud BiH", seats: int = 2, **cells: object
) -> GuestRow:
    return guest(number, "", institution=institution, seats=seats, **cells)


def listed(key: int = 1, name: str = "Ana Perić", **facts: object) -> ListEntry:
    given_name, _, family_name = name.partition(" ")
    return ListEntry(key=key, given_name=given_name, family_name=family_name, **facts)


def listed_office(
    key: int = 1, institution: str = "Sud BiH", seats: int = 2, **facts: object
) -> ListEntry:
    return ListEntry(
        key=key, kind=EntryKind.INSTITUTION, institution=institution, seats=seats, **facts
    )


def plan(guests: Sequence[GuestRow], on_list: Sequence[ListEntry] = ()) -> list[PlannedRow]:
    return plan_import(guests, on_list, resemblance_key=search_key)


def plan_one(row: GuestRow, *on_list: ListEntry) -> PlannedRow:
    (planned,) = plan([row], on_list)
    return planned
