"""An institution with three seats: its nominees, its replacements, and who is let in."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.models import Invitation, Nomination, Registration
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from ctevents.services.replies import nominations
from ctevents.services.replies.invitations import send_invitations
from ctevents.services.seating.badges import good_badge
from ctevents.texts.badges import badge_code
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser
from tests.support.server import CSRF, Processes, all_at_once, get, post
from tests.support.smtp import SmtpServer

from .test_main_story import deliver, links

SEATS = 3
OFFICE = "Prosecutor's Office"
LIST = (
    "given_name,family_name,email,institution,group,seats\n"
    f",,focal@prosecutors.example,{OFFICE},prosecutors,{SEATS}\n"
    ",,focal@police.example,State Police,police,2\n"
).encode()


def invited(rows: bytes = LIST) -> dict[str, Invitation]:
    """The institutions of a list, by name."""
    with transaction(by=audit.SHELL) as tx:
        import_guests(tx, stories.event(), rows, skip_refused=False)
        send_invitations(tx, stories.event())
    found = db.session.query(Invitation).filter(Invitation.institution_id.is_not(None))
    return {row.institution.name: row for row in found if row.institution}


def person(given_name: str) -> dict[str, str]:
    return {
        "given_name": given_name,
        "family_name": "Hodžić",
        "email": f"{given_name.lower()}@prosecutors.example",
        "position": "Prosecutor",
        "group": "prosecutors",
        "sex": "f",
        "language": "en",
        "privacy": "on",
    }


def code_of(given_name: str) -> str:
    registration = (
        db.session.query(Registration)
        .join(Registration.person)
        .filter_by(given_name=given_name)
        .one()
    )
    badge = good_badge(db.session(), registration.id)
    assert badge is not None
    return badge_code(badge)


def scan(door: Browser, *codes: str) -> list[tuple[str, str | None]]:
    """The verdicts of the door's API."""
    scans = [
        {"id": str(uuid4()), "code": code, "at": stories.now().isoformat(), "station": "A"}
        for code in codes
    ]
    token = door.client.get("/door/ba/desk").get_data(as_text=True)
    found = CSRF.search(token)
    assert found is not None
    answer = door.client.post(
        "/api/v1/events/ba/check-ins", json={"check_ins": scans}, headers={"X-CSRF-Token": found[1]}
    )
    return [(result["outcome"], result["reason"]) for result in answer.get_json()["results"]]


@pytest.mark.long
def test_from_the_offer_to_the_door(app: Flask, mail: SmtpServer) -> None:
    offer_only(app, "en")
    stories.published_event()
    invited()
    request = next(letter for letter in deliver(app, mail) if OFFICE in letter["To"])
    (path,) = links(request)
    focal = Browser(app)
    for name in ("Amra", "Besim", "Cveta"):
        assert focal.submit(focal.open(path), "Save the names", **person(name)).status == 303
    assert "You have named a person for each seat." in focal.open(path).text
    assert {letter["Subject"].split(":")[0] for letter in deliver(app, mail)} == {
        "Your registration is confirmed"
    }
    before = code_of("Cveta")

    form = focal.open(focal.open(path).links()["Replace or cancel Cveta Hodžić"])
    assert focal.submit(form, "given_name", **person("Denis")).status == 303
    letters = deliver(app, mail)
    assert [letter["To"] for letter in letters] == [
        "Cveta Hodžić <cveta@prosecutors.example>",
        "Denis Hodžić <denis@prosecutors.example>",
    ]
    door = stories.signed_in(app, stories.Role.DOOR, "ba")
    assert scan(door, before, code_of("Denis"), code_of("Amra")) == [
        ("refused", "replaced"),
        ("admitted", None),
        ("admitted", None),
    ]


@pytest.mark.long
def test_a_fourth_is_refused_by_the_page(app: Flask, browser: Browser) -> None:
    offer_only(app, "en")
    stories.published_event()
    offer = invited()[OFFICE]
    path = stories.path(Purpose.NOMINATION, offer.link_nonce)
    open_page = browser.open(path)
    for name in ("Amra", "Besim", "Cveta"):
        stories.named(offer, name)
    answer = browser.submit(open_page, "Save the names", **person("Denis"))
    assert (answer.status, answer.errors) == (
        409,
        ["Seat 4: No seat is free. To send somebody else, replace one of your nominees."],
    )


def test_another_institution_s_link_shows_nothing_of_it(app: Flask, browser: Browser) -> None:
    stories.published_event()
    offers = invited()
    theirs = stories.path(Purpose.NOMINATION, offers["State Police"].link_nonce)
    before = browser.open(theirs).text
    stories.named(offers[OFFICE])
    assert browser.open(theirs).text == before


def name_over_http(url: str) -> int:
    """Do a focal point's two steps. The address ends with a number that distinguishes people."""
    address, _, number = url.partition("#")
    status, page, cookie = get(address)
    assert status == 200, page
    token = CSRF.search(page)
    assert token is not None
    return post(address, person(f"Gost{number}") | {"csrf_token": token[1]}, cookie)[0]


ROUNDS = [
    pytest.param(16, id="16"),
    *(pytest.param(50, id=f"50, {number}", marks=pytest.mark.soak) for number in range(20)),
]


@pytest.mark.long
@pytest.mark.parametrize("people", ROUNDS)
def test_many_at_once_for_three_seats(
    app: Flask, database_uri: str, tmp_path: Path, people: int
) -> None:
    stories.published_event()
    offer = invited()[OFFICE]
    with Processes(database_uri, tmp_path) as server:
        url = server.base_url + stories.path(Purpose.NOMINATION, offer.link_nonce)
        answers = all_at_once(
            name_over_http, [f"{url}#{number}" for number in range(people)], clients=people
        )
    assert Counter(answers) == {303: SEATS, 409: people - SEATS}
    db.session.rollback()
    assert db.session.query(Nomination).count() == db.session.query(Registration).count() == SEATS


def name_in_threads(app: Flask, offer: Invitation, count: int, pause: Callable[[], None]) -> int:
    """Return how many are named if ``count`` are tried in threads, each after ``pause`` between
    count and decision."""
    nonce = offer.link_nonce
    wanted = [stories.nominee_fields(offer, f"Gost{number}") for number in range(count)]
    db.session.rollback()
    start = threading.Barrier(8)

    def some(number: int) -> None:
        start.wait()
        for fields in wanted[number::8]:
            with app.app_context():
                invitation = db.session.query(Invitation).filter_by(link_nonce=nonce).one()
                pause()
                try:
                    with transaction(by=audit.LINK) as tx:
                        nominations.nominate(tx, invitation, fields)
                except Refusal:
                    pass

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(some, range(8)))
    return db.session.query(Nomination).count()


@pytest.mark.long
def test_threads_cannot_name_too_many(app: Flask) -> None:
    stories.published_event()
    assert name_in_threads(app, invited()[OFFICE], 50, lambda: None) == SEATS


@pytest.mark.long
def test_without_the_lock_the_same_threads_name_too_many(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock only works if free seats are read inside the transaction that locks the event; here
    they are read before."""
    stories.published_event()
    offer = invited()[OFFICE]
    offer_id, open_seats, read = offer.id, nominations.open_seats, threading.local()

    def read_before_the_lock() -> None:
        read.seats = open_seats(db.session(), db.session.get_one(Invitation, offer_id))

    def seats_as_read(_session: Session, _invitation: Invitation) -> Counter[str]:
        found: Counter[str] = read.seats
        return found

    monkeypatch.setattr(nominations, "open_seats", seats_as_read)
    assert name_in_threads(app, offer, 50, read_before_the_lock) > SEATS
