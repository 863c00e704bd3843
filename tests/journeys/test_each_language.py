"""A launch in each language, with the sample's texts: a guest is invited, registers, comes, reads,
answers, gets a certificate, and reads the results; others cancel or lose their invitation. Each
page, letter and paper of theirs is wholly in their language."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from io import BytesIO

import pytest
from flask import Flask

from ctevents.cli.worker import TASKS
from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.letters.segments import Standing
from ctevents.domain.people import LANGUAGES, capitals
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Event, Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.desk.sample.launches import Launch
from ctevents.services.desk.sample.pack import Pack, Publication
from ctevents.services.events.events import all_events
from ctevents.services.events.projects import projects
from ctevents.services.events.seed import REFERENCE
from ctevents.services.launch.launched import send_publication_letter
from ctevents.services.replies.withdrawals import withdraw_invitation
from ctevents.texts.papers.sample_publication import sample_file
from ctevents.tokens import Purpose
from tests.conftest import Clock, MakeApp
from tests.journeys.test_certificate import verified_at
from tests.journeys.test_main_story import deliver, links
from tests.support import door, stories
from tests.support.cards import cards
from tests.support.pages import Browser
from tests.support.reader import Reader, texts_in
from tests.support.smtp import SmtpServer
from tests.test_every_word import NO_WORDS, words_of_dates
from tests.test_every_word import marked as marked

pytestmark = [pytest.mark.once, pytest.mark.crawl]

LAUNCHES = {
    "en": "ba",
    "sq": "xk",
    "bs": "ba",
    "cnr": "me",
    "sr-Latn": "xk",
    "sr-Cyrl": "rs",
    "mk": "mk",
}
"""Language → the launch of its guest."""

HEADINGS = ["given_name", "family_name", "email", "institution", "group", "sex", "language"]
VERA, MIRA, DANA = ("Vera", "Zorić"), ("Mira", "Lukić"), ("Dana", "Savić")
INSTITUTION = "Institut"
ANSWERS = {"agree-Sample-1": "yes", "power-Sample-1": "partly", "needs-Sample-1": "training"}
INVITED = (
    "We are pleased to invite you to the event below. Please let us know whether you can come."
)
AVAILABLE = (
    "The publication and the other documents of the event below are available. "
    "You can read and save them on your personal page."
)
SAVE = (
    "Press a button to save a document on your device. If the connection breaks, your browser can "
    "continue the download."
)
THANKED = "Thank you for taking part in the event below. We hope that it was useful for your work."
CANCELLED = "Your registration for the event below is cancelled, and your badge is no longer valid."
WITHDRAWN = (
    "We are sorry to tell you that the invitation to the event below is withdrawn. Its link no "
    "longer works."
)
SAMPLE, GROUPS = (
    json.loads((REFERENCE / f"{name}.json").read_text("utf-8")) for name in ("sample", "groups")
)


@pytest.fixture
def app(make_app: MakeApp, marked: str) -> Iterator[Flask]:
    app = make_app(TRANSLATIONS=marked)
    with app.app_context():
        yield app


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_step_is_in_the_language_of_the_guest(
    tag: str, app: Flask, clock: Clock, mail: SmtpServer
) -> None:
    event = published(LAUNCHES[tag])
    guest = reader(tag, event)
    invite(stories.signed_in(app, Role.ORGANISER), event.slug, tag)
    invitations = by_name(deliver(app, mail))
    for name in (VERA, MIRA):
        register(app, guest, invitations[name])
    confirmations = by_name(deliver(app, mail))
    vera, mira = (registration_of(name) for name in (VERA, MIRA))
    keep_badge(app, guest, confirmations[VERA], vera)
    cancel(app, guest, mira)
    guest.gets(deliver(app, mail), CANCELLED)
    withdraw(DANA)
    guest.gets(deliver(app, mail), WITHDRAWN)

    print_papers(app, guest, event)
    assert event.starts_at is not None
    assert event.ends_at is not None
    clock.now = event.starts_at + timedelta(minutes=5)
    codes = cards(5, slug=event.slug)
    come(app, guest, vera, clock)
    for code in codes:
        answer(app, guest, code)
    with transaction(by=audit.SHELL) as tx:
        send_publication_letter(tx, event, Standing.ATTENDED, expected=1)
    read(app, guest, deliver(app, mail))

    clock.now = event.ends_at + timedelta(days=1)
    for task in TASKS:
        task(clock())  # like the worker
    take_certificate(app, guest, by_name(deliver(app, mail))[VERA], vera)
    read_about(app, guest, event)
    clock.now = event.ends_at + timedelta(days=15)
    read_results(app, guest, codes[0], vera)


def published(slug: str) -> Event:
    """Publish the launch with all texts of the sample, its publication and its pack."""
    event = stories.event(slug)
    launch = Launch(event, datetime(2027, 3, 10, 9, 0, tzinfo=UTC), SAMPLE)
    with transaction(by=audit.SHELL) as tx:
        Publication(SAMPLE).add(tx)
        Pack(SAMPLE, sample_file).add(tx, [event])
        launch.publish(tx, has_bilingual_letters=False, pack_public_at=launch.end)
    return stories.event(slug)


def reader(tag: str, event: Event) -> Reader:
    """Return a reader who knows the sample's texts in this language only."""
    events, block = all_events(db.session()), projects(db.session())[0]
    by_language = [*(each.cities for each in events), *(each.designations for each in events)]
    places = [text for texts in by_language for name, text in texts.items() if name.endswith(tag)]
    guests = [*VERA, *MIRA, *DANA]
    names = [
        *guests,
        *map(capitals, guests),
        INSTITUTION,
        event.contact_name or "",
        *NO_WORDS,
        block.code,
    ]
    typed = [*texts_in([SAMPLE, GROUPS], tag), *places, *names, *words_of_dates(tag)]
    of_project = [
        block.agency,
        block.title,
        block.code,
        block.period,
        *block.donors,
        *block.partners,
        block.footnote,
    ]
    documents = [
        title
        for kind in DocumentKind
        for title in SAMPLE["documents"].get(kind, {"title": {}})["title"].values()
    ]
    return Reader(tag, typed, [*of_project, *(each.designation() for each in events), *documents])


def invite(organiser: Browser, slug: str, tag: str) -> None:
    """Import a list of three, and send their invitations."""
    rows = [
        [*name, f"{name[0].lower()}@court.example", INSTITUTION, "judges", "f", tag]
        for name in (VERA, MIRA, DANA)
    ]
    file = BytesIO(write_csv([HEADINGS, *rows]))
    page = organiser.open(f"/staff/events/{slug}/guests/import")
    preview = organiser.follow(organiser.submit(page, "file", file=(file, "guests.csv")))
    organiser.follow(organiser.submit(preview, "Import 3 rows"))
    page = organiser.open(f"/staff/events/{slug}/invitations")
    [press] = [text for text in page.all("main form button") if text.startswith("Send 3")]
    assert organiser.submit(page, press).status == 303


def by_name(letters: list[EmailMessage]) -> dict[tuple[str, ...], EmailMessage]:
    return {tuple(letter["To"].addresses[0].display_name.split()): letter for letter in letters}


def registration_of(name: tuple[str, str]) -> Registration:
    return db.session.query(Registration).join(Person).filter(Person.given_name == name[0]).one()


def register(app: Flask, guest: Reader, letter: EmailMessage) -> None:
    """Open the link of the letter, forget the privacy notice first, and register then."""
    guest.gets([letter], INVITED, "Accept or decline")
    phone = Browser(app)
    page = guest.opens(phone.open(links(letter)[0]), "Your needs and permissions")
    refused = phone.submit(page, "privacy", reply="accept")
    again = guest.opens(
        refused, "Read the privacy notice and tick this box to register.", status=422
    )
    accepted = phone.submit(again, "privacy", reply="accept", privacy="on")
    guest.opens(phone.follow(accepted), "You are registered.", "Print the badge (PDF)")


def keep_badge(app: Flask, guest: Reader, letter: EmailMessage, registration: Registration) -> None:
    guest.gets([letter], "Your registration is confirmed. We look forward to seeing you.")
    [badge] = [
        part for part in letter.iter_attachments() if part.get_content_type() == "application/pdf"
    ]
    guest.prints(badge.get_content())
    phone, page = Browser(app), stories.path(Purpose.REGISTRATION, registration.link_nonce)
    guest.prints(phone.open(f"{page}/badge.pdf").response.data)
    guest.saves(phone.open(f"{page}/calendar.ics").response.data)


def cancel(app: Flask, guest: Reader, registration: Registration) -> None:
    phone, page = Browser(app), stories.path(Purpose.REGISTRATION, registration.link_nonce)
    cancelled = phone.submit(phone.open(page), guest.word("Cancel my registration"))
    guest.opens(
        phone.follow(cancelled), "This registration is cancelled, and its badge is no longer valid."
    )


def withdraw(name: tuple[str, str]) -> None:
    with transaction(by=audit.SHELL) as tx:
        person = tx.query(Person).filter_by(given_name=name[0]).one()
        invitation = tx.query(Invitation).filter_by(person_id=person.id).one()
        assert withdraw_invitation(tx, invitation, reason="", is_emailed=True)


def read_about(app: Flask, guest: Reader, event: Event) -> None:
    """Read what anybody may read, with a browser in the language."""
    phone = Browser(app)
    phone.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = guest.tag
    guest.opens(phone.open("/"), "Launch events")
    guest.opens(phone.open(f"/events/{event.slug}"), "Launch pack")
    guest.opens(phone.open(f"/events/{event.slug}/documents"), SAVE)
    guest.opens(phone.open("/project"), "The project", "Workshops", "Recommendations", "Findings")
    guest.opens(phone.open("/privacy"), "Privacy notice", "Data we keep", "Your rights")
    guest.opens(phone.open("/accessibility"))
    guest.opens(phone.open("/link"))
    guest.opens(phone.open("/invitations/unknown"), status=404)


def print_papers(app: Flask, guest: Reader, event: Event) -> None:
    """The office prints badges and the sign-in sheet in the language."""
    office = stories.signed_in(app, Role.OFFICE, event.slug)
    badges = office.open(f"/staff/events/{event.slug}/badges")
    guest.prints(office.submit(badges, language=guest.tag).response.data)
    sheet = office.open(f"/staff/events/{event.slug}/sign-in-sheet")
    guest.prints(office.submit(sheet, "empty_lines", language=guest.tag).response.data)


def come(app: Flask, guest: Reader, registration: Registration, clock: Clock) -> None:
    """Show the badge at a door in the language: it is let in once. A code of nobody is not."""
    desk = stories.signed_in(app, Role.DOOR, registration.event.slug)
    path, code = f"/door/{registration.event.slug}/desk", door.code_of(registration.id)
    page = guest.opens(desk.open(f"{path}?lang={guest.tag}"), "Check in or search")
    for scanned, verdict in ((code, "Let in"), (code, "Already in"), (code[:-1], "Not let in")):
        clock.advance(minutes=1)
        page = guest.opens(desk.follow(desk.submit(page, "code", code=scanned)), verdict)
    guest.opens(
        Browser(app).open(stories.path(Purpose.REGISTRATION, registration.link_nonce)),
        "Thank you for coming.",
    )


def answer(app: Flask, guest: Reader, code: str) -> None:
    """Type the code of a card, answer one recommendation, and the questions about the event."""
    phone = Browser(app)
    phone.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = guest.tag
    card = phone.follow(
        phone.submit(guest.opens(phone.open("/answers"), "Answer card"), "code", code=code)
    )
    saved = phone.submit(
        guest.opens(card, "Recommendations", "About the event"), "agree-Sample-1", **ANSWERS
    )
    guest.opens(phone.follow(saved), "Your answers are saved. Thank you.")


def read(app: Flask, guest: Reader, letters: list[EmailMessage]) -> None:
    """Open the launch pack by the link of the letter."""
    letter = guest.gets(letters, AVAILABLE)
    phone = Browser(app)
    guest.opens(phone.open(links(letter)[0]), SAVE)


def read_results(app: Flask, guest: Reader, code: str, registration: Registration) -> None:
    """Read what all have answered, by the card and from the launch pack."""
    phone = Browser(app)
    phone.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = guest.tag
    guest.opens(
        phone.open(f"/answers/{code}"), "Thank you", "Results of the answers", "Do you agree?"
    )
    pack = guest.opens(phone.open(stories.path(Purpose.DOCUMENTS, registration.link_nonce)), SAVE)
    results = pack.links()[guest.word("Results of the answers")]
    guest.opens(phone.open(results), "Do you agree?", "What does it need?")


def take_certificate(
    app: Flask, guest: Reader, letter: EmailMessage, registration: Registration
) -> None:
    guest.gets([letter], THANKED)
    phone = Browser(app)
    [certificate] = [link for link in links(letter) if link.endswith("/certificate.pdf")]
    said = guest.prints(
        phone.open(certificate).response.data, "Certificate of attendance", is_bilingual=True
    )
    phone.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = guest.tag
    guest.opens(phone.open(verified_at(said)), "This certificate is valid.")
