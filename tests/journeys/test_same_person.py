"""A prosecutor is invited by name, and nominated by their institution in a different script: the
country office merges both."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import Stage
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import CheckIn, Event, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.figures.attendance import matrix
from ctevents.services.guests.merging import merge
from tests.conftest import Clock
from tests.services.guests.test_merging import TWIN, accepted
from tests.support import door, stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

BY_NAME = {
    "given_name": "Živko",
    "family_name": "Đorđević",
    "email": "zivko@home.example",
    "institution": "SIPA",
}
BY_INSTITUTION = {"given_name": "Живко", "family_name": "Ђорђевић", "email": "zivko@sipa.example"}


def read(app: Flask, clock: Clock, mail: SmtpServer) -> list[tuple[str, str]]:
    """Return recipient and subject of each letter that the worker sends now."""
    before = len(mail.letters)
    clock.advance(minutes=1)
    deliver_due(app)
    db.session.rollback()
    return sorted(
        (each.recipients[0], str(each.message["Subject"]).partition(":")[0])
        for each in mail.letters[before:]
    )


@pytest.mark.long
def test_one_person_one_seat_one_badge(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    stories.published_event(capacity=2)
    by_name = stories.registered(**BY_NAME)
    by_institution = stories.named(
        stories.invited_institution(name="SIPA", seats=1), **BY_INSTITUTION
    ).registration
    waiting = stories.registered(given_name="Ema", email="ema@police.example")
    links = [
        stories.path(stories.Purpose.REGISTRATION, each.link_nonce)
        for each in (by_name, by_institution)
    ]
    codes = [door.code_of(each.id) for each in (by_name, by_institution)]
    read(app, clock, mail)

    office = stories.signed_in(app, Role.OFFICE, "ba")
    pairs = office.open(office.open("/staff/").links()["Check one possible duplicate"])
    asked = office.submit(
        office.open(pairs.links()["ĐORĐEVIĆ, Živko"]), "version", name="older", email="younger"
    )
    assert "This will e-mail 2 people." in asked.text
    assert office.follow(office.submit(asked)).heading == "Živko Đorđević"

    letters = read(app, clock, mail)
    assert letters == [
        ("ema@police.example", "You have a seat"),
        ("zivko@sipa.example", "Your registration is confirmed"),
        ("zivko@sipa.example", "Your second registration is removed"),
    ]
    db.session.expire_all()
    assert waiting.state == "confirmed"
    nomination = db.session.query(Nomination).one()
    assert (nomination.ended_at, nomination.registration_id) == (None, by_name.id)

    invitee = Browser(app)
    pages = [invitee.open(link) for link in links]
    assert [(page.status, "You are registered." in page.text) for page in pages] == [
        (200, True),
        (200, True),
    ]
    results = door.record(by_name.event_id, *(door.scan(code) for code in reversed(codes)))
    assert [(each.outcome.value, each.reason) for each in results] == [
        ("refused", "replaced"),
        ("admitted", None),
    ]
    totals = matrix(db.session(), [by_name.event_id]).totals
    assert [totals[stage] for stage in (Stage.REGISTERED, Stage.CONFIRMED, Stage.ATTENDED)] == [
        2,
        2,
        1,
    ]


@pytest.mark.long
def test_merged_twice_at_once_while_both_badges_are_scanned(app: Flask) -> None:
    """One merge is done, every scan is kept, and the person's entry is the earliest valid one."""
    stories.published_event()
    older, younger = accepted(), accepted(**TWIN)
    pair, event_id = (older.id, younger.id), older.event_id
    codes = [
        door.code_of(row.id) for row in db.session.query(Registration).order_by(Registration.id)
    ]
    db.session.rollback()
    start = Barrier(8)

    def merging() -> Reason | None:
        with app.app_context():
            start.wait()
            try:
                with transaction(by=audit.SHELL) as tx:
                    merge(tx, tx.get_one(Event, event_id), pair, ())
            except Refusal as refusal:
                return refusal.reason
        return None

    def scanning(code: str) -> list[str]:
        with app.app_context():
            start.wait()
            return [door.record(event_id, door.scan(code))[0].outcome.value for _ in range(5)]

    with ThreadPoolExecutor(8) as pool:
        merges = [pool.submit(merging) for _ in range(2)]
        scans = [pool.submit(scanning, codes[number % 2]) for number in range(6)]
        assert sorted(str(each.result()) for each in merges) == ["None", "not_two_guests"]
        outcomes = [outcome for each in scans for outcome in each.result()]
    db.session.rollback()
    registration = db.session.query(Registration).one()
    recorded = db.session.query(CheckIn).all()
    assert len(recorded) == len(outcomes) == 30
    assert {row.registration_id for row in recorded} == {registration.id}
    assert {row.refused_because for row in recorded} <= {None, "replaced"}
    let_in = [(row.at, row.station, row.id) for row in recorded if row.refused_because is None]
    assert registration.entry_id == min(let_in)[2]
