"""The door page: a USB scanner types a code and Enter, or a name is looked for. It works without
JavaScript."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import Person, Registration
from ctevents.services.common import audit
from ctevents.services.door.report import DoorReport, door_report
from ctevents.services.replies.registrations import give_place
from ctevents.services.seating.decision import deciding
from ctevents.web.forms import STATION_IS_NO_CODE
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.pages import Browser, Page

NOT_LET_IN = "✕ Not let in"


@pytest.fixture
def amra(app: Flask, clock: Clock) -> Registration:
    stories.published_event()
    registration = stories.registered()
    clock.now = datetime(2027, 3, 10, 8, 12, tzinfo=UTC)
    return registration


@pytest.fixture
def staff(app: Flask, amra: Registration) -> Browser:
    return stories.signed_in(app, Role.DOOR, "ba")


def scan(browser: Browser, text: str, page: Page | None = None, **fields: str) -> Page:
    """Return the door's answer to the typed text."""
    answer = browser.submit(page or browser.open("/door/ba/desk"), "code", code=text, **fields)
    return browser.follow(answer) if answer.status == 303 else answer


def verdict(page: Page) -> list[str]:
    """Return the verdict without the time."""
    return page.all("#verdict p:not(.at)")


def moment(page: Page) -> list[str]:
    return page.all("#verdict .at")


def report() -> DoorReport:
    db.session.rollback()
    return door_report(db.session(), stories.event())


def counts(page: Page) -> list[str]:
    return page.all("dl.figures > div")


def test_nothing_about_anybody_is_shown_before_a_scan(staff: Browser) -> None:
    page = staff.open("/door/ba/desk")
    assert page.heading == "Check-in desk"
    assert "Amra" not in page.text
    assert counts(page) == ["In 0", "Expected 1"]
    assert page.tree is not None
    assert page.tree.select_one("#code[autofocus]") is not None


@pytest.mark.long
def test_a_badge_lets_in_and_then_says_since_when(
    staff: Browser, amra: Registration, clock: Clock
) -> None:
    code = door.code_of(amra.id)
    page = scan(staff, code)
    assert verdict(page) == ["✓ Let in", "Amra Kovačević", "Sud BiH · Judges"]
    assert counts(page) == ["In 1", "Expected 1"]
    clock.advance(minutes=3)
    assert verdict(scan(staff, code, page)) == [
        "! Already in",
        "Amra Kovačević",
        "Sud BiH · Judges",
        "since 09:12 at station A",
    ]
    clock.advance(days=1)
    assert verdict(scan(staff, code))[3] == "since 10 Mar 2027, 09:12 at station A"


@pytest.mark.parametrize("typed", ["lower case", "spaces", "Serbian Cyrillic keyboard"])
def test_what_a_keyboard_does_to_a_code_is_undone(
    staff: Browser, amra: Registration, typed: str
) -> None:
    code = door.code_of(amra.id)
    cyrillic = str.maketrans("QWERTUPASDFGHJKLXCVBNM", "љњертупасдфгхјклџцвбнм")
    text = {"lower case": code.lower(), "spaces": f" {code[:40]} {code[40:]}\r\n"}.get(
        typed, code.translate(cyrillic)
    )
    assert verdict(scan(staff, text))[0] == "✓ Let in"


def test_loading_again_and_sending_again_scans_once(staff: Browser, amra: Registration) -> None:
    form, code = staff.open("/door/ba/desk"), door.code_of(amra.id)
    first = staff.submit(form, "code", code=code)
    again = staff.submit(form, "code", code=code)
    assert first.location == again.location
    assert verdict(staff.follow(first)) == verdict(staff.follow(first))
    assert len(door.recorded()) == 1


@pytest.mark.long
def test_another_badge_on_a_page_that_came_back_is_another_check_in(
    staff: Browser, amra: Registration
) -> None:
    form, code = staff.open("/door/ba/desk"), door.code_of(amra.id)
    other = door.code_of(stories.registered(given_name="Vuk", email="vuk@police.example").id)
    assert verdict(scan(staff, code, form))[1] == "Amra Kovačević"
    assert verdict(scan(staff, other, form))[1] == "Vuk Kovačević"


@pytest.mark.long
def test_a_name_in_any_script_finds_the_person(staff: Browser, amra: Registration) -> None:
    stories.registered(given_name="Đorđe", family_name="Živković", email="djordje@police.example")
    for text in ("zivkovic", "Живковић", "  ŽIVK djor "):
        page = scan(staff, text)
        assert page.all("ul.found li p") == ["Đorđe Živković Sud BiH · Judges Expected"]
        assert page.path == "/door/ba/desk"  # the name is in no address
    page = staff.follow(staff.submit(page, "attendee", press="Check in"))
    assert verdict(page)[:2] == ["✓ Let in", "Đorđe Živković"]
    assert scan(staff, "zivk").all("ul.found li p") == [
        "Đorđe Živković Sud BiH · Judges In since 09:12 at station A"
    ]


def test_a_search_without_success(staff: Browser) -> None:
    assert "Type at least three letters of a name." in scan(staff, "ko").text
    assert "Type at least three letters of a name." in scan(staff, "%_%").text
    page = scan(staff, "Nobody <b>")
    assert "Nobody called “Nobody <b>” is on the list." in page.text
    assert page.links()["Register a walk-in"] == "/door/ba/walk-in"
    assert (
        "Nobody called “vacevic” is on the list." in scan(staff, "vacevic").text
    )  # words are known by their beginnings
    assert door.recorded() == []


@pytest.mark.long
def test_many_of_one_name(staff: Browser) -> None:
    door.crowd(stories.event().id, 25)
    page = scan(staff, "guest")
    assert len(page.all("ul.found li")) == 20
    assert "There may be more: type more of the name." in page.text


def test_an_unnamed_guest_is_found_only_by_pseudonym(staff: Browser) -> None:
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, 1)
        person.is_unnamed, person.unnamed_number = True, 1
    assert "Nobody called" in scan(staff, "Kovačević").text
    assert scan(staff, "judges 001").all("ul.found li p") == ["Judges 001 Judges Expected"]


@pytest.mark.long
def test_why_somebody_is_not_let_in_and_what_to_do(staff: Browser, amra: Registration) -> None:
    code = door.code_of(amra.id)
    assert verdict(scan(staff, "X" * 80)) == [
        NOT_LET_IN,
        "This code is not one of our badges. Look for the person by name.",
    ]
    stories.published_event("me")
    elsewhere = door.code_of(stories.registered("me", given_name="Vuk").id)
    assert verdict(scan(staff, elsewhere)) == [
        NOT_LET_IN,
        "This badge is for a different event. Look for the person by name.",
    ]
    door.cancelled(1)
    assert verdict(scan(staff, code)) == [
        NOT_LET_IN,
        "Amra Kovačević",
        "Sud BiH · Judges",
        (
            "The registration was cancelled. Ask the office, or look for the person by name and "
            "register them."
        ),
    ]
    assert len(door.recorded()) == 3


@pytest.mark.long
def test_an_older_badge_of_somebody_with_a_good_one_is_no_matter_of_the_office(
    staff: Browser, amra: Registration, clock: Clock
) -> None:
    code = door.code_of(amra.id)
    door.cancelled(amra.id)
    with transaction(by=audit.SHELL) as tx:
        standing = tx.get_one(Registration, amra.id)
        with deciding(tx, standing) as decision:
            give_place(decision, standing.person, standing, None)
    assert verdict(scan(staff, code)) == [
        NOT_LET_IN,
        "Amra Kovačević",
        "Sud BiH · Judges",
        (
            "This is an older badge. Ask for the badge in the latest letter, or look for the "
            "person by name."
        ),
    ]
    assert [check_in.refused_because for check_in in door.recorded()] == ["cancelled"]
    assert verdict(scan(staff, door.code_of(amra.id)))[0] == "✓ Let in"


@pytest.mark.long
def test_a_verdict_says_when_it_was(staff: Browser, amra: Registration, clock: Clock) -> None:
    code = door.code_of(amra.id)
    page = scan(staff, code)
    assert moment(page) == ["at 09:12"]
    clock.advance(minutes=3)
    assert moment(scan(staff, "X" * 80)) == ["at 09:15"]
    assert moment(scan(staff, code)) == ["at 09:15"]  # already in, since 09:12
    assert moment(staff.open(page.path)) == ["at 09:12"]
    assert moment(staff.follow(staff.submit(page, "Undo"))) == ["Check-in at 09:12"]
    clock.advance(days=1)
    assert moment(staff.open(page.path)) == ["Check-in on 10 Mar 2027 at 09:12"]


@pytest.mark.long
def test_waiting_people_are_not_let_in(app: Flask, clock: Clock) -> None:
    stories.published_event(capacity=1)
    stories.registered()
    stories.registered(given_name="Vuk", email="vuk@police.example")
    clock.now = datetime(2027, 3, 10, 8, 12, tzinfo=UTC)
    staff = stories.signed_in(app, Role.DOOR, "ba")
    page = scan(staff, "vuk")
    assert page.all("ul.found .state") == ["On the waiting list"]
    page = staff.follow(staff.submit(page, "attendee", press="Check in"))
    assert verdict(page)[-1] == "This person has no confirmed seat. Ask the office."


@pytest.mark.long
def test_undo_is_right_there(staff: Browser, amra: Registration, clock: Clock) -> None:
    code = door.code_of(amra.id)
    page = scan(staff, code)
    undone = staff.follow(staff.submit(page, "Undo"))
    assert verdict(undone) == [
        "↶ Undone",
        "Amra Kovačević",
        "Sud BiH · Judges",
        "The person is no longer in.",
    ]
    assert counts(undone) == ["In 0", "Expected 1"]
    first = scan(staff, code)
    clock.advance(minutes=1)
    second = scan(staff, code)
    page = staff.follow(staff.submit(second, "Undo"))
    assert verdict(page)[-1] == "The person is still in, since 09:12 at station A."
    assert verdict(staff.open(first.path))[0] == "✓ Let in"


@pytest.mark.long
def test_somebody_else_with_the_badge_is_sent_away_and_the_office_is_told(
    staff: Browser, amra: Registration, clock: Clock
) -> None:
    code = door.code_of(amra.id)
    scan(staff, code)
    clock.advance(minutes=5)
    repeat = scan(staff, code)
    clock.advance(seconds=20)
    for _twice in range(2):
        page = staff.follow(staff.submit(repeat, "This is somebody else"))
        assert verdict(page)[0] == NOT_LET_IN
        assert verdict(page)[3:] == ["Stop. This badge was used already. Call the office."]
    assert [(each.means, each.shown, each.flags) for each in door.recorded()][2:] == [
        ("scan", "refused", ["other_person"])
    ]
    assert (len(report().two_people), counts(page)) == (1, ["In 1", "Expected 1"])
    assert verdict(staff.follow(staff.submit(page, "Undo")))[-1].startswith(
        "The person is still in, since 09:12"
    )
    assert report().two_people == []


@pytest.mark.long
def test_somebody_else_after_the_check_in_was_taken_back(
    staff: Browser, amra: Registration, clock: Clock
) -> None:
    scan(staff, door.code_of(amra.id))
    clock.advance(minutes=1)
    repeat = scan(staff, door.code_of(amra.id))
    staff.submit(repeat, "Undo")
    page = staff.follow(staff.submit(repeat, "This is somebody else"))
    assert (verdict(page)[0], len(door.recorded())) == ("↶ Undone", 2)


@pytest.mark.long
def test_the_station_is_asked_for_once_and_can_be_changed(
    staff: Browser, amra: Registration, clock: Clock
) -> None:
    page = scan(staff, door.code_of(amra.id), station=" Main  entrance ")
    assert page.all("main summary") == ["Station Main entrance"]
    page = staff.follow(staff.submit(page, "Change the station", station="B"))
    assert page.all("main summary") == ["Station B"]
    clock.advance(minutes=1)
    scan(staff, "X" * 80, page)
    assert [check_in.station for check_in in door.recorded()] == ["Main entrance", "B"]


@pytest.mark.long
@pytest.mark.parametrize("scanned", ["badge", "badge that the field has cut", "door kit"])
def test_a_scanned_code_becomes_no_name_of_a_station(
    staff: Browser, amra: Registration, scanned: str
) -> None:
    badge = door.code_of(amra.id)
    code = {"badge": badge[:60], "badge that the field has cut": badge[:40]}.get(
        scanned, "https://ctevents.example/door/ba#token=abc"
    )
    refused = scan(staff, badge, station=code)
    assert (refused.status, refused.errors, door.recorded()) == (422, [str(STATION_IS_NO_CODE)], [])
    page = scan(staff, badge, station="Main entrance")
    refused = staff.submit(page, "Change the station", station=code)
    assert (refused.status, refused.errors) == (422, [str(STATION_IS_NO_CODE)])
    assert staff.open("/door/ba/desk").all("main summary") == ["Station Main entrance"]


@pytest.mark.long
def test_a_draft_has_no_door_yet(app: Flask) -> None:
    stories.planned_event()
    staff = stories.signed_in(app, Role.DOOR, "ba")
    page = staff.open("/door/ba/desk")
    assert "The door opens when the event is published." in page.text
    assert page.all("main form") == []
    token = page.tree.find(attrs={"name": "csrf_token"})["value"]  # type: ignore[union-attr, index]
    assert staff.post("/door/ba/desk", {"csrf_token": token, "code": "X" * 80}).status == 409


@pytest.mark.parametrize("check_in", ["1", "", "6f1c1c1e-8f5e-4f0e-9a55-5d7a7f3b8f10", "%00"])
def test_a_verdict_that_is_not_there(staff: Browser, check_in: str) -> None:
    assert staff.open(f"/door/ba/desk?check_in={check_in}").status == 404


def test_the_verdicts_of_another_event_and_held_ones_are_not_there(
    app: Flask, staff: Browser
) -> None:
    code = door.code_of(1)
    held = door.scan(code, is_held=True)
    elsewhere = stories.published_event("me").id
    foreign = door.scan("rubbish")
    door.record(elsewhere, foreign)
    door.record(stories.event().id, held)
    for check_in in (held, foreign):
        assert staff.open(f"/door/ba/desk?check_in={check_in.id}").status == 404


def test_an_old_page_is_shown_again(staff: Browser, amra: Registration) -> None:
    page = staff.submit(
        staff.open("/door/ba/desk"), "code", code=door.code_of(amra.id), csrf_token="old"
    )
    assert page.status == 422
    assert "This page was open for a long time." in page.errors[0]
    assert door.recorded() == []


def test_the_way_to_the_devices_is_for_the_office(app: Flask, staff: Browser) -> None:
    assert "Door devices" not in staff.open("/door/ba/desk").links()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert office.open("/door/ba/desk").links()["Door devices"] == "/staff/events/ba/door-tokens"


@pytest.mark.long
def test_a_lost_badge_is_a_matter_of_the_office(
    app: Flask, staff: Browser, amra: Registration
) -> None:
    assert "Lost badge? The office replaces and prints it." in scan(staff, "Amra").text
    found = scan(stories.signed_in(app, Role.OFFICE, "ba"), "Amra").links()
    assert found["Amra Kovačević"] == f"/staff/events/ba/guests/people/{amra.person_id}#badge"


@pytest.mark.long
def test_signers_on_paper_are_in_already(staff: Browser, amra: Registration, clock: Clock) -> None:
    stories.signed(amra)
    clock.advance(minutes=5)
    page = scan(staff, door.code_of(amra.id))
    assert verdict(page)[3] == "since 09:12 at station Paper"
    staff.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "sq"
    assert "Letër" in verdict(scan(staff, door.code_of(amra.id)))[3]


def test_the_footnote_stands_where_the_designation_does(app: Flask) -> None:
    stories.published_event("xk")
    page = stories.signed_in(app, Role.DOOR, "xk").open("/door/xk/desk")
    assert "Kosovo UNSCR 1244/99-ICJ 2010" in page.text
    assert (
        len([text for text in page.all("footer p") if text.startswith("References to Kosovo")]) == 1
    )


@pytest.mark.long
def test_flags_are_said_in_words(staff: Browser, amra: Registration) -> None:
    code = door.code_of(amra.id)
    device = door.Device(staff.client.application)
    door.cancelled(1)
    check_in = door.item(code, shown="admitted")
    device.check_in(check_in)
    page = staff.open(f"/door/ba/desk?check_in={check_in['id']}")
    assert verdict(page)[0] == "✓ Let in"
    assert (
        "Let in offline after the registration was cancelled or the badge replaced. Tell the "
        "office."
    ) in page.text


def test_a_code_at_the_end_of_what_was_typed_is_read(staff: Browser, amra: Registration) -> None:
    """A USB scanner types into a field in which a name was begun."""
    assert verdict(scan(staff, f"ana {door.code_of(amra.id)}"))[0] == "✓ Let in"


def test_a_door_kit_is_no_badge_and_is_not_kept(staff: Browser, app: Flask) -> None:
    page = scan(staff, f"{app.config['BASE_URL']}/door/ba#token=secret-of-the-kit")
    assert page.status == 422
    assert "This is the code of a door kit, not a badge." in page.text
    assert "secret-of-the-kit" not in page.text
    assert door.recorded() == []


def test_a_short_code_for_wifi_is_a_scan_and_not_a_name(staff: Browser) -> None:
    page = scan(staff, "WIFI:S:x;T:WPA;P:pass word;;")
    assert verdict(page)[0] == NOT_LET_IN
    assert "pass word" not in page.text
    assert [(each.code_kind, each.code_length) for each in door.recorded()] == [("wifi", 28)]
