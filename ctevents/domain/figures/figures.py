"""The exact figures: people at each stage by group and sex, by institution, by hour of arrival, by
reply.

Only readers who may see exact figures get them. Others get ``attendance.published``, with four of
the stages and no filter. Show them nothing from this module: one more stage or a filter, compared
with a figure that they know, could reveal a few people.

The numbers of people at each stage, and the exact matrix of them by group and sex.

Readers who may not see exact figures get ``attendance.published``.

Gaps: how many people of a group an event lacks, and the next thing to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from functools import cached_property, reduce
from operator import add
from typing import Any, Self, TypeVar

from ctevents.domain.entry import Means
from ctevents.domain.people import Sex


class Stage(StrEnum):
    """The stage of a person. ``replied``: invited, and the answer came. ``walk_in``: attended, and
    registered at the door. ``absent``: has a seat and did not come. Nobody is absent before the
    event is over; afterwards confirmed = attended + absent."""

    INVITED = "invited"
    REPLIED = "replied"
    REGISTERED = "registered"
    CONFIRMED = "confirmed"
    ATTENDED = "attended"
    WALK_IN = "walk_in"
    ABSENT = "absent"


STAGES = (Stage.INVITED, Stage.REGISTERED, Stage.CONFIRMED, Stage.ATTENDED)
"""The stages for files, for other programs, and for readers who may not see exact figures."""

Count = int | None
"""A count, or None if it is withheld because it is one to four."""

Number = TypeVar("Number", int, Count)

Figures = Mapping[Stage, Number]
"""The numbers of people by stage. ``Figures[int]`` are exact; those of a matrix have all stages.
``Figures[Count]`` may be withheld, and have at least ``STAGES``."""

NOBODY: Figures[int] = dict.fromkeys(Stage, 0)


def sum_of(figures: Iterable[Figures[int]], stages: Iterable[Stage] = Stage) -> Figures[int]:
    several = list(figures)
    return {stage: sum(each[stage] for each in several) for stage in stages}


def figures_as_json(figures: Figures[Count], stages: Iterable[Stage]) -> dict[str, Count]:
    """Return ``{"invited": …}`` with these stages. A withheld count is null."""
    return {stage.value: figures[stage] for stage in stages}


@dataclass(frozen=True)
class Matrix:
    """The exact figures of each group (by code) and sex, in the groups' order. Its sums are
    computed once."""

    cells: Mapping[tuple[str, Sex], Figures[int]]

    @cached_property
    def groups(self) -> Mapping[str, Figures[int]]:
        """The sums of the rows, by the code of the group."""
        return {code: sum_of(self.at(code, sex) for sex in Sex) for code in self._codes}

    @cached_property
    def sexes(self) -> Mapping[Sex, Figures[int]]:
        """The sums of the columns, by sex."""
        return {sex: sum_of(self.at(code, sex) for code in self._codes) for sex in Sex}

    @cached_property
    def totals(self) -> Figures[int]:
        return sum_of(self.sexes.values())

    def at(self, group: str, sex: Sex) -> Figures[int]:
        """Return the figures of a cell; nobody, if the matrix lacks it."""
        return self.cells.get((group, sex), NOBODY)

    def as_json(self) -> dict[str, Any]:
        """Return ``{"cells": [{"group", "sex", "invited", "registered", "confirmed", "attended"}],
        "totals": {…}}``."""
        return {"cells": self.cells_as_json(STAGES), "totals": figures_as_json(self.totals, STAGES)}

    def cells_as_json(self, stages: Iterable[Stage]) -> list[dict[str, Any]]:
        return [
            {"group": group, "sex": sex.value} | figures_as_json(figures, stages)
            for (group, sex), figures in self.cells.items()
        ]

    @cached_property
    def _codes(self) -> Sequence[str]:
        return list(dict.fromkeys(group for group, _ in self.cells))


def sum_of_matrices(matrices: Sequence[Matrix]) -> Matrix:
    """Return the sum of the matrices of several events, which have the same groups."""
    keys = dict.fromkeys(key for matrix in matrices for key in matrix.cells)
    return Matrix({key: sum_of(matrix.at(*key) for matrix in matrices) for key in keys})


def with_same_groups(matrices: Sequence[Matrix], order: Sequence[str]) -> list[Matrix]:
    """Give each matrix the groups of all. Frozen figures may lack a group that was added later, or
    have one that is no longer offered."""
    codes = {code for matrix in matrices for code, _sex in matrix.cells}
    keys = [(code, sex) for code in order if code in codes for sex in Sex]
    return [Matrix({key: matrix.at(*key) for key in keys}) for matrix in matrices]


@dataclass(frozen=True, kw_only=True)
class FigureFilters:
    """Filters of the figures; an empty one does not apply. ``group`` is a code. Unnamed guests
    belong to no institution here."""

    group: str = ""
    sex: Sex | None = None
    institution_id: int | None = None
    language: str = ""


EVERYBODY = FigureFilters()


@dataclass(frozen=True, kw_only=True)
class InstitutionCounts:
    """Counts of one institution. ``institution_id`` is None for people without one and for unnamed
    guests."""

    institution_id: int | None
    name: str
    is_named: bool
    counts: Figures[int]


@dataclass(frozen=True, kw_only=True)
class Funnel:
    """The invited people at each step; each number is a part of the one before. Uninvited attendees
    are not included."""

    invited: int = 0
    replied: int = 0
    registered: int = 0
    attended: int = 0

    def __add__(self, other: Funnel) -> Funnel:
        return Funnel(
            **{
                each.name: getattr(self, each.name) + getattr(other, each.name)
                for each in fields(self)
            }
        )


@dataclass(frozen=True, kw_only=True)
class EventFigures:
    """All figures of one event, or of several together.

    ``arrivals``: attendees by the local hour of their entry, in order, without empty hours.
    ``means``: attendees by how their entry was recorded, with all means in order. Both add up to
    the attendees. ``institutions``: sorted by name, then people without one and unnamed guests. It
    is empty for several events, which share no institutions, and in a frozen copy.
    """

    matrix: Matrix
    arrivals: Mapping[datetime, int] = field(default_factory=dict)
    means: Mapping[Means, int] = field(default_factory=dict)
    funnel: Funnel = field(default_factory=Funnel)
    institutions: Sequence[InstitutionCounts] = ()

    def as_json(self) -> dict[str, Any]:
        """Return ``{"cells": [{"group", "sex", "invited", …, "absent"}], "arrivals": [{"hour":
        "2027-03-10T10:00", "attended"}], "means": {"scan", "manual", "paper"}, "funnel":
        {"invited", "replied", "registered", "attended"}}``. Institutions are left out."""
        return {
            "cells": self.matrix.cells_as_json(Stage),
            "arrivals": [
                {"hour": hour.isoformat(timespec="minutes"), "attended": count}
                for hour, count in self.arrivals.items()
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
            arrivals={
                datetime.fromisoformat(each["hour"]): each["attended"]
                for each in values["arrivals"]
            },
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
    """Return the changed cells by stage, then group and sex. A group with nobody may be missing in
    either matrix."""
    keys = dict.fromkeys([*live.cells, *frozen.cells])
    pairs = [(key, frozen.at(*key), live.at(*key)) for key in keys]
    return [
        Correction(group=group, sex=sex, stage=stage, frozen=before[stage], live=after[stage])
        for stage in Stage
        for (group, sex), before, after in pairs
        if before[stage] != after[stage]
    ]


class Action(StrEnum):
    """The next step. ``call``: guests who have not replied and get no reminder. ``list``: put more
    people on the guest list."""

    INVITE = "invite"
    REMIND = "remind"
    CALL = "call"
    LIST = "list"


@dataclass(frozen=True, kw_only=True)
class GroupProgress:
    """The state of one group. It counts people and institutions with seats; ``confirmed`` and
    ``target`` count only people.

    ``silent`` were invited and have not replied. Among them, ``unreachable`` get no reminder, and
    ``reminded`` got one today. ``target`` is None if none is set.
    """

    target: int | None = None
    uninvited: int = 0
    invited: int = 0
    replied: int = 0
    confirmed: int = 0
    unreachable: int = 0
    reminded: int = 0

    @property
    def silent(self) -> int:
        return self.invited - self.replied

    @property
    def to_remind(self) -> int:
        return self.silent - self.unreachable - self.reminded

    @property
    def missing(self) -> int:
        """The number of confirmed people that the target still needs."""
        return max(0, (self.target or 0) - self.confirmed)

    def next_action(self) -> tuple[Action, int] | None:
        """Return the next step and how many it concerns. None if the target is reached, or if
        everybody who can be reminded got a reminder today."""
        if self.target is not None and not self.missing:
            return None
        steps = [
            (Action.INVITE, self.uninvited),
            (Action.REMIND, self.to_remind),
            (Action.CALL, self.unreachable),
            (Action.LIST, 0 if self.silent else self.missing),
        ]
        return next((step for step in steps if step[1]), None)
