"""A condition with any number of ids in one parameter.

``column.in_(ids)`` is a new statement for each number of ids. To make it, and to read it in the driver, takes longer than to
find five hundred rows.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, JSON, Boolean, Dialect, Integer, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Ids(TypeDecorator[list[int]]):
    """Ids as one value: an array of PostgreSQL, and for SQLite JSON."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return ARRAY(Integer) if dialect.name == "postgresql" else JSON()


class is_among(FunctionElement[bool]):
    """The condition that a column is one of some ids."""

    type = Boolean()
    inherit_cache = True

    def __init__(self, column: Any, ids: Collection[int] | str) -> None:
        """Make the condition. ``ids``: the name of a parameter instead, in a statement that is asked again and again."""
        given = bindparam(ids, type_=_Ids()) if isinstance(ids, str) else bindparam(None, [*ids], _Ids(), unique=True)
        super().__init__(column, given)

    def self_group(self, against: Any = None) -> Any:
        """Return the condition as it is. SQLAlchemy would compare it with 1, and SQLite would not use an index of the column."""
        return self


@compiles(is_among, "postgresql")
def _on_postgresql(condition: is_among, compiler: SQLCompiler, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in condition.clauses)
    return f"{column} = ANY ({ids})"


@compiles(is_among, "sqlite")
def _on_sqlite(condition: is_among, compiler: SQLCompiler, **options: Any) -> str:
    column, ids = (compiler.process(each, **options) for each in condition.clauses)
    return f"{column} IN (SELECT value FROM json_each({ids}))"  # noqa: S608  # both are SQL already
