"""Letters: their kinds, the states of a message, and when another attempt is made.

Occasions of letters. A kind and an occasion exist once together, so that no job sends a letter
twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from ctevents.domain.letters.segments import Situation, Standing, stands
from ctevents.domain.registration import ENDED, OFFERING, InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus


class MessageState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class LetterKind(StrEnum):
    """The kind of a letter. Each is a folder in ``templates/mail``."""

    INVITATION = "invitation"
    NOMINATION_REQUEST = "nomination-request"
    REPLY_REMINDER = "reply-reminder"
    NOMINATED = "nominated"
    SEAT_GIVEN_BACK = "seat-given-back"
    NOMINATION_RECEIPT = "nomination-receipt"
    REGISTRATION_RECEIVED = "registration-received"
    CONFIRMED = "confirmed"
    WAITLISTED = "waitlisted"
    SEAT_OFFERED = "seat-offered"
    PROMOTED = "promoted"
    REJECTED = "rejected"
    REGISTRATION_CANCELLED = "registration-cancelled"
    EVENT_REMINDER = "event-reminder"
    EVENT_CHANGED = "event-changed"
    EVENT_CANCELLED = "event-cancelled"
    THANK_YOU = "thank-you"
    PUBLICATION_AVAILABLE = "publication-available"
    LINK_AGAIN = "link-again"
    ANNOUNCEMENT = "announcement"
    DATA_REQUEST_RECEIVED = "data-request-received"
    DATA_REQUEST_ANSWERED = "data-request-answered"


class StaffLetterKind(StrEnum):
    """The kind of a letter to staff: about their account, a guest that they host, what is open at
    their events, or the installation."""

    PASSWORD_LINK = "password-link"  # noqa: S105  # a name
    PASSWORD_CHANGED = "password-changed"  # noqa: S105  # a name
    ROLE_CHANGED = "role-changed"
    DISABLED = "disabled"
    FACTOR_ADDED = "factor-added"
    FACTOR_REMOVED = "factor-removed"
    FACTORS_DROPPED = "factors-dropped"
    CODES_RENEWED = "codes-renewed"
    CODE_USED = "code-used"
    FACTOR_LINK = "factor-link"
    VIP_ARRIVED = "vip-arrived"
    APPROVALS_WAITING = "approvals-waiting"
    LIST_FULL = "list-full"
    LETTERS_FAILED = "letters-failed"
    EVENT_TOMORROW = "event-tomorrow"
    FIGURES_TO_SETTLE = "figures-to-settle"
    DAILY = "daily"
    ALARM = "alarm"
    AUDIT_HEADS = "audit-heads"


class DropReason(StrEnum):
    """The reason why a letter is not sent. It is shown beside the message."""

    NO_ADDRESS = "there is no e-mail address to send it to"
    UNSUBSCRIBED = "the recipient has unsubscribed"
    EVENT_BEGUN = "the event has begun"
    NO_LONGER_SO = "what it says is no longer so"


class MailingKind(StrEnum):
    """The occasion on which many letters were queued together."""

    INVITATIONS = "invitations"
    REMINDER = "reminder"
    ANNOUNCEMENT = "announcement"
    EVENT_CHANGED = "event-changed"
    EVENT_CANCELLED = "event-cancelled"
    PUBLICATION = "publication"


WITH_BADGE = frozenset(
    {LetterKind.CONFIRMED, LetterKind.PROMOTED, LetterKind.EVENT_CHANGED, LetterKind.EVENT_REMINDER}
)
"""Letters to people with a seat. The other kinds of ``OF_A_PLACE`` are about another state."""

WITH_DIRECTIONS = WITH_BADGE | {LetterKind.INVITATION}
"""Letters to people who may come: they say how to get there, and those ``WITH_BADGE`` all that
guests read about it."""

WITH_CALENDAR = {
    LetterKind.CONFIRMED: "REQUEST",
    LetterKind.PROMOTED: "REQUEST",
    LetterKind.EVENT_CHANGED: "REQUEST",
    LetterKind.REGISTRATION_CANCELLED: "CANCEL",
    LetterKind.REJECTED: "CANCEL",
    LetterKind.EVENT_CANCELLED: "CANCEL",
}
"""The effect of a letter on a registrant's calendar, as METHOD of RFC 5546."""

OF_A_PLACE = {
    LetterKind.REGISTRATION_RECEIVED: (RegistrationState.PENDING,),
    LetterKind.NOMINATED: (RegistrationState.PENDING,),
    LetterKind.SEAT_OFFERED: (RegistrationState.PENDING,),
    LetterKind.CONFIRMED: (RegistrationState.CONFIRMED,),
    LetterKind.WAITLISTED: (RegistrationState.WAITLISTED,),
    LetterKind.PROMOTED: (RegistrationState.CONFIRMED,),
    LetterKind.REJECTED: (RegistrationState.REJECTED,),
    LetterKind.REGISTRATION_CANCELLED: ENDED,
}
"""Letters about one spell of a registration, and the states that they are about."""

BULK = frozenset(
    {
        LetterKind.REPLY_REMINDER,
        LetterKind.EVENT_REMINDER,
        LetterKind.THANK_YOU,
        LetterKind.PUBLICATION_AVAILABLE,
        LetterKind.ANNOUNCEMENT,
    }
)
"""Letters from which a recipient can unsubscribe."""


WITHOUT_LINK = frozenset(
    {LetterKind.REJECTED, LetterKind.REGISTRATION_CANCELLED, LetterKind.EVENT_CANCELLED}
)
"""Letters that ask for nothing. They have no personal link: some go to an address that is no longer
the person's."""


ONCE = frozenset({LetterKind.PUBLICATION_AVAILABLE})
"""Letters that a person gets once, whatever rules and buttons send them."""


OF_A_REQUEST = frozenset({LetterKind.DATA_REQUEST_RECEIVED, LetterKind.DATA_REQUEST_ANSWERED})
"""Letters about a request of a person about their own data."""


COPIED = frozenset(LetterKind) - OF_A_REQUEST - {LetterKind.LINK_AGAIN}
"""Letters of which the assistant of a guest gets a copy: not those that only the guest has asked
for."""


def is_still_true(
    kind: LetterKind, event: EventStatus, situation: Situation, *, is_again: bool = False
) -> bool:
    """True if a letter that waited is still correct. Otherwise it is dropped.

    Guests who have replied get no invitation any more, unless staff send it again.
    """
    invitation, registration = situation.invitation, situation.registration
    match kind:
        case LetterKind.REGISTRATION_CANCELLED:
            return registration in ENDED
        case LetterKind.EVENT_CANCELLED:
            return event is EventStatus.CANCELLED
        case LetterKind.THANK_YOU:
            return event is EventStatus.HELD and situation.has_attended
        case LetterKind.ANNOUNCEMENT | LetterKind.PUBLICATION_AVAILABLE:
            return event in (EventStatus.PUBLISHED, EventStatus.HELD)
        case (
            LetterKind.LINK_AGAIN
            | LetterKind.DATA_REQUEST_RECEIVED
            | LetterKind.DATA_REQUEST_ANSWERED
        ):
            return event is not EventStatus.DRAFT
    if event is not EventStatus.PUBLISHED:
        return False
    match kind:
        case LetterKind.INVITATION | LetterKind.NOMINATION_REQUEST:
            return invitation is InvitationState.SENT or (
                is_again and invitation is not None and invitation.is_open
            )
        case LetterKind.SEAT_GIVEN_BACK:
            return invitation in OFFERING
        case LetterKind.NOMINATION_RECEIPT:
            return invitation in (*OFFERING, InvitationState.DECLINED)
        case LetterKind.REPLY_REMINDER:
            return stands(Standing.NOT_REPLIED, situation)
        case LetterKind.EVENT_REMINDER:
            return stands(Standing.CONFIRMED, situation)
        case LetterKind.EVENT_CHANGED:
            return stands(Standing.EVERYBODY, situation)
    return registration in OF_A_PLACE[kind]


def is_for(kind: LetterKind, situation: Situation, *, is_institution: bool) -> bool:
    """True if an addressee in this situation would get a letter of this kind when its time
    comes."""
    match kind:
        case LetterKind.INVITATION | LetterKind.NOMINATION_REQUEST:
            is_theirs = is_institution == (kind is LetterKind.NOMINATION_REQUEST)
            return is_theirs and situation.invitation in (
                InvitationState.DRAFT,
                InvitationState.SENT,
            )
        case LetterKind.SEAT_GIVEN_BACK | LetterKind.NOMINATION_RECEIPT:
            return is_institution and situation.invitation in OFFERING
        case LetterKind.EVENT_CANCELLED | LetterKind.LINK_AGAIN | LetterKind.ANNOUNCEMENT:
            return stands(Standing.EVERYBODY, situation)
        case LetterKind.THANK_YOU:
            return is_still_true(kind, EventStatus.HELD, situation)
        case (
            LetterKind.PUBLICATION_AVAILABLE
            | LetterKind.DATA_REQUEST_RECEIVED
            | LetterKind.DATA_REQUEST_ANSWERED
        ):
            return not is_institution and stands(Standing.EVERYBODY, situation)
    return is_still_true(kind, EventStatus.PUBLISHED, situation)


class Ending(StrEnum):
    """The content of a letter of cancellation: a seat has ended; a nominee was replaced; the second
    of two registrations was removed; an invitation was withdrawn."""

    PLACE = "place"
    REPLACED = "replaced"
    SECOND = "second"
    INVITATION = "invitation"


LEASE = timedelta(seconds=90)
"""The time that a worker may take for one letter before another worker may take it."""

LONGEST_WAIT = timedelta(hours=24)
STAFF_LETTERS_ARE_KEPT = timedelta(days=30)
"""The time in which an administrator sees that a letter to staff was sent, or that it failed."""
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=2)
LONGEST_PAUSE_OF_ALL = timedelta(minutes=10)


def pause_after(attempts: int, jitter: float) -> timedelta:
    """Return the pause after that many failed attempts (1, 2, …). It doubles up to two hours.
    ``jitter`` from 0 to 1 adds up to a half."""
    return _doubled(attempts, LONGEST_PAUSE) * (1 + jitter / 2)


def pause_of_all_after(refusals: int, jitter: float) -> timedelta:
    """Return the pause of all letters after a server has refused everybody that often. It doubles
    from one minute up to ten. ``jitter`` from 0 to 1 adds up to a half."""
    return _doubled(refusals, LONGEST_PAUSE_OF_ALL) * (1 + jitter / 2)


def _doubled(times: int, longest: timedelta) -> timedelta:
    return min(FIRST_PAUSE * (1 << min(times - 1, 16)), longest)


SILENCE = timedelta(minutes=10)
"""Letters that are due for so long, while none was sent, have no worker."""


class About(StrEnum):
    """The subject of a letter. ``NOMINATION``: it ended, and its seat is free. ``SECOND_ENTRY``:
    the calendar entry of a registration that was merged into another one. ``PERSON_REQUEST``: a
    request of a person about their own data. ``ACCOUNT``, ``GUEST`` and ``EVENT``: of letters to
    staff."""

    REGISTRATION = "registration"
    INVITATION = "invitation"
    NOMINATION = "nomination"
    SECOND_ENTRY = "second-entry"
    PERSON_REQUEST = "person-request"
    TEST = "test"
    ACCOUNT = "account"
    GUEST = "guest"
    EVENT = "event"


@dataclass(frozen=True)
class Occasion:
    """Columns of the outbox. A usual value says that the column tells no letters apart.

    ``about_id``: a number for ever, also of a row that is gone; of a second entry that of the
    former registration, of a test that of the account; 0 where only an address is known.
    ``number``: the spell of a registration, or the SEQUENCE of the event or of the entry that ends.
    ``source_id``: the rule or the announcement, or the message that brought the entry that ends.
    ``moment``: the day or hour that calls for the letter. ``copy``: tells apart letters that say
    the same; empty for the first.
    """

    about: About
    about_id: int
    number: int = 0
    source_id: int = 0
    moment: str = ""
    copy: str = ""

    @property
    def first(self) -> Occasion:
        """Return the occasion of the first letter, of which this may be a copy."""
        return replace(self, copy="")


def occasion_of_registration(registration_id: int, number: int) -> Occasion:
    """Return the occasion. ``number``: the spell for a letter about a seat, the event's SEQUENCE
    for one about a change."""
    return Occasion(About.REGISTRATION, registration_id, number)
