"""The people who get a seat."""

from __future__ import annotations

from collections import Counter

import pytest

from ctevents.domain.seats import Asker, Obstacle, Place, Quota, Room

POLICE, JUDGES, COURT, MINISTRY = 1, 2, 10, 20


def room(
    capacity: int,
    *quotas: Quota,
    police: int = 0,
    judges: int = 0,
    offered: dict[Place, int] | None = None,
) -> Room:
    """Return a room with so many confirmed people in two groups, of no institution."""
    confirmed = Counter({Place(POLICE): police, Place(JUDGES): judges})
    return Room(capacity, quotas, confirmed, Counter(offered or {}))


def obstacle(
    seats: Room, group: int, *, of: int | None = None, offer: Place | None = None
) -> Obstacle | None:
    return seats.obstacle_to(Asker(place=Place(group, of), offer=offer))


@pytest.mark.parametrize(
    ("seats", "police", "judges"),
    [
        (room(2, police=1), None, None),
        (room(2, police=2), Obstacle.FULL, Obstacle.FULL),
        (room(1, police=2), Obstacle.FULL, Obstacle.FULL),
        (room(3, police=1, offered={Place(JUDGES, COURT): 2}), Obstacle.FULL, Obstacle.FULL),
        (room(9, Quota(group=POLICE, ceiling=2), police=2), Obstacle.CEILING, None),
        (
            room(9, Quota(group=POLICE, ceiling=2), offered={Place(POLICE, MINISTRY): 2}),
            Obstacle.CEILING,
            None,
        ),
        (room(2, Quota(group=POLICE, reserved=1), judges=1), None, Obstacle.RESERVED),
        (room(2, Quota(group=POLICE, reserved=1), police=1), None, None),
        (
            room(2, Quota(group=POLICE, reserved=1), offered={Place(POLICE, MINISTRY): 1}),
            None,
            None,
        ),
        (
            room(4, Quota(group=POLICE, reserved=2), Quota(institution=COURT, reserved=2)),
            None,
            Obstacle.RESERVED,
        ),
    ],
)
def test_capacity_ceilings_and_reserved_seats(
    seats: Room, police: Obstacle | None, judges: Obstacle | None
) -> None:
    assert (obstacle(seats, POLICE), obstacle(seats, JUDGES)) == (police, judges)


def test_a_quota_of_an_institution_covers_its_people_of_each_group() -> None:
    seats = room(3, Quota(institution=COURT, reserved=2, ceiling=2), police=1)
    assert obstacle(seats, POLICE) is Obstacle.RESERVED
    assert obstacle(seats, POLICE, of=COURT) is None
    seats.give(Asker(place=Place(POLICE, COURT)))
    seats.give(Asker(place=Place(JUDGES, COURT)))
    assert obstacle(seats, JUDGES, of=COURT) is Obstacle.CEILING


OFFER = Place(JUDGES, COURT)


@pytest.mark.parametrize(
    ("seats", "group", "expected"),
    [
        (room(3, police=1, offered={OFFER: 2}), JUDGES, None),
        (room(3, police=3, offered={OFFER: 2}), JUDGES, Obstacle.FULL),
        (room(9, Quota(group=JUDGES, ceiling=2), offered={OFFER: 2}), JUDGES, None),
        (
            room(9, Quota(group=JUDGES, ceiling=2), judges=2, offered={OFFER: 2}),
            JUDGES,
            Obstacle.CEILING,
        ),
        (
            room(9, Quota(group=POLICE, ceiling=1), police=1, offered={OFFER: 2}),
            POLICE,
            Obstacle.CEILING,
        ),
        (room(3, Quota(group=POLICE, reserved=2), offered={OFFER: 1}), JUDGES, None),
    ],
)
def test_an_offered_seat_changes_hands_though_none_is_left(
    seats: Room, group: int, expected: Obstacle | None
) -> None:
    assert obstacle(seats, group, of=COURT, offer=OFFER) is expected


def test_free_seats_are_given_in_order_past_people_kept_out_by_a_quota() -> None:
    seats = room(5, Quota(group=POLICE, ceiling=1), Quota(group=JUDGES, reserved=1), police=1)
    waiting = [
        (7, Place(POLICE)),
        (8, Place(MINISTRY)),
        (9, Place(JUDGES)),
        (10, Place(MINISTRY)),
        (11, Place(JUDGES)),
    ]
    assert seats.give_in_order((number, Asker(place=place)) for number, place in waiting) == [
        8,
        9,
        10,
        11,
    ]
    assert (seats.taken, seats.left) == (5, 0)


def test_a_nominee_waits_where_more_was_offered_than_there_is() -> None:
    seats = room(1, offered={OFFER: 2})
    asker = Asker(place=OFFER, offer=OFFER)
    assert seats.give_in_order([(1, asker), (2, asker)]) == [1]
    assert (seats.confirmed.total(), seats.offered.total()) == (1, 1)


def test_a_seat_that_fills_two_quotas_opens_one_to_who_came_before() -> None:
    """Two seats are kept for the police and two for the ministry; a person of both uses one of
    each."""
    seats = room(4, Quota(group=POLICE, reserved=2), Quota(institution=MINISTRY, reserved=2))
    waiting = [
        (1, Asker(place=Place(JUDGES))),
        (2, Asker(place=Place(POLICE, MINISTRY))),
        (3, Asker(place=Place(POLICE))),
    ]
    assert seats.give_in_order(waiting) == [2, 1, 3]


def test_a_nominee_of_a_different_group_than_the_seat_opens_its_ceiling_to_earlier_people() -> None:
    seats = room(9, Quota(group=JUDGES, ceiling=1), offered={OFFER: 1})
    waiting = [
        (1, Asker(place=Place(JUDGES))),
        (2, Asker(place=Place(POLICE, COURT), offer=OFFER)),
        (3, OTHER_JUDGE),
    ]
    assert seats.give_in_order(waiting) == [2, 1]


OTHER_JUDGE = Asker(place=Place(JUDGES))


@pytest.mark.parametrize(
    ("seats", "may_move"),
    [
        (room(9, judges=1), True),
        (room(1, judges=1), True),
        (room(0, judges=1), True),
        (room(9, Quota(group=JUDGES, ceiling=2), judges=2), True),
        (room(9, Quota(group=JUDGES, ceiling=1), judges=2), False),
        (room(9, Quota(group=POLICE, ceiling=1), police=2, judges=1), True),
        (room(1, Quota(group=POLICE, reserved=1), judges=1), False),
        (room(2, Quota(group=POLICE, reserved=1), judges=1), True),
        (room(1, Quota(group=JUDGES, reserved=1), judges=1), True),
        (room(1, Quota(institution=COURT, reserved=1), judges=1), True),
        (room(0, Quota(group=POLICE, reserved=1), judges=1), True),
    ],
)
def test_a_policeman_with_a_seat_turns_out_to_be_a_judge(seats: Room, may_move: bool) -> None:
    """They are the last of the judges. If a quota was already broken, such as a seat reserved for
    the court, the move does not make it worse."""
    before = (seats.confirmed.copy(), seats.offered.copy())
    assert seats.may_move(Asker(place=Place(JUDGES)), Place(POLICE)) is may_move
    assert (seats.confirmed, seats.offered) == before


def test_reserved_seats_are_kept_until_somebody_has_them() -> None:
    quotas = (Quota(group=POLICE, reserved=3), Quota(group=JUDGES, reserved=1))
    assert room(9, *quotas, police=1, judges=2).kept == 2
