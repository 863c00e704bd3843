"""Changes that a row of a file makes to the guest it means, and what it must leave unchanged."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.guests.doubts import NAMES, damaged_columns
from ctevents.domain.guests.identity import Identity, RowKind, is_of
from ctevents.domain.guests.rows import GuestRow, RowWarning, WarningKind, joined_notes
from ctevents.domain.people import Sex, full_name, name_key, tidy
from ctevents.domain.protocol.titles import Rank

HIDDEN_FIELDS = (
    "given_name",
    "family_name",
    "email",
    "institution",
    "position",
    "title",
    "rank",
    "phone",
)
"""Fields of an unnamed guest that staff may not see."""
UNNAMED_FIELDS = ("group", "sex", "language")
"""Fields of an unnamed guest that staff may edit without seeing the identity."""
PERSON_FIELDS = (*HIDDEN_FIELDS[:-1], *UNNAMED_FIELDS, "phone", "unnamed")
MARKS = ("host", "tags", "remarks")
"""Columns of what staff keep for themselves. A file only adds to them, and gives nothing to an
unnamed guest."""
INSTITUTION_FIELDS = ("seats", "email", "group", "language")


class EntryKind(StrEnum):
    PERSON = "person"
    INSTITUTION = "institution"


@dataclass(frozen=True, kw_only=True)
class ListEntry:
    """A person or an institution's invitation, as the event's list has it.

    ``key`` is unique among its kind. An institution has its name in ``institution`` and the focal
    point's address in ``email``. ``reply`` is any reply that was given. Fields in ``self_entered``
    win over the file. If they include a name, the address or the institution, ``formerly`` is how
    the file knew the person. Without it the person would be listed twice. Exported lists name the
    person by ``references`` and ``pseudonyms``. A guest who was ``unnamed`` earlier also has
    pseudonyms. For an unnamed guest the hidden fields are empty and never compared. ``formerly``
    then has only the names and addresses by which the reader of the file may find the guest.
    ``is_split``: the institution's seats are for certain groups.
    """

    key: int
    kind: EntryKind = EntryKind.PERSON
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    institution: str = ""
    position: str = ""
    title: str = ""
    rank: Rank | None = None
    group: str = ""
    sex: Sex = Sex.X
    language: str = ""
    phone: str = ""
    unnamed: bool = False
    reply: str = ""
    seats: int | None = None
    is_split: bool = False
    host: str = ""
    tags: tuple[str, ...] = ()
    remarks: str = ""
    self_entered: frozenset[str] = frozenset()
    formerly: tuple[Identity, ...] = ()
    pseudonyms: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()


Value = str | int | bool | None


@dataclass(frozen=True)
class Change:
    field: str
    old: Value
    new: Value


Differences = tuple[tuple[Change, ...], tuple[RowWarning, ...]]


def changes_to(guest: GuestRow, listed: ListEntry, fields: Collection[str]) -> Differences:
    """Return the changes to the guest on the list, and the warnings for staff."""
    kept = listed.self_entered | damaged_columns(guest.doubts)
    if guest.is_divided and name_key(name_of(guest)) == name_key(name_of(listed)):
        kept |= set(NAMES)  # the list knows better which part is which
    changes = differences(listed, guest, [name for name in fields if name not in kept])
    warnings: tuple[RowWarning, ...] = ()
    if is_veiled(guest, listed):
        changes, warnings = _of_veiled(guest, listed, changes)
    elif listed.kind is EntryKind.INSTITUTION:
        changes, warnings = _of_institution(guest, listed, changes)
    elif not guest.unnamed:
        changes += tuple(_marks(guest, listed))
    if guest.reply and not listed.reply:
        changes += (Change("reply", "", guest.reply),)
    elif guest.reply and guest.reply != listed.reply:
        warnings += (
            RowWarning(WarningKind.REPLIED_OTHERWISE, "" if listed.unnamed else name_of(listed)),
        )
    return changes, warnings


def _marks(guest: GuestRow, listed: ListEntry) -> Iterator[Change]:
    known = set(map(name_key, listed.tags))
    tags = (*listed.tags, *(tag for tag in guest.tags if name_key(tag) not in known))
    remarks = joined_notes((listed.remarks, guest.remarks))
    if guest.host and name_key(guest.host) != name_key(listed.host):
        yield Change("host", listed.host, guest.host)
    if tags != listed.tags:
        yield Change("tags", ", ".join(listed.tags), ", ".join(tags))
    if remarks != listed.remarks:
        yield Change("remarks", listed.remarks, remarks)


def is_veiled(guest: GuestRow, listed: ListEntry) -> bool:
    """True if the row means an unnamed guest, or uses the pseudonym or reference of one, even a
    former one. The writer of the file may not know who that is. So the row may not redirect letters
    to another address, for example."""
    by_reference = bool(guest.reference) and is_of(RowKind.UNNAMED, guest.reference)
    return listed.unnamed or by_reference or _is_pseudonym(guest, listed)


def differences(
    old: ListEntry | GuestRow, new: GuestRow, fields: Collection[str]
) -> tuple[Change, ...]:
    """Return the fields that differ. An empty cell is no difference."""
    values = (
        (name, getattr(old, name), getattr(new, name)) for name in fields if name in new.filled
    )
    return tuple(Change(*value) for value in values if not _is_same(*value))


def name_of(one: ListEntry | GuestRow) -> str:
    return full_name(one.given_name, one.family_name)


def pseudonym_key(name: str) -> str:
    """Return a pseudonym as it is compared: a spreadsheet program turns 014 into 14."""
    return re.sub(r"\b0+(?=[0-9])", "", name_key(name))


def _of_veiled(guest: GuestRow, listed: ListEntry, changes: tuple[Change, ...]) -> Differences:
    """Return the permitted changes. The answer never says if a cell is true: somebody could try
    several names and learn who it is."""
    by_name = not guest.reference and not _is_pseudonym(guest, listed)
    ignored = (
        HIDDEN_FIELDS[4:]
        if by_name
        else HIDDEN_FIELDS[2:]
        if _is_pseudonym(guest, listed)
        else HIDDEN_FIELDS
    )
    kinds = {
        WarningKind.ONLY_COUNTED: not guest.filled.isdisjoint(ignored),
        WarningKind.STAYS_UNNAMED: listed.unnamed
        and "unnamed" in guest.filled
        and not guest.unnamed,
    }
    kept = tuple(change for change in changes if change.field in UNNAMED_FIELDS)
    return kept, tuple(RowWarning(kind, "") for kind, is_so in kinds.items() if is_so)


def _of_institution(guest: GuestRow, listed: ListEntry, changes: tuple[Change, ...]) -> Differences:
    """Return the changes without the seats, if these are split by group: the file does not say
    which group gains or loses. The name stays, too: it belongs to all people of the institution."""
    kept = tuple(change for change in changes if not (listed.is_split and change.field == "seats"))
    kinds = {
        WarningKind.SEATS_ARE_SPLIT: kept != changes,
        WarningKind.KEEPS_ITS_NAME: bool(differences(listed, guest, ["institution"])),
    }
    return kept, tuple(RowWarning(kind, "") for kind, is_so in kinds.items() if is_so)


def _is_pseudonym(guest: GuestRow, listed: ListEntry) -> bool:
    return pseudonym_key(name_of(guest)) in map(pseudonym_key, listed.pseudonyms)


def _is_same(name: str, old: Value, new: Value) -> bool:
    if not isinstance(old, str) or not isinstance(new, str):
        return old == new
    if _has_lost_letters_of(old, new):
        return True
    if name in ("email", "institution"):
        return name_key(old) == name_key(new)
    if new.isdigit() and new == old.lstrip("+0"):
        return True  # a spreadsheet program took a phone for a number
    return tidy(old) == new


def _has_lost_letters_of(old: str, new: str) -> bool:
    """True if the new text is the old one, saved by a program that knows only plain letters:
    ``Kova?evi?``."""
    return len(old) == len(new) and all(
        was == now or (now == "?" and not was.isascii()) for was, now in zip(old, new, strict=True)
    )
