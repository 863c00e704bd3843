"""Signatures against check-ins: each gap needs a reason, and a reason holds only for its gap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.attendance import Gap, GapKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.services.common import audit
from ctevents.services.figures.frozen import frozen_of
from ctevents.services.figures.reconciliation import (
    change_sheet,
    declare_final,
    enter_sheet,
    explain_gap,
    gaps_of,
    remove_sheet,
    reopen,
    sheet_of,
    signed_sheets,
)
from tests.support import stories

OVER = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)


def do(command: Callable[..., Any], *args: Any) -> Any:
    with transaction(by=audit.SHELL, at=OVER) as tx:
        return command(tx, stories.event(), *args)


def refusal(command: Callable[..., Any], *args: Any) -> Reason:
    with pytest.raises(Refusal) as refused:
        do(command, *args)
    return refused.value.reason


def gap_of(kind: GapKind) -> Gap:
    event_id = stories.event().id
    (found,) = (gap for gap in gaps_of(db.session(), [event_id])[event_id] if gap.kind is kind)
    return found


def signatures() -> Gap:
    return gap_of(GapKind.SIGNATURES)


def is_final() -> bool:
    row = frozen_of(db.session(), stories.event().id)
    return row is not None and row.final_at is not None


@pytest.fixture
def attended(app: Flask) -> None:
    """Yield with one attendee."""
    stories.published_event()
    stories.checked_in(stories.registered())


@pytest.mark.usefixtures("attended")
def test_sheets_are_added_up_and_set_against_the_attendees() -> None:
    for number in (1, 2):
        do(enter_sheet, f"Sheet {number}", 3)
    assert signatures() == Gap(kind=GapKind.SIGNATURES, stated=6, counted=1)
    first, second = signed_sheets(db.session(), stories.event().id)
    assert refusal(enter_sheet, "Sheet 1", 9) is Reason.SHEET_ENTERED_ALREADY
    assert refusal(change_sheet, first, "Sheet 2", 3) is Reason.SHEET_ENTERED_ALREADY
    assert do(change_sheet, first, "Sheet 1", 1)
    assert not do(change_sheet, first, "Sheet 1", 1)
    do(remove_sheet, second)
    assert signatures() == Gap(kind=GapKind.SIGNATURES, stated=1, counted=1)
    assert sheet_of(db.session(), stories.event("al").id, first.id) is None


@pytest.mark.usefixtures("attended")
def test_where_no_sheet_was_entered_signatures_are_not_compared_and_need_no_reason() -> None:
    event_id = stories.event().id
    assert [gap.kind for gap in gaps_of(db.session(), [event_id])[event_id]] == [
        GapKind.HELD_CHECK_INS
    ]
    assert refusal(explain_gap, GapKind.SIGNATURES, -1, "…") is Reason.GAP_CHANGED
    stories.frozen(at=OVER)
    do(declare_final)
    assert is_final()


@pytest.mark.usefixtures("attended")
def test_a_reason_holds_for_the_gap_that_was_looked_at() -> None:
    do(enter_sheet, "Sheet 0", 0)
    assert signatures().is_open
    assert refusal(explain_gap, GapKind.SIGNATURES, 5, "…") is Reason.GAP_CHANGED
    do(explain_gap, GapKind.SIGNATURES, -1, "The list was left in the hall.")
    assert not signatures().is_open
    do(enter_sheet, "Sheet 1", 4)
    assert signatures().is_open
    do(explain_gap, GapKind.SIGNATURES, 3, "Three drivers signed too.")
    found = signatures()
    assert (found.is_open, found.reason) == (False, "Three drivers signed too.")


@pytest.mark.long
@pytest.mark.usefixtures("attended")
def test_final_is_what_is_frozen_and_has_no_open_gap_and_then_nothing_is_changed() -> None:
    assert refusal(declare_final) is Reason.FIGURES_NOT_FROZEN
    stories.frozen(at=OVER)
    sheet = do(enter_sheet, "Sheet 1", 2)
    assert refusal(declare_final) is Reason.GAPS_OPEN
    do(change_sheet, sheet, "Sheet 1", 1)
    do(declare_final)
    do(declare_final)
    assert is_final()
    for command, args in [
        (enter_sheet, ("Sheet 2", 1)),
        (change_sheet, (sheet, "Sheet 1", 2)),
        (remove_sheet, (sheet,)),
        (explain_gap, (GapKind.SIGNATURES, 0, "…")),
    ]:
        assert refusal(command, *args) is Reason.FIGURES_FINAL
    do(reopen)
    do(reopen)
    assert not is_final()
    recorded = [each.action for each in audit.entries(db.session(), event_id=stories.event().id)]
    assert (recorded.count("figures.declared_final"), recorded.count("figures.reopened")) == (1, 1)


@pytest.mark.usefixtures("attended")
def test_scans_of_which_staff_have_not_decided_are_a_gap() -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(db.text("UPDATE check_ins SET is_held = true"))
    held = gap_of(GapKind.HELD_CHECK_INS)
    assert (held, held.difference) == (Gap(kind=GapKind.HELD_CHECK_INS, stated=1, counted=0), 1)
