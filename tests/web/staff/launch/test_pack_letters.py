"""The letter that the publication is available, from the page to the inbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Document, Message
from ctevents.services.common import audit
from ctevents.services.launch.documents import remove_document
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.packs_of_launch import document
from tests.support.pages import Browser
from tests.support.smtp import SmtpServer

PATH = "/staff/events/ba/pack/letter"


@pytest.fixture
def mail(app: Flask) -> Iterator[SmtpServer]:
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        yield server


@pytest.fixture
def pack(app: Flask) -> Document:
    stories.published_event()
    stories.checked_in(stories.registered(email="came@police.example"))
    return document()


def states() -> list[str]:
    return [
        each.state.value
        for each in db.session.query(Message).filter_by(kind=LetterKind.PUBLICATION_AVAILABLE)
    ]


def press(app: Flask) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open(
        organiser.open("/staff/events/ba/pack").links()[
            "Send the letter that the publication is available"
        ]
    )
    assert page.tree is not None
    form = page.tree.select_one("form:has([value=attended])")
    assert form is not None
    fields = {str(each["name"]): each["value"] for each in form.select("input")}
    assert (
        "One e-mail will be sent shortly."
        in organiser.follow(organiser.post(str(form["action"]), fields)).text
    )


@pytest.mark.long
def test_it_has_the_personal_link(
    app: Flask, pack: Document, mail: SmtpServer, browser: Browser
) -> None:
    press(app)
    deliver_due(app)
    registration = db.session.query(stories.Registration).one()
    path = stories.path(Purpose.DOCUMENTS, registration.link_nonce)
    assert any(path in str(each.message.get_body(("plain",))) for each in mail.letters)
    assert "Final publication" in browser.open(path).text
    assert "Attendees : no letter" in stories.signed_in(app, Role.ADMINISTRATOR).open(PATH).text


@pytest.mark.long
def test_it_is_dropped_if_the_pack_is_empty_by_then(
    app: Flask, pack: Document, mail: SmtpServer
) -> None:
    press(app)
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, pack)
    deliver_due(app)
    assert states() == ["dropped"]


@pytest.mark.long
def test_nothing_is_sent_without_documents(app: Flask, pack: Document) -> None:
    with transaction(by=audit.SHELL) as tx:
        remove_document(tx, pack)
    page = stories.signed_in(app, Role.ORGANISER).open(PATH)
    assert "The launch pack has no documents yet. Add one first." in page.text
