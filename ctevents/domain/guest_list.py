"""What a guest list would do to an event's list: who is new, who is known, and what changes.

People are compared by ``Identity``, institutions' invitations by the institution's name. Another script or accent makes
another person, and a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ctevents.domain.guest_identity import Identity, IdentityIndex
from ctevents.domain.guest_rows import CellError, GuestRow, Problem, name_key
from ctevents.domain.guest_warnings import Face, Resemblances, RowWarning, WarningKind
from ctevents.domain.people import Sex, full_name

PERSON_FIELDS = (
    *("given_name", "family_name", "email", "institution", "position"),
    *("group", "sex", "language", "phone", "unnamed"),
)
HIDDEN_FIELDS = frozenset({"given_name", "family_name", "email", "institution", "position", "phone"})
"""Of somebody who is counted and not named."""
INSTITUTION_FIELDS = ("seats", "email", "group", "language")


class Kind(StrEnum):
    PERSON = "person"
    INSTITUTION = "institution"


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class Listed:
    """What the event's list holds of a person, or of an institution's invitation.

    ``key`` is unique among its kind. An institution has its name in ``institution`` and the focal point's address in
    ``email``. ``reply`` is any that was given. Fields in ``self_entered`` win over the file; where they include a name,
    the address or the institution, ``formerly`` is how the file knew the person: without it he would be listed twice.
    ``pseudonyms`` are those by which an exported list names who is ``unnamed``. ``is_split``: the seats of an institution are
    for certain groups.
    """

    key: int
    kind: Kind = Kind.PERSON
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    institution: str = ""
    position: str = ""
    group: str = ""
    sex: Sex = Sex.X
    language: str = ""
    phone: str = ""
    unnamed: bool = False
    reply: str = ""
    seats: int | None = None
    is_split: bool = False
    self_entered: frozenset[str] = frozenset()
    formerly: tuple[Identity, ...] = ()
    pseudonyms: frozenset[str] = frozenset()


Value = str | int | bool | None


@dataclass(frozen=True)
class Change:
    """``is_hidden``: what there was is not told, and ``old`` empty."""

    field: str
    old: Value
    new: Value
    is_hidden: bool = False


@dataclass(frozen=True, kw_only=True)
class PlannedRow:
    """``target`` is the key of the one on the list, ``duplicate_of`` the number of the row that counts instead.

    ``errors`` says why the row is refused. It is not ``guest.errors``: somebody on the list needs no group in the file.
    """

    guest: GuestRow
    outcome: Outcome
    target: int | None = None
    changes: tuple[Change, ...] = ()
    duplicate_of: int | None = None
    warnings: tuple[RowWarning, ...] = ()
    errors: tuple[CellError, ...] = ()


@dataclass(frozen=True)
class ImportCounts:
    rows: int
    new: int
    changed: int
    same: int
    duplicate: int
    refused: int


def plan_import(
    guests: Sequence[GuestRow], listed: Collection[Listed], *, look_alike_key: Callable[[str], str]
) -> list[PlannedRow]:
    """One planned row for each, in order. Carried out and planned again, none of them is new or changed.

    ``look_alike_key`` gives the same for names that differ in script, accents and case alone.
    """
    people = _People([each for each in listed if each.kind is Kind.PERSON], look_alike_key)
    institutions = _Institutions([each for each in listed if each.kind is Kind.INSTITUTION])
    return [_planned(guest, people if guest.seats is None else institutions) for guest in guests]


def summary(plan: Collection[PlannedRow]) -> ImportCounts:
    counts = Counter(row.outcome.value for row in plan)
    return ImportCounts(rows=len(plan), **{outcome.value: counts[outcome.value] for outcome in Outcome})


def _planned(guest: GuestRow, plan: _People | _Institutions) -> PlannedRow:
    faults = tuple(error for error in guest.errors if error.problem is not Problem.MISSING_GROUP)
    if faults:
        return PlannedRow(guest=guest, outcome=Outcome.REFUSED, errors=guest.errors)
    return plan.duplicate(guest) or plan.addition(guest)


class _Institutions:
    """Plans the rows with seats."""

    def __init__(self, listed: Collection[Listed]) -> None:
        self.listed = {name_key(each.institution): each for each in listed}
        self.rows: dict[str, GuestRow] = {}

    def duplicate(self, guest: GuestRow) -> PlannedRow | None:
        earlier = self.rows.get(name_key(guest.institution))
        if earlier is None:
            return None
        differences = _differences(earlier, guest, INSTITUTION_FIELDS)
        if not differences:
            return PlannedRow(guest=guest, outcome=Outcome.DUPLICATE, duplicate_of=earlier.number)
        first = differences[0]
        error = CellError(first.field, Problem.SEATS_TWICE, str(first.new))
        return PlannedRow(guest=guest, outcome=Outcome.REFUSED, errors=(error,))

    def addition(self, guest: GuestRow) -> PlannedRow:
        key = name_key(guest.institution)
        listed = self.listed.get(key)
        if listed is None and guest.errors:
            return PlannedRow(guest=guest, outcome=Outcome.REFUSED, errors=guest.errors)
        self.rows[key] = guest
        return _outcome(guest, listed, INSTITUTION_FIELDS)


class _People:
    """Plans the rows of persons."""

    def __init__(self, listed: Collection[Listed], look_alike_key: Callable[[str], str]) -> None:
        self.listed = {each.key: each for each in listed}
        self.rows: dict[int, GuestRow] = {}
        self.row_of: dict[int, int] = {}
        self.on_list, self.in_file = IdentityIndex(), IdentityIndex()
        self.by_pseudonym = {name_key(name): each for each in listed for name in each.pseudonyms}
        self.resemblances = Resemblances(look_alike_key)
        for each in listed:
            self.on_list.add(each.key, _identity(each))
            self.resemblances.add(Face(_name(each), each.email, each.key, is_hidden=each.unnamed))
        for each in listed:
            for identity in each.formerly:
                self.on_list.add(each.key, identity)

    def duplicate(self, guest: GuestRow) -> PlannedRow | None:
        number = self._earlier_row(guest)
        if number is None:
            return None
        earlier = self.rows[number]
        if guest.email and not earlier.email:
            # whoever comes with yet another address is somebody else
            known = _identity(earlier)
            self.in_file.move(number, known, replace(known, email=guest.email))
        differs = _differences(earlier, guest, (*PERSON_FIELDS, "reply"))
        warning = RowWarning(WarningKind.DUPLICATE_DIFFERS, _name(earlier), number)
        return PlannedRow(
            guest=guest,
            outcome=Outcome.DUPLICATE,
            duplicate_of=number,
            warnings=(warning,) if differs else (),
        )

    def addition(self, guest: GuestRow) -> PlannedRow:
        listed = self._on_list(guest)
        if listed is None and guest.errors:
            return PlannedRow(guest=guest, outcome=Outcome.REFUSED, errors=guest.errors)
        planned = _outcome(guest, listed, PERSON_FIELDS)
        identity = _identity(guest)
        if listed is not None:
            self.row_of[listed.key] = guest.number
            after = _after(listed, planned.changes)
            self.on_list.move(listed.key, _identity(listed), after)
            identity = replace(identity, email=after.email)
        self.rows[guest.number] = guest
        self.in_file.add(guest.number, identity)
        face = Face(identity.name, identity.email, planned.target, guest.number)
        resemblances = self.resemblances.of(face)
        self.resemblances.add(face)
        return replace(planned, warnings=planned.warnings + resemblances)

    def _earlier_row(self, guest: GuestRow) -> int | None:
        number = self.in_file.find(_identity(guest))
        listed = self._on_list(guest) if number is None else None
        return self.row_of.get(listed.key) if listed else number

    def _on_list(self, guest: GuestRow) -> Listed | None:
        """Of several that the row may mean, one to whom it brings no change: a file imported again means the same."""
        if known := self.by_pseudonym.get(name_key(_name(guest))):
            return known
        found = [self.listed[key] for key in self.on_list.candidates(_identity(guest))]
        unchanged = (each for each in found if not _outcome(guest, each, PERSON_FIELDS).changes)
        return next(unchanged, found[0]) if found else None


def _outcome(guest: GuestRow, listed: Listed | None, fields: Collection[str]) -> PlannedRow:
    if listed is None:
        return PlannedRow(guest=guest, outcome=Outcome.NEW)
    changes = _differences(listed, guest, [name for name in fields if name not in listed.self_entered])
    warnings: tuple[RowWarning, ...] = ()
    if listed.unnamed:
        changes, warnings = _hidden(guest, listed, changes)
    if listed.is_split:
        changes, warnings = _without_seats(changes)
    if guest.reply and not listed.reply:
        changes += (Change("reply", "", guest.reply),)
    elif guest.reply and guest.reply != listed.reply:
        warnings += (RowWarning(WarningKind.REPLIED_OTHERWISE, "" if listed.unnamed else _name(listed)),)
    outcome = Outcome.CHANGED if changes else Outcome.SAME
    return PlannedRow(guest=guest, outcome=outcome, target=listed.key, changes=changes, warnings=warnings)


def _hidden(
    guest: GuestRow, listed: Listed, changes: tuple[Change, ...]
) -> tuple[tuple[Change, ...], tuple[RowWarning, ...]]:
    """What is done of the changes to somebody who is counted and not named: a pseudonym is no new name, and no file takes the
    mark away."""
    is_pseudonym = name_key(_name(guest)) in map(name_key, listed.pseudonyms)
    names = ("given_name", "family_name") if is_pseudonym else ()
    kept = tuple(
        replace(change, old="", is_hidden=True) if change.field in HIDDEN_FIELDS else change
        for change in changes
        if change.field not in (*names, "unnamed")
    )
    is_marked = all(change.field != "unnamed" for change in changes)
    return kept, () if is_marked else (RowWarning(WarningKind.STAYS_UNNAMED, ""),)


def _without_seats(changes: tuple[Change, ...]) -> tuple[tuple[Change, ...], tuple[RowWarning, ...]]:
    """What is done where the seats are split: their number stays, since nobody knows of which group there are more or fewer."""
    kept = tuple(change for change in changes if change.field != "seats")
    return kept, () if kept == changes else (RowWarning(WarningKind.SEATS_ARE_SPLIT, ""),)


def _differences(old: Listed | GuestRow, new: GuestRow, fields: Collection[str]) -> tuple[Change, ...]:
    """An empty cell is no difference."""
    values = ((name, getattr(old, name), getattr(new, name)) for name in fields if name in new.filled)
    return tuple(Change(*value) for value in values if not _is_same(*value))


def _is_same(name: str, old: Value, new: Value) -> bool:
    if name in ("email", "institution"):
        return name_key(str(old)) == name_key(str(new))
    return old == new


def _name(one: Listed | GuestRow) -> str:
    return full_name(one.given_name, one.family_name)


def _identity(one: Listed | GuestRow) -> Identity:
    return Identity(_name(one), one.email, one.institution)


def _after(listed: Listed, changes: Collection[Change]) -> Identity:
    """How somebody on the list is known once the changes are made."""
    new = {change.field: str(change.new) for change in changes}
    return Identity(
        full_name(new.get("given_name", listed.given_name), new.get("family_name", listed.family_name)),
        new.get("email", listed.email),
        new.get("institution", listed.institution),
    )
