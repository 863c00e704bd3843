"""Notes to staff in words: numbers, and links to the pages of the desk. No name of a guest or an
institution comes here.

Alarms of the installation in words, for administrators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from flask import current_app
from flask_babel import gettext, ngettext

from ctevents.domain.accounts.notes import News, NoteKind
from ctevents.domain.health.signs import VitalSign
from ctevents.domain.letters.kinds import StaffLetterKind
from ctevents.mail.account_writing import AccountWriting, speaking_to, written
from ctevents.models import Account, RaisedAlarm
from ctevents.services.accounts.alarms import AlarmNews
from ctevents.services.accounts.notes import EventNews
from ctevents.texts.health import moment, sign_advice, sign_name, sign_words
from ctevents.texts.numbers import number
from ctevents.texts.rendering import page_language
from ctevents.texts.times import from_now, weekday_and_clock

SWITCHES = "/staff/account/letters"

Words = Callable[[EventNews, datetime], str]


@dataclass(frozen=True)
class Line:
    """A line of a note, and the page of the desk where somebody goes on."""

    text: str
    address: str


@dataclass(frozen=True)
class Part:
    """The lines of a note about one event."""

    city: str
    time: str
    address: str
    lines: list[Line]


def address_of_switches() -> str:
    return f"{current_app.config['BASE_URL']}{SWITCHES}"


def write_note(
    kind: StaffLetterKind, account: Account, notes: Sequence[EventNews], *, now: datetime
) -> AccountWriting:
    """Write a note about one event, or the daily e-mail about several, in the account's
    language."""
    with speaking_to(account):
        context = {
            "subject": _of_cities(notes, SUBJECTS[kind](notes[0], now)),
            "opening": OPENINGS[kind](notes[0], now),
            "parts": [_part(told, now) for told in notes],
            "switches": address_of_switches(),
        }
        return written("note", context)


def _of_cities(notes: Sequence[EventNews], words: str) -> str:
    """Return the subject, which begins with the city. Only a daily e-mail is about several
    events."""
    if len(notes) > 1:
        return gettext("Your events today")
    return gettext(
        "%(city)s: %(subject)s", city=notes[0].event.city(page_language()), subject=words
    )


def _late(told: EventNews, _now: datetime) -> str:
    return ngettext(
        "one approval has waited for more than 24 hours",
        "%(num)d approvals have waited for more than 24 hours",
        told.news.late,
    )


def _failed(told: EventNews, _now: datetime) -> str:
    return ngettext("one letter failed", "%(num)d letters failed", told.news.failed)


def _tomorrow(told: EventNews, now: datetime) -> str:
    return (
        gettext("the event is tomorrow")
        if told.news.days_until(now)
        else gettext("the event is today")
    )


SUBJECTS: dict[StaffLetterKind, Words] = {
    StaffLetterKind.APPROVALS_WAITING: _late,
    StaffLetterKind.LIST_FULL: lambda _told, _now: gettext("all seats are taken"),
    StaffLetterKind.LETTERS_FAILED: _failed,
    StaffLetterKind.EVENT_TOMORROW: _tomorrow,
    StaffLetterKind.FIGURES_TO_SETTLE: lambda _told, _now: gettext("the figures are to be settled"),
    StaffLetterKind.DAILY: lambda _told, _now: gettext("the event today"),
}
OPENINGS: dict[StaffLetterKind, Words] = {
    StaffLetterKind.APPROVALS_WAITING: lambda _told, _now: gettext(
        "People have waited for more than 24 hours to hear whether they can come. Please decide on "
        "their registrations."
    ),
    StaffLetterKind.LIST_FULL: lambda _told, _now: gettext(
        "All seats are taken for the first time. New registrations go on the waiting list."
    ),
    StaffLetterKind.LETTERS_FAILED: lambda _told, _now: gettext(
        "Letters could not be delivered. Check the addresses, and send the letters again."
    ),
    StaffLetterKind.EVENT_TOMORROW: lambda _told, _now: gettext(
        "Before the event begins, please look at what is open."
    ),
    StaffLetterKind.FIGURES_TO_SETTLE: lambda _told, _now: gettext(
        "The event is over. The figures are not final before the signed sheets are entered."
    ),
    StaffLetterKind.DAILY: lambda _told, _now: gettext("This is open at your events now:"),
}
NOTES = frozenset(SUBJECTS)
"""The letters that are notes."""


def _part(told: EventNews, now: datetime) -> Part:
    event, address = told.event, f"{current_app.config['BASE_URL']}/staff/events/{told.event.slug}"
    days = told.news.days_until(now)
    starts_at, zone = event.starts_at, event.time_zone
    time = ""
    if starts_at:
        day, city = weekday_and_clock(starts_at, zone), event.city_in(page_language())
        time = gettext("%(time)s, local time in %(city)s", time=day, city=city)
    if starts_at and days is not None:
        time = f"{time} · {from_now(starts_at, now, zone)}"
    lines = [
        Line(text, address + path)
        for kind in NoteKind
        if kind in told.kinds
        for text, path in _LINES[kind](told.news)
    ]
    return Part(event.city(page_language()), time, address, lines)


def _approvals(news: News) -> Iterator[tuple[str, str]]:
    if news.is_coming and news.approvals:
        yield (
            ngettext(
                "One registration is waiting for approval",
                "%(num)d registrations are waiting for approval",
                news.approvals,
            ),
            "/vetting",
        )


def _seats(news: News) -> Iterator[tuple[str, str]]:
    if news.is_coming and news.capacity:
        taken = gettext(
            "%(taken)s of %(capacity)s seats are taken",
            taken=number(news.seats),
            capacity=number(news.capacity),
        )
        waiting = gettext("on the waiting list: %(waiting)s", waiting=number(news.waiting))
        yield f"{taken}; {waiting}" if news.waiting else taken, "/seats"


def _letters(news: News) -> Iterator[tuple[str, str]]:
    if news.failed:
        yield (
            ngettext(
                "Check one letter that failed", "Check %(num)d letters that failed", news.failed
            ),
            "/messages?state=failed",
        )


def _silent(news: News) -> Iterator[tuple[str, str]]:
    if news.is_coming and news.silent:
        yield (
            ngettext("One reply is missing", "%(num)d replies are missing", news.silent),
            "/guests?invitation=sent",
        )


def _figures(news: News) -> Iterator[tuple[str, str]]:
    if news.has_figures_to_settle:
        yield gettext("Enter the signed sheets and make the figures final"), "/figures"


def _replies(news: News) -> Iterator[tuple[str, str]]:
    if news.is_coming and news.replies.total:
        counts = {
            "accepted": number(news.replies.accepted),
            "declined": number(news.replies.declined),
        }
        yield (
            gettext(
                "Since yesterday morning: %(accepted)s accepted, %(declined)s declined", **counts
            ),
            "/guests",
        )


_LINES: dict[NoteKind, Callable[[News], Iterator[tuple[str, str]]]] = {
    NoteKind.APPROVALS: _approvals,
    NoteKind.FULL: _seats,
    NoteKind.FAILED: _letters,
    NoteKind.TOMORROW: _silent,
    NoteKind.FIGURES: _figures,
    NoteKind.REPLIES: _replies,
}


STATUS = "/staff/status"


@dataclass(frozen=True)
class _Line:
    """An alarm in the letter. ``advice``: what to do about one that lasts."""

    name: str
    words: str
    advice: str = ""


def write_alarm(account: Account, news: AlarmNews) -> AccountWriting:
    """Write which alarms last and which have ended, in the account's language."""
    with speaking_to(account):
        context = {
            "subject": _subject(news),
            "lasting": [_lasting(sign, began_at) for sign, began_at in news.lasting],
            "ended": [_ended(row) for row in news.ended],
            "status": f"{current_app.config['BASE_URL']}{STATUS}",
            "switches": address_of_switches(),
        }
        return written("alarm", context)


def _subject(news: AlarmNews) -> str:
    """Name the site, since an administrator may look after several."""
    names = [sign.key for sign, _began_at in news.lasting] or [row.key for row in news.ended]
    said = {
        "site": urlsplit(current_app.config["BASE_URL"]).netloc,
        "names": ", ".join(sign_name(vital, machine) for vital, machine in names),
    }
    return (
        gettext("Alarm, %(site)s: %(names)s", **said)
        if news.lasting
        else gettext("Ended, %(site)s: %(names)s", **said)
    )


def _lasting(sign: VitalSign, began_at: datetime) -> _Line:
    said = {"words": sign_words(sign), "time": moment(began_at)}
    return _Line(
        sign_name(*sign.key), gettext("%(words)s Noticed on %(time)s.", **said), sign_advice(sign)
    )


def _ended(row: RaisedAlarm) -> _Line:
    times = {"began": moment(row.began_at), "ended": moment(row.ended_at or row.began_at)}
    return _Line(sign_name(*row.key), gettext("From %(began)s until %(ended)s.", **times))
