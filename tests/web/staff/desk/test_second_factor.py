"""The second factor at sign-in, and again before a sensitive act."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.domain.people import ERASED
from ctevents.domain.roles import Role
from ctevents.models import Person
from ctevents.services.figures.frozen import frozen_figures
from ctevents.tokens import Purpose
from tests.conftest import Clock, MakeApp
from tests.support import exports, factors, stories
from tests.support.factors import SoftwareKey
from tests.support.pages import Browser, Page

EMAIL = "organiser@ctevents.example"
ASK, SET_UP = "/staff/second-factor", "/staff/second-factor/set-up"
TITLE = "Confirm that it is you"
WRONG = (
    "The code is wrong or was used already. Wait for the next code of the app, or use a recovery "
    "code that you have not "
    "used yet."
)
WRONG_PASSKEY = "The passkey could not be checked. Try again, or use a code."


@pytest.fixture
def secret(app: Flask) -> str:
    stories.published_event()
    stories.account(Role.ORGANISER)
    return factors.app_of(EMAIL)


def password_given(app: Flask, email: str = EMAIL, **fields: Any) -> tuple[Browser, Page]:
    browser = Browser(app)
    return browser, browser.submit(
        browser.open("/account/sign-in"),
        "password",
        email=email,
        password=stories.PASSWORD,
        **fields,
    )


def signed_in(app: Flask, secret: str) -> Browser:
    browser, answer = password_given(app)
    page = browser.follow(browser.follow(answer))
    assert browser.submit(page, "code", code=factors.code(secret)).location == "/staff/"
    return browser


@pytest.mark.long
def test_the_password_alone_opens_nothing(app: Flask, secret: str) -> None:
    browser, answer = password_given(app, next="/staff/events/ba?x=1")
    turned_away = browser.follow(answer)
    assert (turned_away.status, turned_away.location) == (303, f"{ASK}?next=/staff/events/ba?x%3D1")
    page = browser.follow(turned_away)
    assert (page.status, page.heading) == (200, TITLE)
    assert "Events" not in page.all("nav")
    answer = browser.submit(page, "code", code=factors.code(secret))
    assert answer.location == "/staff/events/ba?x=1"
    assert browser.follow(answer).status == 200


def test_a_cookie_from_before_the_second_factor_opens_nothing_after_it(
    app: Flask, secret: str
) -> None:
    """ASVS 4.0.3, 3.2.1."""
    browser, _answer = password_given(app)
    before = browser.client.get_cookie("ctevents")
    assert before is not None
    browser.submit(browser.open(ASK), "code", code=factors.code(secret))
    assert browser.open("/staff/").status == 200
    thief = Browser(app)
    thief.client.set_cookie("ctevents", before.value)
    assert thief.open("/staff/").location == "/account/sign-in?next=/staff/"


@pytest.mark.long
@pytest.mark.parametrize("typed", ["000000", "", "0000-0000-0000-0000", "nonsense"])
def test_a_wrong_code_is_refused_beside_its_field(app: Flask, secret: str, typed: str) -> None:
    browser, _answer = password_given(app)
    page = browser.submit(browser.open(f"{ASK}?next=/staff/report"), "code", code=typed)
    assert (page.status, page.errors) == (422, [WRONG if typed else "Enter the code."])
    assert browser.open("/staff/").status == 303
    assert browser.submit(page, "code", code=factors.code(secret)).location == "/staff/report"


@pytest.mark.long
def test_guessing_is_stopped_and_the_password_goes_on_working(
    app: Flask, secret: str, clock: Clock
) -> None:
    browser, _answer = password_given(app)
    page = browser.open(ASK)
    statuses = [browser.submit(page, "code", code="000000").status for _ in range(11)]
    assert statuses == [422] * 10 + [429]
    assert browser.submit(page, "code", code=factors.code(secret)).status == 429
    clock.advance(minutes=15)
    assert browser.submit(page, "code", code=factors.code(secret)).status == 303


def test_strangers_without_the_password_cannot_use_up_the_attempts(app: Flask, secret: str) -> None:
    for _ in range(12):
        assert Browser(app).post(ASK, {"code": "000000"}).status == 303
    signed_in(app, secret)


def test_signing_out_is_possible_before_it(app: Flask, secret: str) -> None:
    browser, _answer = password_given(app)
    assert browser.submit(browser.open(ASK), "Sign out").location == "/account/sign-in"
    assert browser.open(ASK).location == f"/account/sign-in?next={ASK}"


@pytest.mark.long
def test_a_form_sent_too_late_goes_on_after_password_and_code(
    app: Flask, secret: str, clock: Clock
) -> None:
    browser = signed_in(app, secret)
    page = browser.open("/staff/events/ba/edit")
    clock.advance(minutes=60)
    page = browser.submit(page, title_en="A title “that” took long")
    assert page.heading == "Sign in"
    page = browser.submit(page, "password", email=EMAIL, password=stories.PASSWORD)
    assert (page.status, page.heading) == (200, TITLE)
    page = browser.submit(page, "code", code="000000")
    page = browser.submit(page, "code", code=factors.code(secret))
    assert (page.status, page.heading) == (200, "Confirmed")
    assert browser.submit(page).status == 303
    assert stories.event().titles["en"] == "A title “that” took long"


@pytest.mark.long
def test_nobody_is_asked_again_within_ten_minutes(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    clock.advance(minutes=10, seconds=-1)
    assert export(browser) == 200
    assert browser.open(ASK).location == "/staff/"


def export(browser: Browser) -> int:
    stories.guest()
    page = browser.open("/staff/events/ba/guests")
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    return browser.client.post(
        "/staff/events/ba/exports/guests.csv", data={"csrf_token": token}
    ).status_code


@pytest.mark.long
def test_a_sensitive_form_goes_on_after_the_code(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    person = stories.unnamed(stories.guest().person_id or 0)
    page = browser.open(f"/staff/events/ba/guests/people/{person.id}/unmask")
    clock.advance(minutes=10)
    page = browser.submit(page, "reason", reason="Asked “by phone”", press="Show the name once")
    assert (page.status, page.heading) == (422, TITLE)
    assert "Not sent yet" in page.text
    assert "Kovačević" not in page.text
    page = browser.submit(page, "code", code=factors.code(secret))
    assert (page.status, page.heading) == (200, "Confirmed")
    page = browser.submit(page)
    assert "Kovačević" in page.text


@pytest.mark.long
def test_a_person_is_erased_after_the_code(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    person_id = stories.guest().person_id
    page = browser.open(f"/staff/events/ba/guests/people/{person_id}/erase")
    clock.advance(minutes=11)
    asked = browser.submit(page, reason="asked by letter")
    assert asked.heading == TITLE
    db.session.rollback()
    assert db.session.get_one(Person, person_id).name == "Amra Kovačević"
    browser.submit(browser.submit(asked, "code", code=factors.code(secret)))
    db.session.rollback()
    assert db.session.get_one(Person, person_id).name == ERASED


@pytest.mark.long
def test_figures_are_frozen_after_the_code(app: Flask, secret: str, clock: Clock) -> None:
    clock.advance(days=40)  # the event is over
    browser = signed_in(app, secret)
    page = browser.open("/staff/events/ba/figures")
    clock.advance(minutes=10)
    asked = browser.submit(page, "Freeze the figures")
    assert asked.heading == TITLE
    assert not frozen_figures(db.session(), [stories.event().id])
    browser.submit(browser.submit(asked, "code", code=factors.code(secret)))
    assert frozen_figures(db.session(), [stories.event().id])


@pytest.mark.long
def test_a_file_with_names_is_downloaded_after_the_code(
    app: Flask, secret: str, clock: Clock
) -> None:
    browser = signed_in(app, secret)
    export = exports.written(EMAIL, "guests", "ba")
    token = app.extensions["ctevents.links"].token(Purpose.EXPORT, export.link_nonce)
    path = f"/staff/exports/files/{token}"
    clock.advance(minutes=10)
    asked = browser.open(path)
    assert asked.location is not None
    assert asked.location.startswith(ASK)
    answer = browser.submit(browser.follow(asked), "code", code=factors.code(secret))
    assert answer.location == path
    assert browser.client.get(path).status_code == 200


@pytest.mark.long
def test_a_report_asks_only_if_it_has_names(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    page = browser.open("/staff/events/ba/report")
    clock.advance(minutes=10)
    assert browser.submit(page, "names", names="none", format="json").status == 200
    assert browser.submit(page, "names", names="all", format="json").heading == TITLE


@pytest.mark.long
def test_two_entries_are_compared_with_an_unnamed_guest_after_the_code(
    app: Flask, secret: str, clock: Clock
) -> None:
    browser = signed_in(app, secret)
    unnamed = stories.guest(email="one@ctevents.example")
    other = stories.guest(given_name="Амра", email="two@ctevents.example")
    stories.unnamed(unnamed.person_id or 0)
    page = browser.open(f"/staff/events/ba/duplicates/{unnamed.person_id}/{other.person_id}")
    clock.advance(minutes=10)
    assert browser.submit(page, "reason", reason="Asked by phone").heading == TITLE


@pytest.mark.long
def test_other_pages_do_not_ask(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    clock.advance(minutes=30)
    assert browser.open("/staff/events/ba/guests").status == 200
    assert browser.submit(browser.open("/staff/events/ba/edit"), donors="EU").status == 303


def test_a_form_of_another_site_is_not_kept(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    clock.advance(minutes=10)
    answer = browser.post(
        "/staff/events/ba/exports/guests.csv", {}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert (answer.status, answer.location) == (303, ASK)


def answered(browser: Browser, page: Page, key: SoftwareKey, challenge: str) -> Page:
    """Do as passkeys.js: fetch the challenge, let the passkey sign, and send the form."""
    assert page.tree is not None
    form = page.tree.select_one("form[data-passkey]")
    assert form is not None
    token = form.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    fetched = browser.client.post(challenge, data={"csrf_token": token}).get_json()["publicKey"][
        "challenge"
    ]
    signed = key.signed(factors.bytes_of(fetched))
    return browser.submit(page, "passkey", passkey=signed)


def test_a_passkey_instead_of_a_code(app: Flask, secret: str) -> None:
    key = SoftwareKey()
    factors.passkey_of(EMAIL, key)
    browser, _answer = password_given(app)
    answer = answered(browser, browser.open(ASK), key, f"{ASK}/challenge")
    assert answer.location == "/staff/"
    assert browser.open("/staff/").status == 200


@pytest.mark.parametrize(
    "changes",
    [{"user_handle": (999).to_bytes(8)}, {"client": {"crossOrigin": True}}],
    ids=["of another account", "in a frame of another site"],
)
def test_a_passkey_that_answers_for_others_opens_nothing(
    app: Flask, secret: str, changes: dict[str, Any]
) -> None:
    key = SoftwareKey()
    factors.passkey_of(EMAIL, key)
    browser, _answer = password_given(app)
    refused = answered(browser, browser.open(ASK), replace(key, **changes), f"{ASK}/challenge")
    assert (refused.status, refused.errors) == (422, [WRONG_PASSKEY])
    own = replace(key, user_handle=factors.account(EMAIL).id.to_bytes(8))
    assert answered(browser, browser.open(ASK), own, f"{ASK}/challenge").location == "/staff/"


@pytest.mark.long
def test_a_challenge_is_of_one_session(app: Flask, secret: str) -> None:
    key = SoftwareKey()
    factors.passkey_of(EMAIL, key)
    thief, _answer = password_given(app)
    owner, _answer = password_given(app)
    page = thief.open(ASK)
    token = page.form("passkey").find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    fetched = thief.client.post(f"{ASK}/challenge", data={"csrf_token": token}).get_json()[
        "publicKey"
    ]["challenge"]
    signed = key.signed(factors.bytes_of(fetched))
    refused = owner.submit(owner.open(ASK), "passkey", passkey=signed)
    assert (refused.status, refused.errors) == (422, [WRONG_PASSKEY])
    assert thief.submit(page, "passkey", passkey=signed).location == "/staff/"
    again = thief.submit(page, "passkey", passkey=signed)
    assert again.status in (400, 422)


def test_where_one_is_needed_it_is_set_up_before_anything_opens(app: Flask) -> None:
    stories.account(Role.ORGANISER)
    factors.needed()
    browser, answer = password_given(app, next="/staff/report")
    turned_away = browser.follow(answer)
    assert turned_away.location == f"{SET_UP}?next=/staff/report"
    page = browser.follow(turned_away)
    assert page.heading == "Set up a second factor"
    factors.address_confirmed(EMAIL)
    page = browser.open(page.path)
    page = browser.open(page.links()["Set up an authenticator app"])
    secret = page.all("#app-secret")[0].replace(" ", "")
    codes = browser.submit(page, code=factors.code(secret))
    assert (codes.status, codes.heading, len(codes.all(".codes li"))) == (
        200,
        "Your recovery codes",
        10,
    )
    assert codes.links()["I have kept the codes: continue"] == "/staff/report"
    assert browser.open("/staff/report").status == 200


@pytest.mark.parametrize(("role", "place"), [(Role.DOOR, "/staff/"), (Role.OBSERVER, "/staff/")])
def test_where_one_is_needed_doors_and_observers_may_go_without(
    app: Flask, role: Role, place: str
) -> None:
    email = stories.account(role, *(["ba"] if role is Role.DOOR else []))
    factors.needed()
    browser, _answer = password_given(app, email)
    assert browser.open(place).status == 200


@pytest.mark.long
@pytest.mark.parametrize(
    ("base_url", "is_needed"),
    [
        ("https://events.example.org", True),
        ("http://127.0.0.1:5000", False),
        ("http://localhost:5000", False),
    ],
)
def test_it_is_needed_where_the_base_url_is_not_on_loopback(
    make_app: MakeApp, *, base_url: str, is_needed: bool
) -> None:
    """The Host header changes nothing."""
    app = make_app(BASE_URL=base_url)
    with app.app_context():
        data = stories.session_data(stories.session_of(Role.OFFICE, "ba"))
        cookie = app.session_interface.get_signing_serializer(app).dumps(data)  # type: ignore[attr-defined]
        for host in ("localhost", "evil.example"):
            client = Browser(app).client
            client.set_cookie(app.config["SESSION_COOKIE_NAME"], cookie, domain=host, secure=True)
            answer = client.get("/staff/", base_url=f"https://{host}")
            assert (answer.status_code, answer.location) == (
                (303, f"{SET_UP}?next=/staff/") if is_needed else (200, None)
            )


def test_the_session_of_the_api_needs_it_too(app: Flask, secret: str) -> None:
    browser, _answer = password_given(app)
    assert browser.client.get("/api/v1/events/ba/roster").status_code == 401
    browser.submit(browser.open(ASK), "code", code=factors.code(secret))
    assert browser.client.get("/api/v1/events/ba/roster").status_code == 200


def test_the_page_has_the_language_of_the_account(app: Flask, secret: str, clock: Clock) -> None:
    browser = signed_in(app, secret)
    page = browser.open("/staff/")
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr,index]
    browser.post("/account/language", {"csrf_token": token, "language": "sq"})
    clock.advance(minutes=10)
    page = browser.open(ASK)
    assert page.tree is not None
    assert page.tree.html is not None
    assert (page.tree.html["lang"], page.heading == TITLE) == ("sq", False)
