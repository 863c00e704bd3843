"""The gate of the outbox: one row that lets letters out, or holds them back, for every worker.
Letters to staff pass a gate that an administrator is to open; no letter passes while the mail
server refuses all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import SystemRandom

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction
from ctevents.domain.letters.kinds import pause_of_all_after
from ctevents.models import OutboxGate, WorkerReport
from ctevents.services.common import audit

_RANDOM = SystemRandom()
UNTIL_RELEASED = datetime(9000, 1, 1, tzinfo=UTC)
"""The gate reopens at this time after a backup was put back, which means: when an administrator
says so."""
HOLD = f"""UPDATE outbox_gates
    SET paused_at = CURRENT_TIMESTAMP, resumes_at = '{UNTIL_RELEASED:%Y-%m-%d %H:%M:%S.%f}',
        refusals = 0, server_words = ''"""  # noqa: S608
"""The statement that holds the letters to guests in a restored database, whatever its migration.
The database's zone is UTC. Both databases compare the time with ``UNTIL_RELEASED``."""


@dataclass(frozen=True)
class Pause:
    """No letter may be claimed before ``until``. ``words`` are those of the server that refuses
    everybody; None means the rate limit."""

    until: datetime
    words: str | None = None

    @property
    def is_held(self) -> bool:
        """True after a restore: no guest gets a letter before an administrator releases them."""
        return self.until == UNTIL_RELEASED


def gate(session: Session) -> OutboxGate:
    return session.scalars(select(OutboxGate)).one()


def pause_at(tx: Transaction) -> Pause | None:
    """Return the pause if the gate is closed, or None."""
    row = tx.execute(_PAUSE).one()
    return (
        Pause(row.resumes_at, row.server_words)
        if row.resumes_at and row.resumes_at > tx.now
        else None
    )


def turn_at(tx: Transaction) -> Pause | None:
    """Lock the gate, so that no other worker takes the turn of a letter. Return the pause until the
    turn, or None if it is now."""
    row = _held(tx)
    return (
        Pause(row.next_letter_at)
        if row.next_letter_at is not None and row.next_letter_at > tx.now
        else None
    )


def take_turn(tx: Transaction, per_minute: int) -> None:
    """Take the turn that ``turn_at`` found: so many letters are sent in a minute, evenly spaced
    over all workers."""
    _held(tx).next_letter_at = tx.now + timedelta(minutes=1) / per_minute


def close_gate(tx: Transaction, *, words: str) -> Pause:
    """Close the gate, since the server has refused everybody. Workers that notice it at the same
    time count as one."""
    row = _held(tx)
    row.server_words = words
    if row.resumes_at is None or row.resumes_at <= tx.now:
        row.refusals += 1
        row.paused_at = row.paused_at or tx.now
        row.resumes_at = tx.now + pause_of_all_after(row.refusals, _RANDOM.random())
    return Pause(row.resumes_at, words)


def is_held(row: OutboxGate) -> bool:
    """Return whether letters to guests wait for an administrator, since a backup was restored."""
    return row.resumes_at == UNTIL_RELEASED


def record_hold(tx: Transaction, *, user: str) -> None:
    """Record that a backup was restored, which holds the letters to guests. ``user``: the system's
    name of the user who did it."""
    audit.record(tx, "backup.restored", user=user)


def release(tx: Transaction, *, letters: int, user: str) -> None:
    """Let the letters of a restored backup go. ``user``: the system's name of the user who says so.
    Reports of machines from before the backup are forgotten: they may be others now."""
    tx.execute(update(OutboxGate).values(_OPENED))
    tx.execute(delete(WorkerReport))
    audit.record(tx, "outbox.released", letters=letters, user=user)


def open_gate(tx: Transaction) -> None:
    """Open the gate, since the server was reached, unless it waits for an administrator. An open
    gate is not written, so that workers do not wait for each other."""
    tx.execute(_OPEN)


def _held(tx: Transaction) -> OutboxGate:
    return tx.scalars(select(OutboxGate).with_for_update()).one()


_GATES = Base.metadata.tables[OutboxGate.__tablename__]
_OPENED = {"paused_at": None, "resumes_at": None, "refusals": 0, "server_words": None}
_OPEN = (
    update(_GATES)
    .where(_GATES.c.paused_at.is_not(None), _GATES.c.resumes_at < UNTIL_RELEASED)
    .values(_OPENED)
)
_PAUSE = select(_GATES.c.resumes_at, _GATES.c.server_words)
"""The query is made once, and selects columns: a worker runs it for each letter."""
