"""The organisers' own questions of a registration form: their limits, the groups that are asked,
and the replies that fit."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

MOST_QUESTIONS = 10
"""The limit of one form; withdrawn questions do not count."""
MOST_CHOICES = 20
LONGEST_WORDING = 300
LONGEST_CHOICE = 120
LONGEST_REPLY = 500
"""Characters."""


class QuestionKind(StrEnum):
    TEXT = "text"
    CHOICE = "choice"
    YES_NO = "yes-no"


class ReplyProblem(StrEnum):
    """The reason why a reply cannot be kept as it was typed."""

    MISSING = "missing"
    NOT_OFFERED = "not-offered"
    TOO_LONG = "too-long"


YES, NO = "yes", "no"
"""The values that forms send for a question of the kind ``YES_NO``."""


@dataclass(frozen=True, kw_only=True)
class QuestionRule:
    """The rule that a reply must fit. ``groups``: the codes of the groups that are asked; empty for
    everybody. ``offered``: the values that can be chosen now. ``former``: those that could be
    chosen earlier; a person who chose one keeps it."""

    kind: QuestionKind
    is_required: bool
    groups: Collection[str]
    offered: Collection[str] = ()
    former: Collection[str] = ()

    def is_asked_of(self, group: str) -> bool:
        return not self.groups or group in self.groups

    def problem_in(self, value: str, group: str, saved: str = "") -> ReplyProblem | None:
        """Return what is wrong with the typed value of a person of this group. ``saved``: their
        earlier reply."""
        if not self.is_asked_of(group):
            return None
        if not value:
            return ReplyProblem.MISSING if self.is_required else None
        if self.kind is QuestionKind.TEXT:
            return ReplyProblem.TOO_LONG if len(value) > LONGEST_REPLY else None
        return None if value in self.offered or value == saved else ReplyProblem.NOT_OFFERED

    def fits(self, value: str) -> bool:
        """True if the value can be kept, although the question was changed after the form was
        opened."""
        if self.kind is QuestionKind.TEXT:
            return len(value) <= LONGEST_REPLY
        return not value or value in self.offered or value in self.former
