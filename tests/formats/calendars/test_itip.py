from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from icalendar import Calendar, Component

from ctevents.formats.calendars.itip import (
    CalendarAttendee,
    CalendarEvent,
    cancel,
    publish,
    request,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "request.ics"
# The zones of the six launches; two of them use Belgrade's.
ZONES = (
    "Europe/Tirane",
    "Europe/Sarajevo",
    "Europe/Belgrade",
    "Europe/Podgorica",
    "Europe/Skopje",
)
LAUNCH = CalendarEvent(
    uid="launch-me@events.example.org",
    sequence=2,
    stamp=datetime(2027, 1, 5, 8, 30, tzinfo=UTC),
    title="Predstavljanje završnog izvještaja, Podgorica",
    starts_at=datetime(2027, 4, 14, 8, 0, tzinfo=UTC),
    ends_at=datetime(2027, 4, 14, 11, 30, tzinfo=UTC),
    time_zone="Europe/Podgorica",
    location="Hotel Lipa; Bulevar 12, Podgorica",
    description="Dnevni red:\n10:00 Otvaranje\n\nDoć\\i ranije.",
    url="https://events.example.org/events/me",
    organizer_name="Tim za događaje, regionalna kancelarija",
    organizer_email="rsvp+k7@events.example.org",
    language="cnr",
    reminder="Predstavljanje završnog izvještaja\nPonesite kartu ulaza, molimo.",
)
GUEST = CalendarAttendee(name="Иван Пробић", email="ivan.probic@example.org", may_reply=True)


def only_event(ics: bytes) -> Component:
    (event,) = Calendar.from_ical(ics).walk("VEVENT")
    return event


def lines(ics: bytes) -> list[str]:
    """Unfolded, as a reader sees them."""
    return ics.decode().replace("\r\n ", "").split("\r\n")


def test_a_request_is_this_to_the_byte() -> None:
    assert request(LAUNCH, GUEST) == GOLDEN.read_bytes()


def test_a_request_reads_back_as_it_was_meant() -> None:
    calendar = Calendar.from_ical(request(LAUNCH, GUEST))
    event = only_event(request(LAUNCH, GUEST))
    here = ZoneInfo("Europe/Podgorica")

    assert (calendar["METHOD"], calendar["PRODID"]) == ("REQUEST", "-//ctevents//ctevents//EN")
    assert {name: event.decoded(name) for name in ("DTSTART", "DTEND", "DTSTAMP", "SEQUENCE")} == {
        "DTSTART": datetime(2027, 4, 14, 10, 0, tzinfo=here),
        "DTEND": datetime(2027, 4, 14, 13, 30, tzinfo=here),
        "DTSTAMP": LAUNCH.stamp,
        "SEQUENCE": 2,
    }
    assert {
        name: str(event[name])
        for name in ("UID", "SUMMARY", "LOCATION", "DESCRIPTION", "URL", "STATUS")
    } == {
        "UID": LAUNCH.uid,
        "SUMMARY": LAUNCH.title,
        "LOCATION": LAUNCH.location,
        "DESCRIPTION": LAUNCH.description,
        "URL": LAUNCH.url,
        "STATUS": "CONFIRMED",
    }
    assert dict(event["ORGANIZER"].params) == {"CN": LAUNCH.organizer_name}
    assert event["ORGANIZER"] == "mailto:rsvp+k7@events.example.org"
    assert event["ATTENDEE"] == "mailto:ivan.probic@example.org"
    assert dict(event["ATTENDEE"].params) == {
        "CN": "Иван Пробић",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
        "PARTSTAT": "ACCEPTED",
        "RSVP": "TRUE",
    }


def test_a_cancellation_is_the_same_event_with_a_higher_sequence_and_cancelled() -> None:
    asked = only_event(request(LAUNCH, GUEST))
    ics = cancel(replace(LAUNCH, sequence=3), GUEST)
    called_off = only_event(ics)

    assert Calendar.from_ical(ics)["METHOD"] == "CANCEL"
    changed = {name for name in asked if asked[name] != called_off[name]}
    assert changed == {"SEQUENCE", "STATUS"}
    assert (called_off["SEQUENCE"], called_off["STATUS"]) == (3, "CANCELLED")


def test_published_events_name_no_guest_and_share_one_definition_of_each_zone() -> None:
    tirana = replace(LAUNCH, uid="launch-al@events.example.org", time_zone="Europe/Tirane")
    again = replace(LAUNCH, uid="launch-me-2@events.example.org")
    ics = publish([LAUNCH, tirana, again], name="Launches, all six")
    calendar = Calendar.from_ical(ics)

    assert calendar["METHOD"] == "PUBLISH"
    assert [calendar["NAME"], calendar["X-WR-CALNAME"]] == ["Launches, all six"] * 2
    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == [
        "Europe/Podgorica",
        "Europe/Tirane",
    ]
    assert [str(event["UID"]) for event in calendar.walk("VEVENT")] == [
        LAUNCH.uid,
        tirana.uid,
        again.uid,
    ]
    assert b"ATTENDEE" not in ics
    assert ics.count(b"ORGANIZER") == 3


def test_a_published_event_may_be_cancelled() -> None:
    ics = publish(
        [LAUNCH, replace(LAUNCH, uid="launch-al@events.example.org", is_cancelled=True)],
        name="Launches",
    )
    assert [str(event["STATUS"]) for event in Calendar.from_ical(ics).walk("VEVENT")] == [
        "CONFIRMED",
        "CANCELLED",
    ]


def test_a_reminder_is_shown_at_the_same_hour_on_the_day_before_also_when_the_clocks_change() -> (
    None
):
    # 10:00 in summer time; the day before it is 9:00 UTC
    sunday = datetime(2027, 3, 28, 8, 0, tzinfo=UTC)
    entry = replace(LAUNCH, starts_at=sunday, ends_at=sunday + timedelta(hours=30))
    for ics in (request(entry, GUEST), publish([entry], name="x")):
        (alarm,) = only_event(ics).walk("VALARM")
        assert (alarm["ACTION"], alarm["TRIGGER"].to_ical()) == ("DISPLAY", b"-P1D")
        assert (alarm["DESCRIPTION"], alarm["DESCRIPTION"].params["LANGUAGE"]) == (
            LAUNCH.reminder,
            "cnr",
        )


def test_nothing_reminds_of_an_event_that_is_cancelled_or_of_one_without_words_for_it() -> None:
    assert b"VALARM" not in cancel(LAUNCH, GUEST)
    assert b"VALARM" not in publish([replace(LAUNCH, is_cancelled=True)], name="x")
    assert b"VALARM" not in request(replace(LAUNCH, reminder=""), GUEST)


def test_a_program_that_has_subscribed_looks_again_after_some_hours() -> None:
    written = lines(publish([LAUNCH], name="x"))
    assert [line for line in written if "PT6H" in line] == [
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
        "X-PUBLISHED-TTL;VALUE=DURATION:PT6H",
    ]


def test_nothing_published_is_still_a_calendar() -> None:
    assert Calendar.from_ical(publish([], name="Launches")).walk("VEVENT") == []


@pytest.mark.parametrize(
    "ics",
    [request(LAUNCH, GUEST), cancel(LAUNCH, GUEST), publish([LAUNCH], name="Launches")],
    ids=["request", "cancel", "publish"],
)
def test_another_reader_finds_each_valid(ics: bytes) -> None:
    calendar = vobject.readOne(ics.decode())

    assert calendar.validate(raiseException=True)
    assert calendar.vevent.dtstart.value.astimezone(UTC) == LAUNCH.starts_at
    assert all(len(line) <= 75 for line in ics.split(b"\r\n"))
    assert b"\n" not in ics.replace(b"\r\n", b"")


@pytest.mark.long
@pytest.mark.parametrize("zone", ZONES)
def test_the_written_rule_equals_the_zone_on_every_day_of_ten_years(zone: str) -> None:
    written = tzical(StringIO(publish([replace(LAUNCH, time_zone=zone)], name="x").decode())).get(
        zone
    )
    first = datetime(2024, 1, 1, 11, 0, tzinfo=UTC)
    days = [first + timedelta(days=day) for day in range(3653)]

    assert [
        day
        for day in days
        if day.astimezone(written).utcoffset() != day.astimezone(ZoneInfo(zone)).utcoffset()
    ] == []


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "change",
    [datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)],
    ids=["spring", "autumn"],
)
def test_the_written_rule_changes_in_the_very_minute_of_the_zone(
    zone: str, change: datetime
) -> None:
    written = tzical(StringIO(publish([replace(LAUNCH, time_zone=zone)], name="x").decode())).get(
        zone
    )
    around = [change + timedelta(minutes=minutes) for minutes in range(-180, 181)]

    assert [at.astimezone(written).replace(tzinfo=None) for at in around] == [
        at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for at in around
    ]


@pytest.mark.parametrize(
    "zone", ["Europe/London", "Europe/Sofia", "Europe/Istanbul", "America/New_York"]
)
def test_a_zone_with_another_time_is_written_with_its_changes(zone: str) -> None:
    written = tzical(StringIO(publish([replace(LAUNCH, time_zone=zone)], name="x").decode())).get(
        zone
    )
    hours = [LAUNCH.starts_at + timedelta(hours=hour) for hour in range(-24 * 130, 24 * 300, 5)]

    assert [at.astimezone(written).replace(tzinfo=None) for at in hours] == [
        at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for at in hours
    ]


def test_the_hours_around_the_change_are_written_as_the_clock_on_the_wall() -> None:
    night = replace(
        LAUNCH,
        starts_at=datetime(2027, 3, 28, 0, 59, tzinfo=UTC),
        ends_at=datetime(2027, 3, 28, 1, 0, tzinfo=UTC),
    )
    assert [
        line
        for line in lines(publish([night], name="x"))
        if line.startswith(("DTSTART;", "DTEND;"))
    ] == [
        "DTSTART;TZID=Europe/Podgorica:20270328T015900",
        "DTEND;TZID=Europe/Podgorica:20270328T030000",
    ]


def test_no_reply_is_asked_for_where_nobody_reads_it() -> None:
    silent = replace(GUEST, may_reply=False)
    assert "RSVP" not in only_event(request(LAUNCH, silent))["ATTENDEE"].params


def test_a_name_cannot_end_its_parameter_or_its_line() -> None:
    forger = CalendarAttendee(
        name='Ana "Ани" P;X=1:mailto:x,\r\nATTENDEE:mailto:b@example.org\x00\x1b',
        email="a@example.org",
        may_reply=True,
    )

    assert [line for line in lines(request(LAUNCH, forger)) if "ATTENDEE" in line] == [
        'ATTENDEE;CN="Ana Ани P;X=1:mailto:x, ATTENDEE:mailto:b@example.org";'
        "CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:a@example.org"
    ]


def test_text_cannot_begin_a_line_of_its_own() -> None:
    forged = replace(
        LAUNCH,
        title="Launch\r\nSTATUS:CANCELLED",
        location="Hall\nUID:other",
        description="a\rEND:VEVENT\x00\x0b\x85",
        reminder="b\r\nEND:VALARM",
    )
    written = lines(publish([forged], name="x\r\nMETHOD:CANCEL"))

    assert [
        line for line in written if line.startswith(("SUMMARY", "LOCATION", "DESCRIPTION", "NAME"))
    ] == [
        "NAME:x METHOD:CANCEL",
        "SUMMARY;LANGUAGE=cnr:Launch STATUS:CANCELLED",
        "DESCRIPTION;LANGUAGE=cnr:a\\nEND:VEVENT",
        "LOCATION;LANGUAGE=cnr:Hall UID:other",
        "DESCRIPTION;LANGUAGE=cnr:b\\nEND:VALARM",
    ]
    assert [
        line for line in written if line.startswith(("STATUS", "UID", "METHOD", "END:VEVENT"))
    ] == [
        "METHOD:PUBLISH",
        "UID:launch-me@events.example.org",
        "STATUS:CONFIRMED",
        "END:VEVENT",
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"organizer_email": "a@example.org\r\nX:y"},
        {"organizer_email": "ána@example.org"},
        {"organizer_email": "nobody"},
        {"url": "https://events.example.org/\r\nX:y"},
        {"url": "javascript:alert(1)"},
    ],
)
def test_an_address_or_url_that_is_none_is_refused(changed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="for a calendar"):
        publish([replace(LAUNCH, **changed)], name="x")


def test_signs_with_a_meaning_in_a_uri_are_escaped_in_addresses() -> None:
    guest = CalendarAttendee(name="", email="o'neil+50%?x#y@example.org")

    assert (
        only_event(request(LAUNCH, guest))["ATTENDEE"] == "mailto:o'neil+50%25%3Fx%23y@example.org"
    )
