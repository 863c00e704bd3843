"""Notes to staff about their events: which there are, and when each is due. They say numbers and
name nobody: a mailbox is less safe than the desk, and a guest list is secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from ctevents.domain.roles import Right, Role, may
from ctevents.domain.schedule import EventStatus, to_instant, to_local

MORNING = time(7)
"""The local time of the daily e-mail, and of notes about a day."""
EVENING = time(19)
"""The local time from which the daily e-mail waits for the next morning."""
LATE_AFTER = timedelta(hours=24)
"""The time after which an approval has waited for long."""
QUIET_FOR = timedelta(days=1)
"""The time in which an account gets one note of a kind about an event, whatever happens."""
GATHERED_FOR = timedelta(minutes=10)
"""Letters rarely fail one at a time: their note waits, and says how many."""
SOON = 7
"""Days before an event from which the daily e-mail announces it."""
SETTLED_WITHIN = timedelta(days=14)
"""The time after the end of an event in which notes about it make sense."""


class NoteKind(StrEnum):
    """A kind of note. Each but the replies may go at once, as the letter of the same name
    (``StaffLetterKind``)."""

    APPROVALS = "approvals-waiting"
    FULL = "list-full"
    FAILED = "letters-failed"
    TOMORROW = "event-tomorrow"
    FIGURES = "figures-to-settle"
    REPLIES = "replies"


class NoteTiming(StrEnum):
    OFF = "off"
    DAILY = "daily"
    AT_ONCE = "at-once"


NEEDS: Mapping[NoteKind, Right] = {
    NoteKind.APPROVALS: Right.VET_REGISTRATIONS,
    NoteKind.FULL: Right.SEE_GUESTS,
    NoteKind.FAILED: Right.SEND_LETTERS,
    NoteKind.TOMORROW: Right.SEE_GUESTS,
    NoteKind.FIGURES: Right.SETTLE_FIGURES,
    NoteKind.REPLIES: Right.SEE_GUESTS,
}
"""The right without which nobody gets a note of the kind. Observers and door staff get none."""

COUNTED = (NoteKind.APPROVALS, NoteKind.FAILED)
"""Kinds that are news again when their number has grown."""


def kinds_for(role: Role) -> tuple[NoteKind, ...]:
    return tuple(kind for kind in NoteKind if may(role, NEEDS[kind]))


def timings_of(kind: NoteKind) -> tuple[NoteTiming, ...]:
    """Return the possible times of a note. Nobody wants an e-mail for each reply."""
    return (NoteTiming.OFF, NoteTiming.DAILY) if kind is NoteKind.REPLIES else tuple(NoteTiming)


def usual_timing(role: Role, kind: NoteKind) -> NoteTiming:
    """Return the timing until the account chooses one. Administrators look after the service, and
    others after the events."""
    if role is Role.ADMINISTRATOR:
        return NoteTiming.AT_ONCE if kind is NoteKind.FAILED else NoteTiming.OFF
    return (
        NoteTiming.DAILY if kind in (NoteKind.APPROVALS, NoteKind.REPLIES) else NoteTiming.AT_ONCE
    )


@dataclass(frozen=True)
class NoteChoices:
    """The switches of an account. ``chosen``: by event and kind; the event is None for all events
    without a choice of their own."""

    role: Role
    chosen: Mapping[tuple[int | None, NoteKind], NoteTiming]

    def timing(self, event_id: int, kind: NoteKind) -> NoteTiming:
        """Return when the account gets this note about this event."""
        if kind not in kinds_for(self.role):
            return NoteTiming.OFF
        return self.chosen.get((event_id, kind)) or self.timing_of_all(kind)

    def timing_of_all(self, kind: NoteKind) -> NoteTiming:
        return self.chosen.get((None, kind)) or usual_timing(self.role, kind)


@dataclass(frozen=True)
class Replies:
    """Invitations that were accepted and declined since the morning before."""

    accepted: int = 0
    declined: int = 0

    @property
    def total(self) -> int:
        return self.accepted + self.declined


@dataclass(frozen=True, kw_only=True)
class News:
    """The state of an event in numbers. ``status``: by the clock. ``late``: approvals that have
    waited for long. ``silent``: invitations without a reply. ``replies``: counted for the daily
    e-mail only."""

    status: EventStatus
    starts_at: datetime | None
    ends_at: datetime | None
    time_zone: str
    capacity: int = 0
    seats: int = 0
    waiting: int = 0
    approvals: int = 0
    late: int = 0
    failed: int = 0
    silent: int = 0
    is_settled: bool = False
    replies: Replies = Replies()

    @property
    def is_full(self) -> bool:
        return 0 < self.capacity <= self.seats

    @property
    def is_coming(self) -> bool:
        return self.status is EventStatus.PUBLISHED

    @property
    def has_figures_to_settle(self) -> bool:
        return self.status is EventStatus.HELD and not self.is_settled

    def days_until(self, now: datetime) -> int | None:
        """Return the number of local days until the event, or None if it is not coming."""
        if not self.is_coming or self.starts_at is None:
            return None
        return (_day(self.starts_at, self.time_zone) - _day(now, self.time_zone)).days


def is_watched(status: EventStatus, ends_at: datetime | None, now: datetime) -> bool:
    """Return whether there can be notes about an event: not about a draft, nor long after the
    end."""
    return status is not EventStatus.DRAFT and (ends_at is None or now < ends_at + SETTLED_WITHIN)


def occasion_of(kind: NoteKind, news: News, now: datetime) -> int | None:
    """Return a number that is higher for each new occasion of an urgent note, or None if there is
    nothing urgent. It is a count, the number of a day, or 1 for what happens once. The event is
    watched."""
    if kind is NoteKind.APPROVALS:
        return news.late if news.is_coming and news.late else None
    if kind is NoteKind.FULL:
        return 1 if news.is_coming and news.is_full else None
    if kind is NoteKind.FAILED:
        return news.failed or None  # also of a cancelled event: somebody may still travel
    if kind is NoteKind.TOMORROW and news.is_coming and news.starts_at is not None:
        return _if_after_morning(_day(news.starts_at, news.time_zone), -1, news, now)
    if kind is NoteKind.FIGURES and news.ends_at is not None and news.has_figures_to_settle:
        return _if_after_morning(_day(news.ends_at, news.time_zone), 1, news, now)
    return None


def is_for_daily(kind: NoteKind, news: News, now: datetime) -> bool:
    """Return whether the daily e-mail has something to say about it."""
    if kind is NoteKind.APPROVALS:
        return news.is_coming and news.approvals > 0
    if kind is NoteKind.FULL:  # not each day: when somebody has joined a full list
        return news.is_coming and news.is_full and news.replies.accepted > 0
    if kind is NoteKind.TOMORROW:
        days = news.days_until(now)
        return days is not None and 0 <= days <= SOON
    if kind is NoteKind.REPLIES:
        return news.is_coming and news.replies.total > 0
    return occasion_of(kind, news, now) is not None


def is_news(occasion: int, told: int, told_at: datetime, now: datetime) -> bool:
    """Return whether an occasion is a reason to write, after the last note of its kind about the
    event."""
    return occasion > told and abs(now - told_at) >= QUIET_FOR


def mornings(now: datetime, time_zone: str) -> tuple[datetime, datetime]:
    """Return the two latest mornings at a place: what came between them is in the e-mail of the
    second one."""
    day = _day(now, time_zone)
    if to_local(now, time_zone).time() < MORNING:
        day -= timedelta(days=1)
    return _morning(day - timedelta(days=1), time_zone), _morning(day, time_zone)


def day_of_daily(now: datetime, time_zone: str) -> date | None:
    """Return the local day whose e-mail is due, or None outside its hours."""
    local = to_local(now, time_zone)
    return local.date() if MORNING <= local.time() < EVENING else None


def _if_after_morning(day: date, days: int, news: News, now: datetime) -> int | None:
    return day.toordinal() if now >= _morning(day + timedelta(days=days), news.time_zone) else None


def _morning(day: date, time_zone: str) -> datetime:
    return to_instant(datetime.combine(day, MORNING), time_zone)


def _day(instant: datetime, time_zone: str) -> date:
    return to_local(instant, time_zone).date()


RESET_LASTS = timedelta(hours=1)
"""The time in which a link to a new password, or to a new second factor, works."""
