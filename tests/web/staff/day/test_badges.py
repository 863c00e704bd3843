"""Sheets of badges: which groups, and what is on the paper."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Registration
from ctevents.services.common import audit
from ctevents.services.replies.registrations import cancel_registration
from tests.formats.pdf.test_badges import MM, alternatives, needs_poppler, pages, photographed, read
from tests.support import door, stories
from tests.support.pages import Browser


def pdf(browser: Browser, *groups: str) -> str:
    """The text of the sheets for these groups, or for all."""
    page = browser.open("/staff/events/ba/badges")
    assert page.tree is not None
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    answer = browser.client.post(
        "/staff/events/ba/badges.pdf", data={"csrf_token": token, "group": list(groups)}
    )
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == "attachment; filename=badges-sarajevo.pdf"
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.data)).pages).split()
    )


def sarajevo() -> None:
    """Make two confirmed judges and a police officer, and a person who cancelled."""
    stories.published_event("ba")
    stories.registered("ba")
    stories.registered(
        "ba", given_name="Љубица", family_name="Његић", email="ljubica@court.example"
    )
    stories.registered("ba", given_name="Emir", email="emir@police.example", group="police")
    gone = stories.registered("ba", given_name="Damir", email="damir@media.example", group="media")
    with transaction(by=audit.SHELL) as tx:
        cancel_registration(tx, gone)


@pytest.mark.long
def test_groups_are_chosen_by_the_badges_they_have(app: Flask) -> None:
    sarajevo()
    page = stories.signed_in(app, Role.OFFICE, "ba").open("/staff/events/ba/badges")
    assert (page.status, page.heading) == (200, "Badges: Sarajevo")
    assert page.all("tbody tr") == ["Police 1", "Judges 2", "All 3"]


@pytest.mark.long
def test_the_sheets_hold_those_confirmed_in_any_script(app: Flask) -> None:
    sarajevo()
    text = pdf(stories.signed_in(app, Role.ORGANISER))
    for words in (
        "Amra Kovačević",
        "Љубица Његић",
        "Emir Kovačević",
        "Launch of the final report",
        "Sarajevo, Wednesday, 10 March 2027",
    ):
        assert words in text
    assert "Damir" not in text


@pytest.mark.long
def test_the_form_asks_for_some_groups(app: Flask) -> None:
    sarajevo()
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    answer = browser.submit(browser.open("/staff/events/ba/badges"), "group", group=["police"])
    assert answer.response.mimetype == "application/pdf"
    text = pdf(browser, "police", "donors")
    assert "Emir" in text
    assert "Amra" not in text


@pytest.mark.long
def test_the_form_asks_for_the_paper(app: Flask) -> None:
    sarajevo()
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    page = browser.open("/staff/events/ba/badges")
    found = {
        paper: pages(browser.submit(page, "group", format=paper).response.data)
        for paper in ("a4", "a6", "cr80")
    }
    widths = {
        paper: [round(float(each.mediabox.width) / MM) for each in drawn]
        for paper, drawn in found.items()
    }
    assert widths == {"a4": [210], "a6": [105] * 3, "cr80": [86] * 3}
    assert browser.submit(page, "group", format="a3").status == 400


@pytest.mark.long
def test_a_badge_has_the_mark_of_its_group_and_tells_who_has_not_allowed_photographs(
    app: Flask,
) -> None:
    stories.published_event("ba")
    stories.registered("ba", group="media")
    with transaction(by=audit.SHELL) as tx:
        tx.query(Registration).one().may_be_photographed = True
    stories.registered("ba", given_name="Zana", family_name="Žunić", email="zana@court.example")
    browser = stories.signed_in(app, Role.OFFICE, "ba")
    answer = browser.submit(browser.open("/staff/events/ba/badges"), "group", format="a6")
    bands = [[*page["/Resources"]["/XObject"]] for page in pages(answer.response.data)]
    assert [any("green-crosses" in name for name in names) for names in bands] == [True, False]
    code = "The code of your badge"
    assert alternatives(answer.response.data) == [code, "Has not allowed photographs", code]


@pytest.mark.long
def test_an_unnamed_guest_is_printed_only_by_pseudonym(app: Flask) -> None:
    sarajevo()
    unnamed = stories.registered(
        "ba",
        given_name="Selma",
        family_name="Hadžić",
        email="s@x.example",
        group="police",
        title="Colonel",
        institution="Unit 7",
        position="Analyst",
    )
    with transaction(by=audit.SHELL) as tx:
        person = tx.merge(unnamed.person)
        person.is_unnamed, person.unnamed_number = True, 1
    db.session.remove()
    text = pdf(stories.signed_in(app, Role.ORGANISER), "police")
    assert "Police 001" in text
    for secret in ("Selma", "Hadžić", "Unit 7", "Analyst", "Colonel"):
        assert secret not in text


@pytest.mark.long
def test_without_a_badge_page_and_paper_say_so(app: Flask) -> None:
    stories.published_event("ba")
    browser = stories.signed_in(app, Role.ORGANISER)
    assert "There are no badges to print yet" in browser.open("/staff/events/ba/badges").text
    assert "There is no badge to print" in pdf(browser)


@pytest.mark.long
def test_observers_and_other_offices_get_no_names(app: Flask) -> None:
    stories.published_event("ba")
    observer, office = (
        stories.signed_in(app, Role.OBSERVER),
        stories.signed_in(app, Role.OFFICE, "xk"),
    )
    assert observer.open("/staff/events/ba/badges").status == 403
    assert office.open("/staff/events/ba/badges").status == 404


@pytest.mark.long
def test_the_audit_log_has_the_printed_badges(app: Flask) -> None:
    sarajevo()
    pdf(stories.signed_in(app, Role.OFFICE, "ba"), "judges")
    entry = db.session.query(AuditEntry).filter_by(action="badges.printed").one()
    assert (entry.actor, entry.details) == (
        "account 1",
        {"groups": ["judges"], "badges": 2, "paper": "a4"},
    )
    [row] = [
        row
        for row in stories.signed_in(app, Role.ORGANISER).open("/staff/audit").all("tbody tr")
        if "Badges" in row
    ]
    assert "badges: 2; groups: judges; paper: A4 sheets of ten" in row


@pytest.mark.long
@needs_poppler
def test_a_lost_badge_is_replaced_and_the_new_one_printed(app: Flask, tmp_path: Path) -> None:
    stories.published_event("ba")
    registration = stories.registered("ba")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    path = f"/staff/events/ba/guests/people/{registration.person_id}"
    lost = door.code_of(registration.id)
    page = office.follow(
        office.submit(office.open(path), "Replace the badge and e-mail one person")
    )
    assert (
        "The badge is replaced, and the lost one is refused from now on. Print the new badge."
        in page.all(".notice")
    )
    answer = office.submit(page, "Print the badge (PDF)")
    assert (
        read(photographed(answer.response.data, tmp_path))
        == {door.code_of(registration.id)}
        != {lost}
    )
    assert any(
        "Lost badge replaced badge number: 2; number of the lost badge: 1" in row
        for row in page.all("tbody tr")
    )
    entry = db.session.query(AuditEntry).filter_by(action="badges.printed").one()
    assert (entry.person_id, entry.details) == (
        registration.person_id,
        {"badges": 1, "paper": "a6"},
    )


@pytest.mark.long
def test_only_who_has_a_place_has_a_badge_to_print_or_replace(app: Flask) -> None:
    stories.published_event("ba")
    registration = stories.registered("ba")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    path = f"/staff/events/ba/guests/people/{registration.person_id}"
    page = office.open(path)
    door.cancelled(registration.id)
    assert office.submit(page, "Print the badge (PDF)").status == 404
    refused = office.follow(office.submit(page, "Replace the badge and e-mail one person"))
    assert "This person no longer has a confirmed seat, so there is no badge." in refused.all(
        ".notice"
    )
    assert refused.all("#badge") == []
    invited = stories.invited("ba", given_name="Lejla", email="lejla@police.example")
    token = page.form("Replace the badge and e-mail one person").find(attrs={"name": "csrf_token"})[
        "value"
    ]  # type: ignore[index]
    for end in ("badge.pdf", "badge/replace"):
        address = f"/staff/events/ba/guests/people/{invited.person_id}/{end}"
        assert office.post(address, {"csrf_token": token}).status == 404
