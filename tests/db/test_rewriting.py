"""The files of the database are rewritten, unless somebody uses them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import make_url, text

from ctevents.db import rewriting
from ctevents.db.base import OF_ONE_MOMENT, WRITING
from ctevents.db.handle import db, drop_former_states, rewrite_files, transaction
from ctevents.db.rewriting import Busy
from ctevents.models import Throttle
from ctevents.services.common import audit

TRACE = "Zqvnbtrkwd"


@pytest.fixture
def erased(app: Flask) -> None:
    """A row that was written and deleted."""
    erase()


def erase() -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.add(Throttle(key=TRACE, began_at=tx.now, attempts=1))
    with transaction(by=audit.SHELL) as tx:
        tx.execute(text("DELETE FROM throttles"))
    db.session.remove()


@pytest.mark.usefixtures("erased")
def test_a_reader_is_not_pushed_aside() -> None:
    with db.engine.connect().execution_options(**OF_ONE_MOMENT) as reader:
        reader.execute(text("SELECT * FROM throttles")).all()
        with pytest.raises(Busy):
            rewrite_files({"throttles"}, patience=0.05)
    rewrite_files({"throttles"}, patience=0.05)


@pytest.mark.postgresql
def test_who_may_still_see_an_erased_row_is_awaited(app: Flask) -> None:
    with db.engine.connect().execution_options(**OF_ONE_MOMENT) as reader:
        reader.execute(text("SELECT * FROM projects")).all()
        erase()
        with pytest.raises(Busy, match="may still see erased rows"):
            rewrite_files({"throttles"}, patience=0.01)
    rewrite_files({"throttles"}, patience=0.01)


@pytest.mark.postgresql
def test_a_transaction_that_wrote_before_the_erasure_is_awaited(app: Flask) -> None:
    with db.engine.connect().execution_options(**WRITING) as writer:
        writer.execute(text("CREATE TABLE others (id integer)"))
        erase()
        with pytest.raises(Busy, match="may still see erased rows"):
            rewrite_files({"throttles"}, patience=0.01)
        writer.rollback()
    rewrite_files({"throttles"}, patience=0.01)


@pytest.mark.postgresql
def test_who_comes_to_see_an_erased_row_after_the_wait_is_noticed(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that is just being made sees what the oldest transaction of any database on the
    server may see."""
    monkeypatch.setattr(rewriting, "_wait_for_old_views", lambda _driver, _patience: None)
    with db.engine.connect().execution_options(**OF_ONE_MOMENT) as reader:
        reader.execute(text("SELECT * FROM projects")).all()
        erase()
        with pytest.raises(Busy, match="may still see erased rows"):
            rewrite_files({"throttles"}, patience=0.1)
        with pytest.raises(Busy, match="may still see erased rows"):
            drop_former_states("throttles")
    rewrite_files({"throttles"}, patience=0.1)


@pytest.mark.once
@pytest.mark.usefixtures("erased")
def test_nothing_is_left_in_the_file_and_its_log(database_uri: str) -> None:
    file = Path(str(make_url(database_uri).database))
    assert TRACE.encode() in Path(f"{file}-wal").read_bytes()
    rewrite_files(set())
    assert TRACE.encode() not in file.read_bytes()
    log = Path(f"{file}-wal")
    assert not log.exists() or log.stat().st_size == 0


def run(statement: str) -> Any:
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        found = connection.execute(text(statement))
        return found.scalar() if found.returns_rows else None


@pytest.mark.postgresql
@pytest.mark.usefixtures("erased")
def test_the_samples_of_an_empty_table_are_forgotten() -> None:
    samples = "SELECT count(*) FROM pg_stats WHERE tablename = 'throttles' AND attname = 'key'"
    run(f"INSERT INTO throttles SELECT '{TRACE}', now(), 1")
    run("ANALYZE throttles")
    run("DELETE FROM throttles")
    assert run(samples) == 1
    rewrite_files({"throttles"})
    assert run(samples) == 0
