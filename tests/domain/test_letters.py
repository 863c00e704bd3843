"""When a letter is tried again, and when it no longer says what is so."""

from datetime import timedelta
from itertools import product

from ctevents.domain.letters import LetterKind, is_still_true, pause_after
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.domain.schedule import EventStatus


def test_pauses_double_up_to_two_hours_and_are_jittered() -> None:
    minutes = [pause_after(attempts, 0) / timedelta(minutes=1) for attempts in range(1, 11)]
    assert minutes == [1, 2, 4, 8, 16, 32, 64, 120, 120, 120]
    assert pause_after(1, 1) == timedelta(seconds=90)
    assert pause_after(10_000, 0) == timedelta(hours=2)


def test_a_letter_about_a_registration_says_what_the_registration_is() -> None:
    true = {
        (kind, state)
        for kind, state in product(LetterKind, RegistrationState)
        if is_still_true(kind, EventStatus.PUBLISHED, None, state)
    }
    assert true == {
        (LetterKind.CONFIRMED, RegistrationState.CONFIRMED),
        (LetterKind.PROMOTED, RegistrationState.CONFIRMED),
        (LetterKind.WAITLISTED, RegistrationState.WAITLISTED),
        (LetterKind.REGISTRATION_CANCELLED, RegistrationState.CANCELLED),
        (LetterKind.REGISTRATION_CANCELLED, RegistrationState.REJECTED),
    }


def test_an_invitation_goes_out_while_its_link_is_open() -> None:
    true = [
        state for state in InvitationState if is_still_true(LetterKind.INVITATION, EventStatus.PUBLISHED, state, None)
    ]
    assert true == [InvitationState.SENT, InvitationState.ACCEPTED, InvitationState.DECLINED]


def test_once_the_event_is_not_open_only_cancellations_go_out() -> None:
    for status in (EventStatus.DRAFT, EventStatus.CANCELLED, EventStatus.HELD):
        assert not is_still_true(LetterKind.CONFIRMED, status, None, RegistrationState.CONFIRMED)
        assert is_still_true(LetterKind.REGISTRATION_CANCELLED, status, None, RegistrationState.CANCELLED)
