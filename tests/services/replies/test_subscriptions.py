"""A person or a focal point unsubscribes from reminders and announcements, and subscribes again."""

from __future__ import annotations

from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import AuditEntry, Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import send_invitations
from ctevents.services.replies.link_requests import (
    letters_about,
    subscribe_again,
    subscriber,
    unsubscribe,
)
from tests.conftest import Clock
from tests.support import stories


def change(nonce: str, *, is_wanted: bool) -> None:
    with transaction(by=audit.LINK) as tx:
        about = letters_about(tx, nonce)
        assert about is not None
        (subscribe_again if is_wanted else unsubscribe)(tx, about)


def recorded() -> list[tuple[str, int | None, dict[str, int]]]:
    query = (
        db.session.query(AuditEntry)
        .filter(AuditEntry.action.startswith("letters."))
        .order_by(AuditEntry.id)
    )
    return [(entry.action, entry.person_id, entry.details) for entry in query]


def test_a_person_unsubscribes_by_either_link_once(app: Flask, clock: Clock) -> None:
    stories.published_event()
    registration = stories.registered()
    person, invitation = registration.person, stories.invitation_of(registration)
    change(invitation.link_nonce, is_wanted=False)
    first = clock.now
    clock.advance(hours=1)
    change(registration.link_nonce, is_wanted=False)
    db.session.expire_all()
    assert (person.unsubscribed_at, invitation.unsubscribed_at) == (first, None)
    change(registration.link_nonce, is_wanted=True)
    change(registration.link_nonce, is_wanted=True)
    db.session.expire_all()
    assert person.unsubscribed_at is None
    assert recorded() == [
        ("letters.given_up", person.id, {}),
        ("letters.wanted_again", person.id, {}),
    ]


def test_an_institution_unsubscribes_by_its_invitation(app: Flask, clock: Clock) -> None:
    stories.published_event()
    offer = stories.institution_guest()
    with transaction(by=audit.SHELL) as tx:
        send_invitations(tx, stories.event())
    change(offer.link_nonce, is_wanted=False)
    db.session.expire_all()
    assert offer.unsubscribed_at == clock.now
    assert recorded() == [("letters.given_up", None, {"institution": offer.institution_id})]


def test_unsubscribing_holds_for_one_event(app: Flask) -> None:
    rows: list[Registration | Invitation] = []
    for slug in ("ba", "me"):
        stories.published_event(slug)
        rows.append(stories.registered(slug))
    change(rows[0].link_nonce, is_wanted=False)
    db.session.expire_all()
    assert [subscriber(row).unsubscribed_at is None for row in rows] == [False, True]
