"""Invitations withdrawn, and sent again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import Stage
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState, RegistrationState
from ctevents.models import AuditEntry, Invitation, Message, Nomination
from ctevents.services.common import audit
from ctevents.services.figures.attendance import overview
from ctevents.services.replies.invitations import decline, invitation_by_nonce, send_invitations
from ctevents.services.replies.seat_refusals import decline_seats
from ctevents.services.replies.withdrawals import (
    send_invitation,
    send_invitation_again,
    withdraw_invitation,
)
from ctevents.services.seating.seats import seats_taken
from tests.support.stories import (
    event,
    guest,
    institution_guest,
    invitation_of,
    invited,
    invited_institution,
    named,
    now,
    planned_event,
    published_event,
    registered,
)


def withdraw(invitation: Invitation, **options: Any) -> bool:
    with transaction(by=audit.by_account(3)) as tx:
        return withdraw_invitation(tx, invitation, reason="Not in office", **options)


def send_again(invitation: Invitation) -> None:
    with transaction(by=audit.by_account(3)) as tx:
        send_invitation_again(tx, invitation)


def letters(*states: MessageState) -> list[LetterKind]:
    return [
        each.kind
        for each in db.session.query(Message).order_by(Message.id)
        if not states or each.state in states
    ]


def actions() -> list[str]:
    return [
        each.action
        for each in db.session.query(AuditEntry)
        .filter_by(actor="account 3")
        .order_by(AuditEntry.id)
    ]


class TestOneAlone:
    def send(self, invitation: Invitation) -> bool:
        with transaction(by=audit.by_account(3)) as tx:
            return send_invitation(tx, invitation)

    def test_gets_the_letter_that_the_others_get_later_and_not_a_second_one(
        self, app: Flask
    ) -> None:
        published_event()
        first, _second = guest(), guest(email="other@sud.example", given_name="Emir")
        assert self.send(first)
        with transaction(by=audit.SHELL) as tx:
            assert send_invitations(tx, event()).total == 1
        assert (letters(), actions()) == ([LetterKind.INVITATION] * 2, ["invitation.sent"])
        with pytest.raises(Refusal) as refused:
            self.send(first)
        assert refused.value.reason is Reason.NOTHING_TO_SEND
        db.session.rollback()

    def test_the_seats_of_an_institution_count_from_then_on(self, app: Flask) -> None:
        published_event()
        offer = institution_guest(seats=3)
        assert (self.send(offer), seats_taken(db.session(), event().id)) == (True, 3)
        assert letters() == [LetterKind.NOMINATION_REQUEST]


class TestAPerson:
    def test_the_link_is_dead_and_the_letter_that_waited_does_not_go(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        withdraw(invitation)
        assert (invitation.state, invitation.withdrawn_because) == (
            InvitationState.WITHDRAWN,
            "Not in office",
        )
        assert invitation_by_nonce(db.session(), invitation.link_nonce) is None
        assert letters(MessageState.DROPPED) == letters() == [LetterKind.INVITATION]
        assert actions() == ["invitation.withdrawn"]

    def test_a_place_is_given_to_who_waits_and_its_holder_is_told(self, app: Flask) -> None:
        published_event(capacity=1)
        first, waiting = (
            registered(),
            registered(given_name="Second", email="second@police.example"),
        )
        invitation = invitation_of(first)
        withdraw(invitation)
        assert (first.state, waiting.state) == (
            RegistrationState.CANCELLED,
            RegistrationState.CONFIRMED,
        )
        assert letters()[-2:] == [LetterKind.REGISTRATION_CANCELLED, LetterKind.PROMOTED]
        assert (invitation.state, invitation.reply_channel) == (
            InvitationState.WITHDRAWN,
            Channel.LINK,
        )

    @pytest.mark.long
    def test_invited_guests_are_told_if_staff_want_it_and_the_letter_was_sent(
        self, app: Flask
    ) -> None:
        published_event()
        queued, gone, silent = (
            invited(given_name=name, email=f"{name}@police.example") for name in ("A", "B", "C")
        )
        with transaction(by=audit.SHELL) as tx:
            for each in tx.query(Message).filter(Message.invitation_id != queued.id):
                each.state = MessageState.SENT
        told = [
            withdraw(queued, is_emailed=True),
            withdraw(gone, is_emailed=True),
            withdraw(silent),
        ]
        assert told == [False, True, False]
        written = db.session.query(Message).filter_by(kind=LetterKind.REGISTRATION_CANCELLED).one()
        assert (written.invitation_id, written.registration_id) == (gone.id, None)
        send_again(gone)
        assert written.state is MessageState.DROPPED

    def test_guests_who_lose_a_seat_are_told_once(self, app: Flask) -> None:
        published_event()
        registration = registered()
        with transaction(by=audit.SHELL) as tx:
            tx.query(Message).update({"state": MessageState.SENT})
        assert withdraw(invitation_of(registration), is_emailed=True)
        assert letters(MessageState.QUEUED) == [LetterKind.REGISTRATION_CANCELLED]

    def test_the_figures_do_not_count_it(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        assert overview(db.session(), [event().id])[event().id].totals[Stage.INVITED] == 1
        withdraw(invitation)
        assert overview(db.session(), [event().id])[event().id].totals[Stage.INVITED] == 0

    def test_so_is_one_that_was_not_sent_yet(self, app: Flask) -> None:
        planned_event()
        invitation = guest()
        withdraw(invitation)
        assert (invitation.state, letters()) == (InvitationState.WITHDRAWN, [])

    def test_not_twice_nor_when_the_event_is_over(self, app: Flask) -> None:
        published_event(starts_at=now() + timedelta(hours=1), ends_at=now() + timedelta(hours=2))
        invitation = invited()
        later = now() + timedelta(hours=2)
        with pytest.raises(Refusal) as refused, transaction(by=audit.SHELL, at=later) as tx:
            withdraw_invitation(tx, invitation, reason="")
        assert refused.value.reason is Reason.EVENT_OVER
        withdraw(invitation)
        with pytest.raises(Refusal) as refused:
            withdraw(invitation)
        assert (refused.value.reason, actions()) == (
            Reason.INVITATION_ENDED,
            ["invitation.withdrawn"],
        )


class TestAnInstitution:
    def test_the_seats_that_nobody_is_named_for_go_to_who_waits(self, app: Flask) -> None:
        published_event(capacity=3)
        invitation = invited_institution()
        nominee = named(invitation, "Ana").registration
        waiting = registered()
        assert waiting.state is RegistrationState.WAITLISTED
        withdraw(invitation)
        assert (nominee.state, waiting.state) == (
            RegistrationState.CONFIRMED,
            RegistrationState.CONFIRMED,
        )
        assert seats_taken(db.session(), event().id) == 2
        assert db.session.query(Nomination).one().ended_at is None

    def test_unfinished_nominees_keep_seats_while_there_are_any(self, app: Flask) -> None:
        published_event(capacity=2, has_finishing_nominees=True)
        invitation = invited_institution()
        nominees = [named(invitation, name).registration for name in ("Ana", "Ben", "Cor")]
        withdraw(invitation)
        assert [(each.state, each.holds_seat) for each in nominees] == [
            (RegistrationState.PENDING, True),
            (RegistrationState.PENDING, True),
            (RegistrationState.PENDING, False),
        ]
        assert seats_taken(db.session(), event().id) == 2

    def test_with_its_nominees(self, app: Flask) -> None:
        published_event()
        invitation = invited_institution()
        nominees = [named(invitation, name).registration for name in ("Ana", "Ben")]
        withdraw(invitation, with_nominees=True)
        assert {each.state for each in nominees} == {RegistrationState.CANCELLED}
        assert letters()[-2:] == [LetterKind.REGISTRATION_CANCELLED] * 2
        assert seats_taken(db.session(), event().id) == 0


class TestSentAgain:
    def test_with_another_link_and_another_letter(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        before = invitation.link_nonce
        withdraw(invitation)
        send_again(invitation)
        assert (invitation.state, invitation.withdrawn_because) == (InvitationState.SENT, "")
        assert invitation_by_nonce(db.session(), before) is None
        assert invitation_by_nonce(db.session(), invitation.link_nonce) is invitation
        first, second = db.session.query(Message).order_by(Message.id)
        assert (first.state, second.state) == (MessageState.DROPPED, MessageState.QUEUED)
        assert (second.occasion.first, bool(second.copy)) == (first.occasion, True)
        assert actions() == ["invitation.withdrawn", "invitation.sent_again"]

    def test_one_without_a_reply_need_not_be_withdrawn_first(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        before = invitation.link_nonce
        send_again(invitation)
        send_again(invitation)
        assert invitation.link_nonce != before
        assert letters(MessageState.QUEUED) == [LetterKind.INVITATION]

    def test_an_institution_is_offered_its_seats_again(self, app: Flask) -> None:
        published_event()
        invitation = invited_institution()
        withdraw(invitation)
        send_again(invitation)
        assert seats_taken(db.session(), event().id) == 3
        assert letters(MessageState.QUEUED) == [LetterKind.NOMINATION_REQUEST]

    def test_without_an_address_it_is_marked_as_sent(self, app: Flask) -> None:
        published_event()
        invitation = invited(email="")
        withdraw(invitation)
        send_again(invitation)
        assert (invitation.state, letters()) == (InvitationState.SENT, [])

    def test_an_institution_that_has_answered_gets_another_link_and_keeps_its_answer(
        self, app: Flask
    ) -> None:
        """The former focal point no longer has access."""
        published_event()
        invitation = invited_institution()
        nomination, old = named(invitation), invitation.link_nonce
        answer = (invitation.state, invitation.replied_at, invitation.reply_channel)
        with transaction(by=audit.SHELL) as tx:
            tx.get_one(Invitation, invitation.id).focal_email = "new@prosecutors.example"
        send_again(invitation)
        assert invitation_by_nonce(db.session(), old) is None
        assert (invitation.state, invitation.replied_at, invitation.reply_channel) == answer
        assert (invitation.state, nomination.ended_at) == (InvitationState.ACCEPTED, None)
        assert letters(MessageState.QUEUED)[-1] is LetterKind.NOMINATION_REQUEST

    def test_not_to_who_has_replied_nor_before_publication(self, app: Flask) -> None:
        planned_event("rs")
        draft = guest("rs")
        withdraw(draft)
        published_event()
        invitation = invited()
        with transaction(by=audit.LINK) as tx:
            decline(tx, invitation)
        for each, reason in (
            (draft, Reason.EVENT_NOT_PUBLISHED),
            (invitation, Reason.ANSWERED_ALREADY),
        ):
            with pytest.raises(Refusal) as refused:
                send_again(each)
            assert refused.value.reason is reason

    def test_an_institution_that_gave_all_seats_back_is_offered_all_of_them(
        self, app: Flask
    ) -> None:
        published_event()
        invitation = invited_institution()
        with transaction(by=audit.by_account(3)) as tx:
            decline_seats(tx, invitation, channel=Channel.PHONE)
        assert seats_taken(db.session(), event().id) == 0
        send_again(invitation)
        assert seats_taken(db.session(), event().id) == 3
