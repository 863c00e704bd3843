"""The gate: closed for all workers while a server refuses everybody, and a turn for each letter
under a rate limit."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.db.handle import db, transaction
from ctevents.domain.health.signs import StoppedMail
from ctevents.domain.letters.kinds import LEASE, SILENCE, About, LetterKind, MessageState, Occasion
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox import outbox
from ctevents.services.outbox.gate import Pause, close_gate, gate, open_gate
from ctevents.services.outbox.mailings import NewLetter, queue_letter
from ctevents.services.outbox.outbox import Claim
from tests.support.stories import many_invited, now, planned_event, published_event

WORDS = "[Errno 111] Connection refused"
MINUTE = timedelta(minutes=1)


@pytest.fixture
def letters(app: Flask) -> None:
    """Make three due letters."""
    published_event()
    many_invited(3)


def claim(after: timedelta = timedelta(), per_minute: int = 0) -> Claim | Pause | None:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        return outbox.claim_letter(tx, per_minute=per_minute)


def close(after: timedelta = timedelta(), words: str = WORDS) -> Pause:
    with transaction(by=audit.SHELL, at=now() + after) as tx:
        return close_gate(tx, words=words)


def alarm(after: timedelta = timedelta()) -> StoppedMail | None:
    return outbox.stopped_mail(db.session(), now=now() + after)


class TestAServerThatRefusesEverybody:
    def test_no_worker_claims_a_letter_until_the_pause_is_over(self, letters: None) -> None:
        pause = close()
        assert MINUTE <= pause.until - now() <= 1.5 * MINUTE
        assert claim(pause.until - now() - timedelta(seconds=1)) == pause
        assert isinstance(claim(pause.until - now()), Claim)

    def test_workers_that_find_it_out_together_count_as_one(self, letters: None) -> None:
        first, second = close(), close(timedelta(seconds=20), "421 busy")
        assert (second.until, second.words, gate(db.session()).refusals) == (
            first.until,
            "421 busy",
            1,
        )

    def test_pauses_grow_and_the_first_moment_is_remembered(self, letters: None) -> None:
        lengths, at = [], timedelta()
        for _attempt in range(5):
            pause = close(at)
            lengths.append(pause.until - now() - at)
            at = pause.until - now()
        least = [minutes * MINUTE for minutes in (1, 2, 4, 8, 10)]
        assert [low <= length <= 1.5 * low for low, length in zip(least, lengths, strict=True)] == [
            True
        ] * 5
        assert (gate(db.session()).paused_at, gate(db.session()).refusals) == (now(), 5)

    def test_once_it_is_reached_all_is_forgotten(self, letters: None) -> None:
        close()
        with transaction(by=audit.SHELL) as tx:
            open_gate(tx)
        row = gate(db.session())
        assert (row.paused_at, row.resumes_at, row.refusals, row.server_words) == (
            None,
            None,
            0,
            None,
        )
        assert isinstance(claim(), Claim)


class TestRateLimit:
    def test_letters_are_evenly_spaced(self, letters: None) -> None:
        assert isinstance(claim(per_minute=6), Claim)
        assert claim(timedelta(seconds=9), per_minute=6) == Pause(now() + timedelta(seconds=10))
        assert isinstance(claim(timedelta(seconds=10), per_minute=6), Claim)

    def test_time_in_which_nothing_was_due_is_not_made_up_for(self, letters: None) -> None:
        for seconds in (0, 3600):
            assert isinstance(claim(timedelta(seconds=seconds), per_minute=6), Claim)
        assert claim(timedelta(seconds=3609), per_minute=6) == Pause(
            now() + timedelta(seconds=3610)
        )

    def test_one_turn_for_all_workers(self, letters: None, app: Flask) -> None:
        start = Barrier(3)

        def take() -> Claim | Pause | None:
            with app.app_context():
                start.wait()
                return claim(per_minute=6)

        with ThreadPoolExecutor(3) as pool:
            taken = [each.result() for each in [pool.submit(take) for _ in range(3)]]
        assert sorted(type(each).__name__ for each in taken) == ["Claim", "Pause", "Pause"]

    def test_where_nothing_is_due_nobody_waits(self, app: Flask) -> None:
        assert claim(per_minute=6) is None

    def test_without_a_limit_the_gate_is_not_touched(self, letters: None) -> None:
        claim()
        assert gate(db.session()).next_letter_at is None


class TestAlarm:
    def test_none_while_all_is_well(self, letters: None) -> None:
        assert [alarm(), alarm(SILENCE - timedelta(seconds=1))] == [None, None]

    def test_the_server_refuses_everybody(self, letters: None) -> None:
        close()
        close(2 * MINUTE, "421 busy")
        assert alarm(SILENCE) == StoppedMail(now(), "421 busy")

    def test_letters_have_long_been_due_and_no_worker_sends_them(self, letters: None) -> None:
        assert alarm(SILENCE) == StoppedMail(now(), None)

    def test_a_worker_that_died_is_no_worker(self, letters: None) -> None:
        with transaction(by=audit.SHELL) as tx:
            tx.query(Message).update(
                {"state": MessageState.SENDING, "lease_ends_at": now() + LEASE}
            )
        assert [alarm(SILENCE), alarm(SILENCE + LEASE)] == [None, StoppedMail(now(), None)]

    def test_a_slow_worker_is_at_it(self, letters: None) -> None:
        claimed = claim()
        assert isinstance(claimed, Claim)
        with transaction(by=audit.SHELL, at=now() + 30 * MINUTE) as tx:
            outbox.mark_sent(tx, claimed, recipient="a@x.example")
        assert [alarm(SILENCE), alarm(SILENCE + 30 * MINUTE)] == [None, StoppedMail(now(), None)]

    def test_letters_of_a_draft_are_not_late(self, app: Flask) -> None:
        draft = planned_event()
        with transaction(by=audit.SHELL) as tx:
            occasion = Occasion(About.INVITATION, 9)
            queue_letter(
                tx, NewLetter(kind=LetterKind.CONFIRMED, occasion=occasion, event_id=draft.id)
            )
        assert alarm(SILENCE) is None


@pytest.mark.postgresql
def test_a_worker_that_finds_the_last_letter_taken_leaves_the_turn(app: Flask) -> None:
    """The letter was due when the worker looked, but a different worker had it before the claim."""
    published_event()
    many_invited(1)

    def claim_in_another_worker() -> Claim | Pause | None:
        with app.app_context():
            return claim(per_minute=1)

    db.session.rollback()
    with transaction(by=audit.SHELL) as tx, ThreadPoolExecutor(1) as pool:
        tx.scalars(select(Message.id).with_for_update()).all()
        assert pool.submit(claim_in_another_worker).result(timeout=30) is None
    db.session.rollback()
    assert gate(db.session()).next_letter_at is None
    assert isinstance(claim(per_minute=1), Claim)
