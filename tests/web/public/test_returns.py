"""The guest's page after a cancellation and after the event."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.common.notices import NoticeFields, edit_notice
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser

PRESS = "I can come after all"


def path_of(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def invitation_path(registration: Registration) -> str:
    return stories.path(Purpose.INVITATION, stories.invitation_of(registration).link_nonce)


@pytest.mark.long
def test_one_press_and_the_guest_comes_after_all(app: Flask, browser: Browser) -> None:
    stories.published_event(capacity=1)
    registration = stories.cancelled()
    page = browser.open(path_of(registration))
    assert "If you can come after all, there is a free seat for you." in page.text
    assert "You are registered." in browser.follow(browser.submit(page, PRESS)).text


@pytest.mark.long
def test_a_guest_who_would_wait_reads_so_before(app: Flask, browser: Browser) -> None:
    stories.published_event(capacity=1)
    registration = stories.cancelled()
    stories.registered(given_name="Eva", email="eva@police.example")
    page = browser.open(path_of(registration))
    assert "you join the waiting list: there is no free seat for you at the moment." in page.text
    assert "You are on the waiting list." in browser.follow(browser.submit(page, PRESS)).text


@pytest.mark.long
def test_a_new_privacy_notice_is_read_on_the_invitation(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.cancelled()
    before = browser.open(path_of(registration))
    with transaction(by=audit.SHELL) as tx:
        edit_notice(tx, NoticeFields(controller="Somebody else"))
    assert browser.submit(before, PRESS).status == 409
    page = browser.open(path_of(registration))
    assert page.links()[PRESS].endswith(invitation_path(registration))
    assert PRESS in browser.open(invitation_path(registration)).all("form.reply button")


@pytest.mark.long
def test_after_the_deadline_the_guest_reads_who_can_help(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event(registration_closes_at=clock.now + timedelta(days=2))
    registration = stories.cancelled()
    clock.advance(days=3)
    page = browser.open(path_of(registration))
    assert (
        "The registration deadline has passed. Write to the organiser if you still want to come."
        in page.text
    )
    assert "office@ctevents.example" in page.text
    assert PRESS not in page.text


@pytest.mark.long
def test_after_the_event_the_invitation_leads_to_the_one_page(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event()
    registration = stories.registered()
    clock.advance(days=stories.ON_THE_DAY)
    stories.checked_in(registration)
    assert browser.open(invitation_path(registration)).status == 200
    clock.advance(days=1)
    page = browser.follow(browser.open(f"{invitation_path(registration)}?lang=en"))
    assert page.path == f"{path_of(registration)}?lang=en"
    assert "Thank you for coming." in page.text
    assert "Certificate of attendance (PDF)" in page.links()
