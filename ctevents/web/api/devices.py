"""Devices that are paired with a door kit.

Printed copies that a door gives out: counted, and taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from flask import Response, abort, jsonify
from werkzeug.http import quote_etag

from ctevents.db.handle import db, transaction
from ctevents.services.common.door_tokens import device_by_nonce, pair_device
from ctevents.services.door.devices import missing_check_ins, report_device
from ctevents.services.launch.copies import copies_by_language, give_copies, take_back
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from ctevents.web.api import bodies, values
from ctevents.web.api.answers import door_data, has_roster, is_for_app, roster_data, roster_etag
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import (
    Caller,
    caller_by_device,
    caller_of_any_term,
    caller_or_401,
    member_of_staff,
    nonce_of_device,
)
from ctevents.web.command import now

KIT_FULL = (
    "This kit has all its devices: release one on the page of door devices, or use a different kit."
)
NO_KIT = "A session of staff needs no device: send the token of a door kit."
NO_DEVICE = "Only devices with a token report."
MOST_UNSENT = 1_000_000
"""More are taken for so many."""


@blueprint.post("/events/<slug>/devices")
def device_pair(slug: str) -> Response:
    """Return the token of this device. A token that is no kit's is returned as it is. The app also
    gets all that it needs to begin: on a slow network each further question takes a second."""
    nonce = nonce_of_device()
    if not nonce:
        member_of_staff(slug)
        abort(409, NO_KIT)
    device = device_by_nonce(db.session(), nonce)
    caller = caller_by_device(device, slug, may_be_kit=True)
    if device is None or device.term.is_over(now()):
        abort(401)
    number = bodies.body().get("device", values.check_in_id)
    with transaction(by=caller.actor) as tx:
        paired = pair_device(tx, device.token_id, number)
        paired_nonce = paired.nonce if paired else ""
    if not paired_nonce:
        abort(409, KIT_FULL)
    token = {"token": link_keys().token(Purpose.DOOR, paired_nonce)}
    return jsonify(token | (_beginning(slug, paired_nonce) if is_for_app() else {}))


def _beginning(slug: str, nonce: str) -> dict[str, Any]:
    """Return the event, and the roster unless it is closed: then the app asks for it, and learns
    why."""
    caller = caller_by_device(device_by_nonce(db.session(), nonce), slug)
    people = (
        {"roster": roster_data(caller), "etag": quote_etag(roster_etag(caller))}
        if has_roster(caller)
        else {}
    )
    return {"door": door_data(caller)} | people


@blueprint.post("/events/<slug>/device-reports")
def device_report(slug: str) -> Response:
    """Take what a device says of itself, also with an ended token: it may still hold scans."""
    caller = caller_of_any_term(slug)
    if caller.token_id is None:
        abort(409, NO_DEVICE)
    sent = bodies.body()
    unsent, is_wiped = (
        sent.get("unsent", values.count),
        sent.get("is_wiped", values.true_or_false, False),
    )
    with transaction(by=caller.actor) as tx:
        report_device(tx, caller.token_id, unsent=min(unsent, MOST_UNSENT), is_wiped=is_wiped)
    return jsonify({"unsent": unsent, "is_wiped": is_wiped})


@blueprint.post("/events/<slug>/check-ins/missing")
def check_in_missing(slug: str) -> Response:
    """Return the ids that the server does not have: a device compares with it at the end of the
    day. Changes nothing."""
    caller = caller_or_401(slug)
    ids = bodies.check_in_ids()
    return jsonify({"missing": missing_check_ins(db.session(), caller.event_id, ids)})


NO_COPY = "The event has no copy with this id."


@blueprint.post("/events/<slug>/copies")
def copy_record(slug: str) -> Response:
    caller = _caller(slug)
    items = bodies.copies()
    copies = [bodies.copy(item) for item in items]
    with transaction(by=caller.actor) as tx:
        new = give_copies(tx, caller.event_id, copies)
    outcomes = _outcomes([copy.id for copy in copies], new)
    results = [
        {"id": item.sent_id, "outcome": outcome}
        for item, outcome in zip(items, outcomes, strict=True)
    ]
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
    """Yield the outcome of each copy; one that was sent twice in a batch is counted the first
    time."""
    left = set(new)
    for copy_id in ids:
        yield "counted" if copy_id in left else "repeat"
        left.discard(copy_id)


def _counts(caller: Caller) -> dict[str, int]:
    return copies_by_language(db.session(), [caller.event_id])[caller.event_id]
