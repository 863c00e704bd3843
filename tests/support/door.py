"""A door and its devices: scans, bearer tokens, and their view."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any
from uuid import uuid4

from flask import Flask, current_app
from sqlalchemy import event as engine_event
from sqlalchemy import text
from werkzeug.test import TestResponse

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.people import Sex
from ctevents.domain.registration import RegistrationState
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.scanned_codes import ScannedCode, ScannedCodeKey
from ctevents.models import Badge, CheckIn, DoorToken, Event, Person, Registration
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import make_door_token
from ctevents.services.door.arrivals import record_arrivals
from ctevents.services.door.check_ins import Result, Scan, record_check_ins
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.people.people import groups
from ctevents.services.seating.badges import good_badge, issue_badge
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from ctevents.tokens import Purpose, new_nonce
from tests.support import stories
from tests.support.beginnings import begins
from tests.support.pages import Client

JSON = dict[str, Any]


def code_of(registration_id: int) -> str:
    """Return the code of the valid badge."""
    badge = good_badge(db.session(), registration_id)
    assert badge is not None
    return code_of_badge(badge)


def code_of_badge(badge: Badge) -> str:
    return badge_keys().sign(BadgeNumber(badge.event_id, badge.id))


def badge_keys() -> BadgeKeys:
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    return keys


def kept(code: str) -> ScannedCode:
    key: ScannedCodeKey = current_app.extensions["ctevents.scanned_codes"]
    return key.kept(code)


def scan(code: str, *, at: datetime | None = None, **changes: Any) -> Scan:
    values: JSON = {
        "id": str(uuid4()),
        "at": at or stories.now(),
        "station": "A",
        "code": kept(code),
    }
    return Scan(**values | {"number": badge_keys().read(code)} | changes)


def ticked(registration_id: int, *, at: datetime | None = None, **changes: Any) -> Scan:
    """Return a manual tick of a person chosen by name."""
    values: JSON = {
        "id": str(uuid4()),
        "at": at or stories.now(),
        "station": "A",
        "attendee": registration_id,
    }
    return Scan(**values | changes)


def picked(person_id: int, *, at: datetime | None = None, **changes: Any) -> Scan:
    """Return a tick of a person chosen by name, registered or not."""
    values: JSON = {
        "id": str(uuid4()),
        "at": at or stories.now(),
        "station": "A",
        "person": person_id,
    }
    return Scan(**values | changes)


def arrive(event_id: int, *scans: Scan, actor: str = "door token 1") -> list[Result]:
    """Record scans like the API for people who may have to be registered."""
    with transaction(by=actor) as tx:
        return record_arrivals(tx, event_id, scans)


def record(event_id: int, *scans: Scan, actor: str = "door token 1") -> list[Result]:
    with transaction(by=actor) as tx:
        return record_check_ins(tx, event_id, scans)


def walked_in(
    event_id: int, *, at: datetime | None = None, shown: Outcome | None = None, **who: Any
) -> Result:
    """Register a walk-in: Petar, unless ``who`` names a different person."""
    fields = stories.fields(**{"given_name": "Petar", "email": ""} | who)
    arrival = Arrival(
        id=str(uuid4()), at=at or stories.now(), station="A", fields=fields, shown=shown
    )
    with transaction(by="door token 1") as tx:
        return walk_in(tx, event_id, arrival)


@begins
def cancelled(registration_id: int) -> None:
    """Cancel as staff do when withdrawing an invitation, even if the person is in."""
    with transaction(by=audit.SHELL) as tx:
        registration = tx.get_one(Registration, registration_id)
        with deciding(tx, registration) as decision:
            tx.refresh(registration)
            end_place(decision, registration)


def entries() -> dict[int, str | None]:
    """Registration → the check-in by which the person is in."""
    db.session.rollback()
    return {row.id: row.entry_id for row in db.session.query(Registration)}


def recorded() -> list[CheckIn]:
    db.session.rollback()
    return db.session.query(CheckIn).order_by(CheckIn.at, CheckIn.station, CheckIn.id).all()


def actions() -> list[str]:
    """Return the door's actions in the audit log, the newest last."""
    db.session.rollback()
    entries = reversed(audit.entries(db.session()))
    return [
        entry.action
        for entry in entries
        if entry.action.startswith(("check_in", "registration.walk_in"))
    ]


def crowd(event_id: int, count: int, code: str | None = None) -> list[int]:
    """Make ``count`` confirmed registrations, quickly. ``code``: of their group."""
    with transaction(by=audit.SHELL) as tx:
        known = groups(tx, tx.get_one(Event, event_id).project_id)
        group = next(each for each in known if code in (None, each.code))
        made = []
        for number in range(count):
            person = Person(
                event_id=event_id,
                group=group,
                given_name="Guest",
                family_name=f"Number {number}",
                search_key=f"guest number {number}",
                sort_key=number.to_bytes(4, "big"),
                sex=Sex.X,
                language="bs",
                self_entered=[],
                created_at=stories.now(),
            )
            made.append(
                Registration(
                    event_id=event_id,
                    person=person,
                    state=RegistrationState.CONFIRMED,
                    link_nonce=new_nonce(),
                    created_at=stories.now(),
                    asked_at=stories.now(),
                    changed_at=stories.now(),
                )
            )
        tx.add_all(made)
        tx.flush()
        for registration in made:
            issue_badge(tx, registration)
        return [registration.id for registration in made]


def in_threads(app: Flask, *jobs: Any) -> list[Any]:
    """Run all jobs at once, each with its own database session."""
    start = Barrier(len(jobs))

    def run(job: Any) -> Any:
        with app.app_context():
            start.wait()
            return job()

    db.session.rollback()
    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs))


def until_somebody_waits(tx: Transaction) -> None:
    """Wait until a transaction waits for a lock (PostgreSQL). Within a transaction PostgreSQL
    repeats its first answer unless its statistics are cleared."""
    waits = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
        "wait_event_type = 'Lock'"
    )
    ends_at = time.monotonic() + 60
    while not tx.scalar(waits):
        assert time.monotonic() < ends_at
        time.sleep(0.01)
        tx.execute(text("SELECT pg_stat_clear_snapshot()"))


@contextmanager
def statements() -> Iterator[list[str]]:
    """Yield the statements sent meanwhile, without those that begin a transaction."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(("PRAGMA", "BEGIN")):
            sent.append(statement)

    engine_event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        engine_event.remove(db.engine, "before_cursor_execute", note)


def verbs(sent: list[str]) -> list[str]:
    return [statement.split()[0] for statement in sent]


def writes_entries() -> list[str]:
    """Return the verbs that write the roster's version and the entries: one statement on
    PostgreSQL."""
    return ["WITH"] if db.engine.dialect.name == "postgresql" else ["UPDATE", "UPDATE"]


@begins
def door_token(slug: str, ends_at: datetime | None) -> DoorToken:
    with transaction(by=audit.SHELL) as tx:
        return make_door_token(tx, stories.event(slug), "A", ends_at=ends_at)


class Device:
    """A door device with a bearer token of its own."""

    def __init__(self, app: Flask, slug: str = "ba", *, lasts: timedelta | None = None) -> None:
        app.test_client_class = Client
        self.client, self.slug = app.test_client(), slug
        made = door_token(slug, None if lasts is None else stories.now() + lasts)
        self.token_id, self.ends_at = made.id, made.ends_at
        token = current_app.extensions["ctevents.links"].token(Purpose.DOOR, made.nonce)
        self.token: str = token
        self.headers = {"Authorization": f"Bearer {token}"}

    def path(self, end: str) -> str:
        return f"/api/v1/events/{self.slug}/{end}"

    def get(self, end: str, **options: Any) -> TestResponse:
        headers = self.headers | options.pop("headers", {})
        return self.client.get(self.path(end), headers=headers, **options)

    def post(self, end: str, body: object = None, **options: Any) -> TestResponse:
        sent = {} if body is None else {"json": body}
        return self.client.post(self.path(end), headers=self.headers, **sent, **options)

    def check_in(self, *items: JSON) -> list[JSON]:
        answer = self.post("check-ins", {"check_ins": list(items)})
        assert answer.status_code == 200, answer.text
        results: list[JSON] = answer.json["results"]
        return results

    def roster(self, since: str | None = None) -> JSON:
        answer = self.get("roster", query_string={} if since is None else {"since": since})
        assert answer.status_code == 200, answer.text
        roster: JSON = answer.json
        return roster

    def revoke(self) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(DoorToken, self.token_id).revoked_at = stories.now()


def item(code: str | None = None, **changes: Any) -> JSON:
    """A check-in as a device sends it."""
    values: JSON = {"id": str(uuid4()), "at": stories.now().isoformat(), "station": "A"}
    return values | ({"code": code} if code is not None else {}) | changes
