"""The segments that people belong to."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from ctevents.domain.guests.bulk import Ticks
from ctevents.domain.letters.segments import Segment, Situation, Standing, stands
from ctevents.domain.registration import InvitationState, RegistrationState


def standings(situation: Situation) -> list[str]:
    return [standing.value for standing in Standing if stands(standing, situation)]


def test_an_invitee_without_a_registration() -> None:
    assert {state.value: standings(Situation(invitation=state)) for state in InvitationState} == {
        "draft": [],
        "sent": ["everybody", "not-replied"],
        "accepted": ["everybody"],
        "declined": [],
        "delegated": [],
        "withdrawn": [],
    }


def test_a_registrant_before_and_after_the_event() -> None:
    found = {
        (state.value, is_over, has_attended): standings(
            Situation(registration=state, is_over=is_over, has_attended=has_attended)
        )
        for state, is_over, has_attended in product(RegistrationState, (False, True), (False, True))
    }
    assert {key: value for key, value in found.items() if key[0] == "confirmed"} == {
        ("confirmed", False, False): ["everybody", "confirmed"],
        ("confirmed", False, True): ["everybody", "confirmed", "attended"],
        ("confirmed", True, False): ["everybody", "confirmed", "absent"],
        ("confirmed", True, True): ["everybody", "confirmed", "attended"],
    }
    assert found["pending", True, False] == ["everybody", "pending"]
    assert found["waitlisted", True, False] == ["everybody", "waitlisted"]
    assert found["rejected", True, True] == found["cancelled", True, True] == []


def test_people_who_gave_their_seat_back_are_not_asked_again() -> None:
    cancelled = Situation(invitation=InvitationState.SENT, registration=RegistrationState.CANCELLED)
    assert standings(cancelled) == []


def test_a_segment_is_kept_as_json() -> None:
    segment = Segment(
        standing=Standing.ABSENT, groups=("police",), institutions=(7,), languages=("sq", "mk")
    )
    assert Segment.from_json(segment.as_json()) == segment
    ticked = replace(segment, ticked=Ticks(frozenset([3, 12]), frozenset([5])))
    assert Segment.from_json(ticked.as_json()) == ticked
