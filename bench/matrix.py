"""Measure attendance of any number of registrations. The database itself writes them: row by row, a
million takes too long."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from flask import Flask
from sqlalchemy import bindparam, text

from bench import visits
from bench.crowd import application, environment, fill
from bench.databases import empty_database, settle
from bench.figures import Aim, Figure
from bench.patience import seconds_of
from bench.servers import OURS, Server
from ctevents.db.base import Instant
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit

PEOPLE = """
INSERT INTO people (id, event_id, institution_typed, group_id, given_name, family_name, search_key,
email, phone, position,
    sex, language, is_unnamed, awaited_by, self_entered, formerly, created_at)
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {size})
SELECT n + {after}, 1 + n % 6, '', 1 + n / 6 % 13, 'Amra', 'Guest', 'amra guest', '', '', '',
    CASE n / 78 % 3 WHEN 0 THEN 'f' WHEN 1 THEN 'm' ELSE 'x' END, 'en', {no}, '', '[]', '[]',
    :now FROM numbers
"""
INVITATIONS = """
INSERT INTO invitations (id, event_id, person_id, group_id, sex, split, released,
withdrawn_because, focal_email, state,
    link_nonce, created_at)
SELECT id, event_id, id, group_id, sex, '{{}}', '{{}}', '', '',
CASE id % 7 WHEN 0 THEN 'sent' ELSE 'accepted' END,
    'i' || id, :now FROM people WHERE id > {after}
"""
REGISTRATIONS = """
INSERT INTO registrations (id, event_id, person_id, group_id, sex, state, holds_seat, reason_told,
reason_internal,
    is_walk_in, link_nonce, needs_interpretation, assistants, dietary, access_needs,
    may_share_details,
    may_be_photographed, created_at, asked_at, changed_at, spell, calendar_uid, reply_token,
    roster_version, entry_id, has_entered)
SELECT id, event_id, id, group_id, sex, CASE id % 11 WHEN 0 THEN 'waitlisted' ELSE 'confirmed' END,
{no}, '', '',
    {no}, 'r' || id, {no}, 0, '', '', {no}, {no}, :now, :now, :now, 1, 'c' || id, 't' || id, 1,
    CASE WHEN id % 11 <> 0 AND id % 3 <> 0 THEN '6ffbf0a2-0000-4000-8000-' || id END,
    id % 11 <> 0 AND id % 3 <> 0 FROM people WHERE id > {after}
"""


def figures_of_matrix(database: str, size: int, rounds: int, folder: Path) -> Iterator[Figure]:
    """Measure the time for the matrix of ``size`` registrations at six events, as JSON over HTTP.
    Each request counts again."""
    with _served(database, size, folder) as server:
        staff = visits.sign_in(server.port, "/staff/attendance")
        matrix = visits.matrix_of_all(staff, registered=size)
        yield Figure(
            work=f"matrix, {size:,} registrations",
            database=database,
            value=seconds_of(server.port, matrix, rounds=rounds),
            unit="s",
            aim=Aim(most=0.3),
        )


@contextmanager
def _served(database: str, size: int, folder: Path) -> Iterator[Server]:
    with empty_database(database, folder) as uri:
        app = application(uri, folder)
        fill(app, {}, invitees=0)
        _write(app, size)
        settle(uri)
        with Server(OURS, environment(uri, folder)) as server:
            server.wait_for("/readyz")
            yield server


def _write(app: Flask, size: int) -> None:
    with app.app_context():
        write_rows(PEOPLE, INVITATIONS, REGISTRATIONS, size=size)
        db.session.remove()
        db.engine.dispose()


def write_rows(*statements: str, size: int, after: int = 0) -> None:
    """Write ``size`` rows by each statement, with ids above ``after``."""
    no = "false" if db.engine.dialect.name == "postgresql" else "0"
    now = bindparam("now", datetime.now(UTC), Instant())
    with transaction(by=audit.SHELL) as tx:
        for statement in statements:
            words = text(statement.format(no=no, size=size, after=after))
            tx.execute(words.bindparams(now) if ":now" in statement else words)
