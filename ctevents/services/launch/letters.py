"""The letter that the publication is available: sent by hand to a segment, once to each person."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.launch.documents import PackReader
from ctevents.domain.letters.kinds import LetterKind, MailingKind
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.launch.documents import has_documents, pack_times
from ctevents.services.letters.announcements import hindrance_to_announce
from ctevents.services.letters.reminders import reached_by, without_told
from ctevents.services.outbox.mailings import begin_mailing, queue_letters
from ctevents.services.people.segments import Member

KIND = LetterKind.PUBLICATION_AVAILABLE


def hindrance_to_send(session: Session, event: Event, *, now: datetime) -> Reason | None:
    """Return the reason why the letter cannot be sent now, or None."""
    hindrance = hindrance_to_announce(event.status_at(now))
    if hindrance is None and not has_documents(session, event.id):
        return Reason.PACK_IS_EMPTY
    return hindrance


def readers_to_tell(session: Session, event: Event, standing: Standing, *, now: datetime) -> list[Member]:
    """Return the people with this standing who can open the pack now, can be reached, and have no such letter yet."""
    found = reached_by(session, event, Segment(standing=standing), now=now)
    if not pack_times(event).is_open_to(PackReader.INVITED, now):
        attended = reached_by(session, event, Segment(standing=Standing.ATTENDED), now=now)
        open_to = {member.person_id for member in attended}
        found = [member for member in found if member.person_id in open_to]
    return without_told(session, event.id, KIND, found)


def send_publication_letter(tx: Transaction, event: Event, standing: Standing, *, expected: int) -> None:
    """Queue the letter to ``readers_to_tell``. ``expected``: the number to which staff agreed. If it has changed, nothing is
    sent."""
    event = lock_event(tx, event.id)
    hindrance = hindrance_to_send(tx, event, now=tx.now)
    if hindrance is not None:
        raise Refusal(hindrance)
    readers = readers_to_tell(tx, event, standing, now=tx.now)
    if not readers:
        raise Refusal(Reason.NOBODY_TO_WRITE_TO)
    if len(readers) != expected:
        raise Refusal(Reason.GUEST_LIST_CHANGED)
    mailing = begin_mailing(tx, event.id, MailingKind.PUBLICATION)
    queue_letters(tx, mailing, KIND, readers, lambda member: member.about)
    audit.record(tx, "pack.letter_sent", event_id=event.id, letters=len(readers))
