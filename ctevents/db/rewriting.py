"""Rewriting of the database's files, so that nothing of erased rows is left in them. No Flask."""

from __future__ import annotations

import re
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine

from ctevents.db.postgresql import is_pooled

PATIENCE = 2.0
"""Seconds to wait until nobody uses a table, sees erased rows, or reads the write-ahead log of
SQLite. Longer, and those who come after would wait too."""
SHORT_PATIENCE = 0.2
"""The same for what is tried after each save of answers, while a visitor waits."""
SEEN = "a transaction, a standby or autovacuum may still see erased rows"
_OLD_VIEWS = """SELECT count(*) FROM (
    SELECT unnest(ARRAY[backend_xmin, backend_xid]) AS seen FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND (datname = current_database() OR datname IS NULL)
    UNION ALL SELECT unnest(ARRAY[xmin, catalog_xmin]) FROM pg_replication_slots
    UNION ALL SELECT transaction FROM pg_prepared_xacts WHERE database = current_database()) AS held
    WHERE age(seen) > age(%s::xid)"""
"""Transactions, standbys and slots that may still see rows erased before a transaction number.
VACUUM would keep these rows. A transaction that has written counts between its statements too."""


class Busy(Exception):
    """Others use the database: it cannot be rewritten now."""


def rewrite(engine: Engine, tables: Collection[str], *, patience: float = PATIENCE) -> None:
    """Rewrite these tables with their indexes; on SQLite empty the write-ahead log and rewrite the
    whole file. The caller holds the write turn. ``patience``: seconds. Raises ``Busy``; then some
    tables may be rewritten already, which does no harm."""
    with _own_connection(engine, patience) as driver:
        if engine.dialect.name == "sqlite":
            _empty_log(driver)  # first, since it is quick to see that somebody reads
            driver.execute("VACUUM")
            _empty_log(driver)
        else:
            locked: type[Exception] = engine.dialect.dbapi.errors.LockNotAvailable  # type: ignore[union-attr]
            _rewrite_postgresql(driver, tables, patience, locked)


def drop_former_states(engine: Engine, table: str, *, patience: float = SHORT_PATIENCE) -> None:
    """Leave in the files nothing of what rows of this table were before: on SQLite, which
    overwrites what it frees, empty the write-ahead log; on PostgreSQL rewrite the table. It has no
    statistics that quote its values. The caller holds the write turn. Raises ``Busy``."""
    with _own_connection(engine, patience) as driver:
        if engine.dialect.name == "sqlite":
            _empty_log(driver)
        else:
            _vacuum(driver, table, patience)


@contextmanager
def _own_connection(engine: Engine, patience: float) -> Iterator[Any]:
    """Open a connection of its own without a transaction, which these statements refuse. Raises
    ``Busy`` if others hold what a statement needs, and if anything else is in its way, such as a
    full disk."""
    connection = engine.raw_connection()
    connection.detach()
    driver: Any = connection.dbapi_connection
    try:
        if engine.dialect.name == "sqlite":
            driver = driver.writer
            driver.execute(f"PRAGMA busy_timeout={round(patience * 1000)}")
        else:
            _prepare_postgresql(driver, patience)
        yield driver
    except engine.dialect.dbapi.OperationalError as error:  # type: ignore[union-attr]
        raise Busy(str(error)) from error
    finally:
        connection.close()


def _prepare_postgresql(driver: Any, patience: float) -> None:
    """Wait until nobody sees erased rows or former states, and wait for no lock longer than
    this."""
    driver.autocommit = True
    if is_pooled(driver):
        raise Busy("a pooler is in between: run this with the address of the server itself")
    driver.execute("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")
    _wait_for_old_views(driver, patience)
    driver.execute(f"SET lock_timeout = {round(patience * 1000)}")


def _empty_log(driver: Any) -> None:
    if driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise Busy("somebody reads the write-ahead log")


def _wait_for_old_views(driver: Any, patience: float) -> None:
    """Wait until nobody sees what is erased already. Nobody waits for this: it holds no lock."""
    [number] = driver.execute("SELECT pg_current_xact_id()::xid::text").fetchone()
    until = time.monotonic() + patience
    while driver.execute(_OLD_VIEWS, (number,)).fetchone()[0]:
        if time.monotonic() > until:
            raise Busy(SEEN)
        time.sleep(patience / 60)


def _vacuum(driver: Any, table: str, patience: float) -> None:
    """Rewrite the table without its erased rows. A connection that is just being made counts as one
    of each database, and may see what a transaction of another database sees; so PostgreSQL says
    how many erased rows it has kept, and is asked again until there are none."""
    kept: list[int] = []

    def notice(said: Any) -> None:
        if said.message_detail:  # it begins with the number, in the language of the server
            kept.extend(map(int, re.findall(r"\d+", said.message_detail)[:1]))

    driver.add_notice_handler(notice)
    until = time.monotonic() + patience
    try:
        while True:
            kept.clear()
            driver.execute(f"VACUUM (FULL, VERBOSE) {table}")
            if not any(kept):
                return
            if time.monotonic() > until:
                raise Busy(SEEN)
            time.sleep(patience / 60)
    finally:
        driver.remove_notice_handler(notice)


def _rewrite_postgresql(
    driver: Any, tables: Collection[str], patience: float, lock_not_available: type[Exception]
) -> None:
    """Rewrite the tables, and then the statistics: the planner's samples quote the values of
    columns."""
    try:
        for table in sorted(tables):
            if driver.execute(f"SELECT FROM {table} LIMIT 1").fetchone() is None:
                _forget_statistics(driver, table)
            _vacuum(driver, table, patience)
            driver.execute(f"ANALYZE {table}")
        table = "pg_statistic"
        _vacuum(driver, table, patience)
    except lock_not_available as error:
        raise Busy(f"others use the table {table}") from error


def _forget_statistics(driver: Any, table: str) -> None:
    """Forget the samples of a table that has become empty, which ANALYZE would leave. A column that
    gets a type, even the one that it has, loses them; nothing is rewritten."""
    columns = driver.execute(
        """SELECT quote_ident(attname), format_type(atttypid, atttypmod)
           FROM pg_attribute JOIN pg_stats USING (attname)
           WHERE attrelid = %s::regclass AND tablename = %s AND schemaname = 'public'""",
        (table, table),
    ).fetchall()
    if columns:
        driver.execute(
            f"ALTER TABLE {table} "
            f"{', '.join(f'ALTER {name} TYPE {type_}' for name, type_ in columns)}"
        )
