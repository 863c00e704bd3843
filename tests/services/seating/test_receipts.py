"""Receipts for focal points: one letter for what was entered without a long pause; no letter names
an unnamed guest."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.models import Invitation, Message, Nomination
from ctevents.services.common import audit
from ctevents.services.outbox.outbox import send_again
from ctevents.services.replies.nominations import (
    nominate,
    release_seats,
    replace_nominee,
    withdraw_nominee,
)
from ctevents.services.seating.receipts import LONGEST_WAIT, WAIT, acknowledge
from tests.conftest import Clock
from tests.support import stories
from tests.support.writings import written


@pytest.fixture
def offer(app: Flask) -> Invitation:
    stories.published_event()
    return stories.invited_institution(seats=4)


def name(offer: Invitation, given_name: str) -> Nomination:
    with transaction(by=audit.LINK) as tx:
        nomination = nominate(tx, offer, stories.nominee_fields(offer, given_name))
        acknowledge(tx, offer)
        return nomination


def receipts() -> list[Message]:
    return (
        db.session.query(Message)
        .filter_by(kind=LetterKind.NOMINATION_RECEIPT)
        .order_by(Message.id)
        .all()
    )


def said(message: Message) -> list[str]:
    """The lines between the opening and the facts of the event."""
    text = written(message, now=stories.now()).text
    return text.partition("institution.\n")[2].partition("\nEvent:")[0].strip().splitlines()


def test_one_letter_reports_all_that_is_entered_within_ten_minutes(
    offer: Invitation, clock: Clock
) -> None:
    amra, edin = name(offer, "Amra"), name(offer, "Edin")
    with transaction(by=audit.LINK) as tx:
        replace_nominee(tx, tx.get_one(Nomination, amra.id), stories.nominee_fields(offer, "Ema"))
        withdraw_nominee(tx, tx.get_one(Nomination, edin.id))
        release_seats(tx, tx.get_one(Invitation, offer.id), {"": 2})
        acknowledge(tx, tx.get_one(Invitation, offer.id))
    [message] = receipts()
    assert message.due_at == clock() + WAIT
    assert said(message) == [
        "You have named Amra Hodžić.",
        "You have named Edin Hodžić.",
        "Ema Hodžić comes instead of Amra Hodžić.",
        "Edin Hodžić no longer has a seat.",
        "You have given back 2 seats. Thank you.",
        "1 seat still needs a name.",
    ]


def test_a_receipt_waits_for_the_rows_that_are_still_typed_but_not_for_ever(
    offer: Invitation, clock: Clock
) -> None:
    began = clock()
    for given_name, minute in [("Amra", 0), ("Edin", 9), ("Ema", 18), ("Denis", 55)]:
        clock.now = began + timedelta(minutes=minute)
        name(offer, given_name)
    [message] = receipts()
    assert message.due_at == began + LONGEST_WAIT


def test_the_next_receipt_reports_only_what_is_new(offer: Invitation, clock: Clock) -> None:
    name(offer, "Amra")
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).filter_by(kind=LetterKind.NOMINATION_RECEIPT).update(
            {"state": MessageState.SENT}
        )
    clock.advance(minutes=11)
    name(offer, "Edin")
    first, second = receipts()
    assert (first.number, second.number, second.created_at - first.created_at) == (
        1,
        2,
        timedelta(minutes=11),
    )
    assert said(second)[0] == "You have named Edin Hodžić."


def test_a_receipt_that_staff_send_again_says_the_same(offer: Invitation, clock: Clock) -> None:
    name(offer, "Amra")
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).filter_by(kind=LetterKind.NOMINATION_RECEIPT).update(
            {"state": MessageState.SENT}
        )
    clock.advance(days=1)
    with transaction(by=audit.SHELL) as tx:
        send_again(tx, tx.query(Message).filter_by(kind=LetterKind.NOMINATION_RECEIPT).one())
    first, again = receipts()
    assert said(again) == said(first)


def test_no_receipt_names_an_unnamed_guest(offer: Invitation) -> None:
    stories.unnamed(name(offer, "Amra").registration.person_id)
    [message] = receipts()
    assert (
        said(message)[0] == "You have changed the details of a person that our letters do not name."
    )
    assert "Amra" not in written(message, now=stories.now()).html


def test_what_staff_enter_needs_no_receipt(offer: Invitation) -> None:
    with transaction(by=audit.SHELL) as tx:
        nominate(tx, offer, stories.nominee_fields(offer, "Staff"))
    name(offer, "Amra")
    assert said(receipts()[0])[0] == "You have named Amra Hodžić."


def test_an_institution_without_an_address_gets_none(offer: Invitation) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Invitation, offer.id).focal_email = ""
    name(offer, "Amra")
    assert receipts() == []
