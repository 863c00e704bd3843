"""The attendance matrix of one event and of all: page, CSV and JSON.

Accounts that may not see exact figures get the merged matrix of four stages, whatever the address asks for. Filtered
figures, or more stages, would reveal the exact ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from flask import Response, jsonify, render_template

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import MergedMatrix, merged, merged_together
from ctevents.domain.figures.matrix import STAGES, Count, Figures, Matrix, Stage, sum_of_matrices
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Event, FrozenFigures
from ctevents.services.events.events import events_visible_to
from ctevents.services.figures.figures import matrices, matrices_of
from ctevents.services.figures.freezing import frozen_figures, settled_matrices
from ctevents.services.figures.people import count_not_said
from ctevents.texts.groups import names_in_figures
from ctevents.texts.rendering import file_stem, page_language
from ctevents.texts.words.figures import ALL_STAGES, FOUR_STAGES, SEX_NAMES, WITHHELD
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.figures.charts import by_group_and_sex, side_by_side
from ctevents.web.staff.figures.names import FigureQuery, asked, choices

FileRow = list[str | int]


@blueprint.get("/events/<slug>/attendance")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_show(slug: str) -> str:
    event = event_or_404(slug)
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return _merged_page("staff/attendance_merged.html", [event], event=event)
    wanted = asked(event)
    matrix = matrices(db.session(), [event], wanted.filters, now=now())[event.id]
    return render_template(
        "staff/attendance_show.html",
        event=event,
        matrix=matrix,
        chart=by_group_and_sex(matrix, wanted.stage or _stage_to_draw(matrix), names_in_figures()),
        is_live=_is_live(event),
        not_said=count_not_said(db.session(), event),
        asked=wanted,
        **_words(wanted),
        **choices(event),
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
    found = list(_to_be_seen([event_or_404(slug)]).values())
    return jsonify(_seen_together(found).as_json())


@blueprint.get("/attendance")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all() -> str:
    events = events_visible_to(db.session(), staff())
    if not staff().may(Right.SEE_EXACT_FIGURES):
        return _merged_page("staff/attendance_all_merged.html", events)
    wanted = asked()
    found = matrices(db.session(), events, wanted.filters, now=now())
    single = {event.slug: found[event.id] for event in events}
    return render_template(
        "staff/attendance_all.html",
        events=events,
        single=single,
        together=sum_of_matrices(list(single.values())),
        chart=side_by_side({_name(event): single[event.slug].totals for event in events}),
        asked=wanted,
        **_words(wanted),
        **choices(),
    )


def _name(event: Event) -> str:
    return event.city(page_language())


def _words(wanted: FigureQuery) -> dict[str, object]:
    stages = {stage: name for stage, name in ALL_STAGES.items() if wanted.stage in (None, stage)}
    return {
        "is_exact": True,
        "stage_names": stages,
        "all_stage_names": ALL_STAGES,
        "group_names": names_in_figures(),
        "sex_names": SEX_NAMES,
    }


@blueprint.get("/attendance.csv")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all_csv() -> Response:
    return _csv(events_visible_to(db.session(), staff()), "attendance.csv")


@blueprint.get("/attendance.json")
@narrowed(needs(Right.SEE_FIGURES))
def attendance_all_json() -> Response:
    found = _to_be_seen(events_visible_to(db.session(), staff()))
    single = [{"event": slug} | _seen(matrix).as_json() for slug, matrix in found.items()]
    return jsonify({"events": single} | _seen_together(list(found.values())).as_json())


def _merged_page(template: str, events: Sequence[Event], **context: object) -> str:
    frozen = frozen_figures(db.session(), [event.id for event in events])  # read once: figures may be frozen meanwhile
    exact = _settled(events, frozen)
    single = {slug: merged(matrix) for slug, matrix in exact.items()}
    return render_template(
        template,
        events=events,
        single=single,
        totals={slug: matrix.totals for slug, matrix in single.items()},
        together=merged_together(list(exact.values())),
        chart=side_by_side({_name(event): single[event.slug].totals for event in events}),
        frozen=frozen,
        is_exact=False,
        group_names=names_in_figures(),
        sex_names=SEX_NAMES,
        stage_names=FOUR_STAGES,
        **context,
    )


def _matrices(events: Sequence[Event]) -> dict[str, Matrix]:
    """Return matrices by slug, for accounts that may see exact figures."""
    found = matrices_of(db.session(), [event.id for event in events])
    return {event.slug: found[event.id] for event in events}


def _settled(events: Sequence[Event], frozen: Mapping[int, FrozenFigures] | None = None) -> dict[str, Matrix]:
    """Return the source of merged figures, by slug. It must leave this module only merged."""
    found = settled_matrices(db.session(), [event.id for event in events], frozen)
    return {event.slug: found[event.id] for event in events}


def _to_be_seen(events: Sequence[Event]) -> dict[str, Matrix]:
    """Return matrices by slug. They must leave this module only through ``_seen`` and ``_seen_together``."""
    return _matrices(events) if staff().may(Right.SEE_EXACT_FIGURES) else _settled(events)


def _seen(matrix: Matrix) -> Matrix | MergedMatrix:
    return matrix if staff().may(Right.SEE_EXACT_FIGURES) else merged(matrix)


def _seen_together(exact: Sequence[Matrix]) -> Matrix | MergedMatrix:
    return sum_of_matrices(exact) if staff().may(Right.SEE_EXACT_FIGURES) else merged_together(exact)


FILE_HEADING: FileRow = ["event", "group", "group_name", "sex", *STAGES]


def merged_rows(events: Sequence[Event]) -> list[FileRow]:
    """Return the rows below ``FILE_HEADING``, for accounts that may not see exact figures."""
    exact = _settled(events)
    return _file_rows({slug: merged(matrix) for slug, matrix in exact.items()}, merged_together(list(exact.values())))


def _exact_rows(events: Sequence[Event]) -> list[FileRow]:
    exact = _matrices(events)
    return _file_rows(exact, sum_of_matrices(list(exact.values())))


def _file_rows(single: Mapping[str, Matrix | MergedMatrix], together: Matrix | MergedMatrix) -> list[FileRow]:
    """Return rows by slug, and those of ``together`` if there are several events."""
    rows = [row for slug, matrix in single.items() for row in _rows(slug, matrix)]
    return [*rows, *_rows("all", together)] if len(single) > 1 else rows


def _csv(events: Sequence[Event], file_name: str) -> Response:
    rows = _exact_rows(events) if staff().may(Right.SEE_EXACT_FIGURES) else merged_rows(events)
    return download(write_csv([FILE_HEADING, *rows]), file_name)


def _rows(event: str, matrix: Matrix | MergedMatrix) -> Iterator[FileRow]:
    """Yield rows, the total last with "all" for group and sex. In merged form the groups come first, then the sexes."""
    names = names_in_figures()
    if isinstance(matrix, Matrix):
        for (group, sex), cell in matrix.cells.items():
            yield [event, group, names[group], sex.value, *_counts(cell)]
    else:
        yield from (
            [event, code or "other", names[code], "all", *_counts(line)] for code, line in matrix.groups.items()
        )
        yield from ([event, "all", "", code or "other", *_counts(line)] for code, line in matrix.sexes.items())
    yield [event, "all", "", "all", *_counts(matrix.totals)]


def _counts(figures: Figures[Count]) -> Iterable[str | int]:
    return [str(WITHHELD) if count is None else count for count in (figures[stage] for stage in STAGES)]
