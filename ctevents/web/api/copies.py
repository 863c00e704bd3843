"""Printed copies that a door gives out: counted, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from flask import Response, abort, jsonify

from ctevents.db.handle import db, transaction
from ctevents.services.launch.copies import copies_by_language, give_copies, take_back
from ctevents.web.api import bodies
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import Caller, caller_of_any_term
from ctevents.web.clock import now

NO_COPY = "The event has no copy with this id."


@blueprint.post("/events/<slug>/copies")
def copy_record(slug: str) -> Response:
    caller = _caller(slug)
    items = bodies.copies()
    copies = [bodies.copy(item) for item in items]
    with transaction(by=caller.actor) as tx:
        new = give_copies(tx, caller.event_id, copies)
    outcomes = _outcomes([copy.id for copy in copies], new)
    results = [{"id": item.sent_id, "outcome": outcome} for item, outcome in zip(items, outcomes, strict=True)]
    return jsonify({"results": results, "counts": _counts(caller)})


@blueprint.post("/events/<slug>/copies/<copy_id>/undo")
def copy_undo(slug: str, copy_id: str) -> Response:
    caller = _caller(slug)
    known_as = bodies.id_in_address(copy_id, NO_COPY)
    with transaction(by=caller.actor) as tx:
        is_known = take_back(tx, caller.event_id, known_as)
    if not is_known:
        abort(404, NO_COPY)
    return jsonify({"id": copy_id, "counts": _counts(caller)})


def _caller(slug: str) -> Caller:
    caller = caller_of_any_term(slug)
    if caller.term is not None and not caller.term.takes_copies(now()):
        abort(401)
    return caller


def _outcomes(ids: Iterable[str], new: set[str]) -> Iterator[str]:
    """Yield the outcome of each copy; one that was sent twice in a batch is counted the first time."""
    left = set(new)
    for copy_id in ids:
        yield "counted" if copy_id in left else "repeat"
        left.discard(copy_id)


def _counts(caller: Caller) -> dict[str, int]:
    return copies_by_language(db.session(), [caller.event_id])[caller.event_id]
