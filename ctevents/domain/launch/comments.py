"""Comments of answers, which organisers read before anybody else, since they may name somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ctevents.domain.figures.attendance import FEWEST
from ctevents.domain.launch.results import reveals


@dataclass(frozen=True)
class Comment:
    """A comment of a closed event. ``digest`` names it without its card. ``recommendation``: its
    id; None for a comment on the event. ``group``: a code; None if the group is not shown.
    ``is_shown``: the decision of organisers; None before it."""

    digest: str
    recommendation: int | None
    group: str | None
    text: str
    is_shown: bool | None = None


@dataclass(frozen=True)
class Decision:
    """A decision about a comment. ``earlier``: the state that the organiser saw; None if nothing
    was decided."""

    earlier: bool | None
    is_shown: bool


def groups_named(cards: Mapping[str, int]) -> frozenset[str]:
    """Return the kinds of cards whose group may be shown beside a comment. ``cards``: by kind, the
    number that answered.

    Small kinds are not shown. If the rest of the others ``reveals`` a small one, none is.
    """
    large = frozenset(kind for kind, count in cards.items() if count >= FEWEST)
    rest = [count for kind, count in cards.items() if kind not in large]
    return frozenset() if reveals(rest) else large
