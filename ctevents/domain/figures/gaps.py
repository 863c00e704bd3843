"""Gaps: what is missing of a group at an event, and the one thing to do about it next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """``call``: those who have not replied, and whom no reminder reaches; ``list``: put more people on the guest list."""

    INVITE = "invite"
    REMIND = "remind"
    CALL = "call"
    LIST = "list"


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Of one group: people, and institutions with seats, but ``confirmed`` and ``target`` are people alone.

    Of the ``silent``, who were invited and have not replied, ``unreachable`` get no reminder, and ``reminded`` have had one
    today. ``target`` is None where none is set.
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
        """Of the target."""
        return max(0, (self.target or 0) - self.confirmed)

    def next_action(self) -> tuple[Action, int] | None:
        """With how many it is about. Nothing is to be done where the target is reached, or while those who can be reminded
        were reminded today."""
        if self.target is not None and not self.missing:
            return None
        steps = [
            (Action.INVITE, self.uninvited),
            (Action.REMIND, self.to_remind),
            (Action.CALL, self.unreachable),
            (Action.LIST, 0 if self.silent else self.missing),
        ]
        return next((step for step in steps if step[1]), None)
