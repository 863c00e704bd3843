"""The rows that a transaction locks on PostgreSQL, as a second connection finds them after each
statement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, NullPool, create_engine, event, text

from ctevents.db.handle import db

KEYS = {
    "events": "id",
    "registrations": "id",
    "messages": "id",
    "check_ins": "id",
    "roster_versions": "event_id",
}
"""Tables in which commands wait for each other, in the order in which they lock rows there, each
with its key."""

MAY_LOCK = re.compile(r"\b(FOR|UPDATE|DELETE)\b")
IN_ORDER = re.compile(
    r"SELECT\b.*\bORDER BY registrations\.id(?! DESC)\b.*\bFOR (NO KEY )?UPDATE\b", re.S
)
"""A statement that locks several registrations by number."""


@dataclass(frozen=True)
class Step:
    """The rows of a table that a statement locked first. ``is_sorted``: PostgreSQL locked several
    of them by number."""

    table: str
    rows: frozenset[object]
    is_sorted: bool


@dataclass
class Locks:
    """The locked rows, statement by statement."""

    steps: list[Step] = field(default_factory=list)

    def in_wrong_order(self) -> list[str]:
        """Return a line for each step that breaks the order. Empty for none."""
        return [*self._tables_in_wrong_order(), *self._registrations_in_wrong_order()]

    def _tables_in_wrong_order(self) -> Iterator[str]:
        order, seen = list(KEYS), list(dict.fromkeys(step.table for step in self.steps))
        for number, table in enumerate(seen):
            yield from (
                f"{table} after {other}"
                for other in seen[:number]
                if order.index(other) > order.index(table)
            )

    def _registrations_in_wrong_order(self) -> Iterator[str]:
        highest = 0
        for step in self.steps:
            if step.table == "registrations":
                numbers = sorted(int(str(row)) for row in step.rows)
                if numbers[0] < highest:
                    yield f"registration {numbers[0]} after {highest}"
                if len(numbers) > 1 and not step.is_sorted:
                    yield f"registrations {numbers} at once, and not by number"
                highest = max(highest, numbers[-1])


@contextmanager
def locks() -> Iterator[Locks]:
    """Note what the statements of this block lock."""
    engine = create_engine(db.engine.url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as other:
        noted, held = Locks(), dict.fromkeys(KEYS, frozenset[object]())

        def note(
            _connection: Any,
            _cursor: Any,
            statement: str,
            parameters: Any,
            _context: Any,
            many: bool,
        ) -> None:
            now = _locked(other) if MAY_LOCK.search(statement) else held
            for table in KEYS:
                if new := now[table] - held[table]:
                    noted.steps.append(
                        Step(
                            table,
                            new,
                            bool(IN_ORDER.search(statement)) or _is_sorted(parameters, many),
                        )
                    )
            held.update(now)

        event.listen(db.engine, "after_cursor_execute", note)
        try:
            yield noted
        finally:
            event.remove(db.engine, "after_cursor_execute", note)


def _locked(other: Connection) -> dict[str, frozenset[object]]:
    found = [tuple(row) for row in other.execute(text(_LOCKED))]
    return {table: frozenset(key for name, key in found if name == table) for table in KEYS}


_FREE = ", ".join(
    f"{table}_free AS (SELECT {key} FROM {table} FOR NO KEY UPDATE SKIP LOCKED)"
    for table, key in KEYS.items()
)
_HELD = " UNION ALL ".join(
    f"SELECT '{table}', {key}::text FROM {table} WHERE {key} NOT IN (SELECT {key} FROM "
    f"{table}_free)"
    for table, key in KEYS.items()
)
_LOCKED = f"WITH {_FREE} {_HELD}"
"""Selects the rows that somebody else has locked. Its own locks end with it."""


def _is_sorted(parameters: Any, many: bool) -> bool:
    """True for statements sent for one row after the other, by number."""
    numbers = [row.get("registrations_id") for row in parameters] if many else [None]
    return None not in numbers and numbers == sorted(numbers)
