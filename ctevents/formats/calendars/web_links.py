"""Links that open the form for a new entry of a calendar on the web. They hold title, time and
place, which the public page of the event shows too: the provider of the calendar learns nothing
about a guest list."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import urlencode

from ctevents.formats.calendars.itip import CalendarEvent


def google_link(event: CalendarEvent) -> str:
    span = "/".join(
        f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}" for instant in (event.starts_at, event.ends_at)
    )
    values = {"action": "TEMPLATE", "text": event.title, "dates": span, "location": event.location}
    return f"https://calendar.google.com/calendar/render?{urlencode(values)}"


def outlook_link(event: CalendarEvent) -> str:
    """Return a link for Outlook on the web, of an organisation or of a private account."""
    values = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": event.title,
        "startdt": _instant(event.starts_at),
        "enddt": _instant(event.ends_at),
        "location": event.location,
    }
    return f"https://outlook.office.com/calendar/0/deeplink/compose?{urlencode(values)}"


def _instant(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
