"""Measure the processor time of staff's long lists, filtered, sorted and searched: ``python -m
bench.lists``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from flask import Flask
from sqlalchemy import update

from bench.costs import Cost, cost_of, seen, signed_in
from bench.crowd import application, fill
from bench.databases import KINDS, empty_database, settle
from ctevents.db.handle import db, transaction
from ctevents.domain.registration import RegistrationState
from ctevents.models import Person, Registration
from ctevents.services.common import audit

SLUG, INVITEES = "ba", 10
MOST = 100
"""Milliseconds."""
GUESTS = {
    "all": "",
    "page 150": "page=150",
    **{
        f"by {order}": f"sort={order}"
        for order in ("institution", "group", "rank", "invitation", "registration")
    },
    "of a group": "group=police",
    "of an institution": "institution=7",
    "in a language": "language=en",
    "VIPs": "tag=vip",
    "accepted": "invitation=accepted",
    "on the waiting list": "registration=waitlisted",
    "confirmed, by registration": "registration=confirmed&sort=registration",
    "confirmed, by institution": "registration=confirmed&sort=institution",
    "search for nobody": "search=qqqq",
    "search for one": "search=person777%40",
    "search for 2,500": "search=amra",
    "search for all": "search=ministry",
    "confirmed, search for all": "registration=confirmed&search=ministry",
}
MESSAGES = {
    "all": "",
    "sent": "state=sent",
    "of a kind": "kind=confirmed",
    "of a day": "day=2026-01-01",
    "search for one": "search=person777%40",
    "search for 2,500": "search=amra",
}
PAGES = {"guests": GUESTS, "messages": MESSAGES}


def costs(app: Flask, uri: str, only: str = "") -> Iterator[tuple[str, Cost]]:
    """Yield the cost of each query. ``only``: of those that have this text in their name."""
    client = signed_in(app)
    for page, queries in PAGES.items():
        for name, query in queries.items():
            if only in f"{page}: {name}":
                path = f"/staff/events/{SLUG}/{page}?{query}"
                yield f"{page}: {name}", cost_of(partial(seen, client, path), uri)


@contextmanager
def crowded(kind: str, size: int, folder: Path) -> Iterator[tuple[Flask, str]]:
    """Yield the application with an event of so many people, and the address of its database. A
    hundredth are VIPs; an eleventh wait for a seat."""
    with empty_database(kind, folder) as uri:
        app = application(uri, folder)
        fill(app, {SLUG: size}, invitees=INVITEES)
        with app.app_context(), transaction(by=audit.SHELL) as tx:
            tx.execute(update(Person).where(Person.id % 100 == 0).values(is_vip=True))
            waiting = update(Registration).where(Registration.id % 11 == 0)
            tx.execute(waiting.values(state=RegistrationState.WAITLISTED))
        settle(uri)
        yield app, uri
        with app.app_context():
            db.engine.dispose()


def _line(kind: str, name: str, cost: Cost) -> str:
    verdict = "  MORE THAN ALLOWED" if cost.total > MOST else ""
    return (
        f"{kind:10}  {name:40}  {cost.total:6.1f} ms = {cost.web:6.1f} web + {cost.database:5.1f} "
        f"database{verdict}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.lists", description=__doc__)
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only this one (default: both)"
    )
    parser.add_argument("--size", type=int, default=20_000, help="people with a place at the event")
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="only queries that have this text in their name"
    )
    given = parser.parse_args()
    longest = 0.0
    with tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder:
        for kind in given.database or KINDS:
            with crowded(kind, given.size, Path(folder)) as (app, uri):
                for name, cost in costs(app, uri, given.only):
                    print(_line(kind, name, cost), flush=True)
                    longest = max(longest, cost.total)
    sys.exit(longest > MOST)


if __name__ == "__main__":
    main()
