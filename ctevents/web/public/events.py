"""The public list of launches."""

from __future__ import annotations

from flask import Response, abort, render_template

from ctevents.db.handle import db
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.services.events.events import event_by_slug, listed_events
from ctevents.services.events.projects import projects_of
from ctevents.texts.calendars import public_calendar
from ctevents.texts.rendering import file_stem
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.files import shown


@blueprint.get("/")
def event_list() -> str:
    return render_template("public/event_list.html", events=listed_events(db.session()))


@blueprint.get("/events/<slug>.ics")
def event_calendar(slug: str) -> Response:
    event = _event_or_404(slug)
    return _calendar([event], f"{file_stem('event', event)}.ics")


@blueprint.get("/events.ics")
def all_calendar() -> Response:
    return _calendar(listed_events(db.session()), "events.ics")


@blueprint.get("/accessibility")
def accessibility() -> str:
    return render_template("public/accessibility.html", events=listed_events(db.session()))


def _calendar(events: list[Event], file_name: str) -> Response:
    titles = (project.title for project in projects_of(db.session(), events))
    return shown(public_calendar(events, name="; ".join(titles)), file_name)


def _event_or_404(slug: str) -> Event:
    event = event_by_slug(db.session(), slug)
    if event is None or event.status is EventStatus.DRAFT:
        abort(404)
    return event
