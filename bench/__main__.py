"""Measure the floors and our service in one run, and print each figure beside its aim."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from bench.databases import KINDS, has_postgresql
from bench.downloads import Downloads
from bench.everything import Options, figures_of
from bench.figures import Figure, table


def main() -> None:
    options, output = _options()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder:
        for figure in figures_of(options, Path(folder)):
            figures.append(figure)
            if output is not None:  # at once, so that a run that is stopped loses nothing
                output.write_text(
                    json.dumps([each.as_json() for each in figures], indent=1), "utf-8"
                )
    print(table(figures))
    sys.exit(any(figure.is_met is False for figure in figures))


def _options() -> tuple[Options, Path | None]:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only this one (default: both)"
    )
    parser.add_argument(
        "--size", type=int, default=Options.size, help="people with a place at the event"
    )
    parser.add_argument("--rounds", type=int, default=Options.rounds, help="turns of each work")
    parser.add_argument("--seconds", type=float, default=Options.seconds, help="of each turn")
    parser.add_argument(
        "--matrix",
        type=int,
        default=Options.matrix,
        metavar="N",
        help="also the matrix of so many registrations",
    )
    parser.add_argument(
        "--letters",
        type=int,
        default=Options.letters,
        metavar="N",
        help="letters also with so many in the outbox",
    )
    parser.add_argument(
        "--downloads",
        type=int,
        default=0,
        metavar="N",
        help="also so many downloads of 20 MB at 1 Mbit/s each: three minutes for each database",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="where to write the figures too")
    given = parser.parse_args()
    databases = tuple(given.database or KINDS)
    if "postgresql" in databases and not has_postgresql():
        parser.error(
            "PostgreSQL is not reachable: start it, name it in TESTS_POSTGRESQL, or --database "
            "sqlite"
        )
    wanted = Options(
        databases=databases,
        size=given.size,
        rounds=given.rounds,
        seconds=given.seconds,
        matrix=given.matrix,
        letters=given.letters,
        downloads=Downloads(count=given.downloads),
    )
    return wanted, given.json


if __name__ == "__main__":
    main()
