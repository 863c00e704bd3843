"""Names of states and sexes on the pages of the guest list."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.letters.incoming import Partstat
from ctevents.domain.people import Sex
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import Channel, InvitationState, NominationEnd
from ctevents.domain.vetting import Awaits
from ctevents.models import Person
from ctevents.services.guests.records import SortBy

INVITATIONS: dict[InvitationState, LazyString] = {
    InvitationState.DRAFT: _("not yet invited"),
    InvitationState.SENT: _("invited, no reply yet"),
    InvitationState.ACCEPTED: _("accepted"),
    InvitationState.DECLINED: _("declined"),
    InvitationState.DELEGATED: _("passed on"),
    InvitationState.WITHDRAWN: _("withdrawn"),
}

REGISTRATIONS: dict[RegistrationState, LazyString] = {
    RegistrationState.PENDING: _("pending"),
    RegistrationState.CONFIRMED: _("confirmed"),
    RegistrationState.WAITLISTED: _("on the waiting list"),
    RegistrationState.REJECTED: _("rejected"),
    RegistrationState.CANCELLED: _("cancelled"),
}

CHANNELS: dict[Channel, LazyString] = {
    Channel.PHONE: _("by phone"),
    Channel.LETTER: _("by letter on paper"),
    Channel.EMAIL: _("by e-mail"),
}
"""Channels of replies entered by staff; only the day of such a reply is known."""

AWAITS: dict[Awaits, LazyString] = {
    Awaits.FOCAL_POINT: _("focal point"),
    Awaits.OFFICE: _("country office"),
    Awaits.REGISTRANT: _("registrant"),
}
"""The side whose decision a pending registration waits for."""

NOMINATION_ENDS: dict[NominationEnd, LazyString] = {
    NominationEnd.REPLACED: _("replaced"),
    NominationEnd.GIVEN_BACK: _("cannot come"),
    NominationEnd.NOT_TAKEN: _("did not answer in time"),
    NominationEnd.REJECTED: _("rejected"),
}

ANSWERS: dict[Partstat, LazyString] = {
    Partstat.ACCEPTED: _("accepted"),
    Partstat.TENTATIVE: _("tentative"),
    Partstat.DECLINED: _("declined"),
}

TONES: dict[InvitationState | RegistrationState, str] = {
    InvitationState.ACCEPTED: "good",
    InvitationState.DECLINED: "bad",
    InvitationState.WITHDRAWN: "bad",
    RegistrationState.PENDING: "warn",
    RegistrationState.CONFIRMED: "good",
    RegistrationState.WAITLISTED: "warn",
    RegistrationState.REJECTED: "bad",
    RegistrationState.CANCELLED: "bad",
}
"""The colour of a state; its words say the same."""

SEXES: dict[Sex, LazyString] = {
    Sex.F: _("Female"),
    Sex.M: _("Male"),
    Sex.X: _("Prefers not to say"),
}

NOT_ASKED = _("Not asked yet")


def sex_words(person: Person) -> LazyString:
    """Return the sex in words. A question not asked yet must not look like an answer."""
    return SEXES[person.sex] if person.is_sex_said else NOT_ASKED


SORTS: dict[SortBy, LazyString] = {
    SortBy.NAME: _("name"),
    SortBy.INSTITUTION: _("institution"),
    SortBy.RANK: _("rank"),
    SortBy.GROUP: _("group"),
    SortBy.INVITATION: _("invitation"),
    SortBy.REGISTRATION: _("registration"),
}
