"""Rejections undone: the registration waits as before, and a nominee for a seat of the nominating
institution."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Approval, NominationEnd
from ctevents.models import Event, Message, Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import decline
from ctevents.services.replies.nominations import release_seats
from ctevents.services.replies.rejections import take_back_rejection
from ctevents.services.seating.seats import open_seats
from tests.conftest import Clock
from tests.services.door.test_walk_ins import come
from tests.services.replies.test_vetting import (
    approved,
    asked,
    letters,
    recorded,
    rejected,
    standing,
)
from tests.support import door, stories
from tests.support.writings import written

NO_LONGER_HOLDS = (
    "Our previous letter said that your registration could not be accepted. Please disregard that "
    "letter."
)


@pytest.fixture(autouse=True)
def event(app: Flask) -> None:
    stories.published_event(approval=Approval.OFFICE, capacity=4)


def taken_back(registration: Registration) -> Registration:
    with transaction(by=audit.SHELL) as tx:
        take_back_rejection(tx, registration)
    return registration


def refusal(registration: Registration) -> Reason:
    with pytest.raises(Refusal) as refused:
        taken_back(registration)
    return refused.value.reason


def sent(registration: Registration) -> None:
    """Mark all letters queued for this registrant as sent."""
    with transaction(by=audit.SHELL) as tx:
        for message in tx.query(Message).filter_by(registration_id=registration.id):
            message.state = MessageState.SENT


def last_letter(registration: Registration) -> str:
    message = (
        db.session.query(Message)
        .filter_by(registration_id=registration.id)
        .order_by(Message.id.desc())
        .first()
    )
    assert message is not None
    return written(message, now=stories.now()).text


def test_it_waits_for_the_office_with_its_place_in_the_order(clock: Clock) -> None:
    registration = asked()
    asked_at = registration.asked_at
    sent(registration)
    clock.advance(days=1)
    rejected(registration, reason_told="The hall is small.", reason_internal="unknown")
    sent(registration)
    taken_back(registration)
    assert standing(registration) == ("pending", "office", False)
    assert (registration.asked_at, registration.reason_told, registration.reason_internal) == (
        asked_at,
        "",
        "",
    )
    assert recorded(registration)[-3:] == [
        "registration.rejected",
        "registration.rejection_taken_back",
        "registration.pending",
    ]
    assert letters(registration) == ["registration-received", "rejected", "registration-received"]
    assert NO_LONGER_HOLDS in " ".join(last_letter(registration).split())
    assert approved(registration).done == [registration]


def test_nobody_is_told_of_a_rejection_whose_letter_has_not_gone() -> None:
    registration = asked()
    rejected(registration)
    taken_back(registration)
    assert letters(registration) == ["registration-received", "rejected"]
    states = (
        db.session.query(Message.state)
        .filter_by(registration_id=registration.id)
        .order_by(Message.id)
    )
    assert [state for (state,) in states] == [MessageState.QUEUED, MessageState.DROPPED]
    assert NO_LONGER_HOLDS not in " ".join(last_letter(registration).split())


def test_a_nominee_is_one_of_their_institution_again() -> None:
    offer = stories.invited_institution(seats=2)
    nomination = stories.named(offer)
    rejected(nomination.registration)
    assert open_seats(db.session(), offer).total() == 2
    taken_back(nomination.registration)
    db.session.refresh(nomination)
    assert (
        nomination.ended_at,
        nomination.ended_because,
        open_seats(db.session(), offer).total(),
    ) == (None, None, 1)
    approved(nomination.registration)
    assert standing(nomination.registration)[0] == "confirmed"


def test_not_where_the_institution_has_named_another_or_needs_no_seat() -> None:
    offer = stories.invited_institution(seats=2)
    first, second = stories.named(offer, "Amra"), stories.named(offer, "Besim")
    rejected(first.registration, second.registration)
    stories.named(offer, "Cveta")
    with transaction(by=audit.LINK) as tx:
        release_seats(tx, offer, {"": 1})
    assert refusal(first.registration) is Reason.NO_SEAT_OF_INSTITUTION
    assert standing(first.registration)[0] == "rejected"


def test_a_former_nominee_who_came_takes_no_seat_of_the_institution() -> None:
    offer = stories.invited_institution(seats=1)
    nomination = stories.named(offer)
    door.cancelled(nomination.registration_id)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, nomination.event_id).walk_ins = WalkIns.APPROVAL
    come(nomination.event_id, nomination.registration.person_id)
    rejected(nomination.registration)
    taken_back(nomination.registration)
    assert standing(nomination.registration) == ("pending", "office", False)
    assert (nomination.ended_because, open_seats(db.session(), offer).total()) == (
        NominationEnd.GIVEN_BACK,
        1,
    )


def test_a_rejection_that_was_sent_is_taken_back_by_a_letter() -> None:
    registration = asked()
    sent(registration)
    rejected(registration)
    sent(registration)
    taken_back(registration)
    rejected(registration)
    taken_back(registration)
    told = [
        "registration-received",
        "rejected",
        "registration-received",
        "rejected",
        "registration-received",
    ]
    assert letters(registration) == told
    assert NO_LONGER_HOLDS in " ".join(last_letter(registration).split())


def test_only_a_rejection_that_still_stands() -> None:
    pending, declined = asked(1), asked(2)
    assert refusal(pending) is Reason.NOT_REJECTED
    rejected(declined)
    with transaction(by=audit.LINK) as tx:
        decline(tx, stories.invitation_of(declined))
    assert refusal(declined) is Reason.NOT_REJECTED
    rejected(pending)
    taken_back(pending)
    assert refusal(pending) is Reason.NOT_REJECTED
