"""Registrations, for programs: states and figures of each, without the name. The guest list has names."""

from __future__ import annotations

from typing import Any

from flask import Response, abort, jsonify

from ctevents.db.handle import db
from ctevents.domain.accounts.scopes import Scope
from ctevents.domain.registration import RegistrationState
from ctevents.models import Event
from ctevents.services.people.people import groups
from ctevents.services.programs.guest_pages import PageAsked
from ctevents.services.programs.registration_pages import (
    RegistrationFilters,
    guest_of,
    registration_of_event,
    registration_page,
)
from ctevents.web.api import values
from ctevents.web.api.answers import rfc_3339
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.pages import argument, page_json, refuse_unknown, rows_asked
from ctevents.web.api.programs import event_or_404, scoped

FILTERS = ("cursor", "limit", "group", "state", "changed_since")
NO_REGISTRATION = "The event has no registration with this id."
LARGEST = 2**31 - 1


@blueprint.get("/events/<slug>/registrations")
@scoped(Scope.REGISTRATIONS_READ)
def registration_list(slug: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(FILTERS)
    after = argument("cursor", values.number_up_to(LARGEST))
    asked = PageAsked(limit=rows_asked(), after=after)
    found, has_more = registration_page(db.session(), event.id, asked, _filters(event))
    rows = [registration_json(event, row) for row in found]
    return page_json("registrations", rows, str(rows[-1]["id"]) if has_more else None)


@blueprint.get("/events/<slug>/registrations/<registration_id>")
@scoped(Scope.REGISTRATIONS_READ)
def registration_show(slug: str, registration_id: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(())
    try:
        number = values.number_up_to(LARGEST)(registration_id)
    except values.Mistake:
        abort(404, NO_REGISTRATION)
    found = registration_of_event(db.session(), event.id, number)
    if found is None:
        abort(404, NO_REGISTRATION)
    return jsonify(registration_json(event, found))


def registration_json(event: Event, row: Any) -> dict[str, Any]:
    return {
        "id": row.id,
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
        "created_at": rfc_3339(row.created_at),
        "asked_at": rfc_3339(row.asked_at),
        "changed_at": rfc_3339(row.changed_at),
    }


def _filters(event: Event) -> RegistrationFilters:
    codes = [group.code for group in groups(db.session(), event.project_id)]
    state = argument("state", values.one_of(list(RegistrationState)))
    return RegistrationFilters(
        state=RegistrationState(state) if state else None,
        group=argument("group", values.one_of(codes)) or "",
        changed_since=argument("changed_since", values.instant),
    )
