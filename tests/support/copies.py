"""Printed copies: their stock, and those given out."""

from __future__ import annotations

from uuid import uuid4

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import GivenCopy
from ctevents.services.common import audit
from ctevents.services.launch.copies import copies_by_language, give_copies, set_stock
from tests.support import stories
from tests.support.beginnings import begins


def a_copy(language: str = "bs", station: str = "A") -> GivenCopy:
    return GivenCopy(str(uuid4()), language, station)


@begins
def stocked(slug: str = "ba", **stock: int) -> None:
    with transaction(by=audit.SHELL) as tx:
        set_stock(
            tx,
            stories.event(slug),
            {tag.replace("_", "-"): number for tag, number in stock.items()},
        )


def given(*copies: GivenCopy, slug: str = "ba") -> set[str]:
    """Give these copies out, and return the ids of the new ones."""
    with transaction(by="door token 1") as tx:
        return give_copies(tx, stories.event(slug).id, copies)


def given_copy(slug: str = "ba", language: str = "bs", station: str = "A") -> GivenCopy:
    copy = a_copy(language, station)
    given(copy, slug=slug)
    return copy


def counted(slug: str = "ba") -> dict[str, int]:
    db.session.rollback()
    event_id = stories.event(slug).id
    return copies_by_language(db.session(), [event_id])[event_id]
