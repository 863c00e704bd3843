"""The launches, for all."""

from __future__ import annotations

import icalendar
import pytest
from flask import Flask

from tests.support import stories
from tests.support.pages import Browser

FOOTNOTE = (
    "References to Kosovo shall be understood to be in the context of "
    "United Nations Security Council resolution 1244 (1999)."
)


def test_a_draft_is_not_there(app: Flask, browser: Browser) -> None:
    stories.planned_event("ba")
    assert "No event is announced yet." in browser.open("/").text
    assert browser.client.get("/events/ba").data == browser.client.get("/events/nowhere").data
    assert [browser.client.get(path).status_code for path in ("/events/ba", "/events/ba.ics")] == [
        404,
        404,
    ]


def test_a_published_event_is_shown_with_its_local_time(app: Flask, browser: Browser) -> None:
    stories.published_event("xk")
    page = browser.open("/events/xk")
    assert page.heading == "Launch of the final report"
    assert "Wednesday, 10 March 2027, 10:00–13:00, local time in Pristina" in page.text
    assert "Kosovo UNSCR 1244/99-ICJ 2010" in page.text
    assert page.all(".footnote") == [FOOTNOTE]
    assert browser.open("/").all(".footnote") == [f"Kosovo UNSCR 1244/99-ICJ 2010: {FOOTNOTE}"]


def test_the_page_says_how_to_get_there_and_in_which_language(app: Flask, browser: Browser) -> None:
    stories.published_event(directions={"en": "Entrance B.\nTurn left.", "mk": "Влез Б."})
    page = browser.open("/events/ba?lang=sq")
    assert page.all('dd[lang="en"] > p') == ["Entrance B. Turn left."]
    assert "Entrance B." in browser.open("/events/ba?lang=en").text
    assert not browser.open("/events/ba?lang=en").all("dd[lang]")


def test_hotel_security_and_the_telephone_of_the_day_are_for_guests_only(
    app: Flask, browser: Browser
) -> None:
    private = {
        "hotel": {"en": "Hotel Central"},
        "security_check": {"en": "Two guards"},
        "day_contact_phone": "+387 33 1",
    }
    stories.published_event(parking={"en": "Behind the house"}, open_registration=True, **private)
    for path in ("/events/ba", "/events/ba/register"):
        text = browser.open(path).text
        assert [
            words in text for words in ("Behind the house", "Hotel Central", "Two guards", "33 1")
        ] == [
            True,
            False,
            False,
            False,
        ]
    guest = browser.open(stories.path(stories.Purpose.INVITATION, stories.invited().link_nonce))
    assert guest.all("details > .facts dd") == [
        "Behind the house",
        "Two guards",
        "Hotel Central",
        "+387 33 1",
    ]


def test_a_map_is_opened_only_by_a_press_and_learns_no_page(app: Flask, browser: Browser) -> None:
    stories.published_event(addresses={"en": "Skarića 5"})
    page = browser.open("/events/ba")
    assert page.all('a[href^="https://www.openstreetmap.org/search?query="][rel=noreferrer]') == [
        "Show on a map (openstreetmap.org)"
    ]


def test_texts_in_another_language_than_the_page_say_so(app: Flask, browser: Browser) -> None:
    """The designation is data: nobody translates it, so Albanian pages show the English one."""
    stories.published_event("xk", titles={"en": "Launch"}, venues={"en": "Hotel", "sq": "Hoteli"})
    page = browser.open("/events/xk?lang=sq")
    assert page.all("main [lang=en]")[:2] == ["Launch", "Kosovo UNSCR 1244/99-ICJ 2010"]
    assert "Hoteli" not in page.all("main [lang]")
    assert not browser.open("/events/xk?lang=en").all("main [lang=en]")


def test_calendar_files_are_published_with_nobody_in_them(app: Flask, browser: Browser) -> None:
    stories.published_event("ba")
    stories.published_event("xk")
    calendar = icalendar.Calendar.from_ical(browser.client.get("/events.ics").data)
    events = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "PUBLISH"
    assert [(str(event["SUMMARY"]), event["DTSTART"].params["TZID"]) for event in events] == [
        ("Launch of the final report – Sarajevo", "Europe/Sarajevo"),
        ("Launch of the final report – Pristina", "Europe/Belgrade"),
    ]
    assert FOOTNOTE in str(events[1]["DESCRIPTION"])
    assert all("ATTENDEE" not in event for event in events)


def test_a_calendar_program_subscribes_in_the_language_of_the_page(
    app: Flask, browser: Browser
) -> None:
    """The program that fetches the calendar does not say which language its owner reads."""
    stories.published_event("ba")
    project = "/projects/tc-0770-0782"
    pages = {"/": "/events.ics", project: f"{project}/events.ics", "/events/ba": "/events/ba.ics"}
    for page, calendar in pages.items():
        links = browser.open(f"{page}?lang=sq").links().values()
        assert [link for link in links if link.startswith("webcal:")] == [
            f"webcal://localhost{calendar}?lang=sq"
        ]
        assert b"LANGUAGE=sq" in browser.client.get(f"{calendar}?lang=sq").data


def test_the_privacy_notice_names_the_contact(app: Flask, browser: Browser) -> None:
    stories.published_event("ba")
    page = browser.open("/privacy")
    assert "Sarajevo: office@ctevents.example" in page.text
    assert page.links()["office@ctevents.example"] == "mailto:office@ctevents.example"


@pytest.mark.long
def test_the_contact_can_be_written_to_or_called_with_a_touch(app: Flask, browser: Browser) -> None:
    stories.published_event("ba", contact_phone="+387 (33) 000-000, Amra")
    links = browser.open("/events/ba").links()
    assert links["office@ctevents.example"] == "mailto:office@ctevents.example"
    assert links["+387 (33) 000-000, Amra"] == "tel:+38733000000"
    stories.published_event("me", contact_phone="room 12")
    assert "room 12" not in browser.open("/events/me").links()


def test_alive_and_ready(app: Flask, browser: Browser) -> None:
    assert browser.client.get("/healthz").data == b"ok\n"
    assert browser.client.get("/readyz").data == b"ready\n"
