"""The figures of attendance, with the filters of their pages, and the people behind them.

Accounts that may not see exact figures get published ones, without filters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.entry import Means
from ctevents.domain.figures.attendance import Gap
from ctevents.domain.figures.figures import (
    Figures,
    InstitutionCounts,
    Matrix,
    Stage,
    sum_of_matrices,
)
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.models import Event, SignedSheet
from ctevents.services.figures.figures import (
    CountedPerson,
    all_counted,
    arrivals,
    funnels,
    institutions,
    matrices,
)
from ctevents.services.figures.reconciliation import gaps_of, signed_sheets
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.columns import Column, ColumnKind, in_file
from ctevents.texts.exports.exporting import Columns, Listing, ListRequest, ListRows, all_of
from ctevents.texts.groups import names_in_figures
from ctevents.texts.rendering import page_language
from ctevents.texts.words.figures import ALL_STAGES, GAPS, MEANS_NAMES, SEX_NAMES
from ctevents.texts.words.guests import INVITATIONS, REGISTRATIONS, sex_words
from ctevents.web.staff.figures.attendance_parts import name_of_institution
from ctevents.web.staff.figures.charts import ChartLine, of_funnel
from ctevents.web.staff.figures.file_rows import FILE_HEADING
from ctevents.web.staff.figures.published import (
    FILTERS,
    FigureQuery,
    asked,
    names_of_events,
    published_rows,
)
from ctevents.web.staff.projects import ASKED, events_in_figures


def _events(asking: ListRequest) -> list[Event]:
    return (
        [asking.event]
        if asking.event
        else list(events_in_figures(asking.account, asking.arguments))
    )


def _asked(asking: ListRequest) -> FigureQuery:
    return asked(_events(asking), asking.arguments)


def _stages(wanted: FigureQuery) -> list[Stage]:
    return [wanted.stage] if wanted.stage else list(Stage)


@dataclass(frozen=True)
class _Counted:
    """The counts of a group and a sex, or of all, at an event."""

    event: str
    group: str
    sex: str
    counts: Figures[int]


def _matrix_columns(asking: ListRequest) -> Columns:
    if not asking.account.may(Right.SEE_EXACT_FIGURES):
        return [
            in_file(str(heading), itemgetter(place)) for place, heading in enumerate(FILE_HEADING)
        ]
    return [*MATRIX, *map(_at_stage, _stages(_asked(asking)))]


def _at_stage(stage: Stage) -> Column[_Counted | InstitutionCounts]:
    return Column(ALL_STAGES[stage], lambda row: row.counts[stage], kind=ColumnKind.NUMBER)


def _find_matrix(asking: ListRequest) -> ListRows[Any]:
    events, wanted = _events(asking), _asked(asking)
    if not asking.account.may(Right.SEE_EXACT_FIGURES):
        return all_of(published_rows(events))
    found = matrices(db.session(), events, wanted.filters, now=asking.now)
    single = [
        (name, found[event.id])
        for event, name in zip(events, names_of_events(events).values(), strict=True)
    ]
    if asking.event is None:
        single.append((gettext("All"), sum_of_matrices([matrix for _name, matrix in single])))
    return all_of(
        row for name, matrix in single for row in _counted(name, matrix, names_in_figures(events))
    )


def _counted(name: str, matrix: Matrix, names: Mapping[str | None, str]) -> Iterator[_Counted]:
    """Yield cells, the sums of each group, and the sums of all, like the page."""
    everybody = gettext("All")
    for group, of_group in matrix.groups.items():
        for sex in Sex:
            yield _Counted(name, names[group], str(SEX_NAMES[sex]), matrix.cells[group, sex])
        yield _Counted(name, names[group], everybody, of_group)
    for sex, of_sex in matrix.sexes.items():
        yield _Counted(name, everybody, str(SEX_NAMES[sex]), of_sex)
    yield _Counted(name, everybody, everybody, matrix.totals)


def _find_institutions(asking: ListRequest) -> ListRows[InstitutionCounts]:
    event = asking.of_event
    return all_of(
        institutions(db.session(), [event], _asked(asking).filters, now=asking.now)[event.id]
    )


def _find_arrivals(asking: ListRequest) -> ListRows[tuple[str, int]]:
    """Find arrivals by hour, then by means of check-in: two tables of the page, one below the
    other."""
    event = asking.of_event
    found = arrivals(db.session(), [event], _asked(asking).filters)[event.id]
    by_hour = [
        (hour.isoformat(" ", "minutes"), count) for hour, count in sorted(found.arrivals.items())
    ]
    by_means = [(str(MEANS_NAMES[means]), found.means[means]) for means in Means]
    return all_of([*by_hour, *by_means])


def _find_replies(asking: ListRequest) -> ListRows[ChartLine]:
    event = asking.of_event
    funnel = funnels(db.session(), [event], _asked(asking).filters)[event.id]
    return all_of(of_funnel(funnel).lines)


def _find_people(asking: ListRequest) -> ListRows[CountedPerson]:
    wanted = _asked(asking)
    stage = wanted.stage or Stage.ATTENDED
    return ListRows(
        *all_counted(db.session(), asking.of_event, stage, wanted.filters, now=asking.now)
    )


def _walk_in(counted: CountedPerson) -> str:
    return gettext("walk-in") if counted.registration and counted.registration.is_walk_in else ""


def _find_gaps(asking: ListRequest) -> ListRows[Gap]:
    event_id = asking.of_event.id
    return all_of(gaps_of(db.session(), [event_id])[event_id])


MATRIX: tuple[Column[_Counted], ...] = (
    in_file(_("Event"), lambda row: row.event),
    in_file(_("Group"), lambda row: row.group),
    in_file(_("Sex"), lambda row: row.sex),
)

INSTITUTIONS: tuple[Column[InstitutionCounts], ...] = (
    Column(_("Institution"), name_of_institution, kind=ColumnKind.LONG, names_row=True),
    *map(_at_stage, Stage),
)

ARRIVALS: tuple[Column[tuple[str, int]], ...] = (
    in_file(_("Hour, or source"), lambda row: row[0]),
    in_file(_("Attendees"), lambda row: row[1]),
)

REPLIES: tuple[Column[ChartLine], ...] = (
    in_file(_("Step"), lambda line: line.label),
    in_file(_("Persons"), lambda line: line.total),
)

PEOPLE: tuple[Column[CountedPerson], ...] = (
    Column(
        _("Name"),
        lambda each: shown(each.person).listed_name,
        "name",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(_("Institution"), lambda each: shown(each.person).institution, kind=ColumnKind.LONG),
    Column(_("Group"), lambda each: each.person.group.name(page_language())),
    Column(_("Sex"), lambda each: sex_words(each.person)),
    Column(
        _("Invitation"),
        lambda each: INVITATIONS[each.invitation.state] if each.invitation else "",
        "invitation",
    ),
    Column(
        _("Registration"),
        lambda each: REGISTRATIONS[each.registration.state] if each.registration else "",
        "registration",
    ),
    in_file(_("Walk-in"), _walk_in),
    Column(_("Came"), lambda each: each.entry.at if each.entry else None, kind=ColumnKind.INSTANT),
)

SHEETS: tuple[Column[SignedSheet], ...] = (
    Column(_("Sheet"), lambda sheet: sheet.name, "sheet", names_row=True),
    Column(_("Signatures"), lambda sheet: sheet.signatures, kind=ColumnKind.NUMBER),
    in_file(_("Entered"), lambda sheet: sheet.entered_at),
)

GAPS_OF_COUNTS: tuple[Column[Gap], ...] = (
    Column(_("Count"), lambda gap: GAPS[gap.kind], kind=ColumnKind.LONG, names_row=True),
    Column(_("Recorded elsewhere"), lambda gap: gap.stated, kind=ColumnKind.NUMBER),
    Column(_("In the figures"), lambda gap: gap.counted, kind=ColumnKind.NUMBER),
    Column(_("Difference"), lambda gap: gap.difference, "difference", ColumnKind.NUMBER),
    Column(_("Reason"), lambda gap: gap.reason, "reason", ColumnKind.LONG),
)

LISTINGS = (
    Listing(
        kind="attendance",
        name=_("Attendance"),
        page="staff.attendance_show",
        right=Right.SEE_FIGURES,
        columns=_matrix_columns,
        find_rows=_find_matrix,
        filters=FILTERS,
        right_to_filter=Right.SEE_EXACT_FIGURES,
    ),
    Listing(
        kind="attendance-of-all",
        name=_("Attendance"),
        page="staff.attendance_all",
        right=Right.SEE_FIGURES,
        columns=_matrix_columns,
        find_rows=_find_matrix,
        filters=(*FILTERS, ASKED),
        right_to_filter=Right.SEE_EXACT_FIGURES,
        is_of_event=False,
    ),
    Listing(
        kind="attendance-by-institution",
        name=_("Attendance by institution"),
        page="staff.attendance_institutions",
        right=Right.SEE_EXACT_FIGURES,
        columns=INSTITUTIONS,
        find_rows=_find_institutions,
        filters=FILTERS,
    ),
    Listing(
        kind="arrivals",
        name=_("Arrivals"),
        page="staff.attendance_arrivals",
        right=Right.SEE_EXACT_FIGURES,
        columns=ARRIVALS,
        find_rows=_find_arrivals,
        filters=FILTERS,
    ),
    Listing(
        kind="replies",
        name=_("Replies"),
        page="staff.attendance_replies",
        right=Right.SEE_EXACT_FIGURES,
        columns=REPLIES,
        find_rows=_find_replies,
        filters=FILTERS,
    ),
    Listing(
        kind="people",
        name=_("People behind a figure"),
        page="staff.attendance_people",
        right=Right.SEE_GUESTS,
        columns=PEOPLE,
        find_rows=_find_people,
        filters=FILTERS,
    ),
    Listing(
        kind="signed-sheets",
        name=_("Signed sheets"),
        page="staff.settlement_show",
        right=Right.SETTLE_FIGURES,
        columns=SHEETS,
        find_rows=lambda asking: all_of(signed_sheets(db.session(), asking.of_event.id)),
    ),
    Listing(
        kind="figure-gaps",
        name=_("Comparison of counts"),
        page="staff.settlement_show",
        right=Right.SETTLE_FIGURES,
        columns=GAPS_OF_COUNTS,
        find_rows=_find_gaps,
    ),
)
