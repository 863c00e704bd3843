"""The figures of most pages: the totals of each event, and the matrix of several events
together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from ctevents.domain.figures.figures import NOBODY, Figures, Matrix, sum_of_matrices
from ctevents.services.figures.counting import counted
from ctevents.services.figures.figures import matrices_of
from ctevents.services.seating.seats import IS_WAITING, numbers_by_event


@dataclass(frozen=True)
class Overview:
    """The totals of one event, the same as in its matrix, and its waiting list. Absent people are
    not counted."""

    totals: Figures[int]
    waitlisted: int


def overview(session: Session, event_ids: Sequence[int]) -> dict[int, Overview]:
    """Return the totals by event, in four queries, whatever the number of events."""
    waiting, totals = (
        numbers_by_event(session, event_ids, IS_WAITING),
        counted(session, event_ids, by=()),
    )
    return {id_: Overview(totals.get((id_,), NOBODY), waiting[id_]) for id_ in event_ids}


def matrix(session: Session, event_ids: Sequence[int]) -> Matrix:
    """Return the matrix of all these events together. Absent people are not counted."""
    return sum_of_matrices(list(matrices_of(session, event_ids).values()))
