"""The figures of attendance, with the filters of their pages, and the people behind them.

Accounts that may not see exact figures get merged ones, without filters.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.entry import Means
from ctevents.domain.figures.figures import CountMatrix, Stage, sum_of_matrices
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.events.events import events_visible_to
from ctevents.services.figures.figures import arrivals, funnels, institutions, matrices
from ctevents.services.figures.people import CountedPerson, all_counted
from ctevents.services.figures.reconciliation import gaps_of, signed_sheets
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.exporting import ExportRow, Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.figures import ALL_STAGES, GAPS, MEANS_NAMES, SEX_NAMES
from ctevents.texts.words.guests import INVITATIONS, REGISTRATIONS, sex_words
from ctevents.web.staff.figures.attendance import FILE_HEADING, merged_rows
from ctevents.web.staff.figures.attendance_parts import name_of_institution
from ctevents.web.staff.figures.charts import of_funnel
from ctevents.web.staff.figures.names import FILTERS, FigureQuery, asked, group_names


def _events(asking: ListRequest) -> list[Event]:
    return [asking.event] if asking.event else list(events_visible_to(db.session(), asking.account))


def _asked(asking: ListRequest) -> FigureQuery:
    return asked(asking.event, asking.arguments)


def _stages(wanted: FigureQuery) -> list[Stage]:
    return [wanted.stage] if wanted.stage else list(Stage)


def _matrix_columns(asking: ListRequest) -> ExportRow:
    if not asking.account.may(Right.SEE_EXACT_FIGURES):
        return FILE_HEADING
    stages = [str(ALL_STAGES[stage]) for stage in _stages(_asked(asking))]
    return [gettext("Event"), gettext("Group"), gettext("Sex"), *stages]


def _find_matrix(asking: ListRequest) -> ListRows:
    events, wanted = _events(asking), _asked(asking)
    if not asking.account.may(Right.SEE_EXACT_FIGURES):
        return all_of(merged_rows(events))
    found = matrices(db.session(), events, wanted.filters, now=asking.now)
    single = [(event.city(page_language()), found[event.id]) for event in events]
    if asking.event is None:
        single.append((gettext("All"), sum_of_matrices([matrix for _name, matrix in single])))
    return all_of(row for name, matrix in single for row in _cells(name, matrix, _stages(wanted)))


def _cells(name: str, matrix: CountMatrix, stages: Sequence[Stage]) -> Iterator[ExportRow]:
    """Yield cells, the sums of each group, and the sums of all, like the page."""
    names, everybody = group_names(), gettext("All")
    for group, of_group in matrix.groups.items():
        for sex in Sex:
            yield [name, names[group], str(SEX_NAMES[sex]), *(matrix.cells[group, sex].at(stage) for stage in stages)]
        yield [name, names[group], everybody, *(of_group.at(stage) for stage in stages)]
    for sex, of_sex in matrix.sexes.items():
        yield [name, everybody, str(SEX_NAMES[sex]), *(of_sex.at(stage) for stage in stages)]
    yield [name, everybody, everybody, *(matrix.totals.at(stage) for stage in stages)]


def _find_institutions(asking: ListRequest) -> ListRows:
    event = asking.of_event
    found = institutions(db.session(), [event], _asked(asking).filters, now=asking.now)[event.id]
    return all_of([name_of_institution(each), *(each.counts.at(stage) for stage in Stage)] for each in found)


def _find_arrivals(asking: ListRequest) -> ListRows:
    """Find arrivals by hour, then by means of check-in: two tables of the page, one below the other."""
    event = asking.of_event
    found = arrivals(db.session(), [event], _asked(asking).filters)[event.id]
    by_hour: list[ExportRow] = [
        [hour.isoformat(" ", "minutes"), count] for hour, count in sorted(found.arrivals.items())
    ]
    by_means: list[ExportRow] = [[str(MEANS_NAMES[means]), found.means[means]] for means in Means]
    return all_of([*by_hour, *by_means])


def _find_replies(asking: ListRequest) -> ListRows:
    event = asking.of_event
    funnel = funnels(db.session(), [event], _asked(asking).filters)[event.id]
    return all_of([line.label, line.total] for line in of_funnel(funnel).lines)


def _find_people(asking: ListRequest) -> ListRows:
    wanted, names = _asked(asking), group_names()
    stage = wanted.stage or Stage.ATTENDED
    total, found = all_counted(db.session(), asking.of_event, stage, wanted.filters, now=asking.now)
    return ListRows(total, ([*_person(each, names[each.person.group.code]), _came(asking, each)] for each in found))


def _person(counted: CountedPerson, group: str) -> list[str]:
    known, invitation, registration = shown(counted.person), counted.invitation, counted.registration
    return [
        known.name,
        known.institution,
        group,
        str(sex_words(counted.person)),
        str(INVITATIONS[invitation.state]) if invitation else "",
        str(REGISTRATIONS[registration.state]) if registration else "",
        gettext("walk-in") if registration and registration.is_walk_in else "",
    ]


def _came(asking: ListRequest, counted: CountedPerson) -> str:
    return asking.local(counted.entry.at) if counted.entry else ""


def _find_sheets(asking: ListRequest) -> ListRows:
    return all_of(
        [sheet.name, sheet.signatures, asking.local(sheet.entered_at)]
        for sheet in signed_sheets(db.session(), asking.of_event.id)
    )


def _find_gaps(asking: ListRequest) -> ListRows:
    event_id = asking.of_event.id
    return all_of(
        [str(GAPS[gap.kind]), gap.stated, gap.counted, gap.difference, gap.reason]
        for gap in gaps_of(db.session(), [event_id])[event_id]
    )


LISTINGS = (
    Listing(
        kind="attendance",
        name=_("Attendance"),
        page="staff.attendance_show",
        right=Right.SEE_FIGURES,
        columns=_matrix_columns,
        find=_find_matrix,
        filters=FILTERS,
        right_to_filter=Right.SEE_EXACT_FIGURES,
    ),
    Listing(
        kind="attendance-of-all",
        name=_("Attendance"),
        page="staff.attendance_all",
        right=Right.SEE_FIGURES,
        columns=_matrix_columns,
        find=_find_matrix,
        filters=FILTERS,
        right_to_filter=Right.SEE_EXACT_FIGURES,
        is_of_event=False,
    ),
    Listing(
        kind="attendance-by-institution",
        name=_("Attendance by institution"),
        page="staff.attendance_institutions",
        right=Right.SEE_EXACT_FIGURES,
        columns=lambda _asking: [gettext("Institution"), *(str(name) for name in ALL_STAGES.values())],
        find=_find_institutions,
        filters=FILTERS,
    ),
    Listing(
        kind="arrivals",
        name=_("Arrivals"),
        page="staff.attendance_arrivals",
        right=Right.SEE_EXACT_FIGURES,
        columns=lambda _asking: [gettext("Hour, or source"), gettext("Attendees")],
        find=_find_arrivals,
        filters=FILTERS,
    ),
    Listing(
        kind="replies",
        name=_("Replies"),
        page="staff.attendance_replies",
        right=Right.SEE_EXACT_FIGURES,
        columns=lambda _asking: [gettext("Step"), gettext("Persons")],
        find=_find_replies,
        filters=FILTERS,
    ),
    Listing(
        kind="people",
        name=_("People behind a figure"),
        page="staff.attendance_people",
        right=Right.SEE_GUESTS,
        columns=lambda _asking: [
            gettext("Name"),
            gettext("Institution"),
            gettext("Group"),
            gettext("Sex"),
            gettext("Invitation"),
            gettext("Registration"),
            gettext("Walk-in"),
            gettext("Came"),
        ],
        find=_find_people,
        filters=FILTERS,
    ),
    Listing(
        kind="signed-sheets",
        name=_("Signed sheets"),
        page="staff.settlement_show",
        right=Right.SETTLE_FIGURES,
        columns=lambda _asking: [gettext("Sheet"), gettext("Signatures"), gettext("Entered")],
        find=_find_sheets,
    ),
    Listing(
        kind="figure-gaps",
        name=_("Comparison of counts"),
        page="staff.settlement_show",
        right=Right.SETTLE_FIGURES,
        columns=lambda _asking: [
            gettext("Count"),
            gettext("Recorded elsewhere"),
            gettext("In the figures"),
            gettext("Difference"),
            gettext("Reason"),
        ],
        find=_find_gaps,
    ),
)
