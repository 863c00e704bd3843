"""A comparison of what people and the mail server noted with what the database holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select, update

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LEASE, MessageState
from ctevents.models import CheckIn, Message, Person, Registration
from ctevents.services.common import audit
from tests.drills.people import Notes
from tests.drills.postgresql import patiently


@dataclass(frozen=True)
class Outcome:
    """``lost``: acceptances and scans that were confirmed and are not there. ``sent``: Message-IDs
    of letters that count as sent. ``twice``: how often the mail server got letters more than
    once."""

    notes: Notes
    lost: set[str]
    sent: set[str]
    twice: dict[str, int]

    def __str__(self) -> str:
        waits = sorted(self.notes.waits)
        return (
            f"\n{self.notes.confirmed} acceptances and scans were confirmed, {len(self.lost)} "
            f"lost; {len(self.sent)} letters, "
            f"{len(self.twice)} came twice; waits: median {waits[len(waits) // 2]:.2f} s, longest "
            f"{waits[-1]:.1f} s; "
            f"pages for later: {dict(Counter(self.notes.apologies))} (0: no answer)\n"
        )


def last_letter(app: Flask) -> int:
    """Return the number of the newest letter: the benchmark wrote down letters as sent that nobody
    sent."""
    with app.app_context():
        return db.session.scalar(select(func.max(Message.id))) or 0


def outcome(app: Flask, notes: Notes, received: Sequence[str], before: int) -> Outcome:
    """Wait until all letters are sent, and compare. ``received``: Message-IDs at the mail server,
    which may still grow."""
    with app.app_context():
        _end_leases_of_the_dead()
        patiently(lambda: not _unsent(), seconds=180)
        found = Outcome(notes, lost(notes), _sent_after(before), {})
        db.session.remove()
        db.engine.dispose()
    found.twice.update({name: times for name, times in Counter(received).items() if times > 1})
    return found


def _end_leases_of_the_dead() -> None:
    """End leases of letters that were claimed a while ago; a worker would wait more than a minute
    for that."""
    with transaction(by=audit.SHELL) as tx:
        old = Message.lease_ends_at < tx.now + LEASE - timedelta(seconds=15)
        tx.execute(
            update(Message)
            .where(Message.state == MessageState.SENDING, old)
            .values(lease_ends_at=tx.now)
        )


def _unsent() -> int:
    db.session.rollback()
    return (
        db.session.query(Message)
        .where(Message.state.in_((MessageState.QUEUED, MessageState.SENDING)))
        .count()
    )


def _sent_after(before: int) -> set[str]:
    sent = select(Message.message_id).where(Message.state == MessageState.SENT, Message.id > before)
    return {f"<{name}@ctevents.example>" for name in db.session.scalars(sent)}


def lost(notes: Notes) -> set[str]:
    """Return what was confirmed to people and is not in the database."""
    db.session.rollback()
    confirmed = Registration.state == "confirmed"
    registered = (
        select(Person.email)
        .join(Registration, Registration.person_id == Person.id)
        .where(confirmed)
    )
    there = {*db.session.scalars(registered), *db.session.scalars(select(CheckIn.id))}
    return {*notes.accepted, *notes.scanned} - there
