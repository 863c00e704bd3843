"""Two offline doors come back in either order: their scans lead to the same state and the same
report."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Request

from ctevents.app import create_app
from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from tests.browser.door.conftest import Door, Venue
from tests.conftest import settings
from tests.support import door
from tests.support.doors_apart import FinalState, final_state
from tests.support.pages import Client

pytestmark = pytest.mark.browser

PEOPLE, LEFT, RIGHT = 200, slice(0, 115), slice(85, 200)
"""Thirty of them are scanned at both doors."""
CANCELLED = 10
WALK_INS = [
    ("Wanda", "Novak"),
    ("Igor", "Ilić"),
    ("Теа", "Тодоровић"),
    ("Besa", "Berisha"),
    ("Paul", "Peters"),
]

Sent = tuple[str, str]
"""The address and the body of a device's request."""


def test_either_order_of_return_leaves_the_same(
    venue: Venue, open_door: Callable[[], Door], tmp_path: Path
) -> None:
    people = door.crowd(venue.event_id, PEOPLE)
    codes = [door.code_of(each) for each in people]
    left, right = open_door(), open_door()
    right.call_station("B")
    for each in (left, right):
        each.context.set_offline(True)
    venue.set_clock()
    door.cancelled(people[CANCELLED])

    assert left.scan(*codes[LEFT]) == ["admitted"] * 115
    assert right.scan(*codes[RIGHT]) == ["admitted"] * 115
    walk_in(left)
    walk_in(right)
    before = copy_of_database(tmp_path)
    first, second = come_back(left), come_back(right)
    one = state(venue.event_id)
    other = state_of_other_order(before, tmp_path, venue, [(right, second), (left, first)])

    assert one == other
    assert one.counts.attended == PEOPLE + 2 * len(WALK_INS)
    report = one.report
    assert [
        len(rows) for rows in (report.two_people, report.seen_twice, report.after_revocation)
    ] == [30, 30, 1]
    assert len(report.alike) == len(WALK_INS)


def walk_in(at: Door) -> None:
    at.page.evaluate((Path(__file__).parent / "walk_in_all.js").read_text("utf-8"), WALK_INS)


def come_back(at: Door) -> list[Sent]:
    """Bring the device back online; return all that it sends."""
    sent: list[Sent] = []

    def note(request: Request) -> None:
        if request.method == "POST":
            sent.append((request.url.removeprefix(at.venue.site.base_url), request.post_data or ""))

    at.page.on("request", note)
    at.go_online()
    at.expect_waiting(0)
    return sent


def copy_of_database(folder: Path) -> str:
    """Copy the database as it was before any door came back."""
    file = folder / "before.sqlite3"
    with closing(sqlite3.connect(str(db.engine.url.database))) as database:
        database.execute("VACUUM INTO ?", [str(file)])
    return f"sqlite:///{file}"


def state(event_id: int) -> FinalState:
    with transaction(by=audit.SHELL) as tx:
        return final_state(tx, event_id)


def state_of_other_order(
    uri: str, folder: Path, venue: Venue, returns: list[tuple[Door, list[Sent]]]
) -> FinalState:
    """Return the final state after the same requests in the other order, on the copy."""
    app = create_app(settings(uri, folder), system_clock)
    app.test_client_class = Client
    with app.app_context():
        for at, sent in returns:
            for path, body in sent:
                answer: Any = app.test_client().post(
                    path, data=body, content_type="application/json", headers=at.device.headers
                )
                assert answer.status_code == 200, answer.text
        found = state(venue.event_id)
        db.session.remove()
        db.engine.dispose()
    return found
