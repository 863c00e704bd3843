"""Devices that are paired with a door kit."""

from __future__ import annotations

from ctevents.db.handle import db, transaction
from ctevents.services.common.door_tokens import device_by_nonce, pair_device
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import caller_by_device, member_of_staff, nonce_of_device
from ctevents.web.clock import now
from flask import Response, abort, jsonify

from ctevents.web.api import bodies, values

KIT_FULL = "This kit has all its devices: release one on the page of door devices, or use a different kit."
NO_KIT = "A session of staff needs no device: send the token of a door kit."
NO_DEVICE = "Only devices with a token report."
MOST_UNSENT = 1_000_000
"""More are taken for so many."""


@blueprint.post("/events/<slug>/devices")
def device_pair(slug: str) -> Response:
    """Return the token of this device. A token that is no kit's is returned as it is. The app also gets all that it needs to
    begin: on a slow network each further question takes a second."""
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
        token = link_keys().token(Purpose.DOOR, paired.nonce) if paired else None
    if token is None:
        abort(409, KIT_FULL)
    return jsonify({"token": token})
