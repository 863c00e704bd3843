"""Invitations: their recipients, once each, and the replies that staff enter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, Occasion
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel, InvitationState, NominationEnd, RegistrationState
from ctevents.models import AuditEntry, Event, Invitation, Message, Registration
from ctevents.services.common import audit
from ctevents.services.replies.invitations import (
    SendCounts,
    enter_reply,
    invitation_by_nonce,
    not_yet_invited,
    not_yet_invited_by_group,
    not_yet_invited_by_language,
    rows_by_event,
    sample_letters,
    send_invitations,
)
from ctevents.services.seating.decision import deciding
from ctevents.services.seating.seating import end_place
from tests.support.stories import (
    event,
    guest,
    institution_guest,
    invitation_of,
    invited,
    now,
    person_of,
    planned_event,
    published_event,
    registered,
)


def send(
    groups: Sequence[str] = (), expected: SendCounts | None = None, slug: str = "ba"
) -> SendCounts:
    with transaction(by=audit.SHELL) as tx:
        return send_invitations(tx, event(slug), groups, expected=expected)


def a_list() -> None:
    """Two judges, one of them without an address; one police officer; an institution of
    prosecutors."""
    guest()
    guest(given_name="Emina", email="")
    guest(given_name="Петар", email="petar@police.example", group="police")
    institution_guest()


def queued() -> list[tuple[LetterKind, Occasion]]:
    messages = db.session().scalars(select(Message).order_by(Message.id))
    return [(message.kind, message.occasion) for message in messages]


class TestWhom:
    def test_counted_by_language_which_is_the_main_one_if_it_is_not_known(self, app: Flask) -> None:
        published_event("rs")
        guest("rs", language="sr-Latn")
        guest("rs", given_name="Emir", group="police", language="en")
        offer = institution_guest("rs")
        with transaction(by=audit.SHELL):
            offer.language = None
        assert not_yet_invited_by_language(db.session(), event("rs")) == {
            "en": 1,
            "sr-Cyrl": 1,
            "sr-Latn": 1,
        }
        assert not_yet_invited_by_language(db.session(), event("rs"), ["police"]) == {"en": 1}

    def test_counted_by_mail_and_by_letter(self, app: Flask) -> None:
        published_event()
        a_list()
        ba = event().id
        assert not_yet_invited(db.session(), ba) == SendCounts(by_mail=3, by_letter=1)
        assert not_yet_invited(db.session(), ba, ["judges"]) == SendCounts(by_mail=1, by_letter=1)
        assert not_yet_invited(db.session(), event("rs").id) == SendCounts(by_mail=0, by_letter=0)
        assert rows_by_event(db.session(), [ba, event("rs").id], InvitationState.DRAFT) == {ba: 4}

    def test_counted_by_group(self, app: Flask) -> None:
        published_event()
        a_list()
        assert not_yet_invited_by_group(db.session(), event().id) == {
            "judges": SendCounts(by_mail=1, by_letter=1),
            "police": SendCounts(by_mail=1, by_letter=0),
            "prosecutors": SendCounts(by_mail=1, by_letter=0),
        }
        send(["judges"])
        assert list(not_yet_invited_by_group(db.session(), event().id)) == ["police", "prosecutors"]

    def test_a_letter_of_each_kind_can_be_previewed_with_a_real_recipient(self, app: Flask) -> None:
        published_event()
        guest(given_name="Emina", email="")
        amra, office = guest(), institution_guest()
        guest(given_name="Later", email="later@x.example")
        assert sample_letters(db.session(), event().id) == [amra, office]
        assert sample_letters(db.session(), event().id, ["prosecutors"]) == [office]
        assert sample_letters(db.session(), event().id, ["iom"]) == []
        assert sample_letters(db.session(), event("rs").id) == []


class TestSending:
    def test_each_gets_one_letter_and_who_has_no_address_is_marked(self, app: Flask) -> None:
        published_event()
        a_list()
        assert send() == SendCounts(by_mail=3, by_letter=1)
        invitations = db.session().scalars(select(Invitation).order_by(Invitation.id)).all()
        assert {(each.state, each.sent_at) for each in invitations} == {
            (InvitationState.SENT, now())
        }
        amra, _emina, petar, office = invitations
        assert queued() == [
            (LetterKind.INVITATION, Occasion(About.INVITATION, amra.id)),
            (LetterKind.INVITATION, Occasion(About.INVITATION, petar.id)),
            (LetterKind.NOMINATION_REQUEST, Occasion(About.INVITATION, office.id)),
        ]

    def test_once_more_sends_nothing_more(self, app: Flask) -> None:
        published_event()
        a_list()
        send()
        before = queued()
        entries = db.session().scalar(select(func.count()).select_from(AuditEntry))
        assert send() == SendCounts(by_mail=0, by_letter=0)
        assert queued() == before
        assert db.session().scalar(select(func.count()).select_from(AuditEntry)) == entries

    def test_only_the_groups_that_were_chosen(self, app: Flask) -> None:
        published_event()
        a_list()
        assert send(["police", "prosecutors"]) == SendCounts(by_mail=2, by_letter=0)
        assert not_yet_invited(db.session(), event().id) == SendCounts(by_mail=1, by_letter=1)

    def test_it_is_audited_with_the_numbers(self, app: Flask) -> None:
        published_event()
        a_list()
        send()
        entry = db.session().scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert (entry.action, entry.details) == ("invitations.sent", {"by_mail": 3, "by_letter": 1})

    def test_nothing_goes_out_where_the_list_is_no_longer_what_was_agreed_to(
        self, app: Flask
    ) -> None:
        published_event()
        a_list()
        agreed = not_yet_invited(db.session(), event().id)
        guest(given_name="Meanwhile", email="m@x.example")
        with pytest.raises(Refusal) as refused:
            send(expected=agreed)
        assert (refused.value.reason, queued()) == (Reason.GUEST_LIST_CHANGED, [])

    def test_the_second_of_a_double_submit_is_told_that_nobody_is_left(self, app: Flask) -> None:
        published_event()
        a_list()
        agreed = not_yet_invited(db.session(), event().id)
        assert send(expected=agreed) == agreed
        with pytest.raises(Refusal) as refused:
            send(expected=agreed)
        assert (refused.value.reason, len(queued())) == (Reason.NOTHING_TO_SEND, 3)

    def test_not_before_publication_nor_after_the_end(self, app: Flask) -> None:
        planned_event()
        a_list()
        with pytest.raises(Refusal) as refused:
            send()
        assert refused.value.reason is Reason.EVENT_NOT_PUBLISHED
        published_event(
            "rs", starts_at=now() - timedelta(hours=3), ends_at=now() - timedelta(hours=1)
        )
        guest("rs")
        with pytest.raises(Refusal) as refused:
            send(slug="rs")
        assert (refused.value.reason, queued()) == (Reason.EVENT_OVER, [])

    def test_another_event_is_left_alone(self, app: Flask) -> None:
        published_event("ba")
        published_event("rs")
        guest("ba")
        elsewhere = guest("rs")
        send(slug="ba")
        assert elsewhere.state is InvitationState.DRAFT

    def test_a_link_opens_once_it_was_sent(self, app: Flask) -> None:
        published_event()
        invitation = guest()
        assert invitation_by_nonce(db.session(), invitation.link_nonce) is None
        send()
        assert invitation_by_nonce(db.session(), invitation.link_nonce) is invitation


class TestRepliesEnteredByStaff:
    def enter(self, invitation: Invitation, *, is_accepted: bool) -> None:
        with transaction(by=audit.by_account(3)) as tx:
            enter_reply(tx, invitation, is_accepted=is_accepted, channel=Channel.STAFF)

    def registrations(self) -> list[RegistrationState]:
        return list(db.session().scalars(select(Registration.state).order_by(Registration.id)))

    def test_accepting_by_phone_registers(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        self.enter(invitation, is_accepted=True)
        assert (invitation.state, invitation.reply_channel, invitation.replied_at) == (
            InvitationState.ACCEPTED,
            Channel.STAFF,
            now(),
        )
        assert self.registrations() == [RegistrationState.CONFIRMED]
        entry = (
            db.session()
            .scalars(select(AuditEntry).where(AuditEntry.action == "invitation.accepted"))
            .one()
        )
        assert (entry.actor, entry.person_id, entry.details) == (
            "account 3",
            person_of(invitation).id,
            {"channel": "staff"},
        )

    def test_declining_by_phone_does_not_register(self, app: Flask) -> None:
        published_event()
        invitation = invited()
        self.enter(invitation, is_accepted=False)
        assert (invitation.state, self.registrations()) == (InvitationState.DECLINED, [])

    def test_one_entry_takes_a_rejection_back(self, app: Flask) -> None:
        published_event()
        registration = registered()
        with transaction(by=audit.SHELL) as tx, deciding(tx, event()) as decision:
            end_place(decision, registration, because=NominationEnd.REJECTED)
        assert self.registrations() == [RegistrationState.REJECTED]
        self.enter(invitation_of(registration), is_accepted=True)
        self.enter(invitation_of(registration), is_accepted=True)
        assert self.registrations() == [RegistrationState.CONFIRMED]
        letters = db.session().scalars(select(Message.kind).order_by(Message.id)).all()
        assert letters == [
            LetterKind.INVITATION,
            LetterKind.CONFIRMED,
            LetterKind.REJECTED,
            LetterKind.CONFIRMED,
        ]

    def test_nobody_gets_a_place_at_an_event_that_is_over(self, app: Flask) -> None:
        published: Event = published_event()
        invitation = invited()
        assert published.ends_at is not None
        with (
            pytest.raises(Refusal) as refused,
            transaction(by=audit.SHELL, at=published.ends_at) as tx,
        ):
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
        assert (refused.value.reason, self.registrations()) == (Reason.EVENT_OVER, [])

    def test_declining_by_phone_after_accepting_frees_the_seat(self, app: Flask) -> None:
        published_event(capacity=1)
        invitation, other = invited(), invited(given_name="Emir", email="emir@police.example")
        self.enter(invitation, is_accepted=True)
        self.enter(other, is_accepted=True)
        self.enter(invitation, is_accepted=False)
        assert self.registrations() == [RegistrationState.CANCELLED, RegistrationState.CONFIRMED]
        assert (invitation.state, invitation.reply_channel) == (
            InvitationState.DECLINED,
            Channel.STAFF,
        )

    def test_a_draft_can_be_declined_after_all(self, app: Flask) -> None:
        planned_event()
        invitation = guest()
        self.enter(invitation, is_accepted=True)
        self.enter(invitation, is_accepted=False)
        assert self.registrations() == [RegistrationState.CANCELLED]

    @pytest.mark.parametrize("is_accepted", [True, False])
    def test_the_same_reply_again_changes_and_records_nothing(
        self, app: Flask, is_accepted: bool
    ) -> None:
        published_event()
        invitation = invited()
        self.enter(invitation, is_accepted=is_accepted)
        count = select(func.count()).select_from(AuditEntry)
        before = db.session.scalar(count)
        self.enter(invitation, is_accepted=is_accepted)
        assert db.session.scalar(count) == before
