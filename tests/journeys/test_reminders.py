"""Three workers run the reminders twice each, over both clock changes: exactly the right
letters."""

from __future__ import annotations

import json
import os
from collections.abc import Container, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from ctevents.cli.reminders import run_due
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MailingKind
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.mail.delivery import deliver_due
from ctevents.models import Message, ReminderRule, ReminderRun
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.letters.reminder_rules import RuleFields, add_rule
from ctevents.services.replies.registrations import cancel_registration
from tests.cli.conftest import environment
from tests.conftest import Clock, MakeApp
from tests.support import stories
from tests.support.forked import ended
from tests.support.smtp import SmtpServer

ZONE = ZoneInfo("Europe/Skopje")
"""A zone with the clock changes of all six launches."""

SECOND_NIGHT = Timing(anchor=Anchor.START, amount=1, unit=Unit.DAYS, local_time="02:30")
LAST_24_HOURS = Timing(anchor=Anchor.START, amount=24, unit=Unit.HOURS)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def half_hours(start: str, end: str, hours: Container[int]) -> Iterator[datetime]:
    """Yield the times that the clocks of ``ZONE`` show in these hours."""
    at = local(start).astimezone(UTC)
    while at <= local(end):
        if at.astimezone(ZONE).hour in hours:
            yield at
        at += timedelta(minutes=30)


def held(slug: str, start: str) -> None:
    """Make a published event with two registrants and two rules besides the initial ones. One
    registrant attends."""
    begin = local(start)
    stories.published_event(slug, starts_at=begin, ends_at=begin + timedelta(hours=3))
    for timing in (SECOND_NIGHT, LAST_24_HOURS):
        with transaction(by=audit.SHELL) as tx:
            fields = RuleFields(kind=LetterKind.EVENT_REMINDER, timing=timing)
            add_rule(tx, stories.event(slug), fields)
    for name in ("comes", "stays-away"):
        stories.registered(slug, email=f"{name}@{slug}.example")


def reminders() -> list[str]:
    """Return all reminders in the outbox in order: time, event, rule and recipient."""
    rows = db.session.query(Message).filter(Message.mailing.has(kind=MailingKind.REMINDER)).all()
    return sorted(_line(row) for row in rows)


def _line(message: Message) -> str:
    assert message.registration is not None
    assert message.mailing is not None
    assert message.mailing.rule is not None
    timing = message.mailing.rule.timing
    at = message.created_at.astimezone(ZONE)
    what = f"{timing.amount} {timing.unit} {timing.local_time or ''}".strip()
    return f"{at:%m-%d %H:%M%z}: {what} to {message.registration.person.email}"


EACH_HOUR = range(24)
AROUND_EACH_RULE = (2, 3, 7, 8, 9, 10)


@pytest.mark.long
@pytest.mark.parametrize(
    "hours",
    [AROUND_EACH_RULE, pytest.param(EACH_HOUR, marks=pytest.mark.soak)],
    ids=["around each rule", "each hour"],
)
def test_three_workers_twice_over_both_changes_of_the_clocks(
    app: Flask, clock: Clock, make_app: MakeApp, hours: Container[int]
) -> None:
    """Mondays after the nights in which 02:30 is skipped, and comes twice."""
    held("mk", "2027-03-29 10:00")
    held("ba", "2027-11-01 10:00")
    workers = [make_app() for _ in range(3)]

    def run(worker: Flask, at: datetime) -> None:
        with worker.app_context():
            run_due(at, actor=audit.WORKER, now=at)

    with ThreadPoolExecutor(len(workers)) as pool:
        for first, last in (
            ("2027-03-26 23:30", "2027-03-30 11:00"),
            ("2027-10-29 23:30", "2027-11-02 11:00"),
        ):
            for at in half_hours(first, last, hours):
                if f"{at.astimezone(ZONE):%d %H:%M}" in ("29 10:00", "01 10:00"):
                    _come(clock, at)
                list(pool.map(run, workers * 2, [at] * 6))
    assert reminders() == [
        "03-27 09:00+0100: 2 days 09:00 to comes@mk.example",
        "03-27 09:00+0100: 2 days 09:00 to stays-away@mk.example",
        "03-28 03:00+0200: 1 days 02:30 to comes@mk.example",
        "03-28 03:00+0200: 1 days 02:30 to stays-away@mk.example",
        "03-28 08:00+0200: 1 days 08:00 to comes@mk.example",
        "03-28 08:00+0200: 1 days 08:00 to stays-away@mk.example",
        "03-28 10:00+0200: 24 hours to comes@mk.example",
        "03-28 10:00+0200: 24 hours to stays-away@mk.example",
        "03-30 10:00+0200: 1 days 10:00 to comes@mk.example",
        "10-30 09:00+0200: 2 days 09:00 to comes@ba.example",
        "10-30 09:00+0200: 2 days 09:00 to stays-away@ba.example",
        "10-31 02:30+0200: 1 days 02:30 to comes@ba.example",
        "10-31 02:30+0200: 1 days 02:30 to stays-away@ba.example",
        "10-31 08:00+0100: 1 days 08:00 to comes@ba.example",
        "10-31 08:00+0100: 1 days 08:00 to stays-away@ba.example",
        "10-31 10:00+0100: 24 hours to comes@ba.example",
        "10-31 10:00+0100: 24 hours to stays-away@ba.example",
        "11-02 10:00+0100: 1 days 10:00 to comes@ba.example",
    ]


def _come(clock: Clock, at: datetime) -> None:
    clock.now = at
    email = "comes@mk.example" if at.month == 3 else "comes@ba.example"
    registrations = db.session.query(stories.Registration).all()
    (comes,) = [each for each in registrations if each.person.email == email]
    stories.checked_in(comes)


@pytest.mark.long
def test_three_commands_at_once_make_one_run(
    app: Flask, database_uri: str, tmp_path: Path, clock: Clock
) -> None:
    stories.published_event()
    stories.many_invited(50)
    with transaction(by=audit.SHELL) as tx:
        tx.query(ReminderRule).delete()
        timing = Timing(anchor=Anchor.START, amount=3, unit=Unit.DAYS, local_time="09:00")
        fields = RuleFields(kind=LetterKind.REPLY_REMINDER, timing=timing)
        add_rule(tx, stories.event(), fields)
    command = ["ctevents.cli", "reminders", "run", "--now", "2027-03-07T09:00+01:00", "--json"]
    settings = {**os.environ, **environment(database_uri, tmp_path)}
    done = []
    for _ in range(2):
        done += [
            run
            for process in ended(command, settings, at_once=3)
            for run in json.loads(process.stdout)
        ]
    assert [(run["outcome"], run["letters"]) for run in done] == [("sent", 50)]
    db.session.rollback()
    assert db.session.query(ReminderRun).count() == 1
    assert db.session.query(Message).filter_by(kind=LetterKind.REPLY_REMINDER).count() == 50


@pytest.mark.long
def test_what_changes_between_the_queue_and_the_post(app: Flask, clock: Clock) -> None:
    """A person who cancels gets no reminder, and nobody gets one with an outdated date; after the
    start nobody gets one."""
    stories.published_event()
    gone = stories.registered(email="cancels@ba.example")
    stories.registered(email="comes@ba.example")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        _queue(clock, "2027-03-09 09:30")
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, tx.get_one(stories.Registration, gone.id))
        deliver_due(app)
        _move("2027-03-16")
        _queue(clock, "2027-03-15 09:30")
        _move("2027-03-23")
        deliver_due(app)
        _queue(clock, "2027-03-22 09:30")
        clock.now = local("2027-03-23 10:00")
        deliver_due(app)
    db.session.rollback()
    rows = db.session.query(Message).filter_by(kind=LetterKind.EVENT_REMINDER).order_by(Message.id)
    assert [
        f"{row.created_at:%d} to {_to(row)}: {row.state} {row.server_words or ''}" for row in rows
    ] == [
        "09 to cancels@ba.example: dropped what it says is no longer so",
        "09 to comes@ba.example: sent ",
        "15 to comes@ba.example: dropped what it says is no longer so",
        "22 to comes@ba.example: dropped the event has begun",
    ]


def _move(day: str) -> None:
    changes = {"starts_at": local(f"{day} 10:00"), "ends_at": local(f"{day} 13:00")}
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), changes)


def _queue(clock: Clock, at: str) -> None:
    clock.now = local(at)
    run_due(clock(), actor=audit.WORKER, now=clock())


def _to(message: Message) -> str:
    assert message.registration is not None
    return message.registration.person.email
