"""The chains of the audit log: entries are written right before the commit, each with a code of
itself and of the one before."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from ctevents.db.base import CHAIN_KEYS, Transaction, insert_into
from ctevents.models import AuditChain, AuditEntry, AuditSubject
from ctevents.services.common.audit_codes import BEGINNING, SALT, ChainKeys, Link
from ctevents.services.common.pieces import PIECE, in_pieces

WITHOUT_EVENT = 0
"""The chain of entries without an event."""


@dataclass(frozen=True)
class NewEntry:
    """An entry that the transaction will write. ``details``: codes and numbers."""

    actor: str
    action: str
    details: Mapping[str, Any]
    subject: AuditSubject
    person_id: int | None


def append_at_end(tx: Transaction, entry: NewEntry) -> None:
    """Write the entry at the end of the transaction. Its subject is written with everything else:
    it refers to a person, who may be locked by somebody who waits for the chain."""
    if entry.subject.words:
        entry.subject.salt = os.urandom(SALT)
    tx.add(entry.subject)
    tx.info.setdefault(_NEW, []).append(entry)
    tx.before_commit(_append)


def has_new_entries(tx: Transaction) -> bool:
    """True if this transaction has recorded anything: if not, it has done nothing so far."""
    return bool(tx.info.get(_NEW))


_NEW = "new_audit_entries"
"""The name under which a transaction keeps its entries."""


def begin_chains(tx: Transaction) -> int:
    """Begin the chains of entries that an earlier version wrote, and return the number of these
    entries."""
    query = (
        select(AuditEntry.chain)
        .where(AuditEntry.code.is_(None))
        .distinct()
        .order_by(AuditEntry.chain)
    )
    before = {chain: _hold(tx, chain) for chain in tx.scalars(query).all()}
    return sum(head.length for head in before.values())


def lock_chain(tx: Transaction, event_id: int | None) -> None:
    """Lock the chain of the event before anything is read: for a transaction that locks nothing
    else."""
    _hold(tx, event_id or WITHOUT_EVENT)


@dataclass
class _Head:
    """A chain's length and the code of its last entry."""

    chain: int
    length: int
    code: bytes


def _append(tx: Transaction) -> None:
    """Write the new entries. The heads are locked in the order of their numbers, and nothing is
    locked after them. An entry of a savepoint that was rolled back is not written; its chain is
    locked all the same, so that the time of an answer reveals nothing."""
    recorded = tx.info.pop(_NEW, ())
    heads = {chain: _hold(tx, chain) for chain in sorted({_chain_of(entry) for entry in recorded})}
    new = [
        _written(tx, heads[_chain_of(entry)], entry) for entry in recorded if entry.subject in tx
    ]
    if new:
        tx.connection().execute(insert(AuditEntry), new)
    _store(tx, *heads.values())


def _chain_of(entry: NewEntry) -> int:
    return entry.subject.event_id or WITHOUT_EVENT


def _written(tx: Transaction, head: _Head, entry: NewEntry) -> dict[str, Any]:
    """Return the values of the entry at the end of its chain, which is one longer then."""
    head.length += 1
    values = {
        "chain": head.chain,
        "position": head.length,
        "at": tx.now,
        "actor": entry.actor,
        "action": entry.action,
        "event_id": entry.subject.event_id,
        "details": dict(entry.details),
        "person_number": entry.person_id,
        "subject_id": entry.subject.id,
    }
    return values | _codes(_keys(tx), head, values, entry.subject)


def _codes(keys: ChainKeys, head: _Head, values: Mapping[str, Any], subject: Any) -> dict[str, Any]:
    """Return the codes of an entry, which becomes the last one of its chain. ``subject``: its words
    and their salt."""
    place, key, words_code = (values["chain"], values["position"]), keys.newest, None
    if subject.words:
        words_code = keys.of_words(place, subject.salt, subject.words, key)
    named = {name: values[name] for name in ("at", "actor", "action", "details")}
    link = Link(*place, **named, person=values["person_number"], words=words_code)
    head.code = keys.of_link(head.code, link, key)
    return {"words_code": words_code, "key": key, "code": head.code}


def _keys(tx: Transaction) -> ChainKeys:
    keys: ChainKeys = tx.info[CHAIN_KEYS]
    return keys


_HEADS, _ENTRIES = AuditChain.__table__, AuditEntry.__table__
_HEAD = (
    select(_HEADS.c.length, _HEADS.c.last_code)
    .where(_HEADS.c.id == bindparam("chain"))
    .with_for_update()
)
_STORE = (
    update(AuditChain.metadata.tables["audit_chains"])
    .where(_HEADS.c.id == bindparam("chain"))
    .values(
        {name: bindparam(f"new_{name}") for name in ("length", "last_code", "key", "head_code")}
    )
)


def _hold(tx: Transaction, chain: int) -> _Head:
    """Lock the head of a chain until the commit. A new chain begins with what an earlier version
    wrote."""
    found = tx.connection().execute(_HEAD, {"chain": chain}).one_or_none()
    if found is None:
        head = _Head(chain, 0, BEGINNING)
        adding = insert_into(tx, AuditChain).values(
            id=chain, length=0, last_code=BEGINNING, key="", head_code=b""
        )
        tx.connection().execute(adding.on_conflict_do_nothing())
        found = tx.connection().execute(_HEAD, {"chain": chain}).one()
        if not found.length:
            _take_up(tx, head)
            return head
    return _Head(chain, *found)


def _take_up(tx: Transaction, head: _Head) -> None:
    """Give codes to the entries that an earlier version wrote."""
    query = (
        select(
            *(
                _ENTRIES.c[name]
                for name in ("id", "chain", "position", "at", "actor", "action", "details")
            )
        )
        .add_columns(_ENTRIES.c.person_number, AuditSubject.words, AuditSubject.salt)
        .join(AuditSubject, AuditSubject.id == _ENTRIES.c.subject_id)
        .where(_ENTRIES.c.chain == head.chain, _ENTRIES.c.code.is_(None))
        .order_by(_ENTRIES.c.position)
    )
    names = ("words_code", "key", "code")
    writing = (
        update(AuditEntry.metadata.tables["audit_entries"])
        .where(_ENTRIES.c.id == bindparam("of_id"))
        .values({name: bindparam(f"new_{name}") for name in names})
    )
    for piece in in_pieces(tx.connection().execute(query).all(), PIECE):
        coded = [(row.id, _codes(_keys(tx), head, row._asdict(), row)) for row in piece]
        rows = [
            {"of_id": id_} | {f"new_{name}": value for name, value in codes.items()}
            for id_, codes in coded
        ]
        tx.connection().execute(writing, rows)
        head.length = piece[-1].position
    if head.length:
        _store(tx, head)


def _store(tx: Transaction, *heads: _Head) -> None:
    keys = _keys(tx)
    rows = [
        {
            "chain": head.chain,
            "new_length": head.length,
            "new_last_code": head.code,
            "new_key": keys.newest,
            "new_head_code": keys.of_head(head.chain, head.length, head.code, keys.newest),
        }
        for head in heads
    ]
    tx.connection().execute(_STORE, rows)
