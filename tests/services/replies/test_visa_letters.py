"""Visa letters: asked for once by guests with a seat, printed by the office."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.models import AuditEntry, Registration
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.replies.visa_letters import (
    ask_for_visa_letter,
    open_visa_requests_by_event,
    record_visa_letter,
    visa_requests,
)
from tests.support import stories

pytestmark = pytest.mark.usefixtures("app")


def ask(registration: Registration) -> None:
    with transaction(by=audit.LINK) as tx:
        ask_for_visa_letter(tx, tx.get_one(Registration, registration.id))


def waiting() -> int:
    event = stories.event()
    return open_visa_requests_by_event(db.session(), [event.id]).get(event.id, 0)


def actions() -> list[str]:
    entries = db.session().query(AuditEntry).order_by(AuditEntry.id)
    return [entry.action for entry in entries if entry.action.startswith("visa_letter.")]


def test_a_double_press_asks_once_and_the_printed_letter_is_done(app: Flask) -> None:
    stories.published_event(offers_visa_letters=True)
    registration = stories.registered()
    ask(registration)
    ask(registration)
    assert (waiting(), actions()) == (1, ["visa_letter.asked"])
    with transaction(by=audit.SHELL) as tx:
        record_visa_letter(tx, tx.get_one(Registration, registration.id))
    assert (waiting(), actions()) == (0, ["visa_letter.asked", "visa_letter.printed"])
    assert [each.id for each in visa_requests(db.session(), registration.event_id)] == [
        registration.id
    ]


def test_a_guest_who_cancels_needs_no_letter(app: Flask) -> None:
    stories.published_event(offers_visa_letters=True)
    registration = stories.registered()
    ask(registration)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, tx.get_one(Registration, registration.id))
    assert waiting() == 0
    with pytest.raises(Refusal):
        ask(registration)


def test_only_guests_with_a_seat_of_an_event_that_offers_it_can_ask(app: Flask) -> None:
    stories.published_event(capacity=1)
    seated, queued = (
        stories.registered(),
        stories.registered(given_name="Edin", email="edin@police.example"),
    )
    with pytest.raises(Refusal):
        ask(seated)
    stories.planned_event("ba", capacity=1, offers_visa_letters=True)
    with pytest.raises(Refusal):
        ask(queued)
    assert waiting() == 0
