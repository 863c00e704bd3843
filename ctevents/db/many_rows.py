"""Thousands of rows of one table at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Connection, Insert, Table, bindparam, column, func, insert, select, text

from ctevents.db.base import Base, Transaction


def insert_many(tx: Transaction, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    """Insert rows that all have the same columns, and return their ids in the same order. The table never uses an id again."""
    if not rows:
        return []
    tx.flush()
    connection, table = tx.connection(), Base.metadata.tables[model.__tablename__]
    insert_rows = _as_arrays if connection.dialect.name == "postgresql" else _with_ids
    return insert_rows(connection, table, rows)


def _with_ids(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    """Give the next ids to the rows. Only this transaction writes to SQLite, which does not promise the order in which it returns
    ids of many rows: asked for them, SQLAlchemy inserts row by row."""
    last = connection.execute(_LAST_ID, {"name": table.name}).scalar() or 0
    ids = range(last + 1, last + 1 + len(rows))
    connection.execute(insert(table), [{"id": number, **row} for number, row in zip(ids, rows, strict=True)])
    return ids


_LAST_ID = text("SELECT seq FROM sqlite_sequence WHERE name = :name")


def _as_arrays(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> Sequence[int]:
    """Send each column as one array. With a parameter for each value, the driver needs longer to find their places in the statement
    than PostgreSQL to write the rows."""
    names = [*rows[0]]
    columns = {name: [row[name] for row in rows] for name in names}
    return connection.execute(_from_arrays(table, names), columns).scalars().all()


def _from_arrays(table: Table, names: Sequence[str]) -> Insert:
    """Return the statement. Columns that are left out have their defaults."""
    arrays = [bindparam(name, type_=ARRAY(table.c[name].type, dimensions=1)) for name in names]
    columns = [column(name, table.c[name].type) for name in names]
    given = func.unnest(*arrays).table_valued(*columns, with_ordinality="place").render_derived()
    in_order = select(*(given.c[name] for name in names)).order_by(given.c.place)
    return insert(table).from_select(names, in_order).returning(table.c.id)
