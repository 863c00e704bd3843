"""The mailings of an event: progress, stop and resume; the letters of one mailing."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from ctevents.cli.reminders import run_due
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, MessageState, Occasion
from ctevents.domain.roles import Role
from ctevents.models import Mailing, Message
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.outbox.gate import close_gate
from ctevents.services.outbox.mailings import NewLetter, begin_mailing, queue_letter, stop_mailing
from tests.conftest import Clock
from tests.services.letters.test_reminders import local
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.tables import read_rows

MESSAGES = "/staff/events/ba/messages"
WHEN = "1 Feb 2027, 10:00 command line"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def rows(page: Page) -> list[list[str]]:
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("main tbody tr:not([id^=letter-])")
    ]


def letters(page: Page) -> int:
    return len(page.all("tr[id^=letter-]"))


def mailing() -> Mailing:
    return db.session.scalars(select(Mailing)).one()


def set_letters(count: int, **values: Any) -> None:
    """Set values on the first ``count`` waiting letters."""
    waiting = (
        select(Message.id)
        .where(Message.state == MessageState.QUEUED)
        .order_by(Message.id)
        .limit(count)
    )
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Message).where(Message.id.in_(tx.scalars(waiting).all())).values(values))


def begin_many(count: int) -> None:
    """Mailings of no letters."""
    with transaction(by=audit.SHELL) as tx:
        for _each in range(count):
            begin_mailing(tx, stories.event().id, MailingKind.EVENT_CHANGED)


@pytest.mark.long
def test_how_far_each_is(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(6)
    assert rows(organiser.open(MESSAGES)) == [["Invitations", "Sent 0 of 6 Stop", WHEN]]
    set_letters(1, state=MessageState.FAILED)
    set_letters(2, state=MessageState.DROPPED)
    set_letters(1, state=MessageState.SENT)
    set_letters(1, state=MessageState.SENDING)
    page = organiser.open(MESSAGES)
    assert rows(page) == [["Invitations", "Sent 1 of 6 One failed · 2 were not sent Stop", WHEN]]
    assert page.tree is not None
    bar = page.tree.select_one("[role=progressbar]")
    assert bar is not None
    assert (bar["aria-valuenow"], bar["aria-valuemax"], bar["aria-valuetext"]) == (
        "4",
        "6",
        "Sent 1 of 6",
    )
    assert letters(organiser.open(page.links()["2 were not sent"])) == 2
    set_letters(6, state=MessageState.SENT)
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            update(Message)
            .where(Message.state == MessageState.SENDING)
            .values(state=MessageState.SENT)
        )
    assert rows(organiser.open(MESSAGES)) == [
        ["Invitations", "Sent 3 of 6 One failed · 2 were not sent", WHEN]
    ]


@pytest.mark.long
def test_large_numbers_as_the_language_writes_them(organiser: Browser) -> None:
    stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        mailing = begin_mailing(tx, stories.event().id, MailingKind.INVITATIONS)
        in_mailing = {"event_id": mailing.event_id, "mailing_id": mailing.id}
        for number in range(2000):
            occasion = Occasion(About.INVITATION, number)
            queue_letter(tx, NewLetter(kind=LetterKind.INVITATION, occasion=occasion, **in_mailing))
    set_letters(412, state=MessageState.SENT)
    path = f"{MESSAGES}?state=failed"
    assert organiser.open(path).all("#mailing-1") == ["Sent 412 of 2,000"]
    assert organiser.open(f"{path}&lang=sq").all("#mailing-1") == ["U dërguan 412 nga 2 000"]


@pytest.mark.long
def test_each_says_what_it_is_about_and_who_began_it(organiser: Browser, clock: Clock) -> None:
    stories.published_event()
    stories.registered()
    with transaction(by=audit.by_account(1)) as tx:
        venues = {"venues": {"en": "Town hall"}}
        edit_event(tx, stories.event(), venues)
    stories.sent(stories.announcement(), letters=1)
    clock.now = local("2027-03-08 09:00")
    run_due(clock(), actor=audit.WORKER, now=clock())
    assert [[row[0], row[2]] for row in rows(organiser.open(MESSAGES))] == [
        [
            "Reminder of the event, to people with a seat 2 days before the start, at 09:00",
            "8 Mar 2027, 09:00 ctevents itself",
        ],
        ["Announcement Another room", WHEN],
        ["Change of time or place", "1 Feb 2027, 10:00 organiser@ctevents.example"],
        ["Invitations", WHEN],
    ]


@pytest.mark.long
def test_one_is_stopped_and_resumed(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(3)
    page = organiser.follow(
        organiser.submit(organiser.open(MESSAGES), press="Stop", containing="Stop")
    )
    assert page.all(".notice.success") == ["The mailing is stopped: 3 letters wait."]
    assert rows(page) == [["Invitations", "Sent 0 of 3 stopped Resume", WHEN]]
    assert mailing().stopped_at == stories.now()
    page = organiser.follow(organiser.submit(page, press="Resume", containing="Resume"))
    assert page.all(".notice.success") == ["The mailing goes on."]
    assert rows(page) == [["Invitations", "Sent 0 of 3 Stop", WHEN]]
    assert mailing().stopped_at is None
    assert [line[1:] for line in organiser_log(organiser)[:2]] == [
        ["organiser@ctevents.example", "Mailing resumed", "", f"mailing number: {mailing().id}"],
        ["organiser@ctevents.example", "Mailing stopped", "", f"mailing number: {mailing().id}"],
    ]


def organiser_log(organiser: Browser) -> list[list[str]]:
    page = organiser.open("/staff/audit")
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("td")]
        for row in page.tree.select("tbody tr")
    ]


@pytest.mark.long
def test_the_last_five_and_those_that_are_not_done_stand_before_the_earlier_ones(
    organiser: Browser,
) -> None:
    stories.published_event()
    stories.many_invited(2)
    begin_many(6)
    change = "Change of time or place"
    page = organiser.open(MESSAGES)
    assert [row[0] for row in rows(page)] == [*[change] * 5, "Invitations", change]
    assert page.all("details tbody th") == [change]
    set_letters(2, state=MessageState.SENT)
    assert organiser.open(MESSAGES).all("details tbody th") == [change, "Invitations"]


@pytest.mark.long
def test_the_letters_of_a_single_one(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(101)
    stories.registered()
    page = organiser.open(f"{MESSAGES}?mailing=1")
    assert (rows(page)[0][1], letters(page)) == ("Sent 0 of 101 Stop", 100)
    assert page.all("nav.outcomes a")[:2] == ["all: 101", "queued: 101"]
    older = organiser.open(organiser.open(page.links()["queued: 101"]).links()["Older"])
    assert (letters(older), len(rows(older))) == (1, 1)
    everything = organiser.open(older.links()["All messages of this event"])
    assert (len(rows(everything)), everything.all("nav.outcomes a")[0]) == (2, "all: 103")
    # the last of that name is the first that began
    alone = organiser.open(everything.links()["Invitations"])
    assert alone.path.endswith("?mailing=1")
    for page, mailings in ((everything, 2), (alone, 1)):
        file = organiser.submit(page, "Export as CSV : Mailings").response
        assert len(read_rows(file.data)) == 1 + mailings


@pytest.mark.long
def test_one_of_another_event_is_not_there(organiser: Browser) -> None:
    stories.published_event("rs")
    stories.many_invited(1, "rs")
    assert rows(organiser.open(MESSAGES)) == []
    for wrong in (mailing().id, 0, 99999999999):
        assert organiser.open(f"{MESSAGES}?mailing={wrong}").status == 404
    page = organiser.open(MESSAGES.replace("ba", "rs"))
    form = page.found_form("Stop")
    form.set("action", form.get("action").replace("/rs/", "/ba/"))
    assert organiser.submit(page, "Stop").status == 404
    assert mailing().stopped_at is None


def test_pages_that_send_lead_to_it(organiser: Browser) -> None:
    stories.published_event()
    stories.guest()
    page = organiser.open("/staff/events/ba/invitations")
    sent = organiser.follow(organiser.submit(page, "by_mail"))
    assert rows(sent)[0][:2] == ["Invitations", "Sent 0 of 1 Stop"]


def test_a_page_with_nothing_under_way_does_not_refresh(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(2)
    page = organiser.open(MESSAGES)
    assert page.tree is not None
    assert [str(item["id"]) for item in page.tree.select("[data-live]")] == [
        "mailing-1",
        "mailing-1-action",
        "states",
        "letter-2",
        "letter-1",
    ]
    assert page.tree.select("script[src*='/live.']")
    with transaction(by=audit.SHELL) as tx:
        stop_mailing(tx, tx.scalars(select(Mailing)).one())
    page = organiser.open(MESSAGES)
    assert page.tree is not None
    assert page.tree.select("[data-live], script[src*='/live.'], noscript") == []


@pytest.mark.long
def test_an_alarm_says_since_when_no_letter_goes_out_and_why(
    app: Flask, organiser: Browser, clock: Clock
) -> None:
    stories.published_event()
    stories.invited()
    assert organiser.open("/staff/").all(".notice") == organiser.open(MESSAGES).all(".notice") == []
    clock.advance(hours=1)
    worker = (
        "Letters have been due since {}, but nothing sends them. Ask your administrator to start "
        "the worker."
    )
    server = (
        "The mail server has refused all our letters since {}. They wait, and are sent "
        "automatically once it accepts "
        "them. Its message: “554 5.7.1 <b>no</b>”."
    )
    assert alarms(organiser) == [
        worker.format("1 February 2027, 09:00 UTC"),
        worker.format("1 Feb 2027, 10:00"),
    ]
    with transaction(by=audit.SHELL) as tx:
        close_gate(tx, words="554 5.7.1 <b>no</b>")
    assert alarms(organiser) == [
        server.format("1 February 2027, 10:00 UTC"),
        server.format("1 Feb 2027, 11:00"),
    ]
    assert stories.signed_in(app, Role.OFFICE, "ba").open("/staff/").all(".notice") == []


def alarms(organiser: Browser) -> list[str]:
    """Return the alarms on the dashboard, and above the messages of the event."""
    return [
        text
        for path in ("/staff/", MESSAGES)
        for text in organiser.open(path).all(".notice.error p:last-child")
    ]
