"""An institution's reply about its seats by phone or letter, entered by staff."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.models import AuditEntry, Invitation
from ctevents.services.common import audit
from ctevents.services.replies.nominations import nominate
from ctevents.services.replies.seat_refusals import decline_seats
from ctevents.services.seating.seats import seats_taken
from tests.conftest import Clock
from tests.support.stories import (
    event,
    institution_guest,
    invited_institution,
    named,
    nominee_fields,
    now,
    planned_event,
    published_event,
    registered,
)

ACTOR = audit.by_account(3)
LAST_FRIDAY = datetime(2027, 1, 29, 11, 0, tzinfo=UTC)


def decline(invitation: Invitation) -> bool:
    with transaction(by=ACTOR) as tx:
        return decline_seats(tx, invitation, channel=Channel.LETTER, came_at=LAST_FRIDAY)


def details(action: str) -> dict[str, object]:
    return db.session.query(AuditEntry).filter_by(action=action, actor=ACTOR).one().details


def test_all_seats_go_to_who_waits(app: Flask) -> None:
    published_event(capacity=3)
    invitation, waiting = invited_institution(seats=3), registered()
    assert decline(invitation) is True
    assert waiting.state is RegistrationState.CONFIRMED
    assert (invitation.state, invitation.reply_channel, invitation.replied_at) == (
        InvitationState.DECLINED,
        Channel.LETTER,
        LAST_FRIDAY,
    )
    assert details("invitation.declined") == {
        "channel": "letter",
        "came_on": "2027-01-29",
        "institution": invitation.institution_id,
    }


def test_nominees_keep_their_seats(app: Flask) -> None:
    published_event()
    invitation = invited_institution(seats=3)
    nominee = named(invitation).registration
    assert [decline(invitation), decline(invitation)] == [True, False]
    assert (nominee.state, invitation.state) == (
        RegistrationState.CONFIRMED,
        InvitationState.ACCEPTED,
    )
    assert seats_taken(db.session(), event().id) == 1


def test_one_that_was_not_invited_yet_need_not_be(app: Flask) -> None:
    planned_event()
    invitation = institution_guest()
    assert [decline(invitation), decline(invitation)] == [True, False]
    assert invitation.state is InvitationState.DECLINED


def test_nominees_named_by_phone_are_entered_also_after_the_deadline(
    app: Flask, clock: Clock
) -> None:
    published_event(registration_closes_at=now() + timedelta(days=1))
    invitation = invited_institution()
    clock.advance(days=2)
    with pytest.raises(Refusal) as refused:
        named(invitation)
    assert refused.value.reason is Reason.REGISTRATION_CLOSED
    with transaction(by=ACTOR) as tx:
        fields = nominee_fields(invitation, "Ana")
        nominee = nominate(tx, invitation, fields, channel=Channel.PHONE).registration
    assert nominee.state is RegistrationState.CONFIRMED
    assert (invitation.state, invitation.reply_channel) == (InvitationState.ACCEPTED, Channel.PHONE)
    assert details("invitation.accepted") == {
        "channel": "phone",
        "institution": invitation.institution_id,
    }
