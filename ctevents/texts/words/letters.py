"""Names of the kinds of letters."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.letters.kinds import LetterKind

KINDS: dict[LetterKind, LazyString] = {
    LetterKind.INVITATION: _("Invitation"),
    LetterKind.NOMINATION_REQUEST: _("Request for nominations"),
    LetterKind.REPLY_REMINDER: _("Reminder to reply"),
    LetterKind.NOMINATED: _("Letter to a nominee"),
    LetterKind.SEAT_GIVEN_BACK: _("Seat of a nominee is free again"),
    LetterKind.NOMINATION_RECEIPT: _("Receipt for a focal point"),
    LetterKind.REGISTRATION_RECEIVED: _("Registration received"),
    LetterKind.CONFIRMED: _("Confirmation with badge"),
    LetterKind.WAITLISTED: _("Place on the waiting list"),
    LetterKind.SEAT_OFFERED: _("Offer of a free seat"),
    LetterKind.PROMOTED: _("Seat from the waiting list"),
    LetterKind.REJECTED: _("Registration rejected"),
    LetterKind.REGISTRATION_CANCELLED: _("Cancellation of a registration"),
    LetterKind.EVENT_REMINDER: _("Reminder of the event"),
    LetterKind.EVENT_CHANGED: _("Change of time or place"),
    LetterKind.EVENT_CANCELLED: _("Cancellation of the event"),
    LetterKind.THANK_YOU: _("Thank-you after the event"),
    LetterKind.PUBLICATION_AVAILABLE: _("The publication is available"),
    LetterKind.LINK_AGAIN: _("Link sent again"),
    LetterKind.ANNOUNCEMENT: _("Announcement"),
    LetterKind.DATA_REQUEST_RECEIVED: _("Receipt for a request about the own data"),
    LetterKind.DATA_REQUEST_ANSWERED: _("Answer to a request about the own data"),
}
