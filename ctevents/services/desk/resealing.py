"""Values that are not sealed with the newest data key: those of an earlier version, and those from
before a rotation.

They are sealed in pieces, each in a transaction of its own, so that others can work meanwhile. A
sealed value begins with the name of its key, so nothing else is remembered. If the program is
killed, the next one begins with what is left.
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
from ctevents.models.columns import MARK, HiddenText, Json, SealedBytes, SealedColumn, SealedJson
from ctevents.models.person import hidden
from ctevents.services.launch.answers import place_of, seal_again

PIECE = 100
"""Rows. Some have files of a few megabytes."""


def seal_piece(tx: Transaction, sealer: Sealer) -> int:
    """Seal some rows with the newest key, and return their number; 0 if none is left. Rows that
    somebody else holds are left out. The files of the database are rewritten afterwards: they have
    remains of the former values."""
    keys = data_keys(tx.get_bind().dialect)
    for table, columns in _tables():
        of_whom = [table.c.is_unnamed] if _may_hide(table) else []
        is_left = or_(*(_is_left(each, keys.newest) for each in columns))
        query = select(*table.primary_key, *columns, *of_whom).where(is_left)
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
    left = [
        or_(*(_is_left(each, keys.newest) for each in columns)) for _table, columns in _tables()
    ]
    if any(session.scalar(select(exists().where(each))) for each in left):
        return True
    return any(
        not sealer.is_newest(row.content, place_of(row))
        for row in session.scalars(select(SealedAnswers))
    )


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
        return and_(
            column.is_not(None),
            quoted.not_in(("[]", "{}", "null")),
            func.substr(quoted, 2, len(mark)) != mark,
        )
    text = type_coerce(column, String)
    is_left = and_(text != "", func.substr(text, 1, len(mark)) != mark)
    if isinstance(column.type, HiddenText):
        return and_(
            or_(column.table.c.is_unnamed, func.substr(text, 1, len(MARK)) == MARK), is_left
        )
    return is_left


def _may_hide(table: Table) -> bool:
    return any(isinstance(column.type, HiddenText) for column in table.columns)


def _write(
    tx: Transaction, table: Table, columns: Sequence[Column[Any]], rows: Sequence[Any]
) -> None:
    """Write the same values, which their columns seal."""
    keys = [column.name for column in table.primary_key]
    writing = (
        update(table)
        .where(*(table.c[key] == bindparam(f"of_{key}") for key in keys))
        .values(
            {
                name: bindparam(f"to_{name}", type_=table.c[name].type)
                for name in _again(tx, table, columns, rows[0])
            }
        )
    )
    values = [
        {f"of_{key}": getattr(row, key) for key in keys}
        | {f"to_{name}": value for name, value in _again(tx, table, columns, row).items()}
        for row in rows
    ]
    tx.connection().execute(writing, values)


def _again(
    tx: Transaction, table: Table, columns: Sequence[Column[Any]], row: Any
) -> dict[str, Any]:
    """Return the values of a row by column. An unnamed guest has a hash of the address beside
    them."""
    values = {column.name: getattr(row, column.name) for column in columns}
    if not _may_hide(table):
        return values
    return {"address_hash": None} | (
        hidden(values, data_keys(tx.get_bind().dialect)) if row.is_unnamed else values
    )
