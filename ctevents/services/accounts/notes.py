"""Notes to staff: urgent ones at once, and one e-mail a day. Each goes once to an account for its
kind and occasion, however many workers look for them, and whatever the clock does.

The switches of an account: which notes it wants about which event, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session, selectinload

from ctevents.db.base import Transaction, hold
from ctevents.domain.accounts.notes import (
    COUNTED,
    GATHERED_FOR,
    News,
    NoteChoices,
    NoteKind,
    NoteTiming,
    day_of_daily,
    is_for_daily,
    is_news,
    is_watched,
    kinds_for,
    occasion_of,
)
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.models import Account, DailyMail, Event, NoteChoice, StaffLetter, ToldNote
from ctevents.services.accounts.news import news_of, replies_of
from ctevents.services.events.events import current_events
from ctevents.services.outbox.staff_letters import queue_staff_letter

Chosen = Mapping[tuple[int | None, NoteKind], NoteTiming | None]
"""A timing by event and kind; the event is None for all. None: no choice of its own any more."""


def note_choices_of(session: Session, account: Account) -> NoteChoices:
    rows = session.scalars(select(NoteChoice).where(NoteChoice.account_id == account.id))
    return NoteChoices(account.role, {(row.event_id, row.kind): row.timing for row in rows})


def choose_notes(tx: Transaction, account: Account, chosen: Chosen) -> None:
    """Save these choices of the account. Its other choices stay."""
    hold(tx, account, key_share=True)
    for (event_id, kind), timing in chosen.items():
        same = (NoteChoice.account_id == account.id) & (NoteChoice.kind == kind)
        tx.execute(
            delete(NoteChoice).where(same, NoteChoice.event_id.is_not_distinct_from(event_id))
        )
        if timing is not None:
            tx.add(NoteChoice(account_id=account.id, event_id=event_id, kind=kind, timing=timing))
    tx.flush()


DAILY_LASTS = timedelta(hours=12)
"""The time after which a daily e-mail that could not be sent is dropped: the next one is soon
there."""
DAYS_ARE_KEPT = timedelta(days=60)

Told = Mapping[tuple[int, NoteKind], ToldNote]


@dataclass(frozen=True)
class EventNews:
    """An event with the kinds of its news that the letter says. Those without a number say
    nothing."""

    event: Event
    news: News
    kinds: tuple[NoteKind, ...]


@dataclass(frozen=True)
class _Desk:
    """The desk of an account, from which its notes follow: its events, their news, its switches,
    and what it was told."""

    account: Account
    events: Sequence[Event]
    news: Mapping[int, News]
    choices: NoteChoices
    now: datetime

    def urgent(self, event: Event) -> Iterator[tuple[NoteKind, int]]:
        """Yield the urgent kinds of the event that the account wants at once, with their
        occasions."""
        for kind in kinds_for(self.account.role):
            occasion = occasion_of(kind, self.news[event.id], self.now)
            if occasion is not None and self.choices.timing(event.id, kind) is NoteTiming.AT_ONCE:
                yield kind, occasion

    def daily(self, event: Event) -> EventNews | None:
        """Return the event's part of the daily e-mail, or None. A kind that goes at once is no
        reason to write, and is said beside others."""
        news = self.news[event.id]
        timings = {
            kind: self.choices.timing(event.id, kind) for kind in kinds_for(self.account.role)
        }
        is_reason = any(
            timing is NoteTiming.DAILY and is_for_daily(kind, news, self.now)
            for kind, timing in timings.items()
        )
        said = tuple(kind for kind, timing in timings.items() if timing is not NoteTiming.OFF)
        return EventNews(event, news, said) if is_reason else None


def accounts_with_notes(session: Session, *, now: datetime) -> list[int]:
    """Return the ids of accounts to which something may have to be written now."""
    found = session.scalars(_usable().order_by(Account.id)).all()
    events = {event.id: event for account in found for event in _watched(session, account, now)}
    news = news_of(session, list(events.values()), now=now)
    desks = (_desk(session, account, news, now) for account in found if kinds_for(account.role))
    return [desk.account.id for desk in desks if _has_any(session, desk)]


def queue_notes(tx: Transaction, account_id: int) -> int:
    """Queue the letters that are due for the account, and return their number."""
    account = tx.scalars(_usable().where(Account.id == account_id)).one_or_none()
    if account is None:
        return 0
    hold(tx, account, key_share=True)
    if account.disabled_at is not None:
        return 0
    desk = _desk(tx, account, news_of(tx, _watched(tx, account, tx.now), now=tx.now), tx.now)
    return _queue_urgent(tx, desk) + _queue_daily(tx, desk)


def notes_to_tell(tx: Transaction, letter: StaffLetter) -> list[EventNews]:
    """Return what a letter says, from the truth of now and the account's rights and switches. Empty
    if nothing of it is true any more."""
    account = tx.scalars(_usable().where(Account.id == letter.account_id)).one_or_none()
    if account is None:
        return []
    events = _watched(tx, account, tx.now)
    if letter.kind is StaffLetterKind.DAILY:
        if tx.now - letter.created_at >= DAILY_LASTS:
            return []
        desk = _desk(tx, account, _with_replies(tx, events, letter.created_at, tx.now), tx.now)
        return [told for told in map(desk.daily, events) if told is not None]
    events = [event for event in events if event.id == letter.event_id]
    desk = _desk(tx, account, news_of(tx, events, now=tx.now), tx.now)
    kind = NoteKind(letter.kind.value)
    said = kinds_for(account.role) if kind is NoteKind.TOMORROW else (kind,)
    return [
        EventNews(event, desk.news[event.id], said)
        for event in events
        if kind in dict(desk.urgent(event))
    ]


def forget_old_days(tx: Transaction) -> None:
    """Delete the days of daily e-mails that nobody could write again."""
    tx.execute(delete(DailyMail).where(DailyMail.day < (tx.now - DAYS_ARE_KEPT).date()))


def _usable() -> Select[Account]:
    """Select accounts that may get notes: with a password that somebody has set, since an address
    may be mistyped."""
    is_usable = Account.disabled_at.is_(None) & Account.password_hash.is_not(None)
    return select(Account).where(is_usable).options(selectinload(Account.events))


def _watched(session: Session, account: Account, now: datetime) -> list[Event]:
    return [
        event
        for event in current_events(session, account)
        if is_watched(event.status, event.ends_at, now)
    ]


def _desk(session: Session, account: Account, news: Mapping[int, News], now: datetime) -> _Desk:
    events = [event for event in _watched(session, account, now) if event.id in news]
    return _Desk(account, events, news, note_choices_of(session, account), now)


def _with_replies(
    session: Session, events: Sequence[Event], morning: datetime, now: datetime
) -> dict[int, News]:
    return news_of(session, events, now=now, replies=replies_of(session, events, now=morning))


def _has_any(session: Session, desk: _Desk) -> bool:
    told = _told(session, desk.account.id)
    return (
        any(
            _is_due(told, event.id, *each, desk.now)
            for event in desk.events
            for each in desk.urgent(event)
        )
        or any(True for _row in _lowered(desk, told))
        or _day_due(session, desk) is not None
    )


def _told(session: Session, account_id: int) -> Told:
    rows = session.scalars(select(ToldNote).where(ToldNote.account_id == account_id))
    return {(row.event_id, row.kind): row for row in rows}


def _is_due(told: Told, event_id: int, kind: NoteKind, occasion: int, now: datetime) -> bool:
    last = told.get((event_id, kind))
    return last is None or is_news(occasion, last.occasion, last.told_at, now)


def _lowered(desk: _Desk, told: Told) -> Iterator[tuple[ToldNote, int]]:
    """Yield counts that have become smaller since they were told: what comes on top of them is news
    again."""
    for event in desk.events:
        for kind in COUNTED:
            last, count = (
                told.get((event.id, kind)),
                occasion_of(kind, desk.news[event.id], desk.now) or 0,
            )
            if last is not None and count < last.occasion:
                yield last, count


def _queue_urgent(tx: Transaction, desk: _Desk) -> int:
    told, queued = _told(tx, desk.account.id), 0
    for last, count in _lowered(desk, told):
        last.occasion = count
    for event in desk.events:
        for kind, occasion in desk.urgent(event):
            if _is_due(told, event.id, kind, occasion, tx.now):
                _queue(tx, desk.account, event, kind, occasion)
                queued += 1
    tx.flush()
    return queued


def _queue(tx: Transaction, account: Account, event: Event, kind: NoteKind, occasion: int) -> None:
    tx.merge(
        ToldNote(
            account_id=account.id, event_id=event.id, kind=kind, occasion=occasion, told_at=tx.now
        )
    )
    waits = GATHERED_FOR if kind is NoteKind.FAILED else timedelta()
    queue_staff_letter(tx, StaffLetterKind(kind.value), account, event_id=event.id, waits=waits)


def _queue_daily(tx: Transaction, desk: _Desk) -> int:
    """Queue the e-mail of the day. A day with nothing to say is over, too: what comes later is in
    the next one."""
    day = _day_due(tx, desk)
    if day is None:
        return 0
    tx.add(DailyMail(account_id=desk.account.id, day=day))
    desk = _desk(tx, desk.account, _with_replies(tx, desk.events, tx.now, tx.now), tx.now)
    has_news = any(desk.daily(event) for event in desk.events)
    if has_news:
        queue_staff_letter(tx, StaffLetterKind.DAILY, desk.account)
    tx.flush()
    return int(has_news)


def _day_due(session: Session, desk: _Desk) -> date | None:
    """Return the day whose e-mail is due, at the place of the account's first event."""
    day = day_of_daily(desk.now, desk.events[0].time_zone) if desk.events else None
    if day is None or session.get(DailyMail, (desk.account.id, day)) is not None:
        return None
    return day
