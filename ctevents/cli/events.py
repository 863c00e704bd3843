"""Commands that list, plan, publish and cancel events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import click

from ctevents.cli.application import event_named, now
from ctevents.cli.output import json_option, print_json, print_table
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import WalkIns
from ctevents.domain.people import LANGUAGES, tidy
from ctevents.domain.schedule import to_instant
from ctevents.domain.vetting import Approval
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.events.changes import LONGEST_REASON, cancel_event
from ctevents.services.events.events import all_events, edit_event, publish_event
from ctevents.services.events.moves import EditResult
from ctevents.services.seating.seats import seats_taken
from ctevents.texts.rendering import when
from ctevents.texts.times import weekday_and_clock
from ctevents.texts.words.changes import effects, warnings

TEXTS = {"title": "titles", "venue": "venues", "address": "addresses", "directions": "directions"}
KEYS = {column: key for key, column in TEXTS.items()} | {"has_bilingual_letters": "bilingual"}
SWITCHES = {"yes": True, "no": False}
TIMES = ("starts_at", "ends_at", "registration_closes_at")
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
LONGEST_TEXT = 200
LONGEST_DIRECTIONS = 1000
LARGEST_CAPACITY = 100_000

WRONG = {
    "erase_on": "personal data can be erased from the second day after the event",
    "ends_at": "the end must come after the start",
    "registration_closes_at": "the deadline cannot come after the end",
}


@click.group()
def events() -> None:
    """Events, by their slug."""


@events.command("list")
@json_option
def list_events(as_json: bool) -> None:
    """List all events, with local times."""
    found = [_described(event) for event in all_events(db.session())]
    if as_json:
        print_json(found)
    else:
        columns = ["slug", "city", "status", "starts_at", "ends_at", "capacity", "title"]
        print_table(columns, [[_with_weekday(event[column]) for column in columns] for event in found])


@events.command("set")
@click.argument("slug")
@click.argument("settings", nargs=-1, required=True, metavar="KEY=VALUE...")
@json_option
def set_plan(slug: str, settings: tuple[str, ...], as_json: bool) -> None:
    """Change the plan of an event.

    Keys: title, venue, address and directions (how to get there), each also in one language (title:sq=…); starts_at,
    ends_at and registration_closes_at, in local time (2027-03-10T10:00); capacity; open_registration (yes, no);
    bilingual (yes, no: letters have the English text below); approval (automatic, office, focal-point-and-office);
    walk_ins (allowed, until-full, approval, none); erase_on (the day on which personal data are erased, 2027-09-10; by
    default six months after the end). An empty value removes the setting.

    The programme and the registration deadline move with the event. If a published event gets a new time or place, we
    e-mail everyone who is registered or invited. It cannot move into the past.
    """
    with transaction(by=audit.SHELL) as tx:
        event = lock_event(tx, event_named(slug).id)
        values = _values(event, settings)
        try:
            edited = edit_event(tx, event, values)
        except ValueError as error:
            raise click.ClickException("; ".join(_wrong(column) for column in error.args)) from error
    keys = [KEYS.get(column, column) for column in edited.fields]
    if as_json:
        print_json({"event": slug, "changed": keys, **_effects(edited)})
    else:
        click.echo(f"Changed: {', '.join(keys)}." if keys else "Nothing changed.")
        _tell(event, edited)
    for words in warnings(edited.doubts):
        click.echo(f"Warning: {words}", err=True)
    taken = seats_taken(db.session(), event.id)
    if "capacity" in edited.fields and event.capacity is not None and taken > event.capacity:
        click.echo(f"{taken} seats are taken already: nobody loses one, and none is free.", err=True)


@events.command()
@click.argument("slug")
@json_option
def publish(slug: str, as_json: bool) -> None:
    """Open an event to the public.

    Invitations and the door become possible too. The event needs a title, a venue, a start, an end and a capacity.
    """
    with transaction(by=audit.SHELL) as tx:
        publish_event(tx, event_named(slug))
    if as_json:
        print_json({"event": slug, "status": event_named(slug).status_at(now()).value})
    else:
        click.echo(f"{slug} is published.")


@events.command()
@click.argument("slug")
@click.option("--reason", default="", metavar="TEXT", help="Sent to everybody unchanged, in every language.")
@json_option
def cancel(slug: str, reason: str, as_json: bool) -> None:
    """Cancel an event and e-mail everybody.

    That is, everyone who was invited or is registered and has not declined. This cannot be undone.
    """
    reason = tidy(reason)
    if len(reason) > LONGEST_REASON:
        raise click.UsageError(f"the reason is too long: at most {LONGEST_REASON} characters")
    with transaction(by=audit.SHELL) as tx:
        letters = cancel_event(tx, event_named(slug), reason=reason)
    if as_json:
        print_json({"event": slug, "status": event_named(slug).status.value, "letters": letters})
    else:
        click.echo(f"{slug} is cancelled. Letters queued: {letters}.")


def _effects(edited: EditResult) -> dict[str, object]:
    done = edited.consequences
    return {
        "letters": done.people,
        "seated": done.seated,
        "waiting": done.waiting,
        "programme_items_moved": edited.items,
        "warnings": warnings(edited.doubts),
    }


def _tell(event: Event, edited: EditResult) -> None:
    if {"starts_at", "ends_at"} & set(edited.fields):
        click.echo(f"New time: {when(event)}.")
    if "registration_closes_at" in edited.fields and event.registration_closes_at:
        click.echo(f"Registration deadline: {weekday_and_clock(event.registration_closes_at, event.time_zone)}.")
    if edited.items:
        click.echo(f"Items of the programme moved with the event: {edited.items}.")
    if edited.consequences.people:
        click.echo(f"Letters queued: {edited.consequences.people}.")
    for words in effects(edited.consequences):
        click.echo(words)


def _values(event: Event, settings: tuple[str, ...]) -> dict[str, object]:
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
            values[column] = _with_text(texts, key, language if colon else "en", tidy(text))
        elif key in TIMES:
            values[key] = _instant(event, key, text) if text else None
        elif key == "erase_on":
            values[key] = _day(text) if text else None
        elif key == "capacity":
            values[key] = _capacity(text) if text else None
        elif key == "open_registration":
            values[key] = SWITCHES[_one_of(key, text, SWITCHES)]
        elif key == "bilingual":
            values["has_bilingual_letters"] = SWITCHES[_one_of(key, text, SWITCHES)]
        elif key == "approval":
            values[key] = Approval(_one_of(key, text, Approval))
        elif key == "walk_ins":
            values[key] = WalkIns(_one_of(key, text, WalkIns))
        else:
            raise click.UsageError(f"there is no key {key!r}: see ctevents events set --help")
    return values


def _with_text(texts: object, key: str, language: str, text: str) -> dict[str, str]:
    assert isinstance(texts, dict)
    if language not in LANGUAGES:
        raise click.UsageError(f"there is no language {language!r} ({key}): choose of {', '.join(LANGUAGES)}")
    longest = LONGEST_DIRECTIONS if key.startswith("directions") else LONGEST_TEXT
    if len(text) > longest:
        raise click.UsageError(f"{key} is too long: at most {longest} characters")
    return {tag: words for tag, words in (texts | {language: text}).items() if words}


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
        raise click.UsageError(f"{key} is the local time of the event, such as 2027-03-10T10:00; not {text!r}")
    try:
        return to_instant(local.replace(second=0, microsecond=0), event.time_zone)
    except ValueError as error:
        raise click.UsageError(f"{key}: in {event.city()} {error}") from error


def _capacity(text: str) -> int:
    number = int(text) if text.isdecimal() and len(text) < 10 else 0
    if not 1 <= number <= LARGEST_CAPACITY:
        raise click.UsageError(f"capacity is a whole number from 1 to {LARGEST_CAPACITY}; not {text!r}")
    return number


def _one_of(key: str, text: str, values: Iterable[str]) -> str:
    known = list(values)
    if text not in known:
        raise click.UsageError(f"{key} is one of {', '.join(known)}; not {text!r}")
    return text


def _wrong(column: str) -> str:
    return WRONG.get(column, f"a published event needs its {column}")


def _described(event: Event) -> dict[str, object]:
    return {
        "slug": event.slug,
        "city": event.city(),
        "status": event.status_at(now()).value,
        "title": event.title(),
        "venue": event.venue(),
        "address": event.address(),
        **{name: _local(event, getattr(event, name)) for name in TIMES},
        "time_zone": event.time_zone,
        "capacity": event.capacity,
        "open_registration": event.open_registration,
        "approval": event.approval.value,
        "walk_ins": event.walk_ins.value,
    }


def _with_weekday(value: object) -> object:
    """Return an instant as people read it: ``Wed 2027-03-10 10:00``."""
    return f"{WEEKDAYS[value.weekday()]} {value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value


def _local(event: Event, instant: datetime | None) -> datetime | None:
    return instant.astimezone(ZoneInfo(event.time_zone)) if instant else None
