"""Answers to the recommendations and about the event, as one answer card gives them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Self


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
    """All answers of one card. ``answers``: by the id of a recommendation. ``feedback``: about the event, by the code
    of a question. ``day``: the last day with a change, in the event's local time.
    """

    day: date
    answers: Mapping[int, Answer] = field(default_factory=dict)
    feedback: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Any]:
        answers = {str(number): answer.as_json() for number, answer in sorted(self.answers.items())}
        return {"day": self.day.isoformat(), "answers": answers, "feedback": dict(sorted(self.feedback.items()))}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        answers = {int(number): Answer.from_json(answer) for number, answer in kept["answers"].items()}
        return cls(date.fromisoformat(kept["day"]), answers, kept["feedback"])
