"""An administrator adds accounts, hands out links that set a password, and takes accounts away."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.accounts.accounts import account_by_email
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

ADDRESS = "amra@office.example"


@pytest.fixture
def administrator(app: Flask) -> Browser:
    return stories.signed_in(app, Role.ADMINISTRATOR)


def add(administrator: Browser, **changes: Any) -> Page:
    fields = {
        "email": ADDRESS,
        "name": "Amra Hodžić",
        "role": "office",
        "events": ["ba", "me"],
    } | changes
    return administrator.submit(administrator.open("/staff/accounts/add"), **fields)


def found(email: str = ADDRESS) -> Account:
    account = account_by_email(db.session(), email)
    assert account is not None
    return account


def edit_path(email: str = ADDRESS) -> str:
    return f"/staff/accounts/{found(email).id}/edit"


def link_on(page: Page) -> str:
    [link] = page.all("#link")
    return link


def rows(administrator: Browser) -> list[str]:
    return administrator.open("/staff/accounts").all("tbody tr")


def sign_in(app: Flask, email: str, password: str) -> tuple[Browser, Page]:
    browser = Browser(app)
    return browser, browser.submit(browser.open("/account/sign-in"), email=email, password=password)


@pytest.mark.long
def test_a_new_account_sets_its_password_by_the_link_that_is_shown_once(
    app: Flask, administrator: Browser
) -> None:
    page = add(administrator)
    assert (page.status, page.heading) == (200, "Link to set a password")
    link = link_on(page)
    assert link.startswith("http://localhost/account/password/")
    invitee = Browser(app)
    form = invitee.open(link.removeprefix("http://localhost"))
    assert "For the account amra@office.example." in form.text
    assert invitee.submit(form, password=stories.PASSWORD, again=stories.PASSWORD).status == 303
    browser, answer = sign_in(app, ADDRESS, stories.PASSWORD)
    assert answer.location == "/staff/"
    assert browser.open("/staff/").all(".card h3 a") == ["Sarajevo", "Podgorica"]


def test_the_link_is_in_no_address_and_no_cookie(administrator: Browser) -> None:
    page = add(administrator)
    token = link_on(page).rpartition("/")[2]
    assert page.response.request.path == "/staff/accounts/add"
    assert token not in str(page.response.headers)
    assert page.response.headers["Cache-Control"] == "no-store"
    assert token not in administrator.open("/staff/accounts").response.text


def test_the_list_shows_every_account(administrator: Browser) -> None:
    add(administrator)
    assert rows(administrator) == [
        "administrator@ctevents.example Administrator all active",
        "amra@office.example Amra Hodžić Country office Sarajevo, Podgorica no password yet",
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    ("typed", "status", "errors"),
    [
        ({"email": ""}, 422, ["Enter an e-mail address."]),
        ({"email": "amra"}, 422, ["Enter an e-mail address such as name@example.org."]),
        (
            {"email": "ADMINISTRATOR@ctevents.example"},
            409,
            ["An account with this address already exists."],
        ),
        ({"role": None}, 422, ["Choose a role."]),
        ({"role": "owner"}, 422, ["Choose a role."]),
        (
            {"events": None},
            422,
            ["Choose at least one event for an account of a country office or a door."],
        ),
        (
            {"role": "door", "events": []},
            422,
            ["Choose at least one event for an account of a country office or a door."],
        ),
        ({"events": ["nowhere"]}, 422, ["Events: Not a valid choice."]),
    ],
)
def test_a_wrong_account_is_refused(
    administrator: Browser, typed: dict[str, Any], status: int, errors: list[str]
) -> None:
    answer = add(administrator, **typed)
    assert (answer.status, answer.errors) == (status, errors)
    assert db.session.query(Account).count() == 1


def test_an_organiser_needs_no_events(administrator: Browser) -> None:
    add(administrator, role="organiser", events=["ba"])
    assert (found().role, found().events) == (Role.ORGANISER, [])


@pytest.mark.long
def test_role_events_and_name_are_edited(administrator: Browser) -> None:
    add(administrator)
    page = administrator.open(edit_path())
    assert page.heading == "Account: amra@office.example"
    assert page.form("role").find_all("input", checked=True)[1]["value"] == "ba"
    answer = administrator.submit(page, "role", role="door", events=["xk"], name="")
    assert administrator.follow(answer).all(".notice") == ["The account is saved."]
    assert rows(administrator)[1] == "amra@office.example Door Pristina no password yet"


@pytest.mark.long
def test_narrowing_an_account_signs_it_out(app: Flask, administrator: Browser) -> None:
    browser = stories.signed_in(app, Role.OFFICE, "ba", "me")
    path = edit_path("office-ba-me@ctevents.example")
    administrator.submit(administrator.open(path), "role", events=["me"])
    assert browser.open("/staff/").location == "/account/sign-in?next=/staff/"
    browser, answer = sign_in(app, "office-ba-me@ctevents.example", stories.PASSWORD)
    assert browser.follow(answer).all(".card h3 a") == ["Podgorica"]
    assert browser.open("/staff/events/ba").status == 404


@pytest.mark.long
def test_an_administrator_signs_an_account_out_everywhere(
    app: Flask, administrator: Browser
) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    page = administrator.open(edit_path("observer@ctevents.example"))
    assert "Where the account is signed in" in page.all("h2")
    answer = administrator.submit(page, "Sign the account out everywhere")
    assert administrator.follow(answer).all(".notice") == [
        "The account observer@ctevents.example is signed out everywhere."
    ]
    assert observer.open("/staff/").status == 303
    assert "Where the account is signed in" not in administrator.open(page.path).all("h2")


@pytest.mark.long
def test_a_new_link_ends_the_one_before(app: Flask, administrator: Browser) -> None:
    first = link_on(add(administrator))
    page = administrator.submit(administrator.open(edit_path()), "Make a link to set a password")
    second = link_on(page)
    assert "The link works once, until 8 February 2027." in page.text
    statuses = [
        Browser(app).open(link.removeprefix("http://localhost")).status for link in (first, second)
    ]
    assert statuses == [404, 200]


@pytest.mark.long
def test_a_disabled_account_is_signed_out_and_comes_back(
    app: Flask, administrator: Browser, clock: Clock
) -> None:
    observer = stories.signed_in(app, Role.OBSERVER)
    path = edit_path("observer@ctevents.example")
    answer = administrator.submit(administrator.open(path), "Disable the account")
    assert administrator.follow(answer).all(".notice") == [
        "The account observer@ctevents.example is disabled and signed out everywhere."
    ]
    assert observer.open("/staff/").location == "/account/sign-in?next=/staff/"
    page = administrator.open(path)
    assert [
        button for button in page.all("main button") if "link" in button or "Disable" in button
    ] == []
    administrator.submit(page, "Enable the account")
    assert observer.open("/staff/").status == 303
    assert sign_in(app, "observer@ctevents.example", stories.PASSWORD)[1].location == "/staff/"


def test_a_disabled_account_gets_no_link(app: Flask, administrator: Browser) -> None:
    add(administrator)
    page = administrator.open(edit_path())
    administrator.submit(page, "Disable the account")
    assert administrator.submit(page, "Make a link to set a password").status == 404


@pytest.mark.parametrize("button", ["Disable the account", "Save the account"])
def test_the_last_administrator_stays(administrator: Browser, button: str) -> None:
    path = edit_path("administrator@ctevents.example")
    fields = {"role": "observer"} if button == "Save the account" else {}
    answer = administrator.submit(administrator.open(path), button, **fields)
    assert answer.status == 409
    assert "This is the last administrator. Add a second administrator first." in answer.text
    assert administrator.open("/staff/accounts").status == 200


@pytest.mark.parametrize("number", ["9999", "2147483648", "99999999999999999999"])
def test_an_account_that_is_not_there_is_not_found(administrator: Browser, number: str) -> None:
    assert administrator.open(f"/staff/accounts/{number}/edit").status == 404


def test_an_organiser_cannot(app: Flask, administrator: Browser) -> None:
    organiser = stories.signed_in(app, Role.ORGANISER)
    paths = ["/staff/accounts", "/staff/accounts/add", edit_path("organiser@ctevents.example")]
    assert [organiser.open(path).status for path in paths] == [403, 403, 403]
