"""An event in which each command has something to lock: people wait whose numbers are lower than
those of people with a seat."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.reminders import Anchor, Timing, Unit
from ctevents.domain.registration import Awaits, RegistrationState
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import Badge, Event, GuestImport, Message, Registration
from ctevents.services.common import audit
from ctevents.services.figures.reconciliation import enter_sheet
from ctevents.services.guests.import_ import import_guests
from ctevents.services.letters.reminder_rules import RuleFields, add_rule
from tests.support import door, stories

REMINDER = RuleFields(
    kind=LetterKind.EVENT_REMINDER,
    timing=Timing(anchor=Anchor.START, amount=30, unit=Unit.DAYS, local_time="09:00"),
)


@dataclass(frozen=True)
class World:
    """Ids of rows, by what they are."""

    event: int
    waiting: int
    seated: int
    twin: int
    walk_in: int
    pending: int
    asked: int
    nominee: int
    named: int
    rejected: int
    offered: int
    draft: int
    unnamed: int
    planned: int
    sent: int
    institution: int
    message: int
    mailing: int
    announcement: int
    rule: int
    sheet: int
    imported: int
    check_in: str
    held: str
    signature: str


def build() -> World:
    event = stories.published_event(open_registration=True, capacity=100)
    waiting = stories.registered(given_name="Waiting", email="waiting@police.example").id
    seated = stories.registered(given_name="Seated", email="seated@police.example").id
    twin = stories.registered(given_name="Seated", email="twin@police.example").id
    pending = stories.registered(given_name="Pending", email="pending@police.example").id
    rejected = stories.registered(given_name="Rejected", email="rejected@police.example").id
    late = stories.registered(given_name="Late", email="late@police.example").id
    offered = stories.registered(given_name="Offered", email="offered@police.example").id
    offer = stories.invited_institution(seats=4)
    nominee = stories.named(offer, "Nominee").registration.id
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).has_finishing_nominees = True
    named = stories.named(offer, "Named").registration.id
    asked = stories.unknown_to_office("ba", offer).id
    walked_in = door.walked_in(event.id)
    assert walked_in.registrant is not None
    stories.checked_in(db.session.get_one(Registration, twin), check_in := str(uuid4()))
    signed = stories.signed(stories.registered(given_name="Signer", email="signer@police.example"))
    held = door.ticked(seated, is_held=True)
    door.record(event.id, held)
    with transaction(by=audit.SHELL) as tx:
        rule = add_rule(tx, event, REMINDER).id
        sheet = enter_sheet(tx, event, "Sheet 1", 1).id
        letters = tx.query(Message).filter_by(registration_id=seated).all()
        letters[0].state, letters[0].recipient = MessageState.SENT, "seated@police.example"
        mailing = tx.query(Message).filter(Message.mailing_id.is_not(None)).first()
        assert mailing is not None
        message_id, mailing_id = letters[0].id, mailing.mailing_id or 0
    sent = stories.invited(given_name="Sent", email="sent@police.example").id
    with transaction(by=audit.SHELL) as tx:
        table = [
            ["given_name", "family_name", "email", "group"],
            ["Mila", "Jović", "mila@court.example", "judges"],
        ]
        import_guests(tx, event, write_csv(table), skip_refused=False)
        imported = tx.query(GuestImport).one().id
    announcement = stories.announcement().id
    draft = stories.guest(given_name="Draft", email="draft@police.example").id
    unnamed = stories.unnamed(
        stories.guest(given_name="Hidden", email="hidden@police.example").person_id or 0
    ).id
    planned = stories.planned_event("al").id
    with transaction(by=audit.SHELL) as tx:
        _stand(tx, waiting, RegistrationState.WAITLISTED)
        _stand(tx, pending, RegistrationState.PENDING, Awaits.OFFICE)
        _stand(tx, rejected, RegistrationState.REJECTED)
        for number, hours in ((offered, 1), (late, -1)):
            _stand(tx, number, RegistrationState.PENDING, Awaits.REGISTRANT)
            registration = tx.get_one(Registration, number)
            registration.holds_seat, registration.answer_by = True, tx.now + timedelta(hours=hours)
    return World(
        event=event.id,
        waiting=waiting,
        seated=seated,
        twin=twin,
        walk_in=walked_in.registrant.id,
        pending=pending,
        asked=asked,
        nominee=nominee,
        named=named,
        rejected=rejected,
        offered=offered,
        draft=draft,
        unnamed=unnamed,
        planned=planned,
        sent=sent,
        institution=offer.id,
        message=message_id,
        mailing=mailing_id,
        announcement=announcement,
        rule=rule,
        sheet=sheet,
        imported=imported,
        check_in=check_in,
        held=held.id,
        signature=signed.id,
    )


def _stand(
    tx: Transaction, registration_id: int, state: RegistrationState, awaits: Awaits | None = None
) -> None:
    registration = tx.get_one(Registration, registration_id)
    registration.state, registration.awaits, registration.calendar_sequence = state, awaits, None
    registration.spell += 1  # letters of the seat that they had do not count
    tx.query(Badge).filter_by(registration_id=registration_id).delete()
