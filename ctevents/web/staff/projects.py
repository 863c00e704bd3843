"""The project of a page of staff that shows no single event. The address names it; without a name
it is the first, or on a page of figures all projects together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import abort, g, request, url_for
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.models import Account, Event, Project
from ctevents.services.events.events import events_visible_to
from ctevents.services.events.projects import projects, projects_of
from ctevents.texts.projects import project_name
from ctevents.web.access import event_of_page, staff
from ctevents.web.staff.blueprint import blueprint

ASKED = "project"
View = TypeVar("View", bound=Callable[..., Any])
_of_project: set[str] = set()
"""The endpoints of pages of one project."""
_of_figures: set[str] = set()
"""The endpoints of pages of one project or of all."""


def of_project(view: View) -> View:
    """Mark a page of one project. Links from one such page to another keep the project, and those
    from a page of an event lead to the project of the event."""
    _of_project.add(f"{blueprint.name}.{view.__name__}")
    return view


def of_figures(view: View) -> View:
    """Mark a page of one project or of all. Links from one such page to another keep the project,
    if the address names it."""
    _of_figures.add(f"{blueprint.name}.{view.__name__}")
    return view


@blueprint.app_url_defaults
def _keep_project(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint not in _of_project | _of_figures or not request:
        return
    event = event_of_page()
    if request.endpoint in _of_project | _of_figures and request.args.get(ASKED):
        values.setdefault(ASKED, request.args[ASKED])
    elif endpoint in _of_project and event is not None and event.project.position > 1:
        values.setdefault(ASKED, event.project.slug)


def projects_seen(account: Account) -> list[Project]:
    """Return the projects that the account may see: those of its events for an office or door
    account, all for others."""
    if not account.role.is_limited_to_events:
        return [*projects(db.session())]
    return projects_of(db.session(), account.events) if account.events else []


def _seen_now() -> list[Project]:
    """Return the projects that the signed-in account may see, read once for a request."""
    if "projects_seen" not in g:
        g.projects_seen = projects_seen(staff())
    found: list[Project] = g.projects_seen
    return found


def project_asked() -> Project:
    """Return the project of this page."""
    found = _found(_seen_now(), request.args)
    if found is None:
        abort(404)
    return found


def project_in(account: Account, arguments: Mapping[str, str]) -> Project | None:
    """Return the project in an address, if the account may see it."""
    return _found(projects_seen(account), arguments)


def _found(seen: Sequence[Project], arguments: Mapping[str, str]) -> Project | None:
    slug = arguments.get(ASKED) or None
    return next((each for each in seen if slug in (None, each.slug)), None)


def events_asked(account: Account, arguments: Mapping[str, str]) -> Sequence[Event]:
    """Return the events of the project in an address that an account may see. An unknown project is
    that of no event."""
    project = project_in(account, arguments)
    return [event for event in events_visible_to(db.session(), account) if event.project is project]


def events_in_figures(account: Account, arguments: Mapping[str, str]) -> Sequence[Event]:
    """Return the events that an account may see: those of the project in an address, or of all
    projects if it names none."""
    return (
        events_asked(account, arguments)
        if arguments.get(ASKED)
        else events_visible_to(db.session(), account)
    )


@dataclass(frozen=True)
class ProjectLink:
    """The same page of a project, or of all. ``address``: empty if only this project has the
    page."""

    text: str
    address: str
    is_current: bool


def _links() -> list[ProjectLink]:
    """Return the links to this page of each project; none if the page is of no project, or there is
    only one."""
    if request.endpoint not in _of_project | _of_figures or len(_seen_now()) < 2:
        return []
    has_each = not (request.view_args or {}).keys() - OF_ANY_PROJECT
    together = [_link(None, has_each)] if request.endpoint in _of_figures else []
    return [
        *together,
        *(_link(each, has_each) for each in _seen_now() if has_each or each is project_asked()),
    ]


OF_ANY_PROJECT = {"sources"}
"""Arguments of pages that each project has."""


def _link(project: Project | None, has_each: bool) -> ProjectLink:
    slug = project.slug if project else ""
    address = (
        url_for(request.endpoint or "", **(request.view_args or {}), project=slug or None)
        if has_each
        else ""
    )
    is_current = request.args.get(ASKED, "") == slug or (
        request.endpoint in _of_project and project is project_asked()
    )
    return ProjectLink(
        project_name(project) if project else gettext("All projects"), address, is_current
    )


def _has_several() -> bool:
    return len(_seen_now()) > 1


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {"project_links": _links, "has_several_projects": _has_several}
