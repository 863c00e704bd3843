"""The letter that the publication is available: once to each person, and only to people who can
open the launch pack."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.domain.letters.segments import Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Message, Registration
from ctevents.services.common import audit
from ctevents.services.launch.documents import remove_document
from ctevents.services.launch.launched import readers_to_tell, send_publication_letter
from ctevents.services.letters.reminder_rules import RuleFields, add_rule, run_rule
from tests.conftest import Clock
from tests.support import stories
from tests.support.packs_of_launch import document

KIND = LetterKind.PUBLICATION_AVAILABLE


@pytest.fixture
def attendee(app: Flask) -> Registration:
    """An attendee, beside somebody with a seat, an invited person and an institution."""
    stories.published_event()
    came = stories.registered(email="came@police.example")
    stories.registered(given_name="Edin", email="absent@police.example")
    stories.invited(given_name="Ana", email="invited@police.example")
    stories.invited_institution()
    stories.checked_in(came)
    return came


def count(standing: Standing = Standing.EVERYBODY) -> int:
    return len(readers_to_tell(db.session(), stories.event(), standing, now=stories.now()))


def send(standing: Standing, expected: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        send_publication_letter(tx, stories.event(), standing, expected=expected)


def queued() -> int:
    return db.session.query(Message).filter_by(kind=KIND).count()


def test_only_people_who_can_open_the_pack_get_it(attendee: Registration, clock: Clock) -> None:
    document()
    assert count() == count(Standing.ATTENDED) == 1
    clock.now = attendee.event.ends_at
    assert [
        count(each) for each in (Standing.EVERYBODY, Standing.ABSENT, Standing.NOT_REPLIED)
    ] == [3, 1, 1]


def test_each_person_gets_it_once(attendee: Registration, clock: Clock) -> None:
    document()
    send(Standing.ATTENDED, 1)
    with pytest.raises(Refusal) as caught:
        send(Standing.ATTENDED, 1)
    assert caught.value.reason is Reason.NOBODY_TO_WRITE_TO
    timing = Timing(anchor=Anchor.END, is_after=True, amount=1, unit=Unit.HOURS)
    fields = RuleFields(
        kind=KIND, timing=timing, standing=Standing.EVERYBODY, may_follow_start=True
    )
    with transaction(by=audit.SHELL) as tx:
        rule = add_rule(tx, stories.event(), fields)
    clock.now = attendee.event.ends_at + timedelta(hours=1)
    with transaction(by=audit.WORKER) as tx:
        run = run_rule(tx, rule.id, at=clock())
    assert run is not None
    assert (run.letters, queued()) == (2, 3)


def test_a_number_that_has_changed_sends_nothing(attendee: Registration) -> None:
    document()
    with pytest.raises(Refusal) as caught:
        send(Standing.ATTENDED, 2)
    assert (caught.value.reason, queued()) == (Reason.GUEST_LIST_CHANGED, 0)


def test_an_empty_pack_is_no_news(attendee: Registration) -> None:
    added = document()
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, added)
    with pytest.raises(Refusal) as caught:
        send(Standing.ATTENDED, 1)
    assert caught.value.reason is Reason.PACK_IS_EMPTY
