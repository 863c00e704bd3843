"""The words of sources: columns, and what an import of a file did with each row."""

from __future__ import annotations

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.launch.source_rows import (
    BadTable,
    PlannedSource,
    SourceError,
    SourceProblem,
    TableProblem,
)
from ctevents.domain.launch.sources import (
    LONGEST_NUMBER,
    MOST_PARTICIPANTS,
    SourceKind,
)
from ctevents.texts.languages import NAMES
from ctevents.texts.numbers import number

COLUMN_NAMES: dict[str, LazyString] = {
    "number": _("number as printed"),
    "theme": _("theme"),
    "text": _("text"),
    "addressees": _("addressees"),
    "workshop": _("workshop"),
    "findings": _("findings"),
    "place": _("place"),
    "starts_on": _("first day"),
    "ends_on": _("last day"),
    "participants": _("participants"),
}

KINDS: dict[SourceKind, LazyString] = {
    SourceKind.WORKSHOP: _("Workshops"),
    SourceKind.FINDING: _("Findings"),
    SourceKind.RECOMMENDATION: _("Recommendations"),
}

ONE: dict[SourceKind, LazyString] = {
    SourceKind.WORKSHOP: _("Workshop %(number)s"),
    SourceKind.FINDING: _("Finding %(number)s"),
    SourceKind.RECOMMENDATION: _("Recommendation %(number)s"),
}

PROBLEMS: dict[SourceProblem, LazyString] = {
    SourceProblem.BAD_NUMBER: _(
        "“%(value)s” cannot be used. Use Latin letters, digits, dots and hyphens, at most "
        "%(longest)s characters."
    ),
    SourceProblem.NUMBER_TWICE: _(
        "%(value)s is in several rows of the file. Correct the numbers or delete the other rows. "
        "Excel shortens 1.10 to 1.1 "
        "unless the column has the format “Text”."
    ),
    SourceProblem.MISSING_ENGLISH: _(
        "The English text is missing. Enter it: other languages show it if they have none."
    ),
    SourceProblem.TOO_LONG: _("The text is too long. Use at most %(value)s characters."),
    SourceProblem.UNKNOWN_GROUP: _(
        "There is no group %(value)s. Use the codes of groups, separated by commas, or “all”."
    ),
    SourceProblem.ALL_AND_OTHERS: _(
        "Write either “all” or the codes of groups, not both: %(value)s."
    ),
    SourceProblem.UNKNOWN_WORKSHOP: _(
        "There is no workshop %(value)s. Correct the number, or add the workshop in a sheet "
        "“workshops”."
    ),
    SourceProblem.UNKNOWN_FINDING: _(
        "There is no finding %(value)s. Correct the number, or add the finding in a sheet "
        "“findings”."
    ),
    SourceProblem.BAD_DATE: _("“%(value)s” is not a day. Write it as 2015-03-10."),
    SourceProblem.ENDS_BEFORE_START: _(
        "The last day is before the first day. Correct one of them."
    ),
    SourceProblem.BAD_FIGURE: _(
        "“%(value)s” is not a figure. Enter a whole number from 0 to %(most)s, or nothing."
    ),
    SourceProblem.NO_VALUE: _(
        "The cell has a formula without a value. Open the file, save it again, or type the value."
    ),
}

TABLE_PROBLEMS: dict[TableProblem, LazyString] = {
    TableProblem.NO_NUMBER: _(
        "No row with headings was found in %(sheet)s. Add a first row with the column names, such "
        "as number and text."
    ),
    TableProblem.HEADING_TWICE: _(
        "Two columns of %(sheet)s have the heading “%(heading)s” (row %(row)d). Rename or delete "
        "one of them."
    ),
    TableProblem.UNKNOWN_LANGUAGE: _(
        "The heading “%(heading)s” of %(sheet)s names no language (row %(row)d). After the colon, "
        "write one of: %(known)s."
    ),
    TableProblem.UNKNOWN_GROUP: _(
        "The heading “%(heading)s” of %(sheet)s names no group (row %(row)d). After the colon, "
        "write the code of a group, such "
        "as participants:judges."
    ),
}


def error_sentence(error: SourceError) -> str:
    if error.problem is SourceProblem.BAD_NUMBER and not error.value:
        return gettext("The number is missing. Enter it as printed.")
    values = {
        "value": error.value,
        "longest": number(LONGEST_NUMBER),
        "most": number(MOST_PARTICIPANTS),
    }
    return str(PROBLEMS[error.problem]) % values


def table_sentence(bad: BadTable) -> str:
    values = {"sheet": bad.sheet, "heading": bad.heading, "row": bad.row, "known": ", ".join(NAMES)}
    return str(TABLE_PROBLEMS[bad.problem]) % values


def called(row: PlannedSource) -> str:
    """Return kind and number of a row's source, or its kind if the number cannot be used."""
    return called_source(row.kind, row.number) if row.number else str(KINDS[row.kind])


def called_source(kind: SourceKind, number: str) -> str:
    return str(ONE[kind]) % {"number": number}


PROJECT_ACTIONS: dict[str, LazyString] = {
    "group.added": _("Stakeholder group added"),
    "group.edited": _("Stakeholder group edited"),
    "logo.added": _("Logo added"),
    "logo.moved": _("Logo moved"),
    "logo.removed": _("Logo removed"),
    "logo.renamed": _("Logo renamed"),
    "project.added": _("Project added"),
    "project.deleted": _("Project deleted"),
    "project.edited": _("Project block edited"),
    "source.added": _("Workshop, finding or recommendation added"),
    "source.edited": _("Workshop, finding or recommendation edited"),
    "source.removed": _("Workshop, finding or recommendation deleted"),
    "sources.imported": _("Workshops, findings and recommendations imported"),
}
"""Actions in the audit log about projects, their groups, logos and sources."""
