"""Seats: the capacity, the seats offered to institutions, and the quotas of groups and
institutions."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Obstacle(StrEnum):
    """The reason why nobody else of this kind gets a seat now."""

    FULL = "full"
    RESERVED = "reserved"
    CEILING = "ceiling"


@dataclass(frozen=True)
class Place:
    """The group and the institution for which a seat counts, by their ids."""

    group: int | None
    institution: int | None = None


@dataclass(frozen=True, kw_only=True)
class Quota:
    """Seats reserved for a group or an institution (``reserved``), and the most that it may have
    (``ceiling``). Exactly one of ``group`` and ``institution`` is set. Seats reserved for an
    institution are in addition to those of its group."""

    group: int | None = None
    institution: int | None = None
    reserved: int = 0
    ceiling: int | None = None

    def covers(self, place: Place) -> bool:
        if self.institution is not None:
            return place.institution == self.institution
        return place.group == self.group


class QuotaPart(StrEnum):
    """A number of a quota: the seats that are kept, the attendance that is planned for, and the
    most that may have a seat."""

    RESERVED = "reserved"
    TARGET = "target"
    CEILING = "ceiling"


class QuotaCell(NamedTuple):
    """A number in the table of groups × events."""

    event_id: int
    group_id: int
    part: QuotaPart


@dataclass(frozen=True, kw_only=True)
class Asker:
    """A person who would take a seat. ``offer``: the institution's offered seat that would become
    theirs; None for a seat open to all."""

    place: Place
    offer: Place | None = None


@dataclass(frozen=True)
class SeatsTaken:
    """Taken seats: ``by_people``, and ``offered`` to institutions, which may still name somebody.
    The total may exceed the capacity: institutions may be offered more, and the capacity can be
    lowered."""

    by_people: int
    offered: int

    @property
    def total(self) -> int:
        return self.by_people + self.offered


@dataclass
class Room:
    """The seats of an event: ``confirmed`` are given to people, ``offered`` to institutions, which
    may still name somebody."""

    capacity: int
    quotas: Sequence[Quota] = ()
    confirmed: Counter[Place] = field(default_factory=Counter)
    offered: Counter[Place] = field(default_factory=Counter)

    @property
    def taken(self) -> int:
        return self.confirmed.total() + self.offered.total()

    @property
    def left(self) -> int:
        """The number of free seats, never below zero: lowering the capacity cancels nobody."""
        return max(0, self.capacity - self.taken)

    def obstacle_to(self, asker: Asker) -> Obstacle | None:
        """Return the obstacle, or None if a seat can be given. An offered seat is already taken and
        only changes hands. But it may not exceed the capacity and the ceilings, if more was offered
        than there is."""
        if any(self._is_beyond(quota, asker) for quota in self.quotas):
            return Obstacle.CEILING
        if asker.offer is not None:
            return Obstacle.FULL if self.confirmed.total() >= self.capacity else None
        if self.left == 0:
            return Obstacle.FULL
        return Obstacle.RESERVED if self.left <= self._kept_from(asker.place) else None

    def give(self, asker: Asker) -> None:
        if asker.offer is not None:
            self.offered[asker.offer] -= 1
        self.confirmed[asker.place] += 1

    def take_back(self, asker: Asker) -> None:
        if asker.offer is not None:
            self.offered[asker.offer] += 1
        self.confirmed[asker.place] -= 1

    def may_move(self, asker: Asker, before: Place) -> bool:
        """True if a person with a seat may move from ``before`` to ``asker`` under the quotas. The
        move may not exceed a ceiling that did not cover them before, nor take a seat reserved for
        others. If a lowered capacity leaves no free seat, nothing is reserved."""
        self.take_back(asker)
        is_beyond = any(
            self._is_beyond(quota, asker) for quota in self.quotas if not quota.covers(before)
        )
        kept = self._kept_from(asker.place)
        takes_reserved = (
            asker.offer is None and 0 < self.left <= kept and kept > self._kept_from(before)
        )
        self.give(asker)
        return not is_beyond and not takes_reserved

    def give_in_order(self, waiting: Iterable[tuple[int, Asker]]) -> list[int]:
        """Give seats and return the numbers of the people who get one. Each time the first person
        without an obstacle gets it. People kept out by a quota are checked again after each seat. A
        seat for a person with two quotas, or for a person in a different place than the offer, may
        remove the obstacle."""
        lines = defaultdict[Asker, deque[tuple[int, int]]](deque)
        for turn, (number, asker) in enumerate(waiting):
            lines[asker].append((turn, number))
        given = []
        while lines and self.confirmed.total() < self.capacity:
            in_turn = sorted(lines, key=lambda asker: lines[asker][0])
            first = next((asker for asker in in_turn if self.obstacle_to(asker) is None), None)
            if first is None:
                break
            self.give(first)
            given.append(lines[first].popleft()[1])
            if not lines[first]:
                del lines[first]
        return given

    def without_a_seat(self, people: Counter[Place]) -> int:
        """Return how many would wait if people for all offered seats, and then all of these people,
        took a seat. This uses up the room."""
        offers = [
            Asker(place=place, offer=place)
            for place, count in self.offered.items()
            for _ in range(count)
        ]
        everybody = [
            *offers,
            *(Asker(place=place) for place, count in people.items() for _ in range(count)),
        ]
        if self.quotas:
            return len(everybody) - len(self.give_in_order(enumerate(everybody)))
        free = max(0, self.capacity - self.confirmed.total())
        named = min(len(offers), free)
        return len(everybody) - named - min(people.total(), free - named)

    @property
    def kept(self) -> int:
        """Reserved seats that nobody has yet."""
        return sum(max(0, quota.reserved - self.used(quota)) for quota in self.quotas)

    def used(self, quota: Quota) -> int:
        return _of(quota, self.confirmed) + _of(quota, self.offered)

    def _is_beyond(self, quota: Quota, asker: Asker) -> bool:
        if quota.ceiling is None or not quota.covers(asker.place):
            return False
        is_offered = asker.offer is not None and quota.covers(asker.offer)
        used = _of(quota, self.confirmed) if is_offered else self.used(quota)
        return used >= quota.ceiling

    def _kept_from(self, place: Place) -> int:
        """Return the number of free seats that are reserved for others."""
        return sum(
            max(0, quota.reserved - self.used(quota))
            for quota in self.quotas
            if not quota.covers(place)
        )


def _of(quota: Quota, seats: Counter[Place]) -> int:
    return sum(count for place, count in seats.items() if quota.covers(place))
