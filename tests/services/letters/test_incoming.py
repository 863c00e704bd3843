"""Incoming mail: counted, ignored, or kept for a person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.incoming import IncomingKind, MailDoubt, MailOutcome, Partstat
from ctevents.domain.letters.kinds import LetterKind, MessageState, StaffLetterKind
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.formats.incoming import read
from ctevents.models import AuditEntry, Event, IncomingMail, Message, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.letters.incoming import (
    KEPT_FOR,
    KEPT_SIZE,
    MOST_KEPT_PER_HOUR,
    forget_old_mail,
    incoming_mails,
    receive,
    settle,
    unsettled_by_event,
)
from ctevents.services.outbox.staff_letters import queue_for_address
from ctevents.services.replies.registrations import cancel_registration, give_place
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from tests.conftest import Clock
from tests.support import stories
from tests.support.mails import AUTOMATIC, BOUNCES, PROGRAMS, mail

ANSWERS = {
    Partstat.ACCEPTED: "Accepted",
    Partstat.TENTATIVE: "Tentative",
    Partstat.DECLINED: "Declined",
}
EMIR = {"given_name": "Emir", "email": "emir@police.example"}


@pytest.fixture
def registration(app: Flask) -> Registration:
    """Return the registration of Amra, who has the one seat."""
    stories.published_event(capacity=1)
    return stories.registered()


def reply_from(registration: Registration, program: str = "outlook", **changes: Any) -> bytes:
    """Return the answer that the registrant's program sends now."""
    address = registration.person.email
    values = {
        "sender": address,
        "attendee": address,
        "to": f"rsvp+{registration.reply_token}@ctevents.example",
        "uid": registration.calendar_uid,
        "sequence": registration.calendar_sequence or 0,
        "stamp": f"{stories.now():%Y%m%dT%H%M%SZ}",
    }
    return mail(program, **(values | changes))


def take(content: bytes) -> IncomingMail:
    with transaction(by=audit.CALENDAR) as tx:
        return receive(tx, read(content), content)


def kept(mail: IncomingMail) -> tuple[MailOutcome, str | None, bool]:
    """Return the outcome, the reason, and whether the content is stored."""
    return mail.outcome, mail.reason, mail.content is not None


def of(registration: Registration) -> Registration:
    """Return the registration with its present values."""
    return db.session.get_one(Registration, registration.id, populate_existing=True)


def letters() -> list[LetterKind]:
    return list(db.session.scalars(select(Message.kind).order_by(Message.id)))


def entries() -> list[tuple[str, str, dict[str, Any]]]:
    query = (
        select(AuditEntry)
        .where(AuditEntry.actor.in_((audit.CALENDAR, audit.WORKER)))
        .order_by(AuditEntry.id)
    )
    return [(entry.action, entry.actor, entry.details) for entry in db.session.scalars(query)]


def everything_but_mail() -> dict[str, list[Any]]:
    """The rows of all tables that an incoming message could change."""
    names = (
        "registrations",
        "invitations",
        "people",
        "messages",
        "badges",
        "events",
        "audit_entries",
    )
    return {
        name: [tuple(row) for row in db.session.execute(text(f"SELECT * FROM {name} ORDER BY id"))]
        for name in names
    }


class TestReplies:
    @pytest.mark.parametrize("program", PROGRAMS)
    @pytest.mark.parametrize("answer", ANSWERS)
    def test_of_each_program_count(
        self, registration: Registration, program: str, answer: Partstat
    ) -> None:
        content = reply_from(registration, program, partstat=answer.upper(), word=ANSWERS[answer])
        assert kept(take(content)) == (MailOutcome.COUNTED, None, False)
        found = of(registration)
        state = (
            RegistrationState.CANCELLED
            if answer is Partstat.DECLINED
            else RegistrationState.CONFIRMED
        )
        assert (found.state, found.partstat, found.partstat_at) == (state, answer, stories.now())

    def test_accepted_and_tentative_change_nothing_else(self, registration: Registration) -> None:
        before = everything_but_mail()
        take(reply_from(registration, partstat="TENTATIVE"))
        after = everything_but_mail()
        assert {name for name, rows in after.items() if rows != before[name]} == {
            "registrations",
            "audit_entries",
        }
        assert entries() == [("registration.answered", audit.CALENDAR, {"answer": "tentative"})]

    def test_declined_gives_the_seat_to_the_next(self, registration: Registration) -> None:
        emir = stories.registered(**EMIR)
        take(reply_from(registration, partstat="DECLINED"))
        assert (of(registration).state, of(emir).state) == (
            RegistrationState.CANCELLED,
            RegistrationState.CONFIRMED,
        )
        assert of(registration).calendar_sequence == 1
        assert letters()[-2:] == [LetterKind.REGISTRATION_CANCELLED, LetterKind.PROMOTED]
        invitation = stories.invitation_of(registration)
        assert (invitation.state, invitation.reply_channel) == (
            InvitationState.DECLINED,
            Channel.CALENDAR,
        )
        assert entries()[0] == ("registration.cancelled", audit.CALENDAR, {})

    def test_declined_by_who_is_checked_in_is_for_staff(self, registration: Registration) -> None:
        stories.checked_in(registration)
        before = everything_but_mail()
        declined = take(reply_from(registration, partstat="DECLINED"))
        assert kept(declined) == (MailOutcome.KEPT, MailDoubt.CHECKED_IN, True)
        assert everything_but_mail() == before
        assert take(reply_from(registration)).outcome is MailOutcome.COUNTED

    def test_accepted_on_the_waiting_list_is_noted_there(self, registration: Registration) -> None:
        emir = stories.registered(**EMIR)
        assert take(reply_from(emir)).outcome is MailOutcome.COUNTED
        assert (of(emir).state, of(emir).partstat) == (
            RegistrationState.WAITLISTED,
            Partstat.ACCEPTED,
        )

    def test_the_last_answer_is_the_one_that_stands(
        self, registration: Registration, clock: Clock
    ) -> None:
        early = reply_from(registration, partstat="TENTATIVE")
        clock.advance(minutes=1)
        take(reply_from(registration))
        assert kept(take(early)) == (MailOutcome.KEPT, MailDoubt.OUTDATED, True)
        assert of(registration).partstat is Partstat.ACCEPTED

    def test_a_clock_that_is_ahead_does_not_stop_later_answers(
        self, registration: Registration, clock: Clock
    ) -> None:
        take(reply_from(registration, stamp="20990101T000000Z"))
        clock.advance(minutes=1)
        take(reply_from(registration, partstat="DECLINED"))
        assert of(registration).state is RegistrationState.CANCELLED

    def test_the_same_message_twice_is_one(self, registration: Registration) -> None:
        content = reply_from(registration)
        assert take(content).id == take(content).id
        assert kept(take(b"Delivery-date: later\n" + content)) == (
            MailOutcome.IGNORED,
            MailDoubt.REPEATED,
            False,
        )
        assert len(entries()) == 1

    def test_a_returning_registrant_has_not_answered_yet(
        self, registration: Registration, clock: Clock
    ) -> None:
        take(reply_from(registration, partstat="DECLINED"))
        with transaction(by=audit.LINK) as tx, deciding(tx, registration) as decision:
            give_place(decision, of(registration).person, registration, None)
        assert (of(registration).state, of(registration).partstat) == (
            RegistrationState.CONFIRMED,
            None,
        )

    def test_declining_stays_open_after_the_deadline(
        self, registration: Registration, clock: Clock
    ) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Event, registration.event_id).registration_closes_at = stories.now()
        clock.advance(days=1)
        assert take(reply_from(registration, partstat="DECLINED")).outcome is MailOutcome.COUNTED

    @pytest.mark.parametrize("is_cancelled", [True, False])
    def test_of_an_event_that_is_over_are_ignored(
        self, registration: Registration, clock: Clock, is_cancelled: bool
    ) -> None:
        if is_cancelled:
            with transaction(by=audit.SHELL) as tx:
                tx.get_one(Event, registration.event_id).status = EventStatus.CANCELLED
        else:
            clock.advance(days=60)
        assert kept(take(reply_from(registration, partstat="DECLINED"))) == (
            MailOutcome.IGNORED,
            MailDoubt.EVENT_OVER,
            False,
        )
        assert of(registration).state is RegistrationState.CONFIRMED

    def test_a_place_that_is_gone_does_not_come_back(self, registration: Registration) -> None:
        with transaction(by=audit.LINK) as tx:
            cancel_registration(tx, of(registration))
        accepted = reply_from(of(registration))
        assert kept(take(accepted)) == (MailOutcome.KEPT, MailDoubt.PLACE_GONE, True)
        assert kept(take(reply_from(of(registration), partstat="DECLINED"))) == (
            MailOutcome.COUNTED,
            None,
            False,
        )
        assert of(registration).state is RegistrationState.CANCELLED


Forge = Callable[[Registration, Registration], dict[str, Any]]
FORGED: dict[str, tuple[Forge, MailDoubt]] = {
    "from another address": (
        lambda amra, emir: {"sender": emir.person.email},
        MailDoubt.OTHER_SENDER,
    ),
    "from nobody": (lambda amra, emir: {"sender": ""}, MailDoubt.OTHER_SENDER),
    "from two": (
        lambda amra, emir: {"sender": "amra@police.example>, <emir@police.example"},
        MailDoubt.OTHER_SENDER,
    ),
    "for another attendee": (
        lambda amra, emir: {"attendee": emir.person.email},
        MailDoubt.OTHER_ATTENDEE,
    ),
    "all of it of another": (
        lambda amra, emir: {"attendee": emir.person.email, "sender": emir.person.email},
        MailDoubt.OTHER_ATTENDEE,
    ),
    "for two attendees": (
        lambda amra, emir: {
            "attendee": "amra@police.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:emir@police.example"
        },
        MailDoubt.OTHER_ATTENDEE,
    ),
    "to no token": (lambda amra, emir: {"to": "rsvp@ctevents.example"}, MailDoubt.OTHER_ADDRESS),
    "to a token of nobody": (
        lambda amra, emir: {"to": f"rsvp+{'a' * 26}@ctevents.example"},
        MailDoubt.OTHER_ADDRESS,
    ),
    "to a short token": (
        lambda amra, emir: {"to": f"rsvp+{amra.reply_token[:-1]}@ctevents.example"},
        MailDoubt.OTHER_ADDRESS,
    ),
    "to the token of another": (
        lambda amra, emir: {"to": f"rsvp+{emir.reply_token}@ctevents.example"},
        MailDoubt.OTHER_ENTRY,
    ),
    "to two tokens": (
        lambda amra, emir: {
            "to": (
                f"rsvp+{amra.reply_token}@ctevents.example>, "
                f"<rsvp+{emir.reply_token}@ctevents.example"
            )
        },
        MailDoubt.OTHER_ADDRESS,
    ),
    "about another entry": (lambda amra, emir: {"uid": emir.calendar_uid}, MailDoubt.OTHER_ENTRY),
    "about no entry": (lambda amra, emir: {"uid": "nothing@ctevents"}, MailDoubt.OTHER_ENTRY),
    "about the event itself": (
        lambda amra, emir: {"uid": amra.event.calendar_uid},
        MailDoubt.OTHER_ENTRY,
    ),
    "about an older time": (
        lambda amra, emir: {"sequence": (amra.calendar_sequence or 0) - 1},
        MailDoubt.OUTDATED,
    ),
    "passed on": (lambda amra, emir: {"partstat": "DELEGATED"}, MailDoubt.OTHER_ANSWER),
    "undecided": (lambda amra, emir: {"partstat": "NEEDS-ACTION"}, MailDoubt.OTHER_ANSWER),
    "unreadable": (lambda amra, emir: {"stamp": "yesterday"}, MailDoubt.UNREADABLE),
}


class TestForgedReplies:
    @pytest.mark.long
    @pytest.mark.parametrize("slug", ["ba", "al"])
    def test_change_nothing_and_are_kept(self, registration: Registration, slug: str) -> None:
        """``slug``: the event of the other guest."""
        if slug != "ba":
            stories.published_event(slug)
        emir = stories.registered(slug, **EMIR)
        before = everything_but_mail()
        found = {}
        for what, (forge, _) in FORGED.items():
            changes = {"partstat": "DECLINED"} | forge(of(registration), of(emir))
            found[what] = {
                kept(take(reply_from(of(registration), program, **changes))) for program in PROGRAMS
            }
        assert found == {
            what: {(MailOutcome.KEPT, doubt, True)} for what, (_, doubt) in FORGED.items()
        }
        assert everything_but_mail() == before

    def test_are_filed_where_they_were_sent_or_by_what_they_answer(
        self, registration: Registration
    ) -> None:
        stories.published_event("al")
        emir = stories.registered("al", **EMIR)
        to_emir = take(reply_from(registration, to=f"rsvp+{emir.reply_token}@ctevents.example"))
        to_nobody = take(reply_from(registration, to="rsvp@ctevents.example"))
        stray = take(reply_from(registration, to="rsvp@ctevents.example", uid="x"))
        assert [found.registration_id for found in (to_emir, to_nobody, stray)] == [
            emir.id,
            registration.id,
            None,
        ]
        assert [found.event_id for found in (to_emir, to_nobody, stray)] == [
            emir.event_id,
            registration.event_id,
            None,
        ]

    def test_another_time_proposed_is_for_a_person(self, registration: Registration) -> None:
        content = reply_from(registration, "apple-mail").replace(b"METHOD:REPLY", b"METHOD:COUNTER")
        assert kept(take(content)) == (MailOutcome.KEPT, MailDoubt.OTHER_ANSWER, True)

    def test_an_address_that_was_corrected_meanwhile_is_for_a_person(
        self, registration: Registration
    ) -> None:
        content = reply_from(registration)
        correct(registration, "amra@court.example")
        assert kept(take(content)) == (MailOutcome.KEPT, MailDoubt.OTHER_ATTENDEE, True)


def correct(registration: Registration, email: str) -> None:
    fields = stories.fields(email=email)
    with transaction(by=audit.SHELL) as tx:
        person = of(registration).person
        edit_person_guest(tx, person, fields, is_unnamed=False)


class TestOtherMail:
    def test_automatic_replies_are_counted_and_not_kept(self, registration: Registration) -> None:
        before = everything_but_mail()
        for name in AUTOMATIC:
            found = take(reply_from(of(registration), name))
            assert (found.kind, *kept(found)) == (
                IncomingKind.AUTO_REPLY,
                MailOutcome.IGNORED,
                MailDoubt.AUTOMATIC,
                False,
            )
            assert (found.sender, found.subject, found.registration_id) == ("", "", registration.id)
        assert everything_but_mail() == before

    def test_a_letter_is_kept(self, registration: Registration) -> None:
        found = take(reply_from(registration, "letter"))
        assert (found.kind, *kept(found)) == (
            IncomingKind.OTHER,
            MailOutcome.KEPT,
            MailDoubt.LETTER,
            True,
        )
        assert (found.sender, found.subject) == ("amra@police.example", "Re: Vaše mjesto")

    def test_what_cannot_be_read_is_kept_and_of_much_the_beginning(self, app: Flask) -> None:
        content = b"Content-Type: message/rfc822\n\n" * 20_000
        found = take(content)
        assert kept(found) == (MailOutcome.KEPT, MailDoubt.UNREADABLE, True)
        assert found.content == content[:KEPT_SIZE]


def sent_letter(**changes: Any) -> Message:
    """Amra's invitation, which has gone out."""
    invitation = stories.invited()
    with transaction(by=audit.SHELL) as tx:
        message = tx.scalars(select(Message).where(Message.invitation_id == invitation.id)).one()
        values = {
            "state": MessageState.SENT,
            "sent_at": stories.now(),
            "recipient": "amra@police.example",
        }
        for name, value in (values | changes).items():
            setattr(message, name, value)
    return message


def bounce_of(message: Message, name: str = "postfix-bounce", **changes: Any) -> bytes:
    return mail(name, **({"message_id": f"{message.message_id}@ctevents.example"} | changes))


class TestBounces:
    @pytest.fixture(autouse=True)
    def _event(self, app: Flask) -> None:
        stories.published_event()

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            (
                "postfix-bounce",
                (
                    "550 5.1.1 <amra@police.example>: Recipient address rejected: User unknown in "
                    "virtual mailbox table"
                ),
            ),
            ("exim-bounce", "5.1.1 550 No such user here"),
            (
                "exchange-bounce",
                (
                    "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP "
                    "address lookup"
                ),
            ),
        ],
    )
    def test_mark_the_letter_and_the_address(self, name: str, words: str) -> None:
        message = sent_letter()
        found = take(bounce_of(message, name))
        assert (found.kind, *kept(found)) == (IncomingKind.BOUNCE, MailOutcome.COUNTED, None, False)
        assert (found.bounced_id, found.event_id) == (message.id, message.event_id)
        again = db.session.get_one(Message, message.id)
        assert (again.state, again.server_words) == (MessageState.FAILED, words)
        assert again.invitation is not None
        assert stories.person_of(again.invitation).has_doubtful_address
        assert entries() == [("letter.bounced", audit.WORKER, {"message": message.id})]

    def test_an_address_that_is_corrected_is_not_doubtful(self) -> None:
        registration = stories.registered()
        message = db.session.scalars(
            select(Message).where(Message.registration_id == registration.id)
        ).one()
        take(bounce_of(message))
        assert of(registration).person.has_doubtful_address
        correct(registration, "amra@court.example")
        assert not of(registration).person.has_doubtful_address

    def test_that_come_late_doubt_the_address_of_their_letter_and_not_the_corrected_one(
        self,
    ) -> None:
        registration = stories.registered()
        with transaction(by=audit.SHELL) as tx:
            message = tx.scalars(
                select(Message).where(Message.registration_id == registration.id)
            ).one()
            message.state, message.recipient = MessageState.SENT, "amra@police.example"
        correct(registration, "amra@court.example")
        take(bounce_of(message))
        person = of(registration).person
        assert (
            db.session.get_one(Message, message.id).state,
            person.email_bounced,
            person.has_doubtful_address,
        ) == (
            MessageState.FAILED,
            "amra@police.example",
            False,
        )

    def test_of_an_institution_doubt_the_focal_point(self) -> None:
        offer = stories.institution_guest()
        message = sent_letter()
        with transaction(by=audit.SHELL) as tx:
            message = tx.scalars(select(Message).where(Message.invitation_id == offer.id)).one()
        take(bounce_of(message, recipient="focal@prosecutors.example"))
        assert db.session.get_one(stories.Invitation, offer.id).has_doubtful_address

    def test_a_worker_that_still_has_it_in_hand_comes_too_late(self) -> None:
        message = sent_letter(
            state=MessageState.SENDING, recipient=None, sent_at=None, lease="mine"
        )
        take(bounce_of(message))
        again = db.session.get_one(Message, message.id)
        assert (again.state, again.lease, again.recipient) == (
            MessageState.FAILED,
            None,
            "amra@police.example",
        )

    def test_a_letter_that_waits_to_be_sent_again_still_waits(self) -> None:
        message = sent_letter(state=MessageState.QUEUED)
        take(bounce_of(message))
        assert db.session.get_one(Message, message.id).state is MessageState.QUEUED

    def test_a_letter_tried_for_days_has_failed_and_its_address_is_good(self) -> None:
        message = sent_letter()
        take(bounce_of(message, status="4.4.7"))
        again = db.session.get_one(Message, message.id)
        assert again.state is MessageState.FAILED
        assert again.invitation is not None
        assert not stories.person_of(again.invitation).has_doubtful_address

    @pytest.mark.parametrize(
        ("changes", "outcome", "doubt"),
        [
            ({"action": "delayed", "status": "4.4.1"}, MailOutcome.IGNORED, MailDoubt.NOT_FINAL),
            ({"action": "delivered", "status": "2.1.5"}, MailOutcome.IGNORED, MailDoubt.NOT_FINAL),
            (
                {"message_id": "unknown@ctevents.example"},
                MailOutcome.KEPT,
                MailDoubt.UNKNOWN_LETTER,
            ),
            ({"message_id": "%@x"}, MailOutcome.KEPT, MailDoubt.UNKNOWN_LETTER),
            ({"recipient": "emir@police.example"}, MailOutcome.KEPT, MailDoubt.OTHER_RECIPIENT),
        ],
    )
    def test_others_change_nothing(
        self, changes: dict[str, Any], outcome: MailOutcome, doubt: MailDoubt
    ) -> None:
        message = sent_letter()
        before = everything_but_mail()
        found = {kept(take(bounce_of(message, name, **changes))) for name in BOUNCES}
        assert found == {(outcome, doubt, outcome is MailOutcome.KEPT)}
        assert everything_but_mail() == before

    def test_one_of_a_letter_to_staff_is_kept_for_administrators(self) -> None:
        stories.account(Role.OFFICE, "ba")
        with transaction(by=audit.SHELL) as tx:
            queue_for_address(tx, StaffLetterKind.PASSWORD_LINK, "office-ba@ctevents.example")
        message = db.session.query(Message).filter(Message.staff_kind.is_not(None)).one()
        found = take(bounce_of(message))
        assert kept(found) == (MailOutcome.KEPT, MailDoubt.UNKNOWN_LETTER, True)
        assert (found.event_id, message.state) == (None, MessageState.QUEUED)


class TestWhatIsKept:
    def test_is_counted_by_event_until_it_is_settled(self, registration: Registration) -> None:
        letter = take(reply_from(registration, "letter"))
        take(mail("letter"))
        take(mail("outlook-away"))
        assert unsettled_by_event(db.session()) == {registration.event_id: 1, None: 1}
        for _twice in range(2):
            with transaction(by=audit.by_account(1)) as tx:
                settle(tx, letter)
        assert unsettled_by_event(db.session()) == {None: 1}
        assert (letter.content, letter.sender, letter.subject, letter.settled_at) == (
            None,
            "",
            "",
            stories.now(),
        )
        settled = select(AuditEntry.details).where(AuditEntry.action == "mail.settled")
        assert db.session.scalars(settled).all() == [{"mail": letter.id}]

    def test_is_forgotten_after_a_month(self, registration: Registration, clock: Clock) -> None:
        old = take(reply_from(registration, "letter"))
        clock.advance(days=1)
        young = take(mail("letter"))
        clock.now += KEPT_FOR - timedelta(hours=1)
        with transaction(by=audit.SHELL) as tx:
            forget_old_mail(tx)
        assert [found.content is None for found in (old, young)] == [True, False]
        assert (old.subject, old.settled_at, young.settled_at) == ("", stories.now(), None)

    def test_is_listed_by_event_the_newest_first(self, registration: Registration) -> None:
        found = [
            take(reply_from(registration, "letter")),
            take(reply_from(registration)),
            take(mail("letter")),
        ]
        session = db.session()
        assert [each.id for each in incoming_mails(session, registration.event_id, limit=9)] == [
            found[1].id,
            found[0].id,
        ]
        assert [
            each.id
            for each in incoming_mails(
                session, registration.event_id, before_id=found[1].id, limit=9
            )
        ] == [found[0].id]
        assert [each.id for each in incoming_mails(session, None, limit=9)] == [found[2].id]


@pytest.mark.long
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_mutation_of_a_forged_reply_changes_anything(
    registration: Registration, data: st.DataObject
) -> None:
    """A sender without the token cannot change anything."""
    name = data.draw(st.sampled_from([*PROGRAMS, *BOUNCES, *AUTOMATIC, "letter"]))
    content = bytearray(
        reply_from(registration, name, to=f"rsvp+{'a' * 26}@ctevents.example", partstat="DECLINED")
    )
    for _ in range(data.draw(st.integers(0, 6))):
        start = data.draw(st.integers(0, len(content)))
        content[start : start + data.draw(st.integers(0, 40))] = data.draw(st.binary(max_size=40))
    before = everything_but_mail()
    take(bytes(content))
    assert everything_but_mail() == before


def test_an_invitee_whom_staff_cancelled_can_still_decline(registration: Registration) -> None:
    content = reply_from(registration, sequence=1, partstat="DECLINED")
    with transaction(by=audit.SHELL) as tx, deciding(tx, registration) as decision:
        end_place(decision, of(registration))
    assert kept(take(content)) == (MailOutcome.COUNTED, None, False)


@pytest.mark.long
def test_an_answer_of_a_calendar_program_does_not_take_a_seat_that_is_offered(
    registration: Registration,
) -> None:
    """Amra had a seat before, and her program answers that entry; the offered seat is kept until
    she accepts on her page."""
    with transaction(by=audit.SHELL) as tx:
        event = tx.get_one(Event, registration.event_id)
        edit_event(tx, event, {"hours_to_say_yes": 48})
    first_answer = reply_from(registration, partstat="ACCEPTED")
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, registration)
    other = stories.registered(**EMIR)
    with transaction(by=audit.SHELL) as tx, deciding(tx, registration) as decision:
        give_place(decision, registration.person, registration, None)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, other)
    offered = (RegistrationState.PENDING, True, stories.now() + timedelta(hours=48))
    assert standing(registration) == offered
    assert kept(take(first_answer)) == (MailOutcome.KEPT, MailDoubt.OUTDATED, True)
    for answer in ("ACCEPTED", "TENTATIVE"):
        assert kept(take(reply_from(registration, partstat=answer)))[0] is MailOutcome.COUNTED
        assert standing(registration) == offered
    take(reply_from(registration, partstat="DECLINED"))
    assert standing(registration) == (RegistrationState.CANCELLED, False, None)


def standing(registration: Registration) -> tuple[RegistrationState, bool, Any]:
    now = of(registration)
    return now.state, now.holds_seat, now.answer_by


@pytest.mark.long
def test_a_flood_of_strangers_keeps_no_more_than_staff_can_read_in_an_hour(
    registration: Registration, clock: Clock
) -> None:
    """Letters of guests to their own address are kept meanwhile, and so are those that come
    later."""
    with transaction(by=audit.CALENDAR) as tx:
        for number in range(MOST_KEPT_PER_HOUR):
            content = b"From: x@y.example\n\nbuy %d" % number
            assert receive(tx, read(content), content).outcome is MailOutcome.KEPT
    assert kept(take(b"From: x@y.example\n\none more")) == (
        MailOutcome.IGNORED,
        MailDoubt.FLOOD,
        False,
    )
    own = mail("letter", to=f"rsvp+{registration.reply_token}@ctevents.example")
    assert kept(take(own)) == (MailOutcome.KEPT, MailDoubt.LETTER, True)
    assert kept(take(reply_from(registration))) == (MailOutcome.COUNTED, None, False)
    clock.advance(hours=1)
    assert kept(take(b"From: x@y.example\n\nlater")) == (MailOutcome.KEPT, MailDoubt.LETTER, True)
