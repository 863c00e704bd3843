"""Answers to the recommendations and about the event, as one answer card gives them.

The times at which answer cards open and close, and the kinds of cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Self

from ctevents.domain.schedule import EventStatus


class Extent(StrEnum):
    """The extent to which somebody agrees, or can act on a recommendation."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class Need(StrEnum):
    """A thing that is missing before somebody can act on a recommendation."""

    LAW = "law"
    PEOPLE = "people"
    EQUIPMENT = "equipment"
    MONEY = "money"
    COOPERATION = "cooperation"
    TRAINING = "training"


class Rating(StrEnum):
    """An answer to a question about the event."""

    VERY_GOOD = "very-good"
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


class FeedbackQuestion(StrEnum):
    """A question about the event. The last one takes a text, the others take a ``Rating``."""

    USEFUL = "useful"
    ORGANISATION = "organisation"
    VENUE = "venue"
    LANGUAGE = "language"
    COMMENT = "comment"


RATED = tuple(question for question in FeedbackQuestion if question is not FeedbackQuestion.COMMENT)

_COMMENT = FeedbackQuestion.COMMENT.value

LONGEST_COMMENT = 500
"""Characters."""


@dataclass(frozen=True)
class Answer:
    """The answer to one recommendation."""

    agree: Extent | None = None
    power: Extent | None = None
    needs: frozenset[Need] = frozenset()
    comment: str = ""

    @property
    def is_empty(self) -> bool:
        return self == Answer()

    def as_json(self) -> list[Any]:
        return [self.agree, self.power, sorted(self.needs), self.comment]

    @classmethod
    def from_json(cls, kept: list[Any]) -> Self:
        agree, power, needs, comment = kept
        return cls(
            Extent(agree) if agree else None,
            Extent(power) if power else None,
            frozenset(map(Need, needs)),
            comment,
        )


@dataclass(frozen=True)
class CardAnswers:
    """All answers of one card. ``answers``: by the id of a recommendation. ``feedback``: about the
    event, by the code of a question. ``day``: the last day with a change, in the event's local
    time.
    """

    day: date
    answers: Mapping[int, Answer] = field(default_factory=dict)
    feedback: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        return not self.answers and not self.feedback

    def changed(
        self, day: date, answers: Mapping[int, Answer], feedback: Mapping[str, str]
    ) -> Self:
        """Return the answers after a change on that day. Only what is named changes; an empty value
        takes an answer back."""
        kept = {
            key: answer
            for key, answer in {**self.answers, **answers}.items()
            if not answer.is_empty
        }
        said = {code: text for code, text in {**self.feedback, **feedback}.items() if text}
        return type(self)(day, kept, said)

    def without_comments(self) -> Self:
        """Return the answers without words, which may name somebody. Counts stay: even an answer
        that was only a comment is still one."""
        answers = {number: replace(answer, comment="") for number, answer in self.answers.items()}
        return type(self)(
            self.day,
            answers,
            {**self.feedback, **dict.fromkeys(self.feedback.keys() & {_COMMENT}, "")},
        )

    def as_json(self) -> dict[str, Any]:
        answers = {str(number): answer.as_json() for number, answer in sorted(self.answers.items())}
        return {
            "day": self.day.isoformat(),
            "answers": answers,
            "feedback": dict(sorted(self.feedback.items())),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        answers = {
            int(number): Answer.from_json(answer) for number, answer in kept["answers"].items()
        }
        return cls(date.fromisoformat(kept["day"]), answers, kept["feedback"])


USUAL_TIME = timedelta(days=14)
"""The time after the end of an event in which its answers stay open, if nothing else is set."""

UNDER_WAY = timedelta(minutes=1)
"""The time after the close in which no answer is shown yet, so that nothing that was shown changes
later. A save looks at the clock when nobody else can write any more, and then needs this time at
most to seal and to commit."""

FEWEST_OF_A_KIND = 10
"""People of a group with cards of its own. Smaller groups share one kind."""

MOST_CARDS = 1000
"""Cards that are made at once."""


class Answering(StrEnum):
    """The state of an event's answers."""

    BEFORE = "before"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, kw_only=True)
class AnswerTimes:
    """``closes_at``: None for the usual time after the end."""

    status: EventStatus
    starts_at: datetime | None
    ends_at: datetime | None
    closes_at: datetime | None

    @property
    def end(self) -> datetime | None:
        """The moment from which no answer is taken."""
        if self.closes_at is not None or self.ends_at is None:
            return self.closes_at
        return self.ends_at + USUAL_TIME


def answering_at(times: AnswerTimes, now: datetime) -> Answering:
    """Return whether cards are taken now. A cancelled event takes none."""
    end = times.end
    if times.status is EventStatus.CANCELLED or (end is not None and end <= now):
        return Answering.CLOSED
    has_begun = (
        times.status is EventStatus.PUBLISHED
        and times.starts_at is not None
        and times.starts_at <= now
    )
    return Answering.OPEN if has_begun else Answering.BEFORE


def is_settled(times: AnswerTimes, now: datetime) -> bool:
    """Return whether no answer can change any more, so that they may be shown."""
    return times.end is not None and times.end + UNDER_WAY <= now
