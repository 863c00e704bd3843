"""The chains of the audit log: what is found, what may be erased, and many writers at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from ctevents.db.base import WRITING
from ctevents.db.handle import db, one_moment, transaction
from ctevents.models import AuditChain, AuditEntry, AuditSubject
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import begin_chains
from ctevents.services.common.audit_checks import Fault, Verified, verify
from ctevents.services.common.audit_codes import ChainKeys
from ctevents.services.common.audit_heads import Head, heads
from ctevents.services.guests.merging import merge
from tests.support import stories

TRIGGERS_OFF = {
    "sqlite": [
        "DROP TRIGGER IF EXISTS audit_entries_unchanged",
        "DROP TRIGGER IF EXISTS audit_entries_kept",
        "PRAGMA defer_foreign_keys = ON",
    ],
    "postgresql": ["SET LOCAL session_replication_role = replica"],
}
"""Statements of somebody who has the database, and not the keys."""


@pytest.fixture
def event_id(app: Flask) -> int:
    """An event with five entries of its own, beside the entry of the reference data."""
    event_id = stories.event().id
    for number in range(5):
        with transaction(by=audit.SHELL) as tx:
            audit.record(tx, "guest.edited", event_id=event_id, invitation=number)
    return event_id


def found(*told: Head, keys: ChainKeys | None = None) -> dict[int, Verified]:
    with one_moment() as session:
        return {each.chain: each for each in verify(session, keys or ChainKeys([DATA_KEY]), told)}


DATA_KEY = "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge"


def faults(*told: Head) -> list[tuple[int, Fault, int]]:
    """The chains with a fault, which one, and where."""
    return [(each.chain, each.fault, each.position) for each in found(*told).values() if each.fault]


def tamper(*statements: str) -> None:
    def run(connection: Connection) -> None:
        for statement in (*TRIGGERS_OFF[connection.dialect.name], *statements):
            connection.execute(text(statement))

    _raw(run)


def _raw(work: Callable[[Connection], None]) -> None:
    db.session.remove()
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        work(connection)


def test_an_untouched_log_is_found_to_be_so(event_id: int) -> None:
    assert faults() == []
    assert (
        found()[event_id].length
        == db.session.query(AuditEntry).filter_by(event_id=event_id).count()
    )


def test_positions_have_no_gap_and_follow_the_order_of_recording(event_id: int) -> None:
    for is_committed in (False, True):
        try:
            with transaction(by=audit.SHELL) as tx:
                audit.record(tx, "guest.edited", event_id=event_id)
                audit.record(tx, "guest.added", event_id=event_id)
                if not is_committed:
                    raise LookupError
        except LookupError:
            pass
    chain = db.session.query(AuditEntry).filter_by(event_id=event_id).order_by(AuditEntry.id).all()
    assert [entry.position for entry in chain] == list(range(1, len(chain) + 1))
    assert [entry.action for entry in chain[-2:]] == ["guest.edited", "guest.added"]


def test_an_entry_of_a_savepoint_that_was_rolled_back_is_not_written(event_id: int) -> None:
    before = found()[event_id].length
    with transaction(by=audit.SHELL) as tx:
        with tx.begin_nested() as attempt:
            audit.record(tx, "guest.edited", event_id=event_id)
            tx.flush()
            attempt.rollback()
        audit.record(tx, "guest.added", event_id=event_id)
    assert (found()[event_id].length, faults()) == (before + 1, [])


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_entries SET actor = 'link'", "DELETE FROM audit_entries"]
)
def test_the_database_refuses_to_change_or_delete_an_entry(event_id: int, statement: str) -> None:
    with pytest.raises(DBAPIError, match="never changed or deleted"):
        _raw(lambda connection: connection.execute(text(statement)) and None)
    assert faults() == []


IN_THE_CHAIN = "WHERE position = {place} AND chain = {chain}"
INSERT = (
    "INSERT INTO audit_subjects (id, event_id) VALUES (9000, {chain})",
    "INSERT INTO audit_entries (chain, position, at, actor, action, event_id, details, subject_id, "
    "key, code) "
    "SELECT chain, {place} + 1, at, actor, action, event_id, details, 9000, key, code FROM "
    "audit_entries "
    "WHERE chain = {chain} AND position = {place}",
)
MIDDLE, LAST = 3, -1


@pytest.mark.parametrize(
    ("place", "statements", "fault", "at"),
    [
        (
            MIDDLE,
            (f"UPDATE audit_entries SET actor = 'link' {IN_THE_CHAIN}",),
            Fault.CHANGED,
            MIDDLE,
        ),
        (
            MIDDLE,
            (f"UPDATE audit_entries SET details = '{{{{}}}}' {IN_THE_CHAIN}",),
            Fault.CHANGED,
            MIDDLE,
        ),
        (
            MIDDLE,
            (f"UPDATE audit_entries SET person_number = 7 {IN_THE_CHAIN}",),
            Fault.CHANGED,
            MIDDLE,
        ),
        (
            MIDDLE,
            (f"UPDATE audit_entries SET event_id = event_id + 1 {IN_THE_CHAIN}",),
            Fault.CHANGED,
            MIDDLE,
        ),
        (MIDDLE, (f"DELETE FROM audit_entries {IN_THE_CHAIN}",), Fault.REMOVED, MIDDLE),
        (
            MIDDLE,
            (
                f"DELETE FROM audit_entries {IN_THE_CHAIN}",
                (
                    "UPDATE audit_entries SET position = -position WHERE position > {place} AND "
                    "chain = {chain}"
                ),
                "UPDATE audit_entries SET position = -position - 1 WHERE position < 0",
            ),
            Fault.CHANGED,
            MIDDLE,
        ),
        (
            MIDDLE,
            (
                f"UPDATE audit_entries SET position = -1 {IN_THE_CHAIN}",
                (
                    "UPDATE audit_entries SET position = {place} WHERE position = {place} + 1 AND "
                    "chain = {chain}"
                ),
                "UPDATE audit_entries SET position = {place} + 1 WHERE position = -1",
            ),
            Fault.CHANGED,
            MIDDLE,
        ),
        (LAST, INSERT, Fault.INSERTED, LAST + 1),
        (LAST, (f"DELETE FROM audit_entries {IN_THE_CHAIN}",), Fault.REMOVED, LAST),
        (
            LAST,
            (
                f"DELETE FROM audit_entries {IN_THE_CHAIN}",
                "UPDATE audit_chains SET length = length - 1, last_code = (SELECT code FROM "
                "audit_entries "
                "WHERE chain = {chain} AND position = {place} - 1) WHERE id = {chain}",
            ),
            Fault.REMOVED,
            LAST,
        ),
        (LAST, ("DELETE FROM audit_chains WHERE id = {chain}",), Fault.REMOVED, LAST + 1),
    ],
    ids=lambda value: value[0][:60] if isinstance(value, tuple) else str(value),
)
def test_what_somebody_does_to_one_entry_is_found(
    event_id: int, place: int, statements: tuple[str, ...], fault: Fault, at: int
) -> None:
    length = found()[event_id].length
    here = place if place > 0 else length
    tamper(*(statement.format(chain=event_id, place=here) for statement in statements))
    assert faults() == [(event_id, fault, at if place > 0 else length + 1 + at)]


def test_a_chain_with_an_older_head_is_found_by_a_head_that_was_kept_elsewhere(
    event_id: int,
) -> None:
    [before] = [head for head in heads(db.session()) if head.chain == event_id]
    old = db.session.get(AuditChain, event_id)
    assert old is not None
    values = {"code": old.last_code, "head": old.head_code, "chain": event_id, "length": old.length}
    with transaction(by=audit.SHELL) as tx:
        audit.record(tx, "guest.edited", event_id=event_id)
    [kept] = [head for head in heads(db.session()) if head.chain == event_id]

    def shorten(connection: Connection) -> None:
        for statement in TRIGGERS_OFF[connection.dialect.name]:
            connection.execute(text(statement))
        connection.execute(
            text("DELETE FROM audit_entries WHERE chain = :chain AND position > :length"), values
        )
        back = (
            "UPDATE audit_chains SET length = :length, last_code = :code, head_code = :head WHERE "
            "id = :chain"
        )
        connection.execute(text(back), values)

    _raw(shorten)
    assert faults(before) == []
    assert faults(kept) == [(event_id, Fault.REMOVED, before.length + 1)]


def test_words_can_be_erased_and_not_changed(event_id: int) -> None:
    person = stories.person_of(stories.guest())
    with transaction(by=audit.SHELL) as tx:
        audit.record_with_words(
            tx, "guest.unmasked", {"reason": "She is ill"}, event_id=event_id, person_id=person.id
        )
    [entry] = audit.entries(db.session(), beginning=["guest.unmasked"], limit=1)
    assert (entry.details, entry.person) == ({"reason": "She is ill"}, person)
    erased = found()[event_id].erased
    with transaction(by=audit.SHELL) as tx:
        tx.query(AuditSubject).filter(AuditSubject.salt.is_not(None)).update(
            {"words": None, "salt": None}
        )
    [entry] = audit.entries(db.session(), beginning=["guest.unmasked"], limit=1)
    assert entry.details == {"words": audit.ERASED}
    assert (faults(), found()[event_id].erased) == ([], erased + 1)


@pytest.mark.parametrize(
    "change",
    [
        """UPDATE audit_subjects SET words = '{"reason": "She is well"}' WHERE salt IS NOT NULL""",
        "UPDATE audit_subjects SET words = NULL WHERE salt IS NOT NULL",
        "UPDATE audit_subjects SET person_id = (SELECT min(id) FROM people) WHERE salt IS NOT NULL",
    ],
)
def test_changed_words_and_people_are_found(event_id: int, change: str) -> None:
    stories.guest(email="other@police.example", family_name="Other")
    person = stories.person_of(stories.guest())
    with transaction(by=audit.SHELL) as tx:
        audit.record_with_words(
            tx, "guest.unmasked", {"reason": "She is ill"}, event_id=event_id, person_id=person.id
        )
    length = found()[event_id].length
    tamper(change.replace(":", "\\:"))
    assert faults() == [(event_id, Fault.CHANGED, length)]


def test_entries_follow_a_merged_person(event_id: int) -> None:
    stories.published_event()
    kept, lost = (
        stories.person_of(stories.guest(email=f"{name}@police.example")) for name in ("one", "two")
    )
    ids = (kept.id, lost.id)
    with transaction(by=audit.SHELL) as tx:
        merge(tx, stories.event(), ids, ())
    assert {
        entry.person_id for entry in db.session.query(AuditEntry).filter_by(person_number=ids[1])
    } == {ids[0]}
    assert faults() == []


def test_another_data_key_is_named(event_id: int) -> None:
    other = found(keys=ChainKeys(["another data key, also long enough"]))
    assert (other[event_id].fault, other[event_id].position) == (Fault.UNKNOWN_KEY, 1)
    both = found(keys=ChainKeys(["another data key, also long enough", DATA_KEY]))
    assert both[event_id].fault is None


def test_entries_of_an_earlier_version_begin_their_chain(event_id: int) -> None:
    forget = "UPDATE audit_entries SET code = NULL, key = NULL, words_code = NULL"
    tamper(forget, "DELETE FROM audit_chains")
    assert {fault for _, fault, _ in faults()} == {Fault.NOT_BEGUN}
    with transaction(by=audit.SHELL) as tx:
        # a chain begins with its next entry, too
        audit.record(tx, "guest.edited", event_id=event_id)
    assert [chain for chain, *_ in faults() if chain == event_id] == []
    with transaction(by=audit.SHELL) as tx:
        begin_chains(tx)
    assert faults() == []


@pytest.mark.postgresql
@pytest.mark.long
def test_many_writers_of_two_events_at_once(app: Flask) -> None:
    slugs = ("ba", "mk")
    before = {chain: each.length for chain, each in found().items()}

    def write(number: int) -> None:
        with app.app_context():
            for turn in range(5):
                with transaction(by=audit.SHELL) as tx:
                    for slug in slugs if (number + turn) % 2 else slugs[::-1]:
                        audit.record(
                            tx, "guest.edited", event_id=stories.event(slug).id, invitation=number
                        )
                    audit.record(tx, "logo.moved")
            db.session.remove()

    db.session.remove()
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(write, range(20)))
    after = {chain: each.length for chain, each in found().items()}
    ids = [0, *(stories.event(slug).id for slug in slugs)]
    assert [after[chain] - before.get(chain, 0) for chain in ids] == [100] * 3
    assert faults() == []
