"""Some groups of an event's people, ticked in a form."""

from __future__ import annotations

from flask import abort, request

from ctevents.db.handle import db
from ctevents.services.people.people import groups


def group_codes_ticked() -> list[str]:
    """Those that ``group`` names; none means all. A group that is not there must not come to mean all of them."""
    ticked = request.form.getlist("group")
    if not {*ticked} <= {group.code for group in groups(db.session())}:
        abort(400)
    return ticked
