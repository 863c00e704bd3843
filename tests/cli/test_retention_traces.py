"""Nothing of 300 people is left in any file after their erasure, and no figure has changed."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import make_url, text

from ctevents.db.base import Base
from ctevents.db.handle import db
from ctevents.domain.privacy.endings import ENDINGS, Act
from tests.cli.conftest import Command
from tests.conftest import Clock
from tests.support import stories
from tests.support.databases import POSTGRESQL
from tests.support.erasable import Erasable

NIGHT = "2027-09-10T03:00+02:00"


def contents(uri: str, instance: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each place where something may be left."""
    url = make_url(uri)
    if url.get_backend_name() == "sqlite":
        file = Path(str(url.database))
        yield from ((each.name, each.read_bytes()) for each in file.parent.glob(f"{file.name}*"))
    else:
        yield from _of_server(str(url.database))
    yield from ((str(each), each.read_bytes()) for each in instance.rglob("*") if each.is_file())


def _of_server(name: str) -> Iterator[tuple[str, bytes]]:
    """Yield a dump of the database and, where they can be read, its files."""
    host = make_url(POSTGRESQL).query.get("host", "")
    dump = subprocess.run(["pg_dump", "--host", str(host), name], capture_output=True, check=True)
    yield "pg_dump", dump.stdout
    with db.engine.connect().execution_options(ctevents_writing=True) as connection:
        connection.execute(text("CHECKPOINT"))
        folder, number = connection.execute(
            text(
                "SELECT current_setting('data_directory'), oid FROM pg_database WHERE datname = "
                "current_database()"
            )
        ).one()
    files = Path(folder) / "base" / str(number)
    if os.access(files, os.R_OK):
        yield from ((each.name, each.read_bytes()) for each in files.iterdir())


def traces(seeds: Mapping[str, str], places: Iterator[tuple[str, bytes]]) -> dict[str, set[str]]:
    """Return the kinds of the seeds that were found, by the place."""
    found: dict[str, set[str]] = {}
    sought = {seed.lower().encode(): f"{meaning}: {seed}" for seed, meaning in seeds.items()}
    for place, content in places:
        lowered = content.lower()
        if kinds := {meaning for seed, meaning in sought.items() if seed in lowered}:
            found[place] = kinds
    return found


def columns_without_anything() -> set[str]:
    """Return the columns to erase that the story has left empty in each row."""
    found = set()
    for table, columns in ENDINGS.items():
        for column, ending in columns.items():
            rows = db.session().scalars(db.select(Base.metadata.tables[table].c[column])).all()
            if ending.act in (Act.EMPTY, Act.RENEW, Act.DELETE, Act.REWRITE) and not any(rows):
                found.add(f"{table}.{column}")
    db.session().rollback()
    return found


def pack(ctevents: Command, file: Path) -> Any:
    ctevents("report", "ba", "-o", str(file))
    content = json.loads(file.read_text("utf-8"))
    file.unlink()
    return content


def without_words(pack: Any, seeds: Mapping[str, str]) -> list[str]:
    """Return the texts and figures of a pack in order, without the words that were typed, and the
    numbers in place of them."""
    typed = re.compile("|".join([*map(re.escape, seeds), r"\# \d+"]))
    return typed.sub("", json.dumps(pack, indent=1)).splitlines()


@pytest.mark.long
def test_nothing_of_300_people_is_left_anywhere(
    app: Flask,
    clock: Clock,
    ctevents: Command,
    database_uri: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    erasable = Erasable(app, clock, tmp_path)
    assert columns_without_anything() <= {"messages.farewell"}, "which an erasure on request writes"
    ctevents("events", "list")
    stories.frozen("ba", at=stories.now())
    before = pack(ctevents, tmp_path / "pack.json")
    seeds = erasable.seeds.all
    db.session.remove()
    if db.engine.dialect.name == "postgresql":
        with db.engine.connect().execution_options(ctevents_writing=True) as connection:
            connection.execute(text("ANALYZE"))
    kept = traces(seeds, contents(database_uri, tmp_path))
    assert len(set().union(*kept.values())) > 0.6 * len(seeds), "the others are sealed"
    ended = ctevents("retention", "run", "--now", NIGHT, "--json")
    assert [(each["event"], each["people"]) for each in ended.json] == [("ba", 300), ("me", 1)]
    left = traces(seeds, contents(database_uri, tmp_path))
    assert left == {}
    assert (
        traces(
            seeds,
            iter([("log", caplog.text.encode()), ("output", (ended.out + ended.err).encode())]),
        )
        == {}
    )
    assert without_words(pack(ctevents, tmp_path / "pack.json"), seeds) == without_words(
        before, seeds
    )
