"""Seats offered to an institution: changed numbers, changed groups, and people already named."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import InvitationState
from ctevents.models import Invitation
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.replies.nominations import nominations_of, release_seats
from ctevents.services.seating.offers import change_offer, offered_seats
from ctevents.services.seating.seats import open_seats
from tests.support import stories
from tests.support.stories import named


@pytest.fixture
def offer(app: Flask) -> Invitation:
    """Three seats."""
    stories.published_event()
    return stories.invited_institution(seats=3)


def change(offer: Invitation, offered: Mapping[str, int]) -> bool:
    with transaction(by=audit.SHELL) as tx:
        lock_event(tx, offer.event_id)
        return change_offer(tx, offer, offered)


def give_back(offer: Invitation, counts: Mapping[str, int]) -> None:
    with transaction(by=audit.LINK) as tx:
        release_seats(tx, offer, counts)


def test_more_or_fewer(offer: Invitation) -> None:
    assert not change(offer, {"": 3})
    assert change(offer, {"": 5})
    assert (offer.seats, offer.split, open_seats(db.session(), offer)) == (5, {}, {"": 5})


def test_what_was_given_back_stays_so(offer: Invitation) -> None:
    give_back(offer, {"": 1})
    assert offered_seats(offer) == {"": 2}
    change(offer, {"": 4})
    assert (offer.seats, offer.released, offered_seats(offer)) == (5, {"": 1}, {"": 4})


def test_a_group_of_which_all_was_given_back_is_no_change(offer: Invitation) -> None:
    change(offer, {"police": 2, "judges": 1})
    give_back(offer, {"judges": 1})
    assert not change(offer, {"police": 2})
    assert (offer.seats, offer.released) == (3, {"judges": 1})


def test_never_fewer_than_are_named(offer: Invitation) -> None:
    named(offer, "Amra")
    named(offer, "Besim")
    with pytest.raises(Refusal) as refusal:
        change(offer, {"": 1})
    assert (refusal.value.reason, refusal.value.details) == (
        Reason.SEATS_NAMED,
        ("Tužilaštvo BiH",),
    )
    assert change(offer, {"": 2})


def test_by_groups_a_nominee_keeps_a_seat_of_their_group(offer: Invitation) -> None:
    named(offer, "Amra", group="police")
    named(offer, "Besim", group="border-police")
    with pytest.raises(Refusal):
        change(offer, {"police": 2})
    assert change(offer, {"police": 2, "border-police": 1})
    assert [row.seat_group for row in nominations_of(db.session(), offer)] == [
        "police",
        "border-police",
    ]
    assert (offer.seats, open_seats(db.session(), offer)) == (3, {"police": 1, "border-police": 0})


def test_and_for_anybody_again(offer: Invitation) -> None:
    change(offer, {"police": 2, "border-police": 1})
    named(offer, "Amra", group="police")
    give_back(offer, {"police": 1})
    assert change(offer, {"": 2})
    assert (offer.seats, offer.split, offer.released, open_seats(db.session(), offer)) == (
        3,
        {},
        {"": 1},
        {"": 1},
    )


def test_an_institution_that_gave_back_all_is_asked_again(offer: Invitation) -> None:
    give_back(offer, {"": 3})
    assert offer.state is InvitationState.DECLINED
    change(offer, {"": 2})
    assert (offer.state, offer.replied_at, offered_seats(offer)) == (
        InvitationState.SENT,
        None,
        {"": 2},
    )
