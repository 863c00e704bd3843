"""Companions who came in at a door: ticked by name, and taken back."""

from __future__ import annotations

from flask import Response, abort, jsonify

from ctevents.db.handle import transaction
from ctevents.services.door.companions import record_ticks, undo_tick
from ctevents.web.api import bodies
from ctevents.web.api.answers import tick_json
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import caller_of_any_term, refuse_after_its_token
from ctevents.web.clock import now

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
