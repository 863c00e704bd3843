"""The numbers of people at each stage, and the exact matrix of them by group and sex.

Readers who may not see exact figures get ``attendance.published``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from ctevents.domain.people import Sex


class Stage(StrEnum):
    """The stage of a person. ``replied``: invited, and the answer came. ``walk_in``: attended, and registered at the door.
    ``absent``: has a seat and did not come. Nobody is absent before the event is over; afterwards confirmed = attended + absent."""

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
"""The numbers of people by stage. ``Figures[int]`` are exact; those of a matrix have all stages. ``Figures[Count]`` may be
withheld, and have at least ``STAGES``."""

NOBODY: Figures[int] = dict.fromkeys(Stage, 0)


def sum_of(figures: Iterable[Figures[int]], stages: Iterable[Stage] = Stage) -> Figures[int]:
    several = list(figures)
    return {stage: sum(each[stage] for each in several) for stage in stages}


def figures_as_json(figures: Figures[Count], stages: Iterable[Stage]) -> dict[str, Count]:
    """Return ``{"invited": …}`` with these stages. A withheld count is null."""
    return {stage.value: figures[stage] for stage in stages}


@dataclass(frozen=True)
class Matrix:
    """The exact figures of each group (by code) and sex, in the groups' order. Its sums are computed once."""

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
        """Return ``{"cells": [{"group", "sex", "invited", "registered", "confirmed", "attended"}], "totals": {…}}``."""
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
    """Give each matrix the groups of all. Frozen figures may lack a group that was added later, or have one that is no longer
    offered."""
    codes = {code for matrix in matrices for code, _sex in matrix.cells}
    keys = [(code, sex) for code in order if code in codes for sex in Sex]
    return [Matrix({key: matrix.at(*key) for key in keys}) for matrix in matrices]
