"""Measures floors and ourselves in one run, and prints each figure beside its aim."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench import visits
from bench.crowd import application, environment, fill
from bench.databases import KINDS, backends, empty_database, has_postgresql, settle, without_orm
from bench.figures import Aim, Figure, table
from bench.floors import ANSWER, make_floor_table
from bench.rounds import Work, measure
from bench.servers import SETUP, Server

BATCH = 100


@dataclass(frozen=True, kw_only=True)
class Options:
    databases: tuple[str, ...] = KINDS
    size: int = 20_000
    rounds: int = 3
    seconds: float = 3.0
    clients: int = 8


def main() -> None:
    options, output = _options()
    figures = []
    with tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder:
        for figure in figures_of(options, Path(folder)):
            figures.append(figure)
    print(table(figures))
    if output is not None:
        output.write_text(json.dumps([figure.as_json() for figure in figures], indent=1), "utf-8")
    sys.exit(any(figure.is_met is False for figure in figures))


def figures_of(options: Options, folder: Path) -> Iterator[Figure]:
    for database in options.databases:
        yield from _under_load(database, options, folder)


def _under_load(database: str, options: Options, folder: Path) -> Iterator[Figure]:
    workers, threads = SETUP[database]
    with ExitStack() as stack:
        uri, floor_uri = (stack.enter_context(empty_database(database, folder)) for _ in range(2))
        crowd = fill(application(uri, folder), {"ba": options.size, "al": 3 * options.size}, invitees=options.size // 4)
        make_floor_table(without_orm(floor_uri))
        settle(uri)
        floor = {"BENCH_FLOOR_DATABASE": without_orm(floor_uri)}
        f1 = stack.enter_context(Server("bench.floors:f1()", {}, workers=2, threads=4))
        f2 = stack.enter_context(Server("bench.floors:f2()", floor, workers=workers, threads=threads))
        ours = stack.enter_context(Server("wsgi:app", environment(uri, folder), workers=workers, threads=threads))
        f2.backends, ours.backends = lambda: backends(floor_uri), lambda: backends(uri)
        f1.wait_for()
        f2.wait_for("/alive")
        ours.wait_for("/readyz")
        title = b"Launch of the final report on trafficking"
        works = [
            Work("F1", f1, visits.again_and_again(visits.request("GET", "/"), ANSWER.encode())),
            Work("F2", f2, visits.again_and_again(visits.request("POST", "/"), ANSWER.encode())),
            Work(
                "event page",
                ours,
                visits.again_and_again(visits.request("GET", "/events/ba"), title, b"Findings of the workshops"),
                floor="F1",
                aim=Aim(ratio=0.4),
            ),
            Work(
                "door, one a request",
                ours,
                visits.scans("ba", crowd.tokens["ba"], crowd.codes["ba"]),
                floor="F2",
                aim=Aim(ratio=0.5),
            ),
            Work(
                f"door, {BATCH} a request",
                ours,
                visits.batches("al", crowd.tokens["al"], crowd.codes["al"], BATCH),
                unit="scans/s",
                units=BATCH,
                floor="F2",
                aim=Aim(ratio=2),
            ),
            Work(
                "complete registration",
                ours,
                visits.registrations(crowd.invitees),
                floor="F2",
                aim=Aim(least=100, ratio=0.12),
                new_connections=True,
            ),
        ]
        yield from measure(works, database, rounds=options.rounds, seconds=options.seconds, clients=options.clients)


def _options() -> tuple[Options, Path | None]:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--database", choices=KINDS, action="append", help="this one alone (default: both)")
    parser.add_argument("--size", type=int, default=Options.size, help="people with a place at the event")
    parser.add_argument("--rounds", type=int, default=Options.rounds, help="turns of each work")
    parser.add_argument("--seconds", type=float, default=Options.seconds, help="of each turn")
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the figures too")
    given = parser.parse_args()
    databases = tuple(given.database or KINDS)
    if "postgresql" in databases and not has_postgresql():
        parser.error("PostgreSQL is not reachable: start it, name it in CTEVENTS_TEST_POSTGRESQL, or --database sqlite")
    return Options(databases=databases, size=given.size, rounds=given.rounds, seconds=given.seconds), given.json


if __name__ == "__main__":
    main()
