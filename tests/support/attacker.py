"""A thief with one copy of the database, its log and the server's logs, and with the times of
check-ins and visits.

The thief looks for answers, puts them in every order that the copy has, and gives each to the
attendee of the right group whose visit has the same place in the order of visits.
"""

from __future__ import annotations

import re
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from ctevents.db.handle import db

WAL_HEADER, FRAME_HEADER = 32, 24
"""Bytes (https://www.sqlite.org/fileformat2.html, section 4)."""
LONGEST_INFLATED = 100_000

Claims = Mapping[int, str]
"""Attendee → the answer that the thief takes for theirs."""


@dataclass(frozen=True)
class Attendee:
    """A person as the thief knows them: ``kind`` is that of the card, ``seen_at`` orders the times
    of visits."""

    number: int
    kind: str
    seen_at: int


@dataclass(frozen=True)
class Copy:
    """Byte streams by their name. Each has an order that may tell something: of rows, of frames of
    the log, of bytes."""

    streams: Mapping[str, bytes]

    @property
    def everything(self) -> bytes:
        return b"\0".join(self.streams.values())

    def orders(self, answers: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
        """Yield the answers that can be read in each stream, by their first and by their last place
        in it."""
        for name, stream in self.streams.items():
            for way, place in (("first", stream.find), ("last", stream.rfind)):
                found = {answer: place(answer.encode()) for answer in answers}
                yield (
                    f"{name}, {way}",
                    sorted((each for each in answers if found[each] >= 0), key=found.__getitem__),
                )


def named(order: Sequence[str], kinds: Mapping[str, str], attendees: Sequence[Attendee]) -> Claims:
    """Return the thief's claims for an order of answers, whose kinds are known: the answers of each
    kind belong to its visitors, in the order of their visits."""
    visitors: dict[str, list[int]] = defaultdict(list)
    for each in sorted(attendees, key=lambda each: each.seen_at):
        visitors[each.kind].append(each.number)
    answers: dict[str, list[str]] = defaultdict(list)
    for answer in order:
        answers[kinds[answer]].append(answer)
    return {
        number: answer
        for kind, of_kind in answers.items()
        for number, answer in zip(visitors[kind], of_kind, strict=False)
    }


def copied(folder: Path, logs: bytes) -> Copy:
    """Return what a thief copies at this moment."""
    db.session.rollback()
    if db.engine.dialect.name == "postgresql":
        return Copy({**_rows_of_postgresql(), "logs": logs})
    file = Path(db.engine.url.database or "")
    wal = file.with_name(f"{file.name}-wal")
    frames = wal.read_bytes() if wal.exists() else b""
    taken = folder / "stolen.sqlite3"
    taken.write_bytes(file.read_bytes())
    taken.with_name(f"{taken.name}-wal").write_bytes(frames)
    rows = _rows_of_sqlite(taken)
    streams = {
        "file": file.read_bytes(),
        "log": frames,
        "log by page": _by_page(frames),
        "rows": rows,
        "logs": logs,
    }
    return Copy({**streams, "inflated": _inflated(frames)})


def _rows_of_sqlite(file: Path) -> bytes:
    """Return all rows of all tables in the order of their row ids; of a table without such ids, as
    they lie."""
    with closing(sqlite3.connect(file)) as stolen:
        tables = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        queries = [
            f"SELECT * FROM {table}{'' if has_no_rowid else ' ORDER BY rowid'}"
            for table, has_no_rowid in stolen.execute(tables).fetchall()
        ]
        return b"\n".join(repr(row).encode() for query in queries for row in stolen.execute(query))


def _rows_of_postgresql() -> dict[str, bytes]:
    """Return all rows of all tables by their place, and by the transaction that wrote them."""
    tables = [
        row[0]
        for row in db.session.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        )
    ]
    found = {}
    for order in ("ctid", "xmin::text::bigint, ctid"):
        lines = [
            f"{table} {row[0]} {row[1]} {row[2]}"
            for table in sorted(tables)
            for row in db.session.execute(
                text(f'SELECT t.ctid, t.xmin, t::text FROM "{table}" t ORDER BY {order}')
            )
        ]
        found[f"rows by {order}"] = "\n".join(lines).encode()
    return found


def _by_page(frames: bytes) -> bytes:
    """Return the page images of the log by page, and within a page by time: the history of each
    page."""
    if len(frames) < WAL_HEADER:
        return b""
    size = int.from_bytes(frames[8:12], "big")
    pages: dict[int, list[bytes]] = defaultdict(list)
    for start in range(WAL_HEADER, len(frames) - size - FRAME_HEADER + 1, size + FRAME_HEADER):
        image = frames[start + FRAME_HEADER : start + FRAME_HEADER + size]
        pages[int.from_bytes(frames[start : start + 4], "big")].append(image)
    return b"".join(b"".join(images) for _, images in sorted(pages.items()))


def _inflated(content: bytes) -> bytes:
    """Return all that was compressed within the bytes."""
    found = []
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", content):
        try:
            found.append(
                zlib.decompressobj().decompress(
                    content[match.start() : match.start() + LONGEST_INFLATED]
                )
            )
        except zlib.error:
            continue
    return b"\0".join(found)
