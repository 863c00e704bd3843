"""Certificates of attendance: who gets one, and the answer when one is verified.

The people on a list of attendees."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ctevents.domain.schedule import EventStatus, to_instant, to_local

IN_A_FILE = 1_000
"""Certificates printed in one file. The file is made while a person waits, for about four
seconds."""


def files_of(count: int) -> list[range]:
    """Divide the certificates into files. Return each file's range of positions; one empty range if
    there are none."""
    return [
        range(first, min(first + IN_A_FILE, count)) for first in range(0, max(count, 1), IN_A_FILE)
    ]


def may_have_certificates(event: EventStatus, starts_at: datetime | None, now: datetime) -> bool:
    """Return whether the event issues certificates. It issues none before it has begun."""
    has_begun = starts_at is not None and starts_at <= now
    return has_begun and event in (EventStatus.PUBLISHED, EventStatus.HELD)


def counts_from(starts_at: datetime, time_zone: str) -> datetime:
    """Return the first moment of the event's local day. Earlier check-ins were practice and earn no
    certificate."""
    day = to_local(starts_at, time_zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return to_instant(day, time_zone)


class CertificateVerdict(StrEnum):
    """The answer about a genuine number. Only for ``stands`` does it show the content of the
    certificate."""

    STANDS = "stands"
    REPLACED = "replaced"
    NOT_VALID = "not-valid"
    ERASED = "erased"


@dataclass(frozen=True)
class WrittenCertificate:
    """A recorded certificate. ``name`` is the name on it, or None once its content is erased."""

    name: str | None
    is_revoked: bool


def verdict_on_written(
    certificate: WrittenCertificate, name: str, *, is_entitled: bool
) -> CertificateVerdict:
    """Judge a recorded certificate. ``name``: the holder's name now. ``is_entitled``: the event
    issues certificates (``may_have_certificates``), and the holder attended it."""
    if not is_entitled:
        return CertificateVerdict.NOT_VALID
    if certificate.name is None:
        return CertificateVerdict.ERASED
    if certificate.is_revoked or certificate.name != name:
        return CertificateVerdict.REPLACED
    return CertificateVerdict.STANDS


def verdict_on_unwritten(edition: int, written: int, *, has_other: bool) -> CertificateVerdict:
    """Judge a number that no recorded certificate has, but whose holder is entitled to one.
    ``written``: the number of certificates recorded for the same registration, which is also the
    next edition. ``has_other``: another certificate has taken its place."""
    return (
        CertificateVerdict.STANDS
        if edition == written and not has_other
        else CertificateVerdict.REPLACED
    )


class AttendeeChoice(StrEnum):
    """The choice of people: those with a seat, as the list is handed out before the event; those
    who came."""

    EXPECTED = "expected"
    ATTENDED = "attended"


def usual_listing(starts_at: datetime | None, now: datetime) -> AttendeeChoice:
    return (
        AttendeeChoice.ATTENDED
        if starts_at is not None and starts_at <= now
        else AttendeeChoice.EXPECTED
    )
