"""What the door says: verdicts, why somebody is not let in and what to do, states, flags."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.registration import RegistrationState

VERDICTS: dict[Outcome, LazyString] = {
    Outcome.ADMITTED: _("Let in"),
    Outcome.REPEAT: _("Already in"),
    Outcome.REFUSED: _("Not let in"),
}

SIGNS: dict[Outcome, str] = {Outcome.ADMITTED: "✓", Outcome.REPEAT: "!", Outcome.REFUSED: "✕"}

REASONS: dict[RefusedBecause, LazyString] = {
    RefusedBecause.UNKNOWN_CODE: _("This code is not one of our badges. Look for the person by name."),
    RefusedBecause.OTHER_EVENT: _("This badge is for another event. Look for the person by name."),
    RefusedBecause.CANCELLED: _("The registration was cancelled. Ask the office, or register the person as a walk-in."),
    RefusedBecause.NOT_CONFIRMED: _("This person has no confirmed place. Ask the office."),
    RefusedBecause.REPLACED: _("This badge was replaced by a newer one. Ask for that, or look for the person by name."),
}

STATES: dict[RegistrationState, LazyString] = {
    RegistrationState.PENDING: _("waits for approval"),
    RegistrationState.CONFIRMED: _("expected"),
    RegistrationState.WAITLISTED: _("on the waiting list"),
    RegistrationState.REJECTED: _("not approved"),
    RegistrationState.CANCELLED: _("cancelled"),
}

FLAGS: dict[Flag, LazyString] = {
    Flag.FUTURE: _("The clock of a door device was ahead."),
    Flag.AFTER_REVOCATION: _("Let in offline after the place was cancelled or the badge replaced. Tell the office."),
    Flag.OVER_CAPACITY: _("Above the capacity of the event."),
}
