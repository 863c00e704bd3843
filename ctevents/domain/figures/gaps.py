"""Gaps: how many people of a group an event lacks, and the next thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """The next step. ``call``: guests who have not replied and get no reminder. ``list``: put more people on the guest list."""

    INVITE = "invite"
    REMIND = "remind"
    CALL = "call"
    LIST = "list"


@dataclass(frozen=True, kw_only=True)
class GroupProgress:
    """The state of one group. It counts people and institutions with seats; ``confirmed`` and ``target`` count only people.

    ``silent`` were invited and have not replied. Among them, ``unreachable`` get no reminder, and ``reminded`` got one today.
    ``target`` is None if none is set.
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
        """Return the next step and how many it concerns. None if the target is reached, or if everybody who can be reminded got
        a reminder today."""
        if self.target is not None and not self.missing:
            return None
        steps = [
            (Action.INVITE, self.uninvited),
            (Action.REMIND, self.to_remind),
            (Action.CALL, self.unreachable),
            (Action.LIST, 0 if self.silent else self.missing),
        ]
        return next((step for step in steps if step[1]), None)
