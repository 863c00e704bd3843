"""The state of events in numbers, for notes to staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from ctevents.domain.accounts.notes import LATE_AFTER, News, Replies, mornings
from ctevents.domain.registration import InvitationState
from ctevents.models import Event, Invitation
from ctevents.services.figures.frozen import frozen_figures
from ctevents.services.guests.vetting_queue import waiting_by_event
from ctevents.services.outbox.outbox import failed_by_event
from ctevents.services.replies.invitations import rows_by_event
from ctevents.services.seating.seats import IS_WAITING, numbers_by_event, seats_taken_by_event


def news_of(
    session: Session,
    events: Sequence[Event],
    *,
    now: datetime,
    replies: Mapping[int, Replies] | None = None,
) -> dict[int, News]:
    """Return the news of each event, in a few queries, whatever the number of events. ``replies``:
    from ``replies_of``."""
    ids = [event.id for event in events]
    seats, waiting = seats_taken_by_event(session, ids), numbers_by_event(session, ids, IS_WAITING)
    approvals, late = (
        waiting_by_event(session, ids),
        waiting_by_event(session, ids, since=now - LATE_AFTER),
    )
    failed, silent = (
        failed_by_event(session, ids),
        rows_by_event(session, ids, InvitationState.SENT),
    )
    final = {
        id_ for id_, frozen in frozen_figures(session, ids).items() if frozen.final_at is not None
    }
    return {
        event.id: News(
            status=event.status_at(now),
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            time_zone=event.time_zone,
            capacity=event.capacity or 0,
            seats=seats[event.id].total,
            waiting=waiting[event.id],
            approvals=approvals.get(event.id, 0),
            late=late.get(event.id, 0),
            failed=failed.get(event.id, 0),
            silent=silent.get(event.id, 0),
            is_settled=event.id in final,
            replies=(replies or {}).get(event.id, Replies()),
        )
        for event in events
    }


def replies_of(session: Session, events: Sequence[Event], *, now: datetime) -> dict[int, Replies]:
    """Return the replies between the two latest mornings of each event's place. Events without any
    are left out."""
    if not events:
        return {}
    days = {event.id: mornings(now, event.time_zone) for event in events}
    is_within = or_(
        *(
            and_(
                Invitation.event_id == id_,
                Invitation.replied_at >= since,
                Invitation.replied_at < until,
            )
            for id_, (since, until) in days.items()
        )
    )
    states = (InvitationState.ACCEPTED, InvitationState.DECLINED)
    query = select(Invitation.event_id, Invitation.state, func.count()).where(
        Invitation.state.in_(states), is_within
    )
    found = {
        (id_, state): count
        for id_, state, count in session.execute(
            query.group_by(Invitation.event_id, Invitation.state)
        )
    }
    return {
        id_: Replies(*(found.get((id_, state), 0) for state in states))
        for id_ in {id_ for id_, _state in found}
    }
