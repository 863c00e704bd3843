"""The programme of one event on one page: rows are typed, pasted and rearranged, and saved
together.

Doubts about a programme, for its editor to look at: overlaps, pauses, times outside the event's
hours, and missing titles.

The buttons of the programme's form that save nothing: what they make of the typed rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import transaction
from ctevents.domain.launch.agenda import UnreadableLine, empty_times, lines_of, overlaps
from ctevents.domain.people import language_of_text
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import to_local
from ctevents.models import Event
from ctevents.services.events.programme import item_mark, items_of, programme_version, set_programme
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_date
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_as
from ctevents.web.security import lacks_token, shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import languages_of, more_languages
from ctevents.web.staff.event.programme_form import (
    BLANK_ROWS,
    MOST_ROWS,
    ItemRow,
    Newer,
    ProgrammeForm,
    Row,
    copied,
    day_named,
    is_blank,
    is_live,
    moved,
    programme_form,
    put_back,
    removed,
    row_of,
    row_of_line,
    rows_sent,
    shifted,
    shown_speakers,
    too_many_items,
)
from ctevents.web.staff.event.speakers import MOST_SPEAKERS, speaker_fields

_ACT = re.compile(r"(up|down|copy|remove|restore|speaker|add|lines|shift)(?:-([0-9]{1,3}))?")
_MINUTES = re.compile(r"[+−-]?[0-9]{1,4}")


@dataclass(frozen=True)
class Rearranged:
    """The rows after a button. ``focus``: the id of the control to go on with. ``said``: what was
    done. ``blamed``: the field that says in ``said`` why nothing was."""

    rows: list[Row]
    focus: str
    said: str
    blamed: str = ""


def rearranged(form: ProgrammeForm, act: str, first: str) -> Rearranged | None:
    """Return what the button makes of the rows; None if there is no such button. ``first``: the
    number of the item that a shift begins with, or "" for all."""
    found = _ACT.fullmatch(act)
    if found is None:
        return None
    name, number = found[1], int(found[2] or 0)
    if name in _OF_FORM:
        return _OF_FORM[name](form, first)
    return _OF_ROW[name](form, number - 1) if 1 <= number <= len(form.rows) else None


def _add(form: ProgrammeForm, _first: str) -> Rearranged:
    rows = list(form.rows)
    if len(rows) >= MOST_ROWS:
        words = too_many_items()
        return Rearranged(rows, f"start-{len(rows)}", words, f"start-{len(rows)}")
    rows += ({} for _row in range(BLANK_ROWS))
    return Rearranged(rows, f"start-{len(form.rows) + 1}", gettext("Empty rows were added."))


def _add_lines(form: ProgrammeForm, _first: str) -> Rearranged:
    """Put the lines after the rows that are filled."""
    rows = [row for row in form.rows if not is_blank(row)]
    try:
        new = [
            row_of_line(line)
            for line in lines_of(form.lines.data or "", languages_of(form.days.event))
        ]
    except UnreadableLine as error:
        words = gettext(
            "Line %(number)d cannot be read. Compare it with the example.", number=error.number
        )
        return Rearranged(list(form.rows), "lines", words, "lines")
    if not new:
        return Rearranged(
            list(form.rows), "lines", gettext("Type or paste at least one line."), "lines"
        )
    if len(rows) + len(new) > MOST_ROWS:
        words = too_many_items()
        return Rearranged(list(form.rows), "lines", words, "lines")
    words = ngettext(
        "One item was added below. Check it, then save.",
        "%(num)d items were added below. Check them, then save.",
        len(new),
    )
    form.lines.data, form.lines.raw_data = "", None
    return Rearranged([*rows, *new], f"start-{len(rows) + 1}", words)


def _shift(form: ProgrammeForm, first: str) -> Rearranged:
    typed = (form.minutes.data or "").replace(" ", "")
    if not _MINUTES.fullmatch(typed) or not int(typed.replace("−", "-")):
        words = gettext("Enter minutes, such as 15, or −15 for earlier.")
        return Rearranged(list(form.rows), "minutes", words, "minutes")
    minutes = int(typed.replace("−", "-"))
    place = _place_of(form, first)
    if first and (place is None or form.days.slots(form.rows)[place].starts_at is None):
        words = gettext("Choose an item with a time, or all items. Nothing was moved.")
        return Rearranged(list(form.rows), "from", words, "minutes")
    rows = shifted(list(form.rows), minutes, place, form.days)
    if rows is None:
        words = gettext("An item would leave the days of the event. Nothing was moved.")
        return Rearranged(list(form.rows), "minutes", words, "minutes")
    words = ngettext(
        "Items were moved by one minute.", "Items were moved by %(num)d minutes.", minutes
    )
    return Rearranged(rows, "minutes", words)


def _place_of(form: ProgrammeForm, number: str) -> int | None:
    """Return the place of the item with this number; None if it has none that is shown."""
    is_number = number.isascii() and number.isdecimal() and len(number) < 4
    place = int(number) - 1 if is_number else -1
    return place if 0 <= place < len(form.rows) and is_live(form.rows[place]) else None


def _up(form: ProgrammeForm, place: int) -> Rearranged:
    return _moved(form, place, -1)


def _down(form: ProgrammeForm, place: int) -> Rearranged:
    return _moved(form, place, 1)


def _moved(form: ProgrammeForm, place: int, by: int) -> Rearranged:
    """Move the item; the focus stays on its button, or goes to the opposite one at an end."""
    rows, new = moved(list(form.rows), place, by, form.days)
    live = [each for each, row in enumerate(rows) if is_live(row)]
    is_at_end = not live or new == live[0 if by < 0 else -1]
    button = "up" if (by < 0) != is_at_end else "down"
    words = gettext(
        "%(item)s is now item %(number)d. The times moved along.",
        item=title_of(rows[new]),
        number=new + 1,
    )
    return Rearranged(rows, f"{button}-{new + 1}", words)


def _copy(form: ProgrammeForm, place: int) -> Rearranged:
    if len(form.rows) >= MOST_ROWS:
        words = too_many_items()
        return Rearranged(list(form.rows), f"copy-{place + 1}", words, f"start-{place + 1}")
    rows = copied(list(form.rows), place, form.days)
    words = gettext(
        "Item %(number)d is a copy of %(item)s.", item=title_of(rows[place]), number=place + 2
    )
    return Rearranged(rows, f"start-{place + 2}", words)


def _remove(form: ProgrammeForm, place: int) -> Rearranged:
    rows = removed(list(form.rows), place)
    words = gettext("%(item)s is removed when you save.", item=title_of(rows[place]))
    return Rearranged(rows, f"restore-{place + 1}", words)


def _restore(form: ProgrammeForm, place: int) -> Rearranged:
    rows = put_back(list(form.rows), place)
    return Rearranged(
        rows, f"remove-{place + 1}", gettext("%(item)s stays.", item=title_of(rows[place]))
    )


def _more_speakers(form: ProgrammeForm, place: int) -> Rearranged:
    rows = list(form.rows)
    new = min(shown_speakers(rows[place]) + 1, MOST_SPEAKERS)
    rows[place] = rows[place] | {f"speaker{new}_name": rows[place].get(f"speaker{new}_name", [""])}
    return Rearranged(
        rows, f"speaker{new}_name-{place + 1}", gettext("Fields for one more speaker were added.")
    )


_OF_FORM: dict[str, Callable[[ProgrammeForm, str], Rearranged]] = {
    "add": _add,
    "lines": _add_lines,
    "shift": _shift,
}
_OF_ROW: dict[str, Callable[[ProgrammeForm, int], Rearranged]] = {
    "up": _up,
    "down": _down,
    "copy": _copy,
    "remove": _remove,
    "restore": _restore,
    "speaker": _more_speakers,
}


def title_of(row: Row) -> str:
    """Return the title of a row as typed, in quotation marks, or “no title”."""
    titles = [row.get(f"title_{tag}", [""])[0].strip() for tag in (page_language(), "en")]
    titles += [
        values[0].strip() for name, values in row.items() if name.startswith("title_") and values
    ]
    untitled = gettext("no title")
    return gettext("“%(title)s”", title=next(filter(None, titles), untitled))


def doubts_in(form: ProgrammeForm) -> list[str]:
    """Return a sentence for each doubt about the rows as they are typed. None of them prevents
    saving."""
    return [*_overlaps(form), *_empty_times(form), *_outside(form), *_untranslated(form)]


def _overlaps(form: ProgrammeForm) -> Iterator[str]:
    for one, two in overlaps(form.placed()):
        yield gettext(
            "Items %(one)d and %(two)d overlap: %(first)s and %(second)s. If they are parallel, "
            "give both a room.",
            one=one.number,
            two=two.number,
            first=title_of(form.rows[one.number - 1]),
            second=title_of(form.rows[two.number - 1]),
        )


def _empty_times(form: ProgrammeForm) -> Iterator[str]:
    is_long = len(form.days.days) > 1
    for begins, ends in empty_times(form.placed()):
        words = gettext(
            "Nothing is planned from %(begins)s to %(ends)s.",
            begins=f"{begins:%H:%M}",
            ends=f"{ends:%H:%M}",
        )
        yield f"{weekday_date(begins, 'UTC')}: {words}" if is_long else words


def _outside(form: ProgrammeForm) -> Iterator[str]:
    event = form.days.event
    if event.starts_at is None or event.ends_at is None:
        return
    first, last = (
        to_local(instant, event.time_zone) for instant in (event.starts_at, event.ends_at)
    )
    names = [
        title_of(form.rows[item.number - 1])
        for item in form.placed()
        if item.starts_at < first or item.ends_at > last
    ]
    if names:
        yield gettext("Outside the hours of the event: %(names)s", names=", ".join(names))


def _untranslated(form: ProgrammeForm) -> Iterator[str]:
    counts = Counter(
        tag
        for _number, row, _slot in form.live_rows()
        for tag in missing_titles(row, form.days.event)
    )
    for tag in filter(counts.get, languages_of(form.days.event)):
        yield ngettext(
            "One item has no title in this language: %(language)s",
            "%(num)d items have no title in this language: %(language)s",
            counts[tag],
            language=NAMES[tag],
        )


def missing_titles(row: ItemRow, event: Event) -> list[str]:
    """Return the languages of the event whose readers get the title in a different one. Both
    scripts of Serbian count as one."""
    titles = {
        name.removeprefix("title_"): field.data or ""
        for name, field in row.items()
        if name.startswith("title_")
    }
    if not any(titles.values()):
        return []
    return [
        tag for tag in languages_of(event) if (language_of_text(titles, tag) or "")[:2] != tag[:2]
    ]


@blueprint.route("/events/<slug>/programme", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def programme_edit(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = _sent(event) if request.method == "POST" else _saved(event)
    act = request.form.get("act", "")
    after = (
        rearranged(form, act, request.form.get("from", "")) if act and not lacks_token() else None
    )
    if after is not None:
        return _rearranged_page(form, event, after)
    if form.validate_on_submit():
        with refusals_as(partial(_merge, form, event)), transaction(by=actor()) as tx:
            set_programme(tx, event, form.items(), seen=form.version.data)
        return done(gettext("The programme is saved."), url_for("staff.programme_edit", slug=slug))
    return _page(form, event, form.answer_status())


def _saved(event: Event) -> ProgrammeForm:
    rows: list[Row] = [
        *(row_of(item, event) for item in items_of(event)),
        *({} for _row in range(BLANK_ROWS)),
    ]
    return programme_form(event, rows, _seen(event))


def _seen(event: Event) -> dict[str, str]:
    return {"version": programme_version(event), "began": " ".join(map(item_mark, items_of(event)))}


def _sent(event: Event) -> ProgrammeForm:
    typed = request.form.get("rows", "")
    is_number = typed.isascii() and typed.isdecimal() and len(typed) < 4
    rows = rows_sent(request.form, int(typed) if is_number else len(event.programme) + BLANK_ROWS)
    return programme_form(event, rows, _top(request.form))


def _top(sent: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that are not of a row."""
    return {
        name: sent[name]
        for name in ("csrf_token", "version", "began", "day", "minutes", "lines")
        if name in sent
    }


def _rearranged_page(form: ProgrammeForm, event: Event, after: Rearranged) -> tuple[str, int]:
    top = _top(request.form) | {"lines": form.lines.data or ""}
    new = programme_form(event, after.rows, top)
    if after.blamed:
        new[after.blamed].errors = [after.said]
    return _page(
        new, event, new.answer_status(), focus=after.focus, said="" if after.blamed else after.said
    )


def _page(form: ProgrammeForm, event: Event, status: int, **more: Any) -> tuple[str, int]:
    live = [number for number, row in enumerate(form.rows, start=1) if is_live(row)]
    page = render_template(
        "staff/programme_edit.html",
        form=form,
        event=event,
        languages=languages_of(event),
        more_languages=more_languages(event),
        speaker_fields=speaker_fields,
        titles_in=_titles_in,
        missing_titles=missing_titles,
        title_of=title_of,
        day_named=day_named,
        doubts=doubts_in(form),
        live=live,
        first=request.form.get("from", ""),
        **more,
    )
    return page, status


def _titles_in(row: Mapping[str, Any], languages: Sequence[str]) -> list[Any]:
    return [row[f"title_{tag}"] for tag in languages]


def _merge(form: ProgrammeForm, event: Event, refusal: Refusal) -> tuple[str, int]:
    """Show what was typed, merged with what somebody else saved meanwhile. It counts as seen when
    sent again."""
    saved = {item_mark(item): row_of(item, event) for item in items_of(event)}
    newer = Newer(began=frozenset((form.began.data or "").split()), saved=saved)
    pairs = zip(form.live_rows(), form.items(), strict=True)
    same = {number for (number, row, _slot), item in pairs if item_mark(item) == row["was"].data}
    numbered = list(enumerate(form.rows, start=1))
    both = [row for number, row in numbered if newer.are_both(row, is_changed=number not in same)]
    kept = [
        row
        for number, row in numbered
        if newer.keeps(row, is_changed=number not in same) and not is_blank(row)
    ]
    merged = programme_form(event, [*kept, *newer.theirs], _top(request.form) | _seen(event))
    merged.refuse(sentence(refusal))
    return _page(merged, event, refusal.reason.status, theirs=newer.theirs, both=both)
