"""Who gets a seat."""

from ctevents.domain.registration import RegistrationState, place_for, promotions


def test_a_seat_while_there_is_one_then_the_waiting_list() -> None:
    assert [place_for(seats_left=left) for left in (2, 1, 0)] == [
        RegistrationState.CONFIRMED,
        RegistrationState.CONFIRMED,
        RegistrationState.WAITLISTED,
    ]


def test_promotions_fill_the_free_seats_and_take_nobody_s() -> None:
    assert promotions(capacity=25, taken=23, waiting=5) == 2
    assert promotions(capacity=25, taken=20, waiting=3) == 3
    assert promotions(capacity=20, taken=25, waiting=3) == 0
