"""Figures that are frozen, and those that staff unfroze."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from ctevents.models import FrozenFigures


def thawed_figures(
    session: Session, event_ids: Sequence[int]
) -> Mapping[int, Sequence[FrozenFigures]]:
    """Return the figures that staff unfroze by id of the event, in the order in which they were
    frozen."""
    query = _of_events(event_ids).where(FrozenFigures.thawed_at.is_not(None))
    found: dict[int, list[FrozenFigures]] = {event_id: [] for event_id in event_ids}
    for row in session.scalars(query.order_by(FrozenFigures.id)):
        found[row.event_id].append(row)
    return found


def frozen_figures(session: Session, event_ids: Sequence[int]) -> Mapping[int, FrozenFigures]:
    """Return the frozen figures by id of the event; ``figures_as_frozen`` reads one."""
    query = _of_events(event_ids).where(FrozenFigures.thawed_at.is_(None))
    return {row.event_id: row for row in session.scalars(query)}


def frozen_of(session: Session, event_id: int) -> FrozenFigures | None:
    return frozen_figures(session, [event_id]).get(event_id)


def _of_events(event_ids: Sequence[int]) -> Select[FrozenFigures]:
    return select(FrozenFigures).where(FrozenFigures.event_id.in_(event_ids))
