"""Printed copies of the publication: the stock of an event, and what its doors give out.

No copy is joined to a person: a row has no time and no attendee, and the audit log does not record
it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, insert_into
from ctevents.domain.launch.documents import (
    CopyCount,
    DocumentKind,
    GivenCopy,
    StationCopies,
    changed_stock,
    in_order,
)
from ctevents.domain.people import LANGUAGES
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Copy, CopyStock, Document, Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of

TAKEN_BACK = ""
"""The language of a copy that was taken back. Its id stays, so that it does not count when it is
sent again."""


def give_copies(tx: Transaction, event_id: int, copies: Sequence[GivenCopy]) -> set[str]:
    """Count copies, and return the ids of those that were new. A known id counts nothing. An id of
    a different event refuses all. Rows are written in the order of their ids, which is random: it
    is not that of the people at the door."""
    once = {copy.id: copy for copy in reversed(copies)}
    rows = [{**vars(copy), "event_id": event_id} for _, copy in sorted(once.items())]
    new = set(tx.scalars(insert_into(tx, Copy).on_conflict_do_nothing().returning(Copy.id), rows))
    foreign = (
        select(Copy.id).where(Copy.id.in_(once.keys() - new), Copy.event_id != event_id).limit(1)
    )
    if len(new) < len(once) and (found := tx.scalar(foreign)) is not None:
        raise Refusal(Reason.COPY_OF_OTHER_EVENT, (found,))
    return new


def take_back(tx: Transaction, event_id: int, copy_id: str) -> bool:
    """Take a copy back. A second call changes nothing. Return whether the event has the copy."""
    of_id = (Copy.id == copy_id, Copy.event_id == event_id)
    taken = update(Copy).where(*of_id).values(language=TAKEN_BACK, station="").returning(Copy.id)
    return tx.scalar(taken) is not None


def copies_by_language(session: Session, event_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """Return how many copies each event gave out in each language. A language without copies is
    absent."""
    query = (
        select(Copy.event_id, Copy.language, func.count())
        .where(Copy.event_id.in_(event_ids), Copy.language != TAKEN_BACK)
        .group_by(Copy.event_id, Copy.language)
    )
    counts: dict[int, dict[str, int]] = {event_id: {} for event_id in event_ids}
    for event_id, language, count in session.execute(query):
        counts[event_id][language] = count
    return counts


def copies_by_document(session: Session, event_id: int, pack: Sequence[Document]) -> dict[int, int]:
    """Return the printed copies by the number of a document. The first publication in a language
    has those of the language, so that no copy counts twice."""
    first = {
        each.language: each.id for each in reversed(pack) if each.kind is DocumentKind.PUBLICATION
    }
    copies = copies_by_language(session, [event_id])[event_id]
    return {number: copies.get(language, 0) for language, number in first.items()}


def copies_by_station(session: Session, event: Event) -> list[StationCopies]:
    query = (
        select(Copy.station, Copy.language, func.count())
        .where(Copy.event_id == event.id, Copy.language != TAKEN_BACK)
        .group_by(Copy.station, Copy.language)
    )
    found = [StationCopies(*row) for row in session.execute(query)]
    order = in_order({row.language for row in found}, event.languages, LANGUAGES)
    return sorted(found, key=lambda row: (row.station, order.index(row.language)))


def stocks(session: Session, event_id: int) -> dict[str, int]:
    """Return the number of copies that were brought to the event, by language. Languages without
    copies are left out."""
    rows = select(CopyStock.language, CopyStock.stock).where(
        CopyStock.event_id == event_id, CopyStock.stock > 0
    )
    return {row.language: row.stock for row in session.execute(rows)}


def languages_in_stock(session: Session, event: Event) -> list[str]:
    """Return the languages that a door offers, the event's main one first."""
    return in_order(stocks(session, event.id), event.languages, LANGUAGES)


def copy_counts(session: Session, event: Event) -> list[CopyCount]:
    """Return stock and copies given out, for each language that has either."""
    stock, given = stocks(session, event.id), copies_by_language(session, [event.id])[event.id]
    order = in_order(stock.keys() | given.keys(), event.languages, LANGUAGES)
    return [CopyCount(tag, stock.get(tag, 0), given.get(tag, 0)) for tag in order]


def stock_version(stock: Mapping[str, int]) -> str:
    """Return a hash of the stock. When a change is saved, it is compared with the one that the
    editor saw."""
    return version_of(sorted(stock.items()))


def set_stock(
    tx: Transaction, event: Event, stock: Mapping[str, int], *, seen: str | None = None
) -> bool:
    """Set the stock of these languages, and return whether anything changed. ``seen``: the
    ``stock_version`` that the editor began with. If somebody else saved since, nothing is
    written."""
    event = lock_event(tx, event.id)
    saved = stocks(tx, event.id)
    changed = changed_stock(saved, stock)
    if changed and seen not in (None, stock_version(saved)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    for language, number in changed.items():
        tx.merge(CopyStock(event_id=event.id, language=language, stock=number))
    if changed:
        audit.record(
            tx,
            "copies.stock_set",
            event_id=event.id,
            stock=[f"{language}: {number}" for language, number in changed.items()],
        )
    return bool(changed)
