"""The members of a segment, and those that a letter reaches."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.registration import Channel
from ctevents.services.common import audit
from ctevents.services.people.segments import members, readers_by_language
from ctevents.services.replies.invitations import enter_reply, send_invitations
from tests.conftest import Clock
from tests.support import stories


def names(standing: Standing, **narrowed: Any) -> list[str]:
    """Return addresses, or the name of an institution; members not reached are in brackets."""
    found = members(
        db.session(), stories.event(), Segment(standing=standing, **narrowed), now=stories.now()
    )
    return [
        name if member.is_reachable else f"({name})" for member in found for name in [_name(member)]
    ]


def _name(member: Any) -> str:
    if member.registration_id is not None:
        person = db.session.get(stories.Registration, member.registration_id).person  # type: ignore[union-attr]
        return str(person.email)
    invitation = db.session.get(stories.Invitation, member.invitation_id)
    assert invitation is not None
    return invitation.person.email if invitation.person else invitation.institution.name  # type: ignore[union-attr]


@pytest.mark.long
def test_everybody_stands_where_the_replies_put_them(app: Flask, clock: Clock) -> None:
    stories.published_event(capacity=4)
    comes = stories.registered(email="comes@police.example", group="police", language="sr-Latn")
    stories.registered(email="stays-away@police.example", group="police")
    stories.checked_in(comes)
    silent = stories.invited(email="silent@court.example")
    declines = stories.invited(email="declines@court.example")
    seats = stories.institution_guest(seats=2)
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
        enter_reply(tx, declines, is_accepted=False, channel=Channel.STAFF)
    stories.registered(email="waits@court.example")
    stories.guest(email="draft@court.example")
    comes_and_stays = ["comes@police.example", "stays-away@police.example"]

    assert names(Standing.EVERYBODY) == [
        *comes_and_stays,
        "silent@court.example",
        "waits@court.example",
        "Tužilaštvo BiH",
    ]
    assert names(Standing.NOT_REPLIED) == ["silent@court.example", "Tužilaštvo BiH"]
    assert names(Standing.CONFIRMED) == comes_and_stays
    assert names(Standing.WAITLISTED) == ["waits@court.example"]
    assert (names(Standing.PENDING), names(Standing.ABSENT)) == ([], [])
    assert names(Standing.ATTENDED) == ["comes@police.example"]
    clock.now = stories.event().ends_at or clock.now
    assert names(Standing.ABSENT) == ["stays-away@police.example"]

    assert names(Standing.EVERYBODY, groups=("police",)) == comes_and_stays
    assert names(Standing.EVERYBODY, groups=("prosecutors",)) == ["Tužilaštvo BiH"]
    assert names(Standing.CONFIRMED, languages=("sr-Latn",)) == ["comes@police.example"]
    assert names(Standing.EVERYBODY, institutions=(seats.institution_id,)) == ["Tužilaštvo BiH"]
    assert silent.person_id is not None


def test_people_without_a_good_address_or_subscription_are_not_reached(app: Flask) -> None:
    stories.published_event()
    stories.invited(email="", given_name="Ivo")
    bounced, left = (
        stories.invited(email="bounced@a.example"),
        stories.invited(email="left@a.example"),
    )
    with transaction(by=audit.SHELL):
        stories.person_of(bounced).email_bounced = "bounced@a.example"
        stories.person_of(left).unsubscribed_at = stories.now()
    assert names(Standing.NOT_REPLIED) == ["()", "(bounced@a.example)", "(left@a.example)"]
    with transaction(by=audit.SHELL):
        stories.person_of(bounced).email = "corrected@a.example"
    assert names(Standing.NOT_REPLIED) == ["()", "corrected@a.example", "(left@a.example)"]


def test_an_institution_without_a_language_reads_the_main_language_of_the_event(app: Flask) -> None:
    stories.published_event()
    offer = stories.invited_institution()
    with transaction(by=audit.SHELL):
        offer.language = None
    assert names(Standing.NOT_REPLIED, languages=("bs",)) == ["Tužilaštvo BiH"]
    assert names(Standing.NOT_REPLIED, languages=("sr-Latn", "en")) == []


def test_readers_are_those_on_the_list_who_may_still_come(app: Flask) -> None:
    stories.published_event()
    declined = stories.invited(email="no@a.example", language="mk")
    with transaction(by=audit.SHELL) as tx:
        enter_reply(tx, declined, is_accepted=False, channel=Channel.LETTER)
    stories.registered(email="comes@a.example", language="sq")
    stories.invited(email="", language="bs", given_name="Emir")
    offer = stories.invited_institution()
    with transaction(by=audit.SHELL):
        offer.language = None
    stories.guest(email="later@a.example", language="bs")
    assert readers_by_language(db.session(), stories.event()) == {"sq": 1, "bs": 3}


def test_ticked_rows_only(app: Flask) -> None:
    stories.published_event()
    one, _other, body = (
        stories.invited(email="one@court.example"),
        stories.invited(email="other@court.example"),
        stories.invited_institution(),
    )
    ticked = Ticks(frozenset([one.person_id or 0]), frozenset([body.institution_id or 0]))
    assert names(Standing.EVERYBODY, ticked=ticked) == ["one@court.example", "Tužilaštvo BiH"]
    assert names(Standing.EVERYBODY, ticked=Ticks()) == []
