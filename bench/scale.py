"""Measure what a guest and an office cost among many events, and how much room a registration
takes: ``python -m bench.scale``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import text

from bench.costs import Cost, cost_of, signed_in
from bench.crowd import application
from bench.databases import KINDS, empty_database, settle, use_one_process
from bench.growth import Site, Work, is_met, line, works
from bench.multitude import SLUG, copy_event, fill_much
from bench.sink import Sink
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit

EVENTS, EACH = 500, 2_000
SIZES = """SELECT relname, n_live_tup, pg_relation_size(relid), pg_indexes_size(relid)
    FROM pg_stat_user_tables WHERE n_live_tup >= :least ORDER BY pg_total_relation_size(relid)
    DESC"""


@contextmanager
def site_among(kind: str, events: int, each: int, folder: Path) -> Iterator[Site]:
    """Yield one of that many events. Each has ``each`` registrations."""
    with empty_database(kind, folder) as uri:
        app = application(uri, folder)
        crowd = fill_much(app, each)
        with app.app_context():
            with transaction(by=audit.SHELL) as tx:
                copy_event(tx, events - 1)
            db.session.remove()
            db.engine.dispose()
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


def compared(alone: Site, among: Site) -> Iterator[tuple[Work, list[Cost]]]:
    """Yield the costs of each work, measured one right after the other. The organiser's dashboard
    lists all events: not of it."""
    with Sink() as sink:
        for work, same in zip(works(alone, sink.port), works(among, sink.port), strict=True):
            if work.name != "dashboard":
                yield (
                    work,
                    [
                        cost_of(each.visit, site.uri, visits=each.visits)
                        for each, site in ((work, alone), (same, among))
                    ],
                )


def room(site: Site, least: int) -> Iterator[str]:
    """Yield a line for each table of at least so many rows: rows, and bytes of a row in the table
    and in its indexes."""
    if site.uri.startswith("sqlite"):
        return
    with site.app.app_context():
        for name, rows, size, indexes in db.session.execute(text(SIZES), {"least": least}):
            yield f"{name:20}{rows:12,} rows{size / rows:8.0f} + {indexes / rows:.0f} bytes"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.scale", description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS)
    parser.add_argument(
        "--each", type=int, default=EACH, help="registrations of each event: 1000 or a multiple"
    )
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only this one (default: both)"
    )
    given = parser.parse_args()
    has_all_met = True
    for kind in given.database or KINDS:
        with (
            tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder,
            site_among(kind, 1, given.each, Path(folder)) as alone,
            site_among(kind, given.events, given.each, Path(folder)) as among,
        ):
            print(*room(among, given.each), sep="\n", flush=True)
            for work, found in compared(alone, among):
                print(line(kind, work, found), flush=True)
                has_all_met &= is_met(work, found)
    sys.exit(not has_all_met)


if __name__ == "__main__":
    main()
