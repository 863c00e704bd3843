"""Archived events leave the lists, are read-only, and can be taken out again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import MailingKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.archive import archive_event, take_out_of_archive
from ctevents.services.events.changes import cancel_event
from ctevents.services.events.events import (
    all_events,
    edit_event,
    listed_events,
    public_events,
    publish_event,
)
from ctevents.services.letters.reminder_rules import due_rules
from ctevents.services.outbox.mailings import begin_mailing
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind

OVER = datetime(2027, 3, 10, 13, 0, tzinfo=UTC)


def archive(event: Event) -> None:
    with transaction(by=audit.SHELL) as tx:
        archive_event(tx, event)


def over(clock: Clock) -> Event:
    event = stories.published_event()
    clock.now = OVER
    return event


def test_one_that_is_over_leaves_public_lists_and_stays_in_figures(
    app: Flask, clock: Clock
) -> None:
    event = over(clock)
    archive(event)
    assert listed_events(db.session()) == []
    assert list(public_events(db.session())) == [event]
    assert event in all_events(db.session())
    with transaction(by=audit.SHELL) as tx:
        take_out_of_archive(tx, event)
    assert listed_events(db.session()) == [event]


@pytest.mark.long
def test_a_published_event_and_a_draft_with_guests_stay(app: Flask) -> None:
    stories.guest("al")
    for event in (stories.published_event("ba"), stories.event("al")):
        with pytest.raises(Refusal, match=Reason.EVENT_TO_KEEP):
            archive(event)


def test_a_cancelled_event_and_an_empty_draft_may_go(app: Flask) -> None:
    event = stories.published_event("ba")
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, event, reason="")
    archive(event)
    archive(stories.event("al"))
    assert {event.slug for event in all_events(db.session())} == {"ba", "xk", "me", "rs", "mk"}


def test_it_is_not_edited_published_or_written_about(app: Flask, clock: Clock) -> None:
    event, draft = (
        over(clock),
        stories.planned_event(
            "al", starts_at=OVER + timedelta(days=9), ends_at=OVER + timedelta(days=10)
        ),
    )
    assert due_rules(db.session(), now=OVER + timedelta(days=30))
    archive(event)
    archive(draft)
    assert due_rules(db.session(), now=OVER + timedelta(days=30)) == []
    with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED), transaction(by=audit.SHELL) as tx:
        edit_event(tx, event, {"capacity": 7})
    with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED), transaction(by=audit.SHELL) as tx:
        publish_event(tx, draft)
    with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED), transaction(by=audit.SHELL) as tx:
        begin_mailing(tx, event.id, MailingKind.ANNOUNCEMENT)


@pytest.mark.postgresql
def test_an_edit_that_waited_for_the_archive_is_refused(app: Flask, clock: Clock) -> None:
    event_id = over(clock).id
    with pytest.raises(Refusal, match=Reason.EVENT_ARCHIVED):
        behind(
            app,
            lambda tx: archive_event(tx, tx.get_one(Event, event_id)),
            lambda tx: edit_event(tx, tx.get_one(Event, event_id), {"capacity": 7}),
        )
