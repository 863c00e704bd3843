"""The benchmark of many events fills them alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bench.databases import KINDS
from bench.multitude import FIRST
from bench.scale import compared, site_among
from ctevents.db.handle import db
from ctevents.models import Event, Person, Registration
from tests.conftest import Databases


@pytest.mark.long
@pytest.mark.postgresql
@pytest.mark.parametrize("kind", KINDS)
def test_each_event_has_people_of_its_own(databases: Databases, kind: str, tmp_path: Path) -> None:
    with site_among(kind, 3, FIRST, tmp_path) as site, site.app.app_context():
        of_event = (
            select(Person.event_id, func.count()).join(Registration).group_by(Person.event_id)
        )
        assert sorted(count for _, count in db.session.execute(of_event)) == [FIRST] * 3
        assert db.session.scalar(select(func.count()).where(Event.slug.like("ba-%"))) == 2
        work, found = next(compared(site, site))
    assert (work.name, len(found)) == ("scan", 2)
