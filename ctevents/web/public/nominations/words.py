"""The state of each nominee in words, for the focal point's page."""

from __future__ import annotations

from flask_babel import gettext

from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import NominationEnd
from ctevents.domain.vetting import Awaits
from ctevents.models import Nomination


def state_of(nomination: Nomination) -> tuple[str, str]:
    """Return the words and their colour tone."""
    registration = nomination.registration
    match nomination.ended_because:
        case NominationEnd.REPLACED:
            return gettext("replaced"), "bad"
        case NominationEnd.GIVEN_BACK:
            return gettext("cannot come"), "bad"
        case NominationEnd.NOT_TAKEN:
            return gettext("did not answer in time"), "bad"
        case NominationEnd.REJECTED:
            return gettext("could not be accepted"), "bad"
    match registration.state:
        case RegistrationState.CONFIRMED:
            return gettext("registered; badge sent"), "good"
        case RegistrationState.WAITLISTED:
            return gettext("on the waiting list"), "warn"
    if registration.awaits is Awaits.REGISTRANT:
        return gettext("asked by e-mail, no answer yet"), "warn"
    return gettext("awaiting approval"), "warn"
