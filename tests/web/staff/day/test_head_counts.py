"""Needs of attendees, on one page and as a table that names nobody."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.programme import Speaker
from ctevents.domain.roles import Role
from ctevents.domain.schedule import ProgrammeKind
from ctevents.models import AuditEntry, Event, Registration
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.replies.invitations import accept
from ctevents.services.replies.registrations import Wishes, cancel_registration
from tests.support import stories
from tests.support.pages import Browser

PAGE = "/staff/events/ba/requests"


def coming(given_name: str, wishes: Wishes, **changes: Any) -> Registration:
    who = {"given_name": given_name, "email": f"{given_name.lower()}@police.example"} | changes
    invitation = stories.invited(**who)
    with transaction(by=audit.LINK) as tx:
        return accept(tx, invitation, stories.fields(**who), wishes)


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event(capacity=3)
    return stories.signed_in(app, Role.OFFICE, "ba")


def some_come() -> Registration:
    coming("Amra", Wishes(dietary="No nuts", needs_interpretation=True), language="sq")
    coming(
        "Ema",
        Wishes(
            dietary="no nuts.",
            needs_interpretation=True,
            interpretation_language="en",
            assistants=2,
        ),
    )
    last = coming(
        "Eva", Wishes(dietary="Halal", access_needs="a step-free way", interpretation_language="mk")
    )
    coming("Iva", Wishes(dietary="No fish", assistants=3))  # waiting
    return last


@pytest.mark.long
def test_the_page_says_how_many_and_who_needs_what(office: Browser) -> None:
    some_come()
    page = office.open(PAGE)
    assert page.all("dl.figures dd") == ["5", "3", "2"]
    assert page.all("tbody tr") == [
        "No nuts 2",
        "Halal 1",
        "English 1",
        "shqip 1",
        "KOVAČEVIĆ, Ema Sud BiH 2",
        "KOVAČEVIĆ, Eva Sud BiH a step-free way 0",
    ]


@pytest.mark.long
def test_the_table_names_nobody(office: Browser) -> None:
    some_come()
    table = office.client.get(f"{PAGE}.csv").get_data(as_text=True)
    assert table.splitlines() == [
        "\ufeffItem,Detail,How many",
        "People with a seat,,3",
        "Companions,,2",
        "Dietary needs,No nuts,2",
        "Dietary needs,Halal,1",
        "Interpretation,English,1",
        "Interpretation,shqip,1",
    ]


@pytest.mark.long
def test_the_order_sheet_counts_and_names_nobody(office: Browser) -> None:
    some_come()
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        event.contact_name, event.contact_phone = "Country office", "+387 33 000 000"
        start, day = event.starts_at, timedelta(days=1)
        event.ends_at += day
        lunch, session, coffee = ProgrammeKind.MEAL, ProgrammeKind.SESSION, ProgrammeKind.BREAK
        whole = [
            ("Opening", session, start),
            ("Lunch", lunch, start + day / 16),
            ("Coffee", coffee, start + day),
        ]
        items = [
            ProgrammeItem(
                starts_at=at,
                ends_at=at + day / 24,
                titles={"en": title},
                speakers=(Speaker(name="Ema K."),),
                kind=kind,
            )
            for title, kind, at in [*whole, ("Lunch", lunch, start + day * 17 / 16)]
        ]
        set_programme(tx, event, items)
    page = office.open(PAGE)
    assert "is marked as a meal" not in page.text
    answer = office.submit(page, "Order sheet (PDF)")
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=order-sheet-sarajevo.pdf"
    )
    text = " ".join(PdfReader(BytesIO(answer.response.data)).pages[0].extract_text().split())
    assert (
        "As of 1 February 2027, 10:00 Item Number or time "
        "People to cater for People with a seat 3 Companions 2 Total 5 "
        "Lunch, 11:30–12:30 People to cater for 5 Dietary need: No nuts 2 Dietary need: Halal 1 "
        "Lunch, Thursday, 11 March 2027, 11:30–12:30 "
        "People to cater for 5 Dietary need: No nuts 2 Dietary need: Halal 1 "
        "Breaks Coffee Thursday, 11 March 2027, 10:00–11:00 "
        "Interpretation Receivers: English 1 Receivers: shqip 1 Sessions to interpret Opening "
        "10:00–11:00 "
        "Access People with access needs: ask Country office, +387 33 000 000. 1" in text
    )
    for secret in ("Ema", "Eva", "Kovačević", "Sud BiH", "step-free"):
        assert secret not in text
    assert db.session.query(AuditEntry).filter(AuditEntry.action.like("%printed")).count() == 0


@pytest.mark.long
def test_what_is_not_eaten_does_not_tell_who_wrote_it(office: Browser) -> None:
    coming("Amra", Wishes(dietary="No pork. Judge Amra Kovacevic, 061 123 456"))
    for path in (PAGE, f"{PAGE}.csv"):
        text = office.client.get(path).get_data(as_text=True)
        assert "No pork. Judge … … …" in text
        assert "Kovacevic" not in text


@pytest.mark.long
def test_absent_people_are_not_counted(office: Browser) -> None:
    eva = some_come()
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, eva)
    page = office.open(PAGE)  # Iva has the seat now
    assert page.all("dl.figures dd") == ["8", "3", "5"]
    assert page.all("tbody tr")[:2] == ["No nuts 2", "No fish 1"]


@pytest.mark.long
def test_unnamed_guests_are_listed_by_number(office: Browser) -> None:
    eva = some_come()
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(type(eva.person), eva.person_id)
        fields = stories.fields(given_name="Eva", email="eva@police.example")
        edit_person_guest(tx, person, fields, is_unnamed=True)
    assert office.open(PAGE).all("tbody tr")[-1] == "Judges 001 a step-free way 0"
    db.session.rollback()


@pytest.mark.long
def test_nobody_has_said_anything(office: Browser) -> None:
    page = office.open(PAGE)
    assert "No programme item is marked as a meal" in page.text
    assert page.all("section p") == [
        "No needs have been given.",
        "Nobody needs interpretation.",
        "No needs have been given.",
    ]
    file = office.submit(page, "Order sheet (PDF)").response.data
    text = " ".join(PdfReader(BytesIO(file)).pages[0].extract_text().split())
    assert (
        "Dietary needs No dietary needs have been given. – Interpretation Nobody needs "
        "interpretation. –"
    ) in text
