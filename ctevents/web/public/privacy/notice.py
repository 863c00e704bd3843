"""The privacy notice."""

from __future__ import annotations

from flask import render_template

from ctevents.db.handle import db
from ctevents.services.common.notices import current_notice
from ctevents.services.events.events import public_events
from ctevents.services.privacy.retention import erasure_day_of
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/privacy")
def privacy() -> str:
    events = public_events(db.session())
    erased_on = [(event, day) for event in events if (day := erasure_day_of(event)) is not None]
    return render_template(
        "public/privacy.html", events=events, notice=current_notice(db.session()), erased_on=erased_on
    )
