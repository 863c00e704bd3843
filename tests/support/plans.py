"""Plans of the statements that are sent, and the rows that PostgreSQL reads for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import event as happening

from ctevents.db.base import WRITING
from ctevents.db.handle import db

REMOVED = ("Rows Removed by Filter", "Rows Removed by Index Recheck", "Rows Removed by Join Filter")


class Asked(NamedTuple):
    statement: str
    parameters: Any


@contextmanager
def statements() -> Iterator[list[Asked]]:
    """Yield the list to which each statement is added that finds rows, with its parameters."""
    asked: list[Asked] = []

    def note(
        _connection: Any,
        _cursor: Any,
        statement: str,
        parameters: Any,
        _context: Any,
        is_many: bool,
    ) -> None:
        if statement.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE")) and not is_many:
            asked.append(Asked(statement, parameters))

    happening.listen(db.engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        happening.remove(db.engine, "before_cursor_execute", note)


def steps(asked: list[Asked]) -> list[str]:
    """Return each line of SQLite's plans."""
    with db.engine.connect() as connection:
        return [
            row.detail
            for statement, parameters in asked
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]


def rows_read(asked: Asked) -> int:
    """Return the rows that the busiest step of PostgreSQL's plan read, sorted or left out. The
    statement runs again, and what it wrote is undone."""
    with db.engine.connect().execution_options(**WRITING) as connection:
        [[plan]] = connection.exec_driver_sql(
            f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {asked.statement}", asked.parameters
        )
        connection.rollback()
    return max(map(_read, _nodes(plan[0]["Plan"])))


def _nodes(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield node
    for below in node.get("Plans", ()):
        yield from _nodes(below)


def _rows(node: Mapping[str, Any]) -> int:
    return round(node["Actual Rows"] * node["Actual Loops"])


def _read(node: Mapping[str, Any]) -> int:
    left_out = round(sum(node.get(name, 0) for name in REMOVED) * node["Actual Loops"])
    return max([_rows(node) + left_out, *map(_rows, node.get("Plans", ()))])
