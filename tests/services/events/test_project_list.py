"""Projects are added with a slug of their own, and deleted while they have no event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from ctevents.db.base import Gone, Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.launch.sources import SourceKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Logo, Project, StakeholderGroup, Workshop
from ctevents.services.common import audit
from ctevents.services.events.creation import NewEvent, create_event
from ctevents.services.events.projects import (
    NewProject,
    add_group,
    belongings,
    create_project,
    delete_project,
    project_by_slug,
    projects,
)
from ctevents.services.launch.source_edits import add_source
from ctevents.services.people.people import groups
from tests.services.events.test_creation import ROME
from tests.services.events.test_projects import log
from tests.support import sources, stories
from tests.support.projects import FIELDS, add_project
from tests.support.racing import at_once


def delete(slug: str = "borders") -> None:
    with transaction(by=audit.SHELL) as tx:
        delete_project(tx, found(slug))


def found(slug: str = "borders") -> Project:
    project = project_by_slug(db.session(), slug)
    assert project is not None
    return project


def test_a_project_stands_at_the_end_with_its_own_groups(app: Flask) -> None:
    first, second = stories.project(), add_project()
    assert projects(db.session()) == [first, second]
    assert {name: getattr(second, name) for name in vars(FIELDS)} == vars(FIELDS)
    assert [group.code for group in groups(db.session(), second.id)] == [
        group.code for group in groups(db.session(), first.id)
    ]
    with transaction(by=audit.SHELL) as tx:
        add_group(tx, second, "shipping", {"en": "Shipping"})
    assert "shipping" not in [group.code for group in groups(db.session(), first.id)]
    assert ("project.added", {"project": "borders", "groups": 13}) in log()


@pytest.mark.parametrize(
    ("slug", "reason"),
    [
        ("ba", Reason.SLUG_TAKEN),
        ("tc-0770-0782", Reason.SLUG_TAKEN),
        ("all", Reason.SLUG_IMPOSSIBLE),
        ("Borders", Reason.SLUG_IMPOSSIBLE),
    ],
)
def test_a_slug_that_is_taken_or_reserved_is_refused(app: Flask, slug: str, reason: Reason) -> None:
    with pytest.raises(Refusal, match=reason):
        add_project(slug)


def test_what_belongs_to_a_project_goes_with_it(app: Flask) -> None:
    project = add_project()
    with transaction(by=audit.SHELL) as tx:
        for kind, each in zip(SourceKind, sources.ALL, strict=False):
            add_source(tx, project.id, kind, each)
    assert belongings(db.session(), project)[StakeholderGroup] == 13
    assert belongings(db.session(), project)[Workshop] == 1
    before = {
        table: db.session.query(table).filter_by(project_id=stories.project().id).count()
        for table in OF_FIRST
    }
    delete()
    assert projects(db.session()) == [stories.project()]
    assert {table: db.session.query(table).count() for table in OF_FIRST} == before
    assert log()[-1] == ("project.deleted", {"project": "borders"})


OF_FIRST: tuple[Any, ...] = (StakeholderGroup, Logo, Workshop)


def test_one_with_an_event_and_the_last_one_stay(app: Flask) -> None:
    with pytest.raises(Refusal, match=Reason.PROJECT_HAS_EVENTS):
        delete("tc-0770-0782")
    stories.without_reference_data()
    add_project(groups_of=None)
    with pytest.raises(Refusal, match=Reason.LAST_PROJECT):
        delete()


@contextmanager
def not_there() -> Iterator[None]:
    """Refuse what is about a project that somebody has deleted meanwhile: a page answers 404."""
    try:
        yield
    except Gone as error:
        raise Refusal(Reason.UPLOAD_GONE) from error


NEW = NewProject(slug="rome", fields=FIELDS)


def _event(tx: Transaction) -> None:
    create_event(tx, NewEvent(slug="rome", project=projects(tx)[0], place=ROME))


def test_one_slug_is_given_once_however_many_ask_for_it(app: Flask) -> None:
    """Two people make a project of this name, and a third one an event."""
    found = at_once(
        app, lambda tx: create_project(tx, NEW), lambda tx: create_project(tx, NEW), _event
    )
    assert sorted(map(str, found)) == ["None", "slug_taken", "slug_taken"]


def test_two_new_projects_have_two_places(app: Flask) -> None:
    acts = [
        lambda tx, slug=slug: create_project(tx, replace(NEW, slug=slug)) for slug in ("one", "two")
    ]
    assert at_once(app, *acts) == [None, None]
    assert [each.position for each in projects(db.session())] == [1, 2, 3]


def test_a_project_is_deleted_or_gets_its_event(app: Flask) -> None:
    """It never happens that an event has no project. The command that comes second is refused or
    finds nothing."""
    add_project()

    def create(tx: Transaction) -> None:
        with not_there():
            project = project_by_slug(tx, "borders")
            if project is None:
                raise Refusal(Reason.UPLOAD_GONE)
            create_event(tx, NewEvent(slug="rome", project=project, place=ROME))

    def end(tx: Transaction) -> None:
        delete_project(tx, found())

    refused = at_once(app, create, end)
    is_there = project_by_slug(db.session(), "borders") is not None
    assert refused.count(None) == 1
    assert (refused[0] is None) is is_there


def test_a_project_is_deleted_once(app: Flask) -> None:
    project_id = add_project().id

    def end(tx: Transaction) -> None:
        with not_there():
            project = tx.get(Project, project_id)
            if project is None:
                raise Refusal(Reason.UPLOAD_GONE)
            delete_project(tx, project)

    assert sorted(map(str, at_once(app, end, end))) == ["None", "upload_gone"]
    assert [action for action, _details in log()].count("project.deleted") == 1
