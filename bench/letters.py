"""Measure the letters that workers deliver per second: with few and many letters in the outbox, and
with many held back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.crowd import application, environment, fill
from bench.databases import empty_database, settle
from bench.figures import Aim, Figure
from bench.load import WrongAnswer
from bench.matrix import INVITATIONS, PEOPLE, write_rows
from bench.servers import NOT_PASSED_ON, ROOT
from bench.sink import Sink
from ctevents.db.handle import db

INVITED = "rs"
"""Slug of the event of the measured invitations."""
LEAST, LEAST_OF_SEVERAL = 120, 250
WARM_UP = 0.2
"""Share of the letters, the first ones, that is not measured."""
SENT = """
INSERT INTO messages (event_id, invitation_id, kind, about, about_id, number, source_id, moment,
copy,
    message_id, state, created_at, due_at, first_tried_at, attempts, sent_at, recipient)
SELECT event_id, id, 'invitation', 'invitation', id, 0, 0, '', '',
    'm' || id, 'sent', :now, :now, :now, 1, :now, 'a@ministry.example'
FROM invitations WHERE id > {after}
"""
NO_LONGER = "DELETE FROM messages WHERE invitation_id <= {after}"
QUEUED = """
INSERT INTO messages (event_id, invitation_id, kind, about, about_id, number, source_id, moment,
copy,
    message_id, state, created_at, due_at, attempts)
SELECT event_id, id, 'invitation', 'invitation', id, 0, 0, '', '',
    'm' || id, 'queued', :now, :now, 0
FROM invitations WHERE id <= {after}
"""

HELD_BACK = """
INSERT INTO messages (event_id, kind, about, about_id, number, source_id, moment, copy,
    message_id, state, created_at, due_at, attempts)
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {size})
SELECT (SELECT min(id) FROM events WHERE status = 'draft'), 'confirmed', 'registration', n, 0, 0,
'', 'held back',
    'h' || n, 'queued', :now, :now, 0
FROM numbers
"""
"""Letters of a draft, due before all others."""


@dataclass(frozen=True)
class Letters:
    """Letters ``went_out`` before, ``held_back`` now, and ``measured``: invitations without
    attachments, which so many ``workers`` deliver."""

    went_out: int
    measured: int
    held_back: int = 0
    workers: int = 1

    def __str__(self) -> str:
        workers = "one worker" if self.workers == 1 else f"{self.workers} workers"
        held_back = f" and {self.held_back:,} held back" if self.held_back else ""
        return f"letters of {workers}, {self.went_out:,} in the outbox{held_back}"

    @property
    def aim(self) -> Aim | None:
        return (
            None if self.held_back else Aim(least=LEAST if self.workers == 1 else LEAST_OF_SEVERAL)
        )


def figures_of_letters(database: str, cases: Iterable[Letters], folder: Path) -> Iterator[Figure]:
    for letters in cases:
        yield Figure(
            work=str(letters),
            database=database,
            value=_letters_a_second(database, letters, folder),
            unit="/s",
            aim=letters.aim,
        )


def _letters_a_second(database: str, letters: Letters, folder: Path) -> float:
    count = letters.measured
    with outbox(database, letters, folder) as uri, Sink(senders=letters.workers) as sink:
        settings = environment(uri, folder) | {"CTEVENTS_MAIL_PORT": str(sink.port)}
        foreign = {
            name: value for name, value in os.environ.items() if not name.startswith(NOT_PASSED_ON)
        }
        command = [str(Path(sys.executable).with_name("ctevents")), "worker", "--once"]
        workers = [
            subprocess.Popen(command, env=foreign | settings, cwd=ROOT)
            for _ in range(letters.workers)
        ]
        ends = [worker.wait() for worker in workers]
        if any(ends):
            raise WrongAnswer(f"the workers ended with {ends}")
        if len(sink.taken_at) != count:
            raise WrongAnswer(f"{len(sink.taken_at)} of {count} letters arrived")
        first = int(count * WARM_UP)
        return (count - 1 - first) / (sink.taken_at[-1] - sink.taken_at[first])


@contextmanager
def outbox(database: str, letters: Letters, folder: Path) -> Iterator[str]:
    """Yield the URI of a database with these letters."""
    with empty_database(database, folder) as uri:
        app = application(uri, folder)
        fill(app, {INVITED: 0}, invitees=letters.measured)
        with app.app_context():
            if letters.held_back:
                write_rows(HELD_BACK, size=letters.held_back)
            sent = (PEOPLE, INVITATIONS, SENT, NO_LONGER, QUEUED)
            write_rows(*sent, size=letters.went_out, after=letters.measured)
            db.session.remove()
            db.engine.dispose()
        settle(uri)
        yield uri
