"""Doors and seats lock registrations in the same order. In opposite orders, each would wait for the
other, and one would fail."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event as Signal
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import Bounce, IncomingKind, ReturnedTo
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.registration import RegistrationState
from ctevents.formats.incoming import ParsedMail
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Badge, Event, Invitation, Message, Quota, Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.door.walk_ins import walk_in_person
from ctevents.services.events.events import edit_event
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.merging import merge
from ctevents.services.letters.incoming import receive
from ctevents.services.outbox import outbox
from ctevents.services.replies.registrations import Wishes, cancel_registration, change_registration
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.services.seating.seats import seats_taken
from tests.conftest import Clock
from tests.support import door, stories

pytestmark = pytest.mark.postgresql


def regrouped(tx: Transaction, high: Registration) -> None:
    fields = stories.fields(given_name="High", group="police")
    change_registration(tx, high, fields, Wishes(dietary="no nuts"))


def edited(tx: Transaction, high: Registration) -> None:
    fields = stories.fields(given_name="High", group="police")
    edit_person_guest(tx, high.person, fields, is_unnamed=False)


def imported(tx: Transaction, high: Registration) -> None:
    headings = ["given_name", "family_name", "email", "group"]
    content = write_csv([headings, ["High", high.person.family_name, high.person.email, "police"]])
    import_guests(tx, high.event, content, skip_refused=False)


def merged(tx: Transaction, high: Registration) -> None:
    twin = tx.scalars(select(Registration).order_by(Registration.id.desc()).limit(1)).one()
    merge(tx, high.event, (high.person_id, twin.person_id), ())


def withdrawn(tx: Transaction, _high: Registration) -> None:
    """Withdraw the offer; the nominee, who must still register, keeps a seat."""
    offer = tx.scalars(select(Invitation).where(Invitation.institution_id.is_not(None))).one()
    withdraw_invitation(tx, offer, reason="Mistake")


def came(tx: Transaction, high: Registration) -> None:
    """Check in a person who had cancelled; a later walk-in is then above the capacity."""
    check_in_id = str(uuid4())
    person = (high.event_id, high.person_id)
    walk_in_person(tx, *person, check_in_id=check_in_id, station="A")


def moved(tx: Transaction, high: Registration) -> None:
    """Move the event to a larger room."""
    another = {"venues": {"en": "Hotel Bristol"}, "capacity": 200}
    edit_event(tx, high.event, another)


def enlarged(tx: Transaction, high: Registration) -> None:
    """Raise the capacity; a walk-in had been above it."""
    edit_event(tx, high.event, {"capacity": 200})


@pytest.mark.parametrize(
    "change", [regrouped, edited, imported, merged, withdrawn, came, moved, enlarged]
)
def test_a_door_that_scans_who_waits_and_who_comes_is_never_in_the_way(
    app: Flask, change: Callable[[Transaction, Registration], None]
) -> None:
    stories.published_event()
    nominee = _nominee()
    two = {came: _walk_in_and_cancelled, enlarged: _who_waits_and_walk_in}.get(
        change, _who_waits_and_who_comes
    )
    waits, comes = two()
    low_id, high_id = (nominee.id, waits.id) if change is withdrawn else (waits.id, comes.id)
    has_first, scanner = Signal(), ThreadPoolExecutor(1)

    def scan() -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            _hold(tx, low_id)
            has_first.set()
            door.until_somebody_waits(tx)
            _hold(tx, high_id)

    scanning = scanner.submit(scan)
    assert has_first.wait(60)
    with transaction(by=audit.SHELL) as tx:
        change(tx, tx.get_one(Registration, comes.id))
    scanning.result(timeout=60)


def test_a_door_that_flags_somebody_meanwhile_is_never_in_the_way(app: Flask, clock: Clock) -> None:
    """The scan comes between two cancellations made together."""
    event_id = stories.published_event().id
    low, high, last = (
        stories.registered(given_name=name, email=f"{name}@police.example").id for name in "abc"
    )

    def scan() -> None:
        with app.app_context():
            door.record(event_id, door.ticked(low, at=clock.now + timedelta(hours=1)))
            with transaction(by=audit.SHELL) as tx:
                _hold(tx, low)
                _hold(tx, high)

    with ThreadPoolExecutor(1) as scanner:
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, tx.get_one(Registration, high))
            scanning = scanner.submit(scan)
            door.until_somebody_waits(tx)
            cancel_registration(tx, tx.get_one(Registration, last))
        scanning.result(timeout=60)


def sent_again(tx: Transaction, letter: Message) -> None:
    outbox.send_again(tx, letter)


def came_back(tx: Transaction, letter: Message) -> None:
    returned = ReturnedTo(
        addresses=(letter.recipient or "",), action="failed", status="5.1.1", words="no such user"
    )
    bounce = Bounce(message_id=letter.message_id, returned=(returned,))
    receive(tx, ParsedMail(digest="", kind=IncomingKind.BOUNCE, bounce=bounce), b"")


@pytest.mark.parametrize("change", [sent_again, came_back])
def test_a_letter_is_never_in_the_way_of_a_merge(
    app: Flask, change: Callable[[Transaction, Message], None]
) -> None:
    """A merge locks the registrations, then moves their letters to the one that stays."""
    event_id = stories.published_event().id
    stays, gone = (stories.registered(email=f"{name}@police.example").id for name in "ab")
    with transaction(by=audit.SHELL) as tx:
        sent = {"state": MessageState.SENT, "recipient": "b@police.example"}
        (number,) = tx.scalars(
            update(Message)
            .where(Message.registration_id == gone)
            .values(sent)
            .returning(Message.id)
        )

    def tell() -> None:
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            change(tx, tx.get_one(Message, number))

    with ThreadPoolExecutor(1) as pool:
        with transaction(by=audit.SHELL) as tx:
            lock_event(tx, event_id)
            tx.scalars(
                select(Registration.id).where(Registration.id.in_([stays, gone])).with_for_update()
            ).all()
            telling = pool.submit(tell)
            door.until_somebody_waits(tx)
            tx.execute(
                update(Message).where(Message.registration_id == gone).values(registration_id=stays)
            )
        telling.result(timeout=60)


def _who_waits_and_who_comes() -> tuple[Registration, Registration]:
    """Return a person on the waiting list, since there are enough judges, and a person with a seat,
    in the order of their numbers; the latter has a possible duplicate."""
    low = stories.registered(given_name="Low", email="low@police.example")
    high = stories.registered(given_name="High")
    stories.registered(given_name="High", email="other@police.example")
    with transaction(by=audit.SHELL) as tx:
        waits = tx.get_one(Registration, low.id)
        waits.state, waits.calendar_sequence = RegistrationState.WAITLISTED, None
        tx.query(Badge).filter_by(registration_id=low.id).delete()
        judges = tx.query(StakeholderGroup).filter_by(code="judges").one()
        tx.add(Quota(event_id=low.event_id, group=judges, ceiling=2))
    return low, high


def _who_waits_and_walk_in() -> tuple[Registration, Registration]:
    """Return a waiting person and a walk-in above the capacity."""
    low, _ = _who_waits_and_who_comes()
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, low.event_id).capacity = seats_taken(tx, low.event_id)
    result = door.walked_in(low.event_id)
    assert result.registrant is not None
    return low, db.session.get_one(Registration, result.registrant.id)


def _walk_in_and_cancelled() -> tuple[Registration, Registration]:
    """Return a walk-in and a cancelled registration; they take the seats."""
    event = stories.event()
    result = door.walked_in(event.id, at=stories.now() + timedelta(hours=1))
    high = stories.registered(given_name="High")
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).capacity = seats_taken(tx, event.id) - 1
    door.cancelled(high.id)
    assert result.registrant is not None
    return db.session.get_one(Registration, result.registrant.id), db.session.get_one(
        Registration, high.id
    )


def _nominee() -> Registration:
    offer = stories.invited_institution(seats=2)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, offer.event_id).has_finishing_nominees = True
    return stories.named(offer, "Besim").registration


def _hold(tx: Transaction, registration_id: int) -> None:
    query = select(Registration.id).where(Registration.id == registration_id)
    tx.scalars(query.with_for_update(key_share=True)).one()
