"""The story of the sample, step by step and each step at its moment. It never overwrites an
edit.

The letters of the sample's past: reminders at their times, and letters that count as sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.letters.kinds import MessageState
from ctevents.domain.letters.reminders import Anchor, due_at
from ctevents.domain.letters.segments import Standing
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import Sealer
from ctevents.models import Event, Message, ReminderRule
from ctevents.services.common import audit
from ctevents.services.desk.sample.door import Doors, days_of, unexpected_guest
from ctevents.services.desk.sample.guests import guests_by_group, guests_of
from ctevents.services.desk.sample.launches import REPLY_BEFORE, Cards, Launch
from ctevents.services.desk.sample.pack import Pack, Publication, Writer
from ctevents.services.events.events import all_events
from ctevents.services.events.seed import REFERENCE
from ctevents.services.figures.figures import figures
from ctevents.services.figures.freezing import freeze_figures
from ctevents.services.figures.publishing import publish_due_figures
from ctevents.services.figures.reconciliation import declare_final
from ctevents.services.launch.answers import SHARED
from ctevents.services.launch.launched import readers_to_tell, send_publication_letter
from ctevents.services.letters.reminder_rules import due_rules, run_rule
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.outbox.listing import MessageFilters, messages
from ctevents.services.outbox.outbox import Claim, claim_letter, mark_sent
from ctevents.services.people.people import PersonFields


class Post:
    """The worker of the past. No letter leaves, since the demo's inbox begins with its first
    start."""

    def turns_of(
        self, session: Session, event: Event, anchors: dict[Anchor, datetime]
    ) -> Sequence[datetime]:
        """Return the times at which the reminders of a launch are due."""
        rules = session.scalars(select(ReminderRule).where(ReminderRule.event_id == event.id)).all()
        return sorted(
            {due_at(rule.timing, anchors[rule.anchor], event.time_zone) for rule in rules}
        )

    def remind(self, tx: Transaction) -> None:
        """Run the reminders that are due."""
        for rule_id in due_rules(tx, now=tx.now):
            run_rule(tx, rule_id, at=tx.now)

    def deliver(self, tx: Transaction) -> None:
        """Mark each waiting letter as sent."""
        waiting = {
            message.id: message
            for message in messages(tx, MessageFilters(state=MessageState.QUEUED))
        }
        with tx.acting_as(audit.WORKER):
            while isinstance(claim := claim_letter(tx), Claim):
                message = waiting[claim.message_id]
                mark_sent(
                    tx, claim, recipient=_recipient(message), said=time_and_place(message.event)
                )


def _recipient(message: Message) -> str:
    if message.registration is not None:
        return message.registration.person.email or ""
    invitation = message.invitation
    assert invitation is not None
    return (
        invitation.person.email if invitation.person is not None else invitation.focal_email
    ) or ""


BEFORE_ALL = timedelta(days=60)
"""The time before the first start of the demo at which its data begin."""
GUESTS = 24
INVITED = 18
CARDS_TODAY = 20


@dataclass(frozen=True)
class Step:
    """Something that somebody did at a moment. ``do`` is called in a transaction of that moment."""

    at: datetime
    by: str
    do: Callable[[Transaction], None]


@dataclass(frozen=True, kw_only=True)
class Teller:
    """Tells the story. ``by``: the actor of what organisers do. ``write`` writes the documents.
    ``shown``: the codes of the cards that were made for today, once the steps were done."""

    now: datetime
    by: str
    sealer: Sealer
    write: Writer
    shown: list[str] = field(default_factory=list)

    def steps(self, session: Session) -> list[Step]:
        """Return the steps of each launch that is still an untouched draft, in the order of their
        moments."""
        events = all_events(session)
        starts = days_of(events, self.now)
        tellers = dict(zip((event.id for event in events), (self._over, self._today), strict=False))
        launches = [
            Launch(event, starts[event.id], self._sample)
            for event in events
            if event.status is EventStatus.DRAFT and not event.titles
        ]
        found = [*self._publication(launches)] if launches else []
        for launch in launches:
            found += tellers.get(launch.event.id, self._to_come)(session, launch)
        return sorted(found, key=lambda step: step.at)

    def _publication(self, launches: Sequence[Launch]) -> Iterator[Step]:
        """Yield the first steps: the sources, and the packs of all launches before the first
        one."""
        yield self._step(self.now - BEFORE_ALL, Publication(self._sample).add)
        at = min(self.now, *(launch.start - timedelta(days=2) for launch in launches))
        yield self._step(at, lambda tx: self._pack.add(tx, [launch.event for launch in launches]))

    @cached_property
    def _sample(self) -> dict[str, Any]:
        sample: dict[str, Any] = json.loads((REFERENCE / "sample.json").read_text("utf-8"))
        return sample

    @property
    def _pack(self) -> Pack:
        return Pack(self._sample, self.write)

    def _step(self, at: datetime, *acts: Callable[[Transaction], None]) -> Step:
        """Return a step of the past. Its letters are sent at once."""

        def do(tx: Transaction) -> None:
            for act in acts:
                act(tx)
            tx.flush()
            Post().deliver(tx)

        return Step(at, self.by, do)

    def _over(self, session: Session, launch: Launch) -> Iterator[Step]:
        guests = guests_by_group(launch.event, self._sample, self._sample["guests_of_the_first"])
        deadline = launch.at(-REPLY_BEFORE.days, "18:00")
        yield self._step(
            launch.at(-28, "10:00"),
            lambda tx: launch.publish(tx, pack_public_at=launch.at(7, "09:00")),
            lambda tx: launch.add(tx, guests),
            launch.add_institution,
            launch.invite,
        )
        for days, first, last in ((-21, 0, 24), (-15, 24, 42), (-7, 42, len(guests))):
            yield self._replies(launch, launch.at(days, "15:20"), guests, (first, last))
        yield from self._reminders(session, launch, deadline)
        yield from self._at_the_door(launch)
        yield from self._answers(launch)
        yield self._step(
            launch.at(1, "11:30"), lambda tx: self._tell_of_publication(tx, launch.event)
        )
        yield self._step(launch.at(1, "18:30"), lambda tx: self._pack.download(tx, launch.event))
        yield self._step(launch.at(1, "15:00"), lambda tx: self._freeze(tx, launch.event))
        yield self._step(launch.at(2, "11:00"), lambda tx: declare_final(tx, launch.event))
        yield from self._published(
            launch, deadline, launch.at(-1, "18:00"), launch.at(1, "12:00"), launch.at(2, "11:00")
        )

    def _published(self, launch: Launch, *moments: datetime) -> Iterator[Step]:
        """Yield the turns of the worker at the moments at which it publishes figures."""

        def publish(tx: Transaction) -> None:
            publish_due_figures(tx, launch.event.id)

        yield from (Step(at, audit.WORKER, publish) for at in moments if at <= self.now)

    def _replies(
        self, launch: Launch, at: datetime, guests: list[PersonFields], part: tuple[int, int]
    ) -> Step:
        def reply(tx: Transaction) -> None:
            invited = launch.invited(tx)
            chosen = [number for number in range(*part) if number % 8 != 6]
            launch.reply(
                tx, [(invited[number], guests[number], number % 7 != 3) for number in chosen]
            )

        return self._step(at, reply)

    def _reminders(self, session: Session, launch: Launch, deadline: datetime) -> Iterator[Step]:
        """Yield the turns of the reminders that the worker would have had before now."""
        anchors = {Anchor.START: launch.start, Anchor.END: launch.end, Anchor.DEADLINE: deadline}
        for at in Post().turns_of(session, launch.event, anchors):
            if at <= self.now:
                yield Step(at, audit.WORKER, self._step(at, Post().remind).do)

    def _at_the_door(self, launch: Launch) -> Iterator[Step]:
        doors = Doors(launch.event)
        yield self._step(
            launch.at(-1, "16:00"), lambda tx: self._pack.bring_copies(tx, launch.event)
        )
        yield self._step(launch.at(0, "08:40"), doors.open)
        for part, clock in enumerate(("09:35", "09:50", "10:10")):
            yield self._step(launch.at(0, clock), lambda tx, part=part: doors.let_in(tx, part, 3))  # type: ignore[misc]
        yield self._step(launch.at(0, "09:52"), doors.confuse)
        unexpected = unexpected_guest(launch.event, self._sample)
        yield self._step(launch.at(0, "10:14"), lambda tx: doors.let_walk_in(tx, unexpected))
        yield self._step(launch.at(0, "10:15"), lambda tx: self._pack.give_copies(tx, launch.event))

    def _answers(self, launch: Launch) -> Iterator[Step]:
        cards = Cards(launch.event, self._sample, self.sealer)
        made = {"police": 12, "prosecutors": 12, "judges": 10, "civil-society": 20}
        yield self._step(launch.at(-1, "15:00"), lambda tx: cards.make(tx, made))
        for kind, answered in (("police", 6), ("prosecutors", 7), ("judges", 3), (SHARED, 4)):
            half = answered // 2
            yield self._step(
                launch.at(0, "11:50"),
                lambda tx, kind=kind, half=half: cards.answer(  # type: ignore[misc]
                    tx, kind, 0, half
                ),
            )
            yield self._step(
                launch.at(1, "20:10"),
                lambda tx, kind=kind, half=half, answered=answered: cards.answer(
                    tx, kind, half, answered
                ),  # type: ignore[misc]
            )
        yield self._step(launch.at(15, "10:20"), cards.review)

    def _tell_of_publication(self, tx: Transaction, event: Event) -> None:
        """Write to those who have a seat and did not come: they may open the pack now."""
        told = readers_to_tell(tx, event, Standing.ABSENT, now=tx.now)
        send_publication_letter(tx, event, Standing.ABSENT, expected=len(told))

    def _freeze(self, tx: Transaction, event: Event) -> None:
        freeze_figures(tx, event, figures(tx, [event], now=tx.now)[event.slug])

    def _today(self, session: Session, launch: Launch) -> Iterator[Step]:
        """Yield the past of the launch today. The last guests are invited, and the last replies
        come, as the demo starts; if it starts in the last minutes of the day, just before the
        launch ended."""
        guests = guests_of(launch.event, self._sample, GUESTS)
        yield self._step(
            launch.at(-28, "10:30"),
            lambda tx: launch.publish(tx, registration_closes_at=launch.end),
            lambda tx: launch.add(tx, guests[:INVITED]),
            launch.add_institution,
            launch.invite,
        )
        yield self._step(
            launch.at(-20, "11:15"), lambda tx: launch.enter_replies(tx, launch.invited(tx)[:8])
        )
        yield from self._reminders(session, launch, launch.end)
        yield self._step(
            launch.at(-1, "16:30"), lambda tx: self._pack.bring_copies(tx, launch.event)
        )
        yield from self._published(launch, launch.at(-1, "18:00"))
        at = min(self.now, launch.end - timedelta(minutes=1))
        yield Step(at, self.by, lambda tx: self._last_minute(tx, launch, guests))

    def _last_minute(self, tx: Transaction, launch: Launch, guests: list[PersonFields]) -> None:
        launch.enter_replies(tx, launch.invited(tx)[8:13])
        launch.give_wishes(tx)
        launch.add(tx, guests[INVITED:])
        launch.invite(tx)
        cards = Cards(launch.event, self._sample, self.sealer)
        cards.make(tx, {"judges": CARDS_TODAY})
        self.shown.extend(*cards.codes.values())

    def _to_come(self, _session: Session, launch: Launch) -> Iterator[Step]:
        """Yield a launch whose first guests were invited yesterday and reply as the demo starts.
        The last ones wait to be invited."""
        guests = guests_of(launch.event, self._sample, GUESTS)
        half = INVITED // 2
        yield self._step(
            self.now - timedelta(days=1),
            launch.publish,
            lambda tx: launch.add(tx, guests[:half]),
            launch.invite,
        )

        def plan(tx: Transaction) -> None:
            launch.add(tx, guests[half:INVITED])
            launch.add_institution(tx)
            launch.invite(tx)
            launch.enter_replies(tx, launch.invited(tx)[:half])
            launch.give_wishes(tx)
            launch.add(tx, guests[INVITED:])

        yield Step(self.now, self.by, plan)
