"""The results of the answers: of one event and of all, by recommendation, group and country, and as JSON.

Before the answers of an event close, its page says only when that is and about how many cards have answered.
"""

from __future__ import annotations

from flask import Response, jsonify, render_template, request
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.launch.answers import Extent
from ctevents.domain.launch.results import ALL, Spread
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.results import open_answers
from ctevents.texts.exports.exporting import ListRequest
from ctevents.texts.rendering import page_language
from ctevents.texts.sealing import sealer
from ctevents.texts.words.answers import EXTENTS
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import Chart, ChartLine
from ctevents.web.staff.launch.result_lines import ResultLine, ShownResults, shown_results
from ctevents.web.staff.projects import of_figures


@blueprint.get("/events/<slug>/results")
@narrowed(needs(Right.SEE_FIGURES))
def results_show(slug: str) -> str:
    event = event_or_404(slug)
    return _page("staff/results_show.html", _shown(event), event=event)


@blueprint.get("/results")
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def results_all() -> str:
    return _page("staff/results_all.html", _shown(None))


@blueprint.get("/events/<slug>/results.json")
@narrowed(needs(Right.SEE_FIGURES))
def results_json(slug: str) -> Response:
    return _json(_shown(event_or_404(slug)))


@blueprint.get("/results.json")
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def results_all_json() -> Response:
    return _json(_shown(None))


def _shown(event: Event | None) -> ShownResults:
    return shown_results(ListRequest(staff(), event, request.args, now()))


def _json(shown: ShownResults) -> Response:
    """Return all rows, not filtered."""
    of_one = shown.asking.event is not None
    rows = [row for row in shown.found.rows if not (of_one and row.event == ALL)]
    return jsonify([row.as_json(shown.numbers[row.recommendation]) for row in rows])


def _page(template: str, shown: ShownResults, **context: object) -> str:
    return render_template(
        template,
        shown=shown,
        charts=_charts(shown),
        still_open=open_answers(db.session(), sealer(), shown.events, now=now()),
        events=shown.events,
        **shown.choices,
        **context,
    )


def _charts(shown: ShownResults) -> list[Chart]:
    """Return bars side by side: of all recommendations, or of the groups and countries that answered the chosen one."""
    of_one = "recommendation" in shown.chosen
    if shown.is_by_event and not of_one:
        return []
    lines = [line for line in shown.lines if line.row.group != ALL] if of_one else shown.needs
    drawn = [(_label(line, shown, of_one), line.row) for line in lines]
    return [
        _chart("agree", gettext("Agreement"), of_one, [(label, row.agree) for label, row in drawn]),
        _chart(
            "power", gettext("In the power of those who answered"), of_one, [(label, row.power) for label, row in drawn]
        ),
    ]


def _label(line: ResultLine, shown: ShownResults, of_one: bool) -> str:
    if not of_one:
        return f"{line.number} · {line.recommendation.text(page_language())}"
    return f"{line.group}, {line.place}" if shown.is_by_event else line.group


def _chart(id_: str, title: str, of_one: bool, bars: list[tuple[str, Spread | None]]) -> Chart:
    """Return a chart without bars for withheld questions."""
    lines = tuple(
        ChartLine(label, tuple(spread[extent] for extent in Extent)) for label, spread in bars if spread is not None
    )
    heading = gettext("Group") if of_one else gettext("Recommendation")
    return Chart(id_, title, heading, tuple(str(name) for name in EXTENTS.values()), lines)
