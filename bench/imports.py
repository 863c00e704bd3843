"""Measure the import of a guest list, its preview, and the preview of the same file again: ``python
-m bench.imports``."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import thread_time

from flask.testing import FlaskClient

from bench.costs import csrf_token, seen, signed_in
from bench.crowd import FAMILIES, GIVEN, INSTITUTIONS, application, environment, fill
from bench.databases import KINDS, backends, empty_database, settle
from bench.load import WrongAnswer
from bench.servers import peak, processor_seconds
from ctevents.db.handle import db
from ctevents.formats.spreadsheet import write_csv, write_xlsx

SLUG = "ba"
_SEEN = re.compile(r'name="seen" value="([^"]+)"')
ROWS = 20_000
MOST_SECONDS, MOST_MEGABYTES = 5.0, 120.0
"""A web process has about 80 MB before."""
HEADINGS = (
    "given_name",
    "family_name",
    "email",
    "institution",
    "position",
    "group",
    "sex",
    "language",
    "phone",
)
GROUPS = ("police", "judges", "prosecutors", "civil-society", "media")
FILES: dict[str, Callable[[list[tuple[str, ...]]], bytes]] = {
    "csv": write_csv,
    "xlsx": lambda rows: write_xlsx(rows, sheet="guests"),
}


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time of the web with its child processes, and of the database; megabytes
    that this process needed more than before, at its peak."""

    work: str
    web: float
    database: float
    memory: float

    @property
    def is_met(self) -> bool:
        return self.web + self.database <= MOST_SECONDS and self.memory <= MOST_MEGABYTES

    def __str__(self) -> str:
        verdict = "" if self.is_met else "  MORE THAN ALLOWED"
        times = (
            f"{self.web + self.database:6.2f} s = {self.web:5.2f} web + {self.database:5.2f} "
            "database"
        )
        return f"{self.work:30}  {times}  {self.memory:6.0f} MB{verdict}"


def guests(number: int) -> list[tuple[str, ...]]:
    """Return a list of so many people below its headings."""
    people = (
        (
            GIVEN[each % len(GIVEN)],
            f"{FAMILIES[each // 8 % len(FAMILIES)]} {each}",
            f"person{each}@ministry.example",
            f"Ministry {each % INSTITUTIONS}",
            "Adviser",
            GROUPS[each % INSTITUTIONS % len(GROUPS)],
            "fm"[each % 2],
            "en",
            f"+387 33 {each:06}",
        )
        for each in range(number)
    )
    return [HEADINGS, *people]


def costs(kind: str, ending: str, number: int, folder: Path) -> Iterator[Cost]:
    file = FILES[ending](guests(number))
    with empty_database(kind, folder) as uri:
        app = application(uri, folder)
        fill(app, {SLUG: 0}, invitees=0)
        settle(uri)
        client = signed_in(app)
        page, cost = _measured(uri, "preview", lambda: _preview(client, file, ending))
        yield cost
        yield _measured(
            uri, "import", lambda: _carry_out(client, page, number, environment(uri, folder))
        )[1]
        yield _measured(
            uri, "preview of the same file again", lambda: _preview(client, file, ending)
        )[1]
        with app.app_context():
            db.engine.dispose()


def _measured(uri: str, work: str, do: Callable[[], str]) -> tuple[str, Cost]:
    Path("/proc/self/clear_refs").write_text("5")
    held, processes = peak("self"), backends(uri)
    before = _seconds(), sum(map(processor_seconds, processes))
    answer = do()
    web, database = _seconds() - before[0], sum(map(processor_seconds, processes)) - before[1]
    return answer, Cost(work, web, database, peak("self") - held)


def _seconds() -> float:
    children = getrusage(RUSAGE_CHILDREN)
    return thread_time() + children.ru_utime + children.ru_stime


def _preview(client: FlaskClient, file: bytes, ending: str) -> str:
    """Upload the file, look at its preview, and return the path of that."""
    path = f"/staff/events/{SLUG}/guests/import"
    answer = client.post(
        path,
        data={
            "csrf_token": csrf_token(seen(client, path)),
            "file": (BytesIO(file), f"guests.{ending}"),
        },
    )
    if answer.status_code != 303:
        raise WrongAnswer(answer.text)
    seen(client, answer.location)
    return answer.location


def _carry_out(client: FlaskClient, preview: str, number: int, settings: dict[str, str]) -> str:
    """Press the button, and let a worker do what it is left."""
    page = seen(client, preview)
    [version] = _SEEN.findall(page)
    fields = {"csrf_token": csrf_token(page), "rows": "good", "seen": version}
    progress = client.post(preview, data=fields).location or ""
    command = [sys.executable, "-m", "ctevents.cli", "worker", "--exports"]
    subprocess.run(command, env=os.environ | settings, check=True)
    told = seen(client, progress)
    if f"Imported: {number:,} new" not in told:
        raise WrongAnswer(f"{number} guests were expected")
    return told


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.imports", description=__doc__)
    parser.add_argument(
        "--database", choices=KINDS, action="append", help="only this one (default: both)"
    )
    parser.add_argument(
        "--file", choices=FILES, action="append", help="only this kind of file (default: both)"
    )
    parser.add_argument("--rows", type=int, default=ROWS, help="people in the file")
    given = parser.parse_args()
    has_all_met = True
    with tempfile.TemporaryDirectory(prefix="ctevents-bench-") as folder:
        for kind in given.database or KINDS:
            for ending in given.file or FILES:
                for cost in costs(kind, ending, given.rows, Path(folder)):
                    print(f"{kind:10}  {ending:4}  {cost}", flush=True)
                    has_all_met &= cost.is_met
    sys.exit(not has_all_met)


if __name__ == "__main__":
    main()
