"""Charts of figures: bars drawn by the server, each with a table of the same figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from flask_babel import gettext

from ctevents.domain.figures.figures import (
    STAGES,
    Count,
    Figures,
    Funnel,
    InstitutionCounts,
    Matrix,
    Stage,
)
from ctevents.domain.people import Sex
from ctevents.texts.numbers import percentage
from ctevents.texts.words.figures import ALL_STAGES, FOUR_STAGES, SEX_NAMES

MOST_BARS = 12


@dataclass(frozen=True)
class ChartLine:
    """A line of a chart. ``note`` is shown beside the figure, for example its share."""

    label: str
    values: tuple[Count, ...]
    note: str = ""

    @property
    def total(self) -> int:
        return sum(value or 0 for value in self.values)


@dataclass(frozen=True)
class Chart:
    """A line for each bar, with a part for each of ``series``: one after another if ``is_stacked``,
    else below each other.

    A value of None is withheld. A chart with such values shows nothing that its table does not.
    """

    id: str
    title: str
    heading: str
    series: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    is_stacked: bool = True

    @property
    def longest(self) -> int:
        """Return the value that fills the whole width."""
        single = [value or 0 for line in self.lines for value in line.values]
        return (
            max([line.total for line in self.lines] if self.is_stacked else single, default=0) or 1
        )

    def parts(self, line: ChartLine) -> list[tuple[float, float]]:
        """Return begin and length of each part of the bar, in per cent of the width."""
        widths = [round(100 * (value or 0) / self.longest, 2) for value in line.values]
        begins = [
            round(sum(widths[:place]), 2) if self.is_stacked else 0.0
            for place in range(len(widths))
        ]
        return list(zip(begins, widths, strict=True))


def by_group_and_sex(matrix: Matrix, stage: Stage, names: Mapping[str | None, str]) -> Chart:
    """Return the chart; groups without people are left out."""
    lines = [
        ChartLine(names[code], tuple(matrix.cells[code, sex][stage] for sex in Sex))
        for code, counts in matrix.groups.items()
        if counts[stage]
    ]
    title = gettext("%(stage)s, by group and sex", stage=ALL_STAGES[stage])
    return Chart(
        "by-group", title, gettext("Group"), tuple(str(SEX_NAMES[sex]) for sex in Sex), tuple(lines)
    )


def by_institution(found: Sequence[InstitutionCounts], names: Sequence[str]) -> Chart:
    """Return the largest institutions, by attendees and confirmed people."""
    bars = [
        ChartLine(name, (each.counts[Stage.CONFIRMED], each.counts[Stage.ATTENDED]))
        for name, each in zip(names, found, strict=True)
        if each.counts[Stage.CONFIRMED]
    ]
    lines = sorted(bars, key=attrgetter("values"), reverse=True)
    series = (str(ALL_STAGES[Stage.CONFIRMED]), str(ALL_STAGES[Stage.ATTENDED]))
    title = gettext("Confirmed and attended, by institution")
    return Chart(
        "by-institution",
        title,
        gettext("Institution"),
        series,
        tuple(lines[:MOST_BARS]),
        is_stacked=False,
    )


def by_hour(arrivals: Mapping[datetime, int], day: str) -> Chart:
    """Return a chart of attendees by hour of one local day. Hours without anybody are shown too,
    between the first and the last with somebody."""
    first, last = min(arrivals), max(arrivals)
    hours = [
        first + timedelta(hours=number)
        for number in range((last - first) // timedelta(hours=1) + 1)
    ]
    lines = [
        ChartLine(f"{hour:%H}:00–{hour + timedelta(hours=1):%H}:00", (arrivals.get(hour, 0),))
        for hour in hours
    ]
    title = gettext("Attendees by hour of arrival, %(day)s", day=day)
    return Chart(
        f"arrivals-{first.date().isoformat()}",
        title,
        gettext("Hour"),
        (gettext("Attendees"),),
        tuple(lines),
    )


def by_means(counts: Mapping[str, int]) -> Chart:
    lines = tuple(ChartLine(name, (count,)) for name, count in counts.items())
    return Chart(
        "means",
        gettext("How attendees were checked in"),
        gettext("How"),
        (gettext("Attendees"),),
        lines,
    )


def of_funnel(funnel: Funnel) -> Chart:
    steps = [
        (gettext("Invited"), funnel.invited),
        (gettext("Replied"), funnel.replied),
        (gettext("Registered"), funnel.registered),
        (gettext("Attended"), funnel.attended),
    ]
    lines = tuple(ChartLine(name, (count,), _share(count, funnel.invited)) for name, count in steps)
    return Chart(
        "replies",
        gettext("From the invitation to the door"),
        gettext("Step"),
        (gettext("Persons"),),
        lines,
    )


def _share(count: int, whole: int) -> str:
    return percentage(count / whole) if whole else ""


def side_by_side(events: Mapping[str, Figures[Count]]) -> Chart:
    """Return events by name, exact or merged: the four stages below each other."""
    lines = tuple(
        ChartLine(name, tuple(figures[stage] for stage in STAGES))
        for name, figures in events.items()
    )
    series = tuple(str(name) for name in FOUR_STAGES.values())
    return Chart(
        "events",
        gettext("The events side by side"),
        gettext("Event"),
        series,
        lines,
        is_stacked=False,
    )
