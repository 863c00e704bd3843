"""Running the reminders from the shell, and in the worker."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.cli.reminders import run_due
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.models import Message, ReminderRule
from ctevents.services.common import audit
from ctevents.services.letters.reminder_rules import RuleFields, add_rule
from tests.cli.conftest import Command, Ended
from tests.conftest import Clock
from tests.support import stories
from tests.support.smtp import SmtpServer

START = datetime(2090, 3, 10, 9, 0, tzinfo=UTC)


@pytest.fixture
def registrant(app: Flask) -> str:
    stories.published_event(starts_at=START, ends_at=START + timedelta(hours=3))
    return stories.registered().person.email


def queued() -> list[tuple[str, bool]]:
    """The reminders in the outbox, and whether they are due now."""
    letters = db.session.query(Message).filter_by(kind="event-reminder").order_by(Message.id)
    return [
        (letter.registration.person.email, letter.due_at <= stories.now()) for letter in letters
    ]  # type: ignore[union-attr]


def test_each_reminder_is_queued_once(registrant: str, ctevents: Command) -> None:
    at = "2090-03-08T09:00+01:00"
    assert ctevents("reminders", "run").out == "Nothing is due.\n"
    assert ctevents("reminders", "run", "--now", at).out == "ba: event-reminder, 1 queued.\n"
    assert ctevents("reminders", "run", "--now", at, "--json").json == []
    assert queued() == [(registrant, True)]


@pytest.mark.usefixtures("registrant")
def test_what_is_skipped_is_said(ctevents: Command) -> None:
    (skipped, sent) = ctevents("reminders", "run", "--now", "2090-03-09T09:30+01:00", "--json").json
    assert skipped | {"rule": 0} == {
        "event": "ba",
        "rule": 0,
        "kind": "event-reminder",
        "due_at": "2090-03-08T08:00:00+00:00",
        "outcome": "late",
        "letters": 0,
    }
    assert (sent["due_at"], sent["outcome"], sent["letters"]) == (
        "2090-03-09T07:00:00+00:00",
        "sent",
        1,
    )
    assert (
        ctevents("reminders", "run", "--now", "2090-03-12T09:30+01:00").out
        == "ba: thank-you, 0 queued.\n"
    )


@pytest.mark.usefixtures("registrant")
def test_a_rule_that_breaks_holds_up_none_of_the_others(ctevents: Command) -> None:
    """The worker also continues, and logs the error."""
    two_days_before = Timing(anchor=Anchor.START, amount=2, unit=Unit.DAYS, local_time="09:00")
    with transaction(by=audit.SHELL) as tx:
        broken = (
            tx.query(ReminderRule)
            .filter_by(event_id=stories.event().id, kind=LetterKind.EVENT_REMINDER)
            .first()
        )
        assert broken is not None
        broken.segment, name = {}, broken.id
        fields = RuleFields(kind=LetterKind.EVENT_REMINDER, timing=two_days_before)
        add_rule(tx, stories.event(), fields)
    at = "2090-03-08T09:00+01:00"
    _, failed = run_due(datetime.fromisoformat(at), actor=audit.WORKER, now=stories.now())
    assert list(map(type, failed.values())) == [KeyError]
    assert len(queued()) == 1
    ended = ctevents("reminders", "run", "--now", at)
    assert ended == Ended(1, "", f"ctevents: could not be run: reminder {name}\n")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("tomorrow", "--now is a time such as 2027-03-08T09:00+01:00; not 'tomorrow'"),
        ("2090-03-08T09:00", "--now needs an offset: 2090-03-08T09:00+01:00, for instance"),
    ],
)
def test_a_time_needs_its_offset(ctevents: Command, at: str, words: str) -> None:
    assert ctevents("reminders", "run", "--now", at) == Ended(2, "", f"ctevents: {words}\n")


@pytest.mark.long
def test_the_worker_does_the_same(
    app: Flask, clock: Clock, ctevents: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reminder that was due two hours ago is queued and sent, once."""
    start = clock.now + timedelta(days=1, hours=4)
    stories.published_event(starts_at=start, ends_at=start + timedelta(hours=3))
    stories.registered()
    six_hours_before = Timing(anchor=Anchor.START, amount=6, unit=Unit.HOURS)
    with transaction(by=audit.SHELL) as tx:
        tx.query(ReminderRule).delete()
        fields = RuleFields(kind=LetterKind.EVENT_REMINDER, timing=six_hours_before)
        add_rule(tx, stories.event(), fields)
    clock.advance(days=1)
    with SmtpServer() as server:
        monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(server.port))
        assert [ctevents("worker", "--once").status for _ in range(2)] == [0, 0]
        received = len(server.letters)
    letters = db.session.query(Message).order_by(Message.id)
    assert [(letter.kind, letter.state) for letter in letters] == [
        ("invitation", "dropped"),
        ("confirmed", "sent"),
        ("event-reminder", "sent"),
    ]
    assert received == 2
