"""Callers: devices with a token, while it is valid and a little longer; staff with their
session."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from ctevents.domain.roles import Role
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.door import Device, item
from tests.support.pages import Browser

NO_TOKEN = (
    "Send a token as Authorization: Bearer …; this one is missing, wrong or has ended, or is one "
    "for other pages."
)
HELD = {"outcome": "refused", "reason": None, "attendee": None, "first": None}


@pytest.fixture
def code(app: Flask) -> str:
    stories.published_event()
    return door.code_of(stories.registered().id)


def statuses(device: Device) -> list[int]:
    """Return the statuses of all requests of a device."""
    person = {"given_name": "Petar", "family_name": "Petrović", "group": "media", "sex": "m"}
    return [
        device.get("roster").status_code,
        device.get("attendance").status_code,
        device.post("check-ins", {"check_ins": [item("rubbish")]}).status_code,
        device.post("walk-ins", item(**person)).status_code,
    ]


@pytest.mark.long
def test_a_good_token_opens_its_event_and_no_other(app: Flask, code: str) -> None:
    stories.published_event("me")
    device = Device(app)
    assert statuses(device) == [200] * 4
    device.slug = "me"
    assert statuses(device) == [404] * 4
    foreign = device.get("roster")
    device.slug = "nowhere"
    assert (foreign.status_code, foreign.data) == (404, device.get("roster").data)


@pytest.mark.parametrize(
    "header", ["Bearer", "Bearer x", "Bearer " + "A" * 40, "Bearer é", "Basic eDp5", ""]
)
def test_what_is_no_token(app: Flask, code: str, header: str) -> None:
    device = Device(app)
    device.headers = {"Authorization": header}
    for answer in (device.get("roster"), device.post("check-ins", {"check_ins": [item(code)]})):
        assert (answer.status_code, answer.mimetype) == (401, "application/problem+json")
        assert (answer.headers["WWW-Authenticate"], answer.json["detail"]) == ("Bearer", NO_TOKEN)
    assert statuses(device) == [401] * 4
    assert door.recorded() == []


def test_a_draft_is_not_there(app: Flask) -> None:
    stories.planned_event()
    assert statuses(Device(app)) == [404] * 4
    office = stories.signed_in(app, Role.OFFICE, "ba")
    assert office.client.get("/api/v1/events/ba/roster").status_code == 404


def test_scans_from_before_the_end_are_taken_for_seven_days(
    app: Flask, code: str, clock: Clock
) -> None:
    device = Device(app, lasts=timedelta(hours=1))
    before = item(code, at=(device.ends_at - timedelta(seconds=1)).isoformat())
    late = item(code, at=device.ends_at.isoformat())
    clock.advance(days=6)
    assert statuses(device) == [401] * 4
    assert device.post("check-ins", {"check_ins": [late]}).status_code == 401
    assert door.recorded() == []
    taken, held = device.check_in(before, late)
    assert (taken["outcome"], taken["attendee"]["name"]) == ("admitted", "Amra Kovačević")
    assert held == HELD | {"id": late["id"]}
    clock.advance(days=1, hours=1)
    assert device.post("check-ins", {"check_ins": [before]}).status_code == 401


def test_a_walk_in_from_before_the_end_is_taken_too(app: Flask, code: str, clock: Clock) -> None:
    device = Device(app, lasts=timedelta(hours=1))
    person = {"given_name": "Petar", "family_name": "Petrović", "group": "media", "sex": "m"}
    before = item(**person)
    clock.advance(days=1)
    assert device.post("walk-ins", before).json["outcome"] == "admitted"


def test_an_undo_from_before_the_end_is_taken_too(app: Flask, code: str, clock: Clock) -> None:
    """It waits on a device among the scans, and must not block those behind it."""
    device, entry = Device(app, lasts=timedelta(hours=1)), item(code)
    device.check_in(entry)
    path, before = (
        f"check-ins/{entry['id']}/undo",
        (device.ends_at - timedelta(seconds=1)).isoformat(),
    )
    clock.advance(days=6)
    assert [
        device.post(path, body).status_code
        for body in (None, {}, {"at": device.ends_at.isoformat()})
    ] == [401] * 3
    assert device.post(path, {"at": "yesterday"}).status_code == 422
    assert device.post(path, {"at": before}).json["outcome"] == "refused"
    assert door.entries() == {1: None}
    revoked = Device(app)
    revoked.revoke()
    assert revoked.post(path, {"at": before}).status_code == 401
    clock.advance(days=1, hours=1)
    assert device.post(path, {"at": before}).status_code == 401


def test_a_walk_in_of_a_revoked_token_stays_on_the_device(app: Flask, code: str) -> None:
    """It waits for a new token: a lost device registers nobody."""
    device, person = (
        Device(app),
        {"given_name": "Petar", "family_name": "Petrović", "group": "media", "sex": "m"},
    )
    device.revoke()
    sent = item(**person, shown="admitted")
    assert device.post("walk-ins", sent).status_code == 401
    assert Device(app).post("walk-ins", sent).json["outcome"] == "admitted"


def test_the_scans_of_a_revoked_token_are_held_and_tell_nothing(
    app: Flask, code: str, clock: Clock
) -> None:
    device = Device(app)
    earlier, held = item(code), item(code)
    device.check_in(earlier)
    device.revoke()
    assert statuses(device) == [401, 401, 200, 401]
    assert device.check_in(held, earlier) == [
        HELD | {"id": held["id"]},
        HELD | {"id": earlier["id"]},
    ]
    assert device.post(f"check-ins/{earlier['id']}/undo").status_code == 401
    assert [
        check_in.id for check_in in door.recorded() if check_in.is_held and check_in.registration_id
    ] == [held["id"]]
    assert door.entries() == {1: earlier["id"]}
    good = Device(app)
    assert good.check_in(held) == [HELD | {"id": held["id"]}]
    assert good.post(f"check-ins/{held['id']}/undo").status_code == 404


def post_as(browser: Browser, path: str, body: object, token: str | None) -> TestResponse:
    headers = {} if token is None else {"X-CSRF-Token": token}
    return browser.client.post(path, json=body, headers=headers)


def csrf_of(browser: Browser) -> str:
    return str(
        browser.open("/door/ba/desk").form("code").find(attrs={"name": "csrf_token"})["value"]
    )  # type: ignore[index]


def test_staff_send_their_csrf_token(app: Flask, code: str) -> None:
    browser = stories.signed_in(app, Role.DOOR, "ba")
    path, body = "/api/v1/events/ba/check-ins", {"check_ins": [item(code)]}
    for wrong in (None, "wrong"):
        refused = post_as(browser, path, body, wrong)
        assert (refused.status_code, refused.mimetype) == (400, "application/problem+json")
        assert refused.json["detail"] == (
            "A session of staff needs the header X-CSRF-Token, with the csrf_token of a form of "
            "the same session; "
            "this one is missing, wrong or too old."
        )
    assert door.recorded() == []
    assert post_as(browser, path, body, csrf_of(browser)).status_code == 200
    assert [check_in.actor for check_in in door.recorded()] == ["account 1"]


@pytest.mark.parametrize("authorisation", ["Bearer x", "Bearer", "Basic eDp5", ""])
def test_a_foreign_token_does_not_borrow_the_session(
    app: Flask, code: str, authorisation: str
) -> None:
    """A request with an authorisation scheme is judged by it, so that the exemption from CSRF opens
    nothing."""
    browser = stories.signed_in(app, Role.DOOR, "ba")
    csrf = csrf_of(browser)
    for headers in ({}, {"X-CSRF-Token": csrf}):
        answer = browser.client.post(
            "/api/v1/events/ba/check-ins",
            json={"check_ins": [item(code)]},
            headers={"Authorization": authorisation, **headers},
        )
        assert (answer.status_code, answer.json["detail"]) == (401, NO_TOKEN)
    assert door.recorded() == []


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "nothing", 404), ("PUT", "roster", 405), ("GET", "check-ins", 405)],
)
def test_errors_are_problem_documents(
    app: Flask, code: str, method: str, path: str, status: int
) -> None:
    device = Device(app)
    answer = device.client.open(device.path(path), method=method, headers=device.headers)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert set(answer.json) == {"type", "title", "status", "detail"}


def test_what_is_refused_says_what_to_do(app: Flask, code: str) -> None:
    device = Device(app)
    assert (
        device.post("check-ins/what/undo").json["detail"]
        == "The event has no check-in with this id."
    )
    device.slug = "nowhere"
    assert device.get("roster").json["detail"] == (
        "There is no such event for this caller, or it is not published: check the slug, and for "
        "which events the token or "
        "the account is."
    )
    observer = stories.signed_in(app, Role.OBSERVER)
    refused = observer.client.get("/api/v1/events/ba/roster")
    assert (refused.status_code, refused.json["detail"]) == (
        403,
        (
            "This account may not do this. Use a token that may, or ask an administrator for the "
            "right."
        ),
    )


@pytest.mark.parametrize(
    "path", ["/api/v1/openapi.json", "/api/v1/events/ba/roster", "/api/v1/nowhere"]
)
def test_an_answer_is_a_file_and_no_page(browser: Browser, path: str) -> None:
    answer = browser.client.get(path)
    assert answer.headers["Content-Disposition"] == 'attachment; filename="api.json"'
