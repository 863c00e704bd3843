"""Notes to staff: each account gets what concerns its events, once, and no name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask, current_app
from sqlalchemy import select, update

from ctevents.cli.worker import _queue_notes
from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.notes import NoteKind, NoteTiming
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.registration import Approval
from ctevents.domain.roles import Role
from ctevents.models import Account, DailyMail, Event, Message, ToldNote
from ctevents.services.accounts.accounts import (
    account_by_email,
    choose_language,
    disable_account,
    edit_account,
)
from ctevents.services.accounts.notes import choose_notes, forget_old_days, queue_notes
from ctevents.services.common import audit
from ctevents.services.events.archive import archive_event
from ctevents.services.replies.invitations import decline
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import at_once
from tests.support.smtp import SmtpServer
from tests.support.staff_mail import (
    kinds_of_staff_letters,
    sent_to_staff,
    text_of,
    waiting_for_staff,
)

Sent = list[tuple[str, str, str]]


def account(role: Role, *slugs: str) -> Account:
    found = account_by_email(db.session(), stories.account(role, *slugs))
    assert found is not None
    return found


def choose(who: Account, timing: NoteTiming, *kinds: NoteKind, event_id: int | None = None) -> None:
    with transaction(by=audit.SHELL) as tx:
        choose_notes(
            tx,
            tx.get_one(Account, who.id),
            {(event_id, kind): timing for kind in kinds or NoteKind},
        )


def fail(slug: str, count: int) -> None:
    """Let letters of the event fail, as if the server had refused the recipients."""
    with transaction(by=audit.SHELL) as tx:
        found = tx.scalars(
            select(Message.id)
            .join(Event)
            .where(Event.slug == slug)
            .order_by(Message.id)
            .limit(count)
        )
        tx.execute(
            update(Message).where(Message.id.in_(found.all())).values(state=MessageState.FAILED)
        )


@pytest.fixture
def mailbox(app: Flask) -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        yield server


def work(server: SmtpServer) -> Sent:
    """Run the worker, and return recipient, subject and text of the letters that went out."""
    _queue_notes(stories.now())
    return [
        (letter.recipients[0], str(letter.message["Subject"]), text_of(letter))
        for letter in sent_to_staff(current_app, server)
    ]


def subjects(sent: Sent) -> list[tuple[str, str]]:
    return [(recipient.partition("@")[0], subject) for recipient, subject, _text in sent]


def waiting(slug: str, *names: str) -> None:
    """Let people ask for a seat that the office has to approve."""
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event(slug).id).approval = Approval.OFFICE
    for name in names:
        stories.registered(slug, given_name=name, email=f"{name}@police.example")


@pytest.mark.long
def test_the_office_reads_of_its_event_once_a_day_and_of_no_guest(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event("ba", capacity=2)
    stories.published_event("me")
    account(Role.OFFICE, "ba")
    waiting("ba", "Amra", "Edin")
    waiting("me", "Ivo")
    stories.invited("ba", given_name="Lejla", email="lejla@police.example")
    [(recipient, subject, text)] = work(mailbox)
    assert (recipient, subject) == ("office-ba@ctevents.example", "Sarajevo: the event today")
    assert "2 registrations are waiting for approval" in text
    assert "One reply is missing" in text
    assert "http://localhost/staff/events/ba/vetting" in text
    [letter] = [each for each in mailbox.letters if each.recipients == [recipient]]
    names = ("Amra", "Kova", "Sud BiH", "police.example", "Podgorica")
    assert [word for word in names if word in letter.content.decode()] == []
    assert work(mailbox) == []
    clock.advance(hours=8)
    assert work(mailbox) == []
    clock.advance(hours=16)
    assert ("office-ba", "Sarajevo: the event today") in subjects(work(mailbox))


@pytest.mark.long
def test_replies_are_those_since_the_morning_before(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event("ba")
    account(Role.OFFICE, "ba")
    assert work(mailbox) == [], "there is nothing to say"
    first, second = (
        stories.invited("ba", email=f"{name}@police.example", given_name=name)
        for name in ("Ana", "Ivo")
    )
    stories.registered("ba")
    with transaction(by=audit.LINK) as tx:
        decline(tx, tx.get_one(type(first), first.id))
    assert work(mailbox) == [], "the day is over"
    clock.advance(days=1)
    stories.registered("ba", given_name="Edin", email="edin@police.example")
    clock.advance(minutes=1)
    [(_to, _subject, text)] = work(mailbox)
    assert "Since yesterday morning: 1 accepted, 1 declined" in text
    assert "One reply is missing" in text
    clock.advance(days=1)
    [(_to, _subject, text)] = work(mailbox)
    assert "Since yesterday morning: 1 accepted, 0 declined" in text, (
        "who replied after the morning is in the next one"
    )
    clock.advance(days=1)
    assert work(mailbox) == [], "nobody has replied since"
    assert second.replied_at is None


@pytest.mark.long
def test_approvals_that_wait_for_long_are_urgent_and_then_only_more_of_them(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event("ba")
    office = account(Role.OFFICE, "ba")
    choose(office, NoteTiming.OFF)
    choose(office, NoteTiming.AT_ONCE, NoteKind.APPROVALS)
    waiting("ba", "Amra", "Edin")
    assert work(mailbox) == []
    clock.advance(hours=24)
    assert subjects(work(mailbox)) == [
        ("office-ba", "Sarajevo: 2 approvals have waited for more than 24 hours")
    ]
    waiting("ba", "Ivo")
    clock.advance(days=3)
    assert subjects(work(mailbox)) == [
        ("office-ba", "Sarajevo: 3 approvals have waited for more than 24 hours")
    ]
    clock.advance(days=3)
    assert work(mailbox) == []


@pytest.mark.long
def test_a_full_list_is_told_once(app: Flask, mailbox: SmtpServer, clock: Clock) -> None:
    stories.published_event("ba", capacity=1)
    office = account(Role.OFFICE, "ba")
    choose(office, NoteTiming.OFF)
    choose(office, NoteTiming.AT_ONCE, NoteKind.FULL)
    stories.registered("ba")
    [(_to, subject, text)] = work(mailbox)
    assert (subject, "1 of 1 seats are taken" in text) == ("Sarajevo: all seats are taken", True)
    for seats in (2, 1):
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, stories.event("ba").id).capacity = seats
        clock.advance(days=2)
        assert work(mailbox) == []


@pytest.mark.long
def test_failed_letters_are_told_by_their_number_and_again_if_there_are_more(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event("ba")
    account(Role.ORGANISER)
    for name in ("Amra", "Edin", "Ivo", "Ana"):
        stories.invited("ba", given_name=name, email=f"{name}@police.example")
    fail("ba", 1)
    work(mailbox)
    fail("ba", 3)
    clock.advance(minutes=11)
    assert subjects(work(mailbox)) == [("organiser", "Sarajevo: 3 letters failed")], (
        "they are gathered"
    )
    fail("ba", 4)
    clock.advance(hours=1)
    assert work(mailbox) == [], "not again on the same day"
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Message).values(state=MessageState.SENT))
    clock.advance(days=2)
    assert work(mailbox) == []
    fail("ba", 1)
    work(mailbox)
    clock.advance(minutes=11)
    assert subjects(work(mailbox)) == [("organiser", "Sarajevo: one letter failed")]


@pytest.mark.long
def test_tomorrow_comes_once_and_again_on_another_day(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    starts_at = stories.now() + timedelta(days=1)
    event = stories.published_event(
        "ba", starts_at=starts_at, ends_at=starts_at + timedelta(hours=3)
    )
    choose(account(Role.OFFICE, "ba"), NoteTiming.OFF)
    choose(account(Role.ORGANISER), NoteTiming.AT_ONCE, NoteKind.TOMORROW)
    stories.invited("ba")
    [(recipient, _subject, text)] = [
        each for each in work(mailbox) if each[1] == "Sarajevo: the event is tomorrow"
    ]
    assert recipient == "organiser@ctevents.example"
    assert "One reply is missing" in text
    clock.advance(hours=2)
    assert work(mailbox) == []
    with transaction(by=audit.SHELL) as tx:
        moved = tx.get_one(Event, event.id)
        moved.starts_at, moved.ends_at = (
            each + timedelta(days=3) for each in (moved.starts_at, moved.ends_at) if each
        )
    clock.advance(days=3)
    assert ("organiser", "Sarajevo: the event is tomorrow") in subjects(work(mailbox))


@pytest.mark.long
def test_figures_are_to_be_settled_the_morning_after(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.published_event("ba")
    account(Role.OFFICE, "ba")
    clock.now = stories.event("ba").ends_at + timedelta(hours=1)  # type: ignore[operator]
    assert [each for each in subjects(work(mailbox)) if "figures" in each[1]] == []
    clock.advance(days=1)
    assert ("office-ba", "Sarajevo: the figures are to be settled") in subjects(work(mailbox))
    clock.advance(days=20)
    assert work(mailbox) == []


@pytest.mark.long
def test_nobody_else_gets_any(app: Flask, mailbox: SmtpServer, clock: Clock) -> None:
    """Observers, door staff, disabled accounts, accounts without a password, and those of other
    events."""
    stories.published_event("ba", capacity=1)
    stories.registered("ba")
    for role, *slugs in ((Role.OBSERVER,), (Role.DOOR, "ba"), (Role.OFFICE, "me")):
        choose(
            account(role, *slugs),
            NoteTiming.AT_ONCE,
            *(kind for kind in NoteKind if kind is not NoteKind.REPLIES),
        )
    disabled, invited = account(Role.OFFICE, "ba"), account(Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Account, invited.id).password_hash = None
    assert [queue(each) for each in (invited,)] == [0]
    with transaction(by=audit.SHELL) as tx:
        assert queue_notes(tx, disabled.id) > 0
        disable_account(tx, tx.get_one(Account, disabled.id))
    sent = subjects(work(mailbox))
    assert sent == [("office-ba", "Your account was disabled")], "what had waited is dropped"


def queue(who: Account) -> int:
    with transaction(by=audit.WORKER) as tx:
        return queue_notes(tx, who.id)


@pytest.mark.long
def test_an_archived_event_a_draft_and_another_office_s_event_are_silent(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    stories.planned_event("al", capacity=1)
    stories.published_event("ba", capacity=1)
    stories.registered("ba")
    waiting("ba", "Edin")
    office = account(Role.OFFICE, "ba", "al")
    assert queue(office) == 2
    with transaction(by=audit.SHELL) as tx:
        edit_account(
            tx,
            tx.get_one(Account, office.id),
            role=Role.OFFICE,
            events=[stories.event("al")],
            name="",
        )
    assert [subject for _to, subject in subjects(work(mailbox))] == [
        "The rights of your account were changed"
    ]
    clock.now = stories.event("ba").ends_at + timedelta(days=40)  # type: ignore[operator]
    with transaction(by=audit.SHELL) as tx:
        archive_event(tx, tx.get_one(Event, stories.event("ba").id))
    account(Role.ORGANISER)
    assert work(mailbox) == []


@pytest.mark.long
def test_letters_are_in_the_language_of_the_account(app: Flask, mailbox: SmtpServer) -> None:
    stories.published_event("al", capacity=1)
    stories.registered("al")
    office = account(Role.OFFICE, "al")
    with transaction(by=audit.SHELL) as tx:
        choose_language(tx, tx.get_one(Account, office.id), "sq")
    assert [subject for _to, subject in subjects(work(mailbox))] == [
        "Tirana: të gjitha vendet janë zënë"
    ]


@pytest.mark.long
def test_the_letter_leads_to_the_switches(app: Flask, mailbox: SmtpServer) -> None:
    stories.published_event("ba", capacity=1)
    stories.registered("ba")
    account(Role.OFFICE, "ba")
    work(mailbox)
    message = mailbox.letters[0].message
    assert message["List-Unsubscribe"] == "<http://localhost/staff/account/letters>"
    assert message["Auto-Submitted"] == "auto-generated"


@pytest.mark.long
def test_no_letter_says_what_is_not_true_any_more(
    app: Flask, mailbox: SmtpServer, clock: Clock
) -> None:
    event = stories.published_event("ba", capacity=1)
    office = account(Role.OFFICE, "ba")
    waiting("ba", "Edin")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).approval = Approval.AUTOMATIC
    stories.registered("ba")
    assert queue(office) == 2
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).capacity = 2
    clock.advance(hours=12)
    assert sent_to_staff(app, mailbox) == [], (
        "there is a seat, and the day of the daily e-mail is over"
    )
    assert waiting_for_staff() == 0


@pytest.mark.long
def test_a_clock_that_jumps_repeats_nothing(app: Flask, mailbox: SmtpServer, clock: Clock) -> None:
    stories.published_event("ba", capacity=1)
    waiting("ba", "Amra")
    account(Role.OFFICE, "ba")
    sent = {*subjects(work(mailbox))}
    clock.advance(days=2)
    ahead = work(mailbox)
    clock.advance(days=-2)
    assert work(mailbox) == []
    clock.advance(hours=-5)
    assert work(mailbox) == []
    clock.advance(days=2, hours=5)
    assert work(mailbox) == []
    assert (len(sent), len(ahead)) == (1, 1)


@pytest.mark.long
def test_three_workers_at_once_queue_each_letter_once(app: Flask, clock: Clock) -> None:
    stories.published_event("ba", capacity=1)
    stories.registered("ba")
    waiting("ba", "Edin")
    account_id = account(Role.OFFICE, "ba").id
    assert at_once(app, *[lambda tx: queue_notes(tx, account_id)] * 3) == [None] * 3
    assert sorted(kinds_of_staff_letters()) == ["daily", "list-full"]
    assert db.session.query(ToldNote).count() == 1


def test_days_are_forgotten(app: Flask, clock: Clock) -> None:
    stories.published_event("ba")
    queue(account(Role.OFFICE, "ba"))
    clock.advance(days=62)
    with transaction(by=audit.WORKER) as tx:
        forget_old_days(tx)
    assert db.session.query(DailyMail).count() == 0
