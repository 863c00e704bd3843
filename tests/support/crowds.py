"""Any number of people at all six events in all states, drawn by lot, with their counts in plain
Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import insert, select

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Means
from ctevents.domain.figures.figures import FigureFilters
from ctevents.models import (
    CheckIn,
    Event,
    Institution,
    Invitation,
    Nomination,
    Person,
    Registration,
    StakeholderGroup,
)
from ctevents.services.common import audit
from ctevents.tokens import new_nonce

START = datetime(2027, 3, 10, 6, 50, tzinfo=UTC)
INVITATIONS = (
    "draft",
    "sent",
    "sent",
    "accepted",
    "accepted",
    "declined",
    "delegated",
    "withdrawn",
)
REGISTRATIONS = (
    "pending",
    "confirmed",
    "confirmed",
    "confirmed",
    "waitlisted",
    "rejected",
    "cancelled",
)
ENDS = (None, None, "replaced", "given-back", "rejected")
LANGUAGES = ("sq", "bs", "mk")
INSTITUTIONS = 4


def make_crowd(size: int, *, seed: int = 7, first: int = 1) -> None:
    """Make a crowd, numbered from ``first``. The second and the fifth event are over by 11 March
    2027; the others are drafts."""
    lot = Random(seed)
    with transaction(by=audit.SHELL) as tx:
        events = list(tx.scalars(select(Event).order_by(Event.position)))
        for event in events[1::3]:
            event.status, event.ends_at = "published", START + timedelta(hours=6)
        groups = list(tx.scalars(select(StakeholderGroup.id).order_by(StakeholderGroup.position)))
        offers = {event.id: _institutions(tx, event, groups[0], first) for event in events}
        for begin in range(first, first + size, 5_000):
            numbers = range(begin, min(begin + 5_000, first + size))
            _write(
                tx,
                [_drawn(lot, number, lot.choice(events).id, groups, offers) for number in numbers],
            )


def _institutions(
    tx: Transaction, event: Event, group_id: int, first: int
) -> list[tuple[int, int]]:
    """Institution and invitation."""
    made = []
    for number in range(first, first + INSTITUTIONS):
        institution = Institution(
            event_id=event.id,
            name=f"Institution {number}",
            name_key=f"institution {number}",
            group_id=group_id,
        )
        offer = Invitation(
            event_id=event.id,
            institution=institution,
            seats=9,
            state="accepted",
            language="sq",
            link_nonce=new_nonce(),
            created_at=START,
        )
        tx.add(offer)
        tx.flush()
        made.append((institution.id, offer.id))
    return made


def _drawn(
    lot: Random, number: int, event_id: int, groups: list[int], offers: Any
) -> dict[Any, dict[str, Any]]:
    """The rows of one person by table."""
    institution_id, offer_id = lot.choice(offers[event_id])
    counted = {"group_id": lot.choice(groups), "sex": lot.choice("fmx")}
    own = {"event_id": event_id, "created_at": START}
    rows: dict[Any, dict[str, Any]] = {
        Person: own
        | counted
        | {
            "id": number,
            "institution_id": lot.choice((institution_id, institution_id, None)),
            "given_name": "Guest",
            "family_name": f"{number}",
            "search_key": f"guest {number}",
            "sort_key": number.to_bytes(4, "big"),
            "language": lot.choice(LANGUAGES),
            "is_unnamed": lot.random() < 0.1,
            "unnamed_number": number,
            "self_entered": [],
        }
    }
    of_person = own | counted | {"person_id": number, "link_nonce": new_nonce()}
    if lot.random() < 0.7:
        rows[Invitation] = of_person | {"state": lot.choice(INVITATIONS)}
    if lot.random() < 0.7:
        state, has_entered = lot.choice(REGISTRATIONS), lot.random() < 0.4
        rows[Registration] = of_person | {
            "id": number,
            "state": state,
            "awaits": lot.choice((None, "registrant", "office")) if state == "pending" else None,
            "is_walk_in": lot.random() < 0.2,
            "asked_at": START,
            "changed_at": START,
            "entry_id": f"entry {number}" if has_entered else None,
            "has_entered": has_entered,
        }
        if has_entered:
            at = START + timedelta(seconds=lot.randrange(4 * 3600))
            rows[CheckIn] = {
                "id": f"entry {number}",
                "event_id": event_id,
                "registration_id": number,
                "means": lot.choice(list(Means)),
                "station": "A",
                "at": at,
                "received_at": at,
                "flags": [],
                "actor": "shell",
            }
        if lot.random() < 0.3:
            end = lot.choice(ENDS)
            rows[Nomination] = {
                "event_id": event_id,
                "invitation_id": offer_id,
                "registration_id": number,
                "named_at": START,
                "ended_at": START if end else None,
                "ended_because": end,
            }
    return rows


def _write(tx: Transaction, drawn: list[dict[Any, dict[str, Any]]]) -> None:
    for table in (Person, Invitation, Registration, CheckIn, Nomination):
        if found := [rows[table] for rows in drawn if table in rows]:
            tx.execute(insert(table), found)


Rows = list[tuple[Any, ...]]


def everybody(slug: str) -> tuple[Event, Rows]:
    """Return all data of each person of an event, for ``counted_by_hand``."""
    event = db.session.scalars(select(Event).where(Event.slug == slug)).one()
    return event, list(_rows(event.id))


def counted_by_hand(
    of: tuple[Event, Rows], filters: FigureFilters, *, is_over: bool
) -> dict[str, Any]:
    """Count row by row, without the program's own rules: ``cells``, ``institutions``, ``arrivals``,
    ``means``, ``funnel``, and the ids of the people at each stage."""
    cells: dict[Any, Counter[str]] = {}
    institutions: dict[Any, Counter[str]] = {}
    arrivals, means, funnel, people = Counter[datetime](), Counter[str](), Counter[str](), {}
    event, rows = of
    for person, group, invitation, registration, nomination, entry in rows:
        if not _fits(person, group, filters):
            continue
        stages = _stages(invitation, registration, nomination, is_over=is_over)
        for stage in stages:
            cells.setdefault((group, person.sex.value), Counter())[stage] += 1
            key = (None, False) if person.is_unnamed else (person.institution_id, True)
            institutions.setdefault(key, Counter())[stage] += 1
            people.setdefault(stage, set()).add(person.id)
        if "attended" in stages:
            local = entry.at.astimezone(ZoneInfo(event.time_zone))
            arrivals[datetime(local.year, local.month, local.day, local.hour)] += 1
            means[entry.means.value] += 1
        if "invited" in stages:
            is_registered = "registered" in stages or "attended" in stages
            depth = [True, "replied" in stages, is_registered, "attended" in stages]
            for number, name in enumerate(
                ("invited", "replied", "registered", "attended"), start=1
            ):
                funnel[name] += all(depth[:number])
    return {
        "cells": cells,
        "institutions": institutions,
        "arrivals": dict(arrivals),
        "means": dict(means),
        "funnel": dict(funnel),
        "people": people,
    }


def _rows(event_id: int) -> Iterator[tuple[Any, ...]]:
    groups = {group.id: group.code for group in db.session.scalars(select(StakeholderGroup))}
    by_person = {
        table: {
            row.person_id: row
            for row in db.session.scalars(select(table).where(table.event_id == event_id))
        }
        for table in (Invitation, Registration)
    }
    nominations = {row.registration_id: row for row in db.session.scalars(select(Nomination))}
    entries = {row.id: row for row in db.session.scalars(select(CheckIn))}
    for person in db.session.scalars(select(Person).where(Person.event_id == event_id)):
        registration = by_person[Registration].get(person.id)
        nomination = nominations.get(registration.id) if registration else None
        entry = entries.get(registration.entry_id) if registration else None
        yield (
            person,
            groups[person.group_id],
            by_person[Invitation].get(person.id),
            registration,
            nomination,
            entry,
        )


def _fits(person: Person, group: str, filters: FigureFilters) -> bool:
    is_of = not person.is_unnamed and person.institution_id == filters.institution_id
    return (
        filters.group in ("", group)
        and filters.sex in (None, person.sex)
        and filters.language in ("", person.language)
        and (filters.institution_id is None or is_of)
    )


def _stages(invitation: Any, registration: Any, nomination: Any, *, is_over: bool) -> list[str]:
    stages = []
    came = registration is not None and registration.entry_id is not None
    has_own = invitation is not None and invitation.state not in ("draft", "withdrawn")
    is_named = nomination is not None and (nomination.ended_because in (None, "rejected") or came)
    if has_own or is_named:
        stages.append("invited")
        answered = invitation.state in ("accepted", "declined", "delegated") if has_own else None
        if answered or (answered is None and registration.awaits != "registrant"):
            stages.append("replied")
    if registration is not None:
        if registration.state not in ("rejected", "cancelled"):
            stages.append("registered")
        if registration.state == "confirmed" or came:
            stages.append("confirmed")
        if came:
            stages += ["attended", "walk_in"] if registration.is_walk_in else ["attended"]
        if registration.state == "confirmed" and not came and is_over:
            stages.append("absent")
    return stages
