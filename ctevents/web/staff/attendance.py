"""The attendance matrix of one event and of all: page, CSV and JSON, merged for those who may not see exact figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flask import Response, jsonify, render_template
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.db import db
from ctevents.domain.attendance import (
    STAGES,
    Figures,
    Matrix,
    MergedMatrix,
    all_together,
    merged,
    merged_together,
)
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Event
from ctevents.rendering import page_language
from ctevents.services.attendance import matrices
from ctevents.services.events import events_visible_to
from ctevents.services.people import groups
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.staff import blueprint

STAGE_NAMES: dict[str, LazyString] = {
    "invited": _("Invited"),
    "registered": _("Registered"),
    "confirmed": _("Confirmed"),
    "attended": _("Attended"),
}
SEX_NAMES: dict[str | None, LazyString] = {
    Sex.F: _("Women"),
    Sex.M: _("Men"),
    Sex.X: _("Not said"),
    None: _("Not shown separately"),
}

Row = list[str | int]


@blueprint.get("/events/<slug>/attendance")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_show(slug: str) -> str:
    event = event_or_404(slug)
    return _page("staff/attendance_show.html", [event], event=event)


@blueprint.get("/events/<slug>/attendance.csv")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_csv(slug: str) -> Response:
    return _csv([event_or_404(slug)], f"attendance-{slug}.csv")


@blueprint.get("/events/<slug>/attendance.json")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_json(slug: str) -> Response:
    exact = list(_matrices([event_or_404(slug)]).values())
    return jsonify(_seen_together(exact).as_json())


@blueprint.get("/attendance")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all() -> str:
    return _page("staff/attendance_all.html", events_visible_to(db.session(), staff()))


@blueprint.get("/attendance.csv")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all_csv() -> Response:
    return _csv(events_visible_to(db.session(), staff()), "attendance.csv")


@blueprint.get("/attendance.json")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all_json() -> Response:
    exact = _matrices(events_visible_to(db.session(), staff()))
    single = [{"event": slug} | _seen(matrix).as_json() for slug, matrix in exact.items()]
    return jsonify({"events": single} | _seen_together(list(exact.values())).as_json())


def _page(template: str, events: Sequence[Event], **context: object) -> str:
    exact = _matrices(events)
    single = {slug: _seen(matrix) for slug, matrix in exact.items()}
    return render_template(
        template,
        events=events,
        single=single,
        totals={slug: matrix.totals for slug, matrix in single.items()},
        together=_seen_together(list(exact.values())),
        is_exact=staff().may(Right.SEE_EXACT_FIGURES),
        group_names=_group_names(),
        sex_names=SEX_NAMES,
        stage_names=STAGE_NAMES,
        **context,
    )


def _matrices(events: Sequence[Event]) -> dict[str, Matrix]:
    """By slug. Only what ``_seen`` and ``_seen_together`` make of them leaves this module."""
    found = matrices(db.session(), [event.id for event in events])
    return {event.slug: found[event.id] for event in events}


def _seen(matrix: Matrix) -> Matrix | MergedMatrix:
    return matrix if staff().may(Right.SEE_EXACT_FIGURES) else merged(matrix)


def _seen_together(exact: Sequence[Matrix]) -> Matrix | MergedMatrix:
    return all_together(exact) if staff().may(Right.SEE_EXACT_FIGURES) else merged_together(exact)


def _group_names() -> dict[str | None, str]:
    language = page_language()
    names: dict[str | None, str] = {group.code: group.name(language) for group in groups(db.session())}
    return names | {None: gettext("Other groups")}


def _csv(events: Sequence[Event], file_name: str) -> Response:
    exact = _matrices(events)
    rows: list[Row] = [["event", "group", "group_name", "sex", *STAGES]]
    for slug, matrix in exact.items():
        rows += _rows(slug, _seen(matrix))
    if len(exact) > 1:
        rows += _rows("all", _seen_together(list(exact.values())))
    answer = Response(write_csv(rows), content_type="text/csv; charset=utf-8")
    answer.headers.set("Content-Disposition", "attachment", filename=file_name)
    return answer


def _rows(event: str, matrix: Matrix | MergedMatrix) -> Iterator[Row]:
    """The total last, with "all" in the place of group and sex; in the merged form the groups first, then the sexes."""
    names = _group_names()
    if isinstance(matrix, Matrix):
        for cell in matrix.cells:
            yield [event, cell.group, names[cell.group], cell.sex.value, *_counts(cell)]
    else:
        for group, figures in matrix.groups.items():
            yield [event, group or "other", names[group], "all", *_counts(figures)]
        yield from ([event, "all", "", sex or "other", *_counts(figures)] for sex, figures in matrix.sexes.items())
    yield [event, "all", "", "all", *_counts(matrix.totals)]


def _counts(figures: Figures) -> Iterable[str | int]:
    return [gettext("fewer than 5") if count is None else count for count in figures.counts]
