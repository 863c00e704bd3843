"""Guests who cancelled and can come after all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Approval, InvitationState, RegistrationState
from ctevents.models import Event, Message, Registration
from ctevents.services.common import audit
from ctevents.services.common.notices import NoticeFields, edit_notice
from ctevents.services.replies.registrations import Wishes, cancel_registration, change_registration
from ctevents.services.replies.restoring import Prospect, come_after_all, prospect_of, way_back
from ctevents.services.replies.withdrawals import withdraw_invitation
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import at_once


def returns(registration: Registration) -> RegistrationState:
    with transaction(by=audit.LINK) as tx:
        come_after_all(tx, tx.get_one(Registration, registration.id))
    return state_of(registration)


def state_of(registration: Registration) -> RegistrationState:
    db.session.rollback()
    return db.session.get_one(Registration, registration.id).state


def test_a_guest_who_returns_has_a_seat_and_keeps_their_needs(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.LINK) as tx:
        row = tx.get_one(Registration, registration.id)
        change_registration(tx, row, stories.fields(), Wishes(dietary="no nuts"))
        cancel_registration(tx, row)
    # pressed twice
    assert [returns(registration), returns(registration)] == ["confirmed", "confirmed"]
    row = db.session.get_one(Registration, registration.id)
    assert (row.spell, row.dietary) == (2, "no nuts")
    assert stories.invitation_of(row).state is InvitationState.ACCEPTED
    assert [message.kind for message in db.session.query(Message).order_by(Message.id)][-2:] == [
        "registration-cancelled",
        "confirmed",
    ]


@pytest.mark.long
def test_two_who_return_at_once_do_not_share_the_last_seat(app: Flask) -> None:
    stories.published_event(capacity=1)
    both = [
        stories.cancelled(given_name=name, email=f"{name}@police.example")
        for name in ("Ana", "Eva")
    ]
    numbers = [each.id for each in both]
    refused = at_once(
        app,
        *(
            lambda tx, number=number: come_after_all(tx, tx.get_one(Registration, number))
            for number in numbers
        ),
    )
    assert refused == [None, None]
    assert sorted(map(state_of, both)) == ["confirmed", "waitlisted"]


def test_the_guest_is_told_before_what_they_would_get(app: Flask) -> None:
    stories.published_event(capacity=1)
    registration = stories.cancelled()
    assert prospect_of(db.session(), stories.invitation_of(registration)) is Prospect.SEAT
    stories.registered(given_name="Eva", email="eva@police.example")
    assert prospect_of(db.session(), stories.invitation_of(registration)) is Prospect.WAITING_LIST
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, registration.event_id).approval = Approval.OFFICE
    assert prospect_of(db.session(), stories.invitation_of(registration)) is Prospect.APPROVAL
    assert returns(registration) is RegistrationState.PENDING


def test_a_different_name_that_the_office_has_not_seen_waits_for_it(app: Flask) -> None:
    stories.published_event()
    registration = stories.registered()
    with transaction(by=audit.LINK) as tx:
        row = tx.get_one(Registration, registration.id)
        change_registration(
            tx, row, stories.fields(given_name="Zoran", family_name="Ilić"), Wishes()
        )
        cancel_registration(tx, row)
    assert returns(registration) is RegistrationState.PENDING


def test_nobody_returns_after_the_deadline_without_an_invitation_or_unread_notice(
    app: Flask, clock: Clock
) -> None:
    event = stories.published_event(registration_closes_at=clock.now + timedelta(days=2))
    withdrawn, late = (
        stories.cancelled(),
        stories.cancelled(given_name="Eva", email="eva@police.example"),
    )
    with transaction(by=audit.SHELL) as tx:
        withdraw_invitation(tx, stories.invitation_of(withdrawn), reason="")
    assert refusal_to(withdrawn) is Reason.NOT_REGISTERED
    assert way_back(db.session(), withdrawn, now=clock.now) is None
    assert way_back(db.session(), late, now=clock.now) is not None
    with transaction(by=audit.SHELL) as tx:
        edit_notice(tx, NoticeFields(controller="Somebody else"))
    assert refusal_to(late) is Reason.CHANGED_MEANWHILE
    clock.advance(days=3)
    assert refusal_to(late) is Reason.REGISTRATION_CLOSED
    assert way_back(db.session(), late, now=clock.now) is None
    assert (state_of(late), event.slug) == (RegistrationState.CANCELLED, "ba")


def refusal_to(registration: Registration) -> Reason:
    with pytest.raises(Refusal) as refused:
        returns(registration)
    return refused.value.reason
