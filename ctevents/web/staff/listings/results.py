"""The results of the answers, as their pages show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.launch.answers import Extent, Need, Rating
from ctevents.domain.roles import Right
from ctevents.services.launch.answers import Turnout
from ctevents.texts.exports.columns import Column, ColumnKind, Value, in_file
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.answers import NEEDS, RATINGS
from ctevents.texts.words.figures import NOT_SHOWN, WITHHELD
from ctevents.web.staff.launch.results import (
    FILTERS,
    CommentLine,
    ComparisonLine,
    FeedbackLine,
    ResultLine,
    ShownResults,
    shown_results,
)
from ctevents.web.staff.projects import ASKED


def _count(value: int | None) -> Value:
    return WITHHELD if value is None else value


def _agrees(extent: Extent) -> Column[ResultLine]:
    heading = {
        Extent.YES: _("Agree: yes"),
        Extent.PARTLY: _("Agree: partly"),
        Extent.NO: _("Agree: no"),
    }[extent]
    return Column(heading, lambda line: _count(line.agree(extent)), kind=ColumnKind.NUMBER)


def _can(extent: Extent) -> Column[ResultLine]:
    heading = {
        Extent.YES: _("In our power: yes"),
        Extent.PARTLY: _("In our power: partly"),
        Extent.NO: _("In our power: no"),
    }[extent]
    return Column(heading, lambda line: _count(line.power(extent)), kind=ColumnKind.NUMBER)


def _needs(need: Need) -> Column[ResultLine]:
    return Column(NEEDS[need], lambda line: line.row.needs[need], kind=ColumnKind.NUMBER)


def _rated(rating: Rating) -> Column[FeedbackLine]:
    return Column(RATINGS[rating], lambda line: line.row.ratings[rating], kind=ColumnKind.NUMBER)


OF_ROW: tuple[Column[ResultLine], ...] = (
    Column(_("Recommendation"), lambda line: line.number, names_row=True),
    in_file(_("Text"), lambda line: line.recommendation.text(page_language())),
    Column(_("Event"), lambda line: line.place, "place"),
    Column(_("Group"), lambda line: line.group),
    Column(_("Answers"), lambda line: line.row.answers, kind=ColumnKind.NUMBER),
)

RESULTS: tuple[Column[ResultLine], ...] = (*OF_ROW, *map(_agrees, Extent), *map(_can, Extent))

RESULT_NEEDS: tuple[Column[ResultLine], ...] = (*OF_ROW, *map(_needs, Need))

RESULT_FEEDBACK: tuple[Column[FeedbackLine], ...] = (
    Column(_("Question"), lambda line: line.question, names_row=True),
    Column(_("Event"), lambda line: line.place, "place"),
    Column(_("Group"), lambda line: line.group),
    Column(_("Answers"), lambda line: line.row.answers, kind=ColumnKind.NUMBER),
    *map(_rated, Rating),
)

TURNOUT: tuple[Column[Turnout], ...] = (
    Column(_("Event"), lambda each: each.event.city(page_language()), names_row=True),
    Column(_("Cards made"), lambda each: each.made, kind=ColumnKind.NUMBER),
    Column(_("Cards that answered"), lambda each: _count(each.answered), kind=ColumnKind.NUMBER),
    Column(
        _("Checked in"),
        lambda each: NOT_SHOWN if each.came is None else each.came,
        kind=ColumnKind.NUMBER,
    ),
)

RELEASED: tuple[Column[CommentLine], ...] = (
    Column(_("Recommendation"), lambda line: line.subject, names_row=True),
    in_file(_("Text"), lambda line: line.text_of_subject),
    Column(_("Event"), lambda line: line.place, "place"),
    Column(_("Group"), lambda line: line.group),
    Column(_("Comment"), lambda line: line.of.text, kind=ColumnKind.LONG),
)

COMPARISON: tuple[Column[ComparisonLine], ...] = (
    Column(_("Recommendation"), lambda line: line.number, names_row=True),
    in_file(_("Text"), lambda line: line.recommendation.text(page_language())),
    Column(_("Group"), lambda line: line.group),
    Column(_("Agreement by country"), lambda line: line.balances, kind=ColumnKind.LONG),
    Column(_("Largest difference"), lambda line: line.of.difference, kind=ColumnKind.NUMBER),
    Column(_("Agrees most"), lambda line: line.most),
    Column(_("Agrees least"), lambda line: line.least),
)


def _found(
    lines: Callable[[ShownResults], Iterable[Any]],
) -> Callable[[ListRequest], ListRows[Any]]:
    return lambda asking: all_of(lines(shown_results(asking)))


def _listings(
    kind: str,
    name: LazyString,
    columns: tuple[Column[Any], ...],
    lines: Callable[[ShownResults], Iterable[Any]],
) -> tuple[Listing, Listing]:
    """Return the list of one event and that of all events."""
    of_event, of_all = (
        Listing(
            kind=kind + suffix,
            name=name,
            page=page,
            right=Right.SEE_FIGURES,
            columns=columns,
            find_rows=_found(lines),
            filters=(*FILTERS, ASKED) if suffix else FILTERS,
            is_of_event=not suffix,
        )
        for suffix, page in (("", "staff.results_show"), ("-of-all", "staff.results_all"))
    )
    return of_event, of_all


LISTINGS = (
    *_listings("results", _("Answers to the recommendations"), RESULTS, lambda shown: shown.lines),
    *_listings(
        "result-needs", _("What the recommendations need"), RESULT_NEEDS, lambda shown: shown.needs
    ),
    *_listings(
        "feedback", _("Feedback on the event"), RESULT_FEEDBACK, lambda shown: shown.feedback
    ),
    *_listings(
        "turnout",
        _("Cards of the events whose answers are closed"),
        TURNOUT,
        lambda shown: shown.turnout,
    ),
    *_listings(
        "released-comments",
        _("Comments that organisers have released"),
        RELEASED,
        lambda shown: shown.comments,
    ),
    Listing(
        kind="comparison",
        name=_("Comparison across borders"),
        page="staff.results_all",
        right=Right.SEE_FIGURES,
        columns=COMPARISON,
        find_rows=_found(lambda shown: shown.comparisons),
        filters=(*FILTERS, ASKED),
        is_of_event=False,
    ),
)
