"""Values of dataclasses as text."""

from __future__ import annotations

from dataclasses import dataclass, make_dataclass, replace
from enum import StrEnum
from typing import Any, get_type_hints

import pytest

from ctevents.domain.guests.changes import Change
from ctevents.domain.guests.layout import Layout
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import CellError, Problem
from ctevents.domain.guests.warnings import RowWarning, WarningKind
from ctevents.formats.stored_values import as_text, from_text
from ctevents.services.guests.plan import ImportPlan
from tests.support.guest_rows import guest


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True)
class Box:
    colour: Colour
    names: frozenset[str]
    sizes: tuple[int, ...]
    label: str | None = None


BOX = Box(Colour.RED, frozenset({"b", "a"}), (1, 2))
TEXT = '["red",["a","b"],[1,2],null]'


def test_a_plan_is_read_as_it_was_kept() -> None:
    row = PlannedRow(
        guest=guest(email="a@x", unnamed=True),
        outcome=RowOutcome.CHANGED,
        target=7,
        changes=(Change("unnamed", False, True), Change("seats", None, 3), Change("phone", "", "Ž")),
        warnings=(RowWarning(WarningKind.LOOKS_LIKE, "Ana", 4),),
        errors=(CellError("email", Problem.BAD_EMAIL, "a"),),
    )
    layout = Layout(1, {"email": 0}, (1,), {"reply": {"da": "accepted"}})
    plan = ImportPlan([(1, ["email"]), (2, ["a@x", ""])], [row], layout, "x")
    assert from_text(ImportPlan, as_text(plan)) == plan


def test_the_text_is_the_same_each_time() -> None:
    assert as_text(BOX).endswith(f",{TEXT}]")
    assert as_text(BOX) == as_text(BOX)
    assert from_text(Box, as_text(BOX)) == BOX
    assert from_text(Box, as_text(replace(BOX, label="Ž"))) == replace(BOX, label="Ž")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('["', '{"'),
        ('"red"', '"blue"'),
        ("null", "null,1"),
        (",null", ""),
        (TEXT, "7"),
        (TEXT, "null"),
        ('["a","b"]', "7"),
    ],
)
def test_a_text_of_another_version_is_none(before: str, after: str) -> None:
    text = as_text(BOX).replace(before, after)
    assert text != as_text(BOX)
    assert from_text(Box, text) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"label": str},
        {"sizes": frozenset[int]},
        {"names": frozenset[Colour]},
        {"colour": StrEnum("Colour", {"RED": "red", "BLUE": "blue"})},
        {"more": int},
    ],
    ids=str,
)
def test_a_text_of_a_type_that_was_different_is_none(changes: dict[str, Any]) -> None:
    other = make_dataclass("Box", [(name, kind) for name, kind in (get_type_hints(Box) | changes).items()])
    other.__module__ = Box.__module__
    values = dict.fromkeys(changes, None) | vars(BOX)
    assert from_text(Box, as_text(other(**values))) is None


@pytest.mark.parametrize("text", ["", "7", "null", "[]", "[1,2,3]"])
def test_a_text_of_something_else_is_none(text: str) -> None:
    assert from_text(Box, text) is None
