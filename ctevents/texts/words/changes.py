"""The effects of a change of an event on people, in words: on pages before saving, by commands
afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.consequences import Consequences, Seating
from ctevents.domain.moves import Changes, DoubtKind, MoveDoubt, is_elsewhere
from ctevents.domain.people import place_in
from ctevents.domain.schedule import TimeAndPlace
from ctevents.models import Event
from ctevents.texts.rendering import page_language, span
from ctevents.texts.times import new_time, weekday_and_clock, weekday_and_day
from ctevents.texts.words.names import language_name

DOUBTS: dict[DoubtKind, LazyString] = {
    DoubtKind.FAR: _(
        "The new date is more than 60 days from the old one. Check the month and the year."
    ),
    DoubtKind.PAST: _("The new date has already passed."),
    DoubtKind.WEEKEND: _("The event is on a weekend: %(days)s."),
    DoubtKind.HOLIDAY: _("The event is on a public holiday: %(days)s."),
    DoubtKind.DEADLINE_PASSED: _(
        "The registration deadline has already passed. Nobody can accept an invitation any more."
    ),
    DoubtKind.TEXT_LEFT: _(
        "The venue or address changed in one language only. Guests still get the old text in: "
        "%(languages)s."
    ),
    DoubtKind.PROGRAMME_LEFT: _("Some programme items stay on a different day than the event."),
}


def doubt_words(doubt: MoveDoubt) -> str:
    text = str(DOUBTS[doubt.kind])
    if doubt.guests:
        return text % {
            "languages": "; ".join(_guests_of(tag, number) for tag, number in doubt.guests)
        }
    return text % {"days": _days(doubt.days)} if doubt.days else text


def _guests_of(language: str, number: int) -> str:
    return ngettext(
        "%(language)s (one guest)",
        "%(language)s (%(num)d guests)",
        number,
        language=language_name(language),
    )


def changes_told(event: Event, changes: Changes | None, languages: Iterable[str]) -> Iterator[str]:
    """Yield a sentence for each change: new date and time, new place as readers of these languages
    see it, new deadline."""
    if changes is None:
        return
    if changes.before and changes.after:
        was, now = (
            span(event, each.starts_at, each.ends_at) for each in (changes.before, changes.after)
        )
        if was != now:
            moved = gettext(
                "New date and time: %(now)s (previously %(before)s)", now=now, before=was
            )
            city = event.city_in(page_language())
            yield new_time(changes.before, changes.after, event.time_zone, city) or moved
        yield from dict.fromkeys(_new_places(changes.before, changes.after, languages))
    if changes.closes_at != changes.closed_at:
        was, now = (_deadline(event, instant) for instant in (changes.closed_at, changes.closes_at))
        yield gettext(
            "New registration deadline: %(now)s (previously %(before)s)", now=now, before=was
        )


def _new_places(
    before: TimeAndPlace, after: TimeAndPlace, languages: Iterable[str]
) -> Iterator[str]:
    for language in languages:
        was, now = (place_in(language, each.venues, each.addresses) for each in (before, after))
        if is_elsewhere(before, after, language):
            yield gettext("New place: %(now)s (previously %(before)s)", now=now, before=was)


def _deadline(event: Event, instant: datetime | None) -> str:
    return weekday_and_clock(instant, event.time_zone) if instant else gettext("none")


def warnings(doubts: Iterable[MoveDoubt]) -> list[str]:
    return [doubt_words(doubt) for doubt in doubts]


def _days(days: Iterable[date]) -> str:
    return "; ".join(map(weekday_and_day, days))


def headline(consequences: Consequences) -> str:
    """Return the line above a form that nobody has confirmed yet."""
    if not consequences.most:
        return gettext("Nothing has been saved yet. Confirm at the bottom of the page.")
    if consequences.invited:
        return ngettext(
            "Saving this change can e-mail one person. Nothing has been saved yet. Confirm at the "
            "bottom of the page.",
            "Saving this change can e-mail up to %(num)d people. Nothing has been saved yet. "
            "Confirm at the bottom of the page.",
            consequences.most,
        )
    return ngettext(
        "Saving this change will e-mail one person. Nothing has been saved yet. Confirm at the "
        "bottom of the page.",
        "Saving this change will e-mail %(num)d people. Nothing has been saved yet. Confirm at the "
        "bottom of the page.",
        consequences.people,
    )


def effects(consequences: Consequences) -> Iterator[str]:
    """Yield a sentence for each set of people concerned."""
    if consequences.registered:
        yield ngettext(
            "One registered person gets the new time or place by e-mail.",
            "%(num)d registered people get the new time or place by e-mail.",
            consequences.registered,
        )
    if consequences.invited and consequences.tells_invited:
        yield ngettext(
            "One invited person or institution without a registration also gets it.",
            "%(num)d invited people and institutions without a registration also get it.",
            consequences.invited,
        )
    elif consequences.invited:
        yield ngettext(
            "One person or institution is invited but not registered, and has an e-mail with the "
            "old time or place.",
            "%(num)d people and institutions are invited but not registered, and have an e-mail "
            "with the old time or place.",
            consequences.invited,
        )
    if consequences.without_address:
        yield ngettext(
            "One person or institution has no e-mail address. Tell them by phone or letter.",
            "%(num)d people or institutions have no e-mail address. Tell them by phone or letter.",
            consequences.without_address,
        )
    if consequences.seated:
        yield seated_words(consequences.seated, consequences.waiting)


def emailing(act: str, people: int) -> str:
    """Return the text of a button that also e-mails so many people."""
    if not people:
        return act
    return ngettext(
        "%(act)s and e-mail one person", "%(act)s and e-mail %(num)d people", people, act=act
    )


def save_buttons(consequences: Consequences) -> dict[str, str]:
    """Return the texts of the buttons that save a plan, by their value: empty for the one that does
    not e-mail the invited."""
    everybody = {
        "y": emailing(
            gettext("Save") if consequences.most else gettext("Save anyway"), consequences.most
        )
    }
    return (
        everybody | {"": _save_without_invited(consequences.certain)}
        if consequences.invited
        else everybody
    )


def _save_without_invited(people: int) -> str:
    if not people:
        return gettext("Save and e-mail nobody")
    return ngettext(
        "Save and e-mail only the one registered person",
        "Save and e-mail only the %(num)d registered people",
        people,
    )


def seated_words(seated: int, waiting: int) -> str:
    """Return the line about more seats."""
    given = ngettext(
        "One person on the waiting list gets a seat.",
        "%(num)d people on the waiting list get a seat.",
        seated,
    )
    return f"{given} {still_waiting(waiting)}"


def still_waiting(waiting: int) -> str:
    if not waiting:
        return gettext("The waiting list is then empty.")
    return ngettext(
        "One person stays on the waiting list.", "%(num)d people stay on the waiting list.", waiting
    )


def approval_words(seating: Seating) -> str:
    """Return the line about a change of approval."""
    letters = ngettext("We send one e-mail.", "We send %(num)d e-mails.", seating.letters)
    seated = ngettext("One person gets a seat.", "%(num)d people get a seat.", seating.seated)
    if not seating.waiting:
        return f"{letters} {seated}"
    waiting = ngettext(
        "One person goes on the waiting list.",
        "%(num)d people go on the waiting list.",
        seating.waiting,
    )
    return f"{letters} {seated} {waiting}"


def invitation_words(letters: int, waiting: int) -> str:
    """Return the line about invitations. ``waiting``: how many would wait if everybody invited
    accepts."""
    sent = ngettext("We send one e-mail.", "We send %(num)d e-mails.", letters)
    if not waiting:
        enough = gettext("There is a seat for everybody invited.")
        return f"{sent} {enough}"
    waits = ngettext(
        "If everybody invited accepts, one person will be on the waiting list.",
        "If everybody invited accepts, %(num)d people will be on the waiting list.",
        waiting,
    )
    return f"{sent} {waits}"
