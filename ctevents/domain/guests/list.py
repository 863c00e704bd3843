"""The effect of a guest list on an event's list: new guests, known guests, and changes.

A row with a reference means the guest with that reference. Otherwise people are compared by
``Identity``, and institutions' invitations by the name of the institution. A different script or
accent makes a different person, and a warning.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ctevents.domain.guests.changes import (
    INSTITUTION_FIELDS,
    PERSON_FIELDS,
    Change,
    EntryKind,
    ListEntry,
    changes_to,
    differences,
    is_veiled,
    name_of,
    pseudonym_key,
)
from ctevents.domain.guests.identity import Identity, IdentityIndex, RowKind, is_of
from ctevents.domain.guests.rows import (
    CellError,
    Face,
    GuestRow,
    Problem,
    Resemblances,
    RowWarning,
    WarningKind,
)
from ctevents.domain.people import folded, full_name, name_key


class RowOutcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    DUPLICATE = "duplicate"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class PlannedRow:
    """A row and what the import will do with it. ``target`` is the key of the guest on the list.
    ``duplicate_of`` is the number of the row that counts instead.

    ``errors`` are the reasons of a refusal. They differ from ``guest.errors``: a guest on the list
    needs no group in the file. ``name`` is the listed name of a guest found by reference, but never
    of an unnamed guest. ``unnamed_target`` is the key of an unnamed guest named by the row: the
    reader of the row may see that guest.
    """

    guest: GuestRow
    outcome: RowOutcome
    target: int | None = None
    changes: tuple[Change, ...] = ()
    duplicate_of: int | None = None
    warnings: tuple[RowWarning, ...] = ()
    errors: tuple[CellError, ...] = ()
    name: str = ""
    unnamed_target: int | None = None

    @property
    def is_institution(self) -> bool:
        return self.guest.seats is not None or is_of(RowKind.INSTITUTION, self.guest.reference)


def without_reply(row: PlannedRow) -> PlannedRow:
    """Return the row as if nobody had typed a reply."""
    if not row.guest.reply:
        return row
    changes = tuple(change for change in row.changes if change.field != "reply")
    outcome = RowOutcome.SAME if row.outcome is RowOutcome.CHANGED and not changes else row.outcome
    warnings = tuple(
        each for each in row.warnings if each.kind is not WarningKind.REPLIED_OTHERWISE
    )
    return replace(
        row, guest=replace(row.guest, reply=""), outcome=outcome, changes=changes, warnings=warnings
    )


@dataclass(frozen=True)
class ImportCounts:
    rows: int
    new: int
    changed: int
    same: int
    duplicate: int
    refused: int


def plan_import(
    guests: Sequence[GuestRow],
    listed: Collection[ListEntry],
    *,
    resemblance_key: Callable[[str], str],
) -> list[PlannedRow]:
    """Return one planned row for each, in order.

    If the plan is carried out and the file planned again, no row is new or changed. The exception
    are rows refused because their reference belongs to a person since renamed.

    ``resemblance_key`` returns the same key for names that differ only in script, accents and case.
    """
    people = _People([each for each in listed if each.kind is EntryKind.PERSON], resemblance_key)
    institutions = _Institutions([each for each in listed if each.kind is EntryKind.INSTITUTION])
    by_reference = {folded(text): each for each in listed for text in each.references}
    return [
        _planned(guest, by_reference.get(folded(guest.reference)), people, institutions)
        for guest in guests
    ]


def summary(plan: Collection[PlannedRow]) -> ImportCounts:
    counts = Counter(row.outcome.value for row in plan)
    return ImportCounts(
        rows=len(plan), **{outcome.value: counts[outcome.value] for outcome in RowOutcome}
    )


_MAY_LACK = {
    False: {Problem.MISSING_GROUP},
    True: {
        Problem.MISSING_GROUP,
        Problem.MISSING_NAME,
        Problem.NO_NAME,
        Problem.MISSING_INSTITUTION,
    },
}
"""Errors that may turn out to be harmless, by whether the row has a reference. A row without one
may still mean a listed guest, who has a group."""


def _planned(
    guest: GuestRow, meant: ListEntry | None, people: _People, institutions: _Institutions
) -> PlannedRow:
    wrong = [
        error for error in guest.errors if error.problem not in _MAY_LACK[bool(guest.reference)]
    ]
    if fault := _fault_of_reference(guest, meant):
        return refused(guest, *wrong, fault)
    if wrong:
        return refused(guest, *guest.errors)
    is_person = meant.kind is EntryKind.PERSON if meant else guest.seats is None
    plan = people if is_person else institutions
    named = people.unnamed_named_by(guest) if is_person and meant is None else None
    planned = plan.duplicate(guest, meant) or plan.addition(guest, meant)
    if named is not None:
        planned = replace(planned, unnamed_target=named)
    if meant is None or meant.unnamed:
        return planned
    return replace(planned, name=name_of(meant) or meant.institution)


def _fault_of_reference(guest: GuestRow, meant: ListEntry | None) -> CellError | None:
    if not guest.reference:
        return None
    if meant is None:
        return CellError("reference", Problem.UNKNOWN_REFERENCE, guest.reference)
    is_person = bool(name_of(guest)) if meant.kind is EntryKind.INSTITUTION else guest.seats is None
    fits = is_person is (meant.kind is EntryKind.PERSON)
    return (
        None if fits else CellError("reference", Problem.REFERENCE_OF_OTHER_KIND, guest.reference)
    )


def refused(guest: GuestRow, *errors: CellError) -> PlannedRow:
    return PlannedRow(guest=guest, outcome=RowOutcome.REFUSED, errors=errors)


def _somebody_elses(guest: GuestRow) -> PlannedRow:
    return refused(guest, CellError("reference", Problem.REFERENCE_OF_OTHER, guest.reference))


def _outcome(guest: GuestRow, listed: ListEntry | None, fields: Collection[str]) -> PlannedRow:
    if listed is None:
        return PlannedRow(guest=guest, outcome=RowOutcome.NEW)
    changes, warnings = changes_to(guest, listed, fields)
    outcome = RowOutcome.CHANGED if changes else RowOutcome.SAME
    return PlannedRow(
        guest=guest, outcome=outcome, target=listed.key, changes=changes, warnings=warnings
    )


class _Institutions:
    """The planner of rows with seats."""

    def __init__(self, listed: Collection[ListEntry]) -> None:
        self.listed = {name_key(each.institution): each for each in listed}
        self.rows: dict[str, GuestRow] = {}

    def duplicate(self, guest: GuestRow, meant: ListEntry | None) -> PlannedRow | None:
        earlier = self.rows.get(name_key((meant or guest).institution))
        if earlier is None:
            return None
        found = differences(earlier, guest, INSTITUTION_FIELDS)
        if not found:
            return PlannedRow(
                guest=guest, outcome=RowOutcome.DUPLICATE, duplicate_of=earlier.number
            )
        return refused(guest, CellError(found[0].field, Problem.SEATS_TWICE, str(found[0].new)))

    def addition(self, guest: GuestRow, meant: ListEntry | None) -> PlannedRow:
        named = self.listed.get(name_key(guest.institution))
        if meant and named not in (None, meant):
            return _somebody_elses(guest)
        listed = meant or named
        if listed is None and guest.errors:
            return refused(guest, *guest.errors)
        self.rows[name_key((listed or guest).institution)] = guest
        return _outcome(guest, listed, INSTITUTION_FIELDS)


class _People:
    """The planner of rows of persons."""

    def __init__(
        self, listed: Collection[ListEntry], resemblance_key: Callable[[str], str]
    ) -> None:
        self.listed = {each.key: each for each in listed}
        self.rows: dict[int, GuestRow] = {}
        self.row_of: dict[int, int] = {}
        self.on_list, self.in_file = IdentityIndex(), IdentityIndex()
        self.by_pseudonym = {
            pseudonym_key(name): each for each in listed for name in each.pseudonyms
        }
        self.resemblances = Resemblances(resemblance_key)
        self.has_unnamed = any(each.unnamed for each in listed)
        for each in listed:
            if not each.unnamed:
                self.on_list.add(each.key, identity_of(each))
                self.resemblances.add(
                    Face(name_of(each), each.email, each.key, institution=each.institution)
                )
        for each in listed:
            for identity in each.formerly:
                self.on_list.add(each.key, identity)

    def unnamed_named_by(self, guest: GuestRow) -> int | None:
        """Return the key of the unnamed guest that a row names, or None. A pseudonym does not count
        as a name."""
        if not self.has_unnamed or pseudonym_key(name_of(guest)) in self.by_pseudonym:
            return None
        listed = self._on_list(guest)
        return listed.key if listed is not None and listed.unnamed else None

    def duplicate(self, guest: GuestRow, meant: ListEntry | None) -> PlannedRow | None:
        number = self.row_of.get(meant.key) if meant else self._earlier_row(guest)
        if number is None:
            return None
        earlier = self.rows[number]
        if guest.email and not earlier.email:
            # a later row with yet another address means somebody else
            known = identity_of(earlier)
            self.in_file.move(number, known, replace(known, email=guest.email))
        differs = differences(earlier, guest, (*PERSON_FIELDS, "reply"))
        warning = RowWarning(WarningKind.DUPLICATE_DIFFERS, name_of(earlier), number)
        return PlannedRow(
            guest=guest,
            outcome=RowOutcome.DUPLICATE,
            duplicate_of=number,
            warnings=(warning,) if differs else (),
        )

    def addition(self, guest: GuestRow, meant: ListEntry | None) -> PlannedRow:
        listed = meant or self._on_list(guest)
        if listed is None and guest.errors:
            return refused(guest, *guest.errors)
        planned = _outcome(guest, listed, PERSON_FIELDS)
        if meant and not is_veiled(guest, meant) and self._is_of_other(guest, meant, planned):
            return _somebody_elses(guest)
        self.rows[guest.number] = guest
        identity = identity_of(guest)
        if listed is not None:
            self.row_of[listed.key] = guest.number
            if is_veiled(guest, listed):
                return planned
            after = _after(listed, planned.changes)
            self.on_list.move(listed.key, identity_of(listed), after)
            identity = after if meant else replace(identity, email=after.email)
        self.in_file.add(guest.number, identity)
        face = Face(
            identity.name, identity.email, planned.target, guest.number, identity.institution
        )
        resemblances = self.resemblances.meet(face)
        return (
            replace(planned, warnings=planned.warnings + resemblances) if resemblances else planned
        )

    def _is_of_other(self, guest: GuestRow, meant: ListEntry, planned: PlannedRow) -> bool:
        """True if the row describes a different person than its reference, for example because the
        columns were sorted separately. Two equal rows that the list already has stay as they
        are."""
        own = [identity_of(meant), *meant.formerly]
        names = {each.by_name for each in own}
        typed, *completed = (
            identity_of(guest),
            _completed(guest, meant),
            _after(meant, planned.changes),
        )
        for identity in completed if typed.by_name in names else (typed, *completed):
            if any(identity.is_same(each) for each in own):
                continue
            by_address = bool(identity.email) and identity.by_name in names
            in_file, on_list = (
                index.candidates(identity, by_address) for index in (self.in_file, self.on_list)
            )
            if in_file or (on_list and meant.key not in on_list):
                return True
        return False

    def _earlier_row(self, guest: GuestRow) -> int | None:
        number = self.in_file.find(identity_of(guest))
        listed = self._on_list(guest) if number is None else None
        return self.row_of.get(listed.key) if listed else number

    def _on_list(self, guest: GuestRow) -> ListEntry | None:
        """Return the guest a row means, or None. If several match, take one that the row does not
        change: importing a file again then means the same guests."""
        if self.by_pseudonym and (known := self.by_pseudonym.get(pseudonym_key(name_of(guest)))):
            return known
        found = [self.listed[key] for key in self.on_list.candidates(identity_of(guest))]
        unchanged = (each for each in found if not _outcome(guest, each, PERSON_FIELDS).changes)
        return next(unchanged, found[0]) if found else None


def identity_of(one: ListEntry | GuestRow) -> Identity:
    return Identity(name_of(one), one.email, one.institution)


def _completed(guest: GuestRow, listed: ListEntry) -> Identity:
    """Return the identity that a row with a reference names. Empty cells take the listed value."""
    return Identity(
        full_name(guest.given_name or listed.given_name, guest.family_name or listed.family_name),
        guest.email or listed.email,
        guest.institution or listed.institution,
    )


def _after(listed: ListEntry, changes: Collection[Change]) -> Identity:
    """Return the identity of a listed guest once the changes are made."""
    new = {change.field: str(change.new) for change in changes}
    return Identity(
        full_name(
            new.get("given_name", listed.given_name), new.get("family_name", listed.family_name)
        ),
        new.get("email", listed.email),
        new.get("institution", listed.institution),
    )
