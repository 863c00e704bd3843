"""Identities: people match by address and name, or, if one side has no address, by name and
institution.

References, by which an import recognises the rows of an exported guest list.

A reference means one row of one event's list. Its last four letters are a checksum. So a reference
that a spreadsheet program counted up, or that was mistyped, means nobody. It grants no access."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from ctevents.domain.people import folded, name_key


@dataclass(frozen=True)
class Identity:
    """The features by which a person is recognised. ``email`` and ``institution`` may be empty."""

    name: str
    email: str
    institution: str

    @property
    def by_name(self) -> str:
        return name_key(self.name)

    @property
    def by_address(self) -> tuple[str, str]:
        return self.by_name, self.email.casefold()

    @property
    def by_institution(self) -> tuple[str, str]:
        return self.by_name, name_key(self.institution)

    def is_same(self, other: Identity) -> bool:
        """True if name and address are equal. If neither has an address, the institution must be
        equal."""
        return self.by_address == other.by_address and bool(
            self.email or self.by_institution == other.by_institution
        )


class IdentityIndex:
    """An index of identities, which finds their numbers. If two have the same identity, the first
    one added is found."""

    def __init__(self) -> None:
        self._by_address: dict[tuple[str, str], int] = {}
        self._without_address: dict[tuple[str, str], int] = {}
        self._by_institution: defaultdict[tuple[str, str], set[int]] = defaultdict(set)

    def add(self, number: int, identity: Identity) -> None:
        if identity.email:
            self._by_address.setdefault(identity.by_address, number)
        else:
            self._without_address.setdefault(identity.by_institution, number)
        self._by_institution[identity.by_institution].add(number)

    def move(self, number: int, old: Identity, new: Identity) -> None:
        """Replace the old identity of this number by the new one."""
        for numbers, key in (
            (self._by_address, old.by_address),
            (self._without_address, old.by_institution),
        ):
            if numbers.get(key) == number:
                del numbers[key]
        self._by_institution[old.by_institution].discard(number)
        self.add(number, new)

    def find(self, identity: Identity) -> int | None:
        return next(iter(self.candidates(identity)), None)

    def candidates(self, identity: Identity, by_address: bool = False) -> list[int]:
        """Return the matching numbers: none, one, or several in order. Several match only if the
        identity has no address, and everybody of that name at the institution has one.
        ``by_address``: match only by address."""
        place = identity.by_institution
        if identity.email and identity.by_address in self._by_address:
            return [self._by_address[identity.by_address]]
        if by_address:
            return []
        if place in self._without_address:
            return [self._without_address[place]]
        return [] if identity.email else sorted(self._by_institution.get(place, ()))


LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Letters and digits that cannot be confused with each other."""
_PAIRS = [one + other for one in LETTERS for other in LETTERS]


class RowKind(StrEnum):
    PERSON = "P"
    UNNAMED = "U"
    """Unnamed guests are numbered by pseudonym. The number of a person lies next to those of people
    who came to the list together, and would reveal them."""
    INSTITUTION = "I"


def reference(kind: RowKind, event_id: int, number: int) -> str:
    """Return a reference such as ``P17-K3FA``."""
    digest = sha256(b"ctevents guest %d %b %d" % (event_id, kind.encode(), number)).digest()
    first, second = divmod(int.from_bytes(digest[:4]) % len(_PAIRS) ** 2, len(_PAIRS))
    return f"{kind}{number}-{_PAIRS[first]}{_PAIRS[second]}"


def possible_meaning(text: str, event_ids: Collection[int]) -> tuple[RowKind, int, int] | None:
    """Return the kind, the event and the number of a reference of one of these events, however it
    is typed. None for other texts."""
    typed = folded(text)
    found = _FORM.fullmatch(typed)
    if found is None:
        return None
    kind, number = RowKind(found[1].upper()), int(found[2])
    return next(
        (
            (kind, event_id, number)
            for event_id in event_ids
            if folded(reference(kind, event_id, number)) == typed
        ),
        None,
    )


_FORM = re.compile(r"([piu])([0-9]{1,9})[0-9a-z]{4}")


def is_of(kind: RowKind, text: str) -> bool:
    """True if the reference is of this kind, however it is typed."""
    return folded(text).startswith(folded(kind))
