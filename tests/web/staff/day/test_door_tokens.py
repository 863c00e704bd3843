"""The office admits door devices and shuts them out."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from pypdf import PdfReader
from werkzeug.test import TestResponse

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Event
from ctevents.services.common import audit
from tests.conftest import Clock
from tests.formats.pdf.test_badges import needs_poppler, photographed, read
from tests.support import stories
from tests.support.door import Device
from tests.support.pages import Browser, Page

PATH = "/staff/events/ba/door-tokens"


@pytest.fixture
def office(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.OFFICE, "ba")


def make(office: Browser, station: str = "Main entrance") -> Page:
    return office.submit(office.open(PATH), "station", station=station)


def roster_status(app: Flask, token: str) -> int:
    headers = {"Authorization": f"Bearer {token}"}
    return app.test_client().get("/api/v1/events/ba/roster", headers=headers).status_code


def pair(app: Flask, token: str, device: str | None = None) -> TestResponse:
    headers = {"Authorization": f"Bearer {token}"}
    number = {"device": device or str(uuid4())}
    return app.test_client().post("/api/v1/events/ba/devices", headers=headers, json=number)


def paired(app: Flask, token: str) -> str:
    answer = pair(app, token)
    assert answer.status_code == 200
    found: str = answer.json["token"]  # type: ignore[index]
    return found


@pytest.mark.long
def test_a_kit_pairs_two_devices_until_the_office_releases_one(app: Flask, office: Browser) -> None:
    (kit,) = make(office).all("#token")
    one, other = (paired(app, kit) for _device in range(2))
    refused = pair(app, kit)
    assert (refused.status_code, refused.mimetype) == (409, "application/problem+json")
    page = office.open(PATH)
    assert "2 of 2" in page.text
    assert page.tree is not None
    form = page.tree.select("form[action$='/2/revoke']")[0]
    fields = {str(field["name"]): str(field["value"]) for field in form.select("input")}
    released = office.follow(office.post(str(form["action"]), fields))
    assert (released.all(".notice"), "1 of 2" in released.text) == (
        ["The device is released."],
        True,
    )
    assert (roster_status(app, one), roster_status(app, other)) == (401, 200)
    third = paired(app, kit)
    assert (roster_status(app, third), pair(app, kit).status_code) == (200, 409)


@pytest.mark.long
def test_a_device_that_asks_again_is_the_same_device(app: Flask, office: Browser) -> None:
    (kit,) = make(office).all("#token")
    number = str(uuid4())
    answers = [pair(app, kit, number).json for _again in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert "1 of 2" in office.open(PATH).text
    token = answers[0]["token"]  # type: ignore[index]
    assert pair(app, token, number).json == {"token": token}


@pytest.mark.long
def test_a_blocked_kit_takes_its_devices_with_it(app: Flask, office: Browser) -> None:
    (kit,) = make(office).all("#token")
    device = paired(app, kit)
    office.submit(office.open(PATH), "Block this device")
    assert (roster_status(app, device), pair(app, kit).status_code) == (401, 401)


@pytest.mark.long
def test_a_paired_device_gets_nobody_before_the_day_before_whatever_it_asks(
    app: Flask, office: Browser, clock: Clock
) -> None:
    """The token of ``ctevents door token`` is not limited, and needs no pairing."""
    stories.registered()
    (kit,) = make(office).all("#token")
    headers = {"Authorization": f"Bearer {paired(app, kit)}"}
    shell = Device(app, "ba")
    assert (
        app.test_client().get("/api/v1/events/ba/roster", headers=headers).json["attendees"] == []
    )  # type: ignore[index]
    assert len(shell.roster()["attendees"]) == 1
    assert pair(app, shell.token).json == {"token": shell.token}
    clock.now = datetime(2027, 3, 9, tzinfo=UTC)
    assert (
        len(app.test_client().get("/api/v1/events/ba/roster", headers=headers).json["attendees"])
        == 1
    )  # type: ignore[index]


@pytest.mark.long
def test_a_token_is_shown_once_and_opens_the_roster(app: Flask, office: Browser) -> None:
    page = make(office)
    assert (page.status, page.heading) == (200, "Access code for station Main entrance")
    (token,) = page.all("#token")
    assert token not in str(page.response.headers)
    assert page.response.headers["Cache-Control"] == "no-store"
    assert "The code is valid until 12 March 2027, 00:00, local time in Sarajevo." in page.text
    assert roster_status(app, token) == 403
    assert roster_status(app, paired(app, token)) == 200
    listed = office.open(PATH)
    assert token not in listed.response.text
    assert listed.all("tbody th, tbody td.state, tbody .state") == ["Main entrance", "valid"]


@pytest.mark.long
def test_a_device_that_is_shut_out_reads_nothing_more(app: Flask, office: Browser) -> None:
    (token,) = make(office).all("#token")
    answer = office.submit(office.open(PATH), "Block this device")
    assert answer.location == PATH
    page = office.follow(answer)
    assert page.all(".notice") == ["The device is blocked."]
    assert page.all("tbody .state") == ["blocked"]
    assert pair(app, token).status_code == 401


@pytest.mark.long
def test_a_station_needs_a_name(office: Browser) -> None:
    page = make(office, station=" ")
    assert (page.status, page.errors) == (422, ["Enter the name of the station."])
    assert "No device has an access code yet." in page.text


@pytest.mark.long
def test_devices_of_other_events_cannot_be_shut_out(app: Flask, office: Browser) -> None:
    stories.published_event("me")
    organiser = stories.signed_in(app, Role.ORGANISER)
    organiser.submit(organiser.open("/staff/events/me/door-tokens"), "station", station="A")
    page = office.open(PATH)
    token = page.form("station").find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    for token_id in (1, 99, 2**40):
        assert office.post(f"{PATH}/{token_id}/revoke", {"csrf_token": token}).status == 404
    assert organiser.open("/staff/events/me/door-tokens").all("tbody .state") == ["valid"]


KIT = "Door kit (PDF)"


def listed_kit(office: Browser) -> Page:
    """Return the kit of the first device in the list."""
    tree = office.open(PATH).tree
    assert tree is not None
    return office.post(
        str(tree.select("button[form=kit]")[0]["formaction"]),
        {"csrf_token": tree.select("#kit [name=csrf_token]")[0]["value"]},
    )


@pytest.mark.long
@needs_poppler
def test_the_door_kit_opens_the_door_with_the_token_that_was_shown(
    office: Browser, tmp_path: Path
) -> None:
    page = make(office)
    (token,) = page.all("#token")
    for answer in (office.submit(page, KIT), listed_kit(office)):
        assert (answer.status, answer.response.mimetype) == (200, "application/pdf")
        assert (
            answer.response.headers["Content-Disposition"]
            == "attachment; filename=door-kit-sarajevo-1.pdf"
        )
        assert read(photographed(answer.response.data, tmp_path)) == {
            f"http://localhost/door/ba#token={token}"
        }
        assert token.encode() not in answer.response.data
    entries = db.session.query(AuditEntry).filter_by(action="door_kit.printed")
    assert [entry.details for entry in entries] == [{"token": 1, "rows": 0}] * 2


@pytest.mark.long
def test_the_kit_says_what_to_do_and_lists_those_expected(office: Browser) -> None:
    stories.registered(given_name="Ivo", family_name="Čolić", title="Prof. Dr")
    stories.unnamed(
        stories.registered(
            given_name="Secret", family_name="Qx", email="qx@police.example"
        ).person_id
    )
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, stories.event().id)
        event.contact_name, event.contact_phone = "Country office", "+999 1"
    answer = office.submit(make(office), KIT)
    reader = PdfReader(BytesIO(answer.response.data))
    first, second = (" ".join(page.extract_text().split()) for page in reader.pages)
    assert (reader.metadata.title, reader.root_object["/Lang"]) == (
        "Door kit: Sarajevo, Main entrance",
        "en",
    )  # type: ignore[union-attr]
    for page in (first, second):
        assert "Telephone of the office: +999 1" in page
    for said in (
        "Station Main entrance",
        "Valid until 12 March 2027, 00:00, local time in Sarajevo.",
        "Country office",
    ):
        assert said in first
    assert "Group Č ČOLIĆ, Ivo Prof. Dr Sud BiH Judges Unnamed guests Judges 001 Judges" in second
    assert ("Page 1 of 2" in first, "Page 2 of 2" in second, "Secret" in second) == (
        True,
        True,
        False,
    )


@pytest.mark.long
def test_there_is_no_kit_for_a_device_that_is_shut_out_or_has_ended(
    office: Browser, clock: Clock
) -> None:
    page = make(office)
    make(office, "B")
    listed = office.open(PATH)
    assert listed.all("tbody button") == [
        f"{KIT} : Main entrance",
        "Block this device",
        f"{KIT} : B",
        "Block this device",
    ]
    token = listed.tree.select_one("[name=csrf_token]")["value"]  # type: ignore[union-attr, index]
    office.post(f"{PATH}/1/revoke", {"csrf_token": token})
    assert office.submit(page, KIT).status == 404
    clock.now = datetime.fromisoformat("2027-03-12T00:00+01:00")
    assert [
        office.post(f"{PATH}/{token_id}/kit.pdf", {"csrf_token": token}).status
        for token_id in (1, 2, 3)
    ] == [404] * 3
    assert office.open(PATH).all("tbody button") == ["Block this device"]
