"""Measure ten walks of guests and the start of the door's app on slow 3G, and print a table."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from bench.walks.measuring import NAMES, Measured, Measuring
from bench.walks.slow_network import SLOW_3G
from tests.support.chromium import chromium

HEADINGS = ("walk", "presses", "requests", "kB", "seconds")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.walks", description=__doc__)
    parser.add_argument(
        "--rounds",
        type=int,
        default=3,
        help="of each walk; the quickest counts (default: %(default)s)",
    )
    parser.add_argument("--only", action="append", choices=NAMES, help="this walk only")
    parser.add_argument("--paths", action="store_true", help="also print what was asked for")
    given = parser.parse_args()
    print("| " + " | ".join(HEADINGS) + " |\n|---|---|---|---|---|")
    with (
        tempfile.TemporaryDirectory(prefix="ctevents-walks-") as folder,
        chromium() as browser,
        Measuring.of(Path(folder), browser, SLOW_3G) as measuring,
    ):
        for name in given.only or NAMES:
            rounds = [measuring.measure(name) for _round in range(given.rounds)]
            best = min(rounds, key=lambda found: found.seconds)
            print(_line(name, best), flush=True)
            if given.paths:
                print(
                    "\n".join(
                        f"    {count} × {path}" for path, count in Counter(best.paths).items()
                    )
                )


def _line(name: str, found: Measured) -> str:
    if not found.is_there:
        return f"| {name} | – | – | – | – |"
    return (
        f"| {name} | {found.presses or '–'} | {len(found.paths)} | {found.received / 1000:.1f} | "
        f"{found.seconds:.2f} |"
    )


if __name__ == "__main__":
    main()
