"""A focal point corrects a name typed wrong: the person keeps the seat and the badge, and nobody
gets a cancellation."""

from __future__ import annotations

from email.utils import parseaddr

import pytest
from flask import Flask

from ctevents.db.handle import db
from ctevents.models import AuditEntry, Nomination, Person, Registration
from ctevents.services.seating.badges import good_badge
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer
from tests.web.public.nominations.test_seats import AMRA, path_of

from .test_main_story import deliver

WRONG = AMRA | {"family_name": "Hodžc"}


@pytest.fixture
def seats(app: Flask, mail: SmtpServer, browser: Browser) -> str:
    """The page of a focal point who has named Amra and slipped. Her badge has gone."""
    stories.published_event()
    path = path_of(stories.invited_institution(seats=3))
    browser.submit(browser.open(path), "Save the names", **WRONG)
    assert letters(app, mail) == ["amra@prosecutors.example"]
    return path


def letters(app: Flask, mail: SmtpServer) -> list[str]:
    """Return the addresses that get letters now, without that of the focal point."""
    found = [parseaddr(str(letter["To"]))[1] for letter in deliver(app, mail)]
    return [address for address in found if not address.startswith("focal")]


def person() -> Person:
    db.session.rollback()
    return db.session.query(Person).join(Registration).one()


def own_page() -> str:
    return stories.path(Purpose.REGISTRATION, db.session.query(Registration).one().link_nonce)


def badge() -> int:
    found = good_badge(db.session(), db.session.query(Registration).one().id)
    assert found is not None
    return found.id


def corrected(browser: Browser, path: str, **typed: str) -> Page:
    return browser.submit(
        browser.open(browser.open(path).links()["Correct the details Amra Hodžc"]), **typed
    )


@pytest.mark.long
def test_a_corrected_name_keeps_seat_and_badge_and_sends_nothing(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str
) -> None:
    before = badge()
    page = browser.follow(corrected(browser, seats, family_name="Hodžić"))
    assert page.all(".notice.success") == ["The details of Amra Hodžić are corrected."]
    assert page.all(".nominees strong") == ["Prof. Dr Amra Hodžić"]
    assert (person().name, badge(), letters(app, mail)) == ("Amra Hodžić", before, [])
    assert db.session.query(Nomination).count() == 1
    entry = db.session.query(AuditEntry).where(AuditEntry.action == "nomination.corrected").one()
    assert entry.details["fields"] == ["family_name"]


@pytest.mark.long
def test_replace_with_the_same_person_at_the_same_address_is_a_correction(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str
) -> None:
    before = badge()
    form = browser.open(browser.open(seats).links()["Replace or cancel Amra Hodžc"])
    page = browser.follow(
        browser.submit(
            form, "given_name", **(AMRA | {"email": "Amra@prosecutors.example", "dietary": "Nuts"})
        )
    )
    assert page.all(".notice.success") == ["The details of Amra Hodžić are corrected."]
    assert (person().name, badge(), letters(app, mail)) == ("Amra Hodžić", before, [])
    assert db.session.query(Registration).one().dietary == "Nuts"


@pytest.mark.long
def test_replace_with_the_same_person_leaves_what_they_stated_themselves(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str
) -> None:
    """The focal point types another meal and leaves the position empty."""
    own = browser.open(own_page())
    answer = browser.submit(own, "dietary", dietary="Vegan", position="Judge", privacy="on")
    assert answer.status == 303, (answer.errors, answer.text)
    form = browser.open(browser.open(seats).links()["Replace or cancel Amra Hodžc"])
    typed = AMRA | {"title": "", "position": "", "dietary": "Nuts"}
    page = browser.follow(browser.submit(form, "given_name", **typed))
    assert page.all(".notice.success") == ["The details of Amra Hodžić are corrected."]
    assert db.session.query(Registration).one().dietary == "Vegan"
    assert (person().title, person().position) == ("Prof. Dr", "Judge")


@pytest.mark.long
def test_a_corrected_address_gets_the_badge_and_the_old_links_end(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str
) -> None:
    before, old = badge(), own_page()
    page = browser.follow(corrected(browser, seats, email="amra.h@courts.example"))
    assert page.all(".notice.success") == [
        "The details of Amra Hodžc are corrected. We send a new e-mail to the new address."
    ]
    assert letters(app, mail) == ["amra.h@courts.example"]
    assert (browser.open(old).status, badge() != before) == (404, True)


@pytest.mark.long
@pytest.mark.parametrize("names", [("Emir", "Hodžić"), ("Amra", "Begić")])
def test_somebody_else_is_not_a_correction(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str, names: tuple[str, str]
) -> None:
    given_name, family_name = names
    answer = corrected(browser, seats, given_name=given_name, family_name=family_name)
    assert answer.status == 409
    assert answer.errors == [
        (
            "This is the name of a different person. To give the seat to somebody else, choose "
            "“Replace or cancel”."
        )
    ]
    assert (person().name, letters(app, mail)) == ("Amra Hodžc", [])


@pytest.mark.long
def test_an_address_that_the_person_gave_themselves_is_neither_shown_nor_changed(
    app: Flask, mail: SmtpServer, browser: Browser, seats: str
) -> None:
    own = own_page()
    browser.submit(browser.open(own), "given_name", email="amra.private@mail.example", privacy="on")
    form = browser.open(browser.open(seats).links()["Correct the details Amra Hodžc"])
    assert "amra.private" not in form.response.get_data(as_text=True)
    browser.submit(form, position="Judge")
    assert (person().email, person().position) == ("amra.private@mail.example", "Judge")


@pytest.mark.long
def test_where_the_office_approves_it_reads_the_new_spelling_first(
    app: Flask, mail: SmtpServer, browser: Browser
) -> None:
    stories.published_event(approval="office")
    path = path_of(stories.invited_institution(seats=3))
    browser.submit(browser.open(path), "Save the names", **WRONG)
    letters(app, mail)
    page = browser.follow(corrected(browser, path, family_name="Hodžić"))
    assert "awaiting approval" in page.text
    assert letters(app, mail) == []


@pytest.mark.long
def test_a_person_who_is_named_already_is_not_named_twice_by_a_correction(
    browser: Browser, seats: str
) -> None:
    browser.submit(
        browser.open(seats), "Save the names", **(AMRA | {"email": "other@prosecutors.example"})
    )
    answer = corrected(browser, seats, family_name="Hodžić")
    assert (answer.status, answer.errors) == (409, ["You have already named Amra Hodžić."])


@pytest.mark.long
def test_a_page_that_is_older_than_a_correction_changes_nothing_at_first(
    browser: Browser, seats: str
) -> None:
    stale = browser.open(browser.open(seats).links()["Correct the details Amra Hodžc"])
    corrected(browser, seats, family_name="Hodžić")
    answer = browser.submit(stale, position="Judge")
    assert (answer.status, person().name) == (409, "Amra Hodžić")


@pytest.mark.long
def test_a_save_after_which_somebody_is_added_says_so(browser: Browser, seats: str) -> None:
    read = browser.submit(
        browser.open(seats), "Check the names", people="Besim Hodžić; besim@prosecutors.example"
    )
    assert "Nobody has been added yet." in read.text
    after = browser.follow(browser.submit(read, "Save the names", privacy="on"))
    assert "Nobody has been added yet." not in after.text
    assert after.all(".nominees strong") == ["Prof. Dr Amra Hodžc", "Besim Hodžić"]
