"""Notes about a file as a whole before its import: columns used and ignored, and damaged text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.guests.doubts import Doubt
from ctevents.domain.guests.headings import FileReport, Heading
from ctevents.domain.guests.layout import RowKind
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.wrong_list import Misfit, Sign
from ctevents.services.guests.undoing.undo import KeptBecause
from ctevents.texts.languages import NAMES
from ctevents.texts.numbers import number
from ctevents.texts.words.imports import column_name, quoted

MOST_NUMBERS = 10
"""Most row numbers in one sentence."""


def used_sentence(heading: Heading) -> str:
    return gettext("%(heading)s: %(column)s", heading=heading.text, column=column_name(heading.column))


def ignored_sentence(heading: Heading) -> str:
    """Return the place of an ignored column, and the column that may have been meant."""
    if not heading.text:
        return gettext("column %(place)s, without a heading", place=heading.place)
    said = gettext("“%(heading)s” (column %(place)s)", heading=quoted(heading.text), place=heading.place)
    if not heading.nearest:
        return said
    return gettext("%(ignored)s: did you mean %(column)s?", ignored=said, column=column_name(heading.nearest))


def ignored_sentences(report: FileReport) -> str:
    """Return all ignored columns in one line, with the closing mark of its last part."""
    told = "; ".join(map(ignored_sentence, report.ignored))
    return told if told.endswith("?") else f"{told}."


def mistyped_sentence(heading: Heading, rows: Collection[PlannedRow]) -> str:
    """Return the likely meaning of an ignored heading, and how many new rows lack that column."""
    new = sum(row.outcome is RowOutcome.NEW for row in rows)
    column = column_name(heading.nearest)
    asked = ignored_sentence(heading)
    without = ngettext(
        "If you import now, one new row has nothing under “%(column)s”.",
        "If you import now, %(num)d new rows have nothing under “%(column)s”.",
        new,
        column=column,
    )
    return f"{asked} {without}" if new else asked


def skipped_sentence(report: FileReport) -> str:
    """Return the rows with text only in ignored columns; "" if there are none."""
    if not report.skipped:
        return ""
    shown = ", ".join(map(str, report.skipped[:MOST_NUMBERS])) + ("…" if len(report.skipped) > MOST_NUMBERS else "")
    return ngettext(
        "Row %(rows)s is empty in all columns used, so it is skipped.",
        "Rows %(rows)s are empty in all columns used, so they are skipped.",
        len(report.skipped),
        rows=shown,
    )


KEPT_BECAUSE: dict[KeptBecause, LazyString] = {
    KeptBecause.CHANGED: _("was changed after the import"),
    KeptBecause.REPLIED: _("has a reply or a registration"),
    KeptBecause.UNNAMED: _("is an unnamed guest; only an organiser can change this"),
}
"""Reasons why a row stays as it is when its import is undone."""

NO_GUESTS: dict[RowKind, LazyString] = {
    RowKind.TOTAL: _("a total"),
    RowKind.HEADING: _("the headings again"),
    RowKind.NOTE: _("a note or the name of a group"),
}


def no_guests_sentence(report: FileReport) -> str:
    """Return the rows that are left out since they are no guests, and the number of empty rows; "" if there are none."""
    parts = [
        gettext("row %(row)d (%(what)s)", row=row, what=NO_GUESTS[kind])
        for row, kind in report.no_guests[:MOST_NUMBERS]
    ]
    if len(report.no_guests) > MOST_NUMBERS:
        parts.append("…")
    if report.blank:
        parts.append(ngettext("one empty row", "%(num)d empty rows", report.blank))
    return gettext("Left out: %(rows)s.", rows=", ".join(parts)) if parts else ""


def damage_sentences(rows: Collection[PlannedRow]) -> list[str]:
    """Return for each kind of damage the number of rows: damaged text, or formulas without a value."""
    found = Counter(kind for row in rows for kind in {doubt.kind for doubt in row.guest.doubts})
    return [_damage(kind, found[kind]) for kind in Doubt if found[kind]]


def _damage(kind: Doubt, rows: int) -> str:
    if kind is Doubt.LETTERS_LOST:
        return ngettext(
            "%(num)d row has question marks instead of letters. Save the list as an Excel workbook and upload it "
            "again.",
            "%(num)d rows have question marks instead of letters. Save the list as an Excel workbook and upload it "
            "again.",
            rows,
        )
    if kind is Doubt.ENCODED_TWICE:
        return ngettext(
            "%(num)d row was saved in the wrong encoding.", "%(num)d rows were saved in the wrong encoding.", rows
        )
    if kind is Doubt.DIVIDED:
        return ngettext(
            "Check %(num)d name: the cell does not tell which part is the family name.",
            "Check %(num)d names: the cells do not tell which part is the family name.",
            rows,
        )
    if kind is Doubt.NO_VALUE:
        return ngettext(
            "%(num)d row has a formula without a value.", "%(num)d rows have formulas without values.", rows
        )
    return ngettext(
        "%(num)d row has a character that cannot be read.", "%(num)d rows have characters that cannot be read.", rows
    )


def misfit_sentence(misfit: Misfit, cities: Mapping[str, str], here: str) -> str:
    """Say why a list may belong to another event. ``cities`` are by event; ``here`` is the city of this one."""
    known: dict[str, object] = {
        "count": number(misfit.count),
        "of": number(misfit.of),
        "own": number(misfit.own),
        "city": cities.get(misfit.slug, ""),
        "here": here,
        "languages": ", ".join(NAMES[tag] for tag in misfit.languages),
    }
    return str(MISFITS[misfit.sign]) % known


MISFITS: dict[Sign, LazyString] = {
    Sign.LANGUAGES: _(
        "%(count)s of the %(of)s new rows in a language other than English use a language that this event does not "
        "have: %(languages)s."
    ),
    Sign.MAIN_LANGUAGE: _(
        "%(count)s of the %(of)s new rows have a language other than English, but none has the main language of this "
        "event, %(languages)s."
    ),
    Sign.CITY: _("%(count)s new rows name an institution in %(city)s, and %(own)s in %(here)s."),
    Sign.INSTITUTIONS: _(
        "%(count)s of the %(of)s new rows with an institution name one from the list of %(city)s that is not on this "
        "list."
    ),
    Sign.PEOPLE: _("%(count)s of %(of)s new people are already on the list of %(city)s."),
}
