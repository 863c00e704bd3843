"""An organiser changes the room of a launch: each button says how many people it e-mails, and so
many letters go."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.services.common import audit
from ctevents.services.replies.invitations import send_invitations
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

EDIT = "/staff/events/ba/edit"
BUTTONS = "main form button:not([disabled])"


def begin(app: Flask, clock: Clock, *, registered: int, invited: int) -> Browser:
    """Invite and register people, send all of them their first letter, and sign an organiser in."""
    stories.published_event()
    for number in range(invited):
        stories.invited(
            given_name="Ivo", family_name=f"Perić {number}", email=f"invited{number}@court.example"
        )
    for number in range(registered):
        stories.registered(
            family_name=f"Begić {number}", email=f"registered{number}@police.example"
        )
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    clock.advance(minutes=1)
    deliver_due(app)
    clock.advance(days=1)
    return stories.signed_in(app, Role.ORGANISER)


def changed_room(organiser: Browser) -> Page:
    """Return the page that asks, after the organiser has typed the new room and saved."""
    asked = organiser.submit(organiser.open(EDIT), "capacity", venue_en="Hotel Europe, blue room")
    assert asked.status == 409
    return asked


def recipients(app: Flask, clock: Clock, mail: SmtpServer, answer: Page) -> list[str]:
    """Return the kinds of people who get a letter, once for each letter."""
    assert answer.status == 303, answer.errors
    before = len(mail.letters)
    clock.advance(minutes=1)
    deliver_due(app)
    addresses = [letter.recipients[0] for letter in mail.letters[before:]]
    assert len(set(addresses)) == len(addresses)
    return [address.partition("@")[0].rstrip("0123456789") for address in addresses]


@pytest.mark.long
def test_everybody_is_told(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    organiser = begin(app, clock, registered=6, invited=47)
    asked = changed_room(organiser)
    assert asked.all(BUTTONS) == [
        "Save and e-mail 53 people",
        "Save and e-mail only the 6 registered people",
    ]
    assert asked.all("#confirm li") == [
        "6 registered people get the new time or place by e-mail.",
        (
            "47 people and institutions are invited but not registered, and have an e-mail with "
            "the old time or place."
        ),
    ]
    answer = organiser.submit(asked, "capacity", press="Save and e-mail 53 people")
    assert "We are e-mailing 53 people." in organiser.follow(answer).all(".notice")
    told = recipients(app, clock, mail, answer)
    assert (told.count("registered"), told.count("invited"), len(told)) == (6, 47, 53)


@pytest.mark.long
def test_only_registered_people_are_told(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    organiser = begin(app, clock, registered=6, invited=47)
    answer = organiser.submit(
        changed_room(organiser), "capacity", press="Save and e-mail only the 6 registered people"
    )
    assert recipients(app, clock, mail, answer) == ["registered"] * 6


@pytest.mark.long
def test_nobody_is_registered_and_invited_people_are_told(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    organiser = begin(app, clock, registered=0, invited=3)
    asked = changed_room(organiser)
    assert asked.all(BUTTONS) == ["Save and e-mail 3 people", "Save and e-mail nobody"]
    answer = organiser.submit(asked, "capacity", press="Save and e-mail 3 people")
    assert recipients(app, clock, mail, answer) == ["invited"] * 3


@pytest.mark.long
def test_nobody_is_registered_and_nobody_is_told(
    app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    organiser = begin(app, clock, registered=0, invited=3)
    answer = organiser.submit(changed_room(organiser), "capacity", press="Save and e-mail nobody")
    assert recipients(app, clock, mail, answer) == []
    assert stories.event().venues == {"en": "Hotel Europe, blue room"}


@pytest.mark.long
def test_somebody_registers_meanwhile(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    organiser = begin(app, clock, registered=1, invited=2)
    asked = changed_room(organiser)
    stories.registered(family_name="Late", email="registered9@police.example")
    again = organiser.submit(asked, "capacity", press="Save and e-mail 3 people")
    assert (again.status, again.all(BUTTONS)) == (
        409,
        ["Save and e-mail 4 people", "Save and e-mail only the 2 registered people"],
    )
