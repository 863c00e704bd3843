"""The tables of the donor pack, in the current language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from flask_babel import gettext, pgettext

from ctevents.domain.entry import Means
from ctevents.domain.figures.attendance import Gap, Lines, MergedMatrix
from ctevents.domain.figures.figures import (
    STAGES,
    Correction,
    Count,
    EventFigures,
    Figures,
    Matrix,
    Number,
    Stage,
)
from ctevents.domain.figures.report import (
    ATTENDEES,
    ChartColumns,
    Column,
    ColumnKind,
    ReportRow,
    Table,
    Value,
)
from ctevents.domain.people import Sex
from ctevents.models import SignedSheet
from ctevents.services.figures.attendee_list import Attendee
from ctevents.texts.words.figures import ALL_STAGES, FOUR_STAGES, GAPS, MEANS_NAMES, SEX_NAMES

GroupNames = Mapping[str | None, str]
ALL = "all"
MOST_BARS = 48
"""Most hours of arrival that are drawn as bars. More are only listed: devices with wrong clocks may
report any hour."""
OTHER = "other"
"""Code of the line "Other groups", which sums groups without a line of their own."""


def by_group(matrix: Matrix, names: GroupNames) -> Table:
    """Return attendees by group and sex."""
    rows = [
        ReportRow(
            (
                code,
                names[code],
                *(matrix.cells[code, sex][Stage.ATTENDED] for sex in Sex),
                counts[Stage.ATTENDED],
            )
        )
        for code, counts in matrix.groups.items()
    ]
    totals = (
        *(counts[Stage.ATTENDED] for counts in matrix.sexes.values()),
        matrix.totals[Stage.ATTENDED],
    )
    return Table(
        key="by-group",
        title=gettext("%(stage)s, by group and sex", stage=ALL_STAGES[Stage.ATTENDED]),
        columns=(*_group_columns(), *_columns_of_sexes(), Column(ALL, gettext("All"))),
        rows=(*rows, ReportRow((ALL, gettext("All"), *totals), is_total=True)),
        chart=ChartColumns(tuple(sex.value for sex in Sex)),
        label="group_name",
        is_sparse=True,
    )


def whole_matrix(matrix: Matrix, names: GroupNames) -> Table:
    """Return every cell at every stage, with a total for each group and a total of all groups at
    the end."""
    rows: list[ReportRow] = []
    for code, counts in matrix.groups.items():
        single = [(sex, matrix.cells[code, sex]) for sex in Sex]
        rows += _lines_of((code, names[code]), single, counts)
    rows += _lines_of(
        (ALL, gettext("All")), list(matrix.sexes.items()), matrix.totals, is_total=True
    )
    return Table(
        key="matrix",
        title=gettext("Persons by group and sex"),
        columns=(
            *_group_columns(),
            *_sex_columns(),
            *_stage_columns(ALL_STAGES),
        ),
        rows=tuple(rows),
        is_sparse=True,
    )


def _lines_of(
    group: tuple[str, str],
    single: Sequence[tuple[Sex, Figures[int]]],
    together: Figures[int],
    *,
    is_total: bool = False,
) -> list[ReportRow]:
    found = [(sex.value, str(SEX_NAMES[sex]), figures) for sex, figures in single]
    lines = [
        ReportRow((*group, code, name, *_at(Stage, figures)), is_total)
        for code, name, figures in found
    ]
    return [
        *lines,
        ReportRow(
            (*group, ALL, gettext("All"), *_at(Stage, together)), is_total, is_subtotal=not is_total
        ),
    ]


def _at(stages: Iterable[Stage], figures: Figures[Number]) -> list[Number]:
    return [figures[stage] for stage in stages]


def events_in_figures(
    events: Mapping[str, tuple[str, Figures[int]]], together: Figures[int]
) -> Table:
    """Return totals by event and together. ``events`` maps a slug to name and totals."""
    return _events(events, together, ALL_STAGES, gettext("All"))


def public_events(events: Mapping[str, tuple[str, MergedMatrix]], together: MergedMatrix) -> Table:
    totals = {slug: (name, matrix.totals) for slug, (name, matrix) in events.items()}
    return _events(totals, together.totals, FOUR_STAGES, gettext("All shown"))


def _events(
    events: Mapping[str, tuple[str, Figures[Count]]],
    together: Figures[Count],
    stages: Mapping[Stage, object],
    all_: str,
) -> Table:
    return Table(
        key="events",
        title=gettext("The events in figures"),
        columns=(
            Column("event", gettext("Code of the event"), ColumnKind.CODE),
            Column("event_name", gettext("Event"), ColumnKind.TEXT),
            *_stage_columns(stages),
        ),
        rows=(
            *(
                ReportRow((slug, name, *_at(stages, figures)))
                for slug, (name, figures) in events.items()
            ),
            ReportRow((ALL, all_, *_at(stages, together)), is_total=True),
        ),
        chart=ChartColumns(STAGES, is_stacked=False),
        label="event_name",
    )


def public_groups(matrix: MergedMatrix, names: GroupNames) -> Table:
    rows = _public_rows(matrix.groups, names, matrix.totals)
    columns = (*_group_columns(), *_stage_columns(FOUR_STAGES))
    title = gettext("Persons by group")
    chart = ChartColumns((Stage.ATTENDED.value,))
    return Table(
        key="groups", title=title, columns=columns, rows=rows, chart=chart, label="group_name"
    )


def public_sexes(matrix: MergedMatrix) -> Table:
    rows = _public_rows(
        matrix.sexes, {key: str(name) for key, name in SEX_NAMES.items()}, matrix.totals
    )
    columns = (*_sex_columns(), *_stage_columns(FOUR_STAGES))
    return Table(key="sexes", title=gettext("Persons by sex"), columns=columns, rows=rows)


def _public_rows(
    lines: Lines[Count], names: GroupNames, totals: Figures[Count]
) -> tuple[ReportRow, ...]:
    rows = [
        ReportRow((code or OTHER, names[code], *_at(STAGES, figures)))
        for code, figures in lines.items()
    ]
    return (*rows, ReportRow((ALL, gettext("All shown"), *_at(STAGES, totals)), is_total=True))


def from_invitation_to_door(figures: EventFigures) -> Table:
    funnel = figures.funnel
    steps: list[tuple[Stage, int]] = [
        (Stage.INVITED, funnel.invited),
        (Stage.REPLIED, funnel.replied),
        (Stage.REGISTERED, funnel.registered),
        (Stage.ATTENDED, funnel.attended),
    ]
    rows = [(stage.value, str(ALL_STAGES[stage]), count) for stage, count in steps]
    return _counted_as(
        "replies", gettext("From the invitation to the door"), gettext("Step"), rows, "persons"
    )


def how_counted(figures: EventFigures) -> Table:
    rows = [(means.value, str(MEANS_NAMES[means]), figures.means.get(means, 0)) for means in Means]
    return _counted_as(
        "means", gettext("How attendees were checked in"), gettext("How"), rows, "attended"
    )


def hours_of_arrival(figures: EventFigures) -> Table:
    rows = [
        (hour.isoformat(timespec="minutes"), f"{hour:%d.%m.}{hour.year:04} {hour:%H:%M}", count)
        for hour, count in figures.arrivals.items()
    ]
    title = gettext("Attendees by hour of arrival, local time")
    table = _counted_as("arrivals", title, gettext("Hour"), rows, "attended")
    return table if len(rows) <= MOST_BARS else replace(table, chart=None)


def _counted_as(
    key: str, title: str, heading: str, rows: Sequence[tuple[str, str, int]], what: str
) -> Table:
    """Return a table whose lines have one figure each."""
    figure = gettext("Persons") if what == "persons" else gettext("Attendees")
    return Table(
        key=key,
        title=title,
        columns=(
            Column("code", gettext("Code"), ColumnKind.CODE),
            Column("name", heading, ColumnKind.TEXT),
            Column(what, figure),
        ),
        rows=tuple(ReportRow(row) for row in rows),
        chart=ChartColumns((what,)),
        label="name",
    )


def signatures(sheets: Sequence[SignedSheet]) -> Table:
    columns = (
        Column("sheet", gettext("Sheet"), ColumnKind.TEXT),
        Column("signatures", gettext("Signatures")),
    )
    total = ReportRow((gettext("All"), sum(sheet.signatures for sheet in sheets)), is_total=True)
    rows = (*(ReportRow((sheet.name, sheet.signatures)) for sheet in sheets), total)
    return Table(key="sheets", title=gettext("Signatures on paper"), columns=columns, rows=rows)


def discrepancies(gaps: Sequence[Gap]) -> Table:
    """Return only the gaps with a difference."""
    columns = (
        Column("gap", gettext("Code"), ColumnKind.CODE),
        Column("gap_name", gettext("Differences"), ColumnKind.TEXT),
        Column("reason", gettext("Reason"), ColumnKind.TEXT),
        Column("stated", gettext("Stated")),
        Column("counted", gettext("Counted")),
        Column("difference", gettext("Difference")),
    )
    rows = tuple(ReportRow(_gap(gap)) for gap in gaps if gap.difference)
    return Table(
        key="discrepancies",
        title=gettext("Discrepancies and their reasons"),
        columns=columns,
        rows=rows,
    )


def _gap(gap: Gap) -> tuple[Value, ...]:
    reason = gettext("no reason yet") if gap.is_open else gap.reason
    return gap.kind.value, str(GAPS[gap.kind]), reason, gap.stated, gap.counted, gap.difference


def thawed(lines: Sequence[tuple[str, str, str, int]]) -> Table:
    """Return earlier freezes: frozen when, unfrozen when, why, and the number of attendees."""
    columns = (
        Column("frozen_at", gettext("Frozen"), ColumnKind.TEXT),
        Column("thawed_at", gettext("Unfrozen"), ColumnKind.TEXT),
        Column("reason", gettext("Reason"), ColumnKind.TEXT),
        Column("attended", gettext("Attended")),
    )
    rows = tuple(ReportRow(line) for line in lines)
    return Table(
        key="thawed", title=gettext("Frozen earlier, then unfrozen"), columns=columns, rows=rows
    )


def corrected(corrections: Sequence[Correction], names: GroupNames) -> Table:
    columns = (
        Column("stage", gettext("Code of the stage"), ColumnKind.CODE),
        Column("stage_name", gettext("Stage"), ColumnKind.TEXT),
        *_group_columns(),
        *_sex_columns(),
        Column("frozen", gettext("As frozen")),
        Column("now", gettext("Now")),
        Column("difference", gettext("Difference")),
    )
    rows = tuple(
        ReportRow(
            (
                each.stage.value,
                str(ALL_STAGES[each.stage]),
                each.group,
                names[each.group],
                each.sex.value,
                str(SEX_NAMES[each.sex]),
                each.frozen,
                each.live,
                each.difference,
            )
        )
        for each in corrections
    )
    return Table(
        key="corrections",
        title=gettext("Corrected since the figures were frozen"),
        columns=columns,
        rows=rows,
    )


def list_of_attendees(people: Sequence[Attendee], names: GroupNames) -> Table:
    columns = (
        Column("title", pgettext("of a person", "Title"), ColumnKind.TEXT),
        Column("name", gettext("Name"), ColumnKind.TEXT),
        Column("institution", gettext("Institution"), ColumnKind.TEXT),
        Column("position", gettext("Position"), ColumnKind.TEXT),
        Column("group", gettext("Code of the group"), ColumnKind.CODE),
        Column("group_name", gettext("Group"), ColumnKind.TEXT),
    )
    rows = tuple(
        ReportRow(
            (
                who.title,
                who.listed_name,
                who.institution,
                who.position,
                each.group,
                names[each.group],
            )
        )
        for each in people
        for who in [each.shown]
    )
    return Table(key=ATTENDEES, title=gettext("List of attendees"), columns=columns, rows=rows)


def _group_columns() -> tuple[Column, Column]:
    code = Column("group", gettext("Code of the group"), ColumnKind.CODE)
    return code, Column("group_name", gettext("Group"), ColumnKind.TEXT)


def _sex_columns() -> tuple[Column, Column]:
    code = Column("sex", gettext("Code of the sex"), ColumnKind.CODE)
    return code, Column("sex_name", gettext("Sex"), ColumnKind.TEXT)


def _columns_of_sexes() -> tuple[Column, ...]:
    """Return a column of figures for each sex."""
    return tuple(Column(sex.value, str(SEX_NAMES[sex])) for sex in Sex)


def _stage_columns(stages: Mapping[Stage, object]) -> tuple[Column, ...]:
    return tuple(Column(str(stage), str(name)) for stage, name in stages.items())
