"""The guest list, for programs.

Companions who came in at a door: ticked by name, and taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import Any

from flask import Response, abort, jsonify

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.guests.columns import COLUMNS
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Event
from ctevents.services.door.companions import record_ticks, undo_tick
from ctevents.services.guests.filters import GuestFilters, Nobody
from ctevents.services.guests.records import GuestRecord
from ctevents.services.people.people import groups
from ctevents.services.programs.guest_pages import PageAsked, guest_by_reference, guest_page
from ctevents.services.programs.sent_guests import GuestsRefused, SentList, take_guests
from ctevents.texts.words.imports import cell_sentence
from ctevents.web.api import bodies, values
from ctevents.web.api.answers import tick_json
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import caller_of_any_term, refuse_after_its_token
from ctevents.web.api.pages import argument, guest_cursor, page_json, refuse_unknown, rows_asked
from ctevents.web.api.programs import actor, event_or_404, scoped, sees_other_lists
from ctevents.web.command import now
from ctevents.web.errors import problem

FILTERS = ("cursor", "limit", "group", "invitation", "registration")
FIELDS = {"id": "reference"} | {column: column for column in COLUMNS if column != "reference"}
"""The fields of a sent guest, and the columns of a guest list that they mean."""
_FIELD_OF = {column: name for name, column in FIELDS.items()}
_READ: dict[str, Callable[[object], str]] = {
    "unnamed": values.yes_cell,
    "seats": values.number_cell,
}
NO_GUEST = "The event has no guest with this id."


@blueprint.get("/events/<slug>/guests")
@scoped(Scope.GUESTS_READ)
def guest_list(slug: str) -> Response:
    event = event_or_404(slug)
    refuse_unknown(FILTERS)
    asked = PageAsked(limit=rows_asked(), after=guest_cursor(event))
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
        **{
            name: getattr(guest, name)
            for name in ("title", "given_name", "family_name", "email", "phone")
        },
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


@blueprint.post("/events/<slug>/guests")
@scoped(Scope.GUESTS_WRITE)
def guest_record(slug: str) -> Response:
    """Add or correct guests, as an import of a file does. The same guests sent again change
    nothing."""
    event = event_or_404(slug, writes=True)
    refuse_unknown(())
    body = bodies.body()
    sent = SentList(
        [_cells(item) for item in bodies.listed(body, "guests", "guests")],
        is_of_event=body.get("of_this_event", values.true_or_false, False),
        takes_replies=body.get("take_replies", values.true_or_false, False),
    )
    sees_all = sees_other_lists()
    with refusals_as_problem(), transaction(by=actor()) as tx:
        taken = take_guests(tx, event, sent, sees_all=sees_all)
    results = [
        {"id": each.reference, "outcome": each.outcome, "duplicate_of": each.duplicate_of}
        for each in taken
    ]
    return jsonify({"results": results})


def _cells(item: bodies.JsonObject) -> dict[str, str]:
    """Return a guest as cells of a file. A field that is absent, null or empty leaves what the list
    has."""
    for name in item.fields.keys() - FIELDS.keys():
        bodies.refuse(
            f"{item.pointer}/{name}", f"This field is unknown. Known are: {', '.join(FIELDS)}."
        )
    return {FIELDS[name]: item.get(name, _READ.get(name, values.cell), "") for name in item.fields}


@contextmanager
def refusals_as_problem() -> Iterator[None]:
    """Answer 422 with all guests that cannot be taken: a JSON pointer, the reason and a sentence
    for each."""
    try:
        yield
    except GuestsRefused as refused:
        errors = [
            {
                "pointer": f"/guests/{place}/{_FIELD_OF.get(error.column, error.column)}",
                "reason": error.problem,
                "detail": cell_sentence(error),
            }
            for place, error in refused.errors
        ]
        detail = f"Nothing was written. {errors[0]['pointer']}: {errors[0]['detail']}"
        abort(
            problem(HTTPStatus.UNPROCESSABLE_ENTITY, detail, reason="guests_refused", errors=errors)
        )


NO_TICK = "The event has no tick with this id."


@blueprint.post("/events/<slug>/companion-ticks")
def companion_tick(slug: str) -> Response:
    caller = caller_of_any_term(slug)
    items = bodies.ticks()
    ticks = [bodies.tick(item) for item in items]
    refuse_after_its_token(caller, *(tick.at for tick in ticks))
    with transaction(by=caller.actor) as tx:
        results = record_ticks(tx, caller.event_id, ticks)
    answers = [tick_json(result, item.sent_id) for result, item in zip(results, items, strict=True)]
    return jsonify({"results": answers})


@blueprint.post("/events/<slug>/companion-ticks/<tick_id>/undo")
def companion_tick_undo(slug: str, tick_id: str) -> Response:
    caller = caller_of_any_term(slug)
    refuse_after_its_token(caller, bodies.undone_at() or now())
    known_as = bodies.id_in_address(tick_id, NO_TICK)
    with transaction(by=caller.actor) as tx:
        result = undo_tick(tx, caller.event_id, known_as)
    if result is None:
        abort(404, NO_TICK)
    return jsonify(tick_json(result, tick_id))
