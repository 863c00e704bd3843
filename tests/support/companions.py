"""Companions of a guest, as a door lets them in."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from ctevents.db.handle import db, transaction
from ctevents.domain.registration import CompanionRole, NamedCompanion
from ctevents.models import Companion, Registration
from ctevents.services.common import audit
from ctevents.services.people.companions import companions_of
from ctevents.services.replies.registrations import change_companions

IVO = NamedCompanion(CompanionRole.DRIVER, "Ivo", "Ilić")
EVA = NamedCompanion(CompanionRole.INTERPRETER, "Eva", "Ek")


def named(registration_id: int, *companions: NamedCompanion) -> list[str]:
    """Name the companions of a guest, and return their ids."""
    with transaction(by=audit.SHELL) as tx:
        change_companions(tx, tx.get_one(Registration, registration_id), companions or [IVO])
    return [each.id for each in companions_of(db.session(), registration_id)]


def tick(companion_id: str, **changes: Any) -> dict[str, Any]:
    """Return a tick as a device sends it."""
    return {
        "id": str(uuid4()),
        "companion": companion_id,
        "at": "2027-03-10T09:00:00Z",
        "station": "A",
    } | changes


def stations() -> dict[str, str | None]:
    """Return where each companion came in, by name; None for one who is not in."""
    db.session.rollback()
    return {
        each.name: each.entry.station if each.entry else None
        for each in db.session.query(Companion)
    }
