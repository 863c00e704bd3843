"""Identities: people match by address and name, or, if one side has no address, by name and institution."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ctevents.domain.people import name_key


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
        """True if name and address are equal. If neither has an address, the institution must be equal."""
        return self.by_address == other.by_address and bool(self.email or self.by_institution == other.by_institution)


class IdentityIndex:
    """An index of identities, which finds their numbers. If two have the same identity, the first one added is found."""

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
        """Return the matching numbers: none, one, or several in order. Several match only if the identity has no address, and
        everybody of that name at the institution has one. ``by_address``: match only by address."""
        place = identity.by_institution
        if identity.email and identity.by_address in self._by_address:
            return [self._by_address[identity.by_address]]
        if by_address:
            return []
        if place in self._without_address:
            return [self._without_address[place]]
        return [] if identity.email else sorted(self._by_institution.get(place, ()))
