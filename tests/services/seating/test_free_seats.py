"""The focal point learns that a nominee gave the seat back, while a replacement is possible."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MessageState, Occasion
from ctevents.domain.registration import Approval, Awaits, NominationEnd
from ctevents.formats.incoming import read
from ctevents.models import Invitation, Message, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.letters.incoming import receive
from ctevents.services.replies.nominations import release_seats, withdraw_nominee
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.replies.rejections import take_back_rejection
from ctevents.services.replies.vetting import SeenRegistration, reject, version_of
from ctevents.services.replies.waiting_list import expire_offers
from ctevents.services.seating.seats import still_free
from tests.conftest import Clock
from tests.services.door.test_walk_ins import come
from tests.services.letters.test_incoming import reply_from
from tests.support import stories
from tests.support.writings import written

HE_CANNOT = (
    "Amra Hodžić cannot come and has given the seat back. It is available to your institution "
    "again."
)


@pytest.fixture
def offer(app: Flask) -> Invitation:
    stories.published_event(registration_closes_at=stories.now() + timedelta(days=20))
    return stories.invited_institution(seats=1)


def cancelled(nomination: Nomination) -> None:
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, nomination.registration)


def come_and_gone(nomination: Nomination) -> None:
    """Let the person in at the door, then undo it."""
    event_id, person_id, scan_id = (
        nomination.event_id,
        nomination.registration.person_id,
        str(uuid4()),
    )
    come(event_id, person_id, scan_id)
    with transaction(by=audit.SHELL) as tx:
        undo_check_in(tx, event_id, scan_id)


def to_focal_point() -> list[Message]:
    return (
        db.session.query(Message)
        .filter_by(kind=LetterKind.SEAT_GIVEN_BACK)
        .order_by(Message.id)
        .all()
    )


def text_of(message: Message) -> str:
    return " ".join(written(message, now=stories.now()).text.split())


@pytest.mark.long
def test_it_says_who_and_leads_to_where_another_is_named(offer: Invitation) -> None:
    cancelled(stories.named(offer, "Amra"))
    [message] = to_focal_point()
    writing = written(message, now=stories.now())
    assert writing.recipient == ("Tužilaštvo BiH", "focal@prosecutors.example")
    assert (
        writing.subject
        == "A seat of your institution is free again: Launch of the final report, Sarajevo"
    )
    assert (
        HE_CANNOT in text_of(message),
        "Name somebody else, or give the seat back" in text_of(message),
    ) == (
        True,
        True,
    )


def test_so_it_is_by_the_calendar_and_not_where_the_focal_point_did_it(offer: Invitation) -> None:
    first = stories.named(offer, "Amra")
    with transaction(by=audit.LINK) as tx:
        withdraw_nominee(tx, first)
    assert to_focal_point() == []
    content = reply_from(stories.named(offer, "Besim").registration, partstat="DECLINED")
    for _ in range(2):
        with transaction(by=audit.CALENDAR) as tx:
            receive(tx, read(content), content)
    assert len(to_focal_point()) == 1


def rejected(nomination: Nomination) -> None:
    with transaction(by=audit.SHELL) as tx:
        registration = nomination.registration
        seen = [SeenRegistration(registration.id, version_of(registration))]
        assert reject(tx, registration.event, seen).done == [registration]


def test_a_rejection_is_told_once_and_not_where_it_is_taken_back_before(app: Flask) -> None:
    stories.published_event(approval=Approval.OFFICE)
    nomination = stories.named(stories.invited_institution(seats=1))
    rejected(nomination)
    [first] = to_focal_point()
    assert (
        "Amra Hodžić was not accepted by the organisers. The seat is available to your "
        "institution again."
    ) in text_of(first)
    with transaction(by=audit.SHELL) as tx:
        take_back_rejection(tx, nomination.registration)
    assert (first.state, still_free(db.session(), first)) == (MessageState.DROPPED, False)
    rejected(nomination)
    assert [message.state for message in to_focal_point()] == [
        MessageState.DROPPED,
        MessageState.QUEUED,
    ]


def test_a_rejected_unnamed_guest_is_not_named_to_the_focal_point(app: Flask) -> None:
    stories.published_event(approval=Approval.OFFICE)
    nomination = stories.named(stories.invited_institution(seats=1))
    stories.unnamed(nomination.registration.person_id)
    rejected(nomination)
    [message] = to_focal_point()
    assert "One of the people you named was not accepted by the organisers." in text_of(message)
    assert ("Amra" in text_of(message), "Hodžić" in text_of(message)) == (False, False)


def test_an_offer_that_ended_is_told_once(app: Flask, clock: Clock) -> None:
    stories.published_event(approval=Approval.OFFICE, hours_to_say_yes=24)
    nomination = stories.named(stories.invited_institution(seats=1))
    with transaction(by=audit.SHELL) as tx:
        registration = tx.get_one(Registration, nomination.registration_id)
        registration.awaits, registration.holds_seat = Awaits.REGISTRANT, True
        registration.answer_by = clock.now + timedelta(hours=24)
    clock.advance(hours=25)
    for _ in range(2):
        with transaction(by=audit.SHELL) as tx:
            expire_offers(tx, nomination.event_id)
    [message] = to_focal_point()
    assert (
        "Amra Hodžić did not accept the offered seat in time. It is available to your "
        "institution again."
    ) in text_of(message)
    db.session.refresh(nomination)
    assert nomination.ended_because is NominationEnd.NOT_TAKEN


def test_an_unnamed_guest_is_not_named_to_them(offer: Invitation) -> None:
    nomination = stories.named(offer, "Amra")
    stories.unnamed(nomination.registration.person_id)
    cancelled(nomination)
    [message] = to_focal_point()
    assert "One of the people you named cannot come and has given the seat back." in text_of(
        message
    )
    assert ("Amra" in text_of(message), "Hodžić" in text_of(message)) == (False, False)


def test_an_institution_learns_nothing_of_a_seat_without_its_nomination(offer: Invitation) -> None:
    """They came unexpectedly, after the seat was given back by them or the focal point, and cannot
    stay."""
    first = stories.named(offer, "Amra")
    cancelled(first)
    come_and_gone(first)
    cancelled(first)
    second = stories.named(offer, "Besim")
    with transaction(by=audit.LINK) as tx:
        withdraw_nominee(tx, second)
    come_and_gone(second)
    cancelled(second)
    assert [message.occasion for message in to_focal_point()] == [
        Occasion(About.NOMINATION, first.id, 1)
    ]


def test_after_the_deadline_it_asks_for_no_name(offer: Invitation, clock: Clock) -> None:
    nomination = stories.named(offer, "Amra")
    clock.advance(days=21)
    cancelled(nomination)
    [message] = to_focal_point()
    assert (HE_CANNOT in text_of(message), "Name somebody else" in text_of(message)) == (
        True,
        False,
    )
    assert "The deadline to name people has passed." in text_of(message)


def test_no_focal_point_without_an_address_or_a_nomination(offer: Invitation) -> None:
    nomination, registration = stories.named(offer, "Amra"), stories.registered()
    with transaction(by=audit.LINK) as tx:
        tx.get_one(Invitation, offer.id).focal_email = ""
        cancel_registration(tx, registration)
    cancelled(nomination)
    assert to_focal_point() == []


def test_it_is_about_a_seat_that_is_still_free(offer: Invitation) -> None:
    cancelled(stories.named(offer, "Amra"))
    [first] = to_focal_point()
    assert still_free(db.session(), first)
    another = stories.named(offer, "Besim")
    assert not still_free(db.session(), first)
    cancelled(another)
    with transaction(by=audit.LINK) as tx:
        release_seats(tx, offer, {"": 1})
    assert [still_free(db.session(), each) for each in to_focal_point()] == [False, False]
