"""What staff take away as files: what a list is, how it is written, and what a worker has to know of it and of a donor pack.

A list page and its file are made from one ``Listing``, so that they cannot differ in what they show to whom. Short ones are
written in the request (``web/staff/exports``), long ones by the worker (``export_worker``), and so are donor packs with many
names. ``create_app`` knows both.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import IO, Protocol
from zoneinfo import ZoneInfo

from flask import Flask, current_app
from flask_babel.speaklater import LazyString

from ctevents.clock import Clock
from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.exports import BETWEEN_BEATS, LONGEST_SILENCE, FileEnding, per_cent
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv_into
from ctevents.formats.workbook import Cell, write_workbook
from ctevents.models import Account, Event, Export
from ctevents.services.common import audit
from ctevents.services.desk.exports import ExportClaim, add_rows, keep_export, record_export
from ctevents.services.events.events import event_visible_to

_CODE = re.compile(r"[a-zA-Z0-9_-]{1,40}")

BETWEEN_SIGNS = timedelta(seconds=2)
"""So often a worker says how far it is."""

ExportRow = Sequence[Cell]


@dataclass(frozen=True)
class ListRequest:
    """Who wants to see a list, of which event, narrowed how, and when."""

    account: Account
    event: Event | None
    arguments: Mapping[str, str]
    now: datetime

    @property
    def of_event(self) -> Event:
        """For lists that are of one."""
        assert self.event is not None
        return self.event

    def local(self, instant: datetime | None) -> str:
        """As ``local_to``, of the event of the list."""
        return local_to(self.event, instant)


def local_to(event: Event | None, instant: datetime | None) -> str:
    """``2027-03-10 09:41`` by the clocks of the event, or in UTC: it can be sorted. Nothing for None."""
    if instant is None:
        return ""
    zone = ZoneInfo(event.time_zone if event else "UTC")
    return instant.astimezone(zone).replace(tzinfo=None).isoformat(" ", "minutes")


@dataclass(frozen=True)
class ListRows:
    """How many rows there are, and the rows, which come from the database as they are read."""

    total: int
    rows: Iterable[ExportRow]


Record = Callable[[Transaction], None]
"""Tells the audit log."""


@dataclass(frozen=True)
class FileSummary:
    """How many rows a file has, or names, and what the audit log is told of it."""

    rows: int
    record: Record


class Work(Protocol):
    """What the worker writes for somebody: a list, a donor pack, or certificates that are rewritten, which leaves no file."""

    @property
    def kind(self) -> str: ...

    @property
    def name(self) -> LazyString: ...

    def may_be_seen_by(self, account: Account) -> bool: ...

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> FileSummary:
        """In the language that is spoken, and with the rights of the account as they are."""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list of the back office, of one event or of none. ``page`` is the endpoint that shows it, and ``right`` what that needs.

    ``filters`` are the names by which its address filters and sorts it, for whoever has ``right_to_filter``; of ``search`` the
    audit log is told the name alone.
    ``columns`` are headings in the language of whoever asks; each row of ``find`` has as many cells.
    """

    kind: str
    name: LazyString
    page: str
    right: Right | None
    columns: Callable[[ListRequest], ExportRow]
    find: Callable[[ListRequest], ListRows]
    filters: tuple[str, ...] = ()
    right_to_filter: Right | None = None
    is_of_event: bool = True

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and (self.right is None or account.may(self.right))

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> FileSummary:
        found = self.find(asking)
        rows = write_list(out, FileEnding(ending), self.columns(asking), signs.over(found), sheet=self.kind)
        return FileSummary(rows, self.entry(asking, ending, rows))

    def entry(self, asking: ListRequest, ending: str, rows: int) -> Record:
        """``narrowed_by``: codes of filters; of what was typed the name alone."""
        event_id = asking.event.id if asking.event else None
        may_filter = self.right_to_filter is None or asking.account.may(self.right_to_filter)
        asked = {name: text for name in self.filters if may_filter and (text := asking.arguments.get(name))}
        narrowed_by = [_narrowing(*each) for each in asked.items()]

        def record(tx: Transaction) -> None:
            record_export(tx, self.kind, rows=rows, ending=ending, narrowed_by=narrowed_by, event_id=event_id)

        return record


def _narrowing(name: str, value: str) -> str:
    return f"{name}={value}" if name != "search" and _CODE.fullmatch(value) else name


def all_of(rows: Iterable[ExportRow]) -> ListRows:
    """Of a list that is held whole: figures, what staff have made, or at most people of one event, some kilobytes each. That of
    people at several events is found whole on its page too."""
    listed = list(rows)
    return ListRows(len(listed), listed)


def write_list(out: IO[bytes], ending: FileEnding, heading: ExportRow, rows: Iterable[ExportRow], *, sheet: str) -> int:
    """Returns how many rows there were below the heading."""
    count = -1

    def lines() -> Iterator[ExportRow]:
        nonlocal count
        for row in chain([heading], rows):
            count += 1
            yield row

    if ending is FileEnding.CSV:
        write_csv_into(out, lines())
    else:
        write_workbook(out, lines(), sheet=sheet)
    return count


def listings() -> Mapping[str, Listing]:
    """By kind."""
    known: Mapping[str, Listing] = current_app.extensions["ctevents.listings"]
    return known


def works() -> Mapping[str, Work]:
    """By kind, lists too."""
    packs: Mapping[str, Work] = current_app.extensions["ctevents.packs"]
    return {**listings(), **packs}


def may_still_be_seen(export: Export, account: Account) -> Work | None:
    """What an export is of, if ``account`` may see it and its event now."""
    work = works().get(export.kind)
    if work is None or not work.may_be_seen_by(account):
        return None
    event = export.event
    if event is not None and event_visible_to(db.session(), account, event.slug) is None:
        return None
    return work


class WorkerStopped(Exception):
    """The worker was told to stop."""


class Signs:
    """Of a worker: that it lives, and how far it is with a file, while it writes it."""

    def __init__(self, app: Flask, claim: ExportClaim, clock: Clock, must_stop: Callable[[], bool]) -> None:
        self._app, self._claim, self._clock, self._must_stop = app, claim, clock, must_stop
        self._progress, self._said_at = 0, clock()
        self.counted = 0
        """Rows of all workers that had a hand in it."""

    def over(self, found: ListRows) -> Iterator[ExportRow]:
        """The rows, while it is told how far they are."""
        for count, row in enumerate(found.rows, start=1):
            yield row
            if count % 100 == 0:
                self.tell(count / max(found.total, 1))

    def tell(self, share: float) -> None:
        """Raises ``WorkerStopped``, ``Lost``."""
        if self._must_stop():
            raise WorkerStopped
        if self._clock() - self._said_at >= BETWEEN_SIGNS:
            self._progress, self._said_at = per_cent(share), self._clock()
            self._keep()

    def count(self, tx: Transaction, rows: int) -> None:
        """What was done in this transaction, where the work is done in several. Raises ``Lost``."""
        self.counted = add_rows(tx, self._claim, rows)

    @contextmanager
    def beating(self) -> Iterator[None]:
        """Meanwhile the lease does not end, unless the process does: what takes long in one go is not taken for dead."""
        is_over = threading.Event()
        heart = threading.Thread(target=self._beat, args=(is_over,), name="lease", daemon=True)
        heart.start()
        try:
            yield
        finally:
            is_over.set()
            heart.join()

    def _beat(self, is_over: threading.Event) -> None:
        while not is_over.wait(BETWEEN_BEATS.total_seconds()):
            if self._clock() - self._said_at < LONGEST_SILENCE:
                with suppress(Exception):  # what breaks here breaks for whoever writes, who says so
                    self._keep()

    def _keep(self) -> None:
        # in a context, and so a session, of its own: what is read meanwhile stays as it is
        with self._app.app_context(), transaction(by=audit.WORKER) as tx:
            keep_export(tx, self._claim, progress=self._progress)
