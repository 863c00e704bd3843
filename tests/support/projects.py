"""A second project."""

from __future__ import annotations

from typing import Any

from ctevents.db.handle import db, transaction
from ctevents.models import Event, Project
from ctevents.services.common import audit
from ctevents.services.events.creation import NewEvent, create_event, place_of
from ctevents.services.events.projects import (
    NewProject,
    ProjectFields,
    create_project,
    project_by_slug,
)
from tests.support import stories

FIELDS = ProjectFields(
    title="Against trafficking in persons",
    code="TC 0001",
    period="01 January 2027 – 31 December 2028",
    agency="IOM",
    donors=["Government of Norway"],
    partners=[],
    disclaimer="The views are the authors' own.",
    footnote="A footnote.",
)


def add_project(slug: str = "borders", **changes: Any) -> Project:
    """Add a project with the groups of the first one."""
    with transaction(by=audit.SHELL) as tx:
        values = {"slug": slug, "fields": FIELDS, "groups_of": project_by_slug(tx, "tc-0770-0782")}
        create_project(tx, NewProject(**values | changes))
    project = project_by_slug(db.session(), slug)
    assert project is not None
    return project


def add_event(slug: str, project: Project, like: str = "ba") -> Event:
    """Add an event of the project at the place of another event."""
    with transaction(by=audit.SHELL) as tx:
        create_event(tx, NewEvent(slug=slug, project=project, place=place_of(stories.event(like))))
    return stories.event(slug)
