"""A device whose clock is wrong by centuries spoils no page, no list and no donor pack, of its own
event or of all."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask, current_app
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Outcome
from ctevents.domain.figures.figures import Stage
from ctevents.domain.figures.report import Names
from ctevents.domain.progress import untold
from ctevents.formats.report import WRITERS
from ctevents.models import CheckIn
from ctevents.services.common import audit
from ctevents.services.door.walk_ins import Arrival, walk_in
from ctevents.services.events.events import all_events
from ctevents.services.figures.figures import figures
from ctevents.services.replies.registrations import Wishes
from ctevents.texts.donor_pack.report import donor_report
from ctevents.texts.rendering import speaking
from tests.conftest import Clock, Databases
from tests.support import stories
from tests.support.door import Device, code_of, item
from tests.support.packs import identify
from tests.support.world import Things, World, make_world, one_of_everything

EXTREME = (
    "0001-01-02T00:00:00+00:00",
    "1582-10-10T12:00:00+00:00",
    "1899-12-31T23:59:59.999+00:00",
    "1900-02-28T00:00:00+00:00",
    "1901-12-13T20:45:51+00:00",
    "1969-12-31T23:59:59+00:00",
    "2039-01-01T00:00:00+00:00",
    "9998-12-31T23:59:59+00:00",
    "9999-12-30T23:59:59.999+00:00",
)
"""The first and the last are the earliest and the latest times that the contract permits, to the
millisecond."""


def person(number: int) -> dict[str, str]:
    return {
        "given_name": f"Zana {number}",
        "family_name": "Krasniqi",
        "group": "police",
        "sex": "f",
        "language": "sq",
    }


@pytest.fixture
def world(demo_app: Flask, databases: Databases) -> World:
    return make_world(demo_app, databases, _arrivals)


def _arrivals() -> Things:
    """Make people with arrivals at each of these times, one registered and one walk-in each, and
    three with usual times."""
    things = one_of_everything()
    registrations = [
        stories.registered(given_name=f"Edin {number}", email=f"edin-{number}@police.example").id
        for number, _ in enumerate(EXTREME)
    ]
    device = Device(current_app, lasts=timedelta(days=60))
    results = device.check_in(
        *(
            item(code_of(registration), at=at, shown="admitted")
            for registration, at in zip(registrations, EXTREME, strict=True)
        )
    )
    assert [result["outcome"] for result in results] == ["admitted"] * len(EXTREME)
    for number, at in enumerate(EXTREME):
        walk_in = {
            "id": str(uuid4()),
            "at": at,
            "station": "B",
            "shown": "admitted",
            "privacy": "on",
            **person(number),
        }
        answer = device.post("walk-ins", walk_in)
        assert answer.status_code == 200, answer.text
    assert {row.at for row in db.session.scalars(select(CheckIn))} >= {
        datetime.fromisoformat(at) for at in EXTREME
    }
    return things


def answers(world: World, app: Flask, *visitors: str) -> Iterator[tuple[str, int]]:
    rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
    for visitor in visitors:
        for rule in rules:
            with app.test_request_context():
                path = world.path(rule, visitor)
            yield f"{visitor} {path}", world.browsers[visitor].client.get(path).status_code


@pytest.mark.long
@pytest.mark.parametrize(
    ("days", "visitors"),
    [
        pytest.param(0, ["administrator"], id="before"),
        pytest.param(60, ["observer"], id="after"),
        pytest.param(60, ["office"], id="after, the office", marks=pytest.mark.crawl),
    ],
)
def test_every_page(
    world: World, demo_app: Flask, clock: Clock, days: int, visitors: list[str]
) -> None:
    clock.advance(days=days)
    statuses = dict(answers(world, demo_app, *visitors))
    assert len(statuses) > 100 * len(visitors)
    assert {path: status for path, status in statuses.items() if status >= 500} == {}


def test_what_a_device_is_told(world: World, demo_app: Flask) -> None:
    device = Device(demo_app)
    told = {
        each["first_check_in"]["at"]
        for each in device.roster()["attendees"]
        if each["first_check_in"]
    }
    assert {datetime.fromisoformat(at) for at in told} >= {
        datetime.fromisoformat(at) for at in EXTREME
    }
    assert device.get("attendance").status_code == 200


@pytest.mark.long
def test_every_list_as_a_file(world: World, demo_app: Flask) -> None:
    browser = world.browsers["administrator"]
    for kind, listing in demo_app.extensions["ctevents.listings"].items():
        for ending in ("csv", "xlsx"):
            path = (
                f"/staff/events/ba/exports/{kind}"
                if listing.is_of_event
                else f"/staff/exports/{kind}"
            )
            answer = browser.client.post(
                f"{path}.{ending}", data={"csrf_token": world.csrf(browser)}
            )
            assert answer.status_code in (200, 303), (kind, ending)
            assert answer.content_length != 0, (kind, ending)


@pytest.mark.long
def test_hours_are_told_by_the_clocks_of_the_place(world: World, demo_app: Flask) -> None:
    browser = world.browsers["administrator"]
    answer = browser.client.post(
        "/staff/events/ba/exports/arrivals.csv", data={"csrf_token": world.csrf(browser)}
    )
    rows = list(csv.reader(StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))[1:]
    hours = {hour: int(count) for hour, count in rows if hour[:1].isdigit()}
    assert hours == {
        "0001-01-02 01:00": 2,  # by the sun: there were no time zones
        "1582-10-10 13:00": 2,
        "1900-01-01 00:00": 2,
        "1900-02-28 01:00": 2,
        "1901-12-13 21:00": 2,
        "1970-01-01 00:00": 2,
        "2027-02-01 10:00": 3,
        "2039-01-01 01:00": 2,
        "9999-01-01 00:00": 2,
        "9999-12-31 00:00": 2,
    }
    page = browser.open("/staff/events/ba/attendance/arrivals")
    assert page.status == 200
    assert page.all("figure table caption, table caption") != []


Kind = tuple[bool, str]
"""True if the pack is for the public, and its language."""

KINDS: list[Kind] = [(True, "sq"), (False, "en"), (True, "en"), (False, "sq")]


def packs(now: datetime, kinds: Sequence[Kind]) -> Iterator[tuple[str, bytes]]:
    for is_public, language in kinds:
        for slugs in (["ba"], ["al"], [event.slug for event in all_events(db.session())]):
            events = [stories.event(slug) for slug in slugs]
            with speaking(language):
                report = donor_report(
                    events,
                    is_together=len(events) > 1,
                    is_public=is_public,
                    names=Names.ALL,
                    now=now,
                )
            for ending, write in WRITERS.items():
                yield ending, write(report, untold)


@pytest.mark.long
@pytest.mark.parametrize(
    ("is_frozen", "kinds"),
    [
        pytest.param(False, KINDS[:2], id="live"),
        pytest.param(True, KINDS[3:], id="frozen"),
        pytest.param(False, KINDS[2:], id="live, the others", marks=pytest.mark.crawl),
        pytest.param(True, KINDS[:3], id="frozen, the others", marks=pytest.mark.crawl),
    ],
)
def test_every_pack_of_the_event_and_of_all(
    world: World, demo_app: Flask, clock: Clock, is_frozen: bool, kinds: Sequence[Kind]
) -> None:
    clock.advance(days=60)
    identify()
    if is_frozen:
        stories.frozen(at=clock())
    with demo_app.test_request_context():
        made = list(packs(clock(), kinds))
    assert len(made) == len(kinds) * 3 * len(WRITERS)
    parts = [
        part
        for ending, content in made
        if ending == "json"
        for part in json.loads(content)["parts"]
    ]
    hours = [
        row["code"]
        for part in parts
        if part["event"] == "ba"
        for each in part["tables"]
        if each["table"] == "arrivals"
        for row in each["rows"]
    ]
    assert {hours[0], *hours} >= {"0001-01-02T01:00", "9999-12-31T00:00"}


@pytest.mark.long
def test_clocks_that_name_a_hundred_days_do_not_make_a_hundred_charts(
    demo_app: Flask, databases: Databases, clock: Clock
) -> None:
    world = make_world(demo_app, databases)
    first = datetime(1990, 1, 1, 12, 0, tzinfo=UTC)
    with transaction(by=audit.SHELL) as tx:
        for number in range(100):
            walk_in(tx, stories.event().id, arrival(first + timedelta(days=number)))
    identify()
    page = world.browsers["administrator"].open("/staff/events/ba/attendance/arrivals")
    assert len([caption for caption in page.all("caption") if "hour of arrival" in caption]) == 7
    assert "94 more people came on days that are not in the chart." in page.text
    with demo_app.test_request_context():
        report = donor_report([stories.event()], is_together=False, is_public=False, now=clock())
        [table] = [table for table in report.parts[0].tables if table.key == "arrivals"]
        assert (len(table.rows), table.chart) == (101, None)
        assert all(write(report, untold) for write in WRITERS.values())


def arrival(at: datetime) -> Arrival:
    return Arrival(
        id=str(uuid4()),
        at=at,
        station="A",
        fields=stories.fields(given_name=f"Zana {at:%j}", email=f"zana-{at:%j}@police.example"),
        wishes=Wishes(),
        has_accepted_privacy=True,
        shown=Outcome.ADMITTED,
    )


def test_what_arrived_is_who_came(world: World, demo_app: Flask, clock: Clock) -> None:
    found: dict[str, Any] = figures(db.session(), all_events(db.session()), now=clock())
    for slug, each in found.items():
        assert sum(each.arrivals.values()) == each.matrix.totals[Stage.ATTENDED], slug
    assert found["ba"].matrix.totals[Stage.ATTENDED] == 2 * len(EXTREME) + 3
