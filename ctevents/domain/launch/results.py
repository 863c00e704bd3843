"""The results of the answers: rows of at least ``FEWEST`` cards, the same for every reader.

**What is withheld.** At each event, and for each recommendation or question about the event, a
group has a row of its own if at least ``FEWEST`` of its cards have answered. The others are added
up in the row "Other groups", together with the cards that small groups share. The last groups by
their code join that row until it reveals nothing about any one of them (``reveals``). If all have
joined and the row is still small, the event is left out. So

1. every row has at least ``FEWEST`` cards, no card is in two rows, and no row is a part of another;
2. within a row, a question that fewer than ``FEWEST`` cards have answered is withheld;
3. every sum is a sum of rows that are shown, so that differences of sums reveal only such rows;
4. filters hide rows and never compute them again.

One thing is not hidden: if all cards of a row say the same, each of them has said it.

Identifiers of the project in IATI, the format of its donors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.launch.answers import (
    RATED,
    Answer,
    CardAnswers,
    Extent,
    FeedbackQuestion,
    Need,
    Rating,
)

ALL = "all"
"""The name of all events or groups together: the sum of those that are shown."""

Kinds = Mapping[str, Mapping[str, CardAnswers]]
"""The answers of an event, by the code of the cards' group and by the digest of the card."""

OTHER = "other"
"""The code of "Other groups" in files and addresses."""

Spread = Mapping[Extent, int]
Given = TypeVar("Given")
Group = str | None
"""The code of a group, ``ALL``, or None for "Other groups"."""


@dataclass(frozen=True, kw_only=True)
class ResultRow:
    """The answers to a recommendation, given by its id. ``answers``: the number of cards. None is a
    withheld question."""

    event: str
    recommendation: int
    group: Group
    answers: int
    agree: Spread | None
    power: Spread | None
    needs: Mapping[Need, int]

    def as_json(self, number: str) -> dict[str, Any]:
        """Return the row for programs. ``number``: that of the recommendation, as printed. A
        withheld question is null."""
        of_it = {
            "number": number,
            "group": self.group or OTHER,
            "event": self.event,
            "answers": self.answers,
        }
        return of_it | {"agree": self.agree, "power": self.power, "needs": self.needs}


@dataclass(frozen=True, kw_only=True)
class FeedbackRow:
    """The answers to a question about the event. ``answers``: the number of cards."""

    event: str
    question: FeedbackQuestion
    group: Group
    answers: int
    ratings: Mapping[Rating, int]


@dataclass(frozen=True)
class Results:
    """Rows by event, then by recommendation or question, then by group. At the end are the sums
    over events, as event ``ALL``."""

    rows: tuple[ResultRow, ...] = ()
    feedback: tuple[FeedbackRow, ...] = ()


@dataclass(frozen=True)
class ResultFilters:
    """The rows that are shown. An empty value hides nothing. ``event`` may be ``ALL``, and
    ``group`` also ``OTHER``."""

    event: str = ""
    recommendation: int | None = None
    group: str = ""

    def shows(self, row: ResultRow | FeedbackRow) -> bool:
        of_other = isinstance(row, ResultRow) and self.recommendation not in (
            None,
            row.recommendation,
        )
        return (
            not of_other
            and self.event in ("", row.event)
            and self.group in ("", row.group or OTHER)
        )


@dataclass(frozen=True)
class Comparison:
    """The answers of one group to one recommendation in different countries. ``balances``: by
    event."""

    recommendation: int
    group: str
    balances: Mapping[str, int] = field(default_factory=dict)

    @property
    def furthest(self) -> tuple[str, str]:
        """Return the two events that are furthest apart: the one that agrees more, then the
        other."""
        return max(self.balances, key=self.balances.__getitem__), min(
            self.balances, key=self.balances.__getitem__
        )

    @property
    def difference(self) -> int:
        most, least = self.furthest
        return self.balances[most] - self.balances[least]


def results(
    answers: Mapping[str, Kinds], recommendations: Sequence[int], groups: Sequence[str]
) -> Results:
    """Return the results of events whose answers are closed. ``answers``: by the slug of the event.
    ``groups``: in their order."""
    rows: list[ResultRow] = []
    feedback: list[FeedbackRow] = []
    for event, kinds in answers.items():
        rows += _rows(event, kinds, recommendations, groups)
        feedback += _feedback(event, kinds, groups)
    rows += _added(rows, groups, lambda row: row.recommendation, recommendations, _sum_of_rows)
    feedback += _added(feedback, groups, lambda row: row.question, RATED, _sum_of_feedback)
    return Results(tuple(rows), tuple(feedback))


def cards_answered(kinds: Kinds, groups: Sequence[str]) -> int | None:
    """Return the number of cards of an event that have answered anything, merged as rows are; None
    if they are too few."""
    given = {
        kind: [card for card in cards.values() if not card.is_empty]
        for kind, cards in kinds.items()
    }
    return sum(len(cards) for cards in merged(given, groups).values()) or None


def with_sums(rows: Iterable[ResultRow]) -> Iterator[ResultRow]:
    """Yield the rows of each event and recommendation, and then their sum, with ``ALL`` as the
    group."""
    several: dict[tuple[str, int], list[ResultRow]] = {}
    for row in rows:
        several.setdefault((row.event, row.recommendation), []).append(row)
    for (event, _recommendation), found in several.items():
        yield from (*found, _sum_of_rows(event, ALL, found))


def sums_at(found: Results, event: str) -> list[ResultRow]:
    """Return the sum of each recommendation at an event. Its guests see these, and observers the
    rows behind them."""
    of_event = (row for row in found.rows if row.event == event)
    return [row for row in with_sums(of_event) if row.group == ALL]


def balance(spread: Spread) -> int:
    """Return the share of yes minus the share of no, in points from -100 to 100."""
    return round(100 * (spread[Extent.YES] - spread[Extent.NO]) / sum(spread.values()))


def comparisons(rows: Iterable[ResultRow]) -> list[Comparison]:
    """Return each recommendation and group with a row at two events or more. "Other groups" are not
    the same in two countries."""
    found: dict[tuple[int, str], dict[str, int]] = {}
    for row in rows:
        if row.event != ALL and row.group not in (None, ALL) and row.agree is not None:
            found.setdefault((row.recommendation, row.group), {})[row.event] = balance(row.agree)
    return [Comparison(*key, balances) for key, balances in found.items() if len(balances) > 1]


def merged(
    answers: Mapping[str, Sequence[Given]], groups: Sequence[str]
) -> dict[Group, Sequence[Given]]:
    """Return what the groups gave, by rows of at least ``FEWEST``. ``answers``: by the code of each
    kind of card of an event, also of those that gave nothing. ``groups``: in the order of the rows.

    The code decides which row joins the common one, since nobody can edit it: the difference of two
    orders would reveal a group. Its size does not: otherwise a reader would know that it was the
    smallest."""
    apart = sorted(code for code in groups if len(answers.get(code, ())) >= FEWEST)
    while apart and reveals([len(given) for code, given in answers.items() if code not in apart]):
        apart.pop()
    common = [each for code, given in answers.items() if code not in apart for each in given]
    rows: dict[Group, Sequence[Given]] = {code: answers[code] for code in groups if code in apart}
    return rows | {None: common} if len(common) >= FEWEST else rows


def reveals(counts: Sequence[int]) -> bool:
    """Return whether the sum is small, or as large as it can be with all of them small: then each
    of them is known."""
    together = sum(counts)
    return 0 < together < FEWEST or (together > 0 and together == (FEWEST - 1) * len(counts))


def _rows(
    event: str, kinds: Kinds, recommendations: Sequence[int], groups: Sequence[str]
) -> Iterator[ResultRow]:
    given = {kind: _by_recommendation(cards.values()) for kind, cards in kinds.items()}
    for number in recommendations:
        of_it = merged({kind: answers.get(number, []) for kind, answers in given.items()}, groups)
        yield from (_row(event, number, group, answers) for group, answers in of_it.items())


def _by_recommendation(cards: Iterable[CardAnswers]) -> dict[int, list[Answer]]:
    found: dict[int, list[Answer]] = {}
    for card in cards:
        for number, answer in card.answers.items():
            found.setdefault(number, []).append(answer)
    return found


def _row(event: str, number: int, group: Group, answers: Sequence[Answer]) -> ResultRow:
    needs = Counter(need for answer in answers for need in answer.needs)
    return ResultRow(
        event=event,
        recommendation=number,
        group=group,
        answers=len(answers),
        agree=_spread(Counter(answer.agree for answer in answers)),
        power=_spread(Counter(answer.power for answer in answers)),
        needs={need: needs[need] for need in Need},
    )


def _spread(counts: Counter[Extent | None]) -> Spread | None:
    spread = {extent: counts[extent] for extent in Extent}
    return spread if sum(spread.values()) >= FEWEST else None


def _feedback(event: str, kinds: Kinds, groups: Sequence[str]) -> Iterator[FeedbackRow]:
    for question in RATED:
        given = {kind: _ratings(cards.values(), question) for kind, cards in kinds.items()}
        for group, ratings in merged(given, groups).items():
            counts = Counter(ratings)
            spread = {rating: counts[rating] for rating in Rating}
            yield FeedbackRow(
                event=event, question=question, group=group, answers=len(ratings), ratings=spread
            )


def _ratings(cards: Iterable[CardAnswers], question: FeedbackQuestion) -> list[Rating]:
    return [Rating(card.feedback[question]) for card in cards if card.feedback.get(question)]


Row = TypeVar("Row", ResultRow, FeedbackRow)
Key = TypeVar("Key", int, FeedbackQuestion)


def _added(
    rows: Sequence[Row],
    groups: Sequence[str],
    key_of: Callable[[Row], Key],
    keys: Sequence[Key],
    sum_of: Callable[[str, Group, Sequence[Row]], Row],
) -> Iterator[Row]:
    """Yield the sums over events, in the order of ``keys`` and groups."""
    several: dict[tuple[Key, Group], list[Row]] = {}
    for row in rows:
        several.setdefault((key_of(row), row.group), []).append(row)
    for key in keys:
        found = ((group, several.get((key, group))) for group in (*groups, None))
        yield from (sum_of(ALL, group, parts) for group, parts in found if parts)


def _sum_of_rows(event: str, group: Group, rows: Sequence[ResultRow]) -> ResultRow:
    return ResultRow(
        event=event,
        recommendation=rows[0].recommendation,
        group=group,
        answers=sum(row.answers for row in rows),
        agree=_sum_of_spreads([row.agree for row in rows]),
        power=_sum_of_spreads([row.power for row in rows]),
        needs={need: sum(row.needs[need] for row in rows) for need in Need},
    )


def _sum_of_spreads(spreads: Sequence[Spread | None]) -> Spread | None:
    """Return the sum of those that are shown; None if all are withheld."""
    shown = [spread for spread in spreads if spread is not None]
    return {extent: sum(spread[extent] for spread in shown) for extent in Extent} if shown else None


def _sum_of_feedback(event: str, group: Group, rows: Sequence[FeedbackRow]) -> FeedbackRow:
    return FeedbackRow(
        event=event,
        question=rows[0].question,
        group=group,
        answers=sum(row.answers for row in rows),
        ratings={rating: sum(row.ratings[rating] for row in rows) for rating in Rating},
    )


LONGEST_IDENTIFIER = 120

_IDENTIFIER = re.compile(r"[^\s/&|?]+-[^\s/&|?]+")


def is_identifier(text: str) -> bool:
    """True if IATI takes it as the identifier of an organisation or an activity:
    ``registry-number``, without white space and without the characters ``/``, ``&``, ``|`` and
    ``?``."""
    return _IDENTIFIER.fullmatch(text) is not None


def is_of(activity: str, organisation: str) -> bool:
    """True if an activity's identifier begins with that of its organisation and a hyphen, as IATI
    requires."""
    return (
        bool(organisation) and activity.startswith(f"{organisation}-") and is_identifier(activity)
    )
