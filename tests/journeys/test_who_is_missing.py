"""An organiser uses the board: each next action reaches exactly the people concerned, and then a
new action follows."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Invitation, Person
from ctevents.services.common import audit
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from tests.conftest import Clock
from tests.services.figures.test_gaps import target
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer


class Desk:
    """``next_step`` of the judges in Sarajevo; ``post``: the recipients of the worker's letters
    now."""

    def __init__(self, app: Flask, clock: Clock, server: SmtpServer) -> None:
        self._app, self._clock, self._server = app, clock, server
        self.browser: Browser = stories.signed_in(app, Role.ORGANISER)

    def next_step(self) -> tuple[str, str]:
        page = self.browser.open("/staff/gaps")
        steps = [
            (text, path)
            for text, path in page.links().items()
            if text.endswith(", Judges, Sarajevo")
        ]
        return (steps[0][0].partition(" ,")[0], steps[0][1]) if steps else ("", "")

    def post(self) -> list[str]:
        before = len(self._server.letters)
        self._clock.advance(minutes=1)
        deliver_due(self._app)
        db.session.rollback()
        return sorted(
            each.recipients[0].partition("@")[0] for each in self._server.letters[before:]
        )


def accept_of(email: str) -> None:
    """The invitee accepts by the link."""
    person = db.session.query(Person).filter_by(email=email).one()
    invitation = db.session.query(Invitation).filter_by(person_id=person.id).one()
    with transaction(by=audit.LINK) as tx:
        accept(tx, invitation, stories.fields(given_name=person.given_name, email=email), Wishes())


@pytest.mark.long
def test_invite_remind_call_and_done(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    stories.published_event()
    target("judges", 2)
    for name, email in (
        ("Ana", "ana@x.example"),
        ("Ema", "ema@x.example"),
        ("Iva", "iva@x.example"),
        ("Luka", ""),
    ):
        stories.guest(given_name=name, email=email)
    stories.guest(given_name="Una", email="una@x.example", group="police")
    desk = Desk(app, clock, mail)

    text, path = desk.next_step()
    assert text == "Invite 4 not yet invited"
    desk.browser.submit(desk.browser.open(path), "by_mail")
    assert desk.post() == ["ana", "ema", "iva"]

    accept_of("ana@x.example")
    assert desk.post() == ["ana"]
    clock.advance(days=7)
    text, path = desk.next_step()
    assert text == "Remind 2 who have not replied"
    desk.browser.submit(desk.browser.open(path), "letters")
    assert desk.post() == ["ema", "iva"]

    text, path = desk.next_step()
    assert (text, desk.browser.open(path).status) == ("Call one who has not replied", 200)
    accept_of("ema@x.example")
    assert desk.next_step() == ("", "")
