"""More people than there are seats want one, all at once, from a real server."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.domain.seats import Room
from ctevents.models import Event, Message, Registration
from ctevents.services.common import audit
from ctevents.services.replies import invitations
from ctevents.services.replies.registrations import Wishes
from ctevents.services.replies.vetting import addressee
from ctevents.services.seating import seating
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.server import Processes, accept, all_at_once

SEATS = 25


def links(base_url: str, count: int) -> list[str]:
    """Personal invitation links of that many people, invited together."""
    return [
        base_url + stories.path(Purpose.INVITATION, invitation.link_nonce)
        for invitation in stories.many_invited(count)
    ]


ROUNDS = [
    pytest.param(40, 5, id="40 for 5"),
    *(
        pytest.param(200, SEATS, id=f"200 for {SEATS}, {number}", marks=pytest.mark.soak)
        for number in range(20)
    ),
]


@pytest.mark.long
@pytest.mark.parametrize(("people", "seats"), ROUNDS)
def test_many_at_once_for_few_seats(
    app: Flask, database_uri: str, tmp_path: Path, people: int, seats: int
) -> None:
    stories.published_event(capacity=seats)
    with Processes(database_uri, tmp_path) as server:
        answers = all_at_once(accept, links(server.base_url, people))
    assert Counter(answers) == {303: people}
    db.session.rollback()
    rows = db.session.query(Registration).order_by(Registration.asked_at, Registration.id).all()
    assert Counter(row.state for row in rows) == {
        RegistrationState.CONFIRMED: seats,
        RegistrationState.WAITLISTED: people - seats,
    }
    assert db.session.query(Message).filter(Message.registration_id.is_not(None)).count() == people


def _accept_in_threads(app: Flask, count: int, pause: Callable[[], None]) -> int:
    """Return how many are confirmed if ``count`` accept in threads, each after ``pause`` between
    count and decision."""
    nonces = [invitation.link_nonce for invitation in stories.many_invited(count)]
    db.session.rollback()
    start = threading.Barrier(8)

    def one(nonce: str) -> None:
        with app.app_context():
            invitation = invitations.invitation_by_nonce(db.session(), nonce)
            assert invitation is not None
            person = addressee(invitation)
            fields = stories.fields(given_name=person.given_name, email=person.email)
            pause()
            with transaction(by=audit.LINK) as tx:
                invitations.accept(tx, invitation, fields, Wishes())

    def some(part: list[str]) -> None:
        start.wait()
        for nonce in part:
            one(nonce)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(some, [nonces[number::8] for number in range(8)]))
    return db.session.query(Registration).filter_by(state=RegistrationState.CONFIRMED).count()


@pytest.mark.long
def test_threads_cannot_oversell(app: Flask) -> None:
    stories.published_event(capacity=SEATS)
    assert _accept_in_threads(app, 64, lambda: None) == SEATS


@pytest.mark.long
def test_without_the_lock_the_same_threads_oversell(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock only works if seats are read inside the transaction that locks the event; here they
    are read before."""
    event_id = stories.published_event(capacity=SEATS).id
    read = threading.local()

    def read_before_the_lock() -> None:
        read.room = room(db.session(), db.session.get_one(Event, event_id))

    def room_as_read(_session: Session, _event: Event) -> Room:
        found: Room = read.room
        return found

    room = seating.room
    monkeypatch.setattr(seating, "room", room_as_read)
    assert _accept_in_threads(app, 64, read_before_the_lock) > SEATS
