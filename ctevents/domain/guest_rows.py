"""The rows of a guest list as they stand in a file: what each says, and which of its cells cannot be used."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from ctevents.domain.guest_columns import COLUMNS, REPLIES, SEXES, YES_NO, Row, find_header, folded
from ctevents.domain.people import Sex

LONGEST = {
    "given_name": 200,
    "family_name": 200,
    "email": 254,
    "institution": 200,
    "position": 200,
    "phone": 50,
}
"""Characters."""

MOST_SEATS = 1_000

_T = TypeVar("_T")


class Problem(StrEnum):
    """Why a cell is refused, and its row with it. Each has a sentence where it is shown."""

    MISSING_NAME = "missing_name"
    MISSING_INSTITUTION = "missing_institution"
    MISSING_GROUP = "missing_group"
    BAD_EMAIL = "bad_email"
    UNKNOWN_GROUP = "unknown_group"
    UNKNOWN_SEX = "unknown_sex"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_REPLY = "unknown_reply"
    BAD_YES_NO = "bad_yes_no"
    BAD_SEATS = "bad_seats"
    SEATS_WITH_NAME = "seats_with_name"
    SEATS_WITH_REPLY = "seats_with_reply"
    SEATS_TWICE = "seats_twice"
    TOO_LONG = "too_long"
    UNKNOWN_REFERENCE = "unknown_reference"
    """Also that of a row of another event's list: nobody is told which."""
    REFERENCE_OF_OTHER_KIND = "reference_of_other_kind"
    REFERENCE_OF_OTHER = "reference_of_other"
    """The row names somebody who stands in another row of the list."""


@dataclass(frozen=True)
class CellError:
    """``value`` is what stands in the cell, on one line."""

    column: str
    problem: Problem
    value: str = ""


@dataclass(frozen=True, kw_only=True)
class GuestRow:
    """A person, or with ``seats`` an institution's invitation, whose e-mail is the focal point's.

    ``number`` is the row's in the file, ``reference`` that of whom it means on the list. ``filled`` names the columns in
    which something stands: the rest is what an empty cell means for somebody new. A row with ``errors`` is refused; fields
    of its bad cells are as if empty.
    """

    number: int
    given_name: str
    family_name: str
    email: str
    institution: str
    position: str
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


def tidy(text: str) -> str:
    """On one line, composed (NFC), single spaces, no control or invisible characters."""
    if not text.isprintable():
        text = "".join(mark for mark in text if mark.isspace() or unicodedata.category(mark) not in ("Cc", "Cf"))
    return " ".join(unicodedata.normalize("NFC", text).split())


def name_key(name: str) -> str:
    """Names of people and institutions as they are compared: without regard to case and white space."""
    return unicodedata.normalize("NFC", tidy(name).casefold())


def read_guests(
    rows: Sequence[Row],
    *,
    groups: Mapping[str, str],
    languages: Collection[str],
    default_language: str,
    institution_groups: Mapping[str, str],
    is_email: Callable[[str], bool],
) -> list[GuestRow]:
    """The rows below the header; those without anything in a known column are blank. Raises ``BadHeader``.

    ``groups``: codes by ``folded`` name or code. ``institution_groups``: codes by the ``name_key`` of institutions that
    the event knows; where it has none, an empty cell takes the group that the institution's other rows agree on.
    """
    header, columns = find_header(rows)
    cells = {number: _by_column(row, columns) for number, row in rows if number > header}
    cells = {number: row for number, row in cells.items() if any(row.values())}
    known = {**_agreed_groups(cells.values(), groups), **institution_groups}
    rules = _Rules(groups, {folded(tag): tag for tag in languages}, default_language, known, is_email)
    return [_Reading(row, rules).guest(number) for number, row in cells.items()]


def _by_column(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {
        column: tidy(row[columns[column]]) if column in columns and columns[column] < len(row) else ""
        for column in COLUMNS
    }


def _agreed_groups(rows: Collection[Mapping[str, str]], groups: Mapping[str, str]) -> dict[str, str]:
    found = defaultdict[str, set[str]](set)
    for row in rows:
        group = groups.get(folded(row["group"]))
        if group and row["institution"]:
            found[name_key(row["institution"])].add(group)
    return {institution: codes.pop() for institution, codes in found.items() if len(codes) == 1}


@dataclass(frozen=True)
class _Rules:
    groups: Mapping[str, str]
    languages: Mapping[str, str]
    default_language: str
    institution_groups: Mapping[str, str]
    is_email: Callable[[str], bool]


class _Reading:
    """One row being read; gathers its errors."""

    def __init__(self, cells: Mapping[str, str], rules: _Rules) -> None:
        self.cells = cells
        self.rules = rules
        self.errors: list[CellError] = []

    def guest(self, number: int) -> GuestRow:
        rules = self.rules
        row = GuestRow(
            number=number,
            given_name=self.text("given_name"),
            family_name=self.text("family_name"),
            email=self.email(),
            institution=self.text("institution"),
            position=self.text("position"),
            group=self.group(),
            sex=self.word("sex", SEXES, Problem.UNKNOWN_SEX, Sex.X),
            language=self.word("language", rules.languages, Problem.UNKNOWN_LANGUAGE, rules.default_language),
            phone=self.text("phone"),
            unnamed=self.word("unnamed", YES_NO, Problem.BAD_YES_NO, False),
            reply=self.word("reply", REPLIES, Problem.UNKNOWN_REPLY, ""),
            seats=self.seats(),
            reference=self.cells["reference"],
            filled=frozenset(column for column, value in self.cells.items() if value),
        )
        self.check_addressee()
        return replace(row, errors=tuple(sorted(self.errors, key=lambda error: COLUMNS.index(error.column))))

    def fault(self, column: str, problem: Problem) -> None:
        self.errors.append(CellError(column, problem, self.cells[column]))

    def text(self, column: str) -> str:
        value = self.cells[column]
        if len(value) > LONGEST[column]:
            self.fault(column, Problem.TOO_LONG)
            return ""
        return value

    def email(self) -> str:
        value = self.text("email")
        if value and not self.rules.is_email(value):
            self.fault("email", Problem.BAD_EMAIL)
            return ""
        return value

    def word(self, column: str, words: Mapping[str, _T], problem: Problem, meaning_of_empty: _T) -> _T:
        value = self.cells[column]
        if value and folded(value) not in words:
            self.fault(column, problem)
        return words.get(folded(value), meaning_of_empty) if value else meaning_of_empty

    def group(self) -> str:
        fallback = self.rules.institution_groups.get(name_key(self.cells["institution"]), "")
        if not self.cells["group"] and not fallback:
            self.fault("group", Problem.MISSING_GROUP)
        return self.word("group", self.rules.groups, Problem.UNKNOWN_GROUP, fallback)

    def seats(self) -> int | None:
        """None for a person; lists of persons often have a 0 there."""
        value = self.cells["seats"]
        if value in ("", "0"):
            return None
        if value.isascii() and value.isdigit() and 0 < int(value) <= MOST_SEATS:
            return int(value)
        self.fault("seats", Problem.BAD_SEATS)
        return None

    def check_addressee(self) -> None:
        """A person needs both names; an institution's invitation its name, and nothing that only a person has."""
        cells = self.cells
        if cells["seats"] in ("", "0"):
            for column in ("given_name", "family_name"):
                if not cells[column]:
                    self.fault(column, Problem.MISSING_NAME)
            return
        if cells["given_name"] or cells["family_name"]:
            self.fault("seats", Problem.SEATS_WITH_NAME)
        if not cells["institution"]:
            self.fault("institution", Problem.MISSING_INSTITUTION)
        if cells["reply"]:
            self.fault("reply", Problem.SEATS_WITH_REPLY)
