from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from ctevents.formats.calendars.web_links import google_link, outlook_link
from tests.formats.calendars.test_itip import LAUNCH

TYPED = replace(LAUNCH, title="Launch & more? #1 – Скопје", location="Hall+1; “Lipa”, Podgorica")


def asked(link: str) -> dict[str, str]:
    return {
        name: value
        for name, (value,) in parse_qs(urlsplit(link).query, strict_parsing=True).items()
    }


def test_google_is_told_title_time_and_place_and_nothing_else() -> None:
    assert google_link(LAUNCH).startswith("https://calendar.google.com/calendar/render?")
    assert asked(google_link(TYPED)) == {
        "action": "TEMPLATE",
        "text": TYPED.title,
        "dates": "20270414T080000Z/20270414T113000Z",
        "location": TYPED.location,
    }


def test_outlook_is_told_title_time_and_place_and_nothing_else() -> None:
    assert outlook_link(LAUNCH).startswith(
        "https://outlook.office.com/calendar/0/deeplink/compose?"
    )
    assert asked(outlook_link(TYPED)) == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": TYPED.title,
        "startdt": "2027-04-14T08:00:00Z",
        "enddt": "2027-04-14T11:30:00Z",
        "location": TYPED.location,
    }
