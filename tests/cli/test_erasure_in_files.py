"""Nothing of an erased person is left in the raw files after the worker's next round, unless a door
is open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from ctevents.db.base import OF_ONE_MOMENT
from ctevents.db.handle import db, transaction
from ctevents.models import AuditEntry, DueRewrite
from ctevents.services.common import audit
from ctevents.services.door.report import start_rehearsal
from tests.cli.conftest import Command
from tests.cli.test_retention_traces import contents
from tests.conftest import Clock
from tests.support import stories

LEJLA = {
    "given_name": "Zqrtnvbkwd",
    "family_name": "Zqhhtmdrbv",
    "email": "zqlllmkjhg@x.example",
    "institution": "Zqppwlkmnv",
    "position": "Zqttrvcxzb",
    "phone": "61998877665",
}
DOOR_OPENS = datetime(2027, 3, 10, 5, 0, tzinfo=UTC)
"""Four hours before the event begins."""
EVENT_ENDS = datetime(2027, 3, 10, 12, 0, tzinfo=UTC)
MONTH, HOUR = timedelta(days=31), timedelta(hours=1)


@pytest.fixture
def listed(app: Flask) -> None:
    """Lejla and somebody else are on the list of Tirana, a month after the event of Sarajevo."""
    stories.published_event()
    stories.published_event("al", starts_at=EVENT_ENDS + MONTH, ends_at=EVENT_ENDS + MONTH + HOUR)
    stories.registered("al", **LEJLA)
    stories.registered("al")
    db.session.remove()  # a reader would keep the files from being rewritten


@pytest.fixture
def erased(listed: None, ctevents: Command) -> str:
    """Lejla is erased. Return the words of the command."""
    return erase(ctevents)


def erase(ctevents: Command) -> str:
    return ctevents("erase", "al", LEJLA["email"], "--reason", "asked by letter").out


def left(database_uri: str, folder: Path) -> set[str]:
    """Return what the raw files have of Lejla. They have the other guest, so that the search is
    known to find something."""
    everything = b"\0".join(content for _name, content in contents(database_uri, folder)).lower()
    assert "kovačević".encode() in everything
    return {word for word in LEJLA.values() if word.lower().encode() in everything}


def test_before_the_erasure_the_search_finds_everything(
    listed: None, database_uri: str, tmp_path: Path
) -> None:
    assert left(database_uri, tmp_path) == set(LEJLA.values())


def ends_in_log() -> list[tuple[str, str]]:
    """Return where the audit log says that the files were rewritten: the event, and the number of
    the certificate."""
    entries = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "files.rewritten"))
    found = [(entry.event.slug, entry.details["certificate"]) for entry in entries]
    db.session.remove()
    return found


def certificate() -> str:
    [entry] = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "guest.erased"))
    return str(entry.details["certificate"])


@pytest.mark.long
def test_the_worker_rewrites_the_files_in_its_next_round(
    erased: str, ctevents: Command, database_uri: str, tmp_path: Path
) -> None:
    assert (
        "The worker rewrites the files of the database now, at the latest by 2027-02-02 04:00 UTC."
        in erased
    )
    ctevents("worker", "--once")
    assert left(database_uri, tmp_path) == set()
    assert ends_in_log() == [("al", certificate())]


@pytest.mark.long
@pytest.mark.parametrize("now", [DOOR_OPENS, EVENT_ENDS.replace(hour=11, minute=59)])
def test_not_while_a_door_is_open(
    erased: str, ctevents: Command, clock: Clock, database_uri: str, tmp_path: Path, now: datetime
) -> None:
    clock.now = now
    ctevents("worker", "--once")
    assert ends_in_log() == []
    clock.now = EVENT_ENDS
    ctevents("worker", "--once")
    assert left(database_uri, tmp_path) == set()


@pytest.mark.long
def test_who_erases_while_a_door_is_open_reads_when(
    listed: None, ctevents: Command, clock: Clock
) -> None:
    clock.now = DOOR_OPENS
    assert (
        "after 2027-03-10 12:00 UTC, when no door is open any more, at the latest by "
        "2027-03-11 04:00 UTC"
    ) in erase(ctevents)
    [entry] = db.session.scalars(select(AuditEntry).where(AuditEntry.action == "guest.erased"))
    assert entry.details["rewritten_from"] == "2027-03-10 12:00 UTC"
    assert entry.details["rewritten_until"] == "2027-03-11 04:00 UTC"


@pytest.mark.long
def test_a_rehearsal_is_an_open_door(erased: str, ctevents: Command, clock: Clock) -> None:
    with transaction(by=audit.SHELL) as tx:
        start_rehearsal(tx, stories.event().id)
    clock.advance(hours=3, minutes=59)
    ctevents("worker", "--once")
    assert ends_in_log() == []
    clock.advance(minutes=1)
    ctevents("worker", "--once")
    assert ends_in_log() == [("al", certificate())]


@contextmanager
def somebody_reads() -> Iterator[None]:
    with db.engine.connect().execution_options(**OF_ONE_MOMENT) as reader:
        reader.execute(text("SELECT * FROM people")).all()
        yield


@pytest.mark.long
def test_it_stays_due_while_somebody_may_still_see_the_person(
    listed: None, ctevents: Command, database_uri: str, tmp_path: Path
) -> None:
    """A reader who began before the erasure: the files would keep what the reader sees."""
    with somebody_reads():
        erase(ctevents)
        ctevents("worker", "--once")
        assert (ends_in_log(), db.session.query(DueRewrite).count()) == ([], 1)
        db.session.remove()
    ctevents("worker", "--once")
    assert left(database_uri, tmp_path) == set()
    assert ends_in_log() == [("al", certificate())]
