"""An institution that said by phone or letter that it does not need its seats."""

from __future__ import annotations

from datetime import datetime

from ctevents.db.base import Transaction
from ctevents.domain.registration import OFFERING, Channel, InvitationState
from ctevents.models import Invitation
from ctevents.services.common.locks import lock_event
from ctevents.services.replies.nominations import release_seats
from ctevents.services.replies.vetting import record_reply, refuse_if_ended, refuse_if_over
from ctevents.services.seating.seats import open_seats


def decline_seats(
    tx: Transaction, invitation: Invitation, *, channel: Channel, came_at: datetime | None = None
) -> bool:
    """Give back all seats without a nominee. Return False if there are none. Nominees keep
    theirs."""
    event = lock_event(tx, invitation.event_id)
    tx.refresh(invitation)
    refuse_if_ended(invitation)
    refuse_if_over(event, now=tx.now)
    if invitation.state is InvitationState.DRAFT:
        record_reply(tx, invitation, InvitationState.DECLINED, channel, came_at=came_at)
        return True
    free = +open_seats(tx, invitation)
    if invitation.state not in OFFERING or not free:
        return False
    release_seats(tx, invitation, free, channel=channel, came_at=came_at)
    return True
