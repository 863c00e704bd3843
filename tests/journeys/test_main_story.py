"""The main story over HTTP: from a spreadsheet of names to the count of attendees."""

from __future__ import annotations

import re
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from sqlalchemy import text

from ctevents.db.base import Base
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.services.common import audit
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes
from tests.conftest import Clock
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

GUEST_LIST = Path(__file__).parents[1] / "support" / "guest-lists" / "ba.xlsx"
LINK = re.compile(r"http://localhost(/\S+)")


def deliver(app: Flask, mail: SmtpServer) -> list[EmailMessage]:
    """Return the letters that the worker sends now."""
    before = len(mail.letters)
    with app.app_context():
        deliver_due(app)
        db.session.remove()
    return [letter.message for letter in mail.letters[before:]]


def body(letter: EmailMessage, kind: str = "plain") -> str:
    part = letter.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def links(letter: EmailMessage) -> list[str]:
    return [urlsplit(found).path for found in LINK.findall(body(letter))]


def attended(organiser: Browser) -> dict[str, int]:
    """Group → attended, as the page's JSON says."""
    cells = organiser.client.get("/staff/events/ba/attendance.json").get_json()["cells"]
    totals: dict[str, int] = {}
    for cell in cells:
        totals[cell["group"]] = totals.get(cell["group"], 0) + cell["attended"]
    return {group: count for group, count in totals.items() if count}


@pytest.mark.long
def test_from_the_guest_list_to_the_matrix(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    offer_only(app, "en")
    organiser = stories.signed_in(app, Role.ORGANISER)
    plan_and_publish(organiser)
    import_the_list(organiser)

    page = organiser.open("/staff/events/ba/invitations")
    sent = organiser.submit(
        page, press="Send 73 by e-mail and mark 2 as invited by letter", containing="by_mail"
    )
    assert sent.status == 303
    invitations = deliver(app, mail)
    assert len(invitations) == 73  # 70 persons with an address, and three institutions
    invitation = next(letter for letter in invitations if "Selma Kovačević" in letter["To"])

    invitee = Browser(app)
    page = invitee.open(links(invitation)[0])
    accepted = invitee.submit(page, "privacy", press="Accept", privacy="on")
    assert "You are registered." in invitee.follow(accepted).text

    (confirmation,) = deliver(app, mail)
    (picture,) = [part for part in confirmation.walk() if part.get_content_type() == "image/png"]
    qr = Image.open(BytesIO(picture.get_payload(decode=True)))  # type: ignore[arg-type]
    code = zxingcpp.read_barcodes(qr)[0].text

    clock.advance(days=37)
    door = stories.signed_in(app, Role.DOOR, "ba")
    verdict = door.follow(door.submit(door.open("/door/ba/desk"), "code", code=code.lower()))
    assert "Selma Kovačević" in verdict.text
    again = door.follow(door.submit(door.open("/door/ba/desk"), "code", code=code))
    assert "Selma Kovačević" in again.text
    assert attended(organiser) == {"judges": 1}
    assert "1" in organiser.open("/staff/events/ba/attendance").text


def plan_and_publish(organiser: Browser) -> None:
    plan = organiser.submit(
        organiser.open("/staff/events/ba/edit"),
        "title_en",
        title_en="Launch of the final report",
        venue_en="Hotel Europe",
        starts_at="2027-03-10T10:00",
        ends_at="2027-03-10T13:00",
        capacity="120",
        contact_email="office@ctevents.example",
    )
    assert plan.status == 303, plan.errors
    published = organiser.submit(
        organiser.open("/staff/events/ba"),
        press="Publish the event",
        containing="Publish the event",
    )
    assert published.status == 303


def import_the_list(organiser: Browser) -> None:
    page = organiser.open("/staff/events/ba/guests/import")
    with GUEST_LIST.open("rb") as file:
        preview = organiser.follow(organiser.submit(page, "file", file=(file, "ba.xlsx")))
    assert "Duplicate" in preview.text or "duplicate" in preview.text
    [button] = [text for text in preview.all("main form button") if text.startswith("Import")]
    imported = organiser.follow(organiser.submit(preview, button))
    assert "Selma" in organiser.open("/staff/events/ba/guests?search=Selma").text, imported.text


def everything() -> dict[str, list[object]]:
    """Each row of each table."""
    db.session.rollback()
    found: dict[str, list[object]] = {}
    for table in Base.metadata.sorted_tables:
        found[table.name] = [
            tuple(row) for row in db.session.execute(text(f"SELECT * FROM {table.name} ORDER BY 1"))
        ]
    db.session.rollback()
    return found


@pytest.mark.long
def test_opening_every_link_of_every_letter_ten_times_changes_nothing(
    app: Flask, mail: SmtpServer
) -> None:
    """Ministry mail gateways open every link in a mail, some of them ten times."""
    stories.published_event(capacity=1)
    lejla = {"given_name": "Lejla", "email": "lejla@police.example"}
    invited = [
        (stories.invited(), stories.fields()),
        (stories.invited(**lejla), stories.fields(**lejla)),
    ]
    stories.institution_guest()
    stories.invited(given_name="Damir", email="damir@police.example")
    letters = deliver(app, mail)
    for invitation, fields in invited:
        with transaction(by=audit.LINK) as tx:
            accept(tx, invitation, fields, Wishes())
    letters += deliver(app, mail)
    found = {link for letter in letters for link in links(letter)}
    assert len(letters) == 6
    assert len(found) == 6
    before = everything()
    gateway = Browser(app)
    for link in sorted(found):
        for _ in range(10):
            assert gateway.client.get(link).status_code == 200
            assert gateway.client.head(link).status_code == 200
    assert everything() == before
