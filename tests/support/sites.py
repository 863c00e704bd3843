"""Sites to look at: the application with a world in it, served on loopback with a clock that does
not move."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import Flask

from bench.servers import free_port
from ctevents.app import create_app
from ctevents.cli.demo import tell
from ctevents.db import migrating
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Role
from ctevents.mail.inbox import InboxServer
from ctevents.services.common import audit
from ctevents.services.desk.sample.story import BEFORE_ALL
from ctevents.services.events.seed import seed
from tests.conftest import Clock, settings
from tests.support import stories
from tests.support.crawl import Crawl, Visitor
from tests.support.everything import BEFORE, Everything
from tests.support.serving import Server, served
from tests.support.visitors import visitors


@dataclass
class Site:
    app: Flask
    clock: Clock
    base_url: str
    visitors: dict[str, Visitor]

    def crawled(self) -> Crawl:
        return Crawl(self.app, self.visitors.values())


@contextmanager
def _served(app: Flask) -> Iterator[str]:
    with served(app, int(app.config["BASE_URL"].rpartition(":")[2])) as base_url:
        yield base_url


@contextmanager
def _application(
    folder: Path, database_uri: str, **others: object
) -> Iterator[tuple[Flask, Clock]]:
    """Yield an application with an inbox for its letters, at an address where it can be served."""
    clock, port = Clock(), free_port()
    with InboxServer(folder / "inbox", 0) as inbox:
        changes = {
            "BASE_URL": f"http://127.0.0.1:{port}",
            "DEMO": True,
            "MAIL_PORT": inbox.port,
        } | others
        app = create_app(settings(database_uri, folder, **changes), clock)
        with app.app_context():
            yield app, clock
            db.session.remove()
            db.engine.dispose()


@contextmanager
def site_of_everything(folder: Path, database_uri: str = "", **changes: object) -> Iterator[Site]:
    """Yield the site. ``database_uri``: a migrated and seeded database; without one it is made in
    the folder."""
    uri = database_uri or f"sqlite:///{folder / 'site.sqlite3'}"
    with _application(folder, uri, **changes) as (app, clock):
        if not database_uri:
            migrating.upgrade(db.engine)
            with transaction(by=audit.SHELL, at=BEFORE) as tx:
                seed(tx)

        def set_clock(now: datetime) -> None:
            clock.now = now

        world = Everything(app, set_clock)
        found = {visitor.name: visitor for visitor in visitors(app, world)}
        with _served(app) as base_url:
            yield Site(app, clock, base_url, found)


@contextmanager
def site_of_sample(folder: Path, now: datetime) -> Iterator[Site]:
    """Yield the demo's sample as on its first day, with a signed-in organiser."""
    with _application(folder, f"sqlite:///{folder / 'site.sqlite3'}") as (app, clock):
        clock.now = now
        migrating.upgrade(db.engine)
        with transaction(by=audit.SHELL, at=now - BEFORE_ALL) as tx:
            seed(tx)
        tell(app, now)
        organiser = Visitor("organiser", stories.signed_in(app, Role.ORGANISER))
        with _served(app) as base_url:
            yield Site(app, clock, base_url, {organiser.name: organiser})


@contextmanager
def empty_site(folder: Path, database_uri: str) -> Iterator[Site]:
    """Yield a site with only the six launches as drafts."""
    with _application(folder, database_uri) as (app, clock), _served(app) as base_url:
        yield Site(app, clock, base_url, {})


@contextmanager
def site_that_stops(folder: Path, database_uri: str) -> Iterator[tuple[Site, Server]]:
    """Yield the same site behind a server that can be stopped."""
    with _application(folder, database_uri) as (app, clock):
        server = Server(app, int(app.config["BASE_URL"].rpartition(":")[2]))
        server.start()
        yield Site(app, clock, server.base_url, {}), server
        server.stop()
