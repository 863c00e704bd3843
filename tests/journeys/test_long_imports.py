"""A long list is imported by a real worker, though the process that imports it is killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from flask import Flask

from ctevents.clock import system_clock
from ctevents.db.handle import db
from ctevents.domain.exports import ExportState
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Export
from tests.conftest import Clock
from tests.journeys.test_kill import _end_leases_of_the_dead, _wait_until
from tests.support import stories
from tests.support.server import Processes
from tests.support.smtp import SmtpServer
from tests.web.staff.guests.test_imports import COLUMNS, preview_after, upload
from tests.web.staff.guests.test_long_imports import counted, rows

ROWS = 4_000


def importing(instance: Path) -> Iterator[int]:
    """Yield the processes that do the long work of this worker."""
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended
            words = (folder / "cmdline").read_bytes().split(b"\0")
            settings = (folder / "environ").read_bytes().split(b"\0")
            is_ours = f"CTEVENTS_INSTANCE_PATH={instance}".encode() in settings
            if words[-3:-1] == [b"worker", b"--exports"] and is_ours:
                yield int(folder.name)


def the_job() -> Export:
    db.session.rollback()
    return db.session.query(Export).one()


@pytest.mark.long
def test_a_list_is_imported_once_though_the_process_that_imports_it_is_killed(
    app: Flask, clock: Clock, database_uri: str, tmp_path: Path
) -> None:
    clock.now = system_clock()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    seen = preview_after(office, upload(office, write_csv([COLUMNS, *rows(ROWS)])))
    progress = office.follow(office.submit(seen, f"Import {ROWS:,} rows"))
    with (
        SmtpServer() as mail,
        Processes(database_uri, tmp_path, serves=False, mail_port=mail.port),
    ):
        _wait_until(lambda: the_job().state is ExportState.RUNNING)
        [child] = importing(tmp_path)
        os.kill(child, signal.SIGKILL)
        assert (the_job().state, counted()) == (ExportState.RUNNING, (0, 0, 1))
        _end_leases_of_the_dead()
        _wait_until(lambda: the_job().attempts == 2)
        assert "It has begun again." in office.open(progress.path).text
        _wait_until(lambda: the_job().state is ExportState.DONE)
        _wait_until(lambda: not [*importing(tmp_path)])
    assert counted() == (ROWS, 1, 0)
    assert f"Imported: {ROWS:,} new" in office.open(progress.path).text
