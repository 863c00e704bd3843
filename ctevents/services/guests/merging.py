"""Merging two rows of a list for the same person: nothing is lost, and everything that led to
either leads to the remaining one."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from sqlalchemy import delete, select, update

from ctevents.db.base import Base, Transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.guests.merging import place_in_line
from ctevents.domain.letters.kinds import WITH_CALENDAR, About, LetterKind, MessageState, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.formats.addresses import address_key
from ctevents.models import (
    AuditSubject,
    Event,
    FormerInvitation,
    FormerRegistration,
    FormerStanding,
    IdentityChange,
    ImportedChange,
    Invitation,
    Message,
    Nomination,
    Person,
    PersonRequest,
    Registration,
    TwoPeople,
)
from ctevents.services.common import audit
from ctevents.services.common.roster_changes import mark_changed, mark_people, write_shown
from ctevents.services.figures.certificates import end_second_certificate
from ctevents.services.guests.merge_plan import Merge, merge_of, summary_of, take_fields
from ctevents.services.outbox.correspondence import drop_untold
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.people.companions import may_reveal, merge_companions
from ctevents.services.people.duplicates import Pair
from ctevents.services.people.form_replies import merge_replies
from ctevents.services.people.identity_changes import settle_identity
from ctevents.services.seating.badges import good_badge, revoke_badge
from ctevents.services.seating.decision import Decision, deciding
from ctevents.services.seating.registrants import registrants

InvitationOrRegistration = TypeVar("InvitationOrRegistration", Invitation, Registration)


def merge(
    tx: Transaction,
    event: Event,
    pair: Pair,
    from_gone: Collection[str],
    *,
    seen: str | None = None,
) -> Person:
    """Merge two rows, and return the person of ``Merge.kept``. ``from_gone``: the fields
    (``merged_fields.FIELDS``) that take the value of the other row.

    ``seen`` is the ``version`` of the merge that staff agreed to. If it has changed, nothing is
    done.
    """
    with deciding(tx, event) as decision:
        event = decision.event
        _hold(decision, pair)
        planned = merge_of(tx, event.id, pair, may_reveal=may_reveal(tx, tx.actor))
        if planned is None:
            raise Refusal(Reason.NOT_TWO_GUESTS)
        if seen not in (None, planned.version):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        kept, lost = planned.kept.person, planned.gone.person
        freed = planned.freed_seat.invitation.institution_id if planned.freed_seat else None
        if kept.identity and lost.identity:
            tx.execute(
                update(Person)
                .where(Person.identity == lost.identity)
                .values(identity=kept.identity)
            )
        take_fields(tx, kept, lost, from_gone)
        _merge_invitations(tx, planned, kept)
        _merge_registrations(tx, planned, kept)
        _move_doubts(tx, kept.id, lost.id)
        if planned.is_clash:
            _forget_history(tx, lost)
        else:
            settle_identity(tx, lost)
        _drop_repeated_requests(tx, kept, lost)
        _move(tx, "people", lost.id, kept.id)
        mark_people(tx, event.id, {lost.id: kept.id})
        tx.delete(lost)
        audit.record(
            tx,
            "guest.merged",
            event_id=event.id,
            person_id=None if planned.is_clash else kept.id,
            kept=kept.id,
            merged=lost.id,
            fields=sorted(from_gone),
            institution=freed,
        )
        tx.flush()
        decision.seats_changed()
        return kept


def _forget_history(tx: Transaction, lost: Person) -> None:
    """Detach the history of the named row from the unnamed guest. The office sees that history. It
    may have put the row on the list itself, and would know that its guess was right. The audit log
    keeps the entries. Earlier names of the named row are deleted for the same reason, and because
    the office could otherwise restore them."""
    tx.execute(delete(IdentityChange).where(IdentityChange.person_id == lost.id))
    tx.execute(delete(ImportedChange).where(ImportedChange.person_id == lost.id))
    tx.execute(update(AuditSubject).where(AuditSubject.person_id == lost.id).values(person_id=None))


def _drop_repeated_requests(tx: Transaction, kept: Person, lost: Person) -> None:
    """Delete open requests of a kind that is open for the person who stays, too."""
    open_kinds = select(PersonRequest.kind).where(
        PersonRequest.person_id == kept.id, PersonRequest.settled_at.is_(None)
    )
    is_repeated = (PersonRequest.settled_at.is_(None), PersonRequest.kind.in_(open_kinds))
    tx.execute(delete(PersonRequest).where(PersonRequest.person_id == lost.id, *is_repeated))


def _hold(decision: Decision, pair: Pair) -> None:
    """Lock their registrations and those that may be promoted, in the order of check-ins. Lock the
    two people, too, who may be editing their details. Then read everything again."""
    tx = decision.tx
    theirs = (
        select(Registration.id).where(Registration.person_id.in_(pair)).order_by(Registration.id)
    )
    decision.hold(*tx.scalars(theirs))
    tx.scalars(theirs.with_for_update()).all()  # their rows are deleted
    tx.scalars(
        select(Person.id).where(Person.id.in_(pair)).order_by(Person.id).with_for_update()
    ).all()
    tx.expire_all()


def _merge_invitations(tx: Transaction, planned: Merge, person: Person) -> None:
    if not planned.invitations:
        return
    stays, *others = planned.invitations
    for gone in others:
        stays.created_at = min(stays.created_at, gone.created_at)
        stays.sent_at = min((at for at in (stays.sent_at, gone.sent_at) if at), default=None)
        if stays.delegated_from_id in (None, gone.id):
            stays.delegated_from_id = (
                gone.delegated_from_id if gone.delegated_from_id != stays.id else None
            )
        stays.words_to_host = stays.words_to_host or gone.words_to_host
        tx.add(FormerInvitation(id=gone.id, invitation_id=stays.id, link_nonce=gone.link_nonce))
        _replace(tx, gone, stays)
    if stays.state is not planned.invitation_after and planned.invitation_after is not None:
        write_shown(tx, stays, state=planned.invitation_after)
        stays.replied_at, stays.reply_channel = tx.now, Channel.STAFF
    write_shown(tx, stays, person=person)
    tx.flush()


def _merge_registrations(tx: Transaction, planned: Merge, person: Person) -> None:
    if not planned.registrations:
        return
    registration, *others = planned.registrations
    for gone in others:
        _end_badge(tx, registration, gone, person)
        _end_entry(tx, registration, gone, person)
        end_second_certificate(tx, registration, gone)
        _merge_registration(registration, gone)
        merge_replies(tx, registration, gone)
        merge_companions(tx, registration, gone)
        _merge_nominations(tx, planned, registration, gone)
        merged = FormerStanding.registration_id.in_([registration.id, gone.id])
        tx.execute(delete(FormerStanding).where(merged))  # neither is how the person stood
        tx.add(
            FormerRegistration(
                id=gone.id,
                event_id=gone.event_id,
                registration_id=registration.id,
                link_nonce=gone.link_nonce,
                reply_token=gone.reply_token,
                calendar_uid=gone.calendar_uid,
            )
        )
        _replace(tx, gone, registration)
    registration.person = person
    tx.flush()
    _recount_entry(tx, registration)
    mark_changed(tx, registration.event_id, registration.id)


def _end_badge(tx: Transaction, stays: Registration, gone: Registration, person: Person) -> None:
    """End one of two badges. The person may have printed the one that is no longer valid, so they
    get the other by e-mail."""
    if good_badge(tx, gone.id) is None:
        return
    revoke_badge(tx, gone, RevokedBecause.REPLACED)
    if person.email and stays.event.status_at(tx.now) in (EventStatus.DRAFT, EventStatus.PUBLISHED):
        occasion = Occasion(
            About.REGISTRATION, stays.id, stays.spell, copy=f"in the place of {gone.id}"
        )
        queue_letter(tx, NewLetter.about(stays, LetterKind.CONFIRMED, occasion))


def _end_entry(tx: Transaction, stays: Registration, gone: Registration, person: Person) -> None:
    """Remove one of two calendar entries, at the person's address and at other addresses it was
    sent to."""
    has_entry = gone.calendar_sequence is not None and (
        gone.state is RegistrationState.CONFIRMED or gone.holds_seat
    )
    if not has_entry or stays.event.status_at(tx.now) is not EventStatus.PUBLISHED:
        return
    for brought_by in [*([0] if person.email else []), *_brought_elsewhere(tx, gone, person)]:
        occasion = Occasion(
            About.SECOND_ENTRY, gone.id, (gone.calendar_sequence or 0) + 1, brought_by
        )
        queue_letter(tx, NewLetter.about(stays, LetterKind.REGISTRATION_CANCELLED, occasion))


def _brought_elsewhere(tx: Transaction, gone: Registration, person: Person) -> list[int]:
    """Return the last message to each other address that brought the entry into a calendar."""
    kinds = [kind for kind, method in WITH_CALENDAR.items() if method == "REQUEST"]
    sent = (
        Message.kind.in_(kinds),
        Message.state == MessageState.SENT,
        Message.test_for_id.is_(None),
    )
    query = (
        select(Message.recipient, Message.id)
        .where(Message.registration_id == gone.id, *sent)
        .order_by(Message.id)
    )
    found = {address_key(address or ""): number for address, number in tx.execute(query)}
    return sorted(
        number
        for address, number in found.items()
        if address not in (None, address_key(person.email))
    )


def _merge_registration(stays: Registration, gone: Registration) -> None:
    """Merge the details. A need of either is kept; a consent holds only if both gave it."""
    stays.asked_at = place_in_line(summary_of(stays), summary_of(gone))
    stays.created_at = min(stays.created_at, gone.created_at)
    stays.is_walk_in = stays.is_walk_in and gone.is_walk_in
    if stays.privacy_accepted_at is None:
        stays.privacy_accepted_at, stays.notice_version = (
            gone.privacy_accepted_at,
            gone.notice_version,
        )
    stays.needs_interpretation = stays.needs_interpretation or gone.needs_interpretation
    stays.interpretation_language = stays.interpretation_language or gone.interpretation_language
    stays.assistants = max(stays.assistants, gone.assistants)
    for name in ("visa_asked_at", "visa_made_at"):
        setattr(stays, name, getattr(stays, name) or getattr(gone, name))
    stays.may_share_details = stays.may_share_details and gone.may_share_details
    stays.may_be_photographed = stays.may_be_photographed and gone.may_be_photographed
    for name in ("dietary", "access_needs", "reason_told", "reason_internal"):
        said = dict.fromkeys(filter(None, (getattr(stays, name), getattr(gone, name))))
        setattr(stays, name, "\n".join(said))


def _merge_nominations(
    tx: Transaction, planned: Merge, stays: Registration, gone: Registration
) -> None:
    """Keep one nomination: the active one, and of two active ones that of the registration that
    stays, since nobody takes two seats. An institution with a former nomination does not see what
    the person did later."""
    taken = planned.nominations[0] if planned.nominations else None
    rows = tx.scalars(
        select(Nomination).where(Nomination.registration_id.in_([stays.id, gone.id]))
    ).all()
    for row in rows:
        if row is not taken and (taken is not None or row.registration_id == gone.id):
            tx.execute(
                update(Nomination)
                .where(Nomination.replaced_by_id == row.id)
                .values(replaced_by_id=None)
            )
            tx.delete(row)
    tx.flush()
    if taken is not None:
        taken.registration_id = stays.id
        tx.flush()


def _replace(
    tx: Transaction, gone: InvitationOrRegistration, stays: InvitationOrRegistration
) -> None:
    """Move all references from ``gone`` to ``stays``, and drop letters that would repeat others."""
    tx.flush()
    of = Message.registration_id if isinstance(gone, Registration) else Message.invitation_id
    known = select(Message.kind).where(of == stays.id)
    says_the_same = Message.kind.in_(known) & Message.about.not_in(
        (About.SECOND_ENTRY, About.PERSON_REQUEST)
    )
    drop_untold(tx, of == gone.id, says_the_same)
    _move(tx, gone.__tablename__, gone.id, stays.id)
    tx.delete(gone)
    tx.flush()


def _move(tx: Transaction, table_name: str, old_id: int, new_id: int) -> None:
    """Move all references from one row to the other, in every table that has some."""
    tx.flush()
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(
                key.column is Base.metadata.tables[table_name].c.id for key in column.foreign_keys
            ):
                tx.execute(update(table).where(column == old_id).values({column: new_id}))


def _recount_entry(tx: Transaction, registration: Registration) -> None:
    """Set the entry to the earliest of all check-ins, whichever badge was scanned."""
    entry = registrants(tx, registration.event_id, [registration.id])[registration.id].entry
    registration.entry_id = entry.id if entry else None


def _move_doubts(tx: Transaction, kept_id: int, lost_id: int) -> None:
    """Move the decisions about possible duplicates to the person who stays."""
    about = (TwoPeople.person_id == lost_id) | (TwoPeople.other_id == lost_id)
    for doubt in tx.scalars(select(TwoPeople).where(about)).all():
        other = doubt.other_id if doubt.person_id == lost_id else doubt.person_id
        pair = (min(kept_id, other), max(kept_id, other))
        if other != kept_id and tx.get(TwoPeople, pair) is None:
            tx.add(TwoPeople(person_id=pair[0], other_id=pair[1], said_at=doubt.said_at))
        tx.delete(doubt)
    tx.flush()
