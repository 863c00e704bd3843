"""Asking for a place without an invitation: always vetted, and one answer for all."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import Approval, NominationEnd, Origin
from ctevents.models import AuditEntry, Message, Person, Registration, Throttle
from ctevents.services.common import audit
from ctevents.services.events.changes import cancel_event
from ctevents.services.guests.list import guest_records
from ctevents.services.replies.open_registration import REQUESTS_AN_ADDRESS, REQUESTS_FROM_ONE_PLACE
from ctevents.services.replies.vetting import origin_of
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.services.replies.test_vetting import approved, letters, standing
from tests.support import stories
from tests.support.door import statements, verbs
from tests.support.pages import Browser, Page

PATH = "/events/ba/register"
WANDA = {
    "given_name": "Wanda",
    "family_name": "Novak",
    "email": "wanda@gazette.example",
    "institution": "The Gazette",
    "position": "Reporter",
    "group": "media",
    "sex": "f",
    "language": "sq",
    "dietary": "no nuts",
    "privacy": "y",
}
LISTED = {name: value for name, value in WANDA.items() if name not in ("dietary", "privacy")}
ANSWER = (
    "We have received your registration and are sending you an e-mail. Please also check your spam "
    "folder. "
    "The country office decides, and we will write to you with the decision."
)


@pytest.fixture
def open_event(app: Flask) -> None:
    stories.published_event(open_registration=True)


def ask(browser: Browser, **changes: Any) -> Page:
    return browser.submit(browser.open(PATH), "given_name", **WANDA | changes)


def registrations() -> list[Registration]:
    return list(db.session.scalars(select(Registration).order_by(Registration.id)))


@pytest.mark.usefixtures("open_event")
class TestAsking:
    @pytest.mark.long
    def test_is_pending_until_approved_whatever_the_event_says(self, browser: Browser) -> None:
        answer = ask(browser)
        assert (answer.status, answer.location) == (303, "/events/ba")
        assert browser.follow(answer).all(".notice") == [ANSWER]
        [registration] = registrations()
        assert standing(registration) == ("pending", "office", False)
        assert origin_of(db.session(), registration) is Origin.OPEN
        assert letters(registration) == ["registration-received"]
        person = registration.person
        assert (person.name, person.email, person.group.code, person.language) == (
            "Wanda Novak",
            "wanda@gazette.example",
            "media",
            "sq",
        )
        assert registration.dietary == "no nuts"
        assert registration.privacy_accepted_at == stories.now()
        approved(registration)
        assert standing(registration)[0] == "confirmed"

    def test_is_on_the_guest_list_without_an_invitation(self, browser: Browser) -> None:
        ask(browser)
        [record] = guest_records(db.session(), stories.event().id)
        assert (record.name, record.invitation, record.registration) == (
            "Wanda Novak",
            None,
            "pending",
        )
        entry = db.session.scalars(
            select(AuditEntry).where(AuditEntry.action == "registration.pending")
        ).one()
        assert entry.actor == audit.PUBLIC

    @pytest.mark.long
    def test_uses_the_link_in_the_letter_from_then_on(self, browser: Browser) -> None:
        ask(browser)
        [registration] = registrations()
        link = stories.path(Purpose.REGISTRATION, registration.link_nonce)
        assert "is awaiting approval" in browser.open(f"{link}?lang=en").text
        approved(registration)
        page = browser.open(f"{link}?lang=en")
        browser.submit(page, "given_name", family_name="Kowalska")
        assert standing(registration) == ("pending", "office", True)

    @pytest.mark.long
    def test_another_spelling_of_a_listed_institution_does_not_show_that_it_is_listed(
        self, browser: Browser
    ) -> None:
        stories.invited(institution="The  GAZETTE of Sarajevo")
        ask(browser, institution="the gazette of sarajevo")
        registration = registrations()[-1]
        page = browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))
        assert page.form("given_name").find(id="institution")["value"] == "the gazette of sarajevo"  # type: ignore[index]
        assert db.session.scalars(select(Person.institution_id).distinct()).all() == [
            registration.person.institution_id
        ]

    @pytest.mark.long
    @pytest.mark.parametrize(
        ("changes", "errors"),
        [
            ({"given_name": ""}, ["Enter the given name."]),
            ({"email": ""}, ["Enter your e-mail address. We send your badge there."]),
            ({"email": "wanda"}, ["Enter an e-mail address such as name@example.org."]),
            ({"group": ""}, ["Choose the group you belong to."]),
            ({"group": "moon"}, ["Group: Not a valid choice."]),
            ({"privacy": None}, ["Read the privacy notice and tick this box to register."]),
            (
                {"family_name": "https://x.example"},
                ["Enter only the name, without a web or e-mail address."],
            ),
        ],
    )
    def test_what_is_wrong_is_said_and_what_was_typed_stays(
        self, browser: Browser, changes: dict[str, str | None], errors: list[str]
    ) -> None:
        answer = ask(browser, **changes)
        assert (answer.status, answer.errors) == (422, errors)
        assert answer.form("given_name").find(id="position")["value"] == "Reporter"  # type: ignore[index]
        assert registrations() == []


OF_ONE_REQUEST = ("Set-Cookie", "X-Request-ID")
"""Headers whose random values differ between any two requests."""


@pytest.mark.usefixtures("open_event")
class TestNobodyLearnsWhoIsListed:
    @pytest.mark.long
    @pytest.mark.parametrize("state", ["draft", "sent", "confirmed", "rejected"])
    def test_known_and_unknown_are_answered_alike_by_the_same_work(
        self, app: Flask, state: str
    ) -> None:
        match state:
            case "draft":
                stories.guest(**LISTED)
            case "sent":
                stories.invited(**LISTED)
            case _:
                stories.registered(**LISTED)
        if state == "rejected":
            with transaction(by=audit.SHELL) as tx, deciding(tx, stories.event()) as decision:
                end_place(decision, *registrations(), because=NominationEnd.REJECTED)
        before = len(registrations())
        answers = []
        for email in ("wanda@gazette.example", "nobody@gazette.example"):
            browser = Browser(app)
            page = browser.open(PATH)
            with statements() as sent:
                answer = browser.submit(page, "given_name", **WANDA | {"email": email})
            headers = [
                (name, value)
                for name, value in answer.response.headers
                if name not in OF_ONE_REQUEST
            ]
            shown = browser.follow(answer)
            answers.append((answer.status, headers, answer.response.data, shown.text, verbs(sent)))
        assert answers[0] == answers[1]
        known, unknown = registrations()[before:]
        assert standing(known) == standing(unknown) == ("pending", "office", False)
        assert letters(known) == letters(unknown) == ["registration-received"]

    @pytest.mark.long
    def test_a_second_request_gets_the_same_answer_and_makes_no_second_person(
        self, app: Flask
    ) -> None:
        ask(Browser(app))
        answers = []
        for email in ("Wanda@Gazette.example", "nobody@gazette.example"):
            browser = Browser(app)
            page = browser.open(PATH)
            with statements() as sent:
                again = WANDA | {"email": email, "position": "Editor", "dietary": ""}
                answer = browser.submit(page, "given_name", **again)
            headers = [
                (name, value)
                for name, value in answer.response.headers
                if name not in OF_ONE_REQUEST
            ]
            answers.append(
                (answer.status, headers, answer.response.data, browser.follow(answer).text)
            )
            work = [verb for verb in verbs(sent) if verb in ("SELECT", "INSERT", "UPDATE")]
            # one inserts the letter with the link, the other an entry of the audit log
            answers.append(sorted(work))
        assert answers[:2] == answers[2:]
        first, _other = registrations()
        assert (first.person.email, first.person.position, first.dietary) == (
            WANDA["email"],
            "Reporter",
            "no nuts",
        )
        assert letters(first) == ["registration-received", "link-again"]
        assert db.session.query(Person).count() == 2

    @pytest.mark.long
    @pytest.mark.parametrize("because", [NominationEnd.GIVEN_BACK, NominationEnd.REJECTED])
    def test_a_new_request_after_the_end_is_checked_again(
        self, browser: Browser, because: NominationEnd
    ) -> None:
        ask(browser)
        [registration] = registrations()
        with transaction(by=audit.SHELL) as tx, deciding(tx, stories.event()) as decision:
            end_place(decision, registration, because=because)
        assert browser.follow(ask(browser, position="Editor")).all(".notice") == [ANSWER]
        assert registrations() == [registration]
        assert (standing(registration), registration.spell) == (("pending", "office", False), 2)
        assert registration.person.position == "Editor"
        assert letters(registration)[-1] == "registration-received"

    @pytest.mark.long
    def test_another_name_at_the_same_address_is_another_person(self, browser: Browser) -> None:
        ask(browser)
        ask(browser, given_name="Vanda")
        ask(browser, given_name="Wándá")
        assert len(registrations()) == 3


class TestWhereAndWhen:
    def test_only_an_event_that_is_published_and_open_has_the_page(
        self, app: Flask, browser: Browser
    ) -> None:
        stories.published_event("ba")
        stories.planned_event("al", open_registration=True)
        for path in (PATH, "/events/al/register", "/events/zz/register"):
            assert browser.open(path).status == 404
        assert browser.post(PATH, WANDA).status == 404

    @pytest.mark.usefixtures("open_event")
    def test_after_the_deadline_it_is_closed_also_for_who_had_the_form_open(
        self, browser: Browser, clock: Clock
    ) -> None:
        with transaction(by=audit.SHELL):
            stories.event().registration_closes_at = stories.now() + timedelta(hours=1)
        page = browser.open(PATH)
        clock.advance(hours=1)
        said = (
            "The registration deadline has passed. Write to the organiser if you still want to "
            "come."
        )
        refused = browser.submit(page, "given_name", **WANDA)
        assert (refused.status, refused.errors) == (409, [said])
        closed = browser.open(PATH)
        assert (closed.status, closed.all(".notice"), closed.all("main form")) == (200, [said], [])
        assert registrations() == []

    @pytest.mark.long
    @pytest.mark.usefixtures("open_event")
    def test_a_cancelled_event_says_so(self, browser: Browser) -> None:
        page = browser.open(PATH)
        with transaction(by=audit.SHELL) as tx:
            cancel_event(tx, stories.event(), reason="Flood.")
        assert browser.submit(page, "given_name", **WANDA).status == 409
        assert browser.open(PATH).all(".notice") == ["This event is cancelled. Flood."]

    @pytest.mark.usefixtures("open_event")
    def test_the_public_page_leads_to_it_while_it_is_open(
        self, browser: Browser, clock: Clock
    ) -> None:
        """The page is kept, and made again when the deadline passes."""
        with transaction(by=audit.SHELL):
            stories.event().registration_closes_at = stories.now() + timedelta(hours=1)
        assert browser.open("/events/ba").links()["Request a seat"] == PATH
        clock.advance(hours=1)
        assert "Request a seat" not in browser.open("/events/ba").links()
        with transaction(by=audit.SHELL):
            stories.event().registration_closes_at = None
        assert "Request a seat" in browser.open("/events/ba").links()
        with transaction(by=audit.SHELL):
            stories.event().open_registration = False
        assert "Request a seat" not in browser.open("/events/ba").links()


def token_of(page: Page) -> str:
    return str(page.form("given_name").select("input[name=csrf_token]")[0]["value"])


@pytest.mark.usefixtures("open_event")
class TestThrottle:
    def post(self, browser: Browser, page: Page, number: int, email: str) -> int:
        fields = WANDA | {"email": email, "csrf_token": token_of(page)}
        return browser.post(
            PATH, fields, headers={"X-Forwarded-For": f"198.51.100.{number % 250}"}
        ).status

    @pytest.mark.long
    def test_by_e_mail_address(self, browser: Browser) -> None:
        page = browser.open(PATH)
        tries = range(REQUESTS_AN_ADDRESS + 1)
        statuses = [self.post(browser, page, number, WANDA["email"].upper()) for number in tries]
        assert statuses == [303] * REQUESTS_AN_ADDRESS + [429]
        assert len(registrations()) == 1

    @pytest.mark.long
    def test_by_network_address_whatever_a_header_says(
        self, browser: Browser, clock: Clock
    ) -> None:
        """Requests are counted under one address, up to the last one that is permitted and the
        first that is not."""
        page = browser.open(PATH)
        statuses = [
            self.post(browser, page, number, f"wanda{number}@gazette.example")
            for number in range(3)
        ]
        [count] = db.session.scalars(
            select(Throttle).where(Throttle.key.startswith("registrations from "))
        )
        assert (statuses, count.attempts) == ([303] * 3, 3)
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Throttle, count.key).attempts = REQUESTS_FROM_ONE_PLACE - 1
        statuses = [
            self.post(browser, page, number, f"wanda{number}@gazette.example") for number in (3, 4)
        ]
        assert statuses == [303, 429]
        clock.advance(minutes=15)
        assert self.post(browser, page, 1, "later@gazette.example") == 303

    @pytest.mark.long
    def test_what_was_typed_stays(self, browser: Browser) -> None:
        for _ in range(REQUESTS_AN_ADDRESS):
            ask(browser)
        answer = ask(browser)
        assert (answer.status, answer.errors) == (
            429,
            ["Too many attempts. Wait 15 minutes and try again."],
        )
        assert answer.form("given_name").find(id="position")["value"] == "Reporter"  # type: ignore[index]
        assert [message.kind for message in db.session.query(Message)] == [
            "registration-received",
            "link-again",
        ]


def test_where_the_focal_point_comes_first_it_is_not_asked_about_who_was_not_invited(
    app: Flask, browser: Browser
) -> None:
    stories.published_event(open_registration=True, approval=Approval.FOCAL_POINT_AND_OFFICE)
    stories.institution_guest()
    ask(browser, institution="Tužilaštvo BiH")
    assert standing(*registrations()) == ("pending", "office", False)
