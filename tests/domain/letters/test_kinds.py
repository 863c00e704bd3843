"""The conditions to try a letter again, and those under which it is no longer true."""

from datetime import timedelta

from ctevents.domain.letters.kinds import (
    OF_A_REQUEST,
    LetterKind,
    is_still_true,
    pause_after,
    pause_of_all_after,
)
from ctevents.domain.letters.segments import Situation
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus


def test_pauses_double_up_to_two_hours_and_are_jittered() -> None:
    minutes = [pause_after(attempts, 0) / timedelta(minutes=1) for attempts in range(1, 11)]
    assert minutes == [1, 2, 4, 8, 16, 32, 64, 120, 120, 120]
    assert pause_after(1, 1) == timedelta(seconds=90)
    assert pause_after(10_000, 0) == timedelta(hours=2)


def test_a_server_that_refuses_everybody_is_tried_again_within_a_quarter_of_an_hour() -> None:
    minutes = [pause_of_all_after(refusals, 0) / timedelta(minutes=1) for refusals in range(1, 7)]
    assert minutes == [1, 2, 4, 8, 10, 10]
    assert [pause_of_all_after(times, 1) for times in (1, 10_000)] == [
        timedelta(seconds=90),
        timedelta(minutes=15),
    ]


def test_a_letter_about_a_registration_says_what_the_registration_is() -> None:
    true = {
        kind: [
            state.value
            for state in RegistrationState
            if is_still_true(kind, EventStatus.PUBLISHED, Situation(registration=state))
        ]
        for kind in LetterKind
    }
    assert {kind: states for kind, states in true.items() if states} == {
        LetterKind.NOMINATED: ["pending"],
        LetterKind.REGISTRATION_RECEIVED: ["pending"],
        LetterKind.SEAT_OFFERED: ["pending"],
        LetterKind.CONFIRMED: ["confirmed"],
        LetterKind.PROMOTED: ["confirmed"],
        LetterKind.WAITLISTED: ["waitlisted"],
        LetterKind.REJECTED: ["rejected"],
        LetterKind.REGISTRATION_CANCELLED: ["rejected", "cancelled"],
        LetterKind.EVENT_REMINDER: ["confirmed"],
        LetterKind.EVENT_CHANGED: ["pending", "confirmed", "waitlisted"],
        LetterKind.LINK_AGAIN: [state.value for state in RegistrationState],
        LetterKind.ANNOUNCEMENT: [state.value for state in RegistrationState],
        LetterKind.PUBLICATION_AVAILABLE: [state.value for state in RegistrationState],
        **{kind: [state.value for state in RegistrationState] for kind in OF_A_REQUEST},
    }


def test_an_invitation_goes_out_until_it_is_answered_and_again_while_its_link_is_open() -> None:
    def true(*, is_again: bool) -> list[InvitationState]:
        return [
            state
            for state in InvitationState
            if is_still_true(
                LetterKind.INVITATION,
                EventStatus.PUBLISHED,
                Situation(invitation=state),
                is_again=is_again,
            )
        ]

    assert true(is_again=False) == [InvitationState.SENT]
    assert true(is_again=True) == [
        InvitationState.SENT,
        InvitationState.ACCEPTED,
        InvitationState.DECLINED,
    ]


def test_what_goes_out_for_an_event_that_is_not_open() -> None:
    attended = Situation(
        invitation=InvitationState.ACCEPTED,
        registration=RegistrationState.CONFIRMED,
        has_attended=True,
        is_over=True,
    )
    true = {
        status: [kind for kind in LetterKind if is_still_true(kind, status, attended)]
        for status in EventStatus
        if status is not EventStatus.PUBLISHED
    }
    assert true == {
        EventStatus.DRAFT: [],
        EventStatus.CANCELLED: [
            LetterKind.EVENT_CANCELLED,
            LetterKind.LINK_AGAIN,
            LetterKind.DATA_REQUEST_RECEIVED,
            LetterKind.DATA_REQUEST_ANSWERED,
        ],
        EventStatus.HELD: [
            LetterKind.THANK_YOU,
            LetterKind.PUBLICATION_AVAILABLE,
            LetterKind.LINK_AGAIN,
            LetterKind.ANNOUNCEMENT,
            LetterKind.DATA_REQUEST_RECEIVED,
            LetterKind.DATA_REQUEST_ANSWERED,
        ],
    }
    gone = Situation(registration=RegistrationState.CANCELLED)
    assert all(
        is_still_true(LetterKind.REGISTRATION_CANCELLED, status, gone) for status in EventStatus
    )
