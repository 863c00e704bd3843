"""Indexes of some rows. No Flask."""

from __future__ import annotations

from sqlalchemy import Index, text


def partial_index(name: str, *columns: str, where: str, of_sqlite: str = "") -> Index:
    """Return an index of the rows ``where`` this is true. SQLite uses it only for queries that say it in the same words, and says
    truth by numbers: ``of_sqlite``."""
    return Index(name, *columns, sqlite_where=text(of_sqlite or where), postgresql_where=text(where))
