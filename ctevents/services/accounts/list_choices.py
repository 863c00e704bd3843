"""An account's own way to look at lists: filters under a name, and chosen columns. They change
nothing that others see."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction, hold
from ctevents.domain.people import name_key, tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Account, ChosenColumns, SavedFilter

LONGEST_FILTER_NAME = 60
MOST_FILTERS = 50
"""The most saved filters of one account."""


def save_filter(
    tx: Transaction, account: Account, *, name: str, query: str, event_id: int | None
) -> SavedFilter:
    """Save a filter for one event, or for all. One of the same name there is replaced: a second
    press saves nothing more."""
    hold(tx, account)
    known = _filters(tx, account.id)
    found = next((each for each in known if _is_same(each, name, event_id)), None)
    if found is None and len(known) >= MOST_FILTERS:
        raise Refusal(Reason.TOO_MANY_FILTERS, (str(MOST_FILTERS),))
    if found is None:
        found = SavedFilter(account_id=account.id, event_id=event_id)
        tx.add(found)
    found.name, found.query = tidy(name), query
    tx.flush()
    return found


def rename_filter(tx: Transaction, account: Account, filter_id: int, name: str) -> None:
    """Give a filter a new name. Refused if a different one has it at the same events. One that is
    gone stays gone."""
    hold(tx, account)
    known = {each.id: each for each in _filters(tx, account.id)}
    renamed = known.pop(filter_id, None)
    if renamed is None:
        return
    if any(_is_same(each, name, renamed.event_id) for each in known.values()):
        raise Refusal(Reason.FILTER_EXISTS)
    renamed.name = tidy(name)


def delete_filter(tx: Transaction, account: Account, filter_id: int) -> None:
    """Delete a filter of the account. A second call does nothing."""
    hold(tx, account)
    for each in _filters(tx, account.id):
        if each.id == filter_id:
            tx.delete(each)


def filters_at(session: Session, account_id: int, event_id: int) -> list[SavedFilter]:
    """Return the account's filters for this event and for all events, by name."""
    return [each for each in _filters(session, account_id) if each.event_id in (None, event_id)]


def choose_columns(tx: Transaction, account: Account, listing: str, columns: Sequence[str]) -> None:
    """Remember the columns of a list for this account. None chosen: the usual ones again."""
    hold(tx, account)
    chosen = tx.get(ChosenColumns, (account.id, listing))
    if chosen is not None and not columns:
        tx.delete(chosen)
    elif chosen is not None:
        chosen.columns = list(columns)
    elif columns:
        tx.add(ChosenColumns(account_id=account.id, listing=listing, columns=list(columns)))


def columns_chosen(session: Session, account_id: int, listing: str) -> list[str] | None:
    """Return the chosen columns, or None if the account never chose any."""
    chosen = session.get(ChosenColumns, (account_id, listing))
    return None if chosen is None else chosen.columns


def _filters(session: Session, account_id: int) -> list[SavedFilter]:
    query = select(SavedFilter).where(SavedFilter.account_id == account_id).order_by(SavedFilter.id)
    return sorted(session.scalars(query), key=lambda each: (name_key(each.name), each.id))


def _is_same(saved: SavedFilter, name: str, event_id: int | None) -> bool:
    return saved.event_id == event_id and name_key(saved.name) == name_key(name)
