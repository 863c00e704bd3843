"""Belgrade's list is uploaded to Tirana: the page asks, with numbers; rows imported anyway can be
deleted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Institution, Invitation, Person
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.staff.guests.test_imports import GUEST_LISTS, upload

IMPORT = "/staff/events/al/guests/import"
FILE = "rs.xlsx"


def listed(slug: str, file: str = FILE) -> None:
    with transaction(by=audit.SHELL) as tx:
        content = (GUEST_LISTS / file).read_bytes()
        import_guests(tx, stories.event(slug), content, skip_refused=True)


def preview(browser: Browser, file: Path = GUEST_LISTS / FILE) -> Page:
    return browser.follow(upload(browser, file.read_bytes(), file.name, IMPORT))


def rows_of(slug: str) -> int:
    db.session.rollback()
    event_id = stories.event(slug).id
    return db.session().scalar(select(func.count()).where(Invitation.event_id == event_id)) or 0


@pytest.mark.long
def test_the_wrong_list_is_asked_about_and_removed_again(app: Flask) -> None:
    listed("rs")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = preview(organiser)
    assert page.all("main .notice.warning li") == [
        "84 of the 84 new rows in a language other than English use a language that this event "
        "does not have: српски "
        "(ћирилица), srpski (latinica).",
        "13 new rows name an institution in Belgrade, and 0 in Tirana.",
        "90 of 90 new people are already on the list of Belgrade.",
        (
            "93 of the 93 new rows with an institution name one from the list of Belgrade that is "
            "not on this list."
        ),
    ]
    assert page.all("main form button") == [
        "Import the 93 valid rows into the list of Tirana anyway",
        "Discard the file",
    ]
    organiser.submit(page, "Import the 93 valid rows into the list of Tirana anyway")
    assert rows_of("al") == 93
    imports = organiser.open("/staff/events/al/guests/imports")
    undo = organiser.open(imports.links()["Undo the import"])
    organiser.submit(undo, press=undo.all("main form button")[0])
    assert (rows_of("al"), rows_of("rs")) == (0, 93)
    assert (
        db.session().scalar(select(func.count()).where(Person.event_id == stories.event("al").id))
        == 0
    )
    assert (
        db.session().scalar(
            select(func.count()).where(Institution.event_id == stories.event("al").id)
        )
        == 0
    )


@pytest.mark.long
def test_without_a_word_nothing_is_imported(app: Flask) -> None:
    """The form comes from a page opened before, or from a program that sends the form of a
    different list."""
    office = stories.signed_in(app, Role.OFFICE, "al")
    page = preview(office)
    after = office.follow(
        office.submit(page, "Import the 93 valid rows into the list of Tirana anyway", despite=None)
    )
    assert after.all(".notice.error")[0].startswith(
        "Nothing was imported: the list may belong to a different event."
    )
    assert rows_of("al") == 0


@pytest.mark.long
@pytest.mark.parametrize("despite", ["yes", "0" * 24])
def test_agreement_to_other_signs_imports_nothing(app: Flask, despite: str) -> None:
    office = stories.signed_in(app, Role.OFFICE, "al")
    page = preview(office)
    after = office.follow(
        office.submit(
            page, "Import the 93 valid rows into the list of Tirana anyway", despite=despite
        )
    )
    assert after.all(".notice.error")[0].startswith(
        "Nothing was imported: the list may belong to a different event."
    )
    assert rows_of("al") == 0


@pytest.mark.long
def test_signs_that_came_after_the_page_was_shown_are_asked_about(app: Flask) -> None:
    """The organiser agreed while the list of Belgrade was empty."""
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = preview(organiser)
    listed("rs")
    after = organiser.follow(
        organiser.submit(page, "Import the 93 valid rows into the list of Tirana anyway")
    )
    assert (rows_of("al"), len(office_asks(after))) == (0, 4)
    organiser.submit(after, "Import the 93 valid rows into the list of Tirana anyway")
    assert rows_of("al") == 93


def test_the_button_says_that_refused_rows_are_left_out(app: Flask, tmp_path: Path) -> None:
    rows = [
        f"Петар{letter},Марковић,p{number}@x.example,sr-Cyrl,judges"
        for number, letter in enumerate("абв")
    ]
    file = tmp_path / "list.csv"
    file.write_text(
        "\n".join(
            [
                "given_name,family_name,email,language,group",
                *rows,
                "Ана,Марковић,no address,sr-Cyrl,judges",
            ]
        )
    )
    office = stories.signed_in(app, Role.OFFICE, "al")
    page = preview(office, file)
    button = "Import the 3 valid rows into the list of Tirana anyway"
    assert page.all("main form button") == [button, "Discard the file"]
    office.submit(page, button)
    assert rows_of("al") == 3


@pytest.mark.long
def test_its_own_list_asks_nothing_and_neither_does_the_same_list_again(app: Flask) -> None:
    listed("rs")
    office = stories.signed_in(app, Role.OFFICE, "al")
    assert office_asks(preview(office, GUEST_LISTS / "al.xlsx")) == []
    office.submit(preview(office), "Import the 93 valid rows into the list of Tirana anyway")
    assert office_asks(preview(office)) == []


def office_asks(page: Page) -> list[str]:
    return page.all("main .notice.warning li")


def seen_by(office: Browser, file: str) -> list[bytes]:
    """Return every answer from the upload to the import, without parts that always change: tokens,
    upload numbers and the random word of a preview."""
    page = preview(office, GUEST_LISTS / file)
    if page.heading == "What the columns mean":  # a word is not understood
        page = office.follow(office.submit(page, "Continue to the preview"))
    button = next(text for text in page.all("main form button") if text.startswith("Import"))
    stopped = office.follow(office.submit(page, button, despite=None, rows=None))
    answers = [page.response.data, stopped.response.data]
    office.submit(page, "Discard the file")
    return [
        re.sub(
            rb'(?<=name="csrf_token" value=")[^"]+|(?<=name="seen" value=")[^"]+|/import/[0-9]+',
            b"",
            answer,
        )
        for answer in answers
    ]


@pytest.mark.long
@pytest.mark.parametrize("file", ["rs.xlsx", "mk.csv", "xk.csv"])
def test_an_office_is_not_told_who_is_on_another_list(app: Flask, file: str) -> None:
    """The answers are the same, byte for byte, whether the people and institutions are on the list
    of another event or on none."""
    office = stories.signed_in(app, Role.OFFICE, "al")
    before = seen_by(office, file)
    for slug in ("rs", "mk", "xk", "ba"):
        listed(slug, file)
    assert seen_by(office, file) == before


@pytest.mark.long
def test_unnamed_guests_of_another_event_are_compared_with_nobody(app: Flask) -> None:
    """A preview never reveals, even to an organiser, that a name belongs to an unnamed guest."""
    listed("xk", "al.xlsx")
    organiser = stories.signed_in(app, Role.ORGANISER)
    assert len(office_asks(preview(organiser, GUEST_LISTS / "al.xlsx"))) == 2
    with transaction(by=audit.SHELL) as tx:
        for person in tx.scalars(select(Person)):
            person.is_unnamed = True
        for offer in tx.scalars(select(Invitation).where(Invitation.institution_id.is_not(None))):
            tx.delete(offer)
    assert office_asks(preview(organiser, GUEST_LISTS / "al.xlsx")) == []
