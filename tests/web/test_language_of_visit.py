"""The language that a reader chose stays for the visit: a cookie says it, and nothing else; the
database does not know."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.tokens import Purpose
from tests.conftest import MakeApp
from tests.support import stories
from tests.support.pages import Browser, Page

pytestmark = pytest.mark.once

MK = {"Accept-Language": "mk"}
COOKIE = "ctevents-language"


def language(page: Page) -> tuple[str, str]:
    """Return what the page and its header say."""
    assert page.tree is not None
    assert page.tree.html is not None
    return str(page.tree.html["lang"]), str(page.response.headers["Content-Language"])


def own_page(tag: str) -> str:
    stories.published_event()
    return stories.path(Purpose.INVITATION, stories.invited(language=tag).link_nonce)


@pytest.mark.long
def test_what_was_chosen_on_one_page_counts_on_all_without_an_address_that_asks(
    app: Flask, browser: Browser
) -> None:
    path = own_page("bs")
    assert language(browser.open(path)) == ("bs", "bs")
    assert language(browser.open(f"{path}?lang=sr-Cyrl")) == ("sr-Cyrl", "sr-Cyrl")
    for other in (path, "/", "/privacy", "/account/sign-in", "/nowhere"):
        assert language(browser.open(other, headers=MK)) == ("sr-Cyrl", "sr-Cyrl"), other
    assert language(browser.open("/?lang=mk")) == ("mk", "mk")
    assert language(browser.open(path)) == ("mk", "mk")
    assert language(Browser(app).open(path)) == ("bs", "bs")


def test_the_cookie_ends_with_the_visit_and_says_the_language_alone(browser: Browser) -> None:
    (said,) = [
        each
        for each in browser.open("/?lang=sq").response.headers.getlist("Set-Cookie")
        if COOKIE in each
    ]
    assert said == f"{COOKIE}=sq; HttpOnly; Path=/; SameSite=Lax"
    again = browser.open("/?lang=sq")
    assert COOKIE not in str(again.response.headers.getlist("Set-Cookie"))
    assert "cookie" in browser.open("/").response.vary.as_set()


@pytest.mark.long
def test_it_goes_only_through_https_where_the_site_does(make_app: MakeApp) -> None:
    browser = Browser(make_app(BASE_URL="https://ctevents.example"))
    assert f"{COOKIE}=sq; Secure;" in str(
        browser.open("/?lang=sq").response.headers.getlist("Set-Cookie")
    )


@pytest.mark.parametrize("said", ["", "zz", "<script>", "en\n"])
def test_a_cookie_that_says_no_language_of_ours_changes_nothing(
    browser: Browser, said: str
) -> None:
    browser.client.set_cookie(COOKIE, said)
    assert language(browser.open("/", headers=MK)) == ("mk", "mk")


def test_files_and_pages_of_staff_leave_it_as_it_is(app: Flask) -> None:
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    for path in ("/events/ba.ics?lang=sq", "/staff/?lang=sq", "/healthz?lang=sq"):
        assert COOKIE not in str(office.open(path).response.headers.getlist("Set-Cookie")), path
    office.open("/?lang=sq")
    assert language(office.open("/staff/")) == ("en", "en")
    assert language(office.open("/door/ba/desk")) == ("sq", "sq")


@pytest.mark.long
def test_the_choice_of_the_account_counts_from_then_on(app: Flask) -> None:
    stories.published_event()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    office.open("/?lang=mk")
    page = office.open("/staff/")
    assert page.tree is not None
    token = page.tree.select_one("form.language [name=csrf_token]")
    assert token is not None
    office.post("/account/language", {"csrf_token": token["value"], "language": "sq"})
    assert language(office.open("/door/ba/desk")) == ("sq", "sq")
    office.open("/door/ba/desk?lang=bs")
    assert language(office.open("/door/ba/walk-in")) == ("bs", "bs")
    assert db.session.query(Account).one().language == "sq"


def test_signing_in_and_out_ends_it(app: Flask, browser: Browser) -> None:
    email = stories.account(Role.OFFICE, "ba")
    browser.open("/?lang=mk")
    browser.submit(browser.open("/account/sign-in"), email=email, password=stories.PASSWORD)
    assert language(browser.open("/nowhere")) == ("en", "en")


def test_each_page_of_the_door_has_the_switch(app: Flask) -> None:
    stories.published_event()
    door = stories.signed_in(app, Role.DOOR, "ba")
    for path in ("/door/ba", "/door/ba/desk", "/door/ba/walk-in", "/door/ba/pair"):
        page = door.open(path)
        assert (path, len(page.all("nav.languages a[lang][hreflang]"))) == (path, 7)


def test_names_of_languages_and_english_texts_say_their_language(
    app: Flask, browser: Browser
) -> None:
    path = own_page("mk")
    page = browser.open(path)
    counts = [
        len(page.all(name))
        for name in ("#language option", "#language option[lang]", "header [lang=en]")
    ]
    assert counts == [7, 7, 2]
    assert page.all("footer p[lang=en]")
    assert browser.open(f"{path}?lang=en").all("header .brand[lang], footer p[lang]") == []


def test_a_letter_in_a_frame_says_its_own_language(app: Flask) -> None:
    stories.published_event()
    stories.registered(language="mk")
    organiser = stories.signed_in(app, Role.ORGANISER)
    answer = organiser.client.get("/staff/events/ba/letters/confirmed/bs/html")
    assert (answer.status_code, answer.headers["Content-Language"]) == (200, "bs")
