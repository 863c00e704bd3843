"""Groups of an event's people, ticked in a form."""

from __future__ import annotations

from flask import abort, request

from ctevents.db.handle import db
from ctevents.models import Event
from ctevents.services.people.people import groups


def group_codes_ticked(event: Event) -> list[str]:
    """Return the ticked groups of an event; none means all. An unknown group is an error: it must
    not mean all."""
    ticked = request.form.getlist("group")
    if not {*ticked} <= {group.code for group in groups(db.session(), event.project_id)}:
        abort(400)
    return ticked
