"""The devices of a door: what the office knows of each."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.door.devices import DeviceState
from ctevents.domain.roles import Role
from ctevents.models import Account, Event
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token, make_kit, pair_device
from ctevents.services.door.devices import (
    DoorDevice,
    door_devices,
    missing_check_ins,
    report_device,
)
from tests.conftest import Clock
from tests.support import door, stories


@pytest.fixture
def event(app: Flask) -> Event:
    return stories.published_event()


def report(token_id: int, unsent: int, *, is_wiped: bool = False) -> None:
    with transaction(by=audit.by_door_token(token_id)) as tx:
        report_device(tx, token_id, unsent=unsent, is_wiped=is_wiped)


def pair_two() -> list[int]:
    """Pair two devices with one kit; return their numbers."""
    email = stories.account(Role.OFFICE, "ba")
    with transaction(by=audit.SHELL) as tx:
        account_id = tx.query(Account).filter_by(email=email).one().id
        kit = make_kit(tx, stories.event(), "A", account_id=account_id)
        devices = [pair_device(tx, kit.id, str(uuid4())) for _ in range(2)]
        return [device.id for device in devices if device is not None]


def test_two_devices_of_one_kit_are_told_apart(event: Event, clock: Clock) -> None:
    stories.registered()
    first, second = pair_two()
    door.record(event.id, door.ticked(1), door.scan("RUBBISH"), actor=audit.by_door_token(second))
    report(first, 0)
    clock.advance(minutes=1)
    report(second, 3)
    assert door_devices(db.session(), event.id, now=clock.now) == [
        DoorDevice(first, "A", 0, clock.now - timedelta(minutes=1), 0, DeviceState.SENT),
        DoorDevice(second, "A", 2, clock.now, 3, DeviceState.HOLDS),
    ]


def test_a_silent_device_may_hold_scans_and_a_wiped_one_holds_none(
    event: Event, clock: Clock
) -> None:
    with transaction(by=audit.SHELL) as tx:
        number = make_door_token(tx, stories.event(), "A").id

    def state() -> DeviceState:
        db.session.rollback()
        return door_devices(db.session(), event.id, now=clock.now)[0].state

    assert state() is DeviceState.UNUSED
    report(number, 0)
    clock.advance(minutes=16)
    assert state() is DeviceState.SILENT
    report(number, 0, is_wiped=True)
    clock.advance(hours=2)
    assert state() is DeviceState.WIPED
    report(number, 0)  # paired again
    assert state() is DeviceState.SENT


def test_a_wiped_device_is_in_the_audit_log_once(event: Event) -> None:
    with transaction(by=audit.SHELL) as tx:
        number = make_door_token(tx, stories.event(), "A").id
    for unsent in (2, 0):
        report(number, unsent, is_wiped=True)
    wiped = [entry for entry in audit.entries(db.session()) if entry.action == "door_token.wiped"]
    assert [entry.details for entry in wiped] == [{"token": number, "unsent": 2}]


def test_check_ins_that_the_server_does_not_have(event: Event) -> None:
    stories.registered()
    known = door.ticked(1)
    door.record(event.id, known)
    assert missing_check_ins(db.session(), event.id, [str(event.id), known.id]) == [str(event.id)]
    assert missing_check_ins(db.session(), event.id + 1, [known.id]) == [known.id], (
        "a check-in of a different event"
    )
