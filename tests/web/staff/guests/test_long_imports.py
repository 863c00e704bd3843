"""Imports of more rows than a web process takes in: the worker does them, and a page tells."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import IMPORT, IMPORTED_AT_ONCE, MOST_UNDER_WAY, ExportState
from ctevents.domain.roles import Role
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Account, AuditEntry, Event, Export, GuestImport, Person, Upload
from ctevents.services.common import audit
from ctevents.services.desk.exports import ask_for_export, claim_export
from ctevents.texts.exports.worker import write_due_exports
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page
from tests.web.staff.guests.test_imports import COLUMNS, preview_after, upload

ROWS = IMPORTED_AT_ONCE + 1
BUTTON = f"Import {ROWS} rows"


def rows(number: int = ROWS) -> list[list[str]]:
    return [
        ["Guest", f"No {each}", f"guest{each}@police.example", "Sud BiH", "", "judges"]
        for each in range(number)
    ]


def long_preview(browser: Browser) -> Page:
    return preview_after(browser, upload(browser, write_csv([COLUMNS, *rows()])))


@pytest.fixture
def office(app: Flask) -> Browser:
    return stories.signed_in(app, Role.OFFICE, "ba")


def counted() -> tuple[int, int, int]:
    """People, imports and kept files."""
    db.session.rollback()
    found = [
        db.session().scalar(select(func.count()).select_from(table))
        for table in (Person, GuestImport, Upload)
    ]
    return found[0] or 0, found[1] or 0, found[2] or 0


def test_a_long_list_is_imported_by_the_worker_and_the_page_says_so(
    app: Flask, office: Browser
) -> None:
    seen = long_preview(office)
    progress = office.follow(office.submit(seen, BUTTON))
    assert progress.path == f"{seen.path}/progress"
    assert "The list is being imported in the background." in progress.text
    assert counted() == (0, 0, 1)
    again = office.follow(office.open(seen.path))
    assert again.path == progress.path, "somebody who comes back finds it"
    assert "You have no exports." in office.open("/staff/exports").text

    assert write_due_exports(app) == 1
    finished = office.open(progress.path)
    assert f"Imported: {ROWS} new, 0 changed, 0 unchanged." in finished.text
    assert counted() == (ROWS, 1, 0)
    assert "Undo the import" in office.open(finished.links()["Undo the import"]).text
    made = db.session().scalars(select(GuestImport)).one()
    account = db.session().scalars(select(Account)).one()
    entry = (
        db.session().scalars(select(AuditEntry).where(AuditEntry.action == "guests.imported")).one()
    )
    assert made.actor == entry.actor == audit.by_account(account.id)
    assert made.file_name == "list.csv"
    pressed_late = office.follow(office.submit(seen, BUTTON))
    assert (pressed_late.path, counted()) == (progress.path, (ROWS, 1, 0))


def test_as_many_as_are_taken_at_once_need_no_worker(office: Browser) -> None:
    page = preview_after(office, upload(office, write_csv([COLUMNS, *rows(IMPORTED_AT_ONCE)])))
    page = office.submit(page, f"Import {IMPORTED_AT_ONCE} rows")
    assert (page.location or "").endswith("/guests")
    assert counted() == (IMPORTED_AT_ONCE, 1, 0)


def test_two_presses_at_once_start_one(app: Flask) -> None:
    token = stories.session_of(Role.OFFICE, "ba")
    first, second = (stories.browser_of(app, token) for _window in range(2))
    seen = long_preview(first)
    pages = [(first, seen), (second, second.open(seen.path))]
    with ThreadPoolExecutor(2) as threads:
        pressed = [threads.submit(each.submit, shown, BUTTON) for each, shown in pages]
        answers = [(each.result().status, each.result().location) for each in pressed]
    assert answers == [(303, f"{seen.path}/progress")] * 2
    assert (write_due_exports(app), counted()) == (1, (ROWS, 1, 0))


def test_a_list_that_has_changed_meanwhile_is_not_imported_but_shown_anew(
    app: Flask, office: Browser
) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    one_row = preview_after(office, upload(office, write_csv([COLUMNS, *rows(1)])))
    office.submit(one_row, "Import one row")
    write_due_exports(app)
    page = office.open(progress.path)
    assert "Nothing was imported." in page.text
    assert "The guest list has changed since this preview" in page.text
    assert counted() == (1, 1, 1)
    seen = office.open(page.links()["Back to the preview"])
    office.submit(seen, f"Import {ROWS - 1} rows")
    assert counted() == (ROWS, 2, 0)


def test_a_waiting_import_is_cancelled(app: Flask, office: Browser) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    page = office.follow(office.submit(progress, "Cancel the import"))
    assert "The import is cancelled. Nothing was imported." in page.text
    assert (write_due_exports(app), counted()) == (0, (0, 0, 1))
    office.submit(page, BUTTON)
    assert (write_due_exports(app), counted()) == (1, (ROWS, 1, 0)), "the preview is still there"


def test_an_import_that_is_done_is_not_cancelled(app: Flask, office: Browser) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    write_due_exports(app)
    page = office.follow(office.submit(progress, "Cancel the import"))
    assert (page.path, counted()) == (progress.path, (ROWS, 1, 0))
    assert "it is ready or has failed" in page.text


def test_an_import_that_has_begun_and_is_cancelled_changes_nothing(
    app: Flask, office: Browser
) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    pressed: list[Page] = []

    def cancelling() -> bool:
        is_running = db.session().scalar(select(Export.state)) is ExportState.RUNNING
        if is_running and not pressed:
            pressed.append(office.submit(progress, "Cancel the import"))
        return False

    assert (write_due_exports(app, cancelling), counted()) == (1, (0, 0, 1))
    assert [page.status for page in pressed] == [303]


def test_five_imports_leave_room_for_an_export(app: Flask, office: Browser) -> None:
    account = db.session().scalars(select(Account)).one()
    with transaction(by=audit.by_account(account.id)) as tx:
        for kind, number in [(IMPORT, each) for each in range(MOST_UNDER_WAY)] + [("guests", 0)]:
            parameters = {"arguments": {"upload": str(number)}}
            asked = {"account_id": account.id, "event_id": None, "file_name": None}
            ask_for_export(tx, kind, parameters, **asked)
    assert db.session().scalar(select(func.count()).select_from(Export)) == MOST_UNDER_WAY + 1


def test_a_file_that_was_discarded_meanwhile_is_not_imported(app: Flask, office: Browser) -> None:
    seen = long_preview(office)
    progress = office.follow(office.submit(seen, BUTTON))
    office.submit(seen, "Discard the file")
    write_due_exports(app)
    page = office.open(progress.path)
    assert "The uploaded file has been deleted." in page.text
    assert "Import a list" in page.links()


def test_what_was_interrupted_begins_again_and_fails_in_the_end(
    app: Flask, office: Browser, clock: Clock
) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    for attempt in (1, 2, 3):
        with transaction(by=audit.WORKER) as tx:  # a worker that dies right after
            assert claim_export(tx) is not None
        page = office.open(progress.path)
        assert ("It has begun again." in page.text) is (attempt > 1)
        clock.advance(seconds=61)
    assert write_due_exports(app) == 0
    page = office.open(progress.path)
    assert "It was tried three times." in page.text
    assert counted() == (0, 0, 1)
    office.submit(office.open(page.links()["Back to the preview"]), BUTTON)
    assert write_due_exports(app) == 1
    assert f"Imported: {ROWS} new" in office.open(progress.path).text


def test_an_account_that_may_not_any_more_imports_nothing(app: Flask, office: Browser) -> None:
    office.submit(long_preview(office), BUTTON)
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Account)).one().disabled_at = tx.now - timedelta(seconds=1)
    write_due_exports(app)
    db.session.rollback()
    job = db.session().scalars(select(Export)).one()
    assert (job.state, job.reason, counted()) == (ExportState.FAILED, "not_allowed", (0, 0, 1))


def test_nobody_else_sees_the_import(app: Flask, office: Browser) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    colleague = stories.signed_in(app, Role.ORGANISER)
    assert colleague.open(progress.path).status == 404
    assert colleague.open("/staff/events/ba/guests/import/99/progress").status == 404


def test_a_list_does_not_come_into_an_event_that_was_archived_meanwhile(
    app: Flask, office: Browser
) -> None:
    progress = office.follow(office.submit(long_preview(office), BUTTON))
    with transaction(by=audit.SHELL) as tx:
        tx.scalars(select(Event).where(Event.slug == "ba")).one().archived_at = tx.now
    write_due_exports(app)
    assert counted() == (0, 0, 1)
    assert "in the archive" in office.open(progress.path).text


def test_a_file_that_was_imported_cannot_be_discarded(app: Flask, office: Browser) -> None:
    seen = long_preview(office)
    office.submit(seen, BUTTON)
    write_due_exports(app)
    after = office.follow(office.submit(seen, "Discard the file"))
    assert "has not changed" not in after.text
    assert counted() == (ROWS, 1, 0)
