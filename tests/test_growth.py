"""The benchmark of growth fills an event and finds the cost of each work. No test checks the
speed."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bench.databases import KINDS
from bench.growth import costs, site_of, works
from bench.multitude import FIRST
from ctevents.db.handle import db
from ctevents.domain.registration import RegistrationState
from ctevents.models import CheckIn, Registration
from tests.conftest import Databases

pytestmark = [pytest.mark.long, pytest.mark.postgresql, pytest.mark.parametrize("kind", KINDS)]


def test_an_event_is_filled_by_copying_its_first_guests(
    databases: Databases, kind: str, tmp_path: Path
) -> None:
    with site_of(kind, 3 * FIRST, tmp_path) as site, site.app.app_context():
        states = select(Registration.state, func.count()).group_by(Registration.state)
        waiting = 3 * (FIRST // 11)
        assert dict(db.session.execute(states).all()) == {
            RegistrationState.CONFIRMED: 3 * FIRST - waiting,
            RegistrationState.WAITLISTED: waiting,
        }
        entered = (
            select(func.count())
            .join(CheckIn, CheckIn.id == Registration.entry_id)
            .select_from(Registration)
        )
        assert (
            db.session.scalar(entered) == db.session.scalar(select(func.count(CheckIn.id))) == 909
        )


def test_each_work_has_a_cost(databases: Databases, kind: str, tmp_path: Path) -> None:
    with site_of(kind, FIRST, tmp_path) as site:
        names = [work.name for work in works(site, port=0) if "guest list" not in work.name]
        names.reverse()  # no work needs the one before it
        found = {work.name: cost.total for name in names for work, cost in costs(site, name)}
    assert list(found) == names
    assert min(found.values()) > 0
