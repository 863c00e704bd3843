"""The attendance matrix of one event and of all: page, CSV and JSON.

Accounts that may not see exact figures get the published snapshots (``published.py``), whatever the
address asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from flask import Response, jsonify, render_template, request

from ctevents.db.handle import db
from ctevents.domain.figures.figures import Matrix, Stage, sum_of_matrices
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Event
from ctevents.services.figures.figures import count_not_said, matrices, matrices_of
from ctevents.services.figures.publishing import published_json
from ctevents.texts.groups import names_in_figures
from ctevents.texts.rendering import file_stem
from ctevents.texts.words.figures import ALL_STAGES, SEX_NAMES
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.figures.charts import by_group_and_sex, side_by_side
from ctevents.web.staff.figures.file_rows import FILE_HEADING, FileRow, file_rows
from ctevents.web.staff.figures.published import (
    FigureQuery,
    all_events_json,
    all_events_page,
    asked,
    choices,
    event_page,
    names_of_events,
    published_rows,
)
from ctevents.web.staff.projects import events_in_figures, of_figures


@blueprint.get("/events/<slug>/attendance")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_show(slug: str) -> str:
    event = event_or_404(slug)
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return event_page(event)
    wanted = asked([event])
    matrix = matrices(db.session(), [event], wanted.filters, now=now())[event.id]
    return render_template(
        "staff/attendance_show.html",
        event=event,
        matrix=matrix,
        chart=by_group_and_sex(
            matrix, wanted.stage or _stage_to_draw(matrix), names_in_figures([event])
        ),
        is_live=_is_live(event),
        not_said=count_not_said(db.session(), event),
        asked=wanted,
        **_words([event], wanted),
        **choices([event]),
    )


def _stage_to_draw(matrix: Matrix) -> Stage:
    """Return the furthest stage that anybody has reached."""
    reached = [stage for stage in (Stage.ATTENDED, Stage.REGISTERED) if matrix.totals[stage]]
    return (*reached, Stage.INVITED)[0]


def _is_live(event: Event) -> bool:
    """Return whether the page refreshes itself: on the day of the event."""
    if event.starts_at is None or event.ends_at is None:
        return False
    return event.starts_at - AROUND <= now() <= event.ends_at + AROUND


AROUND = timedelta(hours=4)


@blueprint.get("/events/<slug>/attendance.csv")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_csv(slug: str) -> Response:
    event = event_or_404(slug)
    return _csv([event], f"{file_stem('attendance', event)}.csv")


@blueprint.get("/events/<slug>/attendance.json")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_json(slug: str) -> Response:
    event = event_or_404(slug)
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return jsonify(published_json(db.session(), event.id))
    return jsonify(_matrices([event])[slug].as_json())


@blueprint.get("/attendance")
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def attendance_all() -> str:
    events = events_in_figures(staff(), request.args)
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return all_events_page(events)
    wanted = asked(events)
    found = matrices(db.session(), events, wanted.filters, now=now())
    single = {event.slug: found[event.id] for event in events}
    return render_template(
        "staff/attendance_all.html",
        events=events,
        single=single,
        together=sum_of_matrices(list(single.values())),
        chart=side_by_side(
            {name: single[slug].totals for slug, name in names_of_events(events).items()}
        ),
        asked=wanted,
        **_words(events, wanted),
        **choices(events),
    )


def _words(events: Sequence[Event], wanted: FigureQuery) -> dict[str, object]:
    stages = {stage: name for stage, name in ALL_STAGES.items() if wanted.stage in (None, stage)}
    return {
        "is_exact": True,
        "stage_names": stages,
        "all_stage_names": ALL_STAGES,
        "event_names": names_of_events(events),
        "group_names": names_in_figures(events),
        "sex_names": SEX_NAMES,
    }


@blueprint.get("/attendance.csv")
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def attendance_all_csv() -> Response:
    return _csv(events_in_figures(staff(), request.args), "attendance.csv")


@blueprint.get("/attendance.json")
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def attendance_all_json() -> Response:
    events = events_in_figures(staff(), request.args)
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return jsonify(all_events_json(events))
    found = _matrices(events)
    single = [{"event": slug} | matrix.as_json() for slug, matrix in found.items()]
    return jsonify({"events": single} | sum_of_matrices(list(found.values())).as_json())


def _matrices(events: Sequence[Event]) -> dict[str, Matrix]:
    """Return matrices by slug, for accounts that may see exact figures."""
    found = matrices_of(db.session(), [event.id for event in events])
    return {event.slug: found[event.id] for event in events}


def _exact_rows(events: Sequence[Event]) -> list[FileRow]:
    exact = _matrices(events)
    return file_rows(exact, sum_of_matrices(list(exact.values())), names_in_figures(events))


def _csv(events: Sequence[Event], file_name: str) -> Response:
    rows = _exact_rows(events) if staff().may(Right.SEE_EXACT_FIGURES) else published_rows(events)
    return download(write_csv([FILE_HEADING, *rows]), file_name)
