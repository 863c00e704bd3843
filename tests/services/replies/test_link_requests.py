"""A lost link is sent again: once an hour, to addresses on a list; other addresses cause the same
work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.privacy.links import LAST
from ctevents.domain.refusals import Reason
from ctevents.models import Event, Message
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.guests.merging import merge
from ctevents.services.replies.invitations import decline, send_invitations
from ctevents.services.replies.link_requests import (
    REQUESTS_AN_ADDRESS,
    REQUESTS_FROM_ONE_PLACE,
    request_links,
)
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind

PLACE = "192.0.2.1"


def request(email: str, place: str = PLACE) -> Reason | None:
    with transaction(by=audit.PUBLIC) as tx:
        return request_links(tx, email, place)


def queued() -> list[tuple[str, int | None, int | None]]:
    rows = db.session.query(Message).filter_by(kind=LetterKind.LINK_AGAIN).order_by(Message.id)
    return [(row.event.slug, row.invitation_id, row.registration_id) for row in rows]


@contextmanager
def statements() -> Iterator[list[str]]:
    """Yield the statements sent to the database meanwhile."""
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield asked
    event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.long
def test_one_letter_for_each_event_where_the_address_is_listed(app: Flask) -> None:
    for slug in ("ba", "me", "rs", "mk"):
        stories.published_event(slug)
    registration = stories.registered("ba")
    invitation = stories.invited("me")
    stories.invited("rs", given_name="Emir", email="emir@police.example")
    seats = stories.institution_guest("rs")
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event("rs"))
    stories.guest("mk")  # not yet invited
    assert request(" Amra@Police.example ") is None
    assert queued() == [("ba", None, registration.id), ("me", invitation.id, None)]
    assert request("focal@prosecutors.example") is None
    assert queued()[2:] == [("rs", seats.id, None)]


def test_declined_people_may_reconsider_and_a_shared_mailbox_gets_a_letter_for_each(
    app: Flask,
) -> None:
    stories.published_event()
    declined = stories.invited()
    with transaction(by=audit.LINK) as tx:
        decline(tx, declined)
    shared = stories.invited(given_name="Emir")
    request("amra@police.example")
    assert queued() == [("ba", declined.id, None), ("ba", shared.id, None)]


def test_nothing_goes_for_a_draft_or_a_cancelled_event_and_it_does_for_one_that_is_over(
    app: Flask, clock: Clock
) -> None:
    stories.published_event("ba")
    stories.invited("ba")
    stories.guest("me")
    stories.published_event("mk")
    over = stories.registered("mk")
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("ba"), reason="")
    clock.now = stories.event("mk").ends_at or clock.now
    request("amra@police.example")
    assert queued() == [("mk", None, over.id)]


def test_after_the_links_of_a_cancelled_event_have_ended_its_guests_get_one(
    app: Flask, clock: Clock
) -> None:
    """Their data are kept until the day of erasure, and they may read them until then."""
    stories.published_event("ba")
    guest = stories.registered("ba")
    with transaction(by=audit.SHELL) as tx:
        cancel_event(tx, stories.event("ba"), reason="")
    ends_at = stories.event("ba").ends_at
    assert ends_at is not None
    for clock.now, expected in (
        (ends_at + LAST - timedelta(seconds=1), []),
        (ends_at + LAST, [("ba", None, guest.id)]),
    ):
        request("amra@police.example")
        assert queued() == expected


def test_twice_within_the_hour_is_once(app: Flask, clock: Clock) -> None:
    stories.published_event()
    stories.invited()
    for minutes in (0, 59, 1):
        clock.advance(minutes=minutes)
        request("amra@police.example")
    assert len(queued()) == 2


@pytest.mark.postgresql
def test_a_guest_merged_at_that_moment_gets_the_link_that_is_left(app: Flask) -> None:
    event_id = stories.published_event().id
    stays, gone = (stories.registered(given_name=name) for name in ("Amra", "Emira"))
    pair, stays_id = (stays.person_id, gone.person_id), stays.id
    behind(
        app,
        lambda tx: merge(tx, tx.get_one(Event, event_id), pair, ()),
        lambda tx: request_links(tx, "amra@police.example", "198.51.100.1"),
    )
    assert queued() == [("ba", None, stays_id)]


def test_an_unknown_address_takes_the_same_statements(app: Flask) -> None:
    """Measuring the answer reveals nothing. Throttles exist from the first request on."""
    stories.published_event()
    stories.registered()
    asked = {}
    for email in ("amra@police.example", "nobody@police.example"):
        with statements() as asked[email]:
            request(email)
    known, unknown = asked.values()
    assert known == unknown
    assert any("INSERT INTO messages" in statement for statement in unknown)
    assert len(queued()) == 1


@pytest.mark.long
def test_too_many_requests_are_refused_by_the_address_that_is_typed_and_by_the_one_that_asks(
    app: Flask, clock: Clock
) -> None:
    answers = [
        request("amra@police.example", f"203.0.113.{number}")
        for number in range(REQUESTS_AN_ADDRESS + 1)
    ]
    assert answers == [None] * REQUESTS_AN_ADDRESS + [Reason.TOO_MANY_ATTEMPTS]
    assert request("lejla@police.example") is None
    answers = [
        request(f"guest{number}@police.example") for number in range(REQUESTS_FROM_ONE_PLACE)
    ]
    assert answers == [None] * (REQUESTS_FROM_ONE_PLACE - 1) + [Reason.TOO_MANY_ATTEMPTS]
    assert request("lejla@police.example", "198.51.100.1") is None
    clock.advance(minutes=16)
    assert request("amra@police.example") is None
