"""The lock under which seats are given away."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.models import CheckIn, Registration
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.roster_changes import mark_changed
from tests.support import stories


@pytest.mark.postgresql
def test_the_door_goes_on_while_seats_are_given_away(app: Flask) -> None:
    """A long import holds the lock for seconds; nobody at the door waits for it. (SQLite has one
    writer at a time.)"""
    event_id = stories.published_event().id
    registration_id = stories.registered().id
    other = stories.registered(given_name="Emir", email="emir@police.example").id

    def check_in() -> None:
        with app.app_context():
            registration = db.session.get(Registration, registration_id)
            assert registration is not None
            stories.checked_in(registration)

    with ThreadPoolExecutor(1) as pool, transaction(by=audit.SHELL) as tx:
        lock_event(tx, event_id)
        mark_changed(tx, event_id, other)
        tx.flush()
        pool.submit(check_in).result(timeout=60)
    assert db.session.query(CheckIn).count() == 1
