"""All commands lock rows in one order. In opposite orders, each of two would wait for the other,
and one would fail."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import event

from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from tests.services.order.calls import CALLS
from tests.services.order.commands import commands, used_outside
from tests.services.order.locks import Locks, locks
from tests.services.order.reasons import REASONS
from tests.services.order.world import World, build


@pytest.mark.long
def test_each_command_has_a_call_or_a_reason() -> None:
    """Functions that only other use cases call are steps of those."""
    expected = commands() & used_outside()
    assert len(expected) > 100
    assert expected - CALLS.keys() - REASONS.keys() == set()
    assert (CALLS.keys() | REASONS.keys()) - expected == set()


class Undone(Exception):
    """The transaction was complete, and is not committed."""


def _undo(_session: object) -> None:
    raise Undone


def locked_by(name: str, world: World) -> Locks:
    event.listen(db.session(), "before_commit", _undo)
    try:
        with locks() as noted, pytest.raises(Undone), transaction(by=audit.SHELL) as tx:
            CALLS[name](tx, world)
    finally:
        event.remove(db.session(), "before_commit", _undo)
    return noted


@pytest.mark.postgresql
def test_commands_lock_in_one_order(app: Flask) -> None:
    """All are run on the same rows, which takes a few seconds; a world for each would take a
    minute."""
    world = build()
    wrong = {name: locked_by(name, world).in_wrong_order() for name in sorted(CALLS)}
    assert {name: lines for name, lines in wrong.items() if lines} == {}
