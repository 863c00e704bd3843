"""A judge attends, is thanked, and hangs her certificate on the wall; somebody else verifies it;
then it turns out that she was mistaken for a different person."""

from __future__ import annotations

import re
from email.message import EmailMessage
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.cli.worker import TASKS
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.services.common import audit
from ctevents.services.door.undoing import undo_check_in
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

DESIGNATION = "Kosovo UNSCR 1244/99-ICJ 2010"
FOOTNOTE = "United Nations Security Council resolution 1244 (1999)"


@pytest.mark.long
def test_from_the_entry_to_the_wall_and_back(app: Flask, clock: Clock, mail: SmtpServer) -> None:
    stories.published_event(
        "xk", titles={"en": "Launch of the final report", "sq": "Prezantimi i raportit"}
    )
    judge = stories.registered("xk", given_name="Besa", family_name="Hoxha", language="sq")
    stories.registered("xk", given_name="Agon", email="agon@police.example", language="en")
    link, invitee = stories.path(stories.Purpose.REGISTRATION, judge.link_nonce), Browser(app)
    assert invitee.client.get(f"{link}/certificate.pdf").status_code == 404

    clock.advance(days=37)
    stories.checked_in(judge)
    while_it_goes_on = text_of(invitee.client.get(f"{link}/certificate.pdf").data)
    clock.advance(days=1)
    for task in TASKS:
        task(clock())  # like the worker
    deliver_due(app)
    [thanks] = [each.message for each in mail.letters if "certificate.pdf" in text_in(each.message)]
    assert thanks["To"] == "Besa Hoxha <amra@police.example>"
    [address] = [line for line in text_in(thanks).splitlines() if line.endswith("/certificate.pdf")]

    answer = invitee.client.get(address.removeprefix("http://localhost"))
    assert answer.mimetype == "application/pdf"
    said = text_of(answer.data)
    assert said == while_it_goes_on
    parts = (
        "Besa Hoxha",
        "Prezantimi i raportit",
        "Launch of the final report",
        "10 mars 2027",
        "Wednesday, 10 March 2027",
    )
    assert [part for part in (*parts, DESIGNATION, FOOTNOTE) if part not in said] == []

    verifying, stranger = verified_at(said), Browser(app)
    page = stranger.open(verifying, headers={"Accept-Language": "en"})
    assert page.response.headers["Cache-Control"] == "no-store"
    assert page.response.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert page.status == 200
    assert "This certificate is valid." in page.text
    told = (
        "Besa Hoxha",
        "Launch of the final report",
        "in Pristina on Wednesday, 10 March 2027",
        DESIGNATION,
        FOOTNOTE,
    )
    assert [part for part in told if part not in page.text] == []
    for secret in ("amra@police.example", "Sud BiH", "Agon", judge.link_nonce, "Judge"):
        assert secret not in page.response.text
    assert "Ky vërtetim është i vlefshëm." in Browser(app).open(f"{verifying}?lang=sq").text
    assert (
        stranger.client.get(verifying.lower().replace("-", "")).data
        == stranger.client.get(verifying).data
    )

    office = stories.signed_in(app, Role.OFFICE, "xk")
    guest = f"/staff/events/xk/guests/people/{judge.person_id}"
    office.submit(office.open(guest), "given_name", given_name="Besarta")
    page = stranger.open(verifying)
    assert (page.status, "Besa" in page.response.text) == (410, False)
    assert "This certificate was replaced by a new one." in page.text
    newer = verified_at(text_of(invitee.client.get(f"{link}/certificate.pdf").data))
    assert "Besarta Hoxha" in stranger.open(newer).text

    with transaction(by=audit.SHELL) as tx:
        db.session.refresh(judge)
        assert undo_check_in(tx, judge.event_id, judge.entry_id or "") is not None
    for number in (verifying, newer):
        page = stranger.open(number)
        assert (page.status, "Besa" in page.response.text) == (410, False)
        assert "This certificate is not valid." in page.text
    assert invitee.client.get(f"{link}/certificate.pdf").status_code == 404
    missing = stranger.client.get("/certificates/0000-0000-0000-0000-0000-0000-0000")
    assert (missing.status_code, missing.data) == (404, stranger.client.get("/certificates/x").data)


def text_in(letter: EmailMessage) -> str:
    body = letter.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def verified_at(said: str) -> str:
    """The path of the address that is printed on a certificate."""
    [number] = re.findall(r"localhost/certificates/ ((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})", said)
    return f"/certificates/{number}"
