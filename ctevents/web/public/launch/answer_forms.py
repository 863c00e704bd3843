"""The form of an answer card: one set of fields for each recommendation, named by its printed
number, and the feedback."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from flask_babel import gettext, ngettext
from werkzeug.datastructures import MultiDict

from ctevents.domain.launch.answers import (
    LONGEST_COMMENT,
    RATED,
    Answer,
    CardAnswers,
    Extent,
    FeedbackQuestion,
    Need,
    Rating,
)
from ctevents.models import Recommendation

Sent = MultiDict[str, str]
Code = TypeVar("Code", bound=StrEnum)

KINDS = ("agree", "power", "needs", "comment")
FEEDBACK = "feedback"


@dataclass
class AnswerFields:
    """The fields of one recommendation, as saved or as sent. ``long``: a comment that is too long,
    as typed. ``errors``: by the kind of field."""

    recommendation: Recommendation
    answer: Answer
    long: str = ""
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def number(self) -> str:
        return self.recommendation.number

    @property
    def comment(self) -> str:
        return self.long or self.answer.comment

    def read(self, sent: Sent) -> None:
        """Take over what was sent. A comment box is always sent by the page, so with it no ticked
        box means no need."""
        self.answer = replace(
            self.answer,
            agree=self._extent(sent, "agree", self.answer.agree),
            power=self._extent(sent, "power", self.answer.power),
            needs=self._needs(sent),
            comment=self._comment(sent),
        )
        if sent.get("clear") == self.number:
            self.answer, self.long, self.errors = Answer(), "", {}

    def _extent(self, sent: Sent, kind: str, before: Extent | None) -> Extent | None:
        return self._one_of(Extent, kind, sent.get(self._name(kind)), before)

    def _needs(self, sent: Sent) -> frozenset[Need]:
        name = self._name("needs")
        if name not in sent and self._name("comment") not in sent:
            return self.answer.needs
        chosen = [self._one_of(Need, "needs", text, None) for text in sent.getlist(name)]
        return frozenset(need for need in chosen if need is not None)

    def _comment(self, sent: Sent) -> str:
        text = sent.get(self._name("comment"))
        comment = self.answer.comment if text is None else paragraphs(text)
        if is_too_long(comment):
            self.long, self.errors["comment"] = comment, too_long()
            return ""
        return comment

    def _one_of(
        self, codes: type[Code], kind: str, text: str | None, before: Code | None
    ) -> Code | None:
        if text is None:
            return before
        if text and text not in set(codes):
            self.errors[kind] = gettext("Not a valid choice.")
            return before
        return codes(text) if text else None

    def _name(self, kind: str) -> str:
        return f"{kind}-{self.number}"


class AnswerForm:
    """All fields of a card. ``answers`` and ``feedback`` are what is to be saved: only what was
    sent. ``unknown``: errors that belong to no field."""

    def __init__(
        self,
        recommendations: Sequence[Recommendation],
        saved: CardAnswers,
        sent: Sent | None = None,
    ) -> None:
        self.fields = [
            AnswerFields(each, saved.answers.get(each.id, Answer())) for each in recommendations
        ]
        self.said = {FeedbackQuestion(code): text for code, text in saved.feedback.items()}
        self.answers: dict[int, Answer] = {}
        self.feedback: dict[str, str] = {}
        self.feedback_errors: dict[FeedbackQuestion, str] = {}
        self.unknown: list[str] = []
        self._saved = self._all_comments()
        if sent is not None:
            self._read(sent)

    @property
    def errors(self) -> Mapping[str, str]:
        """The id of a field → what is wrong. The key "" means the whole form."""
        found = {
            f"{kind}-{each.number}": words
            for each in self.fields
            for kind, words in each.errors.items()
        }
        found |= {
            f"{FEEDBACK}-{question}": words for question, words in self.feedback_errors.items()
        }
        return found | ({"": " ".join(self.unknown)} if self.unknown else {})

    @property
    def comments(self) -> dict[str, str]:
        """The comments that were typed and are not saved, by the number of the recommendation; ""
        for the event."""
        return {
            number: text
            for number, text in self._all_comments().items()
            if text not in ("", self._saved[number])
        }

    def _all_comments(self) -> dict[str, str]:
        of_event = self.said.get(FeedbackQuestion.COMMENT, "")
        return {each.number: each.comment for each in self.fields} | {"": of_event}

    def _read(self, sent: Sent) -> None:
        named = dict(self._named(sent))
        for each in self.fields:
            if each.number in named or sent.get("clear") == each.number:
                each.read(sent)
                self.answers[each.recommendation.id] = each.answer
        for question in FeedbackQuestion:
            text = sent.get(f"{FEEDBACK}-{question}")
            if text is not None:
                self.said[question] = self.feedback[question] = self._feedback(question, text)

    def _named(self, sent: Sent) -> Iterator[tuple[str, str]]:
        """Yield the numbers of recommendations that were sent. Names that no field has are
        errors."""
        numbers, codes = {each.number for each in self.fields}, set(FeedbackQuestion)
        for name in sent:
            kind, _, number = name.partition("-")
            if kind in KINDS and number in numbers:
                yield number, kind
            elif kind in KINDS:
                self.unknown.append(
                    gettext("There is no recommendation %(number)s.", number=number[:20])
                )
            elif kind == FEEDBACK and number not in codes:
                self.unknown.append(gettext("There is no question %(number)s.", number=number[:20]))

    def _feedback(self, question: FeedbackQuestion, text: str) -> str:
        if question in RATED:
            if text and text not in set(Rating):
                self.feedback_errors[question] = gettext("Not a valid choice.")
            return text
        comment = paragraphs(text)
        if is_too_long(comment):
            self.feedback_errors[question] = too_long()
        return comment


def paragraphs(text: str) -> str:
    """Return the text without control characters and surplus white space at the ends of lines."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        "".join(letter for letter in line if letter.isprintable()).rstrip() for line in lines
    ).strip()


def is_too_long(comment: str) -> bool:
    return len(comment) > LONGEST_COMMENT


def too_long() -> str:
    return ngettext(
        "Use at most %(num)d character.", "Use at most %(num)d characters.", LONGEST_COMMENT
    )
