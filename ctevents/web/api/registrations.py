"""Registrations, for programs: states and figures of each, without the name. The guest list has
names."""

from __future__ import annotations

from typing import Any

from flask import Response, abort, jsonify

from ctevents.db.handle import db
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.registration import RegistrationState
from ctevents.models import Event
from ctevents.services.people.people import groups
from ctevents.services.programs.guest_pages import PageAsked
from ctevents.services.programs.registration_pages import (
    RegistrationFilters,
    guest_of,
    registration_by_reference,
    registration_page,
)
from ctevents.web.api import values
from ctevents.web.api.answers import rfc_3339
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.pages import argument, guest_cursor, page_json, refuse_unknown, rows_asked
from ctevents.web.api.programs import event_or_404, scoped

FILTERS = ("cursor", "limit", "group", "state", "changed_since")
NO_REGISTRATION = "The event has no registration of a guest with this id."


@blueprint.get("/events/<slug>/registrations")
@scoped(Scope.REGISTRATIONS_READ)
def registration_list(slug: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(FILTERS)
    asked = PageAsked(limit=rows_asked(), after=guest_cursor(event))
    found, has_more = registration_page(db.session(), event.id, asked, _filters(event))
    rows = [registration_json(event, row) for row in found]
    return page_json("registrations", rows, rows[-1]["guest"] if has_more else None)


@blueprint.get("/events/<slug>/registrations/<guest_id>")
@scoped(Scope.REGISTRATIONS_READ)
def registration_show(slug: str, guest_id: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(())
    found = registration_by_reference(db.session(), event.id, guest_id)
    if found is None:
        abort(404, NO_REGISTRATION)
    return jsonify(registration_json(event, found))


def registration_json(event: Event, row: Any) -> dict[str, Any]:
    """Return what staff see of a registration. The times of an unnamed guest have no seconds, as on
    the pages of staff: an equal fraction of a second would say who was registered together."""
    times = {name: getattr(row, name) for name in ("created_at", "asked_at", "changed_at")}
    if row.is_unnamed:
        times = {name: at.replace(second=0, microsecond=0) for name, at in times.items()}
    return {
        "guest": guest_of(event.id, row),
        "state": row.state,
        "group": row.group,
        "sex": row.sex,
        "walk_in": row.is_walk_in,
        "attended": row.has_entered,
        "interpretation": row.needs_interpretation,
        "interpretation_language": row.interpretation_language,
        "assistants": row.assistants,
        "share_details": row.may_share_details,
        "photo": row.may_be_photographed,
        **{name: rfc_3339(at) for name, at in times.items()},
    }


def _filters(event: Event) -> RegistrationFilters:
    codes = [group.code for group in groups(db.session(), event.project_id)]
    state = argument("state", values.one_of(list(RegistrationState)))
    return RegistrationFilters(
        state=RegistrationState(state) if state else None,
        group=argument("group", values.one_of(codes)) or "",
        changed_since=argument("changed_since", values.instant),
    )
