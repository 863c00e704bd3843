"""The office admits door devices and shuts them out."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from tests.support import stories
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


def test_a_token_is_shown_once_and_opens_the_roster(app: Flask, office: Browser) -> None:
    page = make(office)
    assert (page.status, page.heading) == (200, "Token for station Main entrance")
    (token,) = page.all("#token")
    assert token not in str(page.response.headers)
    assert page.response.headers["Cache-Control"] == "no-store"
    assert "It is good until 12 March 2027, 00:00, local time in Sarajevo." in page.text
    assert roster_status(app, token) == 200
    listed = office.open(PATH)
    assert token not in listed.response.text
    assert listed.all("tbody th, tbody td.state, tbody .state") == ["Main entrance", "good"]


def test_a_device_that_is_shut_out_reads_nothing_more(app: Flask, office: Browser) -> None:
    (token,) = make(office).all("#token")
    answer = office.submit(office.open(PATH), "Shut this device out")
    assert answer.location == PATH
    page = office.follow(answer)
    assert page.all(".notice") == ["The device is shut out."]
    assert page.all("tbody .state") == ["shut out"]
    assert roster_status(app, token) == 401


def test_a_station_needs_a_name(office: Browser) -> None:
    page = make(office, station=" ")
    assert (page.status, page.errors) == (422, ["Enter the name of the station."])
    assert "No device has a token yet." in page.text


def test_devices_of_other_events_cannot_be_shut_out(app: Flask, office: Browser) -> None:
    stories.published_event("me")
    organiser = stories.signed_in(app, Role.ORGANISER)
    organiser.submit(organiser.open("/staff/events/me/door-tokens"), "station", station="A")
    page = office.open(PATH)
    token = page.form("station").find(attrs={"name": "csrf_token"})["value"]  # type: ignore[index]
    for token_id in (1, 99, 2**40):
        assert office.post(f"{PATH}/{token_id}/revoke", {"csrf_token": token}).status == 404
    assert organiser.open("/staff/events/me/door-tokens").all("tbody .state") == ["good"]
