"""The structure of a database, as text for comparison with a different database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

SQLITE = (
    "SELECT type, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE "
    "'sqlite_%'"
)
POSTGRESQL = """
WITH tables AS (SELECT oid,
relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace)
SELECT 'table ' || name AS part, attnum AS place, concat_ws(' ', attname, format_type(atttypid,
atttypmod),
        CASE WHEN attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(adbin, adrelid),
        'GENERATED ' || nullif(concat(attgenerated, attidentity), '')) AS line
    FROM pg_attribute JOIN tables ON attrelid = tables.oid
    LEFT JOIN pg_attrdef ON (adrelid, adnum) = (attrelid,
    attnum) WHERE attnum > 0 AND NOT attisdropped
UNION SELECT 'table ' || name, NULL,
'CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint JOIN tables ON conrelid = tables.oid
    WHERE contype <> 'n'  -- NOT NULL, from version 18 on
UNION SELECT 'index', NULL, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION SELECT 'sequence', NULL,
sequencename || ' ' || data_type FROM pg_sequences WHERE schemaname = 'public'
UNION SELECT 'trigger', NULL, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION SELECT 'function', NULL,
pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
UNION SELECT 'extension', NULL, extname FROM pg_extension WHERE extname <> 'plpgsql'
UNION SELECT 'view', NULL, viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'
"""

Line = tuple[str, int, str]
"""The part that it belongs to, its place there, and its text."""

LAST = 10_000
"""The place of what has no order."""


def description(connection: Connection) -> str:
    """All that a database has but its rows. Columns keep their order; constraints and indexes have
    none."""
    if connection.dialect.name == "sqlite":
        lines = [
            line for row in connection.exec_driver_sql(SQLITE) for line in _lines_of_sqlite(*row)
        ]
    else:
        found = connection.exec_driver_sql(POSTGRESQL)
        lines = [(part, LAST if place is None else place, text) for part, place, text in found]
    return "\n".join(_written(sorted(lines)))


def _written(lines: Iterable[Line]) -> Iterator[str]:
    for part, of_part in groupby(lines, itemgetter(0)):
        yield part
        yield from (f"    {text}" for _part, _place, text in of_part)
        yield ""


def _lines_of_sqlite(kind: str, table: str, sql: str) -> Iterator[Line]:
    """Yield lines from the text of a statement; normalise columns added later, which may be
    quoted."""
    text = re.sub(r"DEFAULT \('(.*?)'\)", r"DEFAULT '\1'", " ".join(sql.replace('"', "").split()))
    if kind != "table":
        yield kind, LAST, text
        return
    text = re.sub(r"CONSTRAINT \w+ PRIMARY KEY", "PRIMARY KEY", text)
    definition, options = text.split("(", 1)[1].rsplit(")", 1)
    for place, item in enumerate(_items(definition)):
        if named := re.fullmatch(r"(\w+) (.*) (CONSTRAINT \w+) (REFERENCES .*)", item):
            name, item, constraint, references = named.groups()
            yield f"table {table}", LAST, f"{constraint} FOREIGN KEY({name}) {references}"
            item = f"{name} {item}"
        yield f"table {table}", LAST if item.startswith("CONSTRAINT") else place, item
    if options:
        yield f"table {table}", LAST, options


def _items(definition: str) -> list[str]:
    """Split at commas outside of brackets."""
    items, depth = [""], 0
    for piece in re.split(r"([(),])", definition):
        depth += (piece == "(") - (piece == ")")
        if piece == "," and not depth:
            items.append("")
        else:
            items[-1] += piece
    return [item.strip() for item in items]
