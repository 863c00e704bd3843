"""Reminder rules in words: names, times and outcomes."""

from __future__ import annotations

from collections.abc import Callable

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.reminders import Anchor, RunOutcome, Timing, Unit

KINDS: dict[LetterKind, LazyString] = {
    LetterKind.REPLY_REMINDER: _("Reminder to reply, to people who have not replied"),
    LetterKind.EVENT_REMINDER: _("Reminder of the event, to people with a seat"),
    LetterKind.THANK_YOU: _("Thank-you after the event, to attendees"),
    LetterKind.PUBLICATION_AVAILABLE: _(
        "The publication is available, to people who can open the launch pack"
    ),
}

SKIPPED: dict[RunOutcome, LazyString] = {
    RunOutcome.LATE: _("more than 24 hours late"),
    RunOutcome.UNPUBLISHED: _("due before the event was published"),
    RunOutcome.BEGUN: _("the event had started"),
}

ASLEEP: dict[Anchor, LazyString] = {
    Anchor.START: _("when the event has a start"),
    Anchor.DEADLINE: _("when the event has a registration deadline"),
    Anchor.END: _("when the event has an end"),
}
"""The time of a rule whose event lacks that moment, in words."""

_SPANS: dict[tuple[Unit, bool, Anchor], Callable[[int], str]] = {
    (Unit.DAYS, False, Anchor.DEADLINE): lambda n: ngettext(
        "One day before the registration deadline",
        "%(num)d days before the registration deadline",
        n,
    ),
    (Unit.DAYS, False, Anchor.START): lambda n: ngettext(
        "One day before the start", "%(num)d days before the start", n
    ),
    (Unit.DAYS, False, Anchor.END): lambda n: ngettext(
        "One day before the end", "%(num)d days before the end", n
    ),
    (Unit.DAYS, True, Anchor.DEADLINE): lambda n: ngettext(
        "One day after the registration deadline", "%(num)d days after the registration deadline", n
    ),
    (Unit.DAYS, True, Anchor.START): lambda n: ngettext(
        "One day after the start", "%(num)d days after the start", n
    ),
    (Unit.DAYS, True, Anchor.END): lambda n: ngettext(
        "One day after the end", "%(num)d days after the end", n
    ),
    (Unit.HOURS, False, Anchor.DEADLINE): lambda n: ngettext(
        "One hour before the registration deadline",
        "%(num)d hours before the registration deadline",
        n,
    ),
    (Unit.HOURS, False, Anchor.START): lambda n: ngettext(
        "One hour before the start", "%(num)d hours before the start", n
    ),
    (Unit.HOURS, False, Anchor.END): lambda n: ngettext(
        "One hour before the end", "%(num)d hours before the end", n
    ),
    (Unit.HOURS, True, Anchor.DEADLINE): lambda n: ngettext(
        "One hour after the registration deadline",
        "%(num)d hours after the registration deadline",
        n,
    ),
    (Unit.HOURS, True, Anchor.START): lambda n: ngettext(
        "One hour after the start", "%(num)d hours after the start", n
    ),
    (Unit.HOURS, True, Anchor.END): lambda n: ngettext(
        "One hour after the end", "%(num)d hours after the end", n
    ),
}


def timing_words(timing: Timing) -> str:
    """Return ``3 days before the registration deadline, at 09:00``."""
    span = _SPANS[timing.unit, timing.is_after, timing.anchor](timing.amount)
    return (
        gettext("%(span)s, at %(clock)s", span=span, clock=timing.local_time)
        if timing.local_time
        else span
    )
