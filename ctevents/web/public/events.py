"""The public list of launches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from flask import Response, abort, current_app, render_template

from ctevents.db.handle import db
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import Event, Project
from ctevents.services.events.events import event_by_slug, listed_events
from ctevents.services.events.projects import (
    listed_projects,
    projects_of,
    shown_projects,
    sole_project,
)
from ctevents.texts.calendars import public_calendar
from ctevents.texts.rendering import file_stem, page_language
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.files import shown


@blueprint.get("/")
def event_list() -> str:
    """Show the launches of the only project, or the projects."""
    session = db.session()
    events = listed_events(session)
    if sole_project(session):
        return render_template(
            "public/event_list.html", events=events, subscription=subscription("/events.ics")
        )
    entries = [_entry(project, events) for project in listed_projects(session)]
    return render_template(
        "public/project_list.html", entries=entries, subscription=subscription("/events.ics")
    )


@dataclass(frozen=True)
class ProjectEntry:
    """A project in the public list. ``days``: the local days on which its ``events`` start."""

    project: Project
    events: int
    days: list[date]


def _entry(project: Project, events: Sequence[Event]) -> ProjectEntry:
    own = [event for event in events if event.project is project]
    days = [to_local(event.starts_at, event.time_zone).date() for event in own if event.starts_at]
    return ProjectEntry(project, len(own), sorted(days))


@blueprint.get("/events/<slug>.ics")
def event_calendar(slug: str) -> Response:
    event = event_or_404(slug)
    return _calendar([event], f"{file_stem('event', event)}.ics")


@blueprint.get("/events.ics")
def all_calendar() -> Response:
    return _calendar(listed_events(db.session()), "events.ics")


@blueprint.get("/accessibility")
def accessibility() -> str:
    return render_template("public/accessibility.html", events=listed_events(db.session()))


@blueprint.get("/projects/<project>")
def project_events(project: str) -> str:
    """Show the launches of a project, as ``/`` shows those of the only one."""
    found = public_project_or_404(project)
    return render_template(
        "public/event_list.html",
        events=listed_events(db.session(), found),
        project=found,
        subscription=subscription(f"/projects/{project}/events.ics"),
    )


@blueprint.get("/projects/<project>/events.ics")
def project_calendar(project: str) -> Response:
    found = public_project_or_404(project)
    return _calendar(listed_events(db.session(), found), f"{found.slug}.ics")


def subscription(path: str) -> str:
    """Return the address with which a calendar program subscribes to this calendar. It has the
    language of this page, which the program does not know."""
    address = current_app.config["BASE_URL"].partition(":")[2]
    return f"webcal:{address}{path}?lang={page_language()}"


def public_project_or_404(slug: str) -> Project:
    found = next((each for each in shown_projects(db.session()) if each.slug == slug), None)
    if found is None:
        abort(404)
    return found


def _calendar(events: list[Event], file_name: str) -> Response:
    titles = (project.title for project in projects_of(db.session(), events))
    return shown(public_calendar(events, name="; ".join(titles)), file_name)


def event_or_404(slug: str) -> Event:
    event = event_by_slug(db.session(), slug)
    if event is None or event.status is EventStatus.DRAFT:
        abort(404)
    return event
