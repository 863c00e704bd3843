"""A device gets no more from the API than the account that made its token: a door volunteer pairs their own phone."""

from __future__ import annotations

from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.models import Account
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import Device
from tests.web.door.test_list_times import LONG_BEFORE

API = "/api/v1/events/ba/"


def paired(app: Flask, role: Role) -> dict[str, str]:
    """Return the headers of a device that an account of this role has paired."""
    staff = stories.signed_in(app, role, "ba")
    sent = staff.submit(staff.open("/door/ba/pair"), "station", station="B")
    kit = bearer((sent.location or "").partition("#token=")[2])
    answer = app.test_client().post(f"{API}devices", headers=kit, json={"device": str(uuid4())})
    return bearer(answer.json["token"])


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def paired_by_an_earlier_version() -> dict[str, str]:
    """Return the headers of a device of the door account from a version without kits."""
    with transaction(by=audit.SHELL) as tx:
        account_id = tx.query(Account).filter_by(role=Role.DOOR).one().id
        made = make_door_token(tx, stories.event(), "B", account_id=account_id)
        return bearer(link_keys().token(Purpose.DOOR, made.nonce))


@pytest.fixture(autouse=True)
def guests(app: Flask, clock: Clock) -> None:
    """Amra has registered, and Vuk was only invited."""
    clock.now = LONG_BEFORE
    stories.published_event()
    stories.registered()
    stories.invited(given_name="Vuk", email="vuk@police.example")


def listed(app: Flask, headers: dict[str, str]) -> int:
    return len(app.test_client().get(f"{API}roster", headers=headers).json["attendees"])


@pytest.mark.long
def test_a_phone_of_a_door_account_has_no_list_before_the_account_has_it(app: Flask) -> None:
    assert listed(app, paired(app, Role.DOOR)) == 0
    assert listed(app, paired_by_an_earlier_version()) == 0
    assert len(Device(app, "ba").roster()["attendees"]) == 2, "a program's token is not limited"


@pytest.mark.long
def test_a_phone_of_a_door_account_sees_no_figures(app: Flask) -> None:
    for role, status in ((Role.DOOR, 403), (Role.OFFICE, 200)):
        assert app.test_client().get(f"{API}attendance", headers=paired(app, role)).status_code == status
    assert Device(app, "ba").get("attendance").status_code == 200
