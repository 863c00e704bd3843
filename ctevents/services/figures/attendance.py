"""The figures of most pages: the totals of each event, and the matrix in four stages, which others get too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.domain.figures.attendance import Matrix, all_together
from ctevents.domain.figures.figures import Counts
from ctevents.domain.registration import RegistrationState
from ctevents.models import Registration
from ctevents.services.figures.counting import counted
from ctevents.services.figures.figures import matrices_of


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The totals of one event. Each counts the same as the column of the matrix."""

    invited: int = 0
    replied: int = 0
    registered: int = 0
    confirmed: int = 0
    waitlisted: int = 0
    attended: int = 0


def overview(session: Session, event_ids: Sequence[int]) -> dict[int, Overview]:
    """Return the totals by event, in four queries, whatever the number of events."""
    found = counted(session, event_ids, by=())
    waitlisted = (
        select(Registration.event_id, func.count())
        .where(Registration.event_id.in_(event_ids), Registration.state == RegistrationState.WAITLISTED)
        .group_by(Registration.event_id)
    )
    waiting = dict(session.execute(waitlisted).all())
    return {
        event_id: _overview(found.get((event_id,), Counts()), waitlisted=waiting.get(event_id, 0))
        for event_id in event_ids
    }


def _overview(counts: Counts, *, waitlisted: int) -> Overview:
    return Overview(
        invited=counts.invited,
        replied=counts.replied,
        registered=counts.registered,
        confirmed=counts.confirmed,
        waitlisted=waitlisted,
        attended=counts.attended,
    )


def matrix(session: Session, event_ids: Sequence[int]) -> Matrix:
    """Return the matrix of all these events together."""
    return all_together(list(matrices(session, event_ids).values()))


def matrices(session: Session, event_ids: Sequence[int]) -> dict[int, Matrix]:
    """Return the matrix of each of these events, all with the same groups: those offered, and those with anybody."""
    return {event_id: found.with_four_stages for event_id, found in matrices_of(session, event_ids).items()}
