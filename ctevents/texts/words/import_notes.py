"""Notes about a file as a whole before its import: columns used and ignored, and damaged text."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.guests.doubts import Doubt
from ctevents.domain.guests.layout import FileReport, Heading, RowKind
from ctevents.domain.guests.list import ImportCounts, PlannedRow, RowOutcome
from ctevents.domain.guests.wrong_list import Misfit, Sign
from ctevents.services.guests.plan import Effects, ImportPlan
from ctevents.services.guests.undoing.undo import KeptBecause
from ctevents.texts.languages import NAMES
from ctevents.texts.numbers import number
from ctevents.texts.words.imports import column_name, quoted

MOST_NUMBERS = 10
"""Most row numbers in one sentence."""


def used_sentence(heading: Heading) -> str:
    return gettext(
        "%(heading)s: %(column)s", heading=heading.text, column=column_name(heading.column)
    )


def ignored_sentence(heading: Heading) -> str:
    """Return the place of an ignored column, and the column that may have been meant."""
    if not heading.text:
        return gettext("column %(place)s, without a heading", place=heading.place)
    said = gettext(
        "“%(heading)s” (column %(place)s)", heading=quoted(heading.text), place=heading.place
    )
    if not heading.nearest:
        return said
    return gettext(
        "%(ignored)s: did you mean %(column)s?", ignored=said, column=column_name(heading.nearest)
    )


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
    shown = ", ".join(map(str, report.skipped[:MOST_NUMBERS])) + (
        "…" if len(report.skipped) > MOST_NUMBERS else ""
    )
    return ngettext(
        "Row %(rows)s is empty in all columns used, so it is skipped.",
        "Rows %(rows)s are empty in all columns used, so they are skipped.",
        len(report.skipped),
        rows=shown,
    )


def effect_sentences(effects: Effects) -> list[str]:
    """Return what an import does to people whose reply is in the file, and how many people are
    e-mailed."""
    letters = effects.letters
    told = [
        (
            effects.registered,
            ngettext(
                "One person is registered.", "%(num)d people are registered.", effects.registered
            ),
        ),
        (
            effects.waiting,
            ngettext(
                "One person goes on the waiting list.",
                "%(num)d people go on the waiting list.",
                effects.waiting,
            ),
        ),
        (
            effects.declined,
            ngettext(
                "One person is entered as declined.",
                "%(num)d people are entered as declined.",
                effects.declined,
            ),
        ),
        (letters, ngettext("One person is e-mailed.", "%(num)d people are e-mailed.", letters)),
    ]
    sentences = [sentence for count, sentence in told if count]
    return sentences if letters else [*sentences, gettext("Nobody is e-mailed.")]


def import_label(rows: str, effects: Effects, *, takes_replies: bool) -> str:
    """Return the words of a button that imports. ``rows``: those of the button without replies and
    letters."""
    letters = effects.letters
    if takes_replies and letters and letters == effects.badges:
        return ngettext(
            "%(rows)s, take the replies and e-mail one badge",
            "%(rows)s, take the replies and e-mail %(num)d badges",
            letters,
            rows=rows,
        )
    if takes_replies and letters:
        return ngettext(
            "%(rows)s, take the replies and e-mail one person",
            "%(rows)s, take the replies and e-mail %(num)d people",
            letters,
            rows=rows,
        )
    if takes_replies:
        return gettext("%(rows)s and take the replies", rows=rows)
    if letters:
        return ngettext(
            "%(rows)s and e-mail one person",
            "%(rows)s and e-mail %(num)d people",
            letters,
            rows=rows,
        )
    return rows


def outcome_sentence(planned: ImportPlan, *, replies: str) -> str:
    """Say what an import has done. ``replies``: “take”, “leave”, or empty for a file without
    any."""
    counts = planned.counts
    parts = [_imported(counts)]
    if replies == "take":
        parts += effect_sentences(planned.effects)
    elif replies:
        parts.append(gettext("The replies were left out."))
    if counts.refused:
        parts.append(
            ngettext(
                "One rejected row was not imported.",
                "%(num)d rejected rows were not imported.",
                counts.refused,
            )
        )
    return " ".join(parts)


def _imported(counts: ImportCounts) -> str:
    return gettext(
        "Imported: %(new)s new, %(changed)s changed, %(same)s unchanged.",
        **{name: number(getattr(counts, name)) for name in ("new", "changed", "same")},
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
    """Return the rows that are left out since they are no guests, and the number of empty rows; ""
    if there are none."""
    parts = [
        gettext("row %(row)d (%(what)s)", row=row, what=NO_GUESTS[kind])
        for row, kind in report.no_guests[:MOST_NUMBERS]
    ]
    if len(report.no_guests) > MOST_NUMBERS:
        parts.append("…")
    if report.blank:
        parts.append(ngettext("one empty row", "%(num)d empty rows", report.blank))
    return gettext("Left out: %(rows)s.", rows=", ".join(parts)) if parts else ""


def damage_sentences(rows: Mapping[Doubt, int]) -> list[str]:
    """Say how many rows have each kind of damage: damaged text, or formulas without a value."""
    return [_damage(kind, rows[kind]) for kind in Doubt if rows.get(kind)]


def _damage(kind: Doubt, rows: int) -> str:
    if kind is Doubt.LETTERS_LOST:
        return ngettext(
            "%(num)d row has question marks instead of letters. Save the list as an Excel workbook "
            "and upload it "
            "again.",
            "%(num)d rows have question marks instead of letters. Save the list as an Excel "
            "workbook and upload it "
            "again.",
            rows,
        )
    if kind is Doubt.ENCODED_TWICE:
        return ngettext(
            "%(num)d row was saved in the wrong encoding.",
            "%(num)d rows were saved in the wrong encoding.",
            rows,
        )
    if kind is Doubt.DIVIDED:
        return ngettext(
            "Check %(num)d name: the cell does not tell which part is the family name.",
            "Check %(num)d names: the cells do not tell which part is the family name.",
            rows,
        )
    if kind is Doubt.NO_VALUE:
        return ngettext(
            "%(num)d row has a formula without a value.",
            "%(num)d rows have formulas without values.",
            rows,
        )
    return ngettext(
        "%(num)d row has a character that cannot be read.",
        "%(num)d rows have characters that cannot be read.",
        rows,
    )


def misfit_sentence(misfit: Misfit, cities: Mapping[str, str], here: str) -> str:
    """Say why a list may belong to another event. ``cities`` are by event; ``here`` is the city of
    this one."""
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
        "%(count)s of the %(of)s new rows in a language other than English use a language that "
        "this event does not "
        "have: %(languages)s."
    ),
    Sign.MAIN_LANGUAGE: _(
        "%(count)s of the %(of)s new rows have a language other than English, but none has the "
        "main language of this "
        "event, %(languages)s."
    ),
    Sign.CITY: _("%(count)s new rows name an institution in %(city)s, and %(own)s in %(here)s."),
    Sign.INSTITUTIONS: _(
        "%(count)s of the %(of)s new rows with an institution name one from the list of %(city)s "
        "that is not on this "
        "list."
    ),
    Sign.PEOPLE: _("%(count)s of %(of)s new people are already on the list of %(city)s."),
}
