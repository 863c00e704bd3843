"""A file saved on a guest's phone is named after the city, in letters of every system, and is shown
first."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.domain.roles import Role
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser


def kept_as(browser: Browser, path: str) -> str | None:
    answer = browser.client.get(path)
    assert answer.status_code == 200, path
    return answer.headers.get("Content-Disposition")


@pytest.mark.long
def test_files_of_guests(app: Flask, browser: Browser, clock: Clock) -> None:
    stories.published_event("xk")
    registration = stories.registered("xk")
    link = stories.path(Purpose.REGISTRATION, registration.link_nonce)
    found = {
        path: kept_as(browser, f"{link}/{path}")
        for path in ("badge.png", "badge.svg", "badge.pdf", "calendar.ics")
    }
    clock.now = datetime(2027, 3, 10, 9, 30, tzinfo=UTC)
    stories.checked_in(registration)
    clock.now = datetime(2027, 3, 11, 9, 30, tzinfo=UTC)
    assert found | {"certificate.pdf": kept_as(browser, f"{link}/certificate.pdf")} == {
        "badge.png": "inline; filename=badge-pristina.png",
        "badge.svg": "inline; filename=badge-pristina.svg",
        "badge.pdf": "inline; filename=badge-pristina.pdf",
        "calendar.ics": "inline; filename=event-pristina.ics",
        "certificate.pdf": "inline; filename=certificate-pristina.pdf",
    }


def test_calendars_for_all(app: Flask, browser: Browser) -> None:
    stories.published_event("xk")
    assert kept_as(browser, "/events/xk.ics") == "inline; filename=event-pristina.ics"
    assert kept_as(browser, "/events.ics") == "inline; filename=events.ics"


@pytest.mark.parametrize(
    ("city", "name"),
    [
        ("Đakovica, “stari grad”", "event-djakovica-stari-grad.ics"),
        ("Скопје\r\nX-Evil: 1", "event-skopje-x-evil-1.ics"),
        ("../../etc", "event-etc.ics"),
        ("東京", "event.ics"),
    ],
)
def test_a_city_that_staff_typed_stays_a_plain_name(
    app: Flask, browser: Browser, city: str, name: str
) -> None:
    stories.published_event("ba", cities={"en": city})
    answer = browser.client.get("/events/ba.ics")
    assert answer.headers["Content-Disposition"] == f"inline; filename={name}"
    assert "X-Evil" not in answer.headers


def test_the_picture_of_the_code_is_saved_under_the_same_name(app: Flask, browser: Browser) -> None:
    """A name in the link itself would say less than the header does."""
    stories.published_event()
    registration = stories.registered()
    page = browser.open(stories.path(Purpose.REGISTRATION, registration.link_nonce))
    assert page.tree is not None
    assert [link["download"] for link in page.tree.select("a[download]")] == [""]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/staff/events/xk/attendance.csv", "attendance-pristina.csv"),
        ("/staff/events/xk/requests.csv", "requests-pristina.csv"),
    ],
)
def test_files_of_staff_name_the_city_too(app: Flask, path: str, name: str) -> None:
    stories.published_event("xk")
    assert kept_as(stories.signed_in(app, Role.ORGANISER), path) == f"attachment; filename={name}"
