"""The buttons of the programme's form that save nothing: what they make of the typed rows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from flask_babel import gettext, ngettext

from ctevents.domain.launch.agenda_lines import UnreadableLine, lines_of
from ctevents.texts.rendering import page_language
from ctevents.web.staff.event.programme_form import ProgrammeForm, too_many_items
from ctevents.web.staff.event.programme_rows import (
    BLANK_ROWS,
    MOST_ROWS,
    Row,
    copied,
    is_blank,
    is_live,
    moved,
    put_back,
    removed,
    row_of_line,
    shifted,
    shown_speakers,
)
from ctevents.web.staff.event.speakers import MOST_SPEAKERS
from ctevents.web.staff.event.texts_by_language import languages_of

_ACT = re.compile(r"(up|down|copy|remove|restore|speaker|add|lines|shift)(?:-([0-9]{1,3}))?")
_MINUTES = re.compile(r"[+−-]?[0-9]{1,4}")


@dataclass(frozen=True)
class Rearranged:
    """The rows after a button. ``focus``: the id of the control to go on with. ``said``: what was done. ``blamed``: the field that
    says in ``said`` why nothing was."""

    rows: list[Row]
    focus: str
    said: str
    blamed: str = ""


def rearranged(form: ProgrammeForm, act: str, first: str) -> Rearranged | None:
    """Return what the button makes of the rows; None if there is no such button. ``first``: the number of the item that a shift
    begins with, or "" for all."""
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
        new = [row_of_line(line) for line in lines_of(form.lines.data or "", languages_of(form.days.event))]
    except UnreadableLine as error:
        words = gettext("Line %(number)d cannot be read. Compare it with the example.", number=error.number)
        return Rearranged(list(form.rows), "lines", words, "lines")
    if not new:
        return Rearranged(list(form.rows), "lines", gettext("Type or paste at least one line."), "lines")
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
    words = ngettext("Items were moved by one minute.", "Items were moved by %(num)d minutes.", minutes)
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
    words = gettext("%(item)s is now item %(number)d. The times moved along.", item=title_of(rows[new]), number=new + 1)
    return Rearranged(rows, f"{button}-{new + 1}", words)


def _copy(form: ProgrammeForm, place: int) -> Rearranged:
    if len(form.rows) >= MOST_ROWS:
        words = too_many_items()
        return Rearranged(list(form.rows), f"copy-{place + 1}", words, f"start-{place + 1}")
    rows = copied(list(form.rows), place, form.days)
    words = gettext("Item %(number)d is a copy of %(item)s.", item=title_of(rows[place]), number=place + 2)
    return Rearranged(rows, f"start-{place + 2}", words)


def _remove(form: ProgrammeForm, place: int) -> Rearranged:
    rows = removed(list(form.rows), place)
    words = gettext("%(item)s is removed when you save.", item=title_of(rows[place]))
    return Rearranged(rows, f"restore-{place + 1}", words)


def _restore(form: ProgrammeForm, place: int) -> Rearranged:
    rows = put_back(list(form.rows), place)
    return Rearranged(rows, f"remove-{place + 1}", gettext("%(item)s stays.", item=title_of(rows[place])))


def _more_speakers(form: ProgrammeForm, place: int) -> Rearranged:
    rows = list(form.rows)
    new = min(shown_speakers(rows[place]) + 1, MOST_SPEAKERS)
    rows[place] = rows[place] | {f"speaker{new}_name": rows[place].get(f"speaker{new}_name", [""])}
    return Rearranged(rows, f"speaker{new}_name-{place + 1}", gettext("Fields for one more speaker were added."))


_OF_FORM: dict[str, Callable[[ProgrammeForm, str], Rearranged]] = {"add": _add, "lines": _add_lines, "shift": _shift}
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
    titles += [values[0].strip() for name, values in row.items() if name.startswith("title_") and values]
    untitled = gettext("no title")
    return gettext("“%(title)s”", title=next(filter(None, titles), untitled))
