"""The rows of a guest list file: their content, and the cells that cannot be used.

Staff's own words about guests: notes and tags.

Warnings that staff should check before a guest list is imported. They prevent nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from ctevents.domain.domain_names import has_hidden_signs, is_confusable
from ctevents.domain.guests.cell_words import (
    LANGUAGE_WORDS,
    RANKS,
    REPLIES,
    SEXES,
    YES_NO,
    group_words,
    word_key,
)
from ctevents.domain.guests.columns import COLUMNS, NumberedRow, widths_of
from ctevents.domain.guests.doubts import NAMES, CellDoubt, Doubt, doubts_about
from ctevents.domain.guests.layout import Layout, Line, layout_of, rows_without_guests
from ctevents.domain.names.full_names import is_no_name
from ctevents.domain.people import LONGEST_TITLE, Sex, name_key, tidy
from ctevents.domain.protocol.titles import Rank

LONGEST_NOTE = 2000
"""Characters."""
LONGEST_TAG = 40
"""Characters."""
MOST_TAGS = 20
"""Tags of one guest that the form of staff takes."""
"""Characters."""


def tags_in(text: str) -> list[str]:
    """Return the tags of a text, which commas, semicolons or new lines separate. Each once,
    whatever its case."""
    found: dict[str, str] = {}
    for name in filter(None, map(tidy, re.split(r"[,;\n]", text))):
        found.setdefault(name_key(name), name)
    return list(found.values())


def joined_notes(notes: Iterable[str]) -> str:
    """Return notes one below the other. One that another one has already is left out, also if a
    file has it on one line."""
    kept: list[str] = []
    for note in filter(None, (note.strip() for note in notes)):
        if not any(tidy(note) in tidy(other) for other in kept):
            kept.append(note)
    return "\n".join(kept)


LONGEST_AWAITED_BY = 200

LONGEST = {
    "given_name": 200,
    "family_name": 200,
    "email": 254,
    "institution": 200,
    "position": 200,
    "title": LONGEST_TITLE,
    "phone": 50,
    "host": LONGEST_AWAITED_BY,
    "remarks": LONGEST_NOTE,
    "tags": LONGEST_TAG,
}
"""The most characters of each column, and of each tag."""

MOST_SEATS = 1_000

_T = TypeVar("_T")


class Problem(StrEnum):
    """The reason why a cell is refused, and its row with it. Each has a sentence where it is
    shown."""

    MISSING_NAME = "missing_name"
    MISSING_INSTITUTION = "missing_institution"
    MISSING_GROUP = "missing_group"
    BAD_EMAIL = "bad_email"
    CONFUSABLE_DOMAIN = "confusable_domain"
    HIDDEN_SIGNS = "hidden_signs"
    NO_NAME = "no_name"
    """A dash, for example."""
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_RANK = "unknown_rank"
    UNKNOWN_SEX = "unknown_sex"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_REPLY = "unknown_reply"
    BAD_YES_NO = "bad_yes_no"
    BAD_SEATS = "bad_seats"
    SEATS_WITH_NAME = "seats_with_name"
    SEATS_WITH_REPLY = "seats_with_reply"
    SEATS_TWICE = "seats_twice"
    TOO_LONG = "too_long"
    TOO_MANY_CELLS = "too_many_cells"
    """The error names the column by its letter, since it has no heading."""
    UNKNOWN_REFERENCE = "unknown_reference"
    """A reference to another event's list gives the same error: nobody learns that it exists."""
    REFERENCE_OF_OTHER_KIND = "reference_of_other_kind"
    REFERENCE_OF_OTHER = "reference_of_other"
    ERASED = "erased"
    """The row names a person who is in another row of the list."""


@dataclass(frozen=True)
class CellError:
    """A cell that cannot be used. ``value`` is its content, on one line."""

    column: str
    problem: Problem
    value: str = ""


@dataclass(frozen=True, kw_only=True)
class GuestRow:
    """A person, or, with ``seats``, an institution's invitation with the focal point's e-mail
    address. ``number`` is the number of the row in the file. ``reference`` is that of the guest it
    means. ``filled`` names the columns with content. The other fields have the default of an empty
    cell for a new guest. A row with ``errors`` is refused, and fields with a bad cell count as
    empty. ``doubts`` refuse nothing. ``is_divided``: the names were in one cell.
    """

    number: int
    given_name: str
    family_name: str
    email: str
    institution: str
    position: str
    title: str
    rank: Rank | None
    group: str
    sex: Sex
    language: str
    phone: str
    unnamed: bool
    reply: str
    seats: int | None
    reference: str
    filled: frozenset[str]
    errors: tuple[CellError, ...] = ()
    doubts: tuple[CellDoubt, ...] = ()
    is_divided: bool = False
    host: str = ""
    tags: tuple[str, ...] = ()
    remarks: str = ""


def read_guests(
    rows: Sequence[NumberedRow],
    *,
    groups: Mapping[str, str],
    languages: Collection[str],
    default_language: str,
    institution_groups: Mapping[str, str],
    is_email: Callable[[str], bool],
    fold_email: Callable[[str], str] = str,
    without_value: Collection[tuple[int, int]] = (),
    layout: Layout | None = None,
) -> list[GuestRow]:
    """Return the rows of guests below the header that have something in a known column. Raises
    ``BadHeader``, unless the ``layout`` is given.

    ``groups``: codes by ``folded`` name or code. ``institution_groups``: codes by the ``name_key``
    of institutions that the event knows. For other institutions, an empty cell takes the group that
    the institution's other rows agree on. ``fold_email`` returns the spelling of an address that is
    stored. ``without_value``: row and index of cells with a formula that has no value.
    """
    layout = layout or layout_of(rows)
    others = {number for number, _kind in rows_without_guests(rows, layout)}
    below = [
        (number, cells) for number, cells in rows if number > layout.header and number not in others
    ]
    widths = widths_of(dict(rows).get(layout.header, []), [cells for _, cells in below])
    lines = [Line(number, cells, layout, widths) for number, cells in below]
    formulas = {
        (row, column)
        for row, index in without_value
        for column, at in layout.columns.items()
        if at == index
    }
    told = {row for row, _ in formulas}
    lines = [line for line in lines if any(line.cells.values()) or line.number in told]
    groups = group_words(groups, layout.words.get("group", {}))
    known = {**_agreed_groups([line.cells for line in lines], groups), **institution_groups}
    spoken = {word: tag for word, tag in LANGUAGE_WORDS.items() if tag in languages}
    spoken |= layout.words.get("language", {})
    sexes = SEXES | {word: Sex(code) for word, code in layout.words.get("sex", {}).items()}
    replies = {**REPLIES, **layout.words.get("reply", {})}
    rules = _Rules(groups, spoken, sexes, replies, default_language, known, is_email, fold_email)
    return [_Reading(line, rules).guest(formulas) for line in lines]


def _agreed_groups(
    rows: Collection[Mapping[str, str]], groups: Mapping[str, str]
) -> dict[str, str]:
    found = defaultdict[str, set[str]](set)
    for row in rows:
        group = groups.get(word_key(row["group"]))
        if group and row["institution"]:
            found[name_key(row["institution"])].add(group)
    return {institution: codes.pop() for institution, codes in found.items() if len(codes) == 1}


@dataclass(frozen=True)
class _Rules:
    groups: Mapping[str, str]
    languages: Mapping[str, str]
    sexes: Mapping[str, Sex]
    replies: Mapping[str, str]
    default_language: str
    institution_groups: Mapping[str, str]
    is_email: Callable[[str], bool]
    fold_email: Callable[[str], str]


class _Reading:
    """The reader of one row, which collects its errors."""

    def __init__(self, line: Line, rules: _Rules) -> None:
        self.line = line
        self.cells = line.cells
        self.rules = rules
        self.errors: list[CellError] = []

    def guest(self, formulas: Collection[tuple[int, str]]) -> GuestRow:
        """Return the row. If cells are shifted, report only that: the other errors would be
        false."""
        row = self.read(self.line.number)
        self.check_addressee()
        errors = sorted(self.errors, key=lambda error: COLUMNS.index(error.column))
        if self.line.beyond:
            errors = [CellError(self.line.beyond[0], Problem.TOO_MANY_CELLS, self.line.beyond[1])]
        empty = [column for column in COLUMNS if (self.line.number, column) in formulas]
        doubts = doubts_about(self.line.typed, empty)
        if self.line.name is not None and self.line.name.is_doubtful:
            doubts += (
                CellDoubt("family_name", Doubt.DIVIDED, self.line.full_name, row.family_name),
            )
        return replace(
            row, errors=tuple(errors), doubts=doubts, is_divided=self.line.name is not None
        )

    def read(self, number: int) -> GuestRow:
        rules = self.rules
        return GuestRow(
            number=number,
            given_name=self.name("given_name"),
            family_name=self.name("family_name"),
            email=self.email(),
            institution=self.text("institution"),
            position=self.text("position"),
            title=self.name("title"),
            rank=self.word("rank", RANKS, Problem.UNKNOWN_RANK, None),
            group=self.group(),
            sex=self.word("sex", rules.sexes, Problem.UNKNOWN_SEX, Sex.X),
            language=self.word(
                "language", rules.languages, Problem.UNKNOWN_LANGUAGE, rules.default_language
            ),
            phone=self.text("phone"),
            unnamed=self.word("unnamed", YES_NO, Problem.BAD_YES_NO, False),
            reply=self.word("reply", rules.replies, Problem.UNKNOWN_REPLY, ""),
            seats=self.seats(),
            reference=self.cells["reference"],
            host=self.text("host"),
            tags=self.tags(),
            remarks=self.text("remarks"),
            filled=frozenset(
                column
                for column, value in self.cells.items()
                if value and not self.is_no_name(column)
            ),
        )

    def fault(self, column: str, problem: Problem) -> None:
        self.errors.append(CellError(column, problem, self.cells[column]))

    def text(self, column: str) -> str:
        value = self.cells[column]
        if len(value) > LONGEST[column]:
            self.fault(column, Problem.TOO_LONG)
            return ""
        return value

    def tags(self) -> tuple[str, ...]:
        found = tuple(tags_in(self.cells["tags"])) if self.cells["tags"] else ()
        if any(len(tag) > LONGEST["tags"] for tag in found):
            self.fault("tags", Problem.TOO_LONG)
            return ()
        return found

    def name(self, column: str) -> str:
        return "" if self.is_no_name(column) else self.text(column)

    def is_no_name(self, column: str) -> bool:
        return column in (*NAMES, "title") and is_no_name(self.cells[column])

    def email(self) -> str:
        value = self.text("email")
        if has_hidden_signs(self.line.typed["email"]):
            self.fault("email", Problem.HIDDEN_SIGNS)
            return ""
        if is_confusable(value):
            self.fault("email", Problem.CONFUSABLE_DOMAIN)
            return ""
        if value and not self.rules.is_email(value):
            self.fault("email", Problem.BAD_EMAIL)
            return ""
        return self.rules.fold_email(value)

    def word(
        self, column: str, words: Mapping[str, _T], problem: Problem, meaning_of_empty: _T
    ) -> _T:
        value = self.cells[column]
        if not value:
            return meaning_of_empty
        key = word_key(value)
        if key not in words:
            self.fault(column, problem)
        return words.get(key, meaning_of_empty)

    def group(self) -> str:
        fallback = self.rules.institution_groups.get(name_key(self.cells["institution"]), "")
        if not self.cells["group"] and not fallback:
            self.fault("group", Problem.MISSING_GROUP)
        return self.word("group", self.rules.groups, Problem.UNKNOWN_GROUP, fallback)

    def seats(self) -> int | None:
        """Return the number of seats, or None for a person. Lists of persons often have a 0
        there."""
        value = self.cells["seats"]
        if value in ("", "0"):
            return None
        if value.isascii() and value.isdigit() and 0 < int(value) <= MOST_SEATS:
            return int(value)
        self.fault("seats", Problem.BAD_SEATS)
        return None

    def check_addressee(self) -> None:
        """Check the names. A person needs both; an institution's invitation needs its name, and
        nothing that only a person has."""
        cells = self.cells
        if cells["seats"] in ("", "0"):
            for column in ("given_name", "family_name"):
                if not cells[column] or self.is_no_name(column):
                    self.fault(column, Problem.NO_NAME if cells[column] else Problem.MISSING_NAME)
            return
        if cells["given_name"] or cells["family_name"]:
            self.fault("seats", Problem.SEATS_WITH_NAME)
        if not cells["institution"]:
            self.fault("institution", Problem.MISSING_INSTITUTION)
        if self.rules.replies.get(word_key(cells["reply"])):
            self.fault("reply", Problem.SEATS_WITH_REPLY)


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
    """The file changes the number of seats of an institution whose seats are for certain groups. No
    file has these groups."""
    ONLY_COUNTED = "only_counted"
    """The row has more about an unnamed guest than its writer may change without seeing the
    identity."""
    KEEPS_ITS_NAME = "keeps_its_name"
    """The file has a different name for an institution than the list."""


@dataclass(frozen=True)
class RowWarning:
    """A warning. ``name`` and ``row`` are those of the other person, who is on the event's list if
    ``row`` is None. ``place``: the other person's institution or address, if both have the same
    name."""

    kind: WarningKind
    name: str
    row: int | None = None
    place: str = ""


@dataclass(frozen=True)
class Face:
    """A person on the list (``key``), in the file (``row``) or both. Unnamed guests have none: a
    warning would confirm a guess."""

    name: str
    email: str
    key: int | None
    row: int | None = None
    institution: str = ""

    def is_same(self, other: Face) -> bool:
        return self.key == other.key and (self.key is not None or self.row == other.row)

    def told_apart_from(self, other: Face) -> str:
        """Return what tells the other person apart: their institution if it differs, else their
        address. If that is empty, return the other of the two. Empty if the names already
        differ."""
        if name_key(self.name) != name_key(other.name):
            return ""
        is_elsewhere = name_key(self.institution) != name_key(other.institution)
        found = (
            (other.institution, other.email) if is_elsewhere else (other.email, other.institution)
        )
        return next(filter(None, found), "")


class Resemblances:
    """An index of people, which finds those who resemble each other. It keeps two of each
    resemblance, so that at least one is not the person in question."""

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
            if (
                others := [
                    each for each in self.faces.get((kind, text), ()) if not face.is_same(each)
                ]
            )
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
