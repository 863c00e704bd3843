"""The state of an event's figures in words: event to come, frozen, unfrozen, final, compared or
not."""

from __future__ import annotations

from datetime import datetime

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.figures.figures import Stage
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.services.figures.freezing import CountedEvent, figures_as_frozen
from ctevents.texts.times import local_day_and_clock, weekday_date

NOT_HELD: dict[EventStatus, LazyString] = {
    EventStatus.DRAFT: _("not announced yet"),
    EventStatus.PUBLISHED: _("has not taken place yet"),
    EventStatus.CANCELLED: _("cancelled"),
}


def standing(each: CountedEvent, now: datetime) -> str:
    """Return the date of the event and the state of its figures."""
    event, status = each.event, each.event.status_at(now)
    day = f"{weekday_date(event.starts_at, event.time_zone)}: " if event.starts_at else ""
    if status is EventStatus.HELD:
        if each.frozen is None:
            return day + gettext("figures not frozen")
        return day + (
            gettext("figures frozen, not final")
            if each.frozen.final_at is None
            else gettext("figures final")
        )
    return day + str(_("is taking place now") if is_running(each.event, now) else NOT_HELD[status])


def is_running(event: Event, now: datetime) -> bool:
    has_begun = event.starts_at is not None and event.starts_at <= now
    return has_begun and event.status_at(now) is EventStatus.PUBLISHED


def settled(each: CountedEvent, now: datetime) -> list[str]:
    status = each.event.status_at(now)
    if each.frozen is None and status is EventStatus.CANCELLED:
        return [gettext("The event was cancelled.")]
    if each.frozen is None and is_running(each.event, now):
        return [
            gettext(
                "The event is taking place now. The figures show the moment when this report was "
                "made."
            )
        ]
    if each.frozen is None and status is not EventStatus.HELD:
        return [gettext("The event has not taken place yet.")]
    zone = each.event.time_zone
    words = [
        gettext(
            "Frozen earlier, on %(time)s; unfrozen on %(thawed)s.",
            time=local_day_and_clock(before.frozen_at, zone),
            thawed=local_day_and_clock(before.thawed_at, zone),
        )
        for before in each.thawed
    ]
    if each.frozen is None:
        words.append(
            gettext("The figures are not frozen. They show the moment when this report was made.")
        )
    else:
        words.append(
            gettext(
                "Figures as frozen: %(time)s.",
                time=local_day_and_clock(each.frozen.frozen_at, zone),
            )
        )
        if each.frozen.final_at is not None:
            words.append(
                gettext(
                    "Declared final: %(time)s.",
                    time=local_day_and_clock(each.frozen.final_at, zone),
                )
            )
    if not each.sheets:
        words.append(
            gettext("No signed sheets were entered: the figures are not compared with signatures.")
        )
    return words


def earlier_freezes(each: CountedEvent) -> list[tuple[str, str, str, int]]:
    """Return for each earlier freeze: when it was made, when and why it was undone, and its number
    of attendees."""
    zone = each.event.time_zone
    return [
        (
            local_day_and_clock(before.frozen_at, zone),
            local_day_and_clock(before.thawed_at, zone),
            before.reason or "",
            figures_as_frozen(before).matrix.totals[Stage.ATTENDED],
        )
        for before in each.thawed
    ]
