"""What staff should look at before a guest list is imported; it hinders nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from ctevents.domain.people import name_key


class WarningKind(StrEnum):
    LOOKS_LIKE = "looks_like"
    """Somebody else's name is the same but for script and accents."""
    SHARES_ADDRESS = "shares_address"
    DUPLICATE_DIFFERS = "duplicate_differs"
    """A duplicate says something else than the row that counts."""
    REPLIED_OTHERWISE = "replied_otherwise"
    """A reply stands on the list already, and the file has another."""
    STAYS_UNNAMED = "stays_unnamed"
    """The file takes the mark of somebody away who is counted and not named."""
    SEATS_ARE_SPLIT = "seats_are_split"
    """The file has another number of seats for an institution whose seats are for certain groups, of which no file knows."""
    ONLY_COUNTED = "only_counted"
    """The row says more of somebody who is counted and not named than may be changed of him without being told who he is."""
    KEEPS_ITS_NAME = "keeps_its_name"
    """The file calls an institution otherwise than the list."""


@dataclass(frozen=True)
class RowWarning:
    """``name`` and ``row`` are those of the other one, who is on the event's list where there is no row. ``place``: the other
    one's institution or address, where both are called the same."""

    kind: WarningKind
    name: str
    row: int | None = None
    place: str = ""


@dataclass(frozen=True)
class Face:
    """Somebody on the list (``key``), in the file (``row``) or both. Unnamed guests have none: a warning would confirm a guess."""

    name: str
    email: str
    key: int | None
    row: int | None = None
    institution: str = ""

    def is_same(self, other: Face) -> bool:
        return self.key == other.key and (self.key is not None or self.row == other.row)

    def told_apart_from(self, other: Face) -> str:
        """The institution or address of the other one that differs; empty where the names tell them apart."""
        if name_key(self.name) != name_key(other.name):
            return ""
        is_elsewhere = name_key(self.institution) != name_key(other.institution)
        found = (other.institution, other.email) if is_elsewhere else (other.email, other.institution)
        return next(filter(None, found), "")


class Resemblances:
    """Who looks like somebody else. Two of each look are kept: one of them at least is not the one who asks."""

    def __init__(self, look_alike_key: Callable[[str], str]) -> None:
        self.look_alike_key = look_alike_key
        self.faces: dict[tuple[WarningKind, str], list[Face]] = {}

    def add(self, face: Face) -> None:
        for look in self._looks(face):
            faces = self.faces.setdefault(look, [])
            if len(faces) < 2 and not any(face.is_same(other) for other in faces):
                faces.append(face)

    def of(self, face: Face) -> tuple[RowWarning, ...]:
        return tuple(
            RowWarning(kind, others[0].name, others[0].row, face.told_apart_from(others[0]))
            for kind, text in self._looks(face)
            if (others := [each for each in self.faces.get((kind, text), ()) if not face.is_same(each)])
        )

    def _looks(self, face: Face) -> list[tuple[WarningKind, str]]:
        looks = [
            (WarningKind.LOOKS_LIKE, self.look_alike_key(face.name)),
            (WarningKind.SHARES_ADDRESS, face.email.casefold()),
        ]
        return [(kind, text) for kind, text in looks if text]
