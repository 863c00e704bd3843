"""The launch as its people see it: the publication is imported, given out at the door and
downloaded; those who came answer on their phones; organisers read what was said, and donors get
figures."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.launch.source_import import import_sources
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.journeys.test_launch_pack import press
from tests.support import door, stories
from tests.support.copies import stocked
from tests.support.documents import pdf
from tests.support.pages import Browser, Page
from tests.web.staff.figures.test_reports import ASKED, sent
from tests.web.staff.launch.test_pack import add
from tests.web.staff.launch.test_results import ANSWERS, rows

SOURCES = [
    ["number", "theme", "addressees", "text"],
    ["1", "Hearings", "judges", "Hear victims once."],
    ["2", "Patrols", "police", "Patrol together."],
]
PUBLICATION, TITLE = pdf("Final publication", size=50_000), "Final publication"
NOT_OPEN = "The launch pack is not open yet."
NAMING, HARMLESS = "Judge Begić never does it.", "We need a room with a camera."
CAME = (
    ("Amra", "Begić"),
    ("Edin", "Čaušević"),
    ("Lejla", "Delić"),
    ("Mirza", "Ekić"),
    ("Selma", "Fazlić"),
    ("Tarik", "Gušić"),
)
ABSENT = ("Una", "Hodžić")

Staff = Callable[[Role], Browser]


@pytest.fixture
def judges(app: Flask) -> list[Registration]:
    """Seven judges are expected in Sarajevo on a day to come. Three more are invited."""
    stories.published_event()
    expected = [stories.registered(**judge(*names)) for names in (*CAME, ABSENT)]
    for number in range(3):
        stories.invited(**judge(f"Invited{number}", "Judge"))
    return expected


@pytest.fixture
def staff(app: Flask) -> Staff:
    """Each has one account. A browser is signed in at the time of the call."""
    accounts = {
        role: stories.session_of(role, "ba")
        for role in (Role.ORGANISER, Role.OFFICE, Role.OBSERVER)
    }
    return lambda role: stories.browser_of(app, accounts[role])


def judge(given: str, family: str) -> dict[str, str]:
    return {
        "given_name": given,
        "family_name": family,
        "email": f"{given.lower()}@court.example",
        "group": "judges",
    }


def prepared(staff: Staff) -> list[str]:
    """The administrator imports the recommendations, and organisers add the publication. The office
    brings copies and prints cards. Return the codes on these."""
    organiser = staff(Role.ORGANISER)
    with transaction(by=audit.SHELL) as tx:
        import_sources(tx, stories.project().id, write_csv(SOURCES), "recommendations.csv")
    added = organiser.follow(
        add(organiser, PUBLICATION, "publication.pdf", title=TITLE, language="en")
    )
    assert "The document is in the launch pack." in added.text
    stocked(en=20)
    office = staff(Role.OFFICE)
    sheet = office.submit(
        office.open("/staff/events/ba/answer-cards"), "count", group="judges", count="10"
    )
    lines = "\n".join(page.extract_text() for page in PdfReader(BytesIO(sheet.response.data)).pages)
    return re.findall(r"^(?:\w{4}-){6}\w{4}$", lines, re.MULTILINE)


def the_day_comes(staff: Staff, clock: Clock) -> Browser:
    """Half an hour after the start, the office is at the door."""
    start = stories.event().starts_at
    assert start is not None
    clock.now = start + timedelta(minutes=30)
    return staff(Role.OFFICE)


def let_in(office: Browser, registration: Registration) -> Page:
    code = door.code_of(registration.id)
    return office.follow(office.submit(office.open("/door/ba/desk"), "code", code=code))


def pack(registration: Registration) -> str:
    return stories.path(Purpose.DOCUMENTS, registration.link_nonce)


def answer(app: Flask, code: str, agree: str, comment: str) -> str:
    """Answer on a phone of its own, without JavaScript and with nothing that it kept. Return the
    page."""
    phone = Browser(app)
    card = phone.follow(phone.submit(phone.open("/answers"), "code", code=code.lower()))
    said = {"agree-1": agree, "power-1": "partly", "needs-1": "equipment", "comment-1": comment}
    page = phone.follow(phone.submit(card, "agree-1", **said))
    assert list(phone.client._cookies or ()) == []
    return page.text


def close_answers(organiser: Browser, clock: Clock) -> None:
    page = organiser.open("/staff/events/ba/answers/close")
    assert organiser.submit(page, "Close the answers for good").status == 303
    clock.advance(minutes=1)


def decide(organiser: Browser) -> None:
    """Show the harmless comment, and hide the one that names somebody."""
    page = organiser.open("/staff/events/ba/answer-comments")
    assert page.tree is not None
    boxes = page.tree.select("fieldset:has(input[type=radio])")
    names = {
        box.select("p")[0].text: str(box.select("input[type=radio]")[0]["name"]) for box in boxes
    }
    assert names.keys() == {NAMING, HARMLESS}
    saved = organiser.submit(
        page, "Save the decisions", **{names[HARMLESS]: "show", names[NAMING]: "hide"}
    )
    assert "2 decisions are saved." in organiser.follow(saved).text


@pytest.mark.long
def test_who_comes_gets_the_publication_at_the_door_and_who_is_absent_after_the_end(
    app: Flask, clock: Clock, staff: Staff, judges: list[Registration], browser: Browser
) -> None:
    prepared(staff)
    amra, una = judges[0], judges[-1]
    office = the_day_comes(staff, clock)
    assert NOT_OPEN in browser.open(pack(amra)).text

    verdict = let_in(office, amra)
    assert "Amra" in verdict.text
    given = office.follow(office.submit(verdict, "language", press="English"))
    assert given.all(".copies [role=status]") == ["Copy counted: English"]
    assert press(browser, amra, TITLE) == PUBLICATION

    assert NOT_OPEN in browser.open(pack(una)).text
    clock.advance(hours=3)
    assert press(browser, una, TITLE) == PUBLICATION


@pytest.mark.long
def test_answers_are_figures_without_names_for_all_who_read_them(
    app: Flask, clock: Clock, staff: Staff, judges: list[Registration]
) -> None:
    codes = prepared(staff)
    office = the_day_comes(staff, clock)
    for registration in judges[: len(CAME)]:
        let_in(office, registration)
    assert len(codes) == 10
    answers = [
        ("no", NAMING),
        ("yes", HARMLESS),
        ("yes", ""),
        ("yes", ""),
        ("partly", ""),
        ("yes", ""),
    ]
    for code, (agree, comment) in zip(codes, answers, strict=False):
        assert "Your answers are saved. Thank you." in answer(app, code, agree, comment)
    assert "Your answers are saved. Thank you." in answer(app, codes[0], "partly", NAMING)

    organiser = staff(Role.ORGANISER)
    assert "About 5 cards have answered so far." in organiser.open("/staff/events/ba/results").text
    close_answers(organiser, clock)
    assert "The answers are closed" in Browser(app).open(f"/answers/{codes[0]}").text
    decide(organiser)

    for role in (Role.OBSERVER, Role.OFFICE, Role.ORGANISER):
        results = staff(role).open("/staff/events/ba/results")
        assert rows(results, ANSWERS)[0] == ["1", "Judges", "6", "4", "2", "0", "0", "6", "0"]
        assert_names_nobody(results.text)
    assert staff(Role.OBSERVER).open("/staff/events/ba/answer-comments").status in (403, 404)


@pytest.mark.long
def test_the_donor_pack_has_what_was_launched_and_answered(
    app: Flask, clock: Clock, staff: Staff, judges: list[Registration], browser: Browser
) -> None:
    codes = prepared(staff)
    office = the_day_comes(staff, clock)
    for registration in judges[: len(CAME)]:
        office.submit(let_in(office, registration), "language", press="English")
        press(browser, registration, TITLE)
    for code in codes[:5]:
        answer(app, code, "yes", "")
    clock.advance(days=15)
    stories.figures_final("ba")

    pack_of_donors = sent(staff(Role.OBSERVER), "/staff/events/ba/report", **ASKED).data
    tables = {
        table["table"]: table["rows"]
        for part in json.loads(pack_of_donors)["parts"]
        for table in part["tables"]
    }
    assert [*tables["launched"][0].values()][3:] == [1, 6, 6, 20]
    assert [*tables["answers"][0].values()] == ["1", "judges", "Judges", 5, 5, 0, 0, 0, 5, 0]
    assert_names_nobody(pack_of_donors.decode())


def assert_names_nobody(text: str) -> None:
    assert [name for names in (*CAME, ABSENT) for name in names if name in text] == []
    assert NAMING not in text
