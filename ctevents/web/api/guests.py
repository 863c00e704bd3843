"""The guest list, for programs."""

from __future__ import annotations

from typing import Any

from flask import Response, abort, jsonify

from ctevents.db.handle import db
from ctevents.domain.accounts.scopes import Scope
from ctevents.domain.guests.references import RowKind
from ctevents.domain.registration import RegistrationState
from ctevents.domain.rsvp import InvitationState
from ctevents.models import Event
from ctevents.services.guests.filters import GuestFilters, Nobody
from ctevents.services.guests.records import GuestRecord
from ctevents.services.people.people import groups
from ctevents.services.programs.guest_pages import PageAsked, cursor_of_guest, guest_by_reference, guest_page
from ctevents.web.api import bodies, values
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.pages import argument, page_json, refuse_unknown, rows_asked
from ctevents.web.api.programs import event_or_404, scoped

FILTERS = ("cursor", "limit", "group", "invitation", "registration")
NO_GUEST = "The event has no guest with this id."
NO_CURSOR = "Send the cursor of a page that you have, or leave it out."


@blueprint.get("/events/<slug>/guests")
@scoped(Scope.GUESTS_READ)
def guest_list(slug: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(FILTERS)
    asked = PageAsked(limit=rows_asked(), after=_after(event))
    page = guest_page(db.session(), event.id, asked, _filters(event))
    rows = [guest_json(reference, guest) for reference, guest in page.guests]
    return page_json("guests", rows, rows[-1]["id"] if page.has_more else None)


@blueprint.get("/events/<slug>/guests/<guest_id>")
@scoped(Scope.GUESTS_READ)
def guest_show(slug: str, guest_id: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(())
    found = guest_by_reference(db.session(), event.id, guest_id)
    if found is None:
        abort(404, NO_GUEST)
    return jsonify(guest_json(*found))


def guest_json(reference: str, guest: GuestRecord) -> dict[str, Any]:
    """Return what staff see of a guest, without personal links and badges."""
    return {
        "id": reference,
        "kind": "institution" if guest.person_id is None else "person",
        "name": guest.name if guest.person_id is not None else guest.institution,
        **{name: getattr(guest, name) for name in ("title", "given_name", "family_name", "email", "phone")},
        **{name: getattr(guest, name) for name in ("institution", "position", "rank")},
        "group": guest.group,
        "sex": guest.sex,
        "language": guest.language,
        "unnamed": guest.is_unnamed,
        "seats": guest.seats,
        "invitation": guest.invitation,
        "registration": guest.registration,
        "walk_in": guest.is_walk_in,
        "bounced": guest.has_doubtful_address,
    }


def _after(event: Event) -> tuple[RowKind, int] | None:
    text = argument("cursor", values.line)
    found = cursor_of_guest(event.id, text) if text is not None else None
    if text is not None and found is None:
        bodies.refuse("?cursor", NO_CURSOR)
    return found


def _filters(event: Event) -> GuestFilters:
    codes = [group.code for group in groups(db.session(), event.project_id)]
    invitation = argument("invitation", values.one_of([*InvitationState, Nobody.NONE]))
    registration = argument("registration", values.one_of([*RegistrationState, Nobody.NONE]))
    return GuestFilters(
        group=argument("group", values.one_of(codes)) or "",
        invitation=_state(invitation, InvitationState),
        registration=_state(registration, RegistrationState),
    )


def _state(text: str | None, states: Any) -> Any:
    if text is None:
        return None
    return Nobody.NONE if text == Nobody.NONE else states(text)
