"""The sign-in sheet: printed, and entered afterwards."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask, current_app
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.registration import Awaits, CompanionRole, NamedCompanion, RegistrationState
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Badge, CheckIn, Event, Message, Registration
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.door.sheets import record_sheet
from ctevents.texts.papers.door import kit_of, sheet_of
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.companions import EVA, IVO, named
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/sign-in-sheet"
ENTER, UNDO = "Check in the ticked people", "Undo"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def place(given_name: str, family_name: str, group: str = "judges") -> Registration:
    email = f"{given_name}@police.example".lower()
    return stories.registered(
        given_name=given_name, family_name=family_name, email=email, group=group
    )


def enter(office: Browser, page: Page, *registrations: Registration, **fields: str) -> Page:
    return office.submit(
        page, ENTER, signed=[str(registration.id) for registration in registrations], **fields
    )


def lines(page: Page) -> list[str]:
    return page.all("tbody tr")


@pytest.mark.long
def test_signatories_are_ticked_and_shown_with_their_means_of_entry(
    office: Browser, clock: Clock
) -> None:
    ana, ema, ivo = place("Ana", "Zorić"), place("Ema", "Čolić"), place("Ivo", "Lukić", "police")
    stories.checked_in(ivo)
    clock.now = stories.event().starts_at.replace(hour=15)
    page = office.open(PATH)
    assert (page.status, page.heading) == (200, "Sign-in sheet: Sarajevo")
    assert page.form(ENTER).find(attrs={"name": "at"})["value"] == "2027-03-10T10:00"
    assert lines(page) == [
        "ČOLIĆ, Ema Sud BiH Judges",
        "LUKIĆ, Ivo Sud BiH Police In badge scanned, 1 February 2027, 10:00",
        "ZORIĆ, Ana Sud BiH Judges",
    ]
    answer = enter(office, page, ana, ema, at="2027-03-10T10:15")
    page = office.follow(answer)
    assert page.all(".notice") == ["2 people are checked in."]
    assert lines(page)[0] == "ČOLIĆ, Ema Sud BiH Judges In signed on paper, 10:15 Undo : Ema Čolić"
    assert page.all("dl.figures dd") == ["3", "3"]


@pytest.mark.long
def test_a_form_sent_twice_adds_nothing_and_a_wrong_tick_is_taken_back(office: Browser) -> None:
    ana = place("Ana", "Zorić")
    page = office.open(PATH)
    office.follow(enter(office, page, ana))
    again = office.follow(enter(office, page, ana))
    assert again.all(".notice") == ["Everybody you ticked is already checked in."]
    assert db.session.query(CheckIn).count() == 1
    assert again.tree is not None
    (undo,) = again.tree.select("button[form=undo]")
    token = again.tree.select_one("#undo [name=csrf_token]")
    assert token is not None
    address, sent = str(undo["formaction"]), {"csrf_token": token["value"]}
    page = office.follow(office.post(address, sent))
    assert page.all(".notice") == ["The signature is undone."]
    assert lines(page) == ["ZORIĆ, Ana Sud BiH Judges"]
    assert [
        office.post(f"{PATH}/{end}/undo", sent).status for end in ("1", stories.checked_in(ana).id)
    ] == [404, 404]


@pytest.mark.long
def test_undoing_a_signature_asks_first_if_the_guest_has_the_badge(office: Browser) -> None:
    """The guest of the list got a seat and a letter by signing; both end with the signature."""
    stories.invited(given_name="Ema", family_name="Hodžić", email="ema@police.example")
    asked = office.submit(office.submit(office.open(ADD), **NEW), press="This is the person", **NEW)
    page = office.follow(office.submit(asked))
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).update({"state": MessageState.SENT, "sent_at": tx.now})
    (undo,) = page.tree.select("button[form=undo]")
    token = page.tree.select_one("#undo [name=csrf_token]")["value"]
    asks = office.post(str(undo["formaction"]), {"csrf_token": token})
    assert asks.all("main form button") == ["Undo and e-mail one person"]
    undone = office.follow(office.submit(asks))
    assert undone.all(".notice") == ["The signature is undone."]
    waiting = db.session.query(Message).filter_by(state=MessageState.QUEUED).all()
    assert [message.kind for message in waiting] == [LetterKind.REGISTRATION_CANCELLED]


@pytest.mark.long
def test_the_sheet_is_gone_through_by_letter_and_by_group(office: Browser) -> None:
    place("Ana", "Žorić"), place("Ema", "Čolić"), place("Ивана", "Живковић", "police")
    stories.unnamed(place("Secret", "Zadro").person_id)
    page = office.open(PATH)
    assert page.all("#letter option") == ["all", "Č", "Ž", "unnamed guest"]
    assert lines(office.submit(page, "letter", letter="Ž")) == [
        "ЖИВКОВИЋ, Ивана Sud BiH Police",
        "ŽORIĆ, Ana Sud BiH Judges",
    ]
    page = office.submit(page, "letter", letter="Ž", group="police")
    assert lines(page) == ["ЖИВКОВИЋ, Ивана Sud BiH Police"]
    answer = enter(office, page)
    assert answer.location == f"{PATH}?letter=%C5%BD&group=police"
    assert lines(office.open(f"{PATH}?letter=-")) == ["Judges 001 Judges"]
    assert "No name on the sheet matches this filter." in office.open(f"{PATH}?letter=Q").text


def test_a_time_to_come_is_refused_and_what_was_ticked_stays_so(office: Browser) -> None:
    ana, _ema = place("Ana", "Zorić"), place("Ema", "Čolić")
    page = enter(office, office.open(PATH), ana, at="2027-02-01T11:00")
    assert (page.status, page.errors) == (
        422,
        ["This time is in the future. Enter an earlier time."],
    )
    assert page.tree is not None
    assert [box["value"] for box in page.tree.select("[name=signed][checked]")] == [str(ana.id)]
    assert door.recorded() == []


@pytest.mark.long
def test_before_publication_nobody_is_entered(app: Flask) -> None:
    stories.planned_event("al")
    office = stories.signed_in(app, Role.OFFICE, "al")
    page = office.open("/staff/events/al/sign-in-sheet")
    assert "The door opens when the event is published." in page.text
    form = page.form("empty_lines").find(attrs={"name": "csrf_token"})
    sent = {"csrf_token": form["value"], "at": "2027-02-01T09:00", "form_id": ""}  # type: ignore[index]
    assert office.post("/staff/events/al/sign-in-sheet", sent).status == 409


@pytest.mark.long
def test_the_sheet_is_printed_by_group(office: Browser) -> None:
    place("Ana", "Zorić"), place("Ивана", "Живковић", "police")
    stories.unnamed(place("Secret", "Zadro").person_id)
    page = office.open(PATH)
    answer = office.submit(page, "empty_lines", by_group="y", empty_lines="3")
    reader = PdfReader(BytesIO(answer.response.data))
    text = " ".join(reader.pages[0].extract_text().split())
    assert (
        answer.response.headers["Content-Disposition"]
        == "attachment; filename=sign-in-sheet-sarajevo.pdf"
    )
    assert text.index("ЖИВКОВИЋ, Ивана") < text.index("ZORIĆ, Ana") < text.index("Judges 001")
    assert "Zadro" not in text
    (entry,) = db.session.query(AuditEntry).filter_by(action="sheet.printed")
    assert entry.details == {"rows": 3}
    assert office.submit(page, "empty_lines", empty_lines="9999").errors == [
        "Empty lines at the end: Enter a whole number from 0 to 60."
    ]


@pytest.mark.long
@pytest.mark.parametrize("paper", ["sign-in sheet", "door kit"])
def test_papers_of_the_door_have_companions_below_their_guest_and_apart_from_unnamed_guests(
    office: Browser, paper: str
) -> None:
    ana, hidden, gone = place("Ana", "Zorić"), place("Zora", "Qx"), place("Emir", "Gone")
    named(ana.id, IVO, EVA)
    named(hidden.id, NamedCompanion(CompanionRole.SECURITY, "Zef", "Zeka"))
    stories.unnamed(hidden.person_id)
    named(gone.id, NamedCompanion(CompanionRole.DRIVER, "Nobody", "Here"))
    door.cancelled(gone.id)
    with transaction(by=audit.SHELL) as tx:
        kit_token = make_door_token(tx, tx.get_one(Event, ana.event_id), "A", ends_at=None)
    with current_app.test_request_context():
        event = stories.event()
        pdf = (
            sheet_of(event, empty_lines=0) if paper == "sign-in sheet" else kit_of(event, kit_token)
        )
    text = " ".join(PdfReader(BytesIO(pdf)).pages[-1].extract_text().split())
    order = [
        "ZORIĆ, Ana",
        "+ Ivo Ilić Driver",
        "+ Eva Ek Interpreter",
        "Judges 001",
        "Companions of unnamed guests",
        "+ Zef Zeka",
    ]
    assert sorted(order, key=text.index) == order
    assert "Nobody" not in text
    with transaction(by=audit.SHELL) as tx:
        record_sheet(tx, ana.event_id)
    assert db.session.query(AuditEntry).filter_by(action="sheet.printed").one().details == {
        "rows": 5
    }


ADD = f"{PATH}/add"
NEW = {
    "given_name": "Ema",
    "family_name": "Hodžić",
    "institution": "Sud",
    "group": "judges",
    "sex": "f",
}


@pytest.mark.long
def test_a_signature_on_an_empty_line_registers_and_checks_in_once(
    office: Browser, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, stories.event().id).walk_ins = WalkIns.NONE
    clock.now = stories.event().starts_at.replace(hour=15)
    page = office.open(ADD)
    for _ in range(2):
        answer = office.follow(office.submit(page, **NEW))
    assert answer.all(".notice")[-1] == "The person is registered and checked in."
    assert lines(answer)[0] == "HODŽIĆ, Ema Sud Judges In signed on paper, 10:00 Undo : Ema Hodžić"
    assert [(scan.means, scan.station, scan.flags) for scan in door.recorded()] == [
        ("paper", "Paper", [])
    ]


@pytest.mark.long
def test_listed_people_are_chosen_from_the_guest_list(office: Browser) -> None:
    stories.invited(given_name="Ema", family_name="Hodžić", email="ema@police.example")
    page = office.submit(office.open(ADD), **NEW)
    assert (page.status, page.all("ul.found strong")) == (422, ["Ema Hodžić"])
    asked = office.submit(page, press="This is the person", **NEW)
    assert asked.all("main form button") == ["Register and check in and e-mail one person"]
    chosen = office.follow(office.submit(asked))
    assert [line.split(" In ")[0] for line in lines(chosen)] == ["HODŽIĆ, Ema Sud BiH Judges"]
    another = office.follow(office.submit(page, press="No, a different person", **NEW))
    assert [line.split(" In ")[0] for line in lines(another)] == [
        "HODŽIĆ, Ema Sud BiH Judges",
        "HODŽIĆ, Ema Sud Judges",
    ]
    assert (
        office.post(
            ADD,
            {
                "csrf_token": page.form().find(attrs={"name": "csrf_token"})["value"],
                "person": "9" * 10,
            },
        ).status
        == 422
    )  # type: ignore[index]


@pytest.mark.long
def test_a_signature_does_not_let_in_people_who_need_approval(office: Browser) -> None:
    stories.registered(given_name="Ema", family_name="Hodžić")
    with transaction(by=audit.SHELL) as tx:
        registration = tx.query(Registration).one()
        registration.state, registration.awaits = RegistrationState.PENDING, Awaits.OFFICE
        tx.query(Badge).delete()
    page = office.submit(office.open(ADD), **NEW)
    answer = office.follow(office.submit(page, press="This is the person", **NEW))
    assert "This person is registered without a seat" in answer.text
