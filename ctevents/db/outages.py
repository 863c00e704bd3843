"""Databases that do not answer or take no changes, told apart from mistakes in the code."""

from __future__ import annotations

import sqlite3
from enum import StrEnum

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

__all__ = ["NoConnectionFree", "Outage", "Unavailable", "outage_in", "tell_outages"]


class Outage(StrEnum):
    AWAY = "away"
    """It cannot be reached: it restarts, a standby takes over, or the network is broken."""
    BUSY = "busy"
    FULL = "full"
    """Its disk is full."""
    READ_ONLY = "read_only"


class Unavailable(OperationalError):
    """The database could not do what was asked; the code did nothing wrong. A commit that ends with
    it may have been done."""

    outage: Outage


OF_SQLITE = {
    sqlite3.SQLITE_BUSY: Outage.BUSY,
    sqlite3.SQLITE_FULL: Outage.FULL,
    sqlite3.SQLITE_READONLY: Outage.READ_ONLY,
    sqlite3.SQLITE_IOERR: Outage.AWAY,
    sqlite3.SQLITE_CANTOPEN: Outage.AWAY,
}
"""Low byte of the extended result code → outage."""
OF_POSTGRESQL = {
    "53100": Outage.FULL,
    "25006": Outage.READ_ONLY,
    "53300": Outage.BUSY,
    "53200": Outage.BUSY,
}
"""SQLSTATE → outage."""
CLASSES_OF_POSTGRESQL = {"08": Outage.AWAY, "57": Outage.AWAY, "58": Outage.AWAY}
"""First two characters of SQLSTATE → outage: connections, an operator who stops the server, input
and output."""
CANCELLED = "57014"
"""A statement that somebody cancelled, or that took too long."""


def outage_in(error: BaseException) -> Outage | None:
    """Return what an error of a driver says about its database; None if it says something about the
    statement."""
    if isinstance(error, sqlite3.Error):
        return OF_SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if not hasattr(error, "sqlstate") or error.sqlstate == CANCELLED:
        return None
    if error.sqlstate is None:  # psycopg's own: there was no answer
        return (
            Outage.AWAY
            if type(error).__name__ in ("OperationalError", "ConnectionTimeout")
            else None
        )
    return OF_POSTGRESQL.get(error.sqlstate) or CLASSES_OF_POSTGRESQL.get(error.sqlstate[:2])


def tell_outages(engine: Engine) -> None:
    """Let the engine raise ``Unavailable`` for outages. A server that has become read-only counts
    as gone: several hosts in the address lead to the one that takes changes."""

    @event.listens_for(engine, "handle_error", retval=True)
    def on_error(context: ExceptionContext) -> BaseException | None:
        outage = outage_in(context.original_exception)
        if outage is None or (outage is Outage.READ_ONLY and not _was_writing(context)):
            return None
        if outage is Outage.READ_ONLY and engine.dialect.name == "postgresql":
            context.is_disconnect = True
        error = Unavailable(
            context.statement,
            None,
            context.original_exception,
            hide_parameters=True,
            connection_invalidated=context.is_disconnect,
        )
        error.outage = outage
        return error


def _was_writing(context: ExceptionContext) -> bool:
    """Return whether the transaction may write. If not, the refusal is the one of
    ``transaction()``."""
    connection = context.connection
    return connection is not None and connection.get_execution_options().get(
        "ctevents_writing", False
    )
