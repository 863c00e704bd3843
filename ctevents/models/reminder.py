"""Reminders: rules that queue letters at a time relative to the event, and their runs."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from ctevents.db.base import Base
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import Anchor, RunOutcome, Timing, Unit
from ctevents.models.columns import At, Details, Id, one_of
from ctevents.models.event import Event


class ReminderRule(Base):
    """A rule: ``amount`` days or hours before (``is_after``: after) an anchor of the event. Days are at ``local_time``
    ("09:00"), or at the anchor's time of day if it is None. ``segment``: see ``domain.letters.segments.Segment.as_json``."""

    __tablename__ = "reminder_rules"
    __table_args__ = (CheckConstraint("amount >= 0", name="amount"), Index(None, "event_id"))

    id: Mapped[Id]
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"))
    kind: Mapped[LetterKind] = mapped_column(one_of(LetterKind, "kind"))
    anchor: Mapped[Anchor] = mapped_column(one_of(Anchor, "anchor"))
    is_after: Mapped[bool] = mapped_column(default=False)
    amount: Mapped[int]
    unit: Mapped[Unit] = mapped_column(one_of(Unit, "unit"))
    local_time: Mapped[str | None]
    segment: Mapped[Details]
    may_follow_start: Mapped[bool] = mapped_column(default=False)
    is_active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[At]

    event: Mapped[Event] = relationship()

    @property
    def timing(self) -> Timing:
        return Timing(
            anchor=self.anchor,
            is_after=self.is_after,
            amount=self.amount,
            unit=self.unit,
            local_time=self.local_time,
        )


class ReminderRun(Base):
    """The run of a rule for the local date ``anchor_on`` (ISO 8601) of its anchor. It happens once, whatever clocks and workers
    do. An event moved to another date has another run. ``letters``: the number of queued letters."""

    __tablename__ = "reminder_runs"
    __table_args__ = (UniqueConstraint("rule_id", "anchor_on"),)

    id: Mapped[Id]
    rule_id: Mapped[int] = mapped_column(ForeignKey("reminder_rules.id"))
    anchor_on: Mapped[str]
    due_at: Mapped[At]
    decided_at: Mapped[At]
    outcome: Mapped[RunOutcome] = mapped_column(one_of(RunOutcome, "outcome"))
    letters: Mapped[int] = mapped_column(default=0)
    mailing_id: Mapped[int | None] = mapped_column(ForeignKey("mailings.id"), index=True)

    rule: Mapped[ReminderRule] = relationship()
