"""Hot statements find rows by indexes, and read no more than what they show and what they count.

SQLite makes the same plans for few rows and for many. PostgreSQL chooses its plans by their number: it needs many.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from bench.growth import site_of, works
from bench.lists import GUESTS
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
        *("ix_people_unnamed", "ix_registrations_visas", "ix_invitations_institutions", "ix_messages_tests"),
        *("ix_audit_entries_event_id_action", "ix_registrations_entered"),
    },
    "/seats": {"sqlite_autoindex_seat_counts_1"},
    "/door": {
        *("ix_check_ins_stations", "ix_check_ins_counted", "ix_check_ins_flagged", "ix_check_ins_held"),
        *("ix_check_ins_ahead", "ix_people_awaited", "ix_registrations_walk_ins", "ix_registrations_entered"),
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
    assert [line for line in found if line.startswith(tuple(f"SCAN {table}" for table in LONG))] == []
    assert {name for name in FOUND_BY[page] if not any(f" {name} " in line for line in found)} == set()


@pytest.mark.once
def test_the_dashboard_reads_the_entries_of_several_events_from_their_index(app: Flask) -> None:
    stories.published_event()
    organiser = stories.signed_in(app, Role.ORGANISER)
    with plans.statements() as asked:
        assert organiser.open("/staff/").status == 200
    entries = [line for each in asked if "has_entered" in each.statement for line in plans.steps([each])]
    assert [line for line in entries if " COVERING INDEX ix_registrations_entered " in line] == entries


MANY = 100_000
FEW = 2_000
"""Rows that any statement may read besides: groups, institutions, people who are passed over in the order of names."""
MARGIN = 1.1
"""A step may leave out a tenth of what it counts, such as those who wait for a seat."""
NOT_YET = {
    "guest list: page 150": "149 pages are passed over",
    **dict.fromkeys(
        [f"guest list: {name}" for name in GUESTS if "search" in name and name != "search for all"],
        "everybody is compared with the words",
    ),
}
"""Works that read more on PostgreSQL, and why (docs/speed.md)."""


@pytest.mark.soak
def test_hot_statements_read_what_they_show_and_count(databases: Databases, tmp_path: Path) -> None:
    """`make soak` runs it on both databases."""
    faults = {}
    with Sink() as sink, site_of(databases.kind, MANY, tmp_path) as site:
        for work in works(site, sink.port):
            with site.app.app_context(), plans.statements() as asked:
                work.visit()
            with site.app.app_context():
                faults[work.name] = [*filter(None, map(fault_in, asked))]
    known = NOT_YET if databases.kind == "postgresql" else {}
    assert {name: found for name, found in faults.items() if found and name not in known} == {}
    assert known.keys() - {name for name, found in faults.items() if found} == set()


def fault_in(asked: Asked) -> str:
    """Return what a statement does too much, or nothing."""
    if db.engine.dialect.name == "sqlite":
        scans = [step for step in plans.steps([asked]) if step.startswith(tuple(f"SCAN {table}" for table in LONG))]
        return f"{', '.join(scans)}: {asked.statement}" if scans else ""
    rows = plans.rows_of(asked)
    return f"{rows}: {asked.statement}" if rows.read > FEW + MARGIN * (rows.shows + rows.counts) else ""
