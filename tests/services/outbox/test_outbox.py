"""The outbox: one worker claims each letter, it ends once, and it is sent again only on request."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LEASE, LONGEST_WAIT, LetterKind, MessageState
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import Channel
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.events.events import publish_event
from ctevents.services.outbox import outbox
from ctevents.services.outbox.listing import MessageFilters, counts_by_state
from ctevents.services.outbox.listing import messages as listed
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.outbox.outbox import Claim
from ctevents.services.replies.invitations import enter_reply
from tests.support.claiming import shared_out
from tests.support.stories import (
    event,
    guest,
    invited,
    many_invited,
    now,
    planned_event,
    published_event,
)


def claim(after: timedelta = timedelta()) -> Claim | None:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        return outbox.claim_letter(tx)


def claimed() -> Claim:
    found = claim()
    assert found is not None
    return found


def messages() -> list[Message]:
    return list(
        db.session().scalars(
            select(Message).order_by(Message.id).execution_options(populate_existing=True)
        )
    )


def the_message() -> Message:
    [message] = messages()
    return message


@pytest.fixture
def letter(app: Flask) -> Message:
    """One invitation, queued."""
    published_event()
    invited()
    return the_message()


class TestClaiming:
    def test_a_letter_is_claimed_by_one_worker(self, letter: Message) -> None:
        first = claimed()
        assert (first.message_id, claim()) == (letter.id, None)
        assert (letter.state, letter.first_tried_at) == (MessageState.SENDING, now())

    def test_one_whose_worker_did_not_come_back_is_claimed_again(self, letter: Message) -> None:
        lost = claimed()
        assert claim(LEASE - timedelta(seconds=1)) is None
        again = claim(LEASE)
        assert again is not None
        assert (again.message_id, again.lease != lost.lease) == (letter.id, True)

    def test_a_worker_without_its_lease_changes_nothing(self, letter: Message) -> None:
        lost, _again = claimed(), claim(LEASE)
        with transaction(by=audit.SHELL) as tx:
            outbox.mark_failed(tx, lost, recipient="a@x.example", words="550 no")
        assert (outbox.claimed_letter(db.session(), lost), the_message().state) == (
            None,
            MessageState.SENDING,
        )

    def test_workers_at_once_share_the_letters_out(self, app: Flask) -> None:
        published_event()
        many_invited(12)
        assert shared_out(app, lambda: (found := claim()) and found.message_id) == [
            message.id for message in messages()
        ]

    def test_letters_of_a_draft_wait_until_it_is_published(self, app: Flask) -> None:
        planned_event()
        invitation = guest()
        with transaction(by=audit.SHELL) as tx:
            enter_reply(tx, invitation, is_accepted=True, channel=Channel.STAFF)
        assert (the_message().kind, claim()) == (LetterKind.CONFIRMED, None)
        with transaction(by=audit.SHELL) as tx:
            publish_event(tx, event())
        assert claimed().message_id == the_message().id


class TestEnding:
    def test_sent(self, letter: Message) -> None:
        with transaction(by=audit.SHELL) as tx:
            outbox.mark_sent(tx, claimed_in(tx), recipient="amra@police.example")
        sent = the_message()
        assert (sent.state, sent.sent_at, sent.recipient, sent.lease) == (
            MessageState.SENT,
            now(),
            "amra@police.example",
            None,
        )
        assert claim(timedelta(days=9)) is None

    def test_dropped_and_failed_keep_the_words(self, app: Flask) -> None:
        published_event()
        many_invited(2)
        with transaction(by=audit.SHELL) as tx:
            outbox.mark_dropped(tx, claimed_in(tx), words="withdrawn")
            outbox.mark_failed(
                tx, claimed_in(tx), recipient="b@x.example", words="550 5.1.1 unknown"
            )
        assert [(each.state, each.server_words, each.recipient) for each in messages()] == [
            (MessageState.DROPPED, "withdrawn", None),
            (MessageState.FAILED, "550 5.1.1 unknown", "b@x.example"),
        ]

    def test_put_off_until_later_and_failed_after_a_day(self, letter: Message) -> None:
        with transaction(by=audit.SHELL) as tx:
            outbox.put_off(tx, claimed_in(tx), recipient="a@x.example", words="451 later")
        waiting = the_message()
        assert (waiting.state, waiting.attempts, waiting.server_words) == (
            MessageState.QUEUED,
            1,
            "451 later",
        )
        assert waiting.due_at > now()
        late = claim(LONGEST_WAIT)
        assert late is not None
        with transaction(by=audit.SHELL, at=now() + LONGEST_WAIT) as tx:
            outbox.put_off(tx, late, recipient="a@x.example", words="451 later")
        assert (the_message().state, the_message().attempts) == (MessageState.FAILED, 2)

    @pytest.mark.postgresql
    @pytest.mark.parametrize("end", [outbox.put_off, outbox.give_back])
    def test_what_came_back_meanwhile_is_not_queued_once_more(
        self, letter: Message, app: Flask, end: Callable[..., None]
    ) -> None:
        """A bounce, or a different worker after the lease, is recorded while this worker is about
        to. (SQLite has one writer.)"""
        claim, number = claimed(), letter.id
        waits = text(
            "SELECT count(*) FROM pg_locks WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))"
        )
        more = {"recipient": "a@x.example"} if end is outbox.put_off else {}

        def end_it() -> None:
            with app.app_context(), transaction(by=audit.SHELL) as tx:
                end(tx, claim, words="451 later", **more)

        with ThreadPoolExecutor(1) as pool:
            with transaction(by=audit.SHELL) as tx:
                tx.execute(
                    update(Message)
                    .where(Message.id == number)
                    .values(state=MessageState.FAILED, lease=None)
                )
                ended = pool.submit(end_it)
                while not tx.scalar(waits):
                    assert not ended.done()
            ended.result(timeout=60)
        assert the_message().state is MessageState.FAILED

    def test_given_back_as_if_it_had_not_been_tried(self, letter: Message) -> None:
        with transaction(by=audit.SHELL) as tx:
            outbox.give_back(tx, claimed_in(tx), words="connection refused")
        waiting = the_message()
        assert (waiting.state, waiting.attempts, waiting.server_words) == (
            MessageState.QUEUED,
            0,
            "connection refused",
        )
        assert claim() is not None

    def test_the_day_of_attempts_begins_with_the_first_that_reached_the_server(
        self, letter: Message
    ) -> None:
        with transaction(by=audit.SHELL) as tx:
            outbox.give_back(tx, claimed_in(tx), words="connection refused")
        assert the_message().first_tried_at is None
        with transaction(by=audit.SHELL) as tx:
            outbox.put_off(tx, claimed_in(tx), recipient="a@x.example", words="451 later")
        found = claim(timedelta(hours=1))
        assert found is not None
        with transaction(by=audit.SHELL) as tx:
            outbox.give_back(tx, found, words="connection refused")
        assert the_message().first_tried_at == now()

    @pytest.mark.long
    def test_given_back_behind_the_others(self, app: Flask) -> None:
        published_event()
        many_invited(2)
        first, second = messages()
        with transaction(by=audit.SHELL) as tx:
            outbox.give_back(
                tx, claimed_in(tx), words="554 no", due_at=now() + timedelta(seconds=1)
            )
        assert [claim(timedelta(seconds=1)), claim(timedelta(seconds=1))] == [
            Claim(second.id, second.lease or "", second.due_at),
            Claim(first.id, first.lease or "", first.due_at),
        ]

    def test_a_claim_that_is_kept_is_nobody_elses(self, letter: Message) -> None:
        mine = claimed()
        with transaction(by=audit.SHELL, at=now() + timedelta(seconds=60)) as tx:
            outbox.keep(tx, [mine])
        assert claim(LEASE + timedelta(seconds=59)) is None
        assert claim(LEASE + timedelta(seconds=60)) is not None


def claimed_in(tx: Transaction) -> Claim:
    found = outbox.claim_letter(tx)
    assert found is not None
    tx.flush()
    return found


class TestSendingAgain:
    def end(self, state: MessageState) -> None:
        message = the_message()
        with transaction(by=audit.SHELL) as tx:
            message.state, message.attempts, message.server_words = state, 3, "words"
            message.first_tried_at = now() - timedelta(days=2)
            tx.flush()

    def again(self, message: Message) -> None:
        with transaction(by=audit.by_account(3)) as tx:
            outbox.send_again(tx, message)

    @pytest.mark.parametrize("state", [MessageState.FAILED, MessageState.DROPPED])
    def test_one_that_failed_or_was_dropped_goes_as_the_same_message(
        self, letter: Message, state: MessageState
    ) -> None:
        self.end(state)
        name = letter.message_id
        self.again(letter)
        [message] = messages()
        assert (message.state, message.attempts, message.first_tried_at, message.message_id) == (
            MessageState.QUEUED,
            0,
            None,
            name,
        )

    def test_of_one_that_was_sent_another_is_made(self, letter: Message) -> None:
        self.end(MessageState.SENT)
        self.again(letter)
        first, second = messages()
        assert (first.state, second.state, second.kind) == (
            MessageState.SENT,
            MessageState.QUEUED,
            first.kind,
        )
        assert (second.invitation_id, second.message_id != first.message_id) == (
            first.invitation_id,
            True,
        )
        assert (second.occasion.first, bool(second.copy)) == (first.occasion, True)

    def test_the_second_of_a_double_submit_makes_none(self, letter: Message) -> None:
        self.end(MessageState.SENT)
        self.again(letter)
        with pytest.raises(Refusal) as refused:
            self.again(letter)
        assert (refused.value.reason, len(messages())) == (Reason.MESSAGE_NOT_ENDED, 2)

    def test_once_the_other_has_ended_it_can_be_sent_again(self, letter: Message) -> None:
        self.end(MessageState.SENT)
        for number in (2, 3):
            self.again(letter)
            with transaction(by=audit.SHELL) as tx:
                outbox.mark_sent(tx, claimed_in(tx), recipient="a@x.example")
            assert len(messages()) == number
        self.again(messages()[1])
        assert [bool(each.copy) for each in messages()] == [False, True, True, True]
        assert {each.occasion.first for each in messages()} == {letter.occasion}

    @pytest.mark.parametrize("state", [MessageState.QUEUED, MessageState.SENDING])
    def test_one_that_is_on_its_way_is_not(self, letter: Message, state: MessageState) -> None:
        self.end(state)
        with pytest.raises(Refusal) as refused:
            self.again(letter)
        assert (refused.value.reason, len(messages())) == (Reason.MESSAGE_NOT_ENDED, 1)

    @pytest.mark.long
    def test_a_letter_and_its_copy_pressed_at_once_make_one(
        self, letter: Message, app: Flask
    ) -> None:
        """Ten times each, in any order."""
        self.end(MessageState.SENT)
        self.again(letter)
        start = Barrier(2)

        def press(number: int) -> bool:
            with app.app_context():
                message = db.session.get_one(Message, number)
                start.wait()
                try:
                    self.again(message)
                except Refusal:
                    return False
                return True

        for _ in range(10):
            with transaction(by=audit.SHELL) as tx:
                tx.execute(update(Message).values(state=MessageState.SENT))
            with ThreadPoolExecutor(2) as pool:
                assert sorted(pool.map(press, [1, 2])) == [False, True]

    def test_of_one_that_failed_none_is_sent_again_while_its_copy_is_on_its_way(
        self, letter: Message
    ) -> None:
        self.end(MessageState.SENT)
        self.again(letter)
        with transaction(by=audit.SHELL) as tx:
            tx.execute(
                update(Message).where(Message.id == letter.id).values(state=MessageState.FAILED)
            )
        with pytest.raises(Refusal):
            self.again(letter)

    def test_it_is_audited(self, letter: Message) -> None:
        self.end(MessageState.FAILED)
        self.again(letter)
        entry = audit.entries(db.session(), limit=1)[0]
        assert (entry.action, entry.actor, entry.details) == (
            "letter.sent_again",
            "account 3",
            {"message": letter.id},
        )


def test_one_kind_and_occasion_exists_once(letter: Message) -> None:
    with pytest.raises(IntegrityError), transaction(by=audit.SHELL) as tx:
        queue_letter(
            tx, NewLetter(kind=letter.kind, occasion=letter.occasion, event_id=letter.event_id)
        )


@pytest.mark.long
def test_lists_and_counts_by_event_and_state(app: Flask) -> None:
    published_event("ba")
    published_event("rs")
    many_invited(3, "ba")
    many_invited(1, "rs")
    ba, session = event("ba").id, db.session()
    of_ba = MessageFilters(event_id=ba)
    first, second, third = [message.id for message in listed(session, of_ba)][::-1]
    with transaction(by=audit.SHELL) as tx:
        outbox.mark_failed(tx, claimed_in(tx), recipient="x@x.example", words="550")
    assert [each.id for each in listed(session, of_ba)] == [third, second, first]
    assert [each.id for each in listed(session, of_ba, before_id=third, limit=1)] == [second]
    assert [each.id for each in listed(session, replace(of_ba, state=MessageState.FAILED))] == [
        first
    ]
    assert outbox.message_of_event(session, event("rs").id, first) is None
    assert counts_by_state(session, of_ba) == {
        MessageState.QUEUED: 2,
        MessageState.SENDING: 0,
        MessageState.SENT: 0,
        MessageState.FAILED: 1,
        MessageState.DROPPED: 0,
    }
