"""Passing an invitation on to a colleague, on its page."""

from __future__ import annotations

import pytest
from bs4 import Tag
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Invitation, Person, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

PASS_ON = "Pass the invitation on"
EMIR = {"given_name": "Emir", "family_name": "Hadžić", "email": "emir@sud.example"}


def link_of(invitation: Invitation) -> str:
    return stories.path(Purpose.INVITATION, invitation.link_nonce)


def pass_on(browser: Browser, invitation: Invitation, **typed: str) -> Page:
    return browser.submit(
        browser.open(link_of(invitation)), PASS_ON, press=PASS_ON, **(EMIR | typed)
    )


@pytest.mark.long
def test_the_invitee_is_led_to_a_page_that_names_nobody(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    first = link_of(invitation)
    answer = pass_on(browser, invitation)
    assert (answer.status, answer.location) == (303, "/events/ba?lang=en")
    page = browser.follow(answer)
    assert page.all("[role=status]") == [
        (
            "You have passed the invitation on. We are e-mailing it to your colleague. Your link "
            "no longer works."
        )
    ]
    assert not any(name in page.text for name in ("Amra", "Kovačević", "Emir", "Hadžić", "Sud BiH"))
    assert "[role=status]" not in browser.open(answer.location or "").all("main")
    assert [browser.open(first).status, browser.post(first, {"reply": "accept"}).status] == [
        404,
        404,
    ]


@pytest.mark.long
def test_the_colleague_opens_their_own_invitation_and_accepts_the_notice(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    pass_on(browser, stories.invited(title="H.E."), title="Judge", position="Deputy judge")
    made = db.session.query(Invitation).filter_by(state=InvitationState.SENT).one()
    page = browser.open(link_of(made))
    assert "For Judge Emir Hadžić" in page.text
    assert "Amra" not in page.text
    refused = browser.submit(page, "privacy", press="Accept")
    assert refused.errors == ["Read the privacy notice and tick this box to register."]
    browser.submit(page, "privacy", press="Accept", privacy="on")
    registration = db.session.query(Registration).one()
    assert (registration.state, registration.dietary) == (RegistrationState.CONFIRMED, "")
    assert (registration.person.institution_name, registration.person.position) == (
        "Sud BiH",
        "Deputy judge",
    )
    assert registration.person.title == "Judge"


@pytest.mark.long
def test_ones_own_name_is_refused_in_any_spelling(app: Flask, browser: Browser) -> None:
    stories.published_event()
    invitation = stories.invited()
    for given_name, family_name in (
        ("Amra", "Kovačević"),
        ("AMRA", "Kovacevic"),
        ("Амра", "Ковачевић"),
    ):
        page = pass_on(
            browser,
            invitation,
            given_name=given_name,
            family_name=family_name,
            position="Deputy judge",
        )
        assert page.status == 422
        assert page.errors == [
            "This is your own name. Enter the name of the colleague who comes instead."
        ]
        typed = page.form(PASS_ON).find(attrs={"name": "position"})
        assert typed is not None
        assert typed["value"] == "Deputy judge"  # type: ignore[index]
    assert db.session.query(Person).count() == 1


@pytest.mark.long
def test_the_two_forms_do_not_share_what_was_typed(app: Flask, browser: Browser) -> None:
    """The first form with ``reply`` accepts; a colleague's details are in the second one and
    nowhere else."""
    stories.published_event()
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    assert page.tree is not None
    first = next(form for form in page.tree.find_all("form") if form.find(attrs={"name": "reply"}))
    assert first.find(attrs={"name": "privacy"}) is not None
    refused = pass_on(browser, invitation, email="nonsense", position="Deputy judge")
    assert refused.errors == ["Enter an e-mail address such as name@example.org."]
    assert _value(refused.form("privacy"), "given_name") == "Amra"
    assert (
        _value(refused.form(PASS_ON), "given_name"),
        _value(refused.form(PASS_ON), "email"),
    ) == ("Emir", "nonsense")
    assert refused.all("details[open] > summary") == ["Who comes instead of you?"]
    assert refused.all("#errors a[href='#colleague-email']") == [
        "Enter an e-mail address such as name@example.org."
    ]
    accepting = browser.submit(refused, "privacy", press="Accept", position="Chair")
    assert accepting.errors == ["Read the privacy notice and tick this box to register."]
    assert _value(accepting.form(PASS_ON), "given_name") == ""
    assert accepting.all("details[open] > summary") == []


def test_a_program_that_still_sends_all_fields_passes_the_invitation_on(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    invitation = stories.invited()
    token = _value(browser.open(link_of(invitation)).form("privacy"), "csrf_token")
    fields = {
        "reply": "delegate",
        "csrf_token": token,
        "institution": "Elsewhere",
        "privacy": "on",
        "sex": "m",
    }
    answer = browser.post(
        link_of(invitation), {**EMIR, **fields, "group": "judges", "language": "bs"}
    )
    assert answer.status == 303
    made = db.session.query(Person).filter_by(given_name="Emir").one()
    assert (made.institution_name, made.sex_said) == ("Sud BiH", "m")


def _value(form: Tag, name: str) -> str:
    return str(form.select_one(f"[name={name}]")["value"])  # type: ignore[index]


def test_without_an_address_nobody_can_be_told(app: Flask, browser: Browser) -> None:
    stories.published_event()
    page = pass_on(browser, stories.invited(email=""), email="")
    assert page.errors == ["Enter your colleague’s e-mail address. We send the invitation there."]


@pytest.mark.long
def test_the_page_answers_the_same_for_a_colleague_who_is_listed(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    stories.invited(**EMIR)
    answer = pass_on(browser, stories.invited())
    assert (answer.status, answer.location) == (303, "/events/ba?lang=en")


@pytest.mark.long
def test_pressed_twice_it_is_passed_on_once(app: Flask, browser: Browser) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.invited()))
    assert browser.submit(page, PASS_ON, press=PASS_ON, **EMIR).status == 303
    assert browser.submit(page, PASS_ON, press=PASS_ON, **EMIR).status == 404
    assert db.session.query(Person).count() == 2


def test_an_accepted_invitation_can_still_be_passed_on(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(stories.invitation_of(registration)))
    assert page.all("main summary") == ["Getting there", "Who comes instead of you?"]
    assert "institution" not in {item["name"] for item in page.form(PASS_ON).select("[name]")}
    refused = browser.submit(page, PASS_ON, press=PASS_ON)
    assert refused.errors == [
        "Enter the given name.",
        "Enter the family name.",
        "Enter your colleague’s e-mail address. We send the invitation there.",
    ]
    assert browser.submit(page, PASS_ON, press=PASS_ON, **EMIR).status == 303
    assert registration.state is RegistrationState.CANCELLED
    own = browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))
    assert "This registration is cancelled" in own.text
    assert "open your invitation again" not in own.text


def test_no_page_offers_what_is_not_allowed(app: Flask, browser: Browser, clock: Clock) -> None:
    event = stories.published_event(may_delegate=False)
    invitation = stories.invited()
    page = browser.open(link_of(invitation))
    assert (PASS_ON in page.text, "colleague" in page.text) == (False, False)
    refused = browser.post(
        link_of(invitation),
        {"reply": "delegate", "csrf_token": page.form("privacy").input["value"]}  # type: ignore[index]
        | {**EMIR, "group": "judges", "sex": "x", "language": "bs"},
    )
    assert (refused.status, refused.errors) == (
        409,
        ["Invitations to this event cannot be passed on."],
    )
    with transaction(by=audit.SHELL) as tx:
        values = {"may_delegate": True, "registration_closes_at": clock.now}
        edit_event(tx, event, values)
    assert PASS_ON not in browser.open(link_of(invitation)).text
