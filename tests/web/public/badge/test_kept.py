"""Parts of a badge that a phone keeps, and for how long."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from io import BytesIO

import pytest
import zxingcpp
from flask import Flask
from PIL import Image

from ctevents.db.handle import db
from ctevents.models import Badge, Registration
from ctevents.texts.badges import badge_code
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event("xk")
    return stories.registered("xk")


def own(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def test_the_card_has_what_the_entrance_asks_for_and_nothing_to_fill_in(
    browser: Browser, registration: Registration
) -> None:
    card = browser.open(f"{own(registration)}/badge")
    assert card.heading == "Your badge"
    for said in (
        "Launch of the final report",
        "Amra Kovačević",
        "Wednesday, 10 March 2027, 10:00–13:00",
        "Pristina",
        "1244 (1999)",
    ):
        assert said in card.text, said
    assert len(card.all(".badge-card > svg")) == 1
    assert (card.all("form"), registration.person.email in card.response.text) == ([], False)


def test_the_card_of_an_unnamed_guest_has_the_pseudonym_as_the_printed_badge_does(
    browser: Browser, registration: Registration
) -> None:
    person = stories.unnamed(registration.person_id)
    card = browser.open(f"{own(registration)}/badge?lang=en")
    assert card.all(".who") == ["Judges 001"]
    assert person.family_name not in card.response.text


def test_the_server_keeps_no_copy_anywhere_and_tells_the_phone_when_its_own_ends(
    browser: Browser, registration: Registration
) -> None:
    headers = browser.open(f"{own(registration)}/badge").response.headers
    assert headers["Cache-Control"] == "no-store"
    assert parsedate_to_datetime(headers["Sunset"]) == stories.event("xk").ends_at


@pytest.mark.parametrize("how", ["cancelled", "over", "link ended"])
def test_there_is_nothing_to_keep_without_a_seat_after_the_event_and_by_an_old_link(
    browser: Browser, clock: Clock, registration: Registration, how: str
) -> None:
    address = own(registration)
    if how == "cancelled":
        browser.submit(browser.open(address), "Cancel my registration")
    elif how == "over":
        clock.now = stories.event("xk").ends_at
    else:
        address = f"{address[:-1]}{'A' if address[-1] != 'A' else 'B'}"
    assert browser.open(f"{address}/badge").status == 404


def test_without_a_script_nothing_can_be_pressed_to_keep_it(
    browser: Browser, registration: Registration
) -> None:
    page = browser.open(own(registration))
    assert page.tree is not None
    (box,) = page.tree.select("#keep")
    assert "hidden" in box.attrs
    assert (box["data-address"], box["data-worker"]) == (
        own(registration),
        "/registrations/badge-worker.js",
    )


def test_a_badge_that_is_kept_stays_in_the_language_of_its_page(
    browser: Browser, registration: Registration
) -> None:
    page = browser.open(f"{own(registration)}?lang=sq")
    assert page.tree is not None
    (box,) = page.tree.select("#keep")
    assert (box["data-address"], box["data-worker"]) == (
        own(registration),
        "/registrations/badge-worker.js?lang=sq",
    )
    worker = browser.open(str(box["data-worker"])).response
    assert (worker.mimetype, worker.headers["Cache-Control"]) == ("text/javascript", "no-cache")
    assert "CARD + location.search" in worker.text
    assert browser.open(f"{own(registration)}/badge?lang=sq").heading == "Karta Juaj"


def test_the_picture_is_of_the_same_badge(browser: Browser, registration: Registration) -> None:
    answer = browser.open(f"{own(registration)}/picture.png").response
    (found,) = zxingcpp.read_barcodes(Image.open(BytesIO(answer.data)))
    assert found.text == badge_code(db.session.query(Badge).one())
    assert answer.headers["Content-Disposition"] == "inline; filename=badge-pristina.png"
    browser.submit(browser.open(own(registration)), "Cancel my registration")
    assert browser.open(f"{own(registration)}/picture.png").status == 404
