"""The texts for invitees and registrants if registrations need approval."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.registration import Approval
from ctevents.models import Registration
from tests.services.replies.test_vetting import INSTITUTION, approved, asked, badges, rejected
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.public.test_registrations import link_of

OFFICE = "The country office decides. We will write to you with the decision."
BOTH = "We ask the focal point of your institution first. Then the country office decides."


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event(approval=Approval.OFFICE)
    return asked()


def said(browser: Browser, registration: Registration) -> list[str]:
    return browser.open(link_of(registration)).all(".notice")


@pytest.mark.long
@pytest.mark.parametrize(("institution", "who"), [("Sud BiH", OFFICE), (INSTITUTION, BOTH)])
def test_an_invitee_is_told_before_and_after_accepting(
    app: Flask, browser: Browser, institution: str, who: str
) -> None:
    stories.published_event(approval=Approval.FOCAL_POINT_AND_OFFICE)
    stories.institution_guest()
    invitation = stories.invited(institution=institution)
    page = browser.open(stories.path(stories.Purpose.INVITATION, invitation.link_nonce))
    assert who in page.text
    accepted = browser.follow(browser.submit(page, "privacy", press="Accept", privacy="y"))
    assert accepted.all(".notice strong") == ["Your registration is awaiting approval."]
    assert who in accepted.text


def test_where_nobody_approves_nothing_is_said_of_it(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    assert (
        "approv"
        not in browser.open(stories.path(stories.Purpose.INVITATION, invitation.link_nonce)).text
    )


def test_while_pending_there_is_no_badge(browser: Browser, registration: Registration) -> None:
    assert said(browser, registration) == [f"Your registration is awaiting approval. {OFFICE}"]
    assert browser.client.get(f"{link_of(registration)}/badge.png").status_code == 404


def change(browser: Browser, registration: Registration, **fields: str) -> Page:
    return browser.follow(
        browser.submit(browser.open(link_of(registration)), "given_name", **fields)
    )


@pytest.mark.long
def test_another_name_asks_again_and_the_page_says_what_is_kept(
    browser: Browser, registration: Registration
) -> None:
    approved(registration)
    assert (
        "A new name or institution must be approved first"
        in browser.open(link_of(registration)).text
    )
    page = change(browser, registration, family_name="Hodžić")
    assert page.all(".notice") == [
        "Your changes are saved.",
        f"Your registration is awaiting approval. {OFFICE} Your name, address or institution has "
        "changed since your "
        "registration was confirmed. We keep your seat, but your badge is not valid until you hear "
        "from us.",
        "One question is still open Sex For statistics, and for how we address you in letters. "
        "Female Male I prefer not to say Save the answer",
    ]
    assert browser.client.get(f"{link_of(registration)}/badge.png").status_code == 404
    approved(registration)
    assert "You are registered." in browser.open(link_of(registration)).text
    assert len(badges(registration)) == 2


@pytest.mark.long
def test_another_position_does_not(browser: Browser, registration: Registration) -> None:
    approved(registration)
    assert "You are registered." in change(browser, registration, position="Chair").text


def test_rejected_people_read_only_the_reason_meant_for_them(
    browser: Browser, registration: Registration
) -> None:
    rejected(
        registration,
        reason_told="The hall is small.\n\nCome <b>next</b> time.",
        reason_internal="unknown to us",
    )
    page = browser.open(link_of(registration))
    assert page.all(".notice") == [
        "Your registration was not accepted. The hall is small. Come <b>next</b> time."
    ]
    assert "unknown to us" not in page.text
    assert page.all("main summary") == []
    assert page.all("main form") == []
