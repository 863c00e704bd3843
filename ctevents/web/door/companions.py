"""Companions at the check-in desk without the app: ticked by name."""

from __future__ import annotations

from flask import abort, flash, redirect, session, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import transaction
from ctevents.domain.door_roster import Extent
from ctevents.services.door.companions import let_companion_in, take_companion_back
from ctevents.web.access import actor, event_or_404
from ctevents.web.door.blueprint import blueprint
from ctevents.web.door.forms import FIRST_STATION
from ctevents.web.opening import extent_of_account, refuse_unless_open


@blueprint.post("/<slug>/companions/<companion_id>")
def companion_let_in(slug: str, companion_id: str) -> Response:
    event = event_or_404(slug)
    refuse_unless_open(event)
    if extent_of_account(event) is Extent.NONE:
        abort(404)
    with transaction(by=actor()) as tx:
        companion = let_companion_in(tx, event.id, companion_id, station=str(session.get("station", FIRST_STATION)))
        if companion is None:
            abort(404)
        name, is_in = companion.name, companion.entry is not None
    if is_in:
        flash(gettext("Let in: %(name)s", name=name), "success")
    else:
        flash(gettext("Not to be let in, because the guest has no seat: %(name)s", name=name), "error")
    return redirect(url_for("door.check_in", slug=slug), 303)


@blueprint.post("/<slug>/companions/<companion_id>/undo")
def companion_undo(slug: str, companion_id: str) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        companion = take_companion_back(tx, event.id, companion_id)
        if companion is None:
            abort(404)
        name = companion.name
    flash(gettext("No longer in: %(name)s", name=name), "success")
    return redirect(url_for("door.check_in", slug=slug), 303)
