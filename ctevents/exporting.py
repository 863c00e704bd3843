"""Lists that staff take away as files: what one is, and how it is written.

A list page and its file are made from one ``Listing``, so that they cannot differ in what they show to whom. Short ones are
written in the request (``web/staff/exports``), long ones here, by the worker. ``create_app`` knows the lists.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from tempfile import TemporaryFile
from typing import IO
from zoneinfo import ZoneInfo

from flask import Flask, current_app
from flask_babel.speaklater import LazyString

from ctevents.clock import Clock
from ctevents.db import db, transaction
from ctevents.domain.exports import Ending, FailedBecause, per_cent
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import write_csv_into
from ctevents.formats.workbook import Cell, write_workbook
from ctevents.logs import trace
from ctevents.models import Account, Event, Export
from ctevents.rendering import speaking
from ctevents.services import audit
from ctevents.services.events import event_visible_to
from ctevents.services.exports import (
    Claim,
    Lost,
    claim_export,
    claimed_export,
    fail_export,
    finish_export,
    give_export_back,
    is_any_due,
    keep_export,
    record_export,
)

PIECE = 256 * 1024
"""Bytes of a file in one row of the database."""

BETWEEN_SIGNS = timedelta(seconds=2)
"""So often a worker says how far it is."""

log = logging.getLogger(__name__)

Row = Sequence[Cell]


@dataclass(frozen=True)
class Asking:
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
    zone = ZoneInfo(event.time_zone if event else "UTC")
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}" if instant else ""


@dataclass(frozen=True)
class Found:
    """How many rows there are, and the rows, which come from the database as they are read."""

    total: int
    rows: Iterable[Row]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list of the back office, of one event or of none. ``page`` is the endpoint that shows it, and ``right`` what that needs.

    ``filters`` are the names by which its address narrows and sorts it; of ``search`` the audit log is told the name alone.
    ``columns`` are headings in the language of whoever asks; each row of ``find`` has as many cells.
    """

    kind: str
    name: LazyString
    page: str
    right: Right | None
    columns: Callable[[Asking], Row]
    find: Callable[[Asking], Found]
    filters: tuple[str, ...] = ()
    is_of_event: bool = True

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and (self.right is None or account.may(self.right))


def all_of(rows: Iterable[Row]) -> Found:
    """Of a list that is short, whatever the event."""
    listed = list(rows)
    return Found(len(listed), listed)


def write_list(out: IO[bytes], ending: Ending, heading: Row, rows: Iterable[Row], *, sheet: str) -> int:
    """Returns how many rows there were below the heading."""
    count = -1

    def lines() -> Iterator[Row]:
        nonlocal count
        for row in chain([heading], rows):
            count += 1
            yield row

    if ending is Ending.CSV:
        write_csv_into(out, lines())
    else:
        write_workbook(out, lines(), sheet=sheet)
    return count


def listings() -> Mapping[str, Listing]:
    """By kind."""
    known: Mapping[str, Listing] = current_app.extensions["ctevents.listings"]
    return known


def may_still_be_seen(export: Export, account: Account) -> Listing | None:
    """The list of an export, if ``account`` may see it and its event now."""
    listing = listings().get(export.kind)
    if listing is None or not listing.may_be_seen_by(account):
        return None
    event = export.event
    if event is not None and event_visible_to(db.session(), account, event.slug) is None:
        return None
    return listing


def narrowed_by(listing: Listing, arguments: Mapping[str, str]) -> list[str]:
    """For the audit log: names of filters and their codes; of what was typed the name alone."""
    asked = [(name, arguments[name]) for name in listing.filters if arguments.get(name)]
    return [name if name == "search" else f"{name}={value}" for name, value in asked]


def write_due_exports(app: Flask, clock: Clock, must_stop: Callable[[], bool] = lambda: False) -> int:
    """Those that wait, one after the other; returns how many were taken up. Within an application context."""
    count = 0
    while not must_stop() and is_any_due(db.session(), now=clock()):
        with transaction() as tx:
            claim = claim_export(tx, now=clock())
        if claim is None:
            break
        count += 1
        _write(app, claim, clock, must_stop)
        db.session.remove()
    return count


class _Stopped(Exception):
    """The worker was told to stop."""


def _write(app: Flask, claim: Claim, clock: Clock, must_stop: Callable[[], bool]) -> None:
    try:
        _write_claimed(app, claim, clock, must_stop)
    except Lost:
        log.warning("export %d is written by another worker", claim.export_id)
    except _Stopped:
        with transaction() as tx:
            give_export_back(tx, claim, was_tried=False)
    except Exception as error:
        log.error("export %d broke: %s", claim.export_id, trace(error))
        with transaction() as tx:
            give_export_back(tx, claim, was_tried=True)


def _write_claimed(app: Flask, claim: Claim, clock: Clock, must_stop: Callable[[], bool]) -> None:
    export = claimed_export(db.session(), claim)
    listing, parameters = may_still_be_seen(export, export.account), export.parameters
    if listing is None:
        with transaction() as tx:
            fail_export(tx, claim, FailedBecause.NOT_ALLOWED, now=clock())
        return
    asking = Asking(export.account, export.event, parameters["arguments"], clock())
    kind, event_id, actor = export.kind, export.event_id, audit.by_account(export.account_id)
    ending = Ending(parameters["ending"])
    with speaking(parameters["language"]), TemporaryFile() as file:
        found = listing.find(asking)
        rows = _Told(app, found, claim, clock, must_stop)
        count = write_list(file, ending, listing.columns(asking), rows, sheet=kind)
        file.seek(0)
        with transaction() as tx:
            finish_export(tx, claim, iter(lambda: file.read(PIECE), b""), rows=count, now=clock())
            record_export(
                tx,
                kind,
                rows=count,
                ending=ending,
                narrowed_by=narrowed_by(listing, parameters["arguments"]),
                actor=actor,
                event_id=event_id,
                now=clock(),
            )


class _Told:
    """The rows of a list, while it is said how far it is."""

    def __init__(self, app: Flask, found: Found, claim: Claim, clock: Clock, must_stop: Callable[[], bool]) -> None:
        self._app, self._found, self._claim, self._clock, self._must_stop = app, found, claim, clock, must_stop
        self._said_at = clock()

    def __iter__(self) -> Iterator[Row]:
        for count, row in enumerate(self._found.rows, start=1):
            yield row
            if count % 100 == 0:
                self._say(count)

    def _say(self, count: int) -> None:
        if self._must_stop():
            raise _Stopped
        if self._clock() - self._said_at >= BETWEEN_SIGNS:
            self._said_at = self._clock()
            # in a context, and so a session, of its own: what is read meanwhile stays as it is
            with self._app.app_context(), transaction() as tx:
                keep_export(tx, self._claim, progress=per_cent(count, self._found.total), now=self._clock())
