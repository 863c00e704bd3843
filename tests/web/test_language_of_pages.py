"""The language of a page: the reader's, or the one asked for. It is kept through a form."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Invitation
from ctevents.services.accounts.accounts import choose_language, new_password_link
from ctevents.services.common import audit
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page

pytestmark = pytest.mark.once

SQ = {"Accept-Language": "sq-AL,sq;q=0.9,en;q=0.5"}


def language(page: Page) -> str:
    assert page.tree is not None
    assert page.tree.html is not None
    return str(page.tree.html["lang"])


def varies_by_browser(page: Page) -> bool:
    return "accept-language" in page.response.vary.as_set()


def switch(page: Page) -> dict[str, str]:
    """Language → address, of the switch on a page."""
    assert page.tree is not None
    return {
        str(link["hreflang"]): str(link["href"]) for link in page.tree.select("nav.languages a")
    }


def invited(**changes: str) -> Invitation:
    return stories.invited(stories.published_event().slug, **changes)


def invitation_path(invitation: Invitation) -> str:
    return stories.path(Purpose.INVITATION, invitation.link_nonce)


def account_language(role: Role) -> str | None:
    return db.session.query(Account).filter(Account.email.startswith(role)).one().language


def test_a_public_page_speaks_the_language_of_the_browser_and_says_so_to_caches(
    browser: Browser,
) -> None:
    for accepted, tag in [
        ("sq-AL,en;q=0.5", "sq"),
        ("sq;q=0,en", "en"),
        ("de,sq;q=0.2", "sq"),
        ("de", "en"),
    ]:
        page = browser.open("/", headers={"Accept-Language": accepted})
        assert (language(page), varies_by_browser(page)) == (tag, True)


def test_an_address_that_asks_for_a_language_varies_by_no_browser(browser: Browser) -> None:
    page = browser.open("/?lang=en", headers=SQ)
    assert (language(page), varies_by_browser(page)) == ("en", False)


def test_an_address_that_asks_for_no_language_of_ours_changes_nothing(browser: Browser) -> None:
    assert language(browser.open("/?lang=zz", headers=SQ)) == "sq"


class TestTheSwitch:
    def test_it_names_each_language_in_itself_and_marks_the_one_shown(
        self, browser: Browser
    ) -> None:
        page = browser.open("/?lang=sq")
        assert page.tree is not None
        links = page.tree.select("nav.languages a")
        assert [(link.get_text(), link["lang"], link["hreflang"]) for link in links] == [
            (NAMES[tag], tag, tag) for tag in languages()
        ]
        assert [link.get_text() for link in links if link.get("aria-current") == "true"] == [
            "shqip"
        ]

    def test_it_keeps_the_rest_of_the_query_and_tells_no_path(self, browser: Browser) -> None:
        page = browser.open("/account/sign-in?next=/staff/guests?a=1%26b=2&lang=en")
        assert switch(page)["sq"] == "?next=%2Fstaff%2Fguests%3Fa%3D1%26b%3D2&lang=sq"
        following = browser.open("/account/sign-in" + switch(page)["sq"])
        assert following.form()["method"] == "post"
        assert following.tree is not None
        assert [field["value"] for field in following.tree.select("[name=next]")] == [
            "/staff/guests?a=1&b=2"
        ]

    @pytest.mark.long
    def test_it_is_on_each_kind_of_page_for_the_public(self, app: Flask, browser: Browser) -> None:
        invitation = invited()
        stories.published_event("xk")
        paths = [
            "/",
            "/events/xk",
            "/privacy",
            "/account/sign-in",
            "/nowhere",
            invitation_path(invitation),
        ]
        for path in paths:
            assert set(switch(browser.open(path))) == set(languages()), path

    def test_it_is_not_where_the_address_cannot_be_opened(
        self, app: Flask, browser: Browser
    ) -> None:
        page = browser.post("/account/sign-out")
        assert page.status in (303, 400)
        registration = stories.registered(stories.published_event().slug)
        page = browser.post(f"{stories.path(Purpose.REGISTRATION, registration.link_nonce)}/cancel")
        assert (page.status, switch(page)) == (400, {})


class TestAPersonalLink:
    def test_it_speaks_the_language_of_the_person(self, app: Flask, browser: Browser) -> None:
        page = browser.open(
            invitation_path(invited(language="sq")), headers={"Accept-Language": "en"}
        )
        assert (language(page), page.heading) == (
            "sq",
            "Ftesë: Launch of the final report, Sarajevë",
        )
        assert not varies_by_browser(page)

    @pytest.mark.long
    def test_another_one_that_was_asked_for_stays_through_the_form(
        self, app: Flask, browser: Browser
    ) -> None:
        path = invitation_path(invited(language="en"))
        page = browser.open(f"{path}?lang=sq")
        assert language(page) == "sq"
        refused = browser.submit(page, containing="privacy", reply="accept")
        assert (refused.status, language(refused)) == (422, "sq")
        assert refused.errors == [
            "Për t’u regjistruar, lexoni njoftimin për privatësinë dhe shënoni këtë kuti."
        ]
        accepted = browser.submit(refused, containing="privacy", reply="accept", privacy="y")
        assert (
            accepted.status,
            accepted.location is not None and accepted.location.endswith("?lang=sq"),
        ) == (
            303,
            True,
        )
        registration = browser.follow(accepted)
        assert language(registration) == "sq"
        again = browser.open(f"{path}?lang=sq")
        assert any(
            address.endswith("?lang=sq")
            for address in again.links().values()
            if "/registrations/" in address
        )
        saved = browser.submit(registration, containing="given_name", position="Gjyqtare")
        assert language(browser.follow(saved)) == "sq"
        cancelled = browser.submit(registration, containing="Anuloni regjistrimin Tuaj")
        assert language(browser.follow(cancelled)) == "sq"

    def test_a_new_language_of_letters_answers_in_that_language(
        self, app: Flask, browser: Browser
    ) -> None:
        registration = stories.registered(stories.published_event().slug, language="sq")
        page = browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))
        saved = browser.follow(browser.submit(page, containing="given_name", language="en"))
        assert (language(saved), saved.all("[role=status]")) == ("en", ["Your changes are saved."])

    def test_so_does_a_refusal(self, app: Flask, browser: Browser) -> None:
        page = browser.open(f"{invitation_path(invited(language='en'))}?lang=sq")
        declined = browser.submit(page, containing="privacy", reply="decline")
        assert language(browser.follow(declined)) == "sq"

    def test_links_lead_on_in_it(self, browser: Browser) -> None:
        assert browser.open("/?lang=sq").links()["Njoftimi për privatësinë"] == "/privacy?lang=sq"
        assert browser.open("/", headers=SQ).links()["Njoftimi për privatësinë"] == "/privacy"

    def test_what_a_field_itself_says_is_in_it(self, app: Flask, browser: Browser) -> None:
        page = browser.open(invitation_path(invited(language="sq")))
        refused = browser.submit(
            page, containing="privacy", reply="accept", privacy="y", group="nobody's"
        )
        assert any("Zgjedhja nuk është e vlefshme." in error for error in refused.errors)


class TestStaff:
    @pytest.fixture
    def staff(self, app: Flask) -> Browser:
        return stories.signed_in(app, Role.ORGANISER)

    def choose(self, staff: Browser, page: Page, tag: str) -> Page:
        assert page.tree is not None
        form = page.tree.select_one("form.language")
        assert form is not None
        fields = {str(item["name"]): str(item["value"]) for item in form.select("input[name]")}
        return staff.post(str(form["action"]), fields | {"language": tag})

    def test_without_one_of_their_own_they_have_that_of_the_browser(self, staff: Browser) -> None:
        page = staff.open("/staff/", headers=SQ)
        assert (language(page), page.heading) == ("sq", "Ngjarjet")

    @pytest.mark.long
    def test_what_they_choose_stays_theirs_on_every_page(self, app: Flask, staff: Browser) -> None:
        stories.published_event()
        chosen = self.choose(staff, staff.open("/staff/events/ba?filter=all"), "sq")
        assert (chosen.status, chosen.location) == (303, "/staff/events/ba?filter=all")
        assert account_language(Role.ORGANISER) == "sq"
        for path in (
            "/staff/events/ba",
            "/door/ba/desk",
            "/staff/attendance",
            "/nowhere",
            "/staff/events/zz",
        ):
            page = staff.open(path, headers={"Accept-Language": "en"})
            assert (path, language(page)) == (path, "sq")

    def test_what_is_no_language_changes_nothing(self, staff: Browser) -> None:
        for wrong in ("sr", "zz", ""):
            assert self.choose(staff, staff.open("/staff/"), wrong).status == 303
        assert account_language(Role.ORGANISER) is None

    def test_it_needs_the_token_of_the_session(self, staff: Browser) -> None:
        answer = staff.post("/account/language", {"language": "sq"})
        assert (answer.status, account_language(Role.ORGANISER)) == (400, None)

    def test_it_leads_to_no_other_site(self, staff: Browser) -> None:
        page = staff.open("/staff/")
        assert page.tree is not None
        token = page.tree.select_one("form.language [name=csrf_token]")
        assert token is not None
        fields = {"csrf_token": token["value"], "language": "sq", "next": "//elsewhere.example"}
        assert staff.post("/account/language", fields).location == "/staff/"

    def test_a_page_that_asks_for_another_speaks_it_until_one_is_chosen(
        self, staff: Browser
    ) -> None:
        self.choose(staff, staff.open("/staff/"), "sq")
        page = staff.open("/staff/?lang=en")
        assert language(page) == "en"
        assert self.choose(staff, page, "sq").location == "/staff/"

    def test_the_language_chosen_at_sign_in_becomes_the_account_s(
        self, app: Flask, browser: Browser
    ) -> None:
        email = stories.account(Role.ORGANISER)
        page = browser.open("/account/sign-in?lang=sq")
        assert page.heading == "Hyni në llogari"
        wrong = browser.submit(page, email=email, password="not the password")
        assert (wrong.status, language(wrong)) == (422, "sq")
        signed_in = browser.submit(wrong, email=email, password=stories.PASSWORD)
        assert language(browser.follow(signed_in)) == "sq"
        assert account_language(Role.ORGANISER) == "sq"

    def test_signing_in_without_a_choice_leaves_it_as_it_is(
        self, app: Flask, browser: Browser
    ) -> None:
        email = stories.account(Role.ORGANISER)
        with transaction(by=audit.SHELL) as tx:
            choose_language(tx, tx.query(Account).filter_by(email=email).one(), "sq")
        page = browser.open("/account/sign-in", headers={"Accept-Language": "en"})
        assert language(page) == "en"
        signed_in = browser.submit(page, email=email, password=stories.PASSWORD)
        assert language(browser.follow(signed_in)) == "sq"
        assert account_language(Role.ORGANISER) == "sq"

    def test_the_page_that_sets_a_password_speaks_to_its_account(
        self, app: Flask, browser: Browser
    ) -> None:
        stories.account(Role.ORGANISER)
        with transaction(by=audit.SHELL) as tx:
            account = tx.query(Account).filter(Account.email.startswith(Role.ORGANISER)).one()
            choose_language(tx, account, "sq")
            nonce = new_password_link(tx, account)
        token = app.extensions["ctevents.links"].token(Purpose.PASSWORD, nonce)
        assert language(browser.open(f"/account/password/{token}")) == "sq"


def test_error_pages_speak_to_their_reader(app: Flask, browser: Browser) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False
    door = stories.signed_in(app, Role.DOOR, "ba")
    pages = [
        browser.open("/nowhere", headers=SQ),
        browser.open("/invitations/unknown", headers=SQ),
        browser.post("/account/sign-in", headers=SQ),
        door.open("/staff/audit", headers=SQ),
        door.post("/door/ba/check-ins/x/undo", headers=SQ),
    ]
    assert [(page.status, language(page)) for page in pages] == [
        (404, "sq"),
        (404, "sq"),
        (422, "sq"),
        (403, "sq"),
        (400, "sq"),
    ]
    with transaction(by=audit.SHELL) as tx:
        tx.connection().exec_driver_sql("ALTER TABLE events RENAME TO events_gone")
    page = browser.open("/", headers=SQ)
    assert (page.status, language(page), page.heading) == (500, "sq", "Ndodhi një gabim")
