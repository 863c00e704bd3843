"""The tables of the answers to the recommendations. They are merged in every pack, as on the
pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask_babel import gettext

from ctevents.domain.figures.report import Column, ColumnKind, ReportRow, Table, Value
from ctevents.domain.launch.answers import Extent, Need
from ctevents.domain.launch.results import ALL, OTHER, ResultRow, Results, Spread, with_sums
from ctevents.models import Recommendation
from ctevents.services.launch.answers import Turnout
from ctevents.texts.projects import numbers_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.answers import NEEDS


def answer_tables(
    found: Results,
    event: str,
    recommendations: Sequence[Recommendation],
    groups: Mapping[str | None, str],
) -> list[Table]:
    """Return the tables of an event, by its slug, or of ``ALL``; none without rows."""
    numbers = numbers_of(recommendations)
    rows = [row for row in found.rows if row.event == event]
    names = {**groups, ALL: gettext("All shown")}
    lines = [
        (numbers[row.recommendation], row.group or OTHER, names[row.group], row)
        for row in with_sums(rows)
    ]
    return [_answers(lines), _needs(lines)] if lines else []


def texts_table(found: Results, recommendations: Sequence[Recommendation]) -> list[Table]:
    """Return the texts of the recommendations, if there are results."""
    columns = (
        Column("number", gettext("Number"), ColumnKind.TEXT),
        Column("text", gettext("Recommendation"), ColumnKind.TEXT),
    )
    numbers = numbers_of(recommendations)
    rows = tuple(
        ReportRow((numbers[each.id], each.text(page_language()))) for each in recommendations
    )
    title = gettext("The recommendations")
    return (
        [Table(key="recommendations", title=title, columns=columns, rows=rows)]
        if found.rows
        else []
    )


def cards_table(found: Sequence[Turnout]) -> list[Table]:
    """Return the numbers of cards beside who came; none without cards."""
    columns = (
        Column("event", gettext("Code of the event"), ColumnKind.CODE),
        Column("event_name", gettext("Event"), ColumnKind.TEXT),
        Column("made", gettext("Cards made")),
        Column("answered", gettext("Cards that answered")),
        Column("came", gettext("Checked in")),
    )
    rows = tuple(
        ReportRow(
            (each.event.slug, each.event.city(page_language()), each.made, each.answered, each.came)
        )
        for each in found
    )
    return (
        [Table(key="cards", title=gettext("Answer cards"), columns=columns, rows=rows)]
        if rows
        else []
    )


Line = tuple[str, str, str, ResultRow]
"""The number of the recommendation, code and name of the group, and the row."""


def _answers(lines: Sequence[Line]) -> Table:
    columns = (
        *_of_line(),
        Column("agree_yes", gettext("Agree: yes")),
        Column("agree_partly", gettext("Agree: partly")),
        Column("agree_no", gettext("Agree: no")),
        Column("power_yes", gettext("In our power: yes")),
        Column("power_partly", gettext("In our power: partly")),
        Column("power_no", gettext("In our power: no")),
    )
    rows = tuple(_row(line, [*_counts(line[3].agree), *_counts(line[3].power)]) for line in lines)
    return Table(
        key="answers", title=gettext("Answers to the recommendations"), columns=columns, rows=rows
    )


def _needs(lines: Sequence[Line]) -> Table:
    columns = (*_of_line(), *(Column(need.value, str(NEEDS[need])) for need in Need))
    rows = tuple(_row(line, [line[3].needs[need] for need in Need]) for line in lines)
    return Table(
        key="answer-needs",
        title=gettext("What the recommendations need"),
        columns=columns,
        rows=rows,
    )


def _of_line() -> tuple[Column, ...]:
    return (
        Column("number", gettext("Number"), ColumnKind.TEXT),
        Column("group", gettext("Code of the group"), ColumnKind.CODE),
        Column("group_name", gettext("Group"), ColumnKind.TEXT),
        Column("answers", gettext("Answers")),
    )


def _row(line: Line, figures: Sequence[Value]) -> ReportRow:
    number, code, group, row = line
    return ReportRow((number, code, group, row.answers, *figures), is_subtotal=code == ALL)


def _counts(spread: Spread | None) -> list[Value]:
    return [None if spread is None else spread[extent] for extent in Extent]
