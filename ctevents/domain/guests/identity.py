"""Who is who: by address and name, or, where one side has no address, by name and institution."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ctevents.domain.people import name_key


@dataclass(frozen=True)
class Identity:
    """By what a person is known again; ``email`` and ``institution`` may be empty."""

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
        """By the address, or, where neither has one, by the institution."""
        return self.by_address == other.by_address and bool(self.email or self.by_institution == other.by_institution)


class IdentityIndex:
    """Finds the numbers of those whom an identity means. Of two with the same identity the first added is meant."""

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
        """What was known by the old identity is known by the new one."""
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
        """None, or one; several, by number, where the identity has no address and all those at the institution have.
        ``by_address``: by that alone."""
        place = identity.by_institution
        if identity.email and identity.by_address in self._by_address:
            return [self._by_address[identity.by_address]]
        if by_address:
            return []
        if place in self._without_address:
            return [self._without_address[place]]
        return [] if identity.email else sorted(self._by_institution.get(place, ()))
