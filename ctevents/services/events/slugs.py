"""The slugs of events and projects."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select, union_all
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.events.slugs import is_slug
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, Project


def slugs(session: Session) -> Sequence[str]:
    """Return the slugs of events and projects, which share one namespace."""
    return session.scalars(union_all(select(Event.slug), select(Project.slug))).all()


def refuse_slug(tx: Transaction, slug: str) -> None:
    """Refuse a slug that nothing may have, or that an event or a project has. Until the end of the transaction nobody else can
    give one."""
    if not is_slug(slug):
        raise Refusal(Reason.SLUG_IMPOSSIBLE)
    lock_slugs(tx)
    holders = union_all(select(Event.id).where(Event.slug == slug), select(Project.id).where(Project.slug == slug))
    if tx.execute(holders).first() is not None:
        raise Refusal(Reason.SLUG_TAKEN)


def lock_slugs(tx: Transaction) -> None:
    """Wait for the turn to give a slug or to take a project away. The first project is the lock; if it was deleted while we
    waited for it, the next one is."""
    while not tx.scalars(_FIRST).all() and tx.scalar(select(Project.id).limit(1)) is not None:
        pass


_FIRST = select(Project.id).order_by(Project.id).limit(1).with_for_update(key_share=True)
