"""Values that are not sealed with the newest data key: those of an earlier version, and those from before a rotation.

They are sealed in pieces, each in a transaction of its own, so that others can work meanwhile. A sealed value begins with the name
of its key, so nothing else is remembered. If the program is killed, the next one begins with what is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    LargeBinary,
    String,
    Table,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction, data_keys
from ctevents.formats.sealed import Sealer
from ctevents.models import DueRewrite, SealedAnswers
from ctevents.models.columns import MARK, Json, SealedBytes, SealedColumn, SealedJson
from ctevents.services.launch.answers import seal_again

PIECE = 100
"""Rows. Some have files of a few megabytes."""


def seal_piece(tx: Transaction, sealer: Sealer) -> int:
    """Seal some rows with the newest key, and return their number; 0 if none is left. Rows that somebody else holds are left out.
    The files of the database are rewritten afterwards: they have remains of the former values."""
    keys = data_keys(tx.get_bind().dialect)
    for table, columns in _tables():
        query = select(*table.primary_key, *columns).where(or_(*(_is_left(each, keys.newest) for each in columns)))
        rows = tx.execute(query.limit(PIECE).with_for_update(skip_locked=True)).all()
        if rows:
            _write(tx, table, columns, rows)
            return _done(tx, len(rows))
    return _done(tx, len(seal_again(tx, sealer)))


def _done(tx: Transaction, count: int) -> int:
    if count and not tx.scalar(select(exists().where(DueRewrite.id.is_not(None)))):
        tx.add(DueRewrite(asked_at=tx.now))
    return count


def is_any_left(session: Session, sealer: Sealer) -> bool:
    """Return whether a value is not sealed with the newest key."""
    keys = data_keys(session.get_bind().dialect)
    left = [or_(*(_is_left(each, keys.newest) for each in columns)) for _table, columns in _tables()]
    if any(session.scalar(select(exists().where(each))) for each in left):
        return True
    return any(not sealer.is_newest(row.content, row.place) for row in session.scalars(select(SealedAnswers)))


def _tables() -> Iterator[tuple[Table, list[Column[Any]]]]:
    """Yield each table that has sealed columns, with these."""
    for table in Base.metadata.sorted_tables:
        columns = [column for column in table.columns if isinstance(column.type, SealedColumn)]
        if columns:
            yield table, columns


def _is_left(column: Column[Any], newest: str) -> ColumnElement[bool]:
    """Return the condition that a row has a value that the newest key did not seal."""
    mark = f"{MARK}{newest}:"
    if isinstance(column.type, SealedBytes):
        begins = func.substr(type_coerce(column, LargeBinary), 1, len(mark))
        return and_(column.is_not(None), begins != literal(mark.encode("ascii"), LargeBinary))
    if isinstance(column.type, SealedJson):
        quoted = cast(type_coerce(column, Json), String)  # a text in quotation marks
        return and_(column.is_not(None), quoted.not_in(("[]", "{}", "null")), func.substr(quoted, 2, len(mark)) != mark)
    text = type_coerce(column, String)
    return and_(text != "", func.substr(text, 1, len(mark)) != mark)


def _write(tx: Transaction, table: Table, columns: Sequence[Column[Any]], rows: Sequence[Any]) -> None:
    """Write the same values, which their columns seal."""
    keys = [column.name for column in table.primary_key]
    writing = (
        update(table)
        .where(*(table.c[key] == bindparam(f"of_{key}") for key in keys))
        .values({column.name: bindparam(f"to_{column.name}", type_=column.type) for column in columns})
    )
    values = [
        {f"of_{key}": getattr(row, key) for key in keys}
        | {f"to_{column.name}": getattr(row, column.name) for column in columns}
        for row in rows
    ]
    tx.connection().execute(writing, values)
