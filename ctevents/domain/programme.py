"""Programme items as they happen: their speakers, the items of a moment, and those that follow."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from ctevents.domain.schedule import ProgrammeKind


class SpeakerRole(StrEnum):
    SPEAKER = "speaker"
    CHAIR = "chair"
    PANELLIST = "panellist"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, kw_only=True)
class Speaker:
    """A speaker of a programme item. Without consent only staff see them. ``names``,
    ``institutions``: by language, where the spelling is not the main one."""

    name: str
    role: SpeakerRole = SpeakerRole.SPEAKER
    institution: str = ""
    has_consented: bool = False
    names: dict[str, str] = field(default_factory=dict)
    institutions: dict[str, str] = field(default_factory=dict)


class Timed(Protocol):
    """An item of a programme, as far as its place in the day depends on it. Columns are no plain
    attributes to a type checker."""

    @property
    def starts_at(self) -> Any: ...

    @property
    def ends_at(self) -> Any: ...

    @property
    def kind(self) -> Any: ...


Item = TypeVar("Item", bound=Timed)


@dataclass(frozen=True)
class NowNext(Generic[Item]):
    """The items of a moment, and those that follow. ``is_break``: nothing, or nothing but a break
    or a meal, while more follows. ``until``: the next moment that changes any of it; None after the
    last."""

    now: tuple[Item, ...]
    next: tuple[Item, ...]
    is_break: bool
    until: datetime | None


def now_and_next(items: Sequence[Item], at: datetime) -> NowNext[Item]:
    """Return the items of this moment, and those that begin next, at the same time if there are
    several."""
    running = tuple(item for item in items if item.starts_at <= at < item.ends_at)
    begins = min((item.starts_at for item in items if item.starts_at > at), default=None)
    following = tuple(item for item in items if item.starts_at == begins)
    has_begun = any(item.starts_at <= at for item in items)
    is_break = has_begun and bool(running or following) and not any(map(_has_speakers, running))
    return NowNext(
        running,
        following,
        is_break,
        next_change([(item.starts_at, item.ends_at) for item in items], at),
    )


def _has_speakers(item: Timed) -> bool:
    return item.kind is ProgrammeKind.SESSION


def next_change(spans: Iterable[tuple[datetime, datetime]], at: datetime) -> datetime | None:
    """Return the first moment after this one at which a span begins or ends, or None."""
    return min((moment for span in spans for moment in span if moment > at), default=None)
