"""Nothing is lost between the device and the server, whatever the network and the server do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.door.engine import Engine
from tests.conftest import Databases
from tests.support import stories
from tests.support.chromium import Screen, context_of
from tests.support.door import Device, code_of, crowd, recorded
from tests.support.sites import Site, empty_site

pytestmark = [pytest.mark.browser, pytest.mark.once]


@pytest.fixture
def site(databases: Databases, tmp_path: Path) -> Iterator[Site]:
    uri = databases.copy()
    with empty_site(tmp_path, uri) as site:
        site.clock.now = datetime.now(UTC)
        stories.published_event("ba", starts_at=site.clock.now, ends_at=site.clock.now + timedelta(hours=3))
        yield site
    databases.drop(uri)


@pytest.fixture
def engine(chrome: Browser, site: Site) -> Iterator[Engine]:
    with context_of(chrome, site, None, Screen(), bypass_csp=True) as context:
        yield Engine(context)


def test_a_scan_goes_to_the_server_as_it_was(engine: Engine, site: Site) -> None:
    (amra,) = crowd(stories.event().id, 1)
    engine.ready(Device(site.app))
    verdict = engine.admit(code_of(amra).lower())
    assert (verdict["outcome"], verdict["attendee"]["name"]) == ("admitted", "Guest Number 0")
    engine.sent_all()
    (scan,) = recorded()
    assert (str(scan.id), scan.station, scan.at.isoformat(timespec="milliseconds")[:23]) == (
        verdict["id"],
        "A",
        verdict["at"][:23],
    )
