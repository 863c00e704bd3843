"""Checks of single JSON values: each function returns the value or raises ``Mistake`` with what to
send."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta

from ctevents.domain.domain_names import has_hidden_signs, is_confusable
from ctevents.domain.entry import Outcome
from ctevents.domain.names.full_names import is_no_name, title_in
from ctevents.domain.people import LONGEST_TITLE, Sex
from ctevents.domain.registration import MOST_ASSISTANTS
from ctevents.formats.addresses import folded_email, is_email
from ctevents.formats.limited.tables import MAX_CELL
from ctevents.services.common.door_tokens import LONGEST_STATION
from ctevents.services.seating.registrants import PERSON
from ctevents.web.forms import LONGEST_EMAIL, LONGEST_LINE, LONGEST_TEXT, one_line

LONGEST_CODE = 8000
"""More than any QR code holds."""
YES_OR_NO = {
    **dict.fromkeys(("on", "y", "yes", "true", "1"), True),
    **dict.fromkeys(("", "off", "n", "no", "false", "0"), False),
}
"""Values sent for a tick in a form."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.ASCII | re.IGNORECASE)
_DAY_AND_CLOCK = r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2})"
_FRACTION_AND_OFFSET = r"(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})"
_RFC_3339 = re.compile(_DAY_AND_CLOCK + _FRACTION_AND_OFFSET, re.ASCII | re.IGNORECASE)


class Mistake(ValueError):
    """A wrong value; the text says what to send instead."""


def check_in_id(value: object) -> str:
    """Return a UUID in small letters."""
    if not isinstance(value, str) or not _UUID.fullmatch(value):
        raise Mistake("Send a UUID.")
    return value.lower()


def instant(value: object) -> datetime:
    """Read RFC 3339, to the microsecond. A day is left free on either side for local times."""
    parts = _RFC_3339.fullmatch(value) if isinstance(value, str) else None
    try:
        if parts is None:
            raise ValueError
        day, clock, fraction, offset = parts.groups()
        at = datetime.fromisoformat(f"{day}T{clock}{(fraction or '.0')[:7]}{offset.upper()}")
        for room in (timedelta(days=-1), timedelta(days=1)):
            (at + room).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Mistake(
            "Send a time with its offset as in RFC 3339: 2027-03-10T09:12:00+01:00."
        ) from error
    return at.astimezone(UTC)


def station(value: object) -> str:
    return _at_most(LONGEST_STATION, _filled(line(value)))


def name(value: object) -> str:
    written = _at_most(LONGEST_LINE, _filled(line(value)))
    if is_no_name(written):
        raise Mistake("Send a name: a dash is none.")
    return written


def line(value: object) -> str:
    """Return text on one line; it may be empty."""
    return _at_most(LONGEST_LINE, one_line(_string(value)))


def title(value: object) -> str:
    return title_in(_at_most(LONGEST_TITLE, line(value)))


def text(value: object) -> str:
    return _at_most(
        LONGEST_TEXT, "\n".join(one_line(row) for row in _string(value).splitlines()).strip()
    )


def email(value: object) -> str:
    if has_hidden_signs(_string(value)):
        raise Mistake("Send an address without control characters and signs without a shape.")
    address = _at_most(LONGEST_EMAIL, one_line(_string(value)))
    if is_confusable(address):
        raise Mistake("Send a domain in one alphabet: this one mixes letters that look alike.")
    if address and not is_email(address):
        raise Mistake("Send an e-mail address such as name@example.org, or nothing.")
    return folded_email(address)


def yes_or_no(value: object) -> bool:
    if isinstance(value, str) and value in YES_OR_NO:
        return YES_OR_NO[value]
    if not isinstance(value, bool):
        raise Mistake("Send true or false.")
    return value


def true_or_false(value: object) -> bool:
    if not isinstance(value, bool):
        raise Mistake("Send true or false.")
    return value


def cell(value: object) -> str:
    """Return text for a cell of a guest list, which has limits of its own."""
    return _at_most(MAX_CELL, one_line(_string(value)))


def yes_cell(value: object) -> str:
    return "yes" if true_or_false(value) else ""


def number_cell(value: object) -> str:
    return str(count(value))


def sex(value: object) -> Sex:
    return Sex(one_of([each.value for each in Sex])(value))


def assistants(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= MOST_ASSISTANTS:
        raise Mistake(f"Send a number from 0 to {MOST_ASSISTANTS}.")
    return value


def count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Mistake("Send a whole number, 0 or more.")
    return value


def number_up_to(most: int) -> Callable[[object], int]:
    def chosen(value: object) -> int:
        is_number = (
            isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10
        )
        if not is_number or not 1 <= int(str(value)) <= most:
            raise Mistake(f"Send a number from 1 to {most}.")
        return int(str(value))

    return chosen


def one_of(values: Collection[str]) -> Callable[[object], str]:
    def chosen(value: object) -> str:
        if not isinstance(value, str) or value not in values:
            raise Mistake(f"Send one of: {', '.join(values)}.")
        return value

    return chosen


def outcome(value: object) -> Outcome:
    return Outcome(one_of([outcome.value for outcome in Outcome])(value))


def code(value: object) -> str:
    """Return the content of a QR code."""
    return _at_most(LONGEST_CODE, _filled(_string(value)))


def attendee(value: object) -> tuple[int | None, int | None]:
    """Return (registration, person); one of them is set. Older devices send the number of a
    registration. Invalid text gives 0, which belongs to nobody."""
    written = _at_most(LONGEST_LINE, _filled(_string(value)))
    digits = written.removeprefix(PERSON)
    is_number = (
        digits.isascii() and digits.isdecimal() and not digits.startswith("0") and len(digits) < 10
    )
    number = int(digits) if is_number else 0
    return (None, number) if written.startswith(PERSON) else (number, None)


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise Mistake("Send text.")
    return value


def _filled(written: str) -> str:
    if not written:
        raise Mistake("This may not be empty.")
    return written


def _at_most(longest: int, written: str) -> str:
    if len(written) > longest:
        raise Mistake(f"Send at most {longest} characters.")
    return written
