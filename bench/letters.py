"""How many letters one worker delivers in a second, with few and with many letters in the outbox."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bench.crowd import application, environment, fill
from bench.databases import empty_database, settle
from bench.figures import Aim, Figure
from bench.load import WrongAnswer
from bench.matrix import INVITATIONS, PEOPLE, write_rows
from bench.servers import NOT_PASSED_ON, ROOT
from bench.sink import Sink
from ctevents.db import db

INVITED = "rs"
"""The slug of the event to which the measured letters invite."""
LEAST = 60
WARM_UP = 0.2
"""Part of the letters that is not measured, the first."""
SENT = """
INSERT INTO messages (event_id, invitation_id, kind, occasion, message_id, state, created_at, due_at, first_tried_at,
    attempts, sent_at, recipient)
SELECT event_id, id, 'invitation', 'invitation ' || id, 'm' || id, 'sent', :now, :now, :now, 1, :now, 'a@ministry.example'
FROM invitations WHERE id > {after}
"""
NO_LONGER = "DELETE FROM messages WHERE invitation_id <= {after}"
QUEUED = """
INSERT INTO messages (event_id, invitation_id, kind, occasion, message_id, state, created_at, due_at, attempts)
SELECT event_id, id, 'invitation', 'invitation ' || id, 'm' || id, 'queued', :now, :now, 0
FROM invitations WHERE id <= {after}
"""


def figures_of_letters(database: str, sizes: Sequence[int], count: int, folder: Path) -> Iterator[Figure]:
    """``sizes``: letters that went out before; ``count``: invitations that are measured, none with an attachment."""
    for size in sizes:
        yield Figure(
            work=f"letters of one worker, {size:,} in the outbox",
            database=database,
            value=_letters_a_second(database, size, count, folder),
            unit="/s",
            aim=Aim(least=LEAST),
        )


def _letters_a_second(database: str, size: int, count: int, folder: Path) -> float:
    with outbox(database, size, count, folder) as uri, Sink() as sink:
        settings = environment(uri, folder) | {"CTEVENTS_MAIL_PORT": str(sink.port)}
        foreign = {name: value for name, value in os.environ.items() if not name.startswith(NOT_PASSED_ON)}
        worker = [str(Path(sys.executable).with_name("ctevents")), "worker", "--once"]
        subprocess.run(worker, env=foreign | settings, cwd=ROOT, check=True)
        if len(sink.taken_at) != count:
            raise WrongAnswer(f"{len(sink.taken_at)} of {count} letters arrived")
        first = int(count * WARM_UP)
        return (count - 1 - first) / (sink.taken_at[-1] - sink.taken_at[first])


@contextmanager
def outbox(database: str, size: int, count: int, folder: Path) -> Iterator[str]:
    """The URI of a database with ``size`` letters that went out, and ``count`` invitations queued after them."""
    with empty_database(database, folder) as uri:
        app = application(uri, folder)
        fill(app, {INVITED: 0}, invitees=count)
        with app.app_context():
            write_rows(PEOPLE, INVITATIONS, SENT, NO_LONGER, QUEUED, size=size, after=count)
            db.session.remove()
            db.engine.dispose()
        settle(uri)
        yield uri
