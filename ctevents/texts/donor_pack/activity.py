"""The donor pack as an IATI activity, in the current language. Its figures are those of the tables,
so it says what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from flask_babel import gettext

from ctevents.domain.figures.activity import (
    Activity,
    ActivityResult,
    Actual,
    Indicator,
    Place,
    ResultKind,
    period_of,
)
from ctevents.domain.figures.figures import Stage
from ctevents.domain.figures.report import Report, Value
from ctevents.domain.launch.results import ALL
from ctevents.domain.people import Sex
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import Event, Project, Recommendation
from ctevents.texts.donor_pack.sentences import of_each
from ctevents.texts.rendering import footnote, page_language

SEXES = {Sex.F.value: "female", Sex.M.value: "male", Sex.X.value: "not said"}
"""Values of the dimension, which are for programs."""


def lacking(block: Project) -> tuple[str, ...]:
    """Return the names of the fields that the project lacks to be an IATI activity."""
    texts = {
        gettext("IATI identifier of the project"): block.iati_identifier,
        gettext("IATI identifier of the organisation"): block.iati_organisation,
        gettext("Kind of organisation"): block.iati_organisation_type,
        gettext("Title of the project"): block.title,
        gettext("Agency"): block.agency,
    }
    missing = [name for name, text in texts.items() if not text]
    has_days = period_of(block.period) is not None
    return (
        *missing,
        *([] if has_days else [gettext("Period, as two dates: 01 July 2014 – 30 November 2015")]),
    )


def activity_of(
    report: Report,
    block: Project,
    events: Sequence[Event],
    recommendations: Sequence[Recommendation],
) -> Activity | None:
    """Return the activity, or None if the project lacks something."""
    days = period_of(block.period)
    if days is None or lacking(block):
        return None
    places = tuple(_place(event, report.made_at) for event in events)
    return Activity(
        identifier=block.iati_identifier,
        organisation=block.iati_organisation,
        organisation_type=block.iati_organisation_type,
        agency=block.agency,
        title=block.title,
        notes=report.notes,
        starts_on=days[0],
        ends_on=days[1],
        donors=tuple(of_each(events, "donors")),
        partners=tuple(of_each(events, "partners")),
        places=places,
        results=tuple(_results(report, places, recommendations)),
    )


def _place(event: Event, now: datetime) -> Place:
    """Describe the place by its designation and, where it needs one, its footnote."""
    status, language = event.status_at(now), page_language()
    note = footnote(event)
    return Place(
        key=event.slug,
        name=event.city(language),
        description=f"{event.designation(language)}. {note}"
        if note
        else event.designation(language),
        day=to_local(event.starts_at, event.time_zone).date() if event.starts_at else None,
        is_held=status is EventStatus.HELD,
        is_over=status in (EventStatus.HELD, EventStatus.CANCELLED),
    )


def _results(
    report: Report, places: Sequence[Place], recommendations: Sequence[Recommendation]
) -> Iterator[ActivityResult]:
    outputs = [
        _held(places),
        Indicator(gettext("People invited"), _people(report, Stage.INVITED)),
        Indicator(gettext("People who attended"), _people(report, Stage.ATTENDED)),
        Indicator(gettext("Documents to download"), _launched(report, "documents")),
        Indicator(gettext("Downloads"), _downloads(report)),
        Indicator(gettext("Printed copies given out"), _launched(report, "copies")),
    ]
    outcomes = [_agreeing(report, each) for each in recommendations]
    kinds = {
        ResultKind.OUTPUT: (gettext("Launch events"), outputs),
        ResultKind.OUTCOME: (gettext("Answers"), outcomes),
    }
    for kind, (title, indicators) in kinds.items():
        known = tuple(indicator for indicator in indicators if indicator.actuals)
        if known:
            yield ActivityResult(kind, title, known)


def _held(places: Sequence[Place]) -> Indicator:
    held = tuple(Actual(1, place.key) for place in places if place.is_held)
    return Indicator(gettext("Launch events held"), (Actual(len(held)), *held), target=len(places))


def _people(report: Report, stage: Stage) -> tuple[Actual, ...]:
    """Return the figures by group and sex; in a pack for the public those by group and those by
    sex."""
    keys = ("groups", "sexes") if report.is_public else ("matrix",)
    return _once(actual for key in keys for actual in _figures(report, key, stage.value))


def _downloads(report: Report) -> tuple[Actual, ...]:
    return _once(_figures(report, "downloads", "downloads"))


def _launched(report: Report, figure: str) -> tuple[Actual, ...]:
    """Return a figure of each event, and of all events together."""
    rows = [(part, row) for part, row in _rows(report, "launched") if row["event"] == part]
    return tuple(
        Actual(count, _place_of(part))
        for part, row in rows
        if isinstance(count := row[figure], int)
    )


def _agreeing(report: Report, recommendation: Recommendation) -> Indicator:
    rows = [row for row in _rows(report, "answers") if row[1]["number"] == recommendation.number]
    actuals = [
        Actual(yes, _place_of(part), _dimensions(row), _beside(row))
        for part, row in rows
        if isinstance(yes := row["agree_yes"], int)
    ]
    title = gettext(
        "Recommendation %(number)s: answer cards that agree", number=recommendation.number
    )
    return Indicator(title, tuple(actuals), recommendation.text(page_language()))


def _beside(row: Row) -> str:
    return gettext(
        "%(answers)s cards answered; %(partly)s agree partly, %(no)s do not agree.",
        answers=row["answers"],
        partly=row["agree_partly"],
        no=row["agree_no"],
    )


Row = Mapping[str, Value]
"""A row of a table by the keys of its columns."""


def _figures(report: Report, table: str, figure: str) -> Iterator[Actual]:
    """Yield what is not withheld. Parts of nobody are left out."""
    for part, row in _rows(report, table):
        count, dimensions = row[figure], _dimensions(row)
        if isinstance(count, int) and (count or not dimensions):
            yield Actual(count, _place_of(part), dimensions)


def _rows(report: Report, key: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a table in each part, with the key of the part."""
    for part in report.parts:
        for table in (table for table in part.tables if table.key == key):
            keys = [column.key for column in table.columns]
            yield from ((part.key, dict(zip(keys, row.values, strict=True))) for row in table.rows)


def _dimensions(row: Row) -> tuple[tuple[str, str], ...]:
    codes = [(name, str(row[name])) for name in ("group", "sex") if row.get(name, ALL) != ALL]
    return tuple((name, SEXES.get(code, code) if name == "sex" else code) for name, code in codes)


def _place_of(part: str) -> str:
    return "" if part == ALL else part


def _once(actuals: Iterable[Actual]) -> tuple[Actual, ...]:
    return tuple(dict.fromkeys(actuals))
