"""A second, simple model of the seats, compared with the services step by step.

The database counts nothing here, and nothing is shared with ``ctevents.domain.seats``. Every
question is answered by looking at all people, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from ctevents.domain.registration import ENDED, RegistrationState

Owner = tuple[str, str]
"""``("group", "judges")`` or ``("institution", "Court")``."""
Offer = tuple[str, str]
"""The institution and the group of an offer; the empty text if its seats are not split."""


@dataclass
class Someone:
    """``asked``: the time, which sets the position in the order. ``kept_until``: the end of an open
    offer."""

    group: str
    institution: str
    asked: int
    offer: Offer | None = None
    state: RegistrationState = RegistrationState.PENDING
    kept_until: datetime | None = None

    @property
    def has_seat(self) -> bool:
        return self.state is RegistrationState.CONFIRMED or self.kept_until is not None

    @property
    def has_ended(self) -> bool:
        return self.state in ENDED


@dataclass
class SeatModel:
    """``hours``: the time to accept an offered seat; None gives the seat at once."""

    capacity: int
    hours: int | None = None
    people: dict[int, Someone] = field(default_factory=dict)
    reserved: dict[Owner, int] = field(default_factory=dict)
    ceilings: dict[Owner, int] = field(default_factory=dict)
    offers: dict[Offer, int] = field(default_factory=dict)
    groups: dict[str, str] = field(default_factory=dict)
    """Groups of institutions, where unsplit seats count."""

    def ask(self, number: int, someone: Someone, now: datetime) -> None:
        """Gets a seat, or waits."""
        self.people[number] = someone
        self.decide(number, now)

    def decide(self, number: int, now: datetime) -> None:
        someone = self.people[number]
        someone.state = (
            RegistrationState.CONFIRMED if self.fits(someone) else RegistrationState.WAITLISTED
        )
        self.settle(now)

    def end(
        self, number: int, now: datetime, state: RegistrationState = RegistrationState.CANCELLED
    ) -> None:
        someone = self.people[number]
        someone.state, someone.kept_until = state, None
        self.settle(now)

    def replace(self, number: int, other: int, someone: Someone, now: datetime) -> None:
        """Replace a person; the other one gets the same seat, whatever the group."""
        had_seat = self.people[number].has_seat
        if had_seat:
            someone.state = RegistrationState.CONFIRMED
            self.people[other] = someone
        self.end(number, now)
        if not had_seat:
            self.ask(other, someone, now)

    def take(self, number: int) -> None:
        self.people[number].state, self.people[number].kept_until = (
            RegistrationState.CONFIRMED,
            None,
        )

    def expire(self, now: datetime) -> None:
        for number, someone in self._in_order():
            if someone.kept_until is not None and someone.kept_until <= now:
                self.end(number, now)

    def promote_by_hand(self, number: int, now: datetime) -> None:
        self._give_seat(self.people[number], now)
        self.settle(now)

    def settle(self, now: datetime) -> None:
        """Give seats to the first person who fits, as long as there is one."""
        while (lucky := self.next_in_turn()) is not None:
            self._give_seat(lucky, now)

    def next_in_turn(self) -> Someone | None:
        waiting = (
            someone
            for _, someone in self._in_order()
            if someone.state is RegistrationState.WAITLISTED
        )
        return next((someone for someone in waiting if self.fits(someone)), None)

    def fits(self, someone: Someone) -> bool:
        if any(
            not self._is_below(owner, someone) for owner in self.ceilings if _covers(owner, someone)
        ):
            return False
        # their seat is already counted; more seats than exist cannot have been offered
        if someone.offer is not None:
            return self.seated() < self.capacity
        return self.left() > self._kept_from(someone)

    def may_be_promoted(self, someone: Someone) -> bool:
        return self.seated() < self.capacity if someone.offer is not None else self.left() > 0

    def may_move(self, number: int, group: str) -> bool:
        """Return whether a person with a seat can change the group without breaking a rule."""
        someone = self.people[number]
        moved = Someone(group, someone.institution, someone.asked, someone.offer)
        there = [
            owner
            for owner in self.ceilings
            if _covers(owner, moved) and not _covers(owner, someone)
        ]
        del self.people[number]
        is_below = all(self._is_below(owner, moved) for owner in there)
        before, after = self._kept_from(someone), self._kept_from(moved)
        takes_reserved = someone.offer is None and 0 < self.left() <= after and before < after
        self.people[number] = someone
        return is_below and not takes_reserved

    def seated(self) -> int:
        return sum(someone.has_seat for someone in self.people.values())

    def left(self) -> int:
        return max(0, self.capacity - self.seated() - sum(1 for _ in self.open_offers()))

    def open_offers(self) -> Iterator[Offer]:
        """Each seat that an institution was offered and nobody has."""
        for offer, count in self.offers.items():
            had = sum(
                someone.has_seat and someone.offer == offer for someone in self.people.values()
            )
            yield from [offer] * (count - had)

    def open_to_name(self, offer: Offer) -> int:
        named = sum(
            someone.offer == offer and not someone.has_ended for someone in self.people.values()
        )
        return self.offers[offer] - named

    def used(self, owner: Owner) -> int:
        return self._people_of(owner) + sum(
            self._covers_offer(owner, offer) for offer in self.open_offers()
        )

    def of_state(self, *states: RegistrationState) -> list[int]:
        return [number for number, someone in self.people.items() if someone.state in states]

    def _give_seat(self, someone: Someone, now: datetime) -> None:
        if self.hours is None:
            someone.state = RegistrationState.CONFIRMED
        else:
            someone.state, someone.kept_until = (
                RegistrationState.PENDING,
                now + timedelta(hours=self.hours),
            )

    def _is_below(self, owner: Owner, someone: Someone) -> bool:
        has_its_seat = someone.offer is not None and self._covers_offer(owner, someone.offer)
        return (self._people_of(owner) if has_its_seat else self.used(owner)) < self.ceilings[owner]

    def _kept_from(self, someone: Someone) -> int:
        others = [owner for owner in self.reserved if not _covers(owner, someone)]
        return sum(max(0, self.reserved[owner] - self.used(owner)) for owner in others)

    def _people_of(self, owner: Owner) -> int:
        return sum(someone.has_seat and _covers(owner, someone) for someone in self.people.values())

    def _covers_offer(self, owner: Owner, offer: Offer) -> bool:
        kind, name = owner
        return (offer[1] or self.groups[offer[0]]) == name if kind == "group" else offer[0] == name

    def _in_order(self) -> list[tuple[int, Someone]]:
        return sorted(self.people.items(), key=_turn)


def _turn(item: tuple[int, Someone]) -> int:
    return item[1].asked


def _covers(owner: Owner, someone: Someone) -> bool:
    kind, name = owner
    return (someone.group if kind == "group" else someone.institution) == name
