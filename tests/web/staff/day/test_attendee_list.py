"""The list of attendees from the back office: people, file formats, languages."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Person, Registration
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.support import stories
from tests.support.packs import FOOTNOTE, LISTED, make_attended
from tests.support.pages import Browser, Page
from tests.support.tables import read_rows

PATH = "/staff/events/xk/attendee-list"


@pytest.fixture
def office(app: Flask, clock: Clock) -> Browser:
    """Return the office after the event. Seven people attended. One of them and an absent person
    agreed to be listed."""
    make_attended()
    with transaction(by=audit.SHELL) as tx:
        tx.query(Registration).order_by(Registration.id.desc()).limit(
            1
        ).one().may_share_details = True
    clock.now = stories.event("xk").starts_at.replace(hour=15)
    return stories.signed_in(app, Role.OFFICE, "xk")


def text_of(answer: Page) -> str:
    assert answer.response.mimetype == "application/pdf"
    return " ".join(
        " ".join(
            page.extract_text() for page in PdfReader(BytesIO(answer.response.data)).pages
        ).split()
    )


@pytest.mark.long
def test_the_page_counts_and_the_paper_names_those_who_agreed(office: Browser) -> None:
    page = office.open(PATH)
    assert (page.status, page.heading) == (200, "List of attendees: Pristina")
    assert page.all("tbody tr") == ["People with a seat 2 6", "Attendees 1 6"]
    answer = office.submit(page, "kind", language="en", by_group="y")
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=list-of-attendees-pristina.pdf"
    )
    text = text_of(answer)
    assert "Police 1 ГАШИ, Vesa Judge Sud BiH" in text
    assert FOOTNOTE in text
    assert "Edin" not in text
    entry = db.session.query(AuditEntry).filter_by(action="attendee_list.made").one()
    assert (entry.event.slug, entry.details) == (
        "xk",
        {"names": "names-attended", "rows": 1, "file": "pdf"},
    )  # type: ignore[union-attr]


@pytest.mark.long
def test_before_the_event_it_is_of_those_expected_in_the_language_of_the_event(
    office: Browser, clock: Clock
) -> None:
    clock.now -= timedelta(days=1)
    text = text_of(office.submit(office.open(PATH), "kind"))
    assert "Lista e të ftuarve që priten: Prishtina" in text
    assert "G 1 ГАШИ, Vesa Judge Sud BiH Policia K 2 KOVAČEVIĆ, Lejla Judge Sud BiH" in text


@pytest.mark.long
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_tables_say_the_same_without_the_title_to_which_nobody_agreed(
    office: Browser, kind: str
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.query(Person).filter_by(given_name="Lejla").one().title = "Dr"
    answer = office.submit(office.open(PATH), "kind", kind=kind, listing="expected", language="en")
    assert [cells for _number, cells in read_rows(answer.response.data)] == [
        ["Name", "Position", "Institution", "Group"],
        [LISTED, "Judge", "Sud BiH", "Police"],
        ["KOVAČEVIĆ, Lejla", "Judge", "Sud BiH", "Judges"],
    ]


@pytest.mark.long
def test_where_nobody_agreed_the_paper_says_so(app: Flask) -> None:
    stories.published_event("ba")
    office = stories.signed_in(app, Role.OFFICE, "ba")
    answer = office.submit(office.open("/staff/events/ba/attendee-list"), "kind")
    assert "Nobody has agreed to appear on this list yet." in text_of(answer)
