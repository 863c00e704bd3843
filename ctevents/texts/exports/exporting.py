"""Exports: what a list is, how its file is written, and what a worker has to know about a list or
donor pack.

A list page and its file come from one ``Listing``, so both show the same to the same account. Short
lists are written in the request (``web/staff/exports``). Long lists, and donor packs with many
names, are written by the worker (``texts/exports/worker``). ``create_app`` registers all kinds.

Files of lists: their beginning, their rows, and the times in them."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import IO, Any, Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from flask import Flask, current_app
from flask_babel import gettext
from flask_babel.speaklater import LazyString

from ctevents.clock import Clock
from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.exports import BETWEEN_BEATS, LONGEST_SILENCE, FileEnding, per_cent
from ctevents.domain.people import ERASED
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv_into
from ctevents.formats.workbook import Cell, in_blocks, together, write_workbook
from ctevents.models import Account, Event, Export
from ctevents.services.common import audit
from ctevents.services.desk.exports import (
    ExportClaim,
    add_rows,
    finish_export,
    keep_export,
    record_export,
)
from ctevents.services.events.events import event_visible_to
from ctevents.texts.exports.columns import Column, Heading, Value
from ctevents.texts.markup import in_words
from ctevents.texts.rendering import page_language
from ctevents.texts.times import local_clock, weekday_date

ExportRow = Sequence[Cell]


@dataclass(frozen=True)
class Head:
    """The beginning of a file: the name of its sheet, the headings, and in a workbook a title above
    them."""

    sheet: str
    headings: ExportRow
    title: str = ""


def write_list(out: IO[bytes], ending: FileEnding, head: Head, rows: Iterable[ExportRow]) -> int:
    """Write headings and rows; return the number of rows below the headings."""
    count = -1

    def lines() -> Iterator[ExportRow]:
        nonlocal count
        for row in chain([head.headings], rows):
            count += 1
            yield row

    if ending is FileEnding.CSV:
        write_csv_into(out, lines())
    else:
        write_workbook(out, lines(), sheet=head.sheet, title=head.title)
    return count


def clock_of(event: Event | None, instant: datetime) -> datetime:
    """Return the minute that the clocks of the event show, or those of UTC without an event."""
    local = instant.astimezone(ZoneInfo(event.time_zone if event else "UTC"))
    return local.replace(tzinfo=None, second=0, microsecond=0)


def local_to(event: Event | None, instant: datetime | None) -> str:
    """Return ``2027-03-10 09:41``, which sorts as text, as ``clock_of``; "" for None."""
    return clock_of(event, instant).isoformat(" ", "minutes") if instant else ""


_CODE = re.compile(r"[a-zA-Z0-9_-]{1,40}")

BETWEEN_SIGNS = timedelta(seconds=2)
"""Least time between two progress reports of a worker."""

Row = TypeVar("Row")


@dataclass(frozen=True)
class ListRequest:
    """A request for a list: the account, the event or None, the filters and the time."""

    account: Account
    event: Event | None
    arguments: Mapping[str, str]
    now: datetime

    @property
    def of_event(self) -> Event:
        """Return the event. Only for lists of one event."""
        assert self.event is not None
        return self.event

    @property
    def is_narrowed(self) -> bool:
        """True if the list has a filter that leaves rows out."""
        return any(text for name, text in self.arguments.items() if name != "sort")

    def cell(self, value: Value) -> Cell:
        """Return the value as a cell of a file. A time without a zone is local already."""
        if type(value) is str and value != ERASED:
            return value  # nearly all
        value = in_words(value)
        if isinstance(value, datetime):
            return value if value.tzinfo is None else clock_of(self.event, value)
        if isinstance(value, int):
            return value
        return "" if value is None else str(value)

    def cells(self, values: Iterable[Value]) -> Sequence[Cell]:
        """Return the values of a column as cells. In most columns of a long list they are."""
        column: list[Any] = [*values]
        text = together(column)
        return [*map(self.cell, column)] if text is None or ERASED in text else column


@dataclass(frozen=True)
class ListRows(Generic[Row]):
    """The number of rows, and an iterator that reads the rows from the database one by one."""

    total: int
    rows: Iterable[Row]


Record = Callable[[Transaction], None]
"""Writes the entry of the audit log."""


@dataclass(frozen=True)
class FileSummary:
    """The number of rows or names in a written file, and a function that records it in the audit
    log."""

    rows: int
    record: Record


class Work(Protocol):
    """Work of the worker for an account: a list, a donor pack, or a rewrite of certificates or an
    import, which leave no file."""

    @property
    def kind(self) -> str: ...

    @property
    def name(self) -> LazyString: ...

    def may_be_seen_by(self, account: Account) -> bool: ...

    def write(
        self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs
    ) -> FileSummary | None:
        """Write in the current language, with the rights that the account has now. Return None if
        the work is finished already (``Signs.finish``)."""


Columns = Sequence[Column[Any]]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list of the back office, of one event or of none. ``page`` is the endpoint that shows it;
    ``right`` is needed to see it.

    ``filters`` are the query arguments that filter and sort it; they need ``right_to_filter``. The
    audit log gets only the name of ``search``, not its text. ``columns`` may depend on the request;
    ``is_chosen`` says which of them the file has. ``find_rows`` finds what their values are made
    of: the rows of the page, or what is like them. ``columns_of_event``: further columns of the
    file, which depend on the event.
    """

    kind: str
    name: LazyString
    page: str
    right: Right | None
    columns: Columns | Callable[[ListRequest], Columns]
    find_rows: Callable[[ListRequest], ListRows[Any]]
    filters: tuple[str, ...] = ()
    right_to_filter: Right | None = None
    is_of_event: bool = True
    is_chosen: Callable[[ListRequest, Column[Any]], bool] | None = None
    columns_of_event: Callable[[ListRequest], Columns] | None = None

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and (self.right is None or account.may(self.right))

    def head(self, asking: ListRequest) -> Head:
        """Return the beginning of the file, in the current language."""
        headings = [str(heading) for heading, _value in self._in_file(asking)]
        return Head(self.kind, headings, self._title(asking))

    def _title(self, asking: ListRequest) -> str:
        """Return the title: what the list is, of which event, and when it was exported."""
        zone = asking.event.time_zone if asking.event else "UTC"
        said = {
            "list": self.name,
            "when": f"{weekday_date(asking.now, zone)}, {local_clock(asking.now, zone)}",
        }
        if asking.event:
            said["city"] = asking.event.city(page_language())
            if asking.is_narrowed:
                return gettext("%(list)s, filtered: %(city)s, %(when)s local time", **said)
            return gettext("%(list)s: %(city)s, %(when)s local time", **said)
        if asking.is_narrowed:
            return gettext("%(list)s, filtered: %(when)s UTC", **said)
        return gettext("%(list)s: %(when)s UTC", **said)

    def find(self, asking: ListRequest) -> ListRows[ExportRow]:
        """Return the rows of the file below the headings."""
        values, found = [value for _heading, value in self._in_file(asking)], self.find_rows(asking)
        columns = (
            [asking.cells(map(value, block)) for value in values] for block in in_blocks(found.rows)
        )
        return ListRows(found.total, (row for block in columns for row in zip(*block, strict=True)))

    def _in_file(self, asking: ListRequest) -> list[tuple[Heading, Callable[[Any], Value]]]:
        columns = self.columns(asking) if callable(self.columns) else self.columns
        if self.columns_of_event is not None:
            columns = [*columns, *self.columns_of_event(asking)]
        if self.is_chosen is not None:
            columns = [column for column in columns if self.is_chosen(asking, column)]
        return [(column.heading, column.value) for column in columns if column.value]

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> FileSummary:
        found = self.find(asking)
        rows = write_list(out, FileEnding(ending), self.head(asking), signs.over(found))
        return FileSummary(rows, self.entry(asking, ending, rows))

    def entry(self, asking: ListRequest, ending: str, rows: int) -> Record:
        """Return the audit entry. ``narrowed_by`` holds codes of filters; of typed text only the
        name of the filter."""
        event_id = asking.event.id if asking.event else None
        may_filter = self.right_to_filter is None or asking.account.may(self.right_to_filter)
        asked = {
            name: text
            for name in self.filters
            if may_filter and (text := asking.arguments.get(name))
        }
        narrowed_by = [_narrowing(*each) for each in asked.items()]

        def record(tx: Transaction) -> None:
            record_export(
                tx, self.kind, rows=rows, ending=ending, narrowed_by=narrowed_by, event_id=event_id
            )

        return record


def _narrowing(name: str, value: str) -> str:
    return f"{name}={value}" if name != "search" and _CODE.fullmatch(value) else name


def all_of(rows: Iterable[Row]) -> ListRows[Row]:
    """Wrap a list that is held in memory. Use it for figures, for records made by staff, and for
    people of one event (some kilobytes each). The list of people at several events is also held
    whole on its page."""
    listed = list(rows)
    return ListRows(len(listed), listed)


def listings() -> Mapping[str, Listing]:
    """Return all listings by kind."""
    known: Mapping[str, Listing] = current_app.extensions["ctevents.listings"]
    return known


def works() -> Mapping[str, Work]:
    """Return all work by kind, listings included."""
    packs: Mapping[str, Work] = current_app.extensions["ctevents.packs"]
    return {**listings(), **packs}


def may_still_be_seen(export: Export, account: Account) -> Work | None:
    """Return the work behind an export if ``account`` may now see both it and its event, else
    None."""
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
    """Progress reports of a worker: they renew its lease and say how much of a file is written."""

    def __init__(self, app: Flask, claim: ExportClaim, must_stop: Callable[[], bool]) -> None:
        self._app, self._claim, self._must_stop = app, claim, must_stop
        self._clock: Clock = app.extensions["ctevents.clock"]
        self._progress, self._said_at = 0, self._clock()
        self.counted = 0
        """Rows done so far by all workers that took part."""

    def over(self, found: ListRows[ExportRow]) -> Iterator[ExportRow]:
        """Yield the rows and report the progress."""
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
        """Add the rows done in this transaction; for work in several transactions. Raises
        ``Lost``."""
        self.counted = add_rows(tx, self._claim, rows)

    def finish(self, tx: Transaction, rows: int, outcome: str) -> None:
        """End the work in the transaction that does it: nobody does it again. ``outcome``: what it
        did, for the account. Raises ``Lost``."""
        export = finish_export(tx, self._claim, rows=rows)
        export.parameters = {**export.parameters, "outcome": outcome}

    @contextmanager
    def beating(self) -> Iterator[None]:
        """Renew the lease in a thread, so that one long step does not look like a dead worker. The
        lease ends if the process dies."""
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
                with suppress(Exception):  # the writing thread meets the same error and reports it
                    self._keep()

    def _keep(self) -> None:
        # a context and session of its own, so that rows being read are not refreshed
        with self._app.app_context(), transaction(by=audit.WORKER) as tx:
            keep_export(tx, self._claim, progress=self._progress)
