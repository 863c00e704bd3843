"""The caller of the API: a door device with its bearer token, or signed-in staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort, request

from ctevents.db.handle import db
from ctevents.domain.entry import Taking, TokenTerm
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.services.common import audit
from ctevents.services.common.door_tokens import Device, device_by_nonce, token_gives
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from ctevents.web.access import actor, bearer_token, event_or_404, staff
from ctevents.web.command import now

OF_A_KIT = (
    "This is the token of a door kit: pair the device first, with POST /events/{slug}/devices."
)


@dataclass(frozen=True)
class Caller:
    """A caller. ``term`` is that of a device's token, ``station`` its place, ``token_id`` its
    number; None for staff. ``is_paired``: with a door kit."""

    event_id: int
    actor: str
    term: TokenTerm | None = None
    station: str | None = None
    is_paired: bool = False
    token_id: int | None = None

    def may(self, right: Right) -> bool:
        if self.token_id is None:
            return staff().may(right)
        return token_gives(db.session(), self.token_id, right)


def caller_or_401(slug: str) -> Caller:
    """Return the caller if they may use the doors of this event now. Others get 404, and so does a
    draft: it opens with publication."""
    caller = caller_of_any_term(slug)
    if caller.term is not None and caller.term.is_over(now()):
        abort(401)
    return caller


def caller_of_any_term(slug: str) -> Caller:
    """Return the caller, also with an ended or revoked token: the view judges that."""
    nonce = nonce_of_device()
    return (
        caller_by_device(device_by_nonce(db.session(), nonce), slug)
        if nonce
        else member_of_staff(slug)
    )


def refuse_after_its_token(caller: Caller, *times: datetime) -> None:
    """Abort with 401 for what a device recorded after its token had ended, and for a revoked
    one."""
    if caller.term is not None and {*caller.term.takings(times, now())} != {Taking.JUDGED}:
        abort(401)


def nonce_of_device() -> str:
    """Return the nonce of the genuine token that was sent; "" if none was sent. Abort with 401 for
    anything else."""
    if "Authorization" not in request.headers:
        return ""
    token = bearer_token()
    nonce = None if token is None else link_keys().nonce(Purpose.DOOR, token)
    if nonce is None:
        abort(401)
    return nonce


def member_of_staff(slug: str) -> Caller:
    event = event_or_404(slug)
    if event.status is EventStatus.DRAFT:
        abort(404)
    return Caller(event.id, actor())


def caller_by_device(device: Device | None, slug: str, *, may_be_kit: bool = False) -> Caller:
    if device is None:
        abort(401)
    if device.event_slug != slug or device.event_status is EventStatus.DRAFT:
        abort(404)
    if device.is_kit and not may_be_kit:
        abort(403, OF_A_KIT)
    actor = audit.by_door_token(device.token_id)
    return Caller(
        device.event_id, actor, device.term, device.station, device.is_paired, device.token_id
    )
