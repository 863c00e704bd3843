"""The letters of the sample's past: reminders at their times, and letters that count as sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.letters.reminders import Anchor, due_at
from ctevents.models import Event, Message, ReminderRule
from ctevents.services.common import audit
from ctevents.services.letters.reminders import due_rules, run_rule
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.outbox.listing import MessageFilters, messages
from ctevents.services.outbox.outbox import Claim, claim_letter, mark_sent


class Post:
    """The worker of the past. No letter leaves, since the demo's inbox begins with its first start."""

    def turns_of(self, session: Session, event: Event, anchors: dict[Anchor, datetime]) -> Sequence[datetime]:
        """Return the times at which the reminders of a launch are due."""
        rules = session.scalars(select(ReminderRule).where(ReminderRule.event_id == event.id)).all()
        return sorted({due_at(rule.timing, anchors[rule.anchor], event.time_zone) for rule in rules})

    def remind(self, tx: Transaction) -> None:
        """Run the reminders that are due."""
        for rule_id in due_rules(tx, now=tx.now):
            run_rule(tx, rule_id, at=tx.now)

    def deliver(self, tx: Transaction) -> None:
        """Mark each waiting letter as sent."""
        waiting = {message.id: message for message in messages(tx, MessageFilters(state=MessageState.QUEUED))}
        with tx.acting_as(audit.WORKER):
            while isinstance(claim := claim_letter(tx), Claim):
                message = waiting[claim.message_id]
                mark_sent(tx, claim, recipient=_recipient(message), said=time_and_place(message.event))


def _recipient(message: Message) -> str:
    if message.registration is not None:
        return message.registration.person.email or ""
    invitation = message.invitation
    assert invitation is not None
    return (invitation.person.email if invitation.person is not None else invitation.focal_email) or ""
