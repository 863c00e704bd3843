"""Groups of an event's people, ticked in a form."""

from __future__ import annotations

from flask import abort, request

from ctevents.db.handle import db
from ctevents.services.people.people import groups


def group_codes_ticked() -> list[str]:
    """Return the ticked groups; none means all. An unknown group is an error: it must not mean all."""
    ticked = request.form.getlist("group")
    if not {*ticked} <= {group.code for group in groups(db.session())}:
        abort(400)
    return ticked
