"""The archive of events: its list, the way into it and out again."""

from __future__ import annotations

from flask import render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.services.events.archive import archive_event, archived_events, take_out_of_archive
from ctevents.texts.words.names import STATUSES
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff, works_in_archive
from ctevents.web.command import done, refusals_to
from ctevents.web.staff.blueprint import blueprint


@blueprint.get("/events/archived")
@narrowed(needs(Right.SEE_EVENTS))
def archive_list() -> str:
    events = archived_events(db.session(), staff())
    return render_template("staff/archive_list.html", events=events, statuses=STATUSES)


@blueprint.post("/events/<slug>/archive")
@narrowed(needs(Right.PLAN_EVENTS))
@works_in_archive
def event_archive(slug: str) -> Response:
    event = event_or_404(slug)
    address = url_for("staff.event_show", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        archive_event(tx, event)
    return done(gettext("The event is in the archive. You can take it out again on this page."), address)


@blueprint.post("/events/<slug>/archive/take-out")
@narrowed(needs(Right.PLAN_EVENTS))
@works_in_archive
def event_take_out(slug: str) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        take_out_of_archive(tx, event)
    return done(gettext("The event is out of the archive."), url_for("staff.event_show", slug=slug))
