"""Nominees who register themselves."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Awaits, RegistrationState
from ctevents.models import Event, Invitation, Message, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.replies.nominations import replace_nominee
from ctevents.services.replies.nominees import finish_nomination
from ctevents.services.replies.registrations import Wishes
from ctevents.services.seating.quotas import QuotaFields, set_quota
from ctevents.services.seating.seats import seats_left
from tests.support import stories
from tests.support.stories import named

CONFIRMED, PENDING = RegistrationState.CONFIRMED, RegistrationState.PENDING


@pytest.fixture
def offer(app: Flask) -> Invitation:
    """Return an offer of three seats of a hundred; each nominee must register."""
    stories.published_event()
    invitation = stories.invited_institution(seats=3)
    set_event(has_finishing_nominees=True)
    return invitation


def set_event(**values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        for name, value in values.items():
            setattr(tx.get_one(Event, stories.event().id), name, value)


def finish(registration: Registration, **changes: Any) -> None:
    invitation = db.session.query(Invitation).filter(Invitation.institution_id.is_not(None)).one()
    fields = stories.nominee_fields(invitation, registration.person.given_name, **changes)
    with transaction(by=audit.SHELL) as tx:
        finish_nomination(tx, registration, fields, Wishes(dietary="no nuts"))


def refused(registration: Registration, **changes: Any) -> Reason:
    with pytest.raises(Refusal) as caught:
        finish(registration, **changes)
    return caught.value.reason


def letters() -> list[LetterKind]:
    query = (
        db.session.query(Message).filter(Message.registration_id.is_not(None)).order_by(Message.id)
    )
    return [message.kind for message in query]


def test_nominees_are_asked_to_register(offer: Invitation) -> None:
    registration = named(offer, "Amra").registration
    assert (registration.state, registration.awaits) == (PENDING, Awaits.REGISTRANT)
    assert letters() == [LetterKind.NOMINATED]
    assert seats_left(db.session(), stories.event()) == 97


def test_a_registrant_has_the_seat(offer: Invitation) -> None:
    registration = named(offer, "Amra").registration
    finish(registration, position="Chief prosecutor")
    assert (registration.state, registration.awaits, registration.dietary) == (
        CONFIRMED,
        None,
        "no nuts",
    )
    assert registration.privacy_accepted_at == stories.now()
    assert registration.person.position == "Chief prosecutor"
    assert letters() == [LetterKind.NOMINATED, LetterKind.CONFIRMED]


def test_once(offer: Invitation) -> None:
    registration = named(offer, "Amra").registration
    finish(registration)
    assert refused(registration) is Reason.NOT_REGISTERED


def test_then_the_office_is_asked_where_it_has_to_agree(offer: Invitation) -> None:
    set_event(approvals={"prosecutors": "office"})
    registration = named(offer, "Amra").registration
    finish(registration)
    assert (registration.state, registration.awaits) == (PENDING, Awaits.OFFICE)


@pytest.mark.parametrize("vetted", ["prosecutors", "media"])
def test_nobody_escapes_it_by_another_group(offer: Invitation, vetted: str) -> None:
    set_event(approvals={vetted: "office"})
    registration = named(offer, "Amra").registration
    finish(registration, group="media")
    assert (registration.state, registration.awaits) == (PENDING, Awaits.OFFICE)


def test_a_person_with_a_kept_seat_takes_none_that_a_quota_keeps_from_their_other_group(
    offer: Invitation,
) -> None:
    before = named(offer, "Amra")
    finish(before.registration)
    with transaction(by=audit.SHELL) as tx:
        media = tx.query(StakeholderGroup).filter_by(code="media").one()
        set_quota(tx, stories.event(), media, QuotaFields(ceiling=0))
    with transaction(by=audit.LINK) as tx:
        fields = stories.nominee_fields(offer, "Besim")
        after = replace_nominee(tx, before, fields).registration
    assert after.holds_seat
    assert refused(after, group="media") is Reason.MOVE_NOT_FREE
    finish(after)
    assert after.state is CONFIRMED
