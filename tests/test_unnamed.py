"""Nothing shown to staff identifies an unnamed guest: every address of the site, every form, file
and command, and every letter to others."""

from __future__ import annotations

import json
import logging
import re
from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Badge, Message, Person, Registration
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.letters.examples import Tested as Sent
from ctevents.services.letters.examples import send_tests
from ctevents.texts.exports.exporting import ListRequest
from ctevents.texts.rendering import speaking
from ctevents.tokens import Purpose
from ctevents.web.staff.listings import LISTINGS
from tests.conftest import Databases
from tests.support import door, stories, unnamed
from tests.support.crawl import MOST_ALIKE, Crawl, Visitor
from tests.support.pages import Browser
from tests.support.world import World, make_world
from tests.support.writings import written
from tests.test_access import TABLE, VISITORS, ask, is_for_staff, outcome_of, path, rows

pytestmark = pytest.mark.once
STAFF = [
    pytest.param(Role.ADMINISTRATOR, False, id="administrator"),
    *(
        pytest.param(str(visitor), True, marks=pytest.mark.crawl, id=f"{visitor}, and again")
        for visitor in VISITORS
        if visitor != "nobody"
    ),
]
"""Roles with access everywhere check each page every day."""


@pytest.fixture
def world(app: Flask, databases: Databases) -> World:
    """One of everything."""
    world = make_world(app, databases)
    assert unnamed.hide() > 5
    return world


@pytest.fixture
def event(app: Flask, databases: Databases) -> str:
    """Its slug."""
    return databases.told(unnamed.event_of_unnamed)


@pytest.mark.long
@pytest.mark.parametrize(("visitor", "is_again"), STAFF)
def test_no_address_tells_it(
    app: Flask, world: World, visitor: str, is_again: bool, caplog: pytest.LogCaptureFixture
) -> None:
    """Each address is opened, its form sent unchanged, and opened again if ``is_again``."""
    caplog.set_level(logging.DEBUG, logger="ctevents")
    watch = unnamed.Watch()
    browser = watch.over(world.browsers[visitor])
    of_staff = [(name, rule) for name, rule in rows(app) if is_for_staff(name)]
    for name, rule in [
        *of_staff,
        *(row for row in of_staff if is_again and row[0].startswith("GET")),
    ]:
        answer = ask(app, world, name, browser, path(app, world, rule, visitor))
        assert answer.status_code < 500, name
        expected = TABLE[name].split()[VISITORS.index(visitor)]
        assert outcome_of(answer) in (expected, "404"), name  # an example needs a named guest
    assert watch.report == ""
    assert watch.answers >= len(of_staff)
    assert unnamed.told("\n".join(world.said)) == set()
    assert world.said or visitor in (Role.OBSERVER, Role.DOOR)
    details = [json.dumps([entry.details, entry.words]) for entry in db.session.query(AuditEntry)]
    assert (len(details) > 10, unnamed.told("\n".join([caplog.text, *details]))) == (True, set())


@pytest.mark.crawl
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORGANISER])
def test_no_page_reveals_it_by_links_or_forms(app: Flask, event: str, role: Role) -> None:
    """An administrator is shown all that an organiser is, and opens all of an event; others what is
    like it but for its menu."""
    visitor = _visitor(app, event, role)
    watch = unnamed.Watch()
    watch.over(visitor.browser)
    crawl = Crawl(app, [visitor], most_alike=20 if role is Role.ADMINISTRATOR else MOST_ALIKE)
    watch.follow_links(Browser(app))
    assert watch.report == ""
    assert len(crawl.endpoints) > (1 if role in (Role.DOOR, Role.OBSERVER) else 20)


def _visitor(app: Flask, event: str, role: Role) -> Visitor:
    browser = stories.signed_in(app, role, *([event] if role.is_limited_to_events else []))
    return Visitor(role, browser, ["/staff/", f"/staff/events/{event}", f"/door/{event}/desk"])


@pytest.mark.long
def test_no_personal_link_of_another_tells_it(app: Flask, event: str) -> None:
    known = stories.registered(given_name="Amra")
    offer = stories.institution_guest(name="Another institution")
    stories.invited(given_name="Lejla", email="lejla@police.example")
    nonces = {
        Purpose.REGISTRATION: known.link_nonce,
        Purpose.INVITATION: stories.invitation_of(known).link_nonce,
        Purpose.NOMINATION: offer.link_nonce,
    }
    visitor = Visitor(
        "guest", Browser(app), ["/", *(stories.path(*each) for each in nonces.items())]
    )
    watch = unnamed.Watch()
    watch.over(visitor.browser)
    Crawl(app, [visitor])
    assert watch.report == ""


@pytest.mark.long
@pytest.mark.parametrize(
    "field", ["given_name", "family_name", "email", "institution", "position", "title", "phone"]
)
def test_nobody_is_found_by_what_is_hidden(app: Flask, event: str, field: str) -> None:
    person = db.session.query(Person).first()
    assert person is not None
    text = unnamed.fields(str(person.id))[field]
    office = stories.signed_in(app, Role.OFFICE, event)
    for page in (
        office.open(f"/staff/events/{event}/guests", query_string={"search": text}),
        office.submit(office.open(f"/door/{event}/desk"), "code", code=text),
    ):
        assert (
            page.status,
            [name for name in page.all("main bdi") if name.startswith("Judges")],
        ) == (200, [])


@pytest.mark.long
def test_no_list_that_is_taken_away_tells_it(app: Flask, event: str) -> None:
    """Read all lists like the worker, which has no request."""
    account = account_by_email(db.session(), stories.account(Role.ADMINISTRATOR))
    assert account is not None
    told_of, told = set(), {}
    with speaking("en"):
        for kind, listing in LISTINGS.items():
            of = stories.event(event) if listing.is_of_event else None
            text = str(list(listing.find(ListRequest(account, of, {}, stories.now())).rows))
            told[kind] = unnamed.told(text)
            told_of |= {kind} if re.search("Judges\\W+0", text) else set()
    assert {kind: words for kind, words in told.items() if words} == {}
    assert told_of == {
        "guests",
        "waiting",
        "messages",
        "incoming",
        "people",
        "door-remarks",
        "audit",
    }


@pytest.mark.long
def test_no_door_device_is_told(app: Flask, event: str) -> None:
    device, watch = door.Device(app), unnamed.Watch()
    answers = [device.get("roster"), device.get("attendance")]
    badges = db.session.query(Badge).all()
    answers += [
        device.post("check-ins", {"check_ins": [door.item(door.code_of_badge(badge))]})
        for badge in badges
    ]
    registrations = db.session.query(Registration).all()
    answers += [
        device.post("check-ins", {"check_ins": [door.item(attendee=str(registration.id))]})
        for registration in registrations
    ]
    for answer in answers:
        assert answer.status_code == 200
        watch.look_at(answer)
    assert (len(badges) > 3, len(registrations) > 7, watch.report) == (True, True, "")


@pytest.mark.long
def test_no_paper_of_a_door_tells_it(app: Flask, event: str) -> None:
    office, watch = stories.signed_in(app, Role.OFFICE, event), unnamed.Watch()
    watch.over(office)
    made = office.submit(office.open(f"/staff/events/{event}/door-tokens"), "station", station="A")
    sheet = office.open(f"/staff/events/{event}/sign-in-sheet")
    for file in (office.submit(made), office.submit(sheet, "empty_lines")):
        pages = PdfReader(BytesIO(file.response.data)).pages
        names = re.findall(r"Judges 0\d\d", " ".join(page.extract_text() for page in pages))
        assert len(set(names)) == len(names) == 4
    assert watch.report == ""


@pytest.mark.long
def test_the_report_of_the_door_tells_of_pseudonyms(app: Flask, event: str) -> None:
    """It must mention them at all; the tests above search all pages for leaks."""
    office = stories.signed_in(app, Role.OFFICE, event)
    page = office.open(f"/staff/events/{event}/door")
    parts = ("#alarms strong", "#held tbody th bdi", "#arrivals strong", "#door-remarks strong")
    told = [sorted(set(page.all(part))) for part in parts]
    assert [
        len(names) > 0 and all(name.startswith("Judges 0") for name in names) for names in told
    ] == [True] * 4


@pytest.mark.long
def test_no_preview_of_an_import_tells_it(app: Flask, event: str, tmp_path: Path) -> None:
    office, watch = stories.signed_in(app, Role.OFFICE, event), unnamed.Watch()
    watch.over(office)
    page = office.open(f"/staff/events/{event}/guests/import")
    with unnamed.exported(tmp_path).open("rb") as file:
        preview = office.follow(office.submit(page, file=(file, "guests.csv")))
    assert preview.text.count("only group, sex and language are taken") == unnamed.HIDDEN
    assert "+387 33 000" not in preview.text
    assert watch.report == ""


@pytest.mark.long
def test_only_letters_to_the_guest_reveal_it(app: Flask, event: str) -> None:
    """Letters to staff are tests; no unnamed guest is their example."""
    stories.guest(given_name="Lejla", email="lejla@police.example")
    account = account_by_email(db.session(), stories.account(Role.ORGANISER))
    assert account is not None
    with transaction(by=audit.SHELL) as tx:
        send_tests(tx, stories.event(), Sent(LetterKind.INVITATION, ["en"]), account=account)
    letters = [written(message, now=stories.now()) for message in db.session.query(Message)]
    told = [
        (unnamed.told(f"{letter.subject} {letter.text} {letter.html}"), letter.recipient[1])
        for letter in letters
    ]
    assert sum(bool(words) for words, _ in told) > unnamed.HIDDEN
    assert [
        (words, address) for words, address in told if words and not unnamed.told(address)
    ] == []
    assert account.email in [address for _, address in told]
