"""Each code that the door can say has its words."""

from __future__ import annotations

from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.web.door.words import FLAGS, INVITATIONS, REASONS, SIGNS, STATES, VERDICTS


def test_no_word_is_missing() -> None:
    assert set(VERDICTS) == set(SIGNS) == set(Outcome)
    assert set(REASONS) == set(RefusedBecause)
    assert set(STATES) == set(RegistrationState)
    assert set(INVITATIONS) == set(InvitationState)
    assert set(FLAGS) == set(Flag)
