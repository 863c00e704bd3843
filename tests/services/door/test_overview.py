"""The state of a door: counts by group, stations, and awaited guests."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.people import Sex
from ctevents.models import Event, Person
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.door.overview import (
    Station,
    awaited_guests,
    counts_by_group,
    missing_guests,
    stations,
)
from ctevents.services.people.marks import set_awaited_by
from ctevents.services.seating.roster import DoorCounts, door_counts
from tests.conftest import Clock
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event()


def register(name: str, group: str = "judges") -> int:
    return stories.registered(
        given_name=name, email=f"{name.lower()}@police.example", group=group
    ).id


@pytest.mark.long
def test_expected_and_in_by_group(event: Event) -> None:
    for name, group in (("Amra", "judges"), ("Vuk", "judges"), ("Iva", "police"), ("Ana", "media")):
        register(name, group)
    door.record(event.id, door.ticked(1), door.ticked(1), door.ticked(3))
    for registration_id in (3, 4):
        door.cancelled(registration_id)  # the first of them has come
    counts = [
        (group.name("en"), group.expected, group.attended, dict(group.by_sex))
        for group in counts_by_group(db.session(), event.id)
    ]
    assert counts == [
        ("Police", 1, 1, {Sex.F: 1, Sex.M: 0, Sex.X: 0}),
        ("Judges", 2, 1, {Sex.F: 1, Sex.M: 0, Sex.X: 0}),
    ]
    assert door_counts(db.session(), event.id) == DoorCounts(3, 2)


def test_stations_and_when_they_were_last_seen(event: Event, clock: Clock) -> None:
    register("Amra")
    door.record(
        event.id,
        door.ticked(1, at=clock.now - timedelta(hours=1)),
        door.ticked(1),
        door.scan("RUBBISH"),
    )
    clock.advance(minutes=3)
    door.record(event.id, door.ticked(1, station="B", is_held=True))
    for station, hours in (("A", 9), ("C", 9), ("over", 0)):
        with transaction(by=audit.SHELL) as tx:
            ends_at = clock.now + timedelta(hours=hours)
            make_door_token(tx, stories.event(), station, ends_at=ends_at)
    assert stations(db.session(), event.id, now=clock.now) == [
        Station("A", clock.now - timedelta(minutes=3), scans=3, let_in=2),
        Station("B", clock.now, scans=1, held=1),
        Station("C", None),
    ]


@pytest.mark.long
def test_awaited_guests_the_latest_to_come_first(event: Event, clock: Clock) -> None:
    for number, name in enumerate(("Amra", "Vuk", "Iva", "Ana"), start=1):
        register(name)
        with transaction(by="account 1") as tx:
            person = tx.get_one(Person, number)
            set_awaited_by(tx, person, f"Host of {name}" if name != "Ana" else "")
    for person in (2, 3, 4):
        clock.advance(minutes=1)
        door.record(event.id, door.ticked(person))
    stories.unnamed(1)
    found = awaited_guests(db.session(), event.id)
    assert [(guest.who.name, guest.by, guest.entry and guest.entry.at) for guest in found] == [
        ("Iva Kovačević", "Host of Iva", clock.now - timedelta(minutes=1)),
        ("Vuk Kovačević", "Host of Vuk", clock.now - timedelta(minutes=2)),
        ("Judges 001", "Host of Amra", None),
    ]


@pytest.mark.long
def test_those_still_missing_by_institution_and_vips_apart(event: Event) -> None:
    for name, institution in (
        ("Amra", "Viši sud"),
        ("Vuk", "Apelacioni sud"),
        ("Iva", "Viši sud"),
        ("Ana", ""),
        ("Edin", "Viši sud"),
    ):
        stories.registered(
            given_name=name, email=f"{name.lower()}@police.example", institution=institution
        )
    door.record(event.id, door.ticked(register("Came")))
    door.cancelled(register("Cancelled"))
    with transaction(by="account 1") as tx:
        tx.get_one(Person, 3).is_vip = True
    stories.unnamed(5)
    found = missing_guests(db.session(), event.id)
    assert [who.name for who in found.vips] == ["Iva Kovačević"]
    by_institution = {
        institution: [who.name for who in people]
        for institution, people in found.by_institution.items()
    }
    assert list(by_institution.items()) == [
        ("Apelacioni sud", ["Vuk Kovačević"]),
        ("Viši sud", ["Amra Kovačević"]),
        ("", ["Ana Kovačević", "Judges 001"]),
    ]
