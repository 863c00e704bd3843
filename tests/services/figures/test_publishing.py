"""Snapshots of figures: taken once at each moment, or not at all; never changed; each decided by
all before it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.attendance import MergedMatrix
from ctevents.domain.figures.figures import STAGES, Stage
from ctevents.domain.figures.moments import Moment, MomentState
from ctevents.domain.people import Sex
from ctevents.domain.registration import Channel, InvitationState
from ctevents.models import AuditEntry, Event, Invitation, PublishedFigures
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.figures.freezing import thaw_figures
from ctevents.services.figures.frozen import frozen_of
from ctevents.services.figures.publishing import (
    Snapshot,
    current_snapshots,
    events_with_due_figures,
    publish_due_figures,
    publish_first,
    snapshots,
)
from ctevents.services.figures.reconciliation import declare_final, reopen
from ctevents.services.guests.list import add_person_guest
from ctevents.services.replies.invitations import enter_reply, send_invitations
from tests.support import stories
from tests.support.racing import behind

DEADLINE = datetime(2027, 3, 7, 17, 0, tzinfo=UTC)
EVE = datetime(2027, 3, 9, 17, 0, tzinfo=UTC)
OVER = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)
DAY_AFTER = stories.DAY_AFTER
FINAL = DAY_AFTER + timedelta(days=1)
LATEST, MINUTE = timedelta(hours=6), timedelta(minutes=1)


@pytest.fixture(autouse=True)
def event_with_twelve(app: Flask) -> None:
    stories.published_event(registration_closes_at=DEADLINE)
    invite(12)


def invite(count: int, first: int = 0, group: str = "police") -> None:
    """Invite so many women; all accept."""
    with transaction(by=audit.SHELL) as tx:
        event = stories.event()
        for number in range(first, first + count):
            names = {"given_name": f"Edin {number}", "email": f"{number}@police.example"}
            add_person_guest(tx, event, stories.fields(**names, group=group, sex=Sex.F))
        send_invitations(tx, event)
        for invitation in tx.query(Invitation).filter_by(
            event_id=event.id, state=InvitationState.SENT
        ):
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)


def withdraw() -> None:
    """Somebody is not invited any more."""
    with transaction(by=audit.SHELL) as tx:
        first = (
            tx.query(Invitation)
            .filter(Invitation.state != InvitationState.WITHDRAWN)
            .order_by(Invitation.id)
            .first()
        )
        assert first is not None
        first.state = InvitationState.WITHDRAWN


def settle(at: datetime = FINAL) -> None:
    stories.frozen(at=at)
    with transaction(by=audit.SHELL, at=at) as tx:
        declare_final(tx, stories.event())


def correct(at: datetime) -> None:
    """The figures are final again, as they are now."""
    with transaction(by=audit.SHELL, at=at) as tx:
        reopen(tx, stories.event())
        thaw_figures(tx, stories.event(), "Somebody was counted twice.")
    settle(at)


def seen(at: datetime) -> list[Snapshot]:
    return snapshots(db.session(), [stories.event()], now=at)[stories.event().id]


def taken(at: datetime = FINAL) -> list[tuple[Moment, list[int | None]]]:
    return [(each.moment, totals(each.figures)) for each in seen(at) if each.taken_at]


def totals(figures: MergedMatrix) -> list[int | None]:
    return [figures.totals[stage] for stage in STAGES]


BEFORE, AFTER = [12, 12, None, None], [12, 12, 12, 0]


def test_each_moment_has_one_snapshot_and_a_second_turn_changes_nothing() -> None:
    assert stories.figures_published(at=DEADLINE - MINUTE) == []
    for at, moments in ((DEADLINE, [Moment.DEADLINE]), (EVE, [Moment.EVE])):
        assert stories.figures_published(at=at) == moments
        assert stories.figures_published(at=at + MINUTE) == []
    assert stories.figures_published(at=DAY_AFTER) == [Moment.DAY_AFTER]
    settle()
    assert events_with_due_figures(db.session(), now=FINAL) == [stories.event().id]
    assert stories.figures_published(at=FINAL + MINUTE) == [Moment.FINAL]
    assert events_with_due_figures(db.session(), now=FINAL + LATEST) == []
    assert taken() == [
        (Moment.DEADLINE, BEFORE),
        (Moment.EVE, BEFORE),
        (Moment.DAY_AFTER, AFTER),
        (Moment.FINAL, AFTER),
    ]
    entries = (
        db.session.query(AuditEntry).filter_by(action="figures.published").order_by(AuditEntry.id)
    )
    assert [entry.details["moment"] for entry in entries] == [
        "deadline",
        "eve",
        "day_after",
        "final",
    ]


def test_a_figure_near_to_an_earlier_one_is_withheld_and_the_earlier_one_stays() -> None:
    stories.figures_published(at=DEADLINE)
    withdraw()
    stories.figures_published(at=EVE)
    assert taken() == [(Moment.DEADLINE, BEFORE), (Moment.EVE, [None, 12, None, None])]
    for _ in range(4):
        withdraw()
    stories.figures_published(at=DAY_AFTER)
    assert taken()[-1] == (Moment.DAY_AFTER, [7, 12, 12, 0])


def test_a_late_snapshot_says_so() -> None:
    stories.figures_published(at=DEADLINE + LATEST - MINUTE)
    assert (seen(EVE)[0].taken_at, seen(EVE)[0].is_late) == (DEADLINE + LATEST - MINUTE, True)
    stories.figures_published(at=EVE + MINUTE)
    assert seen(EVE)[1].is_late is False


def test_a_moment_that_was_missed_is_not_replaced_by_a_later_one() -> None:
    assert stories.figures_published(at=DEADLINE + LATEST) == []
    states = {each.moment: each.state for each in seen(DEADLINE + LATEST)}
    assert states == {
        Moment.DEADLINE: MomentState.MISSED,
        Moment.EVE: MomentState.TO_COME,
        Moment.DAY_AFTER: MomentState.TO_COME,
        Moment.FINAL: MomentState.UNSET,
    }


@pytest.mark.long
def test_final_figures_do_not_change_and_are_taken_at_any_time() -> None:
    settle()
    withdraw()
    assert stories.figures_published(at=FINAL + timedelta(days=90)) == [Moment.FINAL]
    assert (taken(), seen(FINAL)[0].is_late) == ([(Moment.FINAL, AFTER)], False)


def test_a_correction_of_one_person_is_not_shown_and_the_first_final_figures_stay() -> None:
    settle()
    stories.figures_published(at=FINAL)
    withdraw()
    correct(FINAL + timedelta(days=1))
    stories.figures_published(at=FINAL + timedelta(days=1))
    assert taken() == [(Moment.FINAL, AFTER), (Moment.FINAL, [None, 12, 12, 0])]


def test_figures_of_the_day_after_are_the_frozen_ones_if_there_are_any() -> None:
    """Otherwise the difference between two snapshots could be a correction."""
    stories.frozen(at=OVER)
    withdraw()
    stories.figures_published(at=DAY_AFTER)
    assert taken() == [(Moment.DAY_AFTER, AFTER)]


def test_an_event_that_moves_keeps_its_snapshots_and_gets_new_moments() -> None:
    stories.figures_published(at=DEADLINE)
    later = timedelta(days=30)
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        assert event.starts_at
        assert event.ends_at
        event.starts_at, event.ends_at, event.registration_closes_at = (
            event.starts_at + later,
            event.ends_at + later,
            DEADLINE + later,
        )
    withdraw()
    assert stories.figures_published(at=DEADLINE + later) == [Moment.DEADLINE]
    assert taken() == [(Moment.DEADLINE, BEFORE), (Moment.DEADLINE, [None, 12, None, None])]
    eve = next(each for each in seen(DEADLINE + later) if each.moment is Moment.EVE)
    assert (eve.state, eve.due_at) == (MomentState.TO_COME, datetime(2027, 4, 8, 16, 0, tzinfo=UTC))


def test_a_cancelled_event_has_no_further_snapshot() -> None:
    stories.figures_published(at=DEADLINE)
    with transaction(by=audit.SHELL, at=DEADLINE + MINUTE) as tx:
        cancel_event(tx, stories.event(), reason="")
    assert stories.figures_published(at=EVE) == []
    assert [(each.moment, each.state) for each in seen(EVE)] == [(Moment.DEADLINE, None)]


def test_a_draft_has_no_snapshot(app: Flask) -> None:
    stories.planned_event("xk", registration_closes_at=DEADLINE)
    assert events_with_due_figures(db.session(), now=DEADLINE) == [stories.event("ba").id]
    assert stories.figures_published("xk", at=DEADLINE) == []


def test_a_small_event_keeps_its_registrations_for_the_time_after_it() -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).capacity = 60
    stories.figures_published(at=DEADLINE)
    stories.figures_published(at=DAY_AFTER)
    assert taken() == [(Moment.DEADLINE, [12, None, None, None]), (Moment.DAY_AFTER, AFTER)]


def test_the_newest_snapshot_with_attendees_stands_for_the_event() -> None:
    assert current_snapshots(db.session(), [stories.event().id]) == {stories.event().id: None}
    stories.figures_published(at=DEADLINE)
    current = current_snapshots(db.session(), [stories.event().id])[stories.event().id]
    assert current is not None
    assert current.moment is Moment.DEADLINE
    stories.figures_published(at=DAY_AFTER)
    settle()
    with transaction(by=audit.SHELL) as tx:
        frozen = frozen_of(tx, stories.event().id)
        frozen.figures = frozen.figures | {
            "cells": [
                cell | {"attended": 1 if cell["invited"] else 0} for cell in frozen.figures["cells"]
            ]
        }
    stories.figures_published(at=FINAL)
    current = current_snapshots(db.session(), [stories.event().id])[stories.event().id]
    assert current is not None
    assert (current.moment, taken()[-1][1][-1]) == (Moment.DAY_AFTER, None)
    assert current.figures.totals[Stage.ATTENDED] == 0


@pytest.mark.postgresql
def test_two_workers_at_once_take_one_snapshot(app: Flask) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).registration_closes_at = stories.now()
    event_id = stories.event().id
    assert (
        behind(
            app,
            lambda tx: publish_due_figures(tx, event_id),
            lambda tx: publish_due_figures(tx, event_id),
        )
        == []
    )
    assert db.session.query(PublishedFigures).count() == 1


def test_a_capacity_that_was_changed_still_tells_how_many_could_be_confirmed() -> None:
    """Twelve came, and there were 14 seats. Otherwise a reader who knows that finds out how many
    confirmed people stayed away."""
    for capacity, at in ((14, DEADLINE), (100, DAY_AFTER)):
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, stories.event().id).capacity = capacity
        stories.figures_published(at=at)
    assert taken()[-1] == (Moment.DAY_AFTER, [None, None, None, 0])


def first_pack(at: datetime) -> bool:
    with transaction(by=audit.SHELL, at=at) as tx:
        return publish_first(tx, stories.event().id)


def test_the_first_pack_for_the_public_publishes_if_nothing_was_published() -> None:
    before = DEADLINE - MINUTE
    assert first_pack(before)
    assert taken() == [(Moment.PACK, [12, 12, 12, 0])]
    withdraw()
    assert not first_pack(before + MINUTE)
    assert stories.figures_published(at=DEADLINE) == [Moment.DEADLINE]
    assert taken()[1:] == [(Moment.DEADLINE, [None, 12, None, None])], (
        "one person fewer is not shown"
    )


def test_a_pack_after_a_moment_publishes_nothing_new() -> None:
    stories.figures_published(at=DEADLINE)
    assert not first_pack(DEADLINE + MINUTE)


def test_a_pack_publishes_nothing_of_a_cancelled_event() -> None:
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event(), reason="")
    assert not first_pack(DEADLINE)
