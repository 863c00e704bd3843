"""Lists as files, in stories."""

from __future__ import annotations

from ctevents.db import db, transaction
from ctevents.domain.exports import Ending
from ctevents.models import AuditEntry, Export
from ctevents.services import audit
from ctevents.services.accounts import account_by_email
from ctevents.services.exports import ask_for_export, claim_export, finish_export
from tests.support import stories

CONTENT = (b"name\r\n", b"Amra\r\n")


def asked(email: str, kind: str = "audit", slug: str | None = None, **arguments: str) -> Export:
    """A long list that an account waits for."""
    account = account_by_email(db.session(), email)
    assert account is not None
    parameters = {"ending": Ending.CSV.value, "language": "en", "arguments": arguments}
    event_id = stories.event(slug).id if slug else None
    file_name = f"{kind}-{slug}.csv" if slug else f"{kind}.csv"
    with transaction() as tx:
        return ask_for_export(
            tx, kind, parameters, account_id=account.id, event_id=event_id, file_name=file_name, now=stories.now()
        )


def written(email: str, kind: str = "audit", slug: str | None = None) -> Export:
    """One that the worker has written; its file says ``CONTENT``."""
    export_id = asked(email, kind, slug).id
    with transaction() as tx:
        claim = claim_export(tx, now=stories.now())
        assert claim is not None
        assert claim.export_id == export_id
    with transaction() as tx:
        return finish_export(tx, claim, CONTENT, rows=1, now=stories.now())


def long_log(entries: int) -> None:
    """So many entries are in the audit log at least."""
    with transaction() as tx:
        rows = [
            AuditEntry(at=stories.now(), actor=audit.SHELL, action="event.edited", details={"fields": [str(number)]})
            for number in range(entries)
        ]
        tx.add_all(rows)
