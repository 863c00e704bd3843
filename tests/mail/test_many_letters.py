"""The cost of a letter in statements and steps of the database: the same for any number of
letters."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import event, text, update

from ctevents.db.handle import db, transaction
from ctevents.db.sqlite import TwoConnections
from ctevents.mail.delivery import deliver_due
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox import outbox
from tests.support import stories
from tests.support.smtp import SmtpServer

pytestmark = pytest.mark.once  # steps are SQLite's, and statements are the same on both databases

MANY = 4_000
STEPS = 5
"""SQLite counts its steps by so many."""
COPIES = """
INSERT INTO messages (event_id, kind, about, about_id, number, source_id, moment, copy,
    message_id, state, created_at, due_at, attempts, mailing_id)
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :many)
SELECT event_id, kind, about, n, 0, 0, '', 'copy' || :state, 'copy' || n || :state, :state,
created_at, due_at, 0, NULL
FROM numbers, (SELECT * FROM messages ORDER BY id LIMIT 1) AS first
"""


@dataclass
class Cost:
    statements: int = 0
    steps: int = 0


@contextmanager
def counted() -> Iterator[Cost]:
    cost = Cost()

    def note(connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        cost.statements += 1

    def step() -> None:
        cost.steps += 1

    def watch(driver: TwoConnections, *_rest: object) -> None:
        for each in (driver, driver.writer):
            each.set_progress_handler(step, STEPS)

    db.session.remove()
    db.engine.dispose()  # so that each connection is watched
    event.listen(db.engine, "before_cursor_execute", note)
    event.listen(db.engine, "connect", watch)
    try:
        yield cost
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
        event.remove(db.engine, "connect", watch)
        db.session.remove()
        db.engine.dispose()


def cost_of(count: int, app: Flask) -> Cost:
    """Return the cost of one letter when ``count`` are delivered in a round."""
    with counted() as cost:
        assert deliver_due(app).sent == count
    return Cost(cost.statements // count, cost.steps // count)


def cost_of_claiming(behind: outbox.Claim | None = None) -> Cost:
    """Return the cost of claiming one letter and giving it back."""
    with counted() as cost, transaction(by=audit.SHELL) as tx:
        claim = outbox.claim_letter(tx, behind=behind)
        assert isinstance(claim, outbox.Claim)
        outbox.give_back(tx, claim)
    return cost


def copies(state: str) -> None:
    """Add many copies of the first letter to the outbox."""
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text(COPIES), {"many": MANY, "state": state})


@pytest.mark.long
def test_a_letter_costs_the_same_with_thousands_that_went_out_before_it(
    app: Flask, server: SmtpServer
) -> None:
    stories.published_event()
    stories.registered()
    deliver_due(app)
    stories.registered(given_name="Lejla", email="lejla@police.example")
    few = cost_of(1, app)
    copies("sent")
    stories.registered(given_name="Vedran", email="vedran@police.example")
    many = cost_of(1, app)
    assert many.statements == few.statements
    assert many.steps <= few.steps * 1.2, (
        f"SQLite takes {many.steps} steps with {MANY} letters and {few.steps} without"
    )


def test_a_letter_costs_the_same_with_thousands_that_wait_behind_it(
    app: Flask,
) -> None:
    stories.published_event()
    stories.invited()
    few = cost_of_claiming()
    copies("queued")
    many = cost_of_claiming()
    assert many.steps <= few.steps * 1.2, (
        f"SQLite takes {many.steps} steps with {MANY} letters and {few.steps} without"
    )


def test_letters_that_are_held_back_cost_the_letter_behind_another_one_nothing(app: Flask) -> None:
    stories.published_event()
    stories.many_invited(2)
    with transaction(by=audit.SHELL) as tx:
        first = outbox.claim_letter(tx)
    assert isinstance(first, outbox.Claim)
    few = cost_of_claiming(behind=first)
    copies("queued")
    of_a_draft = {"event_id": stories.event("al").id, "due_at": stories.now() - timedelta(hours=1)}
    with transaction(by=audit.SHELL) as tx:
        tx.execute(update(Message).where(Message.copy != "").values(of_a_draft))
    many = cost_of_claiming(behind=first)
    assert many.steps <= few.steps * 1.2, (
        f"SQLite takes {many.steps} steps with {MANY} held back and {few.steps} without"
    )


def test_a_claim_and_a_mark_are_one_statement_each_with_the_gate_in_it(app: Flask) -> None:
    """Each statement is a round trip to PostgreSQL."""
    stories.published_event()
    stories.invited()
    with counted() as cost, transaction(by=audit.SHELL) as tx:
        before = cost.statements
        claim = outbox.claim_letter(tx)
        assert isinstance(claim, outbox.Claim)
        assert cost.statements - before == 1
        assert outbox.mark_sent(tx, claim, recipient="a@x.example")
        assert cost.statements - before == 2
