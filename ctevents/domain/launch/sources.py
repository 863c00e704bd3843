"""The publication's sources as values: workshops, findings, recommendations.

A source is also a flat mapping of columns to values, such as ``text:sq``. Files and changes name
columns so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any

LONGEST_NUMBER = 20
LONGEST_THEME = 200
LONGEST_TEXT = 2_000
"""Characters."""
MOST_PARTICIPANTS = 10_000

NUMBER = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,19}")
"""A number as printed. It is part of a field's name in the form of the answers."""

Value = str | int | date | tuple[str, ...] | None
Columns = Mapping[str, Value]
"""Values by the names of columns. A text or figure of a source is ``<column>:<language or
group>``."""


class SourceKind(StrEnum):
    """A kind of source, in the order in which an import reads them."""

    WORKSHOP = "workshops"
    FINDING = "findings"
    RECOMMENDATION = "recommendations"


@dataclass(frozen=True, kw_only=True)
class WorkshopFields:
    """A workshop. ``participants``: their number by the code of a group."""

    number: str
    themes: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    starts_on: date | None = None
    ends_on: date | None = None
    participants: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class FindingFields:
    number: str
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class RecommendationFields:
    """A recommendation. ``addressees``: codes of groups; none means all. ``workshop`` and
    ``findings`` are numbers as printed."""

    number: str
    themes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    addressees: tuple[str, ...] = ()
    workshop: str = ""
    findings: tuple[str, ...] = ()


SourceFields = WorkshopFields | FindingFields | RecommendationFields

FIELDS: dict[
    SourceKind, type[WorkshopFields] | type[FindingFields] | type[RecommendationFields]
] = {
    SourceKind.WORKSHOP: WorkshopFields,
    SourceKind.FINDING: FindingFields,
    SourceKind.RECOMMENDATION: RecommendationFields,
}

_COLUMNS = {"themes": "theme", "texts": "text", "places": "place", "participants": "participants"}
"""The columns of the fields that hold a value for each language or group."""


def columns_of(source: SourceFields) -> dict[str, Value]:
    """Return a source as columns. Empty texts have none."""
    found: dict[str, Value] = {}
    for each in fields(source):
        value = getattr(source, each.name)
        if each.name in _COLUMNS:
            found |= {
                f"{_COLUMNS[each.name]}:{key}": text
                for key, text in sorted(value.items())
                if text != ""
            }
        else:
            found[each.name] = value
    return found


def from_columns(kind: SourceKind, columns: Columns) -> SourceFields:
    """Return the source that ``columns_of`` made flat. A missing column has its default; an empty
    text is none."""
    values: dict[str, Any] = {}
    for each in fields(FIELDS[kind]):
        if each.name in _COLUMNS:
            start = f"{_COLUMNS[each.name]}:"
            parts = {
                name.removeprefix(start): value
                for name, value in columns.items()
                if name.startswith(start)
            }
            values[each.name] = {
                key: value for key, value in parts.items() if value not in ("", None)
            }
        elif each.name in columns:
            values[each.name] = columns[each.name]
    return FIELDS[kind](**values)


def changed_columns(before: SourceFields, after: SourceFields) -> list[str]:
    """Return the names of the columns that differ. The order of addressees and findings makes no
    difference."""
    old, new = (
        {
            name: frozenset(value) if isinstance(value, tuple) else value
            for name, value in columns_of(each).items()
        }
        for each in (before, after)
    )
    return [name for name in dict.fromkeys([*old, *new]) if old.get(name) != new.get(name)]


def ends_too_early(workshop: WorkshopFields) -> bool:
    """True if the last day is before the first."""
    return (
        workshop.starts_on is not None
        and workshop.ends_on is not None
        and workshop.ends_on < workshop.starts_on
    )


def missing_languages(
    source_texts: Collection[Mapping[str, str]], languages: Sequence[str]
) -> list[str]:
    """Return the languages in which a text is missing that exists in English."""
    return [
        tag
        for tag in languages
        if any(texts.get("en") and not texts.get(tag) for texts in source_texts)
    ]


def without_english(source: SourceFields) -> list[str]:
    """Return the texts that English lacks. A finding or recommendation needs a text; a theme or
    place needs one if it has a translation."""
    columns = columns_of(source)
    named = {name.partition(":")[0] for name in columns if ":" in name} - {"participants"}
    needed = named if isinstance(source, WorkshopFields) else named | {"text"}
    return sorted(name for name in needed if f"{name}:en" not in columns)


def in_printed_order(known: Sequence[str], printed: Sequence[str]) -> list[str]:
    """Return all numbers in their order after an import.

    The numbers of the file take its order, in the places that they had. A new number comes after
    the number before it in the file; new ones at its beginning come before the next known one, or
    last.
    """
    places = iter([number for number in printed if number in set(known)])
    after = [next(places) if number in set(printed) else number for number in known]
    before = ""
    for index, number in enumerate(printed):
        if number not in after:
            after.insert(_place_of_new(after, before, printed[index + 1 :]), number)
        before = number
    return after


def _place_of_new(numbers: Sequence[str], before: str, following: Sequence[str]) -> int:
    if before:
        return numbers.index(before) + 1
    return next((numbers.index(number) for number in following if number in numbers), len(numbers))
