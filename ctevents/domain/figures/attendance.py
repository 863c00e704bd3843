"""The published form of the attendance matrix, for readers who may not see exact figures.

Observers see snapshots of an event, each taken at a moment named in advance. They know this program
and keep every snapshot. ``published`` decides what a snapshot shows. Its decision depends on the
exact figures of that moment and on what earlier snapshots showed, never on what they withheld. A
column is one stage of one snapshot.

**The rule.** No count is changed or rounded. A column shows its total if the total, and its
difference to each total that was shown before, is 0 or at least ``FEWEST``. The capacity counts as
a total that was shown before, because everybody knows it and nobody can be confirmed beyond it. So
do the capacities at the time of earlier snapshots. The totals are decided one after the other, in
the order of the plan. A column with a total may also show a line for each group and for each sex:

* The first column that is broken down chooses the lines. A group has a line of its own if it has at
  least ``FEWEST`` people. All others are added up in the common line, "Other groups". The last
  separate lines in order join it until it reveals nothing about any one group in it: it is neither
  small nor the largest possible sum of small groups.
* Every later column has the same lines or none. It has them only if each line, and its difference
  to the same line of every column before, is 0 or at least ``FEWEST``.
* Lines are shown only if at least two of them have people. Otherwise everybody would be in one
  line, and the total says that.
* Lines always add up to the total. A column without lines is one common line.

**Why nobody can work out a count of one to four.** A count is that of a group, a sex, both
together, or all, in one column; or the difference of such counts between two columns.

1. A shown count, or a difference of two shown counts of the same line, is 0 or at least ``FEWEST``.
2. Group and sex together are shown nowhere. With row r, column c and total n, such a cell lies
   between max(0, r + c - n) and min(r, c). The distance of the two is the least of r, c, n - r and
   n - c. These are sums of lines, none of which is small, and n - r and n - c are not 0. So the
   cell is certain only if it is 0.
3. Everybody who attended was confirmed, and so on. So the people that one column has more than the
   next form a table of their own. Its lines are differences, so they are 0 or at least ``FEWEST``,
   too. So each of its cells is either not certain, or 0, or equal to a line or to the total of that
   table. A cell of the larger column is the sum of such cells and is certain only if all of them
   are.
4. A withheld total is one to four, or one to four away from a total shown before. At each side
   there are ``FEWEST`` - 1 such numbers. Later snapshots leave all of those at one side possible:
   totals shown later keep the same distance.
5. Withheld lines tell only that one of them is small or too near. Between the least and the most
   people that a line can have, the numbers next to both ends are of that kind, and there are
   several.
6. Several events together are the sum of what each event shows.

``tests/domain/figures/test_deduction.py`` tries this with all worlds of a few people, and finds the
leak in weaker rules.

**What is not hidden.** A reader learns that a withheld figure was withheld, and so that it is near
to another one. A count of 0 is shown, and so is a difference of 0: then everybody of that line
came, or nobody did.

Head counts: the number of meals to cook, and of receivers to hire.

Comparison of signatures on paper with check-ins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self, TypeVar

from ctevents.domain.figures.figures import (
    STAGES,
    Count,
    Figures,
    Matrix,
    Number,
    Stage,
    figures_as_json,
)

Code = TypeVar("Code", bound=str)

FEWEST = 5

Lines = Mapping[str | None, Figures[Number]]
"""Figures by the code of a group or sex. None is the key of the common line, for those without a
line of their own."""

Column = Mapping[str | None, int]
"""The counts of one stage by line."""


@dataclass(frozen=True)
class MergedMatrix:
    """The figures for readers who may not see exact ones, of ``STAGES`` only. Lines with nobody are
    left out."""

    groups: Lines[Count]
    sexes: Lines[Count]
    totals: Figures[Count]

    @property
    def is_empty(self) -> bool:
        """True if no total is shown."""
        return all(count is None for count in self.totals.values())

    @property
    def is_broken_down(self) -> bool:
        """True if a group or a sex has a line of its own."""
        return bool({*self.groups, *self.sexes} - {None})

    def as_json(self) -> dict[str, Any]:
        """Return ``{"groups": [{"group", "invited", …}], "sexes": [{"sex", "invited", …}],
        "totals": {…}}``.

        The code of the common line is null, and so is a withheld count.
        """
        return {
            "groups": [
                {"group": code} | figures_as_json(figures, STAGES)
                for code, figures in self.groups.items()
            ],
            "sexes": [
                {"sex": code} | figures_as_json(figures, STAGES)
                for code, figures in self.sexes.items()
            ],
            "totals": figures_as_json(self.totals, STAGES),
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        return cls(
            groups={each["group"]: _figures(each) for each in values["groups"]},
            sexes={each["sex"]: _figures(each) for each in values["sexes"]},
            totals=_figures(values["totals"]),
        )


NOTHING = MergedMatrix(groups={}, sexes={}, totals=dict.fromkeys(STAGES))
"""The figures of an event of which nothing has been published."""


@dataclass(frozen=True)
class Plan:
    """The stages that a snapshot may show, and those that it may show by group and sex; both in the
    order of the decisions."""

    totals: Sequence[Stage]
    lines: Sequence[Stage] = ()


def published(
    matrix: Matrix,
    plan: Plan,
    earlier: Sequence[MergedMatrix] = (),
    *,
    capacities: Collection[int] = (),
    fewest: int = FEWEST,
) -> MergedMatrix:
    """Return what a snapshot shows after the ``earlier`` ones of the same event, in the order in
    which they were taken. ``capacities``: that of now, and those of earlier snapshots. The rule is
    at the top of this module."""
    known = {count for each in earlier for count in each.totals.values() if count is not None}
    totals = _shown_totals(matrix.totals, plan.totals, known | set(capacities), fewest)
    stages = [stage for stage in plan.lines if stage in totals]
    return MergedMatrix(
        groups=_shown_lines(
            _columns_of(matrix.groups, stages), [each.groups for each in earlier], totals, fewest
        ),
        sexes=_shown_lines(
            _columns_of(matrix.sexes, stages), [each.sexes for each in earlier], totals, fewest
        ),
        totals={stage: totals.get(stage) for stage in STAGES},
    )


def published_together(
    parts: Sequence[MergedMatrix], groups: Iterable[str], sexes: Iterable[str]
) -> MergedMatrix:
    """Return the sum of the snapshots of several events. ``groups``, ``sexes``: all codes in their
    order.

    A group may have a line of its own in one event and be in the common line of another.
    """
    return MergedMatrix(
        groups=_together([part.groups for part in parts], groups),
        sexes=_together([part.sexes for part in parts], sexes),
        totals=_sum_of_published([part.totals for part in parts]),
    )


def _shown_totals(
    exact: Figures[int], stages: Sequence[Stage], known: set[int], fewest: int
) -> dict[Stage, int]:
    shown: dict[Stage, int] = {}
    for stage in stages:
        if _is_far_from(exact[stage], known, fewest):
            shown[stage] = exact[stage]
            known.add(exact[stage])
    return shown


def _is_far_from(count: int, known: Collection[int], fewest: int) -> bool:
    """True if the count and its difference to each known one are 0 or at least ``fewest``."""
    return not any(0 < abs(count - other) < fewest for other in (0, *known))


def _columns_of(
    lines: Mapping[Code, Figures[int]], stages: Iterable[Stage]
) -> dict[Stage, dict[str, int]]:
    return {stage: {code: figures[stage] for code, figures in lines.items()} for stage in stages}


def _shown_lines(
    exact: Mapping[Stage, Mapping[str, int]],
    earlier: Sequence[Lines[Count]],
    totals: Mapping[Stage, int],
    fewest: int,
) -> Lines[Count]:
    known = [column for lines in earlier for column in _broken_down(lines)]
    shown: dict[Stage, Column] = {stage: {None: total} for stage, total in totals.items()}
    order: dict[str | None, None] = {}
    for stage, counts in exact.items():
        order.update(dict.fromkeys(counts))
        column = _column(counts, known, fewest)
        if column is not None:
            known.append(column)
            shown[stage] = column
    lines = {
        code: {stage: shown.get(stage, {}).get(code) for stage in STAGES} for code in (*order, None)
    }
    return {code: figures for code, figures in lines.items() if any(figures.values())}


def _broken_down(lines: Lines[Count]) -> Iterator[Column]:
    """Yield the columns of a snapshot that have more than the common line."""
    for stage in STAGES:
        found = ((code, figures[stage]) for code, figures in lines.items())
        column = {code: count for code, count in found if count is not None}
        if set(column) - {None}:
            yield column


def _column(counts: Mapping[str, int], known: Sequence[Column], fewest: int) -> Column | None:
    """Return the lines of a column, after the known ones; None if it is not broken down."""
    apart = [code for code in known[0] if code is not None] if known else _apart(counts, fewest)
    column: dict[str | None, int] = {code: counts.get(code, 0) for code in apart}
    column[None] = sum(count for code, count in counts.items() if code not in apart)
    is_safe = all(
        _is_far_from(count, [other.get(code, 0) for other in known], fewest)
        for code, count in column.items()
    )
    return column if is_safe and sum(map(bool, column.values())) > 1 else None


def _apart(counts: Mapping[str, int], fewest: int) -> list[str]:
    """Return the codes with a line of their own, chosen so that the common line reveals nothing
    about any one of the others.

    Their order decides which line joins the common line, never their size. Otherwise a reader would
    know that it was the smallest.
    """
    apart = [code for code, count in counts.items() if count >= fewest]
    while apart and _tells([count for code, count in counts.items() if code not in apart], fewest):
        apart.pop()
    return apart


def _tells(others: Sequence[int], fewest: int) -> bool:
    """True if their sum is small, or as large as it can be with all of them small: then each of
    them is known."""
    whole, most = sum(others), (fewest - 1) * len(others)
    return whole > 0 and (whole < fewest or whole == most)


def _figures(values: Mapping[str, Any]) -> Figures[Count]:
    return {stage: values[stage.value] for stage in STAGES}


def _together(parts: Sequence[Lines[Count]], order: Iterable[str]) -> Lines[Count]:
    found = {code: [lines[code] for lines in parts if code in lines] for code in (*order, None)}
    return {code: _sum_of_published(lines) for code, lines in found.items() if lines}


def _sum_of_published(figures: Sequence[Figures[Count]]) -> Figures[Count]:
    """Add figures up. Withheld counts are left out of a sum. If there are only withheld counts, the
    sum is withheld, too."""
    return {stage: _sum([each[stage] for each in figures]) for stage in STAGES}


def _sum(counts: Sequence[Count]) -> Count:
    shown = sum(count for count in counts if count is not None)
    return None if shown == 0 and None in counts else shown


def tally(texts: Iterable[str]) -> list[tuple[str, int]]:
    """Count how often each text was written, the most frequent first. Case, white space and a full
    stop at the end make no difference. The first spelling is shown."""
    first: dict[str, str] = {}
    counts = Counter[str]()
    for text in texts:
        line = " ".join(text.split())
        key = line.casefold().rstrip(".")
        if key:
            first.setdefault(key, line)
            counts[key] += 1
    return sorted(
        ((first[key], count) for key, count in counts.items()),
        key=lambda row: (-row[1], row[0].casefold()),
    )


class GapKind(StrEnum):
    """Two figures that should be equal: signatures and attendees; check-ins sent by devices and
    check-ins that staff decided on."""

    SIGNATURES = "signatures"
    HELD_CHECK_INS = "held-check-ins"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """A difference between two counts. ``stated``: by the signed sheets, or by devices and not yet
    decided by staff. ``counted``: in the figures. ``reason`` explains the difference ``explained``
    and no other."""

    kind: GapKind
    stated: int
    counted: int
    explained: int | None = None
    reason: str = ""

    @property
    def difference(self) -> int:
        return self.stated - self.counted

    @property
    def is_open(self) -> bool:
        """True if it still needs a reason."""
        return self.difference != 0 and self.explained != self.difference
