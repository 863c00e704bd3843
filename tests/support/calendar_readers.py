"""Three independent readers of calendar files: libical, ical.js, vobject. Each returns the same
data of an event."""

from __future__ import annotations

import ctypes
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import vobject

ICAL_JS = Path(sys.prefix) / "node" / "node_modules" / "ical.js" / "dist" / "ical.js"


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An event as a reader understood it. ``people``: the organizer first, as addresses.
    ``reminders``: seconds from the start, below 0 for those before it."""

    method: str
    uid: str
    sequence: int
    status: str
    starts_at: datetime
    ends_at: datetime
    people: tuple[str, ...]
    reminders: tuple[int, ...] = ()


def _entry(values: dict[str, Any]) -> Entry:
    times = {name: datetime.fromtimestamp(values[name], UTC) for name in ("starts_at", "ends_at")}
    many = {name: tuple(values[name]) for name in ("people", "reminders")}
    return Entry(**{**values, **times, **many})


def by_ical_js(*files: bytes) -> list[list[Entry]]:
    script = Path(__file__).with_name("ical_reader.mjs")
    text = json.dumps([file.decode() for file in files])
    done = subprocess.run(
        ["node", str(script), str(ICAL_JS)], input=text, capture_output=True, check=True, text=True
    )
    return [[_entry(values) for values in entries] for entries in json.loads(done.stdout)]


def by_vobject(file: bytes) -> list[Entry]:
    calendar = vobject.readOne(file.decode())
    calendar.validate(raiseException=True)
    return [
        Entry(
            method=calendar.method.value,
            uid=event.uid.value,
            sequence=int(event.sequence.value),
            status=event.status.value,
            starts_at=event.dtstart.value.astimezone(UTC),
            ends_at=event.dtend.value.astimezone(UTC),
            people=tuple(
                person.value
                for name in ("organizer", "attendee")
                for person in event.contents.get(name, [])
            ),
            reminders=tuple(
                int(each.trigger.value.total_seconds()) for each in event.contents.get("valarm", [])
            ),
        )
        for event in calendar.vevent_list
    ]


class _Time(ctypes.Structure):
    """``struct icaltimetype`` of libical 3."""

    _fields_ = [
        *(
            (name, ctypes.c_int)
            for name in (
                "year",
                "month",
                "day",
                "hour",
                "minute",
                "second",
                "is_date",
                "is_daylight",
            )
        ),
        ("zone", ctypes.c_void_p),
    ]


class _Duration(ctypes.Structure):
    """``struct icaldurationtype`` of libical 3."""

    _fields_ = [
        ("is_neg", ctypes.c_int),
        *((name, ctypes.c_uint) for name in ("d", "w", "h", "m", "s")),
    ]


def by_libical(file: bytes) -> list[Entry]:
    """Read the file. Raise ``ValueError`` with the errors that libical finds by the rules of RFC
    5546 for the file's METHOD."""
    calendar = _libical().icalparser_parse_string(file)
    try:
        is_right = _libical().icalrestriction_check(calendar)
        wrong = [
            error
            for part in (calendar, *_parts(calendar))
            for error in _texts(part, b"X-LIC-ERROR")
        ]
        if wrong or not is_right:
            raise ValueError(*wrong)
        method = (
            _libical()
            .icalproperty_method_to_string(_libical().icalcomponent_get_method(calendar))
            .decode()
        )
        return [_read(event, method) for event in _parts(calendar, b"VEVENT")]
    finally:
        _libical().icalcomponent_free(calendar)


def _read(event: int, method: str) -> Entry:
    return _entry(
        {
            "method": method,
            "uid": _libical().icalcomponent_get_uid(event).decode(),
            "sequence": _libical().icalcomponent_get_sequence(event),
            "status": _libical()
            .icalproperty_status_to_string(_libical().icalcomponent_get_status(event))
            .decode(),
            "starts_at": _seconds(_libical().icalcomponent_get_dtstart(event)),
            "ends_at": _seconds(_libical().icalcomponent_get_dtend(event)),
            "people": [*_texts(event, b"ORGANIZER"), *_texts(event, b"ATTENDEE")],
            "reminders": [
                _length(text)
                for alarm in _parts(event, b"VALARM")
                for text in _texts(alarm, b"TRIGGER")
            ],
        }
    )


def _seconds(time: _Time) -> int:
    return int(_libical().icaltime_as_timet_with_zone(time, time.zone))


def _length(text: str) -> int:
    return int(
        _libical().icaldurationtype_as_int(_libical().icaldurationtype_from_string(text.encode()))
    )


def _parts(component: int, kind: bytes = b"ANY") -> Iterator[int]:
    which = _libical().icalcomponent_string_to_kind(kind)
    part = _libical().icalcomponent_get_first_component(component, which)
    while part:
        yield part
        part = _libical().icalcomponent_get_next_component(component, which)


def _texts(component: int, name: bytes) -> Iterator[str]:
    kind = _libical().icalproperty_string_to_kind(name)
    found = _libical().icalcomponent_get_first_property(component, kind)
    while found:
        yield _libical().icalproperty_get_value_as_string(found).decode()
        found = _libical().icalcomponent_get_next_property(component, kind)


@cache
def _libical() -> ctypes.CDLL:
    """Load the library of Debian's package libical3 (libical3t64)."""
    pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
    library = ctypes.CDLL("libical.so.3")
    for name, result, arguments in (
        ("icalparser_parse_string", pointer, [text]),
        ("icalcomponent_free", None, [pointer]),
        ("icalrestriction_check", number, [pointer]),
        ("icalcomponent_string_to_kind", number, [text]),
        ("icalcomponent_get_first_component", pointer, [pointer, number]),
        ("icalcomponent_get_next_component", pointer, [pointer, number]),
        ("icalproperty_string_to_kind", number, [text]),
        ("icalcomponent_get_first_property", pointer, [pointer, number]),
        ("icalcomponent_get_next_property", pointer, [pointer, number]),
        ("icalproperty_get_value_as_string", text, [pointer]),
        ("icalcomponent_get_method", number, [pointer]),
        ("icalproperty_method_to_string", text, [number]),
        ("icalcomponent_get_uid", text, [pointer]),
        ("icalcomponent_get_sequence", number, [pointer]),
        ("icalcomponent_get_status", number, [pointer]),
        ("icalproperty_status_to_string", text, [number]),
        ("icalcomponent_get_dtstart", _Time, [pointer]),
        ("icalcomponent_get_dtend", _Time, [pointer]),
        ("icaldurationtype_from_string", _Duration, [text]),
        ("icaldurationtype_as_int", number, [_Duration]),
        ("icaltime_as_timet_with_zone", ctypes.c_int64, [_Time, pointer]),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
