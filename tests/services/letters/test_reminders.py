"""Reminders: recipients, times, and what is skipped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, Occasion
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.domain.registration import Channel, InvitationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import (
    AuditEntry,
    Invitation,
    Mailing,
    Message,
    Person,
    Registration,
    ReminderRule,
    ReminderRun,
)
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event, publish_event
from ctevents.services.letters.reminder_rules import (
    RuleFields,
    add_rule,
    due_rules,
    run_rule,
    switch_rule,
)
from ctevents.services.replies.invitations import decline, enter_reply, send_invitations
from ctevents.services.replies.registrations import cancel_registration
from tests.conftest import Clock
from tests.support import stories

SARAJEVO = ZoneInfo("Europe/Sarajevo")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SARAJEVO)


DEADLINE = local("2027-03-05 18:00")
BEFORE_DEADLINE = RuleFields(
    kind=LetterKind.REPLY_REMINDER,
    timing=Timing(anchor=Anchor.DEADLINE, amount=3, unit=Unit.DAYS, local_time="09:00"),
)
DAY_BEFORE = RuleFields(
    kind=LetterKind.EVENT_REMINDER,
    timing=Timing(anchor=Anchor.START, amount=1, unit=Unit.DAYS, local_time="08:00"),
)


def run(clock: Clock, at: str) -> list[str]:
    """Set the clock, run what is due then, and return what was done."""
    clock.now = local(at)
    done = []
    for rule_id in due_rules(db.session(), now=clock()):
        with transaction(by=audit.WORKER) as tx:
            found = run_rule(tx, rule_id, at=clock())
            if found is not None:
                done.append(f"{found.rule.kind} {found.anchor_on}: {found.outcome} {found.letters}")
    return done


def letters() -> list[tuple[str, str, str]]:
    """Return all reminders in the outbox: the local time of queueing, the kind, the recipient."""
    query = (
        db.session.query(Message)
        .filter(Message.mailing.has(kind=MailingKind.REMINDER))
        .order_by(Message.id)
    )
    return [
        (
            f"{message.created_at.astimezone(SARAJEVO):%Y-%m-%d %H:%M}",
            message.kind.value,
            _to(message),
        )
        for message in query
    ]


def _to(message: Message) -> str:
    if message.registration is not None:
        return message.registration.person.email
    assert message.invitation is not None
    return (
        message.invitation.person.email
        if message.invitation.person
        else message.invitation.focal_email
    )


def only_rule(fields: RuleFields = DAY_BEFORE) -> ReminderRule:
    """Return the event's one rule, in place of the initial ones."""
    with transaction(by=audit.SHELL) as tx:
        tx.query(ReminderRule).delete()
        return add_rule(tx, stories.event(), fields)


def moved(**changes: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), changes)


@pytest.mark.long
def test_the_reminders_that_each_launch_begins_with(app: Flask, clock: Clock) -> None:
    """Run from publication until a week after the event: every hour on some mornings, less often at
    other times."""
    stories.published_event(registration_closes_at=DEADLINE)
    comes = stories.registered(email="comes@police.example")
    stories.registered(email="stays-away@police.example")
    stories.invited(email="silent@court.example")
    late = stories.invited(email="answers-late@court.example")
    stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    day, done = clock().replace(minute=0), []
    while day < local("2027-03-17 00:00"):
        done += run(clock, day.astimezone(SARAJEVO).replace(tzinfo=None).isoformat())
        if day == local("2027-02-26 10:00"):
            with transaction(by=audit.SHELL) as tx:
                enter_reply(tx, late, is_accepted=True, channel=Channel.STAFF)
        if day == local("2027-03-10 10:00"):
            stories.checked_in(comes)
        day += timedelta(hours=1 if 6 <= day.astimezone(SARAJEVO).hour < 12 else 3)
    assert letters() == [
        ("2027-02-23 09:00", "reply-reminder", "silent@court.example"),
        ("2027-02-23 09:00", "reply-reminder", "answers-late@court.example"),
        ("2027-02-23 09:00", "reply-reminder", "focal@prosecutors.example"),
        ("2027-03-02 09:00", "reply-reminder", "silent@court.example"),
        ("2027-03-02 09:00", "reply-reminder", "focal@prosecutors.example"),
        ("2027-03-08 09:00", "event-reminder", "comes@police.example"),
        ("2027-03-08 09:00", "event-reminder", "stays-away@police.example"),
        ("2027-03-08 09:00", "event-reminder", "answers-late@court.example"),
        ("2027-03-09 08:00", "event-reminder", "comes@police.example"),
        ("2027-03-09 08:00", "event-reminder", "stays-away@police.example"),
        ("2027-03-09 08:00", "event-reminder", "answers-late@court.example"),
        ("2027-03-11 10:00", "thank-you", "comes@police.example"),
    ]
    assert done == [
        "reply-reminder 2027-03-05: sent 3",
        "reply-reminder 2027-03-05: sent 2",
        "event-reminder 2027-03-10: sent 3",
        "event-reminder 2027-03-10: sent 3",
        "thank-you 2027-03-10: sent 1",
    ]


def test_its_letters_are_one_mailing_and_stand_in_the_audit_log(app: Flask, clock: Clock) -> None:
    stories.published_event()
    registration = stories.registered()
    rule = only_rule()
    run(clock, "2027-03-09 08:00")
    (mailing,) = db.session.query(Mailing).filter_by(kind=MailingKind.REMINDER).all()
    (message,) = db.session.query(Message).filter_by(mailing_id=mailing.id).all()
    (kept,) = db.session.query(ReminderRun).all()
    assert (mailing.rule_id, mailing.actor, kept.mailing_id, kept.letters) == (
        rule.id,
        "worker",
        mailing.id,
        1,
    )
    assert message.occasion == Occasion(
        About.REGISTRATION, registration.id, source_id=rule.id, moment="2027-03-10"
    )
    entry = db.session.query(AuditEntry).filter_by(action="reminder.sent").one()
    assert (entry.actor, entry.details) == ("worker", {"rule": rule.id, "letters": 1})


@pytest.mark.long
def test_never_to_those_who_declined_cancelled_unsubscribed_or_cannot_be_reached(
    app: Flask, clock: Clock
) -> None:
    stories.published_event(registration_closes_at=DEADLINE)
    declined = stories.invited(email="declined@court.example")
    cancelled = stories.registered(email="cancelled@court.example")
    withdrawn = stories.invited(email="withdrawn@court.example")
    for name in ("gone", "bounced"):
        stories.invited(email=f"{name}@court.example")
        stories.registered(email=f"{name}@police.example")
    stories.invited(given_name="Emir", email="")
    stories.guest(email="not-yet-invited@court.example")
    with transaction(by=audit.LINK) as tx:
        decline(tx, tx.get_one(Invitation, declined.id))
        cancel_registration(tx, tx.get_one(Registration, cancelled.id))
        tx.get_one(Invitation, withdrawn.id).state = InvitationState.WITHDRAWN
        for person in tx.query(Person).filter(Person.email.startswith("gone@")):
            person.unsubscribed_at = clock()
        for person in tx.query(Person).filter(Person.email.startswith("bounced@")):
            person.email_bounced = person.email
    assert run(clock, "2027-03-02 09:00") == [
        "reply-reminder 2027-03-05: late 0",
        "reply-reminder 2027-03-05: sent 0",
    ]
    assert run(clock, "2027-03-09 08:00") == [
        "event-reminder 2027-03-10: sent 0",
        "event-reminder 2027-03-10: sent 0",
    ]
    assert letters() == []


@pytest.mark.long
def test_a_rule_may_be_for_some_groups_and_languages(app: Flask, clock: Clock) -> None:
    stories.published_event()
    for group, language in (("judges", "bs"), ("judges", "sr-Latn"), ("police", "bs")):
        stories.registered(
            email=f"{group}-{language}@ministry.example", group=group, language=language
        )
    only_rule(
        RuleFields(
            kind=DAY_BEFORE.kind,
            timing=DAY_BEFORE.timing,
            groups=("judges",),
            languages=("bs", "sq"),
        )
    )
    run(clock, "2027-03-09 08:00")
    assert letters() == [("2027-03-09 08:00", "event-reminder", "judges-bs@ministry.example")]


def test_a_clock_that_is_put_back_sends_nothing_twice(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    only_rule()
    done = [
        run(clock, f"2027-03-{at}")
        for at in ("09 07:59", "09 08:00", "09 08:00", "01 08:00", "09 08:00")
    ]
    assert done == [[], ["event-reminder 2027-03-10: sent 1"], [], [], []]


def test_what_a_clock_that_was_ahead_skipped_goes_in_its_time(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    only_rule()
    assert run(clock, "2027-12-31 08:00") == ["event-reminder 2027-03-10: late 0"]
    assert [
        run(clock, at) for at in ("2027-03-01 08:00", "2027-03-09 08:00", "2027-03-09 08:01")
    ] == [
        [],
        ["event-reminder 2027-03-10: sent 1"],
        [],
    ]
    assert run(clock, "2027-12-31 08:00") == []


@pytest.mark.long
def test_an_event_moved_to_another_date_is_reminded_of_again_but_not_at_another_hour(
    app: Flask, clock: Clock
) -> None:
    stories.published_event()
    stories.registered()
    only_rule()
    assert run(clock, "2027-03-09 08:00") == ["event-reminder 2027-03-10: sent 1"]
    moved(starts_at=local("2027-03-10 11:30"))
    assert run(clock, "2027-03-09 08:30") == []
    moved(starts_at=local("2027-03-17 11:30"), ends_at=local("2027-03-17 13:00"))
    assert [
        run(clock, at) for at in ("2027-03-10 08:00", "2027-03-16 08:00", "2027-03-16 08:01")
    ] == [
        [],
        ["event-reminder 2027-03-17: sent 1"],
        [],
    ]


def test_workers_that_find_one_rule_at_once_decide_it_once_and_none_that_was_switched_off(
    app: Flask, clock: Clock
) -> None:
    """Each has read the due rules before the other decides."""
    stories.published_event()
    stories.registered()
    rule = only_rule()
    clock.now = local("2027-03-31 08:00")

    def decide() -> bool:
        with transaction(by=audit.WORKER) as tx:
            return run_rule(tx, rule.id, at=clock()) is not None

    with transaction(by=audit.SHELL) as tx:
        switch_rule(tx, rule, is_active=False)
    assert not decide()
    with transaction(by=audit.SHELL) as tx:
        switch_rule(tx, rule, is_active=True)
    assert [decide(), decide()] == [True, False]
    assert db.session.query(AuditEntry).filter_by(action="reminder.skipped").count() == 1


def test_what_is_late_or_was_due_before_publication_or_after_the_start_is_skipped(
    app: Flask, clock: Clock
) -> None:
    two_days_before = RuleFields(
        kind=DAY_BEFORE.kind,
        timing=Timing(anchor=Anchor.START, amount=2, unit=Unit.DAYS, local_time="09:00"),
    )
    hour_after = RuleFields(
        kind=DAY_BEFORE.kind,
        timing=Timing(anchor=Anchor.START, is_after=True, amount=1, unit=Unit.HOURS),
    )
    stories.planned_event()
    only_rule(two_days_before)
    for fields in (DAY_BEFORE, hour_after):
        with transaction(by=audit.SHELL) as tx:
            add_rule(tx, stories.event(), fields)
    assert run(clock, "2027-03-08 12:00") == []
    with transaction(by=audit.SHELL) as tx:
        publish_event(tx, stories.event())
    stories.registered()
    assert run(clock, "2027-03-08 12:01") == ["event-reminder 2027-03-10: unpublished 0"]
    assert run(clock, "2027-03-10 11:00") == [
        "event-reminder 2027-03-10: late 0",
        "event-reminder 2027-03-10: begun 0",
    ]
    reasons = [
        entry.details["reason"]
        for entry in db.session.query(AuditEntry).filter_by(action="reminder.skipped")
    ]
    assert (reasons, letters()) == (["unpublished", "late", "begun"], [])


def test_what_may_follow_the_start_does(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    timing = Timing(anchor=Anchor.START, is_after=True, amount=1, unit=Unit.HOURS)
    only_rule(RuleFields(kind=DAY_BEFORE.kind, timing=timing, may_follow_start=True))
    assert run(clock, "2027-03-10 11:00") == ["event-reminder 2027-03-10: sent 1"]


def test_drafts_cancelled_events_and_rules_without_their_moment_send_nothing(
    app: Flask, clock: Clock
) -> None:
    stories.planned_event()
    only_rule()
    assert run(clock, "2027-03-09 08:00") == []
    with transaction(by=audit.SHELL) as tx:
        stories.event().status = EventStatus.CANCELLED
    assert run(clock, "2027-03-09 08:00") == []
    clock.now = local("2027-02-01 10:00")
    with transaction(by=audit.SHELL) as tx:
        stories.event().status = EventStatus.DRAFT
        publish_event(tx, stories.event())
    only_rule(BEFORE_DEADLINE)
    assert run(clock, "2027-03-02 09:00") == []
    moved(registration_closes_at=DEADLINE)
    assert run(clock, "2027-03-02 09:01") == ["reply-reminder 2027-03-05: sent 0"]
