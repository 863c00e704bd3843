"""The roster: what a door needs to know, and nothing more."""

from __future__ import annotations

from sqlalchemy import update

from ctevents.db import Transaction
from ctevents.models import Registration, RosterVersion


def mark_changed(tx: Transaction, event_id: int, *registration_ids: int) -> None:
    """Tells the doors that these registrations changed. Call it last: it holds the roster's version until the commit."""
    if not registration_ids:
        return
    version = tx.scalars(
        update(RosterVersion)
        .where(RosterVersion.event_id == event_id)
        .values(version=RosterVersion.version + 1)
        .returning(RosterVersion.version)
    ).one()
    tx.execute(
        update(Registration).where(Registration.id.in_(registration_ids)).values(roster_version=version)
    )
