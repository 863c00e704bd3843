"""Calls of each command that locks rows of an event in which others wait. ``test_commands.py``
finds commands that are neither here nor in ``reasons.py``."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.events.checklist import Task
from ctevents.domain.guests.bulk import BulkKind
from ctevents.domain.letters.incoming import MailOutcome, digest_of
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import Sex
from ctevents.domain.privacy.times import Consent
from ctevents.domain.roles import Role
from ctevents.domain.seats import QuotaCell, QuotaPart
from ctevents.formats.spreadsheet import write_csv
from ctevents.models import (
    Announcement,
    BulkAction,
    Event,
    Invitation,
    Mailing,
    Message,
    Person,
    RawMail,
    ReminderRule,
    SignedSheet,
)
from ctevents.services.accounts import handover, vip_arrivals
from ctevents.services.accounts.accounts import add_account
from ctevents.services.bulk import actions, undoing
from ctevents.services.bulk.forecast import forecast
from ctevents.services.common.locks import lock_event
from ctevents.services.desk import checklist
from ctevents.services.door import arrivals, check_ins, decisions, sheets, walk_ins
from ctevents.services.door import undoing as door_undoing
from ctevents.services.events import changes, events, programme
from ctevents.services.figures import certificates, gaps, reconciliation
from ctevents.services.guests import deletion, import_, merging, unmasking
from ctevents.services.guests import list as guest_list
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.undoing import undo
from ctevents.services.launch import attachments
from ctevents.services.letters import (
    announcements,
    incoming,
    official_letters,
    paper,
    reminder_rules,
    wordings,
)
from ctevents.services.outbox import mailings, outbox
from ctevents.services.people import duplicates, identity_changes, marks
from ctevents.services.people.people import reference_of
from ctevents.services.privacy import person_requests, requests, retention
from ctevents.services.programs import sent_guests
from ctevents.services.seating import badges, quotas, receipts
from ctevents.texts.link_keys import sealer
from tests.services.order.reply_calls import REPLIES, Call
from tests.services.order.rows import event_of, group, person, registration, typed
from tests.services.order.world import REMINDER, World
from tests.support import door, stories
from tests.support.mails import mail


def confirmations_of(tx: Transaction, world: World) -> wordings.Place:
    return wordings.Place(event_of(tx, world), LetterKind.CONFIRMED, "en")


def import_again(tx: Transaction, world: World) -> None:
    """Change the group of two people, the later one first."""
    headings = ["given_name", "family_name", "email", "group"]
    people = person(tx, world.twin), person(tx, world.seated)
    rows = [[known.given_name, known.family_name, known.email, "police"] for known in people]
    import_.import_guests(tx, event_of(tx, world), write_csv([headings, *rows]), skip_refused=False)


def send_again(tx: Transaction, world: World) -> None:
    """Send the group of two people, the later one first."""
    people = person(tx, world.twin), person(tx, world.seated)
    sent = [{"reference": reference_of(known), "group": "police"} for known in people]
    sent_guests.take_guests(
        tx, event_of(tx, world), sent_guests.SentList(sent, is_of_event=True), sees_all=False
    )


def bounce(tx: Transaction, world: World) -> None:
    letter = tx.get_one(Message, world.message)
    content = mail(
        "postfix-bounce",
        recipient=letter.recipient,
        message_id=f"{letter.message_id}@ctevents.example",
    )
    raw = RawMail(digest=digest_of(content), received_at=tx.now, content=content)
    tx.add(raw)
    tx.flush()
    came = incoming.read_raw_mail(tx, raw)
    assert came.outcome is MailOutcome.COUNTED


def hand_over(tx: Transaction, world: World) -> None:
    """Hand over a guest and the event of an office."""
    offices = [
        add_account(tx, f"office{number}@ctevents.example", Role.OFFICE, [event_of(tx, world)])
        for number in (1, 2)
    ]
    person(tx, world.seated).host_id = offices[0].id
    tx.flush()
    agreed = handover.belongings(tx, *offices).numbers
    handover.hand_over(tx, offices[0], offices[1], agreed=agreed, disables=True)


def merge(tx: Transaction, world: World) -> None:
    pair = (registration(tx, world.seated).person_id, registration(tx, world.twin).person_id)
    merging.merge(tx, event_of(tx, world), pair, ())


def edit_institution(tx: Transaction, world: World) -> None:
    offer = tx.get_one(Invitation, world.institution)
    fields = guest_list.InstitutionFields(
        name="Tužilaštvo", group="prosecutors", email="", language="bs", seats=3
    )
    guest_list.edit_institution_guest(tx, offer, fields)


def send_announcement(tx: Transaction, world: World) -> None:
    draft = tx.get_one(Announcement, world.announcement)
    number = announcements.reach(tx, draft.event, stories.ANOTHER_ROOM.segment, now=tx.now).letters
    announcements.send_announcement(
        tx, draft, seen=announcements.announcement_version(draft), expected=number
    )


def unlink(tx: Transaction, world: World) -> None:
    identity_changes.unlink_person(tx, registration(tx, world.seated).person_id)


def pair(tx: Transaction, world: World) -> tuple[int, int]:
    return registration(tx, world.seated).person_id, registration(tx, world.twin).person_id


def set_quotas(tx: Transaction, world: World) -> None:
    cells = [
        QuotaCell(world.event, group(tx, code).id, QuotaPart.RESERVED)
        for code in ("police", "judges")
    ]
    quotas.set_quotas(tx, [quotas.CellEdit(cell=cell, seen=None, typed=2) for cell in cells])


def write_certificate(tx: Transaction, world: World) -> None:
    lock_event(tx, world.event)
    holder = certificates.Holder(registration(tx, world.twin), None, 0)
    certificates.write_down(tx, holder, "1", {"name": "Amra"})


def remind(tx: Transaction, world: World) -> None:
    event = event_of(tx, world)
    number = len(gaps.to_remind(tx, event, ["judges"], now=tx.now))
    gaps.remind(tx, event, ["judges"], expected=number)


def bulk(tx: Transaction, world: World) -> int:
    """Begin to withdraw everybody, and return the number of the action."""
    event, filters = event_of(tx, world), GuestFilters()
    agreed = forecast(tx, event, BulkKind.WITHDRAW, filters, now=tx.now).agreed
    wanted = actions.Wanted(
        kind=BulkKind.WITHDRAW, filters=filters, agreed=agreed, key="bulk", words="Flood"
    )
    return actions.begin_bulk(tx, event, wanted).id


def bulk_done(tx: Transaction, world: World) -> int:
    number = bulk(tx, world)
    while actions.carry_on(tx, number):
        tx.flush()
    return number


def begin_undo(tx: Transaction, world: World) -> int:
    action = tx.get_one(BulkAction, bulk_done(tx, world))
    rows = undoing.undo_forecast(tx, action, now=tx.now).rows
    undoing.begin_undo(tx, action, expected=rows)
    return action.id


def acknowledge(tx: Transaction, world: World) -> None:
    lock_event(tx, world.event)
    receipts.acknowledge(tx, tx.get_one(Invitation, world.institution))


def arrival(tx: Transaction) -> walk_ins.Arrival:
    return walk_ins.Arrival(
        id=str(uuid4()), at=tx.now, station="A", fields=stories.fields(given_name="Ivo", email="")
    )


def erase(tx: Transaction, world: World) -> None:
    """Erase everybody, as if the event had been a year ago."""
    event = lock_event(tx, world.event)
    event.starts_at, event.ends_at = tx.now - timedelta(days=366), tx.now - timedelta(days=365)
    assert retention.erase_event(tx, sealer(), event) > 0


CALLS: dict[str, Call] = REPLIES | {
    "bulk.actions.begin_bulk": bulk,
    "bulk.actions.carry_on": bulk_done,
    "bulk.undoing.begin_undo": begin_undo,
    "bulk.undoing.undo_some": lambda tx, w: undoing.undo_some(tx, begin_undo(tx, w)),
    "accounts.handover.hand_over": hand_over,
    "desk.checklist.spare_tasks": lambda tx, w: checklist.spare_tasks(
        tx, event_of(tx, w), {Task.PROGRAMME: True}
    ),
    "accounts.vip_arrivals.queue_arrivals": lambda tx, w: vip_arrivals.queue_arrivals(tx),
    "door.arrivals.record_arrivals": lambda tx, w: arrivals.record_arrivals(
        tx,
        w.event,
        [
            door.ticked(w.seated),
            door.picked(tx.get_one(Invitation, w.sent).person_id or 0),
            door.ticked(w.waiting),
        ],
    ),
    "door.check_ins.record_check_ins": lambda tx, w: check_ins.record_check_ins(
        tx, w.event, [door.ticked(w.seated), door.ticked(w.waiting)]
    ),
    "door.decisions.discard_held_check_ins": lambda tx, w: decisions.discard_held_check_ins(
        tx, w.event, [w.held]
    ),
    "door.decisions.keep_check_ins": lambda tx, w: decisions.keep_check_ins(
        tx, w.event, [w.check_in]
    ),
    "door.decisions.settle_check_ins": lambda tx, w: decisions.settle_check_ins(
        tx, w.event, [w.check_in]
    ),
    "door.arrivals.accept_held": lambda tx, w: arrivals.accept_held(tx, w.event, [w.held]),
    "door.decisions.refuse_other_person": lambda tx, w: decisions.refuse_other_person(
        tx, w.event, w.check_in, station="A"
    ),
    "door.sheets.enter_signatures": lambda tx, w: sheets.enter_signatures(
        tx, w.event, uuid4(), [w.seated, w.twin], at=tx.now
    ),
    "door.sheets.undo_signature": lambda tx, w: sheets.undo_signature(tx, w.event, w.signature),
    "door.undoing.take_back_check_ins": lambda tx, w: door_undoing.take_back_check_ins(
        tx, w.event, [w.check_in, w.signature]
    ),
    "door.undoing.undo_check_in": lambda tx, w: door_undoing.undo_check_in(tx, w.event, w.check_in),
    "door.walk_ins.walk_in": lambda tx, w: walk_ins.walk_in(tx, w.event, arrival(tx)),
    "door.walk_ins.walk_in_person": lambda tx, w: walk_ins.walk_in_person(
        tx,
        w.event,
        tx.get_one(Invitation, w.sent).person_id or 0,
        check_in_id=str(uuid4()),
        station="A",
    ),
    "events.changes.cancel_event": lambda tx, w: changes.cancel_event(
        tx, event_of(tx, w), reason="Flood"
    ),
    "events.events.edit_event": lambda tx, w: events.edit_event(
        tx, event_of(tx, w), {"venues": {"en": "Hotel Bristol"}, "capacity": 200}
    ),
    "events.events.publish_event": lambda tx, w: events.publish_event(
        tx, tx.get_one(Event, w.planned)
    ),
    "events.programme.set_programme": lambda tx, w: programme.set_programme(
        tx, event_of(tx, w), []
    ),
    "figures.certificates.write_down": write_certificate,
    "figures.gaps.remind": remind,
    "figures.reconciliation.change_sheet": lambda tx, w: reconciliation.change_sheet(
        tx, event_of(tx, w), tx.get_one(SignedSheet, w.sheet), "Sheet 2", 2
    ),
    "figures.reconciliation.enter_sheet": lambda tx, w: reconciliation.enter_sheet(
        tx, event_of(tx, w), "Sheet 2", 2
    ),
    "figures.reconciliation.remove_sheet": lambda tx, w: reconciliation.remove_sheet(
        tx, event_of(tx, w), tx.get_one(SignedSheet, w.sheet)
    ),
    "guests.deletion.delete_guest": lambda tx, w: deletion.delete_guest(
        tx, tx.get_one(Invitation, w.draft)
    ),
    "guests.deletion.delete_imported": lambda tx, w: deletion.delete_imported(
        tx, event_of(tx, w), deletion.ImportToDelete(w.imported, 1)
    ),
    "guests.import_.import_guests": import_again,
    "programs.sent_guests.take_guests": send_again,
    "guests.undoing.undo.undo_import": lambda tx, w: undo.undo_import(
        tx,
        event_of(tx, w),
        w.imported,
        undo.undo_plan(tx, event_of(tx, w), w.imported, tx.now).version,
    ),
    "guests.list.add_institution_guest": lambda tx, w: guest_list.add_institution_guest(
        tx, event_of(tx, w), name="SIPA", group="police", email="", language="bs", seats=2
    ),
    "guests.list.add_person_guest": lambda tx, w: guest_list.add_person_guest(
        tx, event_of(tx, w), stories.fields(given_name="Ivo", email="ivo@police.example")
    ),
    "guests.list.edit_institution_guest": edit_institution,
    "guests.list.edit_person_guest": lambda tx, w: guest_list.edit_person_guest(
        tx, person(tx, w.seated), typed(tx, w.seated, group="police"), is_unnamed=False
    ),
    "guests.merging.merge": merge,
    "guests.unmasking.edit_unnamed_guest": lambda tx, w: unmasking.edit_unnamed_guest(
        tx, tx.get_one(Person, w.unnamed), group="police", sex=Sex.F, language="bs"
    ),
    "guests.unmasking.correct_unnamed_guest": lambda tx, w: unmasking.correct_unnamed_guest(
        tx, tx.get_one(Person, w.unnamed), "given_name", "Ana"
    ),
    "guests.unmasking.name_again": lambda tx, w: unmasking.name_again(
        tx, tx.get_one(Person, w.unnamed), "Agreed"
    ),
    "letters.announcements.delete_announcement": lambda tx, w: announcements.delete_announcement(
        tx, tx.get_one(Announcement, w.announcement)
    ),
    "letters.announcements.send_announcement": send_announcement,
    "letters.incoming.read_raw_mail": bounce,
    "letters.official_letters.attach_letter": lambda tx, w: official_letters.attach_letter(
        tx, tx.get_one(Invitation, w.institution), "answer.pdf", b"%PDF-1.7\n%%EOF\n"
    ),
    "letters.paper.record_letter": lambda tx, w: paper.record_letter(
        tx, tx.get_one(Invitation, w.sent)
    ),
    "letters.reminder_rules.add_rule": lambda tx, w: reminder_rules.add_rule(
        tx, event_of(tx, w), REMINDER
    ),
    "letters.reminder_rules.delete_rule": lambda tx, w: reminder_rules.delete_rule(
        tx, tx.get_one(ReminderRule, w.rule)
    ),
    "letters.reminder_rules.switch_rule": lambda tx, w: reminder_rules.switch_rule(
        tx, tx.get_one(ReminderRule, w.rule), is_active=False
    ),
    "letters.reminder_rules.run_rule": lambda tx, w: reminder_rules.run_rule(
        tx, w.rule, at=tx.now + timedelta(days=8)
    ),
    "launch.attachments.choose_attachments": lambda tx, w: attachments.choose_attachments(
        tx, attachments.Carrier(w.event, LetterKind.CONFIRMED), {}
    ),
    "letters.official_letters.set_sender": lambda tx, w: official_letters.set_sender(
        tx, event_of(tx, w), "Launch desk"
    ),
    "letters.wordings.undo_elsewhere": lambda tx, w: wordings.undo_elsewhere(
        tx, confirmations_of(tx, w)
    ),
    "letters.wordings.use_elsewhere": lambda tx, w: wordings.use_elsewhere(
        tx,
        confirmations_of(tx, w),
        dict.fromkeys(sorted(tx.scalars(select(Event.id)), reverse=True), ""),
    ),
    "letters.wordings.set_wording": lambda tx, w: wordings.set_wording(
        tx, event_of(tx, w), LetterKind.CONFIRMED, "en", Wording("{title}", "{salutation}")
    ),
    "outbox.mailings.resume_mailing": lambda tx, w: mailings.resume_mailing(
        tx, tx.get_one(Mailing, w.mailing)
    ),
    "outbox.mailings.stop_mailing": lambda tx, w: mailings.stop_mailing(
        tx, tx.get_one(Mailing, w.mailing)
    ),
    "outbox.outbox.claim_letter": lambda tx, w: outbox.claim_letter(tx),
    "outbox.outbox.send_again": lambda tx, w: outbox.send_again(tx, tx.get_one(Message, w.message)),
    "people.duplicates.pair_again": lambda tx, w: duplicates.pair_again(tx, w.event, pair(tx, w)),
    "people.duplicates.tell_apart": lambda tx, w: duplicates.tell_apart(tx, w.event, pair(tx, w)),
    "people.identity_changes.link_people": lambda tx, w: identity_changes.link_people(
        tx, pair(tx, w)
    ),
    "people.identity_changes.unlink_person": unlink,
    "people.marks.save_marks": lambda tx, w: marks.save_marks(
        tx,
        person(tx, w.seated),
        marks.Marks(
            note="Late",
            is_vip=True,
            tags=["Media"],
            host_id=None,
            awaited_by="Ana",
            assistant_email="",
        ),
    ),
    "privacy.person_requests.take_consent_back": lambda tx, w: person_requests.take_consent_back(
        tx, registration(tx, w.seated), Consent.PHOTO
    ),
    "privacy.requests.erase_person": lambda tx, w: requests.erase_person(
        tx, sealer(), person(tx, w.seated), "asked by letter"
    ),
    "privacy.retention.erase_event": erase,
    "seating.badges.replace_badge": lambda tx, w: badges.replace_badge(
        tx, registration(tx, w.seated)
    ),
    "seating.quotas.set_quotas": set_quotas,
    "seating.receipts.acknowledge": acknowledge,
    "seating.quotas.set_quota": lambda tx, w: quotas.set_quota(
        tx, event_of(tx, w), group(tx, "police"), quotas.QuotaFields(reserved=5)
    ),
}
