"""The audit log, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from flask import abort, render_template, request

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.events import event_by_slug, events_visible_to
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint

PAGE = 100


@blueprint.get("/audit")
@narrowed(needs(Right.SEE_AUDIT))
def audit_log() -> str:
    event = event_asked(request.args)
    before = _cursor(request.args.get("before", ""))
    found = audit.entries(db.session(), event_id=event.id if event else None, before=before, limit=PAGE + 1)
    return render_template(
        "staff/audit_log.html",
        lines=lines_of(found[:PAGE]),
        chosen=event,
        events=events_visible_to(db.session(), staff()),
        before=before,
        older=found[PAGE - 1].cursor if len(found) > PAGE else None,
    )


def event_asked(arguments: Mapping[str, str]) -> Event | None:
    slug = arguments.get("event", "")
    event = event_by_slug(db.session(), slug) if slug else None
    if slug and event is None:
        abort(404)
    return event


def _cursor(text: str) -> audit.Cursor | None:
    """Return the place where the previous page ended."""
    cursor = audit.Cursor.read(text)
    if text and cursor is None:
        abort(404)
    return cursor
