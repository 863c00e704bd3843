"""The letters of an event, and what became of them."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import DropReason, LetterKind, MessageState
from ctevents.domain.roles import Role
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.texts.words.letters import KINDS
from ctevents.web.staff.letters.messages import DROPPED, STATES
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

MESSAGES = "/staff/events/ba/messages"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ORGANISER)


def letters() -> list[Message]:
    return list(db.session().scalars(select(Message).order_by(Message.id)))


def change(message: Message, **values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Message).where(Message.id == message.id).values(**values))


def table(page: Page) -> list[list[str]]:
    """The letters, row by row."""
    assert page.tree is not None
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.select("th, td")]
        for row in page.tree.select("main tr[id^=letter-]")
    ]


def test_every_kind_and_state_has_its_words() -> None:
    assert (set(KINDS), set(STATES), set(DROPPED)) == (
        set(LetterKind),
        set(MessageState),
        set(DropReason),
    )


def test_before_anything_was_written(organiser: Browser) -> None:
    page = organiser.open(MESSAGES)
    assert (page.status, page.heading) == (200, "Messages: Sarajevo")
    assert page.links()["Send the invitations"] == "/staff/events/ba/invitations"


def test_each_letter_with_what_became_of_it(organiser: Browser, clock: Clock) -> None:
    stories.published_event()
    stories.many_invited(3)
    stories.institution_guest()
    stories.registered()
    sent, failed, waiting, *_others = letters()
    change(
        sent, state=MessageState.SENT, sent_at=clock.now, recipient="old@police.example", attempts=1
    )
    change(failed, state=MessageState.FAILED, server_words="550 5.1.1 <b>unknown</b>", attempts=2)
    change(waiting, server_words="451 4.7.1 Greylisted", attempts=1)
    when = "1 Feb 2027, 10:00"
    assert table(organiser.open(MESSAGES)) == [
        ["Confirmation with badge", "Amra Kovačević amra@police.example", "queued", when, "", ""],
        ["Invitation", "Amra Kovačević amra@police.example", "queued", when, "", ""],
        [
            "Request for nominations",
            "Tužilaštvo BiH focal@prosecutors.example",
            "queued",
            when,
            "",
            "",
        ],
        [
            "Invitation",
            "Guest 2 Kovačević guest2@police.example",
            f"queued 451 4.7.1 Greylisted One failed attempt Next attempt: {when}",
            when,
            "",
            "",
        ],
        [
            "Invitation",
            "Guest 1 Kovačević guest1@police.example",
            "failed 550 5.1.1 <b>unknown</b> 2 failed attempts",
            when,
            "",
            "Send again",
        ],
        [
            "Invitation",
            "Guest 0 Kovačević old@police.example",
            "sent One failed attempt",
            when,
            when,
            "Send again",
        ],
    ]


@pytest.mark.long
def test_counted_and_filtered_by_state(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(3)
    change(letters()[0], state=MessageState.FAILED, server_words="550 unknown")
    page = organiser.open(MESSAGES)
    assert page.all("nav.outcomes a") == [
        "all: 3",
        "queued: 2",
        "sending: 0",
        "sent: 0",
        "failed: 1",
        "not sent: 0",
    ]
    failed = organiser.open(page.links()["failed: 1"])
    assert [row[2] for row in table(failed)] == ["failed 550 unknown"]
    dropped = organiser.open(page.links()["not sent: 0"])
    assert "No letter has this status." in dropped.text
    assert len(table(organiser.open(f"{MESSAGES}?state=nonsense"))) == 3


@pytest.mark.long
def test_a_hundred_on_a_page(organiser: Browser) -> None:
    stories.published_event()
    stories.many_invited(101)
    page = organiser.open(f"{MESSAGES}?state=queued")
    assert (len(table(page)), "Newest" in page.links()) == (100, False)
    older = organiser.open(page.links()["Older"])
    assert [row[1] for row in table(older)] == ["Guest 0 Kovačević guest0@police.example"]
    assert "state=queued" in older.links()["Newest"]
    assert organiser.open(f"{MESSAGES}?before=99999999999").status == 404


@pytest.mark.long
def test_a_failed_letter_is_sent_again(organiser: Browser) -> None:
    stories.published_event()
    stories.invited()
    change(letters()[0], state=MessageState.FAILED, attempts=5)
    page = organiser.open(MESSAGES)
    answer = organiser.submit(page, "Send again")
    assert organiser.follow(answer).all(".notice.success") == [
        "The letter will be sent again shortly."
    ]
    assert [(letter.state, letter.attempts) for letter in letters()] == [(MessageState.QUEUED, 0)]
    again = organiser.follow(organiser.submit(page, "Send again"))
    assert again.all(".notice.error") == [
        "This letter is still being sent. Wait until it is sent or has failed."
    ]


def test_a_dropped_letter_says_why_and_is_sent_again(organiser: Browser) -> None:
    stories.published_event()
    stories.invited()
    change(letters()[0], state=MessageState.DROPPED, server_words=DropReason.NO_ADDRESS.value)
    assert (
        table(organiser.open(f"{MESSAGES}?lang=sq"))[0][2]
        == "nuk u dërgua mungon adresa e postës elektronike e marrësit"
    )
    page = organiser.open(MESSAGES)
    assert table(page)[0][2] == "not sent no e-mail address"
    answer = organiser.submit(page, "Send again")
    assert organiser.follow(answer).all(".notice.success") == [
        "The letter will be sent again shortly."
    ]
    assert [letter.state for letter in letters()] == [MessageState.QUEUED]


def test_of_one_that_was_sent_one_more_is_made_however_often_it_is_pressed(
    organiser: Browser,
) -> None:
    stories.published_event()
    stories.invited()
    change(letters()[0], state=MessageState.SENT)
    page = organiser.open(MESSAGES)
    for _press in range(2):
        organiser.submit(page, "Send again")
    assert [letter.state for letter in letters()] == [MessageState.SENT, MessageState.QUEUED]


def test_letters_of_another_event_are_not_there(organiser: Browser) -> None:
    stories.published_event("rs")
    stories.invited("rs")
    change(letters()[0], state=MessageState.FAILED)
    assert table(organiser.open(MESSAGES)) == []
    page = organiser.open(MESSAGES.replace("ba", "rs"))
    form = page.found_form("Send again")
    form.set("action", form.get("action").replace("/rs/", "/ba/"))
    assert organiser.submit(page, "Send again").status == 404
    assert [letter.state for letter in letters()] == [MessageState.FAILED]


@pytest.mark.parametrize("role", [Role.OFFICE, Role.DOOR, Role.OBSERVER])
def test_others_see_no_letters(app: Flask, role: Role) -> None:
    assert stories.signed_in(app, role, "ba").open(MESSAGES).status == 403
