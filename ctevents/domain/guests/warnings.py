"""Warnings that staff should check before a guest list is imported. They prevent nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.people import name_key


class WarningKind(StrEnum):
    LOOKS_LIKE = "looks_like"
    """Another person has the same name, except for script and accents."""
    SHARES_ADDRESS = "shares_address"
    DUPLICATE_DIFFERS = "duplicate_differs"
    """A duplicate differs from the row that counts."""
    REPLIED_OTHERWISE = "replied_otherwise"
    """The list already has a reply, and the file has a different one."""
    STAYS_UNNAMED = "stays_unnamed"
    """The file removes the mark of an unnamed guest."""
    SEATS_ARE_SPLIT = "seats_are_split"
    """The file changes the number of seats of an institution whose seats are for certain groups. No file has these groups."""
    ONLY_COUNTED = "only_counted"
    """The row has more about an unnamed guest than its writer may change without seeing the identity."""
    KEEPS_ITS_NAME = "keeps_its_name"
    """The file has a different name for an institution than the list."""


@dataclass(frozen=True)
class RowWarning:
    """A warning. ``name`` and ``row`` are those of the other person, who is on the event's list if ``row`` is None. ``place``:
    the other person's institution or address, if both have the same name."""

    kind: WarningKind
    name: str
    row: int | None = None
    place: str = ""


@dataclass(frozen=True)
class Face:
    """A person on the list (``key``), in the file (``row``) or both. Unnamed guests have none: a warning would confirm a guess."""

    name: str
    email: str
    key: int | None
    row: int | None = None
    institution: str = ""

    def is_same(self, other: Face) -> bool:
        return self.key == other.key and (self.key is not None or self.row == other.row)

    def told_apart_from(self, other: Face) -> str:
        """Return what tells the other person apart: their institution if it differs, else their address. If that is empty, return
        the other of the two. Empty if the names already differ."""
        if name_key(self.name) != name_key(other.name):
            return ""
        is_elsewhere = name_key(self.institution) != name_key(other.institution)
        found = (other.institution, other.email) if is_elsewhere else (other.email, other.institution)
        return next(filter(None, found), "")


class Resemblances:
    """An index of people, which finds those who resemble each other. It keeps two of each resemblance, so that at least one is
    not the person in question."""

    def __init__(self, resemblance_key: Callable[[str], str]) -> None:
        self.resemblance_key = resemblance_key
        self.faces: dict[tuple[WarningKind, str], list[Face]] = {}

    def add(self, face: Face) -> None:
        self._add(face, self._looks(face))

    def meet(self, face: Face) -> tuple[RowWarning, ...]:
        """Return a warning for each resemblance of the face, and add it."""
        looks = self._looks(face)
        warnings = tuple(
            RowWarning(kind, others[0].name, others[0].row, face.told_apart_from(others[0]))
            for kind, text in looks
            if (others := [each for each in self.faces.get((kind, text), ()) if not face.is_same(each)])
        )
        self._add(face, looks)
        return warnings

    def _add(self, face: Face, looks: Iterable[tuple[WarningKind, str]]) -> None:
        for look in looks:
            faces = self.faces.setdefault(look, [])
            if len(faces) < 2 and not any(face.is_same(other) for other in faces):
                faces.append(face)

    def _looks(self, face: Face) -> list[tuple[WarningKind, str]]:
        looks = [
            (WarningKind.LOOKS_LIKE, self.resemblance_key(face.name)),
            (WarningKind.SHARES_ADDRESS, face.email.casefold()),
        ]
        return [(kind, text) for kind, text in looks if text]
