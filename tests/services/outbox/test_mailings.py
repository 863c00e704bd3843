"""Mailings: letters queued together are watched, stopped and resumed together."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import About, LetterKind, MailingKind, MessageState, Occasion
from ctevents.models import Mailing, Message
from ctevents.services.common import audit
from ctevents.services.outbox import outbox
from ctevents.services.outbox.gate import Pause
from ctevents.services.outbox.mailings import (
    NewLetter,
    begin_mailing,
    mailing_of_event,
    mailings,
    progress,
    queue_letter,
    resume_mailing,
    stop_mailing,
)
from ctevents.services.outbox.outbox import Claim
from tests.support.stories import event, guest, many_invited, now, published_event


@pytest.fixture
def mailing(app: Flask) -> Mailing:
    """Three invitations, queued together."""
    published_event()
    many_invited(3)
    return db.session.query(Mailing).one()


def counts(**others: int) -> dict[MessageState, int]:
    return {state: others.get(state, 0) for state in MessageState}


def claim(after: timedelta = timedelta()) -> Claim | None:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        found = outbox.claim_letter(tx)
    assert not isinstance(found, Pause)
    return found


def stop(mailing: Mailing) -> None:
    with transaction(by=audit.by_account(3)) as tx:
        stop_mailing(tx, mailing)


def resume(mailing: Mailing, after: timedelta = timedelta()) -> None:
    with transaction(by=audit.by_account(3), at=now() + after) as tx:
        resume_mailing(tx, mailing)


def test_invitations_sent_at_once_are_one(mailing: Mailing) -> None:
    assert (mailing.kind, mailing.actor, mailing.created_at) == (
        MailingKind.INVITATIONS,
        audit.SHELL,
        now(),
    )
    assert {message.mailing_id for message in db.session.query(Message)} == {mailing.id}
    assert list(mailings(db.session(), event().id)) == [mailing]
    assert list(mailings(db.session(), event("rs").id)) == []
    assert mailing_of_event(db.session(), event().id, mailing.id) == mailing
    assert mailing_of_event(db.session(), event("rs").id, mailing.id) is None


def test_those_without_an_address_make_none(app: Flask) -> None:
    published_event()
    guest(email="")
    many_invited(0)
    assert list(mailings(db.session(), event().id)) == []


def test_its_progress_counts_every_state(mailing: Mailing) -> None:
    with transaction(by=audit.WORKER) as tx:
        other = begin_mailing(tx, event().id, MailingKind.REMINDER)
    first, second = claim(), claim()
    assert first is not None
    assert second is not None
    with transaction(by=audit.SHELL) as tx:
        outbox.mark_sent(tx, first, recipient="a@x.example")
        outbox.mark_failed(tx, second, recipient="b@x.example", words="550 5.1.1 unknown")
    assert progress(db.session(), [mailing, other]) == {
        mailing.id: counts(sent=1, failed=1, queued=1),
        other.id: counts(),
    }


def test_while_it_is_stopped_its_letters_wait_and_no_others(mailing: Mailing) -> None:
    stop(mailing)
    assert (mailing.stopped_at, claim()) == (now(), None)
    with transaction(by=audit.SHELL) as tx:
        occasion = Occasion(About.INVITATION, 9)
        queue_letter(
            tx, NewLetter(kind=LetterKind.LINK_AGAIN, occasion=occasion, event_id=event().id)
        )
    other = claim()
    assert other is not None
    assert db.session.get_one(Message, other.message_id).kind is LetterKind.LINK_AGAIN
    resume(mailing)
    assert (mailing.stopped_at, claim() is not None) == (None, True)


def test_a_letter_whose_worker_died_waits_with_the_others(mailing: Mailing) -> None:
    claim()
    stop(mailing)
    assert claim(timedelta(hours=1)) is None


def test_what_was_due_meanwhile_is_due_when_it_is_resumed(mailing: Mailing) -> None:
    """It was not late."""
    stop(mailing)
    assert outbox.stopped_mail(db.session(), now=now() + timedelta(hours=9)) is None
    resume(mailing, timedelta(hours=9))
    assert outbox.stopped_mail(db.session(), now=now() + timedelta(hours=9)) is None
    assert {message.due_at for message in db.session.query(Message)} == {now() + timedelta(hours=9)}


def test_stopped_and_resumed_twice_it_is_recorded_once(mailing: Mailing) -> None:
    for _press in range(2):
        stop(mailing)
    for _press in range(2):
        resume(mailing)
    told = [
        entry
        for entry in audit.entries(db.session(), limit=9)
        if entry.action.startswith("mailing.")
    ]
    assert [(entry.action, entry.actor, entry.details) for entry in reversed(told)] == [
        ("mailing.stopped", "account 3", {"mailing": mailing.id}),
        ("mailing.resumed", "account 3", {"mailing": mailing.id}),
    ]


def test_one_more_of_a_letter_belongs_to_the_same(mailing: Mailing) -> None:
    message = db.session.query(Message).first()
    assert message is not None
    with transaction(by=audit.SHELL) as tx:
        message.state = MessageState.SENT
        tx.flush()
        outbox.send_again(tx, message)
    assert progress(db.session(), [mailing]) == {mailing.id: counts(sent=1, queued=3)}
