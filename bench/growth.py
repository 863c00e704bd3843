"""Measure how processor time grows with the registrations of one event: ``python -m
bench.growth``."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import uuid4

from flask import Flask
from flask.testing import FlaskClient

from bench.costs import ROUNDS, VISITS, Cost, cost_of, seen, sent, signed_in
from bench.crowd import Invitee, application
from bench.databases import KINDS, empty_database, settle, use_one_process
from bench.lists import GUESTS
from bench.load import WrongAnswer
from bench.multitude import SLUG, fill_much
from bench.sink import Sink
from ctevents.db.handle import db
from ctevents.mail.delivery import deliver_due

MOST = 100
"""Milliseconds for a page of staff, of an event of any size."""
GROWTH = 1.2
"""The most that work for one guest may cost at the largest event, in terms of its cost at the
smallest."""
SIZES = (1_000, 20_000)
STAFF = {"desk": "", "seats": "/seats", "door": "/door", "attendance": "/attendance"}
"""Paths of pages below the path of the event."""
MANY, SOME = 40, 10
"""Visits of a round: the shorter they are, the more."""


@dataclass(frozen=True)
class Site:
    """An event in a database of its own."""

    app: Flask
    uri: str
    door_token: str
    codes: Iterator[str]
    invitees: Iterator[Invitee]
    client: FlaskClient
    """Signed in as the organiser."""

    def scan(self) -> None:
        """Scan the badge of somebody who has not come yet."""
        scan = {
            "id": str(uuid4()),
            "code": next(self.codes),
            "at": datetime.now(UTC).isoformat(),
            "station": "A",
        }
        path, headers = (
            f"/api/v1/events/{SLUG}/check-ins",
            {"Authorization": f"Bearer {self.door_token}"},
        )
        answer = self.app.test_client().post(path, json={"check_ins": [scan]}, headers=headers)
        if (
            answer.status_code != 200
            or json.loads(answer.text)["results"][0]["outcome"] != "admitted"
        ):
            raise WrongAnswer(answer.text)

    def reply(self) -> None:
        """Open an invitation, accept it and look at the registration."""
        client, invitee = self.app.test_client(), next(self.invitees)
        seen(client, sent(client, invitee.path, invitee.form))

    def send_letter(self, port: int) -> None:
        """Send one letter of those who replied."""
        turns = iter((False,))
        self.app.config["MAIL_PORT"] = port
        with self.app.app_context():
            if deliver_due(self.app, must_stop=lambda: next(turns, True)).sent != 1:
                raise WrongAnswer("no letter was due")


@dataclass(frozen=True)
class Work:
    name: str
    visit: Callable[[], object]
    visits: int = VISITS
    is_of_one_guest: bool = False
    before: Callable[[], object] | None = None
    """Makes a visit possible. It is not measured."""


def works(site: Site, port: int) -> Iterator[Work]:
    """``port``: of the mail server."""
    event = f"/staff/events/{SLUG}"
    yield Work("scan", site.scan, MANY, is_of_one_guest=True)
    yield Work("reply", site.reply, SOME, is_of_one_guest=True)
    yield Work(
        "letter", partial(site.send_letter, port), SOME, is_of_one_guest=True, before=site.reply
    )
    yield Work(
        "event page",
        partial(seen, site.app.test_client(), f"/events/{SLUG}"),
        MANY,
        is_of_one_guest=True,
    )
    yield Work("dashboard", partial(seen, site.client, "/staff/"))
    for name, path in STAFF.items():
        yield Work(name, partial(seen, site.client, event + path))
    for name, query in GUESTS.items():
        yield Work(f"guest list: {name}", partial(seen, site.client, f"{event}/guests?{query}"))


@contextmanager
def site_of(kind: str, size: int, folder: Path) -> Iterator[Site]:
    with empty_database(kind, folder) as uri:
        app = application(uri, folder)
        crowd = fill_much(app, size)
        use_one_process(uri)
        settle(uri)
        yield Site(
            app,
            uri,
            crowd.tokens[SLUG],
            iter(crowd.codes[SLUG]),
            iter(crowd.invitees),
            signed_in(app),
        )
        with app.app_context():
            db.engine.dispose()


def costs(site: Site, only: str = "") -> Iterator[tuple[Work, Cost]]:
    """Yield the cost of each work. ``only``: of those that have this text in their name."""
    with Sink() as sink:
        for work in works(site, sink.port):
            if only in work.name:
                if work.before:
                    for _ in range(1 + ROUNDS * work.visits):
                        work.before()
                yield work, cost_of(work.visit, site.uri, visits=work.visits)


def line(kind: str, work: Work, found: list[Cost]) -> str:
    """Return the costs of a work at each size. The verdict is about the largest."""
    times = "".join(f"{cost.total:9.1f} = {cost.web:7.1f} + {cost.database:7.1f}" for cost in found)
    verdict = "" if is_met(work, found) else "MORE THAN ALLOWED"
    return f"{kind:10}  {work.name:40}{times}  {verdict}".rstrip()


def is_met(work: Work, found: list[Cost]) -> bool:
    smallest, largest = found[0].total, found[-1].total
    return largest <= (GROWTH * smallest if work.is_of_one_guest else MOST)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.growth", description=__doc__)
    parser.add_argument(
        "sizes", type=int, nargs="*", default=SIZES, help="registrations, the fewest first"
    )
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only this one (default: both)"
    )
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="only works that have this text in their name"
    )
    given = parser.parse_args()
    has_all_met = True
    for kind in given.database or KINDS:
        found: dict[str, tuple[Work, list[Cost]]] = {}
        for size in given.sizes:
            with (
                tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder,
                site_of(kind, size, Path(folder)) as site,
            ):
                for work, cost in costs(site, given.only):
                    found.setdefault(work.name, (work, []))[1].append(cost)
        for work, of_sizes in found.values():
            print(line(kind, work, of_sizes), flush=True)
            has_all_met &= is_met(work, of_sizes)
    sys.exit(not has_all_met)


if __name__ == "__main__":
    main()
