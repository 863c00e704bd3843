"""The companions of an event: the list for security."""

from __future__ import annotations

from flask import render_template

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.services.seating.companions import companions_at, companions_without_names
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.staff.blueprint import blueprint


@blueprint.get("/events/<slug>/companions")
@narrowed(needs(Right.SEE_GUESTS))
def companion_list(slug: str) -> str:
    event = event_or_404(slug)
    found = companions_at(db.session(), event.id)
    return render_template(
        "staff/companion_list.html",
        event=event,
        companions=found,
        without_names=companions_without_names(db.session(), event.id) if event.most_companions else [],
        expected=sum(each.may_enter for each in found),
    )
