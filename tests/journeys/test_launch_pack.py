"""The launch pack from the first invitation to the figures: before check-in, after it, and by the
links of people who have nothing to open."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.models import Registration
from ctevents.tokens import Purpose
from tests.cli.conftest import Command
from tests.cli.conftest import applications as applications
from tests.cli.conftest import ctevents as ctevents
from tests.support import stories
from tests.support.documents import pdf
from tests.support.packs_of_launch import document
from tests.support.pages import Browser

BOSNIAN, SERBIAN = pdf("Publikacija", size=100_000), pdf("Публикација", size=100_000)


@pytest.fixture
def people(app: Flask) -> list[Registration]:
    """Two police officers and a judge, before their event, whose pack has the publication in two
    languages."""
    stories.published_event()
    document(content=BOSNIAN, language="bs", title="Publikacija")
    document(content=SERBIAN, language="sr-Cyrl", title="Публикација")
    named = (("Lejla", "police"), ("Amra", "police"), ("Edin", "judges"))
    return [
        stories.registered(given_name=name, email=f"{name.lower()}@example.org", group=code)
        for name, code in named
    ]


def press(browser: Browser, registration: Registration, title: str) -> bytes:
    """Press the button beside this title, and return what is saved."""
    page = browser.open(stories.path(Purpose.DOCUMENTS, registration.link_nonce))
    assert page.tree is not None
    item = next(each for each in page.tree.select(".documents li") if title in each.get_text())
    form = item.form
    assert form is not None
    token = form.select_one("[name=csrf_token]")
    assert token is not None
    answer = browser.post(str(form["action"]), {"csrf_token": token["value"]})
    assert (answer.status, answer.location) == (303, form["action"])
    return browser.client.get(answer.location).data


@pytest.mark.long
def test_from_the_door_to_the_figures(
    app: Flask, people: list[Registration], browser: Browser, ctevents: Command
) -> None:
    for registration in people:
        shown = browser.open(stories.path(Purpose.DOCUMENTS, registration.link_nonce))
        assert "It opens on Wednesday, 10 March 2027, 13:00, local time in Sarajevo." in shown.text
        stories.checked_in(registration)
    lejla, amra, edin = people
    page = stories.path(Purpose.DOCUMENTS, lejla.link_nonce)
    for registration, title, content in (
        (lejla, "Publikacija", BOSNIAN),
        (lejla, "Публикација", SERBIAN),
        (amra, "Publikacija", BOSNIAN),
        (edin, "Публикација", SERBIAN),
        (edin, "Публикација", SERBIAN),
    ):
        assert press(browser, registration, title) == content

    first, second = ctevents("documents", "list", "ba", "--json").json
    assert (first["language"], first["downloads"]) == ("bs", {"police": 2})
    assert (second["language"], second["downloads"]) == ("sr-Cyrl", {"police": 1, "judges": 2})

    path = f"{page}/{first['id']}"
    for _ in range(10):
        assert browser.client.get(path).data == BOSNIAN
    resumed = browser.client.get(
        path,
        headers={"Range": "bytes=50000-", "If-Range": browser.client.get(path).headers["ETag"]},
    )
    assert (resumed.status_code, resumed.data) == (206, BOSNIAN[50_000:])
    db.session.rollback()
    assert ctevents("documents", "list", "ba", "--json").json == [first, second]
