"""Schema = migrations: the head equals the models; each goes down and up again with rows in the
tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask, current_app
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DBAPIError

from ctevents.app import create_app
from ctevents.db import migrating, schema
from ctevents.db.base import WRITING, Base
from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.roles import Role
from ctevents.places import MIGRATIONS
from ctevents.services.common import audit
from ctevents.services.common.audit_chains import begin_chains
from ctevents.services.common.audit_checks import verify
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.events.seed import seed
from tests.conftest import START, Databases, settings
from tests.support import stories
from tests.support.schema import description

GOLDEN = Path(__file__).parent / "golden" / "schema"
LONGEST_REVISION = 32
"""Characters that Alembic's own column has room for; PostgreSQL takes no more."""


@pytest.fixture
def empty(databases: Databases, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database without tables."""
    uri = databases.empty()
    app = create_app(settings(uri, tmp_path))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()
    databases.drop(uri)


@contextmanager
def writing() -> Iterator[Connection]:
    with db.engine.connect().execution_options(**WRITING) as connection, connection.begin():
        yield connection


def tables() -> set[str]:
    with db.engine.connect() as connection:
        return set(inspect(connection).get_table_names())


def checks() -> set[tuple[str, ...]]:
    """Table and name of each check, and its words in any order."""
    with db.engine.connect() as connection:
        found = inspect(connection).get_multi_check_constraints().items()
    return {
        (str(table), str(check["name"]), *sorted(re.findall(r"[\w-]+", check["sqltext"])))
        for (_schema, table), of_table in found
        for check in of_table
    }


def test_names_are_four_digits_in_a_line() -> None:
    names = schema.revisions()
    assert [name for name in names if not re.fullmatch(r"[0-9]{4}_\w+", name)] == []
    assert len({name[:4] for name in names}) == len(names)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())[::-1]
    assert [script.revision for script in scripts] == names
    assert [script.down_revision for script in scripts] == [None, *names[:-1]]
    assert [name for name in names if len(name) > LONGEST_REVISION] == []


def test_none_needs_the_application() -> None:
    """A migration writes the same rows whatever becomes of the application's modules."""
    versions = sorted((MIGRATIONS / "versions").glob("*.py"))
    assert len(versions) > 10
    assert [
        file.name
        for file in versions
        if re.search(r"^\s*(from|import) ctevents", file.read_text("utf-8"), re.M)
    ] == []


@pytest.mark.usefixtures("empty")
def test_the_first_makes_the_schema_of_the_steps_that_it_replaced() -> None:
    """The file was written from a database that those steps had made."""
    migrating.upgrade(db.engine, schema.FIRST)
    with db.engine.connect() as connection:
        assert description(connection) == (GOLDEN / f"{connection.dialect.name}.txt").read_text(
            "utf-8"
        )


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_the_head_equals_the_models() -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.long
@pytest.mark.usefixtures("empty")
def test_the_checks_of_the_head_equal_those_of_the_models() -> None:
    """Alembic does not compare them: a new value of an enumeration would be refused only once it is
    stored."""
    with writing() as connection:
        Base.metadata.create_all(connection)
    of_models = checks()
    with writing() as connection:
        Base.metadata.drop_all(connection)
    migrating.upgrade(db.engine)
    assert checks() == of_models
    assert of_models


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_each_goes_down_and_up_again_with_rows_in_it() -> None:
    stories.published_event()
    stories.registered()
    db.session.remove()
    for below in [*schema.revisions()[-2::-1], "base"]:
        migrating.downgrade(db.engine, below)
    assert tables() == {"alembic_version"}
    migrating.upgrade(db.engine)
    with transaction(by=audit.SHELL, at=START) as tx:
        assert seed(tx)["events"] == 6


OCCASIONS = {
    "registration 7, spell 2": ("confirmed", "registration", 7, 2, 0, "", ""),
    "registration 7, spell 2, again badge 3": ("confirmed", "registration", 7, 2, 0, "", "badge 3"),
    "invitation 5": ("invitation", "invitation", 5, 0, 0, "", ""),
    "invitation 5, again 5f0c": ("invitation", "invitation", 5, 0, 0, "", "5f0c"),
    "withdrawal of invitation 5, again 5f0c": (
        "registration-cancelled",
        "invitation",
        5,
        0,
        0,
        "",
        "5f0c",
    ),
    "change 4, registration 7": ("event-changed", "registration", 7, 4, 0, "", ""),
    "change 4, invitation 5": ("event-changed", "invitation", 5, 4, 0, "", ""),
    "invitation 6": ("event-cancelled", "invitation", 6, 0, 0, "", ""),
    "reminder 3, 2027-03-10, registration 7": (
        "event-reminder",
        "registration",
        7,
        0,
        3,
        "2027-03-10",
        "",
    ),
    "reminder of 2027-03-01, invitation 5": (
        "reply-reminder",
        "invitation",
        5,
        0,
        0,
        "2027-03-01",
        "",
    ),
    "announcement 2, registration 7": ("announcement", "registration", 7, 0, 2, "", ""),
    "link 2027-03-01T09, invitation 5": ("link-again", "invitation", 5, 0, 0, "2027-03-01T09", ""),
    "second entry of registration 8, sequence 1": (
        "registration-cancelled",
        "second-entry",
        8,
        1,
        0,
        "",
        "",
    ),
    "second entry of registration 8, sequence 1, brought by message 9": (
        "registration-cancelled",
        "second-entry",
        8,
        1,
        9,
        "",
        "",
    ),
    "seat given back, nomination 4": ("seat-given-back", "nomination", 4, 1, 0, "", ""),
    "seat given back, nomination 4, spell 2, again 77aa": (
        "seat-given-back",
        "nomination",
        4,
        2,
        0,
        "",
        "77aa",
    ),
    "test 0a1b": ("confirmed", "test", 1, 0, 0, "", "0a1b"),
}
"""Texts of earlier versions, and their columns: kind, about, about_id, number, source_id, moment,
copy."""


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_occasions_in_prose_become_columns_and_prose_again() -> None:
    stories.published_event()
    stories.account(Role.ORGANISER)
    db.session.remove()
    migrating.downgrade(db.engine, schema.FIRST)
    with writing() as connection:
        for number, (occasion, (kind, *_rest)) in enumerate(OCCASIONS.items()):
            values = {"number": str(number), "kind": kind, "occasion": occasion, "at": START}
            connection.execute(text(LETTER), values)
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        columns = "kind, about, about_id, number, source_id, moment, copy"
        found = [
            tuple(row)
            for row in connection.execute(text(f"SELECT {columns} FROM messages ORDER BY id"))
        ]
    assert dict(zip(OCCASIONS, found, strict=True)) == OCCASIONS
    migrating.downgrade(db.engine, schema.FIRST)
    with db.engine.connect() as connection:
        assert connection.execute(
            text("SELECT occasion FROM messages ORDER BY id")
        ).scalars().all() == list(OCCASIONS)


LETTER = """
INSERT INTO messages (event_id, kind, occasion, message_id, state, created_at, due_at, attempts,
test_for_id)
SELECT min(events.id), :kind, :occasion, 'm' || :number, 'sent', :at, :at, 0,
min(accounts.id) FROM events, accounts
"""


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_copies_lose_the_order_of_giving_and_keep_all_else() -> None:
    stories.published_event()
    db.session.remove()
    migrating.downgrade(db.engine, "0006_publication_letter")
    with writing() as connection:
        for id_ in "cab":
            values = {"id": id_, "slug": "ba"}
            connection.execute(text(COPY), values)
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        found = connection.execute(text("SELECT id, language, station FROM copies")).all()
        assert {tuple(row) for row in found} == {(id_, "bs", "A") for id_ in "abc"}
        if connection.dialect.name == "sqlite":
            made = connection.execute(
                text("SELECT sql FROM sqlite_master WHERE name = 'copies'")
            ).scalar_one()
            assert made.rstrip().endswith("WITHOUT ROWID")


COPY = (
    "INSERT INTO copies (id, event_id, language, station) SELECT :id, id, 'bs', 'A' FROM events "
    "WHERE slug = :slug"
)


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_a_text_of_speakers_becomes_one_speaker_and_a_text_again() -> None:
    event = stories.published_event()
    items = [
        ProgrammeItem(starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": title})  # type: ignore[arg-type]
        for title in ("Findings", "Opening")
    ]
    with transaction(by=audit.SHELL) as tx:
        set_programme(tx, event, items)
    db.session.remove()
    migrating.downgrade(db.engine, "0004_uploads_of_no_event")
    said = "SELECT titles, speakers FROM programme_sessions ORDER BY id"
    with writing() as connection:
        last = "(SELECT max(id) FROM programme_sessions)"
        connection.execute(
            text(
                f"UPDATE programme_sessions SET speakers = 'Amra Hodžić, Sud BiH' WHERE id = {last}"
            )
        )
        before = connection.execute(text(said)).all()
    migrating.upgrade(db.engine)
    speakers = [
        (item.title(), [(each.name, each.has_consented) for each in item.speakers])
        for item in stories.event().programme
    ]
    assert speakers == [("Findings", []), ("Opening", [("Amra Hodžić, Sud BiH", True)])]
    db.session.remove()
    migrating.downgrade(db.engine, "0004_uploads_of_no_event")
    with writing() as connection:
        assert connection.execute(text(said)).all() == before
    migrating.upgrade(db.engine)


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_people_get_their_place_in_lists() -> None:
    for slug, family_name in (("ba", "Ljubić"), ("ba", "Čolić"), ("mk", "Ќосев")):
        stories.guest(slug=slug, family_name=family_name, email=f"{family_name}@police.example")
    stories.unnamed(stories.guest(family_name="Abazi").person_id or 0)
    keys = "SELECT id, sort_key FROM people ORDER BY id"
    with db.engine.connect() as connection:
        before = connection.execute(text(keys)).all()
    db.session.remove()
    migrating.downgrade(db.engine, "0007_copies_by_id")
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        assert connection.execute(text(keys)).all() == before
    assert len({key for _, key in before}) == 4


@pytest.mark.long
@pytest.mark.usefixtures("empty")
def test_an_upgrade_that_breaks_leaves_nothing_behind() -> None:
    """All steps are one transaction: the schema stays as it was, and the next run completes it."""
    with writing() as connection:
        connection.execute(text("CREATE TABLE audit_entries (id INTEGER)"))
    with pytest.raises(DBAPIError):
        migrating.upgrade(db.engine)
    assert tables() == {"audit_entries"}
    with writing() as connection:
        connection.execute(text("DROP TABLE audit_entries"))
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        assert schema.revision(connection) == schema.newest_revision()


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_words_of_staff_leave_the_log_and_come_back() -> None:
    event_id, person = stories.event().id, stories.person_of(stories.guest())
    with transaction(by=audit.SHELL, at=START) as tx:
        audit.record_with_words(
            tx, "guest.unmasked", {"reason": "She asked"}, event_id=event_id, person_id=person.id
        )
    person_id = person.id
    db.session.remove()
    migrating.downgrade(db.engine, "0022_erasure")
    said = "SELECT details, person_id FROM audit_entries WHERE action = 'guest.unmasked'"
    with db.engine.connect() as connection:
        details, about = connection.execute(text(said)).one()
    assert ("She asked" in str(details), about) == (True, person_id)
    migrating.upgrade(db.engine)
    with transaction(by=audit.SHELL) as tx:
        begin_chains(tx)
    [entry] = audit.entries(db.session(), beginning=["guest.unmasked"], limit=1)
    assert (entry.details, entry.person and entry.person.id) == ({"reason": "She asked"}, person_id)
    with one_moment() as session:
        assert {
            chain.fault for chain in verify(session, current_app.extensions["ctevents.chain_keys"])
        } == {None}


BELOW_PROJECTS = "0083_attachments"
SLUGS = {
    ("TC 0770/0782", "Any title"): "tc-0770-0782",
    ("", "Safe Passage: the Balkans"): "safe-passage-the-balkans",
    ("BA", "ba"): "project",  # an event has it
    ("All", ""): "project",
}
"""The slugs of a project of earlier versions, by its code and title."""


@pytest.mark.long
@pytest.mark.usefixtures("app")
@pytest.mark.parametrize(("named", "slug"), SLUGS.items(), ids=SLUGS.values())
def test_the_one_project_gets_a_slug_and_all_rows_of_a_project(
    named: tuple[str, str], slug: str
) -> None:
    db.session.remove()
    migrating.downgrade(db.engine, BELOW_PROJECTS)
    with writing() as connection:
        connection.execute(
            text("UPDATE projects SET code = :code, title = :title"),
            {"code": named[0], "title": named[1]},
        )
    migrating.upgrade(db.engine)
    with db.engine.connect() as connection:
        [project] = connection.execute(text("SELECT id, slug, position FROM projects"))
        of_rows = [
            connection.scalar(text(f"SELECT DISTINCT project_id FROM {table}"))
            for table in OF_PROJECT
        ]
    assert (project.slug, project.position) == (slug, 1)
    assert of_rows == [project.id, project.id]


OF_PROJECT = ("events", "stakeholder_groups")


@pytest.mark.long
@pytest.mark.usefixtures("app")
def test_several_projects_do_not_become_one() -> None:
    with writing() as connection:
        connection.execute(text(SECOND_PROJECT))
    with pytest.raises(RuntimeError, match="several projects"):
        migrating.downgrade(db.engine, BELOW_PROJECTS)
    with db.engine.connect() as connection:
        assert schema.revision(connection) == schema.newest_revision()


SECOND_PROJECT = """
INSERT INTO projects (slug, position, title, code, period, agency, donors, partners, disclaimer,
footnote, iati_identifier,
                      iati_organisation, iati_organisation_type)
SELECT 'second', 2, title, code, period, agency, donors, partners, disclaimer, footnote, '', '',
'' FROM projects
"""
