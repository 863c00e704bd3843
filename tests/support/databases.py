"""Databases for tests: empty ones, and copies of one that was migrated and seeded once."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar, cast
from uuid import uuid4

from sqlalchemy import Connection, NullPool, create_engine, make_url
from sqlalchemy.exc import OperationalError, ProgrammingError

from ctevents.app import create_app
from ctevents.config import Config
from ctevents.db import migrating
from ctevents.db.handle import db, transaction
from ctevents.services.common import audit
from ctevents.services.events.seed import seed

START = datetime(2027, 2, 1, 9, 0, tzinfo=UTC)
POSTGRESQL = os.environ.get(
    "TESTS_POSTGRESQL", "postgresql+psycopg:///postgres?host=/var/run/postgresql"
)


def settings(uri: str, instance: Path, **changes: object) -> Config:
    values: dict[str, object] = {
        "SECRET_KEY": "tests-only-mB3q0x9ZpVd7Lr2KcTn4wYhJ8sGfE6",
        "DATA_KEY": "tests-only-Rz5uNw1oXa8PkHq3vCj7yTbM0dLs4Ge",
        "SQLALCHEMY_DATABASE_URI": uri,
        "BASE_URL": "http://localhost",
        "INSTANCE_PATH": str(instance),
        "MAIL_DEFAULT_SENDER": "desk@ctevents.example",
    }
    return Config(**(values | changes))  # type: ignore[arg-type]


def _run_on_server(statement: str, uri: str = POSTGRESQL) -> None:
    engine = create_engine(uri, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.exec_driver_sql(statement.replace("%", "%%"))


def _name_of(uri: str) -> str:
    return str(make_url(uri).database)


KEEP_ROWS = """
CREATE SCHEMA kept;
DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
        EXECUTE format('CREATE TABLE kept.%1$I AS TABLE public.%1$I', one.name);
    END LOOP;
END $$;
CREATE TABLE kept._sequences AS
    SELECT sequencename AS name, start_value,
    last_value FROM pg_sequences WHERE schemaname = 'public';
DO $$ BEGIN EXECUTE (
    SELECT 'CREATE FUNCTION kept.restore() RETURNS void LANGUAGE plpgsql AS $restore$ DECLARE one
    record; BEGIN
        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
        AND pid <> pg_backend_pid();
        IF (SELECT count(*) FROM pg_tables WHERE schemaname = ''public'') <> ' || count(*) || '
        OR (SELECT version_num FROM public.alembic_version)
        IS DISTINCT FROM (SELECT version_num FROM kept.alembic_version) THEN
            RAISE undefined_table;
        END IF;
        SET LOCAL session_replication_role = replica;  -- foreign keys are not looked at meanwhile
        ' || string_agg(format('DELETE FROM public.%1$I; INSERT INTO public.%1$I TABLE kept.%1$I;',
        tablename), ' ') || '
        FOR one IN SELECT kept.* FROM kept._sequences AS kept JOIN pg_sequences AS now ON
        now.sequencename = kept.name
                   WHERE now.schemaname = ''public'' AND now.last_value IS DISTINCT FROM
                   kept.last_value LOOP
            PERFORM setval(one.name::regclass, coalesce(one.last_value, one.start_value),
            one.last_value IS NOT NULL);
        END LOOP;
    END $restore$' FROM pg_tables WHERE schemaname = 'public'
); END $$;
"""
"""Makes ``kept.restore()``, which restores all rows of the database. It names each table, so that
the server plans it once for a connection and not again for each test."""


Told = TypeVar("Told")


class Databases:
    """Makes databases: empty ones, and copies of one that was migrated and seeded once."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.kind, self.folder = kind, folder
        self.made: list[str] = []
        self._told: dict[Callable[[], object], tuple[str, object]] = {}
        self._restoring: Connection | None = None
        self.template = self.empty()
        self.usual = self._uri(self._name())
        app = create_app(settings(self.template, folder))
        with app.app_context():
            migrating.upgrade(db.engine)
            with transaction(by=audit.SHELL, at=START) as tx:
                seed(tx)
            db.session.remove()
            db.engine.dispose()

    def empty(self) -> str:
        name = self._name()
        if self.kind == "postgresql":
            _run_on_server(f"CREATE DATABASE {name}")
            self.made.append(self._uri(name))
        return self._uri(name)

    def copy(self) -> str:
        return self._copy_to(self._uri(self._name()))

    def renew(self) -> str:
        """Return a fresh database at the place of the last one, so that an application which knew
        that one knows this one. On PostgreSQL restore its rows: to drop and to create takes half a
        second."""
        if self.usual in self.made:
            try:
                self._bring_rows_back()
            except ProgrammingError:  # a test has changed the tables themselves
                self.drop(self.usual)
        if self.kind == "sqlite":
            self._copy_to(self.usual)
        elif self.usual not in self.made:
            _run_on_server(KEEP_ROWS, self._copy_to(self.usual))
        return self.usual

    def _bring_rows_back(self) -> None:
        """Restore rows over a connection that stays open, since opening one would take longer."""
        try:
            if self._restoring is None:
                engine = create_engine(self.usual, isolation_level="AUTOCOMMIT", poolclass=NullPool)
                self._restoring = engine.connect()
                # With each change of this setting the server forgets its plans.
                self._restoring.exec_driver_sql("SET session_replication_role = replica")
            self._restoring.exec_driver_sql("SELECT kept.restore()")
        except OperationalError:  # a test has ended each connection that there was
            self._stop_restoring()
            _run_on_server("SELECT kept.restore()", self.usual)

    def _stop_restoring(self) -> None:
        if self._restoring is not None:
            self._restoring.close()
            self._restoring = None

    def told(self, story: Callable[[], Told]) -> Told:
        """Return the result of a long story, which begins with ``renew`` and must return no rows.
        On SQLite the story runs once; the next time, a copy of the resulting database is used."""
        if self.kind == "postgresql":
            return story()
        if story not in self._told:
            returned, kept = story(), self._uri(self._name())
            self._let_go()
            shutil.copy(_name_of(self.usual), _name_of(kept))
            self._told[story] = (kept, returned)
        kept, returned = self._told[story]
        self._let_go()
        shutil.copy(_name_of(kept), _name_of(self.usual))
        return cast(Told, returned)

    @staticmethod
    def _let_go() -> None:
        """End the connections, so that the file holds everything."""
        db.session.remove()
        db.engine.dispose()

    def _copy_to(self, uri: str) -> str:
        if self.kind == "sqlite":
            shutil.copy(_name_of(self.template), _name_of(uri))
        else:
            _run_on_server(f"CREATE DATABASE {_name_of(uri)} TEMPLATE {_name_of(self.template)}")
            # Tests do not wait for the server's disk either.
            _run_on_server(f"ALTER DATABASE {_name_of(uri)} SET synchronous_commit = off")
            self.made.append(uri)
        return uri

    def _name(self) -> str:
        return f"ctevents_test_{uuid4().hex[:12]}"

    def _uri(self, name: str) -> str:
        if self.kind == "sqlite":
            return f"sqlite:///{self.folder / name}.sqlite3"
        return str(make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False))

    def drop(self, uri: str) -> None:
        if self.kind == "sqlite":
            file = Path(_name_of(uri))
            for each in file.parent.glob(f"{file.name}*"):
                each.unlink()
        elif uri in self.made:
            if uri == self.usual:
                self._stop_restoring()
            self.made.remove(uri)
            _run_on_server(f"DROP DATABASE {_name_of(uri)} WITH (FORCE)")

    def close(self) -> None:
        for uri in list(self.made):
            self.drop(uri)
