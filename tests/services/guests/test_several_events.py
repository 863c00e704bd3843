"""An institution is put on the guest lists of several events at once; each office sees its own."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Event, Institution, Invitation, Message
from ctevents.services.common import audit
from ctevents.services.events.archive import archive_event
from ctevents.services.guests.several_events import (
    Offer,
    WantedOffers,
    add_to_events,
    offers,
    offers_version,
    open_events,
)
from tests.conftest import Clock
from tests.support import stories
from tests.support.racing import behind


def wanted(**seats: int) -> WantedOffers:
    by_event = {stories.event(slug).id: number for slug, number in seats.items()}
    return WantedOffers(
        name="FRONTEX",
        group="partner-agencies",
        email="desk@frontex.example",
        language="en",
        seats=by_event,
    )


def seen(asked: WantedOffers) -> str:
    return offers_version(asked, offers(db.session(), asked, now=stories.now()))


def add(asked: WantedOffers, agreed: str | None = None) -> list[Offer]:
    with transaction(by=audit.SHELL) as tx:
        return add_to_events(tx, asked, agreed=seen(asked) if agreed is None else agreed)


def rows() -> dict[str, Any]:
    """Return seats and address of the institution by the slug of the event."""
    db.session.rollback()
    query = (
        select(Event.slug, Invitation.seats, Invitation.focal_email)
        .join_from(Invitation, Event)
        .join(Institution)
    )
    found = db.session.execute(query.where(Institution.name == "FRONTEX"))
    return {slug: (seats, email) for slug, seats, email in found}


def test_each_event_gets_a_row_of_its_own_and_nobody_a_letter(app: Flask) -> None:
    stories.published_event("ba", capacity=3)
    found = add(wanted(ba=5, al=2))
    assert [(offer.event.slug, offer.seats, offer.free) for offer in found] == [
        ("al", 2, None),
        ("ba", 5, 3),
    ]
    assert rows() == {"al": (2, "desk@frontex.example"), "ba": (5, "desk@frontex.example")}
    assert db.session.scalars(select(Message)).all() == []
    entries = db.session.scalars(
        select(AuditEntry).where(AuditEntry.action == "institution.added")
    ).all()
    assert {entry.event_id for entry in entries} == {stories.event("al").id, stories.event("ba").id}
    links = db.session.scalars(select(Invitation.link_nonce)).all()
    assert len(set(links)) == 2


def test_one_that_is_listed_is_said_and_kept(app: Flask) -> None:
    stories.institution_guest("ba", name="Frontex", seats=7)
    found = add(wanted(ba=5, al=2))
    assert {offer.event.slug: offer.is_listed for offer in found} == {"al": False, "ba": True}
    assert rows().keys() == {"al"}


def test_the_same_form_sent_twice_adds_nothing_more(app: Flask) -> None:
    asked = wanted(ba=5, al=2)
    agreed = seen(asked)
    add(asked, agreed)
    assert all(offer.is_listed for offer in add(asked, agreed))
    assert len(rows()) == 2


def test_what_staff_did_not_see_is_asked_again(app: Flask) -> None:
    asked = wanted(ba=5, al=2)
    agreed = seen(asked)
    add(wanted(al=9))
    with pytest.raises(Refusal, match=Reason.NUMBERS_CHANGED):
        add(asked, agreed)
    assert rows().keys() == {"al"}


def test_an_event_that_is_over_or_archived_is_not_offered(app: Flask, clock: Clock) -> None:
    asked = wanted(xk=1, al=2)
    agreed = seen(asked)
    with transaction(by=audit.SHELL) as tx:
        archive_event(tx, stories.event("xk"))
    with pytest.raises(Refusal, match=Reason.NUMBERS_CHANGED):
        add(asked, agreed)
    stories.published_event("ba")
    clock.advance(days=365 * 2)
    assert {event.slug for event in open_events(db.session(), now=stories.now())} == {
        "al",
        "me",
        "rs",
        "mk",
    }


@pytest.mark.postgresql
def test_two_organisers_at_once_add_it_once(app: Flask) -> None:
    asked = wanted(ba=5, al=2)
    agreed = seen(asked)

    def press(tx: Transaction) -> list[bool]:
        return [offer.is_listed for offer in add_to_events(tx, asked, agreed=agreed)]

    assert behind(app, press, press) == [True, True]
    assert len(rows()) == 2
