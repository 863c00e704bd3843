"""Hot statements find rows by indexes, and read no more than those of one event.

SQLite makes the same plans for few rows and for many. PostgreSQL chooses its plans by their number:
it needs many.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from bench.growth import works
from bench.multitude import FIRST
from bench.scale import site_among
from bench.sink import Sink
from ctevents.db.handle import db
from ctevents.domain.roles import Role
from tests.support import plans, stories
from tests.support.databases import Databases
from tests.support.plans import Asked

LONG = ("people", "registrations", "invitations", "messages", "check_ins", "badges")
"""Tables with a row for each guest, or more."""
FOUND_BY = {
    "": {
        "ix_people_unnamed",
        "ix_registrations_visas",
        "ix_invitations_institutions",
        "ix_messages_tests",
        "ix_audit_entries_event_id_action",
        "ix_registrations_figures",
    },
    "/seats": {"ix_registrations_figures"},
    "/door": {
        "ix_check_ins_stations",
        "ix_check_ins_counted",
        "ix_check_ins_flagged",
        "ix_check_ins_held",
        "ix_check_ins_ahead",
        "ix_people_awaited",
        "ix_registrations_walk_ins",
        "ix_registrations_figures",
    },
    "/attendance": {"ix_registrations_figures", "ix_invitations_figures"},
    "/guests": {"ix_people_event_id_sort_key_id"},
}
"""The indexes that a page needs, so that it reads no more rows than it counts or shows."""


@pytest.mark.once
@pytest.mark.parametrize("page", FOUND_BY)
def test_a_page_scans_no_long_table(app: Flask, page: str) -> None:
    event = stories.published_event()
    stories.guest()
    organiser = stories.signed_in(app, Role.ORGANISER)
    with plans.statements() as asked:
        assert organiser.open(f"/staff/events/{event.slug}{page}").status == 200
    found = plans.steps(asked)
    assert [
        line for line in found if line.startswith(tuple(f"SCAN {table}" for table in LONG))
    ] == []
    assert {
        name for name in FOUND_BY[page] if not any(f" {name} " in line for line in found)
    } == set()


@pytest.mark.once
def test_the_dashboard_counts_the_registrations_of_several_events_from_an_index(app: Flask) -> None:
    stories.published_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    with plans.statements() as asked:
        assert organiser.open("/staff/").status == 200
    counted = [
        line for each in asked if "has_entered" in each.statement for line in plans.steps([each])
    ]
    assert [
        line for line in counted if " COVERING INDEX ix_registrations_figures " in line
    ] == counted


EVENTS, MOST = 50, 5 * FIRST
"""The most rows that a step of a statement may read for an event of ``FIRST`` registrations, which
has twice as many letters."""


@pytest.mark.soak
def test_hot_statements_read_no_more_than_one_event(databases: Databases, tmp_path: Path) -> None:
    """`make soak` runs it on both databases. The dashboard lists all events."""
    faults = {}
    with Sink() as sink, site_among(databases.kind, EVENTS, FIRST, tmp_path) as site:
        for work in works(site, sink.port):
            if work.before:
                work.before()
            with site.app.app_context(), plans.statements() as asked:
                work.visit()
            with site.app.app_context():
                faults[work.name] = [*filter(None, map(fault_in, asked))]
    del faults["dashboard"]
    assert {name: found for name, found in faults.items() if found} == {}


def fault_in(asked: Asked) -> str:
    """Return what a statement does too much, or nothing."""
    if db.engine.dialect.name == "sqlite":
        scans = [
            step
            for step in plans.steps([asked])
            if step.startswith(tuple(f"SCAN {table}" for table in LONG))
        ]
        return f"{', '.join(scans)}: {asked.statement}" if scans else ""
    read = plans.rows_read(asked)
    return f"{read}: {asked.statement}" if read > MOST else ""
