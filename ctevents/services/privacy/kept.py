"""Everything that is kept about a person, for the person. ``tests/test_kept.py`` names each column
that is not here, and why: the words and marks of staff, for example (reasons, notes, tags, rank,
VIP mark, host), which people get on request."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from ctevents.domain.privacy.kept import (
    ScanOutcome,
    Section,
    Source,
    kinds_of_data,
    readers,
)
from ctevents.models import (
    AuditEntry,
    Badge,
    Certificate,
    CheckIn,
    Event,
    GuestImport,
    IncomingMail,
    Invitation,
    Message,
    Person,
    PersonRequest,
    Registration,
)
from ctevents.services.people.companions import companions_of
from ctevents.services.people.form_replies import given_replies
from ctevents.services.privacy.facts import Row
from ctevents.services.privacy.looks import looks_at, roles_of
from ctevents.services.privacy.person_requests import requests_of
from ctevents.services.privacy.retention import erasure_day_of
from ctevents.services.privacy.rows import former_details
from ctevents.services.replies.invitations import invitation_by_nonce
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.registrations import registration_by_nonce


@dataclass(frozen=True)
class Entry:
    """A person at one event: entries of the same person at other events are not joined."""

    event: Event
    person: Person
    invitation: Invitation | None
    registration: Registration | None


def entry_by_nonce(session: Session, nonce: str) -> Entry | None:
    """Return the entry behind the personal link of a registration or an invitation; None if the
    link has ended, and for an institution."""
    about = registration_by_nonce(session, nonce) or invitation_by_nonce(session, nonce)
    return (
        None
        if about is None or about.person is None
        else entry_of(session, about.person, about.event)
    )


def entry_of(session: Session, person: Person, event: Event) -> Entry:
    invitation = session.scalars(
        select(Invitation).where(Invitation.person_id == person.id)
    ).one_or_none()
    registration = session.scalars(
        select(Registration).where(Registration.person_id == person.id)
    ).one_or_none()
    return Entry(event, person, invitation, registration)


def kept_about(session: Session, entry: Entry) -> dict[Section, list[Row]]:
    """Return all sections in the order of the page, the empty ones too."""
    registration = entry.registration
    return {
        Section.IDENTITY: [_identity(entry.person)],
        Section.INVITATION: [] if entry.invitation is None else [_invitation(entry.invitation)],
        Section.REGISTRATION: [] if registration is None else [_registration(registration)],
        Section.REPLIES: []
        if registration is None
        else [{"reply": each} for each in given_replies(session, registration)],
        Section.COMPANIONS: [] if registration is None else _companions(session, registration),
        Section.CONSENTS: [] if registration is None else _consents(session, registration),
        Section.LETTERS: [_letter(message, entry.person) for message in _letters(session, entry)],
        Section.INCOMING: _incoming(session, registration),
        Section.BADGES: _badges(session, registration),
        Section.CHECK_INS: _check_ins(session, entry),
        Section.CERTIFICATES: _certificates(session, registration),
        Section.FORMER: former_details(session, entry.person),
        Section.REQUESTS: [_request(request) for request in requests_of(session, entry.person.id)],
        Section.SOURCES: [_source(session, entry)],
        Section.READERS: [
            {"data": kind, "roles": readers(kind)}
            for kind in kinds_of_data(is_unnamed=entry.person.is_unnamed)
        ],
        Section.LOOKS: [
            {"day": day, "role": role} for day, role in looks_at(session, entry.event, entry.person)
        ],
        Section.ENDING: [{"erased_on": erasure_day_of(entry.event)}],
    }


def _identity(person: Person) -> Row:
    return {
        "title": person.title,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "email": person.email,
        "email_bounced": person.email_bounced,
        "phone": person.phone,
        "assistant_email": person.assistant_email,
        "institution": person.institution_name,
        "position": person.position,
        "group": person.group,
        "sex": person.sex_said,
        "language": person.language,
        "is_unnamed": person.is_unnamed,
        "unnamed_number": person.unnamed_number,
        "unsubscribed_at": person.unsubscribed_at,
        "added_at": person.created_at,
    }


def _invitation(invitation: Invitation) -> Row:
    return {
        "state": invitation.state,
        "written_at": invitation.created_at,
        "sent_at": invitation.sent_at,
        "printed_at": invitation.printed_at,
        "replied_at": invitation.replied_at,
        "replied_by": invitation.reply_channel,
        "words_to_host": invitation.words_to_host,
    }


def _registration(registration: Registration) -> Row:
    return {
        "state": registration.state,
        "decision_of": registration.awaits,
        "holds_seat": registration.holds_seat or None,
        "is_walk_in": registration.is_walk_in,
        "registered_at": registration.created_at,
        "seat_asked_at": registration.asked_at,
        "approved_at": registration.approved_at,
        "answer_by": registration.answer_by,
        "reason": registration.reason_told,
        "needs_interpretation": registration.needs_interpretation,
        "interpretation_language": registration.interpretation_language,
        "dietary": registration.dietary,
        "access_needs": registration.access_needs,
        "assistants": registration.assistants,
        "visa_asked_at": registration.visa_asked_at,
        "visa_made_at": registration.visa_made_at,
        "changed_at": registration.changed_at,
        "calendar_answer": registration.partstat,
        "calendar_answer_at": registration.partstat_at,
    }


def _companions(session: Session, registration: Registration) -> list[Row]:
    named = companions_of(session, registration.id)
    return [
        {"name": each.name, "task": each.role, "at": each.arrived_at, "station": each.station}
        for each in named
    ]


def _consents(session: Session, registration: Registration) -> list[Row]:
    """Return each consent with the time when it was given or refused last."""
    said_at = dict.fromkeys(_CONSENTS, registration.privacy_accepted_at or registration.created_at)
    changes = select(AuditEntry).where(
        AuditEntry.person_id == registration.person_id, AuditEntry.action == "registration.changed"
    )
    for entry in session.scalars(changes.order_by(AuditEntry.id)):
        said_at |= dict.fromkeys(set(entry.details.get("fields", ())) & set(_CONSENTS), entry.at)
    row: Row = {
        "privacy_accepted_at": registration.privacy_accepted_at,
        "notice_version": registration.notice_version,
    }
    for name in _CONSENTS:
        row |= {name: getattr(registration, name), f"{name}_at": said_at[name]}
    return [row]


_CONSENTS = ("may_share_details", "may_be_photographed")


def _letters(session: Session, entry: Entry) -> Sequence[Message]:
    ids = [
        column == row.id
        for column, row in (
            (Message.invitation_id, entry.invitation),
            (Message.registration_id, entry.registration),
        )
        if row is not None
    ]
    is_theirs = (or_(*ids), Message.test_for_id.is_(None))
    return session.scalars(
        select(Message).where(*is_theirs).order_by(Message.created_at, Message.id)
    ).all()


def _letter(message: Message, person: Person) -> Row:
    """Return the letter with its address, if that is or was the person's own."""
    own = {person.email, *(each["email"] for each in person.formerly)}
    return {
        "kind": message.kind,
        "is_for_assistant": message.is_for_assistant or None,
        "delivery": message.state,
        "written_at": message.created_at,
        "sent_at": message.sent_at,
        "address": message.recipient if message.recipient in own else None,
    }


def _incoming(session: Session, registration: Registration | None) -> list[Row]:
    if registration is None:
        return []
    query = (
        select(IncomingMail)
        .where(IncomingMail.registration_id == registration.id)
        .order_by(IncomingMail.id)
    )
    return [
        {"received_at": mail.received_at, "subject": mail.subject}
        for mail in session.scalars(query)
    ]


def _badges(session: Session, registration: Registration | None) -> list[Row]:
    if registration is None:
        return []
    query = select(Badge).where(Badge.registration_id == registration.id).order_by(Badge.id)
    return [
        {
            "issued_at": badge.issued_at,
            "revoked_at": badge.revoked_at,
            "because": badge.revoked_because,
        }
        for badge in session.scalars(query)
    ]


def _check_ins(session: Session, entry: Entry) -> list[Row]:
    is_theirs = CheckIn.person_id == entry.person.id
    if entry.registration is not None:
        is_theirs = or_(is_theirs, CheckIn.registration_id == entry.registration.id)
    found = session.scalars(
        select(CheckIn).where(is_theirs).order_by(CheckIn.at, CheckIn.station, CheckIn.id)
    )
    return [
        {"at": scan.at, "station": scan.station, "means": scan.means, "outcome": _outcome(scan)}
        for scan in found
    ]


def _outcome(scan: CheckIn) -> ScanOutcome:
    if scan.undone_at is not None:
        return ScanOutcome.UNDONE
    return ScanOutcome.LET_IN if scan.refused_because is None else ScanOutcome.REFUSED


def _certificates(session: Session, registration: Registration | None) -> list[Row]:
    if registration is None:
        return []
    query = (
        select(Certificate)
        .where(Certificate.registration_id == registration.id)
        .order_by(Certificate.id)
    )
    return [
        {
            "number": each.number,
            "name": each.as_said.get("name"),
            "issued_at": each.issued_at,
            "revoked_at": each.revoked_at,
        }
        for each in session.scalars(query)
    ]


def _request(request: PersonRequest) -> Row:
    return {
        "request": request.kind,
        "words": request.words,
        "asked_at": request.asked_at,
        "due_on": request.due_on if request.settled_at is None else None,
        "outcome": request.outcome,
        "settled_at": request.settled_at,
        "answer": request.answer,
    }


def _source(session: Session, entry: Entry) -> Row:
    """Return how the person came onto the list, when, and for a list the role that imported it."""
    invitation, registration, added_at = (
        entry.invitation,
        entry.registration,
        entry.person.created_at,
    )
    nomination = None if registration is None else nomination_behind(session, registration)
    if nomination is not None and nomination.invitation.institution is not None:
        named_by = nomination.invitation.institution.name
        end: Row = {"ended_at": nomination.ended_at, "because": nomination.ended_because}
        return {
            "source": Source.FOCAL_POINT,
            "at": nomination.named_at,
            "named_by": named_by,
            **end,
        }
    if invitation is None:
        is_walk_in = registration is not None and registration.is_walk_in
        return {"source": Source.WALK_IN if is_walk_in else Source.THEMSELVES, "at": added_at}
    if invitation.delegated_from_id is not None:
        return {"source": Source.COLLEAGUE, "at": added_at}
    imported = session.get(GuestImport, invitation.import_id) if invitation.import_id else None
    if imported is None:
        return {"source": Source.STAFF, "at": added_at}
    return {
        "source": Source.LIST,
        "at": imported.at,
        "role": roles_of(session, [imported.actor]).get(imported.actor),
    }
