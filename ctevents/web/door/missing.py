"""Guests who are still missing shortly before the start, on a screen that keeps itself up to date, or on paper."""

from __future__ import annotations

from flask import render_template

from ctevents.db.handle import db
from ctevents.domain.door_roster import Extent
from ctevents.services.door.overview import MissingGuests, missing_guests
from ctevents.services.seating.roster import door_counts
from ctevents.web.access import event_or_404
from ctevents.web.door.blueprint import blueprint
from ctevents.web.opening import extent_of_account, is_list_closed, roster_times


@blueprint.get("/<slug>/missing")
def missing_show(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    extent = extent_of_account(event)
    return render_template(
        "door/missing_show.html",
        event=event,
        counts=door_counts(session, event.id),
        missing=MissingGuests([], {}) if extent is Extent.NONE else missing_guests(session, event.id),
        extent=extent,
        times=roster_times(event),
        is_list_closed=is_list_closed(event),
    )
