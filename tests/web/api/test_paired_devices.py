"""A device gets no more from the API than the account that made its token: a door volunteer pairs
their own phone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.roles import Role
from ctevents.models import Account, Event
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.door import Device
from tests.web.door.test_list_times import DAY_BEFORE, LONG_BEFORE

API = "/api/v1/events/ba/"


def kit_of(app: Flask, role: Role) -> dict[str, str]:
    """Return the headers with the code of a kit that an account of this role has made."""
    staff = stories.signed_in(app, role, "ba")
    sent = staff.submit(staff.open("/door/ba/pair"), "station", station="B")
    return bearer((sent.location or "").partition("#token=")[2])


def answer_to_pairing(app: Flask, kit: dict[str, str], query: str = "") -> dict[str, Any]:
    answer = app.test_client().post(
        f"{API}devices{query}", headers=kit, json={"device": str(uuid4())}
    )
    return dict(answer.json)


def paired(app: Flask, role: Role) -> dict[str, str]:
    """Return the headers of a device that an account of this role has paired."""
    return bearer(answer_to_pairing(app, kit_of(app, role))["token"])


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
        assert (
            app.test_client().get(f"{API}attendance", headers=paired(app, role)).status_code
            == status
        )
    assert Device(app, "ba").get("attendance").status_code == 200


def test_the_app_gets_event_and_people_in_the_answer_to_pairing(app: Flask, clock: Clock) -> None:
    """They are what it would get if it asked for them."""
    clock.now = DAY_BEFORE
    begins = answer_to_pairing(app, kit_of(app, Role.OFFICE), "?for=app")
    client, headers = app.test_client(), bearer(begins["token"])
    roster = client.get(f"{API}roster?for=app", headers=headers)
    assert begins["door"] == client.get(f"{API}door", headers=headers).json
    assert (begins["roster"], len(begins["roster"]["attendees"])) == (roster.json, 1)
    known = headers | {"If-None-Match": begins["etag"]}
    assert client.get(f"{API}roster?for=app", headers=known).status_code == 304


def test_other_programs_get_only_their_token(app: Flask) -> None:
    assert answer_to_pairing(app, kit_of(app, Role.OFFICE)).keys() == {"token"}


def test_pairing_gives_a_door_account_no_list_that_is_closed(app: Flask, clock: Clock) -> None:
    """The event was moved to an earlier day after the kit was made."""
    kit = kit_of(app, Role.DOOR)
    with transaction(by=audit.SHELL) as tx:
        event = tx.query(Event).filter_by(slug="ba").one()
        event.starts_at, event.ends_at = (
            clock.now - timedelta(days=5, hours=2),
            clock.now - timedelta(days=5),
        )
    assert answer_to_pairing(app, kit, "?for=app").keys() == {"token", "door"}
