"""Figures are frozen once, after the event; later changes are listed as corrections."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.figures.figures import Correction, Stage
from ctevents.domain.people import Sex
from ctevents.domain.refusals import Reason, Refusal
from ctevents.services.common import audit
from ctevents.services.door.check_ins import Scan, record_check_ins
from ctevents.services.figures.figures import figures, matrices
from ctevents.services.figures.freezing import (
    changes_since,
    corrections_since,
    figures_as_frozen,
    freeze_figures,
    thaw_figures,
)
from ctevents.services.figures.frozen import frozen_figures, thawed_figures
from tests.support import stories

OVER = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)
LATER = OVER + timedelta(days=1)


def freeze(now: datetime = OVER) -> None:
    stories.frozen(at=now)


def let_in(registration_id: int, now: datetime) -> None:
    """Enter a signature from the sign-in sheet, for the event's start."""
    at = datetime(2027, 3, 10, 9, 0, tzinfo=UTC)
    scan = Scan(
        id=str(uuid4()), at=at, station="paper", attendee=registration_id, is_from_paper=True
    )
    with transaction(by=audit.SHELL, at=now) as tx:
        record_check_ins(tx, stories.event().id, [scan])


def test_an_event_that_is_not_over_has_nothing_to_freeze(app: Flask) -> None:
    stories.published_event()
    with pytest.raises(Refusal) as refused:
        freeze(stories.now())
    assert refused.value.reason is Reason.EVENT_NOT_OVER


def test_a_late_check_in_is_a_correction_with_the_entry_that_caused_it(app: Flask) -> None:
    stories.published_event()
    first, late = (
        stories.registered(),
        stories.registered(given_name="Besim", email="b@x.example", sex=Sex.M),
    )
    let_in(first.id, OVER - timedelta(hours=2))
    freeze()
    let_in(late.id, LATER)
    event = stories.event()
    frozen = frozen_figures(db.session(), [event.id])[event.id]
    live = matrices(db.session(), [event], now=LATER)[event.id]
    assert corrections_since(frozen, live) == [
        Correction(group="judges", sex=Sex.M, stage=Stage.ATTENDED, frozen=0, live=1),
        Correction(group="judges", sex=Sex.M, stage=Stage.ABSENT, frozen=1, live=0),
    ]
    assert figures_as_frozen(frozen).matrix.totals[Stage.ATTENDED] == 1
    assert [(each.action, each.at) for each in changes_since(db.session(), frozen)] == [
        (audit.CHECKED_IN, LATER)
    ]


def test_a_freezing_that_is_taken_back_is_kept_and_there_is_another_one(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    freeze()
    let_in(registration.id, OVER)
    with transaction(by=audit.SHELL, at=LATER) as tx:
        thaw_figures(tx, stories.event(), "A sheet was missing.")
    with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL, at=LATER) as tx:
        thaw_figures(tx, stories.event(), "…")
    assert refused.value.reason is Reason.FIGURES_NOT_FROZEN
    freeze(LATER)
    event_id = stories.event().id
    (before,) = thawed_figures(db.session(), [event_id])[event_id]
    after = frozen_figures(db.session(), [event_id])[event_id]
    attended = [figures_as_frozen(each).matrix.totals[Stage.ATTENDED] for each in (before, after)]
    assert (before.frozen_at, before.thawed_at, before.reason, attended) == (
        OVER,
        LATER,
        "A sheet was missing.",
        [0, 1],
    )


def test_a_second_time_changes_nothing(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    freeze()
    let_in(registration.id, OVER)
    freeze(LATER)
    event = stories.event()
    frozen = frozen_figures(db.session(), [event.id])[event.id]
    assert (frozen.frozen_at, figures_as_frozen(frozen).matrix.totals[Stage.ATTENDED]) == (OVER, 0)
    entries = [each.action for each in audit.entries(db.session(), event_id=event.id)]
    assert entries.count("figures.frozen") == 1


def test_figures_frozen_during_a_check_in_agree_and_the_person_is_a_correction(app: Flask) -> None:
    stories.published_event()
    registration_id = stories.registered().id

    def come() -> None:
        with app.app_context():
            let_in(registration_id, OVER)

    with one_moment() as session, ThreadPoolExecutor() as pool:
        event = stories.event()
        before = matrices(session, [event], now=OVER)[event.id]
        pool.submit(come).result()
        counted = figures(session, [event], now=OVER)["ba"]
    assert (counted.matrix, sum(counted.means.values())) == (before, 0)
    with transaction(by=audit.SHELL, at=OVER) as tx:
        frozen = freeze_figures(tx, stories.event(), counted)
    live = matrices(db.session(), [stories.event()], now=LATER)[stories.event().id]
    found = {(each.stage, each.difference) for each in corrections_since(frozen, live)}
    assert found == {(Stage.ATTENDED, 1), (Stage.ABSENT, -1)}
