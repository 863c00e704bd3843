"""The results of the answers: of one event and of all, by recommendation, group and country, and as
JSON.

Before the answers of an event close, its page says only when that is and about how many cards have
answered.

The lines of the pages of results and of their files: merged rows with the names of what they are
about.

Rows are the same for every account. The filters in the address hide rows, and compute nothing
again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from flask import Response, jsonify, render_template, request
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.launch.answers import Extent
from ctevents.domain.launch.comments import Comment
from ctevents.domain.launch.results import (
    ALL,
    OTHER,
    Comparison,
    FeedbackRow,
    ResultFilters,
    ResultRow,
    Results,
    Spread,
    balance,
    comparisons,
    with_sums,
)
from ctevents.domain.roles import Right
from ctevents.models import Event, Recommendation
from ctevents.services.figures.publishing import attendees_as_published
from ctevents.services.launch.answers import Kinds, Turnout, closed_answers, turnout
from ctevents.services.launch.comments import released_comments
from ctevents.services.launch.source_edits import open_answers, recommendations, results_of
from ctevents.texts.exports.exporting import ListRequest
from ctevents.texts.groups import names_in_figures
from ctevents.texts.link_keys import sealer
from ctevents.texts.projects import numbers_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.answers import EXTENTS, FEEDBACK
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import Chart, ChartLine
from ctevents.web.staff.figures.published import names_of_events
from ctevents.web.staff.projects import events_in_figures, of_figures

FILTERS = ("event", "recommendation", "group")
EACH = "each"
"""The value of ``event`` in the address that shows every event by itself."""


@dataclass(frozen=True)
class ResultLine:
    """A row about a recommendation, with the name of the event and of the group."""

    place: str
    number: str
    recommendation: Recommendation
    group: str
    row: ResultRow

    @property
    def balance(self) -> int | None:
        return balance(self.row.agree) if self.row.agree is not None else None

    def agree(self, extent: Extent) -> int | None:
        return _count(self.row.agree, extent)

    def power(self, extent: Extent) -> int | None:
        return _count(self.row.power, extent)


def _count(spread: Spread | None, extent: Extent) -> int | None:
    return None if spread is None else spread[extent]


@dataclass(frozen=True)
class FeedbackLine:
    place: str
    question: str
    group: str
    row: FeedbackRow


@dataclass(frozen=True)
class CommentLine:
    """A comment that organisers have released. ``group``: empty if it is not shown."""

    place: str
    recommendation: Recommendation | None
    group: str
    of: Comment

    @property
    def subject(self) -> str:
        return self.recommendation.number if self.recommendation else gettext("About the event")

    @property
    def text_of_subject(self) -> str:
        return self.recommendation.text(page_language()) if self.recommendation else ""


@dataclass(frozen=True)
class ComparisonLine:
    """The answers of a group to a recommendation, by country. ``places``: names of events, by
    slug."""

    number: str
    recommendation: Recommendation
    group: str
    of: Comparison
    places: Mapping[str, str]

    @property
    def balances(self) -> str:
        return " · ".join(
            f"{self.places[event]} {points(value)}" for event, value in self.of.balances.items()
        )

    @property
    def most(self) -> str:
        return self.places[self.of.furthest[0]] if self.of.difference else ""

    @property
    def least(self) -> str:
        return self.places[self.of.furthest[1]] if self.of.difference else ""


def points(value: int) -> str:
    """Return a balance with its sign, as ``+60``, ``0`` or ``−20``."""
    return f"{value:+d}".replace("-", "−") if value else "0"


@dataclass(frozen=True)
class ShownResults:
    """The results of one event, or of all that an account may see, as the address filters them."""

    asking: ListRequest
    answers: Mapping[Event, Kinds]
    events: Sequence[Event]

    @cached_property
    def found(self) -> Results:
        return results_of(db.session(), self.answers)

    @cached_property
    def recommendations(self) -> Sequence[Recommendation]:
        return recommendations(db.session(), {event.project_id for event in self.events})

    @cached_property
    def numbers(self) -> Mapping[int, str]:
        return numbers_of(self.recommendations)

    @cached_property
    def group_names(self) -> Mapping[str | None, str]:
        return names_in_figures(self.events) | {ALL: gettext("All shown")}

    @cached_property
    def places(self) -> dict[str, str]:
        return names_of_events(self.events) | {ALL: gettext("All events together")}

    @cached_property
    def filters(self) -> ResultFilters:
        chosen, event = self.chosen, self.asking.event
        place = event.slug if event else chosen.get("event", ALL)
        number = chosen.get("recommendation", "")
        ids = {number: id_ for id_, number in self.numbers.items()}
        return ResultFilters(
            "" if place == EACH else place, ids.get(number), chosen.get("group", "")
        )

    @cached_property
    def chosen(self) -> dict[str, str]:
        """The filters in the address. Unknown values filter nothing."""
        known = {
            "event": {EACH, *(event.slug for event in self.events)}
            if self.asking.event is None
            else set(),
            "recommendation": set(self.numbers.values()),
            "group": {ALL, OTHER, *filter(None, self.group_names)},
        }
        asked = {name: self.asking.arguments.get(name, "") for name in FILTERS}
        return {name: value for name, value in asked.items() if value in known[name]}

    @property
    def is_by_event(self) -> bool:
        """Return whether every event is shown by itself."""
        return self.chosen.get("event") == EACH

    @cached_property
    def lines(self) -> list[ResultLine]:
        """The rows of each recommendation, and their sum."""
        texts = {each.id: each for each in self.recommendations}
        return [
            ResultLine(
                self.places[row.event],
                self.numbers[row.recommendation],
                texts[row.recommendation],
                self.group_names[row.group],
                row,
            )
            for row in with_sums(self.found.rows)
            if self._shows(row)
        ]

    def _shows(self, row: ResultRow | FeedbackRow) -> bool:
        return self.filters.shows(row) and not (self.is_by_event and row.event == ALL)

    @property
    def needs(self) -> list[ResultLine]:
        """The sums of each recommendation, or the rows of the chosen group."""
        return (
            self.lines
            if self.chosen.get("group")
            else [line for line in self.lines if line.row.group == ALL]
        )

    @property
    def feedback(self) -> list[FeedbackLine]:
        return [
            FeedbackLine(
                self.places[row.event],
                str(FEEDBACK[row.question]),
                self.group_names[row.group],
                row,
            )
            for row in self.found.feedback
            if self._shows(row)
        ]

    @cached_property
    def comments(self) -> list[CommentLine]:
        """The released comments of events whose answers have closed, by event in the order of their
        digests."""
        texts = {each.id: each for each in self.recommendations}
        return [
            CommentLine(
                self.places[event.slug],
                texts.get(each.recommendation or 0),
                self._group_of(each),
                each,
            )
            for event, kinds in self._chosen_answers.items()
            for each in released_comments(db.session(), sealer(), event, kinds)
            if self._shows_comment(each)
        ]

    @cached_property
    def turnout(self) -> list[Turnout]:
        """The cards beside the people who came: as published, for accounts that may not see exact
        figures."""
        if self.asking.account.may(Right.SEE_EXACT_FIGURES):
            return turnout(db.session(), self._chosen_answers)
        came = attendees_as_published(db.session(), [event.id for event in self._chosen_answers])
        return turnout(db.session(), self._chosen_answers, came)

    @property
    def _chosen_answers(self) -> dict[Event, Kinds]:
        return {
            event: kinds
            for event, kinds in self.answers.items()
            if self.filters.event in ("", ALL, event.slug)
        }

    def _group_of(self, comment: Comment) -> str:
        return self.group_names[comment.group] if comment.group else ""

    def _shows_comment(self, comment: Comment) -> bool:
        of_other = self.filters.recommendation not in (None, comment.recommendation)
        return not of_other and self.filters.group in ("", ALL, comment.group or OTHER)

    @property
    def comparisons(self) -> list[ComparisonLine]:
        texts, filters = {each.id: each for each in self.recommendations}, self.filters
        return [
            ComparisonLine(
                self.numbers[each.recommendation],
                texts[each.recommendation],
                self.group_names[each.group],
                each,
                self.places,
            )
            for each in comparisons(self.found.rows)
            if filters.recommendation in (None, each.recommendation)
            and filters.group in ("", ALL, each.group)
            and filters.event in ("", ALL, *each.balances)
        ]

    @property
    def choices(self) -> dict[str, Any]:
        """The choices of the filter form: those that have rows."""
        groups = {row.group or OTHER for row in self.found.rows}
        names = {code or OTHER: name for code, name in self.group_names.items()}
        return {
            "event_choices": [
                (EACH, gettext("Each event")),
                *((event.slug, self.places[event.slug]) for event in self.events),
            ],
            "recommendation_choices": [(number, number) for number in self.numbers.values()],
            "group_choices": [
                (code, name) for code, name in names.items() if code in {*groups, ALL}
            ],
        }


def shown_results(asking: ListRequest) -> ShownResults:
    """Return the results that the address asks for. Raises ``SealBroken``."""
    events = (
        [asking.event]
        if asking.event
        else list(events_in_figures(asking.account, asking.arguments))
    )
    return ShownResults(
        asking, closed_answers(db.session(), sealer(), events, now=asking.now), events
    )


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
    """Return bars side by side: of all recommendations, or of the groups and countries that
    answered the chosen one."""
    of_one = "recommendation" in shown.chosen
    if shown.is_by_event and not of_one:
        return []
    lines = [line for line in shown.lines if line.row.group != ALL] if of_one else shown.needs
    drawn = [(_label(line, shown, of_one), line.row) for line in lines]
    return [
        _chart("agree", gettext("Agreement"), of_one, [(label, row.agree) for label, row in drawn]),
        _chart(
            "power",
            gettext("In the power of those who answered"),
            of_one,
            [(label, row.power) for label, row in drawn],
        ),
    ]


def _label(line: ResultLine, shown: ShownResults, of_one: bool) -> str:
    if not of_one:
        return f"{line.number} · {line.recommendation.text(page_language())}"
    return f"{line.group}, {line.place}" if shown.is_by_event else line.group


def _chart(id_: str, title: str, of_one: bool, bars: list[tuple[str, Spread | None]]) -> Chart:
    """Return a chart without bars for withheld questions."""
    lines = tuple(
        ChartLine(label, tuple(spread[extent] for extent in Extent))
        for label, spread in bars
        if spread is not None
    )
    heading = gettext("Group") if of_one else gettext("Recommendation")
    return Chart(id_, title, heading, tuple(str(name) for name in EXTENTS.values()), lines)
