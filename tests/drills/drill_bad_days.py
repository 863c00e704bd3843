"""A disk that is full, and ten thousand requests a minute, while guests reply and doors scan."""

from __future__ import annotations

import http.client
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest
from sqlalchemy import create_engine, make_url

from bench import crowd
from bench.databases import KINDS, SERVER, empty_database
from bench.servers import OURS, Server
from ctevents.db.handle import db
from tests.drills.outcome import lost
from tests.drills.people import People
from tests.drills.postgresql import OWNER, patiently

ROOM = "48m"
LEFT = 24 * 1024
"""Bytes that are left on the disk when people begin."""
EACH = 60
REQUESTS_A_MINUTE = 10_000
THREADS = 8


@contextmanager
def small_disk() -> Iterator[Path]:
    """Yield a folder with little room, which everybody may enter."""
    folder = Path(mkdtemp(prefix="ctevents-disk-", dir="/var/tmp"))
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={ROOM},mode=0755", "ctevents-drill", folder],
        check=True,
    )
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], check=True)
        folder.rmdir()


@contextmanager
def database_on(kind: str, disk: Path) -> Iterator[str]:
    """Yield the URI of an empty database whose rows are on this disk."""
    if kind == "sqlite":
        with empty_database(kind, disk) as uri:
            yield uri
        return
    shutil.chown(disk, OWNER)
    name = f"drill_{disk.name.rpartition('-')[2].lower()}"
    on_server(
        f"CREATE TABLESPACE {name} LOCATION '{disk}'", f"CREATE DATABASE {name} TABLESPACE {name}"
    )
    try:
        yield make_url(SERVER).set(database=name).render_as_string(hide_password=False)
    finally:
        on_server(f"DROP DATABASE {name} WITH (FORCE)", f"DROP TABLESPACE {name}")


def on_server(*statements: str) -> None:
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def fill_up(disk: Path) -> Path:
    """Leave almost no room; return the file that takes it."""
    ballast = disk / "ballast"
    with ballast.open("wb") as file:
        file.write(bytes(shutil.disk_usage(disk).free - LEFT))
    return ballast


@pytest.mark.parametrize("kind", KINDS)
def test_a_full_disk_loses_nothing_and_all_goes_on_once_there_is_room(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with small_disk() as disk, database_on(kind, disk) as uri:
        app = crowd.application(uri, tmp_path)
        people = crowd.fill(app, {"ba": EACH}, invitees=EACH)
        with Server(OURS, crowd.environment(uri, tmp_path)) as server:
            server.wait_for("/readyz")
            guests = People(f"http://127.0.0.1:{server.port}", people)
            ballast = fill_up(disk)
            coming = threading.Thread(target=guests.come)
            coming.start()
            patiently(lambda: len(guests.notes.apologies) > THREADS)
            ballast.unlink()
            coming.join()
        with app.app_context():
            missing = lost(guests.notes)
            db.session.remove()
            db.engine.dispose()
    with capsys.disabled():
        sys.stdout.write(
            f"\n{kind}: {dict(Counter(guests.notes.apologies))} pages for later, {len(missing)} "
            "lost\n"
        )
    assert (missing, guests.notes.confirmed) == (set(), 2 * EACH)
    assert set(guests.notes.apologies) == {503}


@pytest.mark.parametrize(
    "seconds", [6, pytest.param(60, marks=pytest.mark.soak)], ids=["short", "long"]
)
@pytest.mark.parametrize("kind", KINDS)
def test_ten_thousand_requests_a_minute_hold_up_nobody(
    kind: str, seconds: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with empty_database(kind, tmp_path) as uri:
        people = crowd.fill(crowd.application(uri, tmp_path), {"ba": EACH}, invitees=EACH)
        with Server(OURS, crowd.environment(uri, tmp_path)) as server:
            server.wait_for("/readyz")
            guests = People(f"http://127.0.0.1:{server.port}", people)
            coming = threading.Thread(target=guests.come)
            coming.start()
            answers = flood(server.port, seconds)
            coming.join()
    with capsys.disabled():
        sys.stdout.write(
            f"\n{kind}: {dict(answers)}, longest wait of a guest or a door "
            f"{max(guests.notes.waits):.2f} s\n"
        )
    assert answers == {200: REQUESTS_A_MINUTE * seconds // 60}
    assert (guests.notes.confirmed, guests.notes.apologies) == (2 * EACH, [])
    assert max(guests.notes.waits) < 20


def flood(port: int, seconds: int) -> Counter[int]:
    """Ask for the page of the event so often for these seconds. Return the answers by status."""
    began, between = time.monotonic(), THREADS * 60 / REQUESTS_A_MINUTE
    each = REQUESTS_A_MINUTE * seconds // 60 // THREADS

    def ask(thread: int) -> list[int]:
        found = []
        for number in range(each):
            time.sleep(max(0, began + (number + thread / THREADS) * between - time.monotonic()))
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
            connection.request("GET", "/events/ba")
            found.append(connection.getresponse().status)
            connection.close()
        return found

    with ThreadPoolExecutor(THREADS) as pool:
        return Counter(status for answers in pool.map(ask, range(THREADS)) for status in answers)
