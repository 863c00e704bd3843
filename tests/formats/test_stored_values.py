"""Values of dataclasses as text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
TEXT = '{"colour":"red","names":["a","b"],"sizes":[1,2],"label":null}'


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
    plan = ImportPlan([(1, ["email"]), (2, ["a@x", ""])], [row], layout)
    assert from_text(ImportPlan, as_text(plan)) == plan


def test_the_text_is_the_same_each_time() -> None:
    assert as_text(BOX) == TEXT
    assert from_text(Box, TEXT) == BOX


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "null",
        TEXT.replace("red", "blue"),
        TEXT.replace("label", "another"),
        TEXT.replace("null}", 'null,"more":1}'),
        TEXT.replace("[1,2]", "[1,{}]"),
        TEXT.replace('["a","b"]', "7"),
    ],
)
def test_a_text_of_another_version_is_none(text: str) -> None:
    assert from_text(Box, text) is None
