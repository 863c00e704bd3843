"""Free seats, and seats kept by a quota, from a guest's side."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Registration, StakeholderGroup
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration
from ctevents.services.seating.quotas import QuotaFields, set_quota
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser

NO_SEAT = "There is no free seat for you at the moment."
KEPT = (
    "A seat has become free for you. We keep it for you until Wednesday, 3 February 2027, 10:00, "
    "local time in Sarajevo."
)


def link_of(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def state_of(registration: Registration) -> RegistrationState:
    db.session.refresh(registration)
    return registration.state


def one_offered(clock: Clock) -> Registration:
    """Return a person with an offered seat."""
    stories.published_event(capacity=1, hours_to_say_yes=48)
    first = stories.registered()
    second = stories.registered(given_name="Željka", email="zeljka@police.example")
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, first)
    return second


@pytest.mark.long
def test_an_offered_seat_is_taken_with_one_button(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    offered = one_offered(clock)
    page = browser.open(link_of(offered))
    assert KEPT in page.text
    answer = browser.submit(page, "Accept the seat")
    assert (answer.status, answer.location) == (303, link_of(offered))
    assert browser.follow(answer).heading == "You are registered."
    assert browser.submit(page, "Accept the seat").status == 303


def test_an_offered_seat_is_refused_with_the_other_button(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    offered = one_offered(clock)
    browser.submit(browser.open(link_of(offered)), "I cannot come")
    assert state_of(offered) is RegistrationState.CANCELLED


@pytest.mark.long
def test_after_the_deadline_the_page_says_that_it_is_over(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    offered = one_offered(clock)
    page = browser.open(link_of(offered))
    clock.advance(hours=48)
    late = browser.submit(page, "Accept the seat")
    over = (
        "The time to accept this seat is over. The seat goes to the next person on the waiting "
        "list."
    )
    assert (late.status, late.errors) == (409, [over])
    assert late.all("button") == ["Save changes"]
    assert "The time to accept the seat that we kept for you has passed." in late.text
    assert state_of(offered) is RegistrationState.PENDING


@pytest.mark.long
def test_once_the_event_has_begun_nothing_is_offered_any_more(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    offered = one_offered(clock)
    clock.now = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
    assert "Accept the seat" not in browser.open(link_of(offered)).text


@pytest.mark.long
def test_an_invitee_with_only_kept_seats_left_learns_that_they_would_wait(
    app: Flask, browser: Browser
) -> None:
    """The page does not say who they are kept for."""
    event = stories.published_event(capacity=2)
    with transaction(by=audit.SHELL) as tx:
        police = tx.query(StakeholderGroup).filter_by(code="police").one()
        set_quota(tx, event, police, QuotaFields(reserved=1))
    stories.registered(given_name="Emir", email="emir@court.example")
    judge, officer = (
        stories.invited(),
        stories.invited(given_name="Ivo", email="ivo@police.example", group="police"),
    )
    pages = [
        browser.open(stories.path(Purpose.INVITATION, each.link_nonce)).text
        for each in (judge, officer)
    ]
    assert [NO_SEAT in text for text in pages] == [True, False]
    accepted = browser.submit(
        browser.open(stories.path(Purpose.INVITATION, judge.link_nonce)),
        "privacy",
        press="Accept",
        privacy="on",
    )
    assert "You are number 1 on the waiting list." in browser.follow(accepted).text


@pytest.mark.long
def test_a_registrant_who_would_take_a_kept_seat_by_an_edit_keeps_the_typed_text(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event(capacity=9)
    registration = stories.registered()
    with transaction(by=audit.SHELL) as tx:
        police = tx.query(StakeholderGroup).filter_by(code="police").one()
        set_quota(tx, event, police, QuotaFields(ceiling=0))
    page = browser.open(link_of(registration))
    refused = browser.submit(page, "dietary", group="police", dietary="No nuts")
    sentence = (
        "Your group or institution can no longer be changed here. Write to the organiser. You can "
        "save the other "
        "changes."
    )
    assert (refused.status, refused.errors) == (409, [sentence])
    again = browser.submit(refused, "dietary", group="judges")
    assert again.status == 303
    db.session.refresh(registration)
    assert (registration.dietary, registration.person.group.code) == ("No nuts", "judges")
