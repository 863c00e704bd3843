"""Doubts about a programme, for its editor to look at: overlaps, pauses, times outside the event's hours, and missing titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flask_babel import gettext, ngettext

from ctevents.domain.launch.agenda import empty_times, overlaps
from ctevents.domain.people import language_of_text
from ctevents.domain.schedule import to_local
from ctevents.models import Event
from ctevents.texts.languages import NAMES
from ctevents.texts.times import weekday_date
from ctevents.web.staff.event.programme_acts import title_of
from ctevents.web.staff.event.programme_form import ItemRow, ProgrammeForm
from ctevents.web.staff.event.texts_by_language import languages_of


def doubts_in(form: ProgrammeForm) -> list[str]:
    """Return a sentence for each doubt about the rows as they are typed. None of them prevents saving."""
    return [*_overlaps(form), *_empty_times(form), *_outside(form), *_untranslated(form)]


def _overlaps(form: ProgrammeForm) -> Iterator[str]:
    for one, two in overlaps(form.placed()):
        yield gettext(
            "Items %(one)d and %(two)d overlap: %(first)s and %(second)s. If they are parallel, give both a room.",
            one=one.number,
            two=two.number,
            first=title_of(form.rows[one.number - 1]),
            second=title_of(form.rows[two.number - 1]),
        )


def _empty_times(form: ProgrammeForm) -> Iterator[str]:
    is_long = len(form.days.days) > 1
    for begins, ends in empty_times(form.placed()):
        words = gettext(
            "Nothing is planned from %(begins)s to %(ends)s.", begins=f"{begins:%H:%M}", ends=f"{ends:%H:%M}"
        )
        yield f"{weekday_date(begins, 'UTC')}: {words}" if is_long else words


def _outside(form: ProgrammeForm) -> Iterator[str]:
    event = form.days.event
    if event.starts_at is None or event.ends_at is None:
        return
    first, last = (to_local(instant, event.time_zone) for instant in (event.starts_at, event.ends_at))
    names = [
        title_of(form.rows[item.number - 1]) for item in form.placed() if item.starts_at < first or item.ends_at > last
    ]
    if names:
        yield gettext("Outside the hours of the event: %(names)s", names=", ".join(names))


def _untranslated(form: ProgrammeForm) -> Iterator[str]:
    counts = Counter(tag for _number, row, _slot in form.live_rows() for tag in missing_titles(row, form.days.event))
    for tag in filter(counts.get, languages_of(form.days.event)):
        yield ngettext(
            "One item has no title in this language: %(language)s",
            "%(num)d items have no title in this language: %(language)s",
            counts[tag],
            language=NAMES[tag],
        )


def missing_titles(row: ItemRow, event: Event) -> list[str]:
    """Return the languages of the event whose readers get the title in a different one. Both scripts of Serbian count as one."""
    titles = {name.removeprefix("title_"): field.data or "" for name, field in row.items() if name.startswith("title_")}
    if not any(titles.values()):
        return []
    return [tag for tag in languages_of(event) if (language_of_text(titles, tag) or "")[:2] != tag[:2]]
