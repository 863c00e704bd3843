"""Long lists written by the worker: complete, once, and in the requester's language."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import LEASE, LONGEST_SILENCE, ExportState, FailedBecause, FileEnding
from ctevents.domain.roles import Role
from ctevents.models import AuditEntry, Export
from ctevents.services.common import audit
from ctevents.services.desk.exports import claim_export, pieces_of
from ctevents.texts.exports.exporting import ExportRow
from ctevents.texts.exports.worker import write_due_exports
from tests.conftest import Clock
from tests.support import exports, stories
from tests.support.tables import read_rows

EMAIL = "organiser@ctevents.example"
ROWS = 1_000
SOMEBODY = "Amra Kovačević"


@pytest.fixture(autouse=True)
def organiser(app: Flask) -> Iterator[None]:
    """Yield with the requesting account."""
    stories.account(Role.ORGANISER)
    with exports.usual_lists(app):
        yield


def the_export() -> Export:
    return db.session().scalars(select(Export).execution_options(populate_existing=True)).one()


def file_of(export: Export) -> list[list[str]]:
    return [cells for _number, cells in read_rows(b"".join(pieces_of(db.session(), export.id)))]


def test_a_list_is_written_from_what_is_true_then_and_logged_with_who_asked(app: Flask) -> None:
    exports.asked(EMAIL, "audit", event="ba")
    stories.published_event("ba")
    stories.published_event("al")
    assert write_due_exports(app) == 1
    export = the_export()
    assert (export.state, export.progress, export.rows) == (ExportState.DONE, 100, 2)
    assert {row[1] for row in file_of(export)[1:]} == {"Sarajevo"}
    entry = db.session().scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert (entry.action, entry.actor) == ("list.exported", f"account {export.account_id}")
    assert entry.details == {"list": "audit", "rows": 2, "file": "csv", "narrowed_by": ["event=ba"]}
    assert write_due_exports(app) == 0


def test_the_progress_is_reported_and_the_lease_renewed(app: Flask, clock: Clock) -> None:
    said = []

    def rows() -> Iterator[ExportRow]:
        for number in range(ROWS):
            if number % 100 == 50:
                clock.advance(seconds=LEASE.total_seconds() * 0.9)
                with app.app_context():  # a different session sees it while the list is being read
                    said.append(the_export().progress)
            yield [number]

    exports.give(app, rows(), ROWS)
    exports.asked(EMAIL, "slow")
    write_due_exports(app)
    assert said == [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]
    assert len(file_of(the_export())) == ROWS + 1


@pytest.mark.long
def test_a_lease_lasts_while_the_process_lives_and_is_not_silent_for_too_long(
    app: Flask, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctevents.texts.exports.exporting.BETWEEN_BEATS", timedelta(milliseconds=2))

    def ends_at() -> datetime | None:
        time.sleep(0.02)
        with app.app_context():
            return the_export().lease_ends_at

    def wait_for_a_beat() -> None:
        clock.advance(seconds=LEASE.total_seconds() * 2)
        ends_by = time.monotonic() + 60
        while ends_at() != clock() + LEASE:
            assert time.monotonic() < ends_by, "the lease does not begin anew"

    def rows() -> Iterator[ExportRow]:
        wait_for_a_beat()
        yield [1]
        last = ends_at()
        clock.advance(seconds=LONGEST_SILENCE.total_seconds())
        assert ends_at() == last
        yield from [[1]] * 99  # progress is reported again after these
        wait_for_a_beat()

    exports.give(app, rows(), ROWS)
    exports.asked(EMAIL, "slow")
    write_due_exports(app)
    assert (the_export().state, the_export().attempts) == (ExportState.DONE, 1), (
        "what is said above, the worker logs"
    )


@pytest.mark.long
def test_it_is_said_how_far_a_donor_pack_is(app: Flask, clock: Clock) -> None:
    said: list[int] = []

    def look() -> bool:
        with app.app_context():
            said.append(the_export().progress)
        clock.advance(seconds=2)
        return False

    stories.published_event()
    stories.checked_in(stories.registered())
    exports.asked(EMAIL, "report", "ba", ending="pdf", names="all")
    write_due_exports(app, must_stop=look)
    # before figures, names, tables, layout, and the page; 100 when the file is there
    assert said == [0, 0, 0, 4, 16, 20, 36, 100]


def test_a_worker_without_its_lease_leaves_the_export_to_the_other(
    app: Flask, clock: Clock
) -> None:
    def rows() -> Iterator[ExportRow]:
        yield [1]
        with app.app_context(), transaction(by=audit.SHELL, at=clock() + LEASE) as tx:
            assert claim_export(tx) is not None
        clock.advance(seconds=10)
        yield from ([number] for number in range(ROWS))

    exports.give(app, rows(), ROWS)
    exports.asked(EMAIL, "slow")
    assert write_due_exports(app) == 1
    assert (the_export().state, the_export().attempts) == (ExportState.RUNNING, 2)


def test_one_that_breaks_is_tried_three_times(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    class Broken:
        def __iter__(self) -> Iterator[ExportRow]:
            yield [1]
            raise ValueError(SOMEBODY)

    exports.give(app, Broken(), ROWS)
    exports.asked(EMAIL, "slow")
    write_due_exports(app)
    export = the_export()
    assert (export.state, export.reason, export.attempts) == (
        ExportState.FAILED,
        FailedBecause.BROKE,
        3,
    )
    assert list(pieces_of(db.session(), export.id)) == []
    assert ("ValueError" in caplog.text, SOMEBODY in caplog.text) == (True, False)


@pytest.mark.parametrize("ending", list(FileEnding))
def test_a_worker_that_is_told_to_stop_gives_it_back(app: Flask, ending: FileEnding) -> None:
    given = []

    def rows() -> Iterator[ExportRow]:
        for number in range(ROWS):
            given.append(number)
            yield [number]

    exports.give(app, rows(), ROWS)
    exports.asked(EMAIL, "slow", ending=ending)
    write_due_exports(app, must_stop=lambda: len(given) >= 150)
    assert (the_export().state, the_export().attempts, len(given)) == (ExportState.QUEUED, 0, 200)


def test_accounts_that_may_no_longer_see_it_get_nothing(app: Flask, clock: Clock) -> None:
    exports.asked(EMAIL, "accounts")
    write_due_exports(app)
    assert (the_export().state, the_export().reason) == (
        ExportState.FAILED,
        FailedBecause.NOT_ALLOWED,
    )
    clock.advance(seconds=timedelta(days=1).total_seconds())
    assert write_due_exports(app) == 0
