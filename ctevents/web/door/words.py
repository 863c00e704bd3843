"""The words of the door: verdicts, refusals and what to do, states, flags."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.door_roster import UnregisteredState
from ctevents.domain.entry import Flag, Outcome, RefusedBecause
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.services.door.check_ins import Result
from ctevents.services.door.search import SearchResult

VERDICTS: dict[Outcome, LazyString] = {
    Outcome.ADMITTED: _("Let in"),
    Outcome.REPEAT: _("Already in"),
    Outcome.REFUSED: _("Not let in"),
}

SIGNS: dict[Outcome, str] = {Outcome.ADMITTED: "✓", Outcome.REPEAT: "!", Outcome.REFUSED: "✕"}

REASONS: dict[RefusedBecause, LazyString] = {
    RefusedBecause.UNKNOWN_CODE: _(
        "This code is not one of our badges. Look for the person by name."
    ),
    RefusedBecause.OTHER_EVENT: _(
        "This badge is for a different event. Look for the person by name."
    ),
    RefusedBecause.CANCELLED: _(
        "The registration was cancelled. Ask the office, or look for the person by name and "
        "register them."
    ),
    RefusedBecause.NOT_CONFIRMED: _("This person has no confirmed seat. Ask the office."),
    RefusedBecause.REPLACED: _(
        "This badge was replaced by a newer one. Ask for the newer badge, or look for the person "
        "by name."
    ),
}

KIT_IS_NO_BADGE = _(
    "This is the code of a door kit, not a badge. It gives a device access to the guest list: do "
    "not show it to guests. "
    "Nothing was recorded."
)

OLDER_BADGE = _(
    "This is an older badge. Ask for the badge in the latest letter, or look for the person by "
    "name."
)

STATES: dict[RegistrationState, LazyString] = {
    RegistrationState.PENDING: _("Awaiting approval"),
    RegistrationState.CONFIRMED: _("Expected"),
    RegistrationState.WAITLISTED: _("On the waiting list"),
    RegistrationState.REJECTED: _("Not approved"),
    RegistrationState.CANCELLED: _("Cancelled"),
}

NOT_INVITED = _("On the list, not invited")

INVITATIONS: dict[InvitationState, LazyString] = {
    InvitationState.DRAFT: NOT_INVITED,
    InvitationState.SENT: _("Invited, has not replied"),
    InvitationState.ACCEPTED: _("Accepted, not registered"),
    InvitationState.DECLINED: _("Declined"),
    InvitationState.DELEGATED: _("Passed the invitation on"),
    InvitationState.WITHDRAWN: _("Invitation withdrawn"),
}
"""The state of a person who never registered."""

UNREGISTERED: dict[UnregisteredState, LazyString] = {
    UnregisteredState.INVITED: INVITATIONS[InvitationState.SENT],
    UnregisteredState.DECLINED: INVITATIONS[InvitationState.DECLINED],
    UnregisteredState.DELEGATED: INVITATIONS[InvitationState.DELEGATED],
}
"""The state of an invited person without a registration, on a device."""

CAME: dict[UnregisteredState, LazyString] = {
    UnregisteredState.INVITED: _("Invited, had not replied"),
    UnregisteredState.DECLINED: _("Declined, comes anyway"),
    UnregisteredState.DELEGATED: _("Passed the invitation on, comes anyway"),
}

FLAGS: dict[Flag, LazyString] = {
    Flag.FUTURE: _("The clock of a door device was ahead."),
    Flag.AFTER_REVOCATION: _(
        "Let in offline after the registration was cancelled or the badge replaced. Tell the "
        "office."
    ),
    Flag.OVER_CAPACITY: _("Above the capacity of the event."),
    Flag.AGAINST_RULES: _(
        "Let in offline, although this event does not accept such walk-ins. Tell the office."
    ),
    Flag.OTHER_PERSON: _("Somebody else may have come with this badge. Tell the office."),
    Flag.VIP: _("VIP. Ask the guest to wait a moment, and call the office."),
    Flag.AWAITED: _(
        "Somebody is waiting for this guest. The office can see that the guest has arrived."
    ),
}


def reason_of(result: Result) -> LazyString | None:
    """Return why a person is not let in. For the badge of an earlier registration the office is not
    needed."""
    person = result.registrant
    is_confirmed = person is not None and person.state is RegistrationState.CONFIRMED
    if result.reason is RefusedBecause.CANCELLED and is_confirmed:
        return OLDER_BADGE
    return REASONS[result.reason] if result.reason is not None else None


def standing_of(found: SearchResult) -> LazyString:
    if found.registrant is not None:
        return STATES[found.registrant.state]
    return INVITATIONS[found.invitation] if found.invitation is not None else NOT_INVITED
