"""The page of letters on paper, and the letter of one guest."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Invitation
from ctevents.services.common import audit
from ctevents.services.people.people import reference_of
from tests.support import stories
from tests.support.pages import Browser, Page


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def by_letter(given_name: str, group: str = "judges") -> Invitation:
    return stories.invited(given_name=given_name, family_name="Kos", email="", group=group)


def names_on(answer: Page) -> list[str]:
    """The first words in the window of each letter."""
    assert (answer.status, answer.response.mimetype) == (200, "application/pdf")
    texts = [page.extract_text() for page in PdfReader(BytesIO(answer.response.data)).pages]
    return [
        next((line for line in text.splitlines() if line.endswith(" Kos")), "") for text in texts
    ]


@pytest.mark.long
def test_groups_are_chosen_by_the_letters_they_have(office: Browser) -> None:
    stories.published_event()
    by_letter("Ana"), by_letter("Ben", "police")
    stories.invited()
    page = office.open("/staff/events/ba/paper")
    assert (page.status, page.heading) == (200, "Letters on paper: Sarajevo")
    assert page.all("tbody tr") == ["Police 1 1", "Judges 1 1", "All 2 2"]
    answer = office.submit(page, group="police")
    assert names_on(answer) == ["Ben Kos"]
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=letters-sarajevo.pdf"
    )
    assert office.open("/staff/events/ba/paper").all("tbody tr") == [
        "Police 0 1",
        "Judges 1 1",
        "All 1 2",
    ]


@pytest.mark.long
@pytest.mark.parametrize("path", ["letters.pdf", "badges.pdf"])
@pytest.mark.parametrize("group", ["nobody", "a\0b"])
def test_a_group_that_is_not_there_is_not_taken_for_all(
    office: Browser, path: str, group: str
) -> None:
    stories.published_event()
    by_letter("Ana")
    page = office.open("/staff/events/ba/paper")
    token = str(page.form().find(attrs={"name": "csrf_token"})["value"])  # type: ignore[index]
    answer = office.post(
        f"/staff/events/ba/{path}", {"group": ["judges", group], "csrf_token": token}
    )
    assert answer.status == 400


@pytest.mark.long
def test_what_was_printed_comes_again_only_where_that_is_ticked(office: Browser) -> None:
    stories.published_event()
    by_letter("Ana")
    page = office.open("/staff/events/ba/paper")
    assert names_on(office.submit(page)) == ["Ana Kos"]
    by_letter("Ben")
    assert names_on(office.submit(page)) == ["Ben Kos"]
    assert names_on(office.submit(page, again="on")) == ["Ana Kos", "Ben Kos"]
    assert names_on(office.submit(page)) == [""]  # one page that says that there are none
    printed = (
        db.session.query(AuditEntry).filter_by(action="letters.printed").order_by(AuditEntry.id)
    )
    assert [entry.details["letters"] for entry in printed] == [1, 1, 2, 0]


def test_an_event_without_any_says_so(office: Browser) -> None:
    stories.published_event()
    assert "There are no letters to print." in office.open("/staff/events/ba/paper").text


@pytest.mark.long
def test_the_letter_of_one_guest_is_on_their_page(office: Browser) -> None:
    stories.published_event()
    invitation = by_letter("Ana")
    path = f"/staff/events/ba/guests/people/{invitation.person_id}"
    answer = office.submit(office.open(path), "Print the letter (PDF)")
    assert names_on(answer) == ["Ana Kos"]
    page = office.open(path)
    assert "Letter printed 1 February 2027, 10:00" in page.text
    assert f"Reference {reference_of(stories.person_of(invitation))}" in page.text
    assert "Letters printed" in page.text
    assert names_on(office.submit(office.open("/staff/events/ba/paper"), again=None)) == [""]


@pytest.mark.long
def test_so_is_that_of_an_institution(office: Browser) -> None:
    stories.published_event()
    invitation = stories.invited_institution()
    page = office.open(f"/staff/events/ba/guests/institutions/{invitation.institution_id}")
    answer = office.submit(page, "Print the letter (PDF)")
    assert (answer.status, answer.response.mimetype) == (200, "application/pdf")


@pytest.mark.long
def test_no_paper_names_who_is_not_named(office: Browser) -> None:
    stories.published_event()
    invitation = by_letter("Ana")
    assert invitation.person_id is not None
    page = office.open(f"/staff/events/ba/guests/people/{invitation.person_id}")
    stories.unnamed(invitation.person_id)
    assert office.submit(page, "Print the letter (PDF)").status == 404
    assert "Print the letter" not in office.open(page.path).text
    text = office.open("/staff/events/ba/paper").text
    assert "One unnamed guest has no letter here" in text
    assert "There are no letters to print." in text


@pytest.mark.long
def test_nor_is_there_a_letter_to_who_was_not_invited(office: Browser) -> None:
    stories.published_event()
    invitation = stories.guest()
    token = office.open("/staff/events/ba/guests").tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr, index]
    answer = office.post(
        f"/staff/events/ba/invitations/{invitation.id}/letter.pdf", {"csrf_token": token}
    )
    assert answer.status == 404
    others = (
        db.session.query(AuditEntry).filter(AuditEntry.actor != audit.SHELL).order_by(AuditEntry.id)
    )
    assert [entry.action for entry in others] == ["account.signed_in", "guests.read"]


@pytest.mark.long
def test_the_result_of_inviting_leads_to_the_letters(app: Flask) -> None:
    stories.published_event()
    stories.guest(email="")
    organiser = stories.signed_in(app, Role.ORGANISER)
    page = organiser.open("/staff/events/ba/invitations")
    result = organiser.follow(organiser.submit(page, "by_letter"))
    assert result.all("[role=status]") == [
        (
            "One person or institution without an e-mail address is marked as invited by letter. "
            "Print the letters"
        )
    ]
    assert result.links()["Print the letters"] == "/staff/events/ba/paper"


@pytest.mark.long
def test_the_reference_of_a_letter_finds_its_guest(office: Browser) -> None:
    stories.published_event()
    person, institution = by_letter("Ana"), stories.invited_institution()
    reference = reference_of(stories.person_of(person)).lower().replace("-", " ")
    pages = [
        office.open(f"/staff/events/ba/guests?search={quoted}")
        for quoted in (
            f"BA-{person.id:05d}",
            f"ba{institution.id}",
            reference,
            "BA-99999",
            f"RS-{person.id}",
        )
    ]
    assert [page.location for page in pages] == [
        f"/staff/events/ba/guests/people/{person.person_id}",
        f"/staff/events/ba/guests/institutions/{institution.institution_id}",
        f"/staff/events/ba/guests/people/{person.person_id}",
        None,
        None,
    ]
