"""The project of a page of staff that shows no single event. The address names it; without a name it is the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from flask import abort, request

from ctevents.db.handle import db
from ctevents.models import Account, Event, Project
from ctevents.services.events.events import events_visible_to
from ctevents.services.events.projects import projects, projects_of
from ctevents.web.access import staff
from ctevents.web.staff.blueprint import blueprint

ASKED = "project"
View = TypeVar("View", bound=Callable[..., Any])
_of_project: set[str] = set()
"""The endpoints of pages of one project."""


def of_project(view: View) -> View:
    """Mark a page of one project. Links from one such page to another keep the project."""
    _of_project.add(f"{blueprint.name}.{view.__name__}")
    return view


@blueprint.app_url_defaults
def _keep_project(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint in _of_project and request and request.endpoint in _of_project and request.args.get(ASKED):
        values.setdefault(ASKED, request.args[ASKED])


def projects_seen(account: Account) -> list[Project]:
    """Return the projects that the account may see: those of its events for an office or door account, all for others."""
    if not account.role.is_limited_to_events:
        return [*projects(db.session())]
    return projects_of(db.session(), account.events) if account.events else []


def project_asked() -> Project:
    """Return the project of this page."""
    project = project_in(staff(), request.args)
    if project is None:
        abort(404)
    return project


def project_in(account: Account, arguments: Mapping[str, str]) -> Project | None:
    """Return the project in an address, if the account may see it."""
    slug = arguments.get(ASKED) or None
    return next((each for each in projects_seen(account) if slug in (None, each.slug)), None)


def events_asked(account: Account, arguments: Mapping[str, str]) -> Sequence[Event]:
    """Return the events of the project in an address that an account may see. An unknown project is that of no event."""
    project = project_in(account, arguments)
    return [event for event in events_visible_to(db.session(), account) if event.project is project]
