"""The plan of an event as settings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

import click

from ctevents.domain.entry import WalkIns
from ctevents.domain.events.places import LONGEST_PART, ArrivalPart
from ctevents.domain.people import LANGUAGES, tidy
from ctevents.domain.registration import MOST_COMPANIONS, Approval
from ctevents.domain.schedule import to_instant
from ctevents.models import Event

TEXTS = {
    "title": "titles",
    "venue": "venues",
    "address": "addresses",
    **{part.value: part.value for part in ArrivalPart},
}
LINES = ("day_contact_name", "day_contact_phone")
NAMED_SWITCHES = {
    "open_registration": "open_registration",
    "bilingual": "has_bilingual_letters",
    "visa_letters": "offers_visa_letters",
}
COMPANIONS = {"companions": "most_companions"}
KEYS = {column: key for key, column in (TEXTS | NAMED_SWITCHES | COMPANIONS).items()}
SWITCHES = {"yes": True, "no": False}
TIMES = ("starts_at", "ends_at", "registration_closes_at")
LONGEST_TEXT = 200
LARGEST_CAPACITY = 100_000


def plan_values(event: Event, settings: Iterable[str]) -> dict[str, object]:
    """Return the new values of columns. Texts in other languages stay."""
    values: dict[str, object] = {}
    for setting in settings:
        key, equals, text = setting.partition("=")
        name, colon, language = key.partition(":")
        if not equals:
            raise click.UsageError(f"{setting!r} is not KEY=VALUE")
        if name in TEXTS:
            column = TEXTS[name]
            texts = values.get(column, getattr(event, column))
            values[column] = with_text(texts, key, language if colon else "en", tidy(text))
        elif key in LINES:
            values[key] = within(key, tidy(text), LONGEST_TEXT)
        elif key in TIMES:
            values[key] = _instant(event, key, text) if text else None
        elif key == "erase_on":
            values[key] = _day(text) if text else None
        elif key == "capacity":
            values[key] = _capacity(text) if text else None
        elif key in COMPANIONS:
            values[COMPANIONS[key]] = _companions(text)
        elif key in NAMED_SWITCHES:
            values[NAMED_SWITCHES[key]] = SWITCHES[one_of(key, text, SWITCHES)]
        elif key == "approval":
            values[key] = Approval(one_of(key, text, Approval))
        elif key == "walk_ins":
            values[key] = WalkIns(one_of(key, text, WalkIns))
        else:
            raise click.UsageError(f"there is no key {key!r}: see ctevents events set --help")
    return values


def with_text(texts: object, key: str, language: str, text: str) -> dict[str, str]:
    assert isinstance(texts, dict)
    if language not in LANGUAGES:
        raise click.UsageError(
            f"there is no language {language!r} ({key}): choose of {', '.join(LANGUAGES)}"
        )
    text = within(
        key, text, LONGEST_PART if key.partition(":")[0] in set(ArrivalPart) else LONGEST_TEXT
    )
    return {tag: words for tag, words in (texts | {language: text}).items() if words}


def within(key: str, text: str, longest: int) -> str:
    if len(text) > longest:
        raise click.UsageError(f"{key} is too long: at most {longest} characters")
    return text


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.max
    if not 2000 <= day.year < 2100:
        raise click.UsageError(f"erase_on is a day such as 2027-09-10; not {text!r}")
    return day


def _instant(event: Event, key: str, text: str) -> datetime:
    try:
        local = datetime.fromisoformat(text)
    except ValueError:
        local = datetime.max
    if local.tzinfo is not None or not 2000 <= local.year < 2100:
        raise click.UsageError(
            f"{key} is the local time of the event, such as 2027-03-10T10:00; not {text!r}"
        )
    try:
        return to_instant(local.replace(second=0, microsecond=0), event.time_zone)
    except ValueError as error:
        raise click.UsageError(f"{key}: in {event.city()} {error}") from error


def _capacity(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if not 1 <= number <= LARGEST_CAPACITY:
        raise click.UsageError(
            f"capacity is a whole number from 1 to {LARGEST_CAPACITY}; not {text!r}"
        )
    return number


def _companions(text: str) -> int:
    number = int(text or 0) if text.isdecimal() or not text else MOST_COMPANIONS + 1
    if number > MOST_COMPANIONS:
        raise click.UsageError(
            f"companions is a whole number from 0 to {MOST_COMPANIONS}; not {text!r}"
        )
    return number


def one_of(key: str, text: str, values: Iterable[str]) -> str:
    known = list(values)
    if text not in known:
        raise click.UsageError(f"{key} is one of {', '.join(known)}; not {text!r}")
    return text
