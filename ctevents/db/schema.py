"""The schema is what the migrations make: whether it is up to date. ``migrating`` brings it there."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def newest_revision() -> str:
    """The four digits of the last migration."""
    return max(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def revision(session: Session) -> str | None:
    """The revision of the database; None where it was never migrated."""
    if not inspect(session.connection()).has_table("alembic_version"):
        return None
    return session.scalar(text("SELECT version_num FROM alembic_version"))


def reason_not_to_serve(session: Session) -> str | None:
    """Why no page can be served now; None where all is well."""
    try:
        current = revision(session)
    except DBAPIError:
        return "the database cannot be reached"
    if current != newest_revision():
        return "the schema is not the newest: run ctevents db upgrade"
    has_project = session.scalar(text("SELECT count(*) FROM projects"))
    return None if has_project else "there is no reference data: run ctevents seed"
