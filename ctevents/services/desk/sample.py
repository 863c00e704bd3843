"""The sample of the demo: dates in the coming weeks, and invented guests, some with replies and different wishes. It never
overwrites an edit."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from itertools import cycle, islice
from typing import Any

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.people import Sex
from ctevents.domain.rsvp import Channel
from ctevents.domain.schedule import EventStatus, ProgrammeKind, to_instant, to_local
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Invitation, Registration
from ctevents.services.events.events import ProgrammeItem, all_events, edit_event, publish_event, set_programme
from ctevents.services.events.seed import REFERENCE
from ctevents.services.guests.list import add_institution_guest, add_person_guest
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.invitations import enter_reply, send_invitations
from ctevents.services.replies.registrations import Wishes, write_wishes

FIRST_EVENT_IN = timedelta(days=16)
BETWEEN_EVENTS = timedelta(days=3)
GUESTS = 24
INVITED = 18


def make_sample(tx: Transaction) -> list[str]:
    """Publish and fill each launch that is still an untouched draft. Return their slugs."""
    sample = json.loads((REFERENCE / "sample.json").read_text("utf-8"))
    made = []
    for number, event in enumerate(all_events(tx)):
        if event.status is EventStatus.DRAFT and not event.titles:
            _publish(tx, event, sample, day=tx.now + FIRST_EVENT_IN + number * BETWEEN_EVENTS)
            _invite(tx, event, sample)
            made.append(event.slug)
    return made


def _publish(tx: Transaction, event: Event, sample: dict[str, Any], *, day: datetime) -> None:
    midnight = to_local(day, event.time_zone).replace(hour=0, minute=0, second=0, microsecond=0)

    def at(clock: str) -> datetime:
        return to_instant(datetime.combine(midnight, time.fromisoformat(clock)), event.time_zone)

    values: dict[str, object] = {
        "titles": sample["title"],
        "venues": sample["venue"],
        "addresses": sample["address"],
        "starts_at": at("09:30"),
        "ends_at": at("12:30"),
        "registration_closes_at": at("18:00") - timedelta(days=3),
        "capacity": 60,
        "contact_name": f"Country office {event.city()} (sample)",
        "contact_email": f"office.{event.slug}@ctevents.example",
    }
    edit_event(tx, event, values)
    items = [
        ProgrammeItem(starts_at=at(start), ends_at=at(end), titles=titles, kind=ProgrammeKind(kind))
        for start, end, titles, kind in sample["programme"]
    ]
    set_programme(tx, event, items)
    publish_event(tx, event)


def _invite(tx: Transaction, event: Event, sample: dict[str, Any]) -> None:
    """Invite most guests and enter some replies, so that there is something to see. The last guests wait to be invited."""
    guests = list(islice(_people(event, sample), GUESTS))
    for fields in guests[:INVITED]:
        add_person_guest(tx, event, fields)
    add_institution_guest(
        tx,
        event,
        name="Prosecutor's Office",
        group="prosecutors",
        email=f"focal@prosecutors-{event.slug}.example",
        language=event.languages[0],
        seats=3,
    )
    send_invitations(tx, event)
    invited = tx.scalars(
        select(Invitation)
        .where(Invitation.event_id == event.id, Invitation.person_id.is_not(None))
        .order_by(Invitation.id)
    ).all()
    for number, invitation in enumerate(invited[:9]):
        enter_reply(tx, invitation, is_accepted=number % 4 != 3, channel=Channel.STAFF)
    registered = tx.scalars(select(Registration).where(Registration.event_id == event.id).order_by(Registration.id))
    for registration, wishes in zip(registered, cycle(sample["wishes"]), strict=False):
        write_wishes(registration, Wishes(**wishes))
    for fields in guests[INVITED:]:
        add_person_guest(tx, event, fields)


def _people(event: Event, sample: dict[str, Any]) -> Iterator[PersonFields]:
    languages = cycle([*event.languages, *event.languages, "en"])
    local, abroad = cycle(sample["institutions"]), cycle(sample["international"])
    for number, language in enumerate(languages):
        sex = (Sex.F, Sex.M)[number % 2]
        # Nobody is on a list twice. People of partners come to several events, people of the country only to their own.
        turn = 0 if language == "en" else event.id
        given = sample["names"][language][sex][(number // 2 + turn // 4) % 3]
        family = sample["names"][language]["family"][(number // 3 + number // 12 + turn) % 4]
        institution, group, position = next(abroad if language == "en" else local)
        address = search_key(f"{given} {family}").replace(" ", ".")
        domain = search_key(institution).replace(" ", "")[:16]
        yield PersonFields(
            given_name=given,
            family_name=family,
            email=f"{address}{number}@{domain}.{event.slug}.example",
            institution=institution,
            position=position,
            group=group,
            sex=sex,
            language=language,
        )
