"""The exact figures: people at each stage by group and sex, by institution, by hour of arrival, by reply.

Only readers who may see exact figures get them. Others get ``attendance.published``, with four of the stages and no filter. Show
them nothing from this module: one more stage or a filter, compared with a figure that they know, could reveal a few people.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import reduce
from operator import add
from typing import Any, Self

from ctevents.domain.entry import Means
from ctevents.domain.figures.matrix import Figures, Matrix, Stage, sum_of_matrices
from ctevents.domain.people import Sex


@dataclass(frozen=True, kw_only=True)
class FigureFilters:
    """Filters of the figures; an empty one does not apply. ``group`` is a code. Unnamed guests belong to no institution here."""

    group: str = ""
    sex: Sex | None = None
    institution_id: int | None = None
    language: str = ""


EVERYBODY = FigureFilters()


@dataclass(frozen=True, kw_only=True)
class InstitutionCounts:
    """Counts of one institution. ``institution_id`` is None for people without one and for unnamed guests."""

    institution_id: int | None
    name: str
    is_named: bool
    counts: Figures[int]


@dataclass(frozen=True, kw_only=True)
class Funnel:
    """The invited people at each step; each number is a part of the one before. Uninvited attendees are not included."""

    invited: int = 0
    replied: int = 0
    registered: int = 0
    attended: int = 0

    def __add__(self, other: Funnel) -> Funnel:
        return Funnel(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})


@dataclass(frozen=True, kw_only=True)
class EventFigures:
    """All figures of one event, or of several together.

    ``arrivals``: attendees by the local hour of their entry, in order, without empty hours. ``means``: attendees by how their
    entry was recorded, with all means in order. Both add up to the attendees. ``institutions``: sorted by name, then people
    without one and unnamed guests. It is empty for several events, which share no institutions, and in a frozen copy.
    """

    matrix: Matrix
    arrivals: Mapping[datetime, int] = field(default_factory=dict)
    means: Mapping[Means, int] = field(default_factory=dict)
    funnel: Funnel = field(default_factory=Funnel)
    institutions: Sequence[InstitutionCounts] = ()

    def as_json(self) -> dict[str, Any]:
        """Return ``{"cells": [{"group", "sex", "invited", …, "absent"}], "arrivals": [{"hour": "2027-03-10T10:00", "attended"}],
        "means": {"scan", "manual", "paper"}, "funnel": {"invited", "replied", "registered", "attended"}}``. Institutions are
        left out."""
        return {
            "cells": self.matrix.cells_as_json(Stage),
            "arrivals": [
                {"hour": hour.isoformat(timespec="minutes"), "attended": count} for hour, count in self.arrivals.items()
            ],
            "means": {means.value: count for means, count in self.means.items()},
            "funnel": {each.name: getattr(self.funnel, each.name) for each in fields(Funnel)},
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        cells = {
            (cell["group"], Sex(cell["sex"])): {stage: cell.get(stage, 0) for stage in Stage}
            for cell in values["cells"]
        }
        return cls(
            matrix=Matrix(cells),
            arrivals={datetime.fromisoformat(each["hour"]): each["attended"] for each in values["arrivals"]},
            means={means: values["means"].get(means.value, 0) for means in Means},
            funnel=Funnel(**values["funnel"]),
        )


def all_figures(figures: Sequence[EventFigures]) -> EventFigures:
    """Return the sum of the figures of several events, which have the same groups."""
    hours = sorted({hour for each in figures for hour in each.arrivals})
    return EventFigures(
        matrix=sum_of_matrices([each.matrix for each in figures]),
        arrivals={hour: sum(each.arrivals.get(hour, 0) for each in figures) for hour in hours},
        means={means: sum(each.means.get(means, 0) for each in figures) for means in Means},
        funnel=reduce(add, (each.funnel for each in figures), Funnel()),
    )


@dataclass(frozen=True, kw_only=True)
class Correction:
    """A cell that has changed since it was frozen."""

    group: str
    sex: Sex
    stage: Stage
    frozen: int
    live: int

    @property
    def difference(self) -> int:
        return self.live - self.frozen


def corrections(frozen: Matrix, live: Matrix) -> list[Correction]:
    """Return the changed cells by stage, then group and sex. A group with nobody may be missing in either matrix."""
    keys = dict.fromkeys([*live.cells, *frozen.cells])
    pairs = [(key, frozen.at(*key), live.at(*key)) for key in keys]
    return [
        Correction(group=group, sex=sex, stage=stage, frozen=before[stage], live=after[stage])
        for stage in Stage
        for (group, sex), before, after in pairs
        if before[stage] != after[stage]
    ]
