"""Verification of the audit log: the first entry of each chain that was changed, removed or
inserted.

The log of reading: an account is recorded once an hour for each event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from hmac import compare_digest
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.models import AuditChain, AuditEntry, AuditSubject
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import lock_chain
from ctevents.services.common.audit_codes import BEGINNING, ChainKeys, Link, UnknownKey
from ctevents.services.common.audit_heads import Head, last_sent_heads

PIECE = 2000
"""Entries that are read at once."""


class Fault(StrEnum):
    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    UNKNOWN_KEY = "unknown key"
    NOT_BEGUN = "not begun"


@dataclass(frozen=True)
class Verified:
    """A chain: its number, the length that was verified, how many entries have no words or person
    any more, and the first fault with its position. The position is after the end if the chain was
    made shorter or longer."""

    chain: int
    length: int = 0
    erased: int = 0
    fault: Fault | None = None
    position: int = 0


def verify(session: Session, keys: ChainKeys, told: Sequence[Head] = ()) -> list[Verified]:
    """Verify all chains. ``session`` sees one moment. ``told``: heads that somebody kept elsewhere;
    those that were sent last are compared, too, as the log has them."""
    expected = defaultdict[int, dict[int, str]](dict)
    for head in (*last_sent_heads(session), *told):
        expected[head.chain][head.length] = head.code
    stored = {head.id: head for head in session.scalars(select(AuditChain))}
    kept = _kept(session)
    chains = {*session.scalars(select(AuditEntry.chain).distinct()), *stored, *expected}
    return [
        _Walk(session, keys, kept, expected[chain]).verified(chain, stored.get(chain))
        for chain in sorted(chains)
    ]


def _kept(session: Session) -> dict[int, int]:
    """Return the number of each merged person → that of the person who stayed."""
    query = select(AuditEntry.details).where(AuditEntry.action == "guest.merged")
    return {details["merged"]: details["kept"] for details in session.scalars(query)}


@dataclass
class _Walk:
    """Verifies one chain. ``kept``: merged people → those who stayed. ``expected``: codes at
    positions, from told heads."""

    session: Session
    keys: ChainKeys
    kept: dict[int, int]
    expected: dict[int, str]

    def verified(self, chain: int, head: AuditChain | None) -> Verified:
        so_far, code = Verified(chain), BEGINNING
        for row in self._rows(chain):
            position = so_far.length + 1
            try:
                fault = self._fault(row, position, code, head)
            except UnknownKey:
                fault = Fault.UNKNOWN_KEY
            if fault:
                return replace(so_far, fault=fault, position=position)
            code = row.code
            so_far = replace(so_far, length=position, erased=so_far.erased + _is_erased(row))
        fault = self._fault_of_end(so_far, code, head)
        return replace(so_far, fault=fault, position=so_far.length + 1) if fault else so_far

    def _rows(self, chain: int) -> Iterator[Row[Any]]:
        after = 0
        while piece := self.session.execute(
            _QUERY.where(AuditEntry.chain == chain, AuditEntry.position > after)
        ).all():
            yield from piece
            after = piece[-1].position

    def _fault(
        self, row: Row[Any], position: int, before: bytes, head: AuditChain | None
    ) -> Fault | None:
        if row.position != position:
            return Fault.REMOVED if row.position > position else Fault.INSERTED
        if row.code is None and head is None:
            return Fault.NOT_BEGUN
        if head is not None and position > head.length:
            return Fault.INSERTED
        named = {name: getattr(row, name) for name in ("at", "actor", "action", "details")}
        link = Link(row.chain, position, **named, person=row.person_number, words=row.words_code)
        is_same = (
            compare_digest(self.keys.of_link(before, link, row.key or ""), row.code or b"")
            and self.expected.get(position) in (None, row.code.hex())
            and row.event_id == row.subject_event == (row.chain or None)
            and self._has_same_person(row)
            and self._has_same_words(row)
        )
        return None if is_same else Fault.CHANGED

    def _has_same_person(self, row: Row[Any]) -> bool:
        """Return whether the entry leads to the person that it was written about, to the one who
        stayed when two were merged, or to nobody any more."""
        number, seen = row.person_number, set[int]()
        while number is not None and number != row.person_id and number not in seen:
            seen.add(number)
            number = self.kept.get(number)
        return row.person_id is None or row.person_id == number

    def _has_same_words(self, row: Row[Any]) -> bool:
        """Return whether the words are those that were written, or were erased with their salt."""
        if row.words is None:
            return row.salt is None
        if row.salt is None or row.words_code is None:
            return False
        code = self.keys.of_words((row.chain, row.position), row.salt, row.words, row.key)
        return compare_digest(code, row.words_code)

    def _fault_of_end(self, so_far: Verified, code: bytes, head: AuditChain | None) -> Fault | None:
        if head is None:
            return Fault.REMOVED
        if head.length > so_far.length or max(self.expected, default=0) > so_far.length:
            return Fault.REMOVED
        try:
            named = self.keys.of_head(so_far.chain, head.length, head.last_code, head.key)
        except UnknownKey:
            return Fault.UNKNOWN_KEY
        is_same = compare_digest(named, head.head_code) and compare_digest(head.last_code, code)
        return None if is_same else Fault.REMOVED


def _is_erased(row: Row[Any]) -> bool:
    return (row.words_code is not None and row.words is None) or (
        row.person_number is not None and row.person_id is None
    )


_QUERY: Select[*tuple[Any, ...]] = (
    select(
        AuditEntry.chain,
        AuditEntry.position,
        AuditEntry.at,
        AuditEntry.actor,
        AuditEntry.action,
        AuditEntry.event_id,
        AuditEntry.details,
        AuditEntry.person_number,
        AuditEntry.words_code,
        AuditEntry.key,
        AuditEntry.code,
        AuditSubject.words,
        AuditSubject.salt,
        AuditSubject.__table__.c.person_id.label("person_id"),
        AuditSubject.event_id.label("subject_event"),
    )
    .outerjoin(AuditSubject, AuditSubject.id == AuditEntry.subject_id)
    .order_by(AuditEntry.position)
    .limit(PIECE)
)


def record_reading(tx: Transaction, event_id: int | None) -> None:
    """Record that the account sees people of the event, or of several events, unless this was
    recorded within the hour. The chain is locked first, so that two pages at once count as one."""
    lock_chain(tx, event_id)
    of_event = AuditEntry.event_id == event_id if event_id else AuditEntry.event_id.is_(None)
    if not audit.was_recorded(tx, "guests.read", AuditEntry.actor == tx.actor, of_event):
        audit.record(tx, "guests.read", event_id=event_id)
