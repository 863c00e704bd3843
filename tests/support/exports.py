"""Lists as files, in stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from operator import itemgetter

from flask import Flask
from flask_babel import lazy_gettext as _

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.exports import FailedBecause, FileEnding
from ctevents.domain.roles import Right
from ctevents.models import Export
from ctevents.services.accounts.accounts import account_by_email
from ctevents.services.common import audit
from ctevents.services.desk.exports import (
    ExportClaim,
    ask_for_export,
    claim_export,
    fail_export,
    finish_export,
    keep_export,
    keep_piece,
)
from ctevents.texts.exports.columns import in_file, on_page
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRows
from ctevents.web.staff.listings import LISTINGS
from tests.support import stories

CONTENT = (b"name\r\n", b"Amra\r\n")


def asked(
    email: str,
    kind: str = "audit",
    slug: str | None = None,
    *,
    ending: str = FileEnding.CSV,
    **arguments: str,
) -> Export:
    """A long list that an account waits for."""
    account = account_by_email(db.session(), email)
    assert account is not None
    parameters = {"ending": str(ending), "language": "en", "arguments": arguments}
    event_id = stories.event(slug).id if slug else None
    file_name = f"{kind}-{slug}.{ending}" if slug else f"{kind}.{ending}"
    with transaction(by=audit.SHELL) as tx:
        return ask_for_export(
            tx, kind, parameters, account_id=account.id, event_id=event_id, file_name=file_name
        )


def written(email: str, kind: str = "audit", slug: str | None = None) -> Export:
    """One that the worker has written; its file says ``CONTENT``."""
    export_id = asked(email, kind, slug).id
    export = write()
    assert export.id == export_id
    return export


def write() -> Export:
    """Write the next export like a worker; its file holds ``CONTENT``."""
    with transaction(by=audit.SHELL) as tx:
        claim = claim_export(tx)
        assert claim is not None
    with transaction(by=audit.SHELL) as tx:
        for number, content in enumerate(CONTENT):
            keep_piece(tx, claim, number, content)
        return finish_export(tx, claim, rows=1)


def in_all_states(email: str, slug: str) -> None:
    """Exports of an account: ready, failed, being written, waiting."""
    written(email, "guests", slug)
    asked(email, "accounts")
    _claim(lambda tx, claim: fail_export(tx, claim, FailedBecause.BROKE))
    asked(email, "messages", slug, state="failed")
    _claim(lambda tx, claim: keep_export(tx, claim, progress=40))
    asked(email, "audit")


def _claim(then: Callable[[Transaction, ExportClaim], None]) -> None:
    with transaction(by=audit.SHELL) as tx:
        claim = claim_export(tx)
        assert claim is not None
        then(tx, claim)


def give(
    app: Flask,
    rows: Iterable[ExportRow],
    total: int,
    kind: str = "slow",
    right: Right | None = None,
) -> None:
    """The list of this kind has these rows from now on."""
    listing = Listing(
        kind=kind,
        name=_("Audit log"),
        page="staff.audit_log",
        right=right,
        columns=[in_file("number", itemgetter(0)), on_page("When", "when")],
        find_rows=lambda _asking: ListRows(total, rows),
        is_of_event=False,
    )
    app.extensions["ctevents.listings"] = {**LISTINGS, kind: listing}


@contextmanager
def usual_lists(app: Flask) -> Iterator[None]:
    """Restore the application's listings afterwards."""
    yield
    app.extensions["ctevents.listings"] = LISTINGS
