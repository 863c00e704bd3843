"""Sections of the page "What is kept about me", and the roles that may see each kind of data."""

from __future__ import annotations

from enum import StrEnum

from ctevents.domain.roles import Right, Role, may


class Section(StrEnum):
    IDENTITY = "identity"
    INVITATION = "invitation"
    REGISTRATION = "registration"
    REPLIES = "replies"
    COMPANIONS = "companions"
    CONSENTS = "consents"
    LETTERS = "letters"
    INCOMING = "incoming"
    BADGES = "badges"
    CHECK_INS = "check_ins"
    CERTIFICATES = "certificates"
    FORMER = "former"
    REQUESTS = "requests"
    SOURCES = "sources"
    READERS = "readers"
    LOOKS = "looks"
    ENDING = "ending"


class Source(StrEnum):
    """The way by which a person came onto the list of an event."""

    LIST = "imported-list"
    STAFF = "staff"
    FOCAL_POINT = "focal-point"
    COLLEAGUE = "colleague"
    THEMSELVES = "self"
    WALK_IN = "walk-in"


class ScanOutcome(StrEnum):
    LET_IN = "let-in"
    REFUSED = "refused"
    UNDONE = "undone"


class KindOfData(StrEnum):
    """Data that the same roles may see."""

    AT_THE_DOOR = "at-the-door"
    """Name, title, institution, group, state of the registration, check-ins."""
    DETAILS = "details"
    UNDER_A_NUMBER = "under-a-number"
    """Group, state of the registration and check-ins of an unnamed guest."""
    IDENTITY_OF_UNNAMED = "identity-of-unnamed-guest"
    LETTERS = "letters"
    LOG = "log"


SEEN_WITH = {
    KindOfData.AT_THE_DOOR: Right.CHECK_IN,
    KindOfData.DETAILS: Right.SEE_GUESTS,
    KindOfData.UNDER_A_NUMBER: Right.CHECK_IN,
    KindOfData.IDENTITY_OF_UNNAMED: Right.UNMASK,
    KindOfData.LETTERS: Right.SEND_LETTERS,
    KindOfData.LOG: Right.SEE_AUDIT,
}

_OF_NAMED = (KindOfData.AT_THE_DOOR, KindOfData.DETAILS)
_OF_UNNAMED = (KindOfData.UNDER_A_NUMBER, KindOfData.IDENTITY_OF_UNNAMED)


def readers(kind: KindOfData) -> list[Role]:
    return [role for role in Role if may(role, SEEN_WITH[kind])]


def kinds_of_data(*, is_unnamed: bool) -> list[KindOfData]:
    others = _OF_NAMED if is_unnamed else _OF_UNNAMED
    return [kind for kind in KindOfData if kind not in others]


LISTS_WITH_NAMES = frozenset(
    {
        "attendee_list.made",
        "badges.printed",
        "certificates.printed",
        "door_kit.printed",
        "letters.printed",
        "list.exported",
        "name_plates.printed",
        "sheet.printed",
        "guests.read",
        "guests.previewed",
        "shell.printed",
    }
)
"""Actions of the audit log by which somebody saw guests of the event, or got a list of them.
Without an event: of all events."""
