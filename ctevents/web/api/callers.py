"""Who calls the API: a door device with its bearer token, or a signed-in member of staff."""

from __future__ import annotations

from dataclasses import dataclass

from flask import abort, current_app, request

from ctevents.db.handle import db
from ctevents.domain.entry import TokenTerm
from ctevents.domain.schedule import EventStatus
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import Device, device_by_nonce
from ctevents.tokens import LinkKeys, Purpose
from ctevents.web.access import actor, event_or_404
from ctevents.web.clock import now


@dataclass(frozen=True)
class Caller:
    """``term`` is that of a device's token, ``station`` where it stands; None for staff."""

    event_id: int
    actor: str
    term: TokenTerm | None = None
    station: str | None = None


def caller_or_401(slug: str) -> Caller:
    """Whoever may use the doors of this event now. 404 for others and for a draft: it opens with publication."""
    caller = caller_of_any_term(slug)
    if caller.term is not None and caller.term.is_over(now()):
        abort(401)
    return caller


def caller_of_any_term(slug: str) -> Caller:
    """The same, also with a token that has ended or was revoked: the view judges that."""
    nonce = nonce_of_device()
    return caller_by_device(device_by_nonce(db.session(), nonce), slug) if nonce else member_of_staff(slug)


def nonce_of_device() -> str:
    """That of the genuine token which was sent; "" where none was, 401 for anything else."""
    if "Authorization" not in request.headers:
        return ""
    scheme, _, token = request.headers["Authorization"].partition(" ")
    keys: LinkKeys = current_app.extensions["ctevents.links"]
    nonce = keys.nonce(Purpose.DOOR, token.strip()) if scheme.lower() == "bearer" else None
    if nonce is None:
        abort(401)
    return nonce


def member_of_staff(slug: str) -> Caller:
    event = event_or_404(slug)
    if event.status is EventStatus.DRAFT:
        abort(404)
    return Caller(event.id, actor())


def caller_by_device(device: Device | None, slug: str) -> Caller:
    if device is None:
        abort(401)
    if device.event_slug != slug or device.event_status is EventStatus.DRAFT:
        abort(404)
    return Caller(device.event_id, audit.by_door_token(device.token_id), device.term, device.station)
