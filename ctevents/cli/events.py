"""Commands that list, plan, publish and cancel events."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import click

from ctevents.cli.application import event_named, now, project_named
from ctevents.cli.output import json_option, print_json, print_table
from ctevents.cli.planning.places import new_place, place_settings
from ctevents.cli.planning.settings import KEYS, TIMES, one_of, plan_values
from ctevents.db.handle import db, transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.people import tidy
from ctevents.models import Event, Project
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.events.changes import LONGEST_REASON, EditResult, cancel_event
from ctevents.services.events.creation import NewEvent, create_event
from ctevents.services.events.events import all_events, edit_event, publish_event
from ctevents.services.seating.seats import seats_taken
from ctevents.texts.rendering import when
from ctevents.texts.times import weekday_and_clock
from ctevents.texts.words.changes import effects, warnings

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WRONG = {
    "slug": "a slug is of lowercase letters, digits and hyphens, and no reserved word such as all",
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
        print_table(
            columns, [[_with_weekday(event[column]) for column in columns] for event in found]
        )


@events.command("set")
@click.argument("slug")
@click.argument("settings", nargs=-1, required=True, metavar="KEY=VALUE...")
@json_option
def set_plan(slug: str, settings: tuple[str, ...], as_json: bool) -> None:
    """Change the plan of an event.

    Keys: title, venue, address, directions (how to get there), entrance, parking,
    identity_document, security_check and hotel, each also in one language (title:sq=…);
    day_contact_name and day_contact_phone (for guests, never public); starts_at, ends_at and
    registration_closes_at, in local time (2027-03-10T10:00); capacity; open_registration (yes, no);
    bilingual (yes, no: letters have the English text below); visa_letters (yes, no: guests can ask
    for one); approval (automatic, office, focal-point-and-office); walk_ins (allowed, until-full,
    approval, none); companions (0 to 5: how many people who come along each guest may name; 0 asks
    only for their number); erase_on (the day on which personal data are erased, 2027-09-10; by
    default six months after the end). An empty value removes the setting.

    The programme and the registration deadline move with the event. If a published event gets a new
    time or place, we e-mail everyone who is registered or invited. It cannot move into the past.
    """
    with transaction(by=audit.SHELL) as tx:
        event = lock_event(tx, event_named(slug).id)
        values = plan_values(event, settings)
        try:
            edited = edit_event(tx, event, values)
        except ValueError as error:
            raise click.ClickException(
                "; ".join(_wrong(column) for column in error.args)
            ) from error
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
        click.echo(
            f"{taken} seats are taken already: nobody loses one, and none is free.", err=True
        )


@events.command()
@click.argument("slug")
@click.argument("settings", nargs=-1, metavar="KEY=VALUE...")
@click.option("--copy-from", "source", metavar="SLUG", help="Copy this event.")
@click.option(
    "--parts", metavar="PART,…", help=f"What is copied, by default all: {','.join(Part)}."
)
@json_option
def create(
    slug: str, settings: tuple[str, ...], source: str | None, parts: str | None, as_json: bool
) -> None:
    """Add an event as a draft.

    Keys: those of "events set"; also city and designation (the place, by default called as its
    city), each also in one language (city:sq=…); time_zone (Europe/Rome), languages (of the guests,
    the main one first: sq,en), country (whose public holidays count) and project. Without a city,
    the place is that of the copied event.

    A copy has the times of its source until it gets a start: then its end, deadline and programme
    move there. Guests, speakers, links and figures are never copied.
    """
    if parts and not source:
        raise click.UsageError("--parts needs --copy-from")
    copied = event_named(source) if source else None
    of_place, of_plan = place_settings(settings)
    project = _taken_project(of_plan, copied)
    place, chosen = new_place(of_place, copied), _parts(parts) if copied else ()
    new = NewEvent(slug=slug, project=project, place=place, source=copied, parts=chosen)
    with transaction(by=audit.SHELL) as tx:
        try:
            made = create_event(tx, new)
            event = made.event
            edit_event(tx, event, plan_values(event, of_plan))
        except ValueError as error:
            raise click.ClickException(
                "; ".join(_wrong(column) for column in error.args)
            ) from error
    if as_json:
        print_json(
            {
                "event": slug,
                "status": event.status.value,
                "copied": [part.value for part in new.parts],
            }
        )
    else:
        click.echo(f"{slug} is a draft.")
    if made.left_out:
        click.echo(
            "Not copied, since the project has no such groups: rules for "
            f"{', '.join(made.left_out)}.",
            err=True,
        )


@events.command()
@click.argument("slug")
@json_option
def publish(slug: str, as_json: bool) -> None:
    """Open an event to the public.

    Invitations and the door become possible too. The event needs a title, a venue, a start, an end
    and a capacity.
    """
    with transaction(by=audit.SHELL) as tx:
        publish_event(tx, event_named(slug))
    if as_json:
        print_json({"event": slug, "status": event_named(slug).status_at(now()).value})
    else:
        click.echo(f"{slug} is published.")


@events.command()
@click.argument("slug")
@click.option(
    "--reason", default="", metavar="TEXT", help="Sent to everybody unchanged, in every language."
)
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


def _parts(typed: str | None) -> list[Part]:
    return (
        list(Part)
        if typed is None
        else [Part(one_of("--parts", each.strip(), Part)) for each in typed.split(",")]
    )


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
        click.echo(
            "Registration deadline: "
            f"{weekday_and_clock(event.registration_closes_at, event.time_zone)}."
        )
    if edited.items:
        click.echo(f"Items of the programme moved with the event: {edited.items}.")
    if edited.consequences.people:
        click.echo(f"Letters queued: {edited.consequences.people}.")
    for words in effects(edited.consequences):
        click.echo(words)


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
        "companions": event.most_companions,
    }


def _with_weekday(value: object) -> object:
    """Return an instant as people read it: ``Wed 2027-03-10 10:00``."""
    return (
        f"{WEEKDAYS[value.weekday()]} {value:%Y-%m-%d %H:%M}"
        if isinstance(value, datetime)
        else value
    )


def _local(event: Event, instant: datetime | None) -> datetime | None:
    return instant.astimezone(ZoneInfo(event.time_zone)) if instant else None


def _taken_project(settings: list[str], copied: Event | None) -> Project:
    """Take the project out of the settings, and return it; by default it is that of the copied
    event, or the only one."""
    named = [setting for setting in settings if setting.startswith("project=")]
    for setting in named:
        settings.remove(setting)
    return (
        copied.project
        if copied and not named
        else project_named(named[-1].partition("=")[2] if named else None)
    )
