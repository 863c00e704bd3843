"""The slugs of events and projects."""

from __future__ import annotations

from sqlalchemy import select, union_all

from ctevents.db.base import Transaction
from ctevents.domain.events.slugs import is_slug
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, Project


def refuse_slug(tx: Transaction, slug: str) -> None:
    """Refuse a slug that nothing may have, or that an event or a project has. Until the end of the transaction nobody else can
    give one: the first project is the lock."""
    if not is_slug(slug):
        raise Refusal(Reason.SLUG_IMPOSSIBLE)
    tx.scalars(select(Project.id).order_by(Project.id).limit(1).with_for_update(key_share=True)).all()
    holders = union_all(select(Event.id).where(Event.slug == slug), select(Project.id).where(Project.slug == slug))
    if tx.execute(holders).first() is not None:
        raise Refusal(Reason.SLUG_TAKEN)
