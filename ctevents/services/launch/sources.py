"""The publication's sources, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from ctevents.models import Finding, Recommendation, Workshop

Source = TypeVar("Source", Workshop, Finding, Recommendation)


def workshops(session: Session) -> Sequence[Workshop]:
    return session.scalars(select(Workshop).order_by(Workshop.position, Workshop.id)).all()


def findings(session: Session) -> Sequence[Finding]:
    return session.scalars(select(Finding).order_by(Finding.position, Finding.id)).all()


def recommendations(session: Session) -> Sequence[Recommendation]:
    """Return all recommendations with their workshops and findings."""
    return session.scalars(_RECOMMENDATIONS).all()


def recommendations_for(session: Session, group_code: str) -> list[Recommendation]:
    """Return all recommendations as a group reads them: those addressed to it first, then those addressed to all, then the
    others."""

    def nearness(recommendation: Recommendation) -> int:
        if group_code in recommendation.addressees:
            return 0
        return 1 if recommendation.is_for(group_code) else 2

    return sorted(recommendations(session), key=nearness)


def source_numbered(session: Session, kind: type[Source], number: str) -> Source | None:
    """Return the workshop, finding or recommendation with a number as printed, or None."""
    return session.scalars(select(kind).where(kind.number == number)).one_or_none()


_RECOMMENDATIONS = (
    select(Recommendation)
    .options(joinedload(Recommendation.workshop), selectinload(Recommendation.findings))
    .order_by(Recommendation.position, Recommendation.id)
)
