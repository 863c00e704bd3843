"""A seat becomes free and its offer is not answered: the letters to people who wait, while
``ctevents worker`` runs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.mail.delivery import deliver_due
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration
from ctevents.tokens import Purpose
from tests.cli.conftest import Command
from tests.cli.conftest import applications as applications
from tests.cli.conftest import ctevents as ctevents
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer


def guest(name: str) -> Registration:
    return stories.registered(
        given_name=name, email=f"{name.lower()}@police.example", language="en"
    )


def read_by(mail: SmtpServer, name: str) -> list[str]:
    """Return the subjects of all letters to one person, without the event."""
    letters = [
        letter.message
        for letter in mail.letters
        if letter.recipients == [f"{name.lower()}@police.example"]
    ]
    return [str(letter["Subject"]).partition(":")[0] for letter in letters]


@pytest.mark.long
def test_silence_until_the_deadline_gives_the_seat_to_the_next(
    app: Flask,
    browser: Browser,
    clock: Clock,
    ctevents: Command,
    mail: SmtpServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CTEVENTS_MAIL_PORT", str(mail.port))
    begins_at = clock.now + timedelta(days=30)
    stories.published_event(
        capacity=1, hours_to_say_yes=48, starts_at=begins_at, ends_at=begins_at + timedelta(hours=3)
    )
    amra, _, ivana = guest("Amra"), guest("Emir"), guest("Ivana")
    link_of_ivana = stories.path(Purpose.REGISTRATION, ivana.link_nonce)
    deliver_due(app)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, amra)
    deliver_due(app)
    assert read_by(mail, "Emir") == [
        "You are on the waiting list",
        "A seat has become free for you",
    ]

    clock.advance(hours=49)
    assert [ctevents("worker", "--once").status for _ in range(2)] == [0, 0]
    assert read_by(mail, "Emir")[2:] == ["Your registration is cancelled"]
    assert read_by(mail, "Ivana") == [
        "You are on the waiting list",
        "A seat has become free for you",
    ]

    browser.submit(browser.open(link_of_ivana), "Accept the seat")
    assert [ctevents("worker", "--once").status for _ in range(2)] == [0, 0]
    assert read_by(mail, "Ivana")[2:] == ["Your registration is confirmed"]
    found = db.session.query(Registration).order_by(Registration.id)
    assert [registration.state for registration in found] == ["cancelled", "cancelled", "confirmed"]
