"""Searches by name at the doors are counted: somebody who reads the whole list in this way is seen in the audit log."""

from __future__ import annotations

from ctevents.db.base import Transaction, insert_into
from ctevents.models import DoorSearches
from ctevents.services.common import audit

AN_ENTRY_EACH = 100
MOST = 1_000_000
"""Searches of one device; more are taken for so many."""


def count_search(tx: Transaction, event_id: int) -> None:
    """Count one search by the actor."""
    before = _before(tx, event_id)
    _write(tx, event_id, before, before + 1)


def take_searches(tx: Transaction, event_id: int, searches: int) -> None:
    """Take the number of all searches of a device since it was opened. An earlier, smaller number that comes late changes
    nothing."""
    before = _before(tx, event_id)
    _write(tx, event_id, before, max(before, min(searches, MOST)))


def _before(tx: Transaction, event_id: int) -> int:
    """Return the number until now, and lock its row."""
    new = insert_into(tx, DoorSearches).values(event_id=event_id, actor=tx.actor, searches=0)
    tx.execute(new.on_conflict_do_nothing())
    return tx.get_one(DoorSearches, (event_id, tx.actor), with_for_update=True, populate_existing=True).searches


def _write(tx: Transaction, event_id: int, before: int, after: int) -> None:
    tx.get_one(DoorSearches, (event_id, tx.actor)).searches = after
    if after // AN_ENTRY_EACH > before // AN_ENTRY_EACH:
        audit.record(tx, "door.searched", event_id=event_id, searches=after // AN_ENTRY_EACH * AN_ENTRY_EACH)
