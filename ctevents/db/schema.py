"""The revision of the schema, and advice if it is not the newest. ``migrating`` upgrades it.

A revision is the whole name of a migration's file. Migrations are kept: a database at any of them
can be upgraded.

Indexes of some rows. No Flask."""

from __future__ import annotations

from sqlalchemy import Connection, Index, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from ctevents.places import MIGRATIONS

FIRST = "0001_schema"
SAME_AS_FIRST = "0118_fewer_indexes"
"""The last of the earlier steps that became ``FIRST``, which makes the same schema."""


class UnknownRevisionError(Exception):
    """The database cannot be upgraded. The message says what to do."""


def revisions() -> list[str]:
    """Return the revisions, the oldest first."""
    return sorted(file.stem for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def newest_revision() -> str:
    return revisions()[-1]


def revision(connection: Connection) -> str | None:
    """Return the revision of the database, or None if it was never migrated."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.scalar(text("SELECT version_num FROM alembic_version"))


def is_known(current: str | None) -> bool:
    """True if a database at this revision can be upgraded."""
    return current in (None, SAME_AS_FIRST, *revisions())


def what_to_do(current: str | None) -> str | None:
    """Return one line of advice for a database at this revision, or None for the newest one."""
    newest = newest_revision()
    if current == newest:
        return None
    if is_known(current):
        return (
            f"the schema is at {current or 'no migration'}, the newest is {newest}: run ctevents "
            "db upgrade"
        )
    return (
        f"the schema is at {current}, which this version of ctevents does not know: use the "
        "version that made it"
    )


def reason_not_to_serve(session: Session) -> str | None:
    """Return the reason why no page can be served now, or None."""
    try:
        current = revision(session.connection())
    except DBAPIError:
        return "the database cannot be reached"
    if reason := what_to_do(current):
        return reason
    has_project = session.scalar(text("SELECT count(*) FROM projects"))
    return None if has_project else "there is no reference data: run ctevents seed"


def partial_index(
    name: str, *columns: str, where: str, of_sqlite: str = "", is_unique: bool = False
) -> Index:
    """Return an index of the rows ``where`` this is true. SQLite uses it only for queries that say
    it in the same words, and says truth by numbers: ``of_sqlite``."""
    return Index(
        name,
        *columns,
        unique=is_unique,
        sqlite_where=text(of_sqlite or where),
        postgresql_where=text(where),
    )
