"""The JSON API for doors. ``openapi.json`` beside this file describes it; a test compares the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Response, abort, current_app, json, jsonify, request

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.scopes import Scope
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import Taking
from ctevents.domain.roles import Right
from ctevents.formats.badge_code import BadgeKeys
from ctevents.formats.scanned_codes import ScannedCodeKey
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.door.arrivals import may_register, record_arrivals
from ctevents.services.door.check_ins import record_check_ins, undo_check_in
from ctevents.services.door.meant import device_and_meant
from ctevents.services.door.scans import Result, Scan
from ctevents.services.door.searches import take_searches
from ctevents.services.door.walk_ins import walk_in
from ctevents.services.figures.attendance import matrix
from ctevents.services.figures.publishing import published_json
from ctevents.services.launch.copies import languages_in_stock
from ctevents.services.people.people import groups
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.roster import roster, roster_version
from ctevents.services.seating.seats import seats_left
from ctevents.texts.badges import badge_code
from ctevents.texts.rendering import footnote
from ctevents.web.access import OPEN, Policy, narrowed, staff, works_in_archive
from ctevents.web.api import bodies, programs, values
from ctevents.web.api.answers import door_json, result_json, rfc_3339, roster_json
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import (
    Caller,
    caller_by_device,
    caller_of_any_term,
    caller_or_401,
    member_of_staff,
    nonce_of_device,
)
from ctevents.web.clock import now
from ctevents.web.opening import extent_of_app, is_list_closed, roster_times

NO_CHECK_IN = "The event has no check-in with this id."
LIST_CLOSED = "Door accounts have the roster until the end of the day after the event."
DESCRIPTION = json.loads(Path(__file__).with_name("openapi.json").read_text("utf-8"))


@blueprint.get("/openapi.json")
@narrowed(OPEN)
def openapi_show() -> Response:
    return jsonify(DESCRIPTION)


@blueprint.get("/events/<slug>/door")
def door_show(slug: str) -> Response:
    caller = caller_or_401(slug)
    event, session = _event(caller), db.session()
    of_device = {
        "now": rfc_3339(now()),
        "station": caller.station,
        "token_ends_at": rfc_3339(caller.term.ends_at) if caller.term else None,
    }
    said = footnote(event)
    of_event = door_json(event, said, groups(session, event.project_id), seats_left=seats_left(session, event))
    times = roster_times(event)
    of_roster = {
        "roster_from": times and rfc_3339(times.registered_from),
        "everybody_from": times and rfc_3339(times.everybody_from),
    }
    return jsonify(of_device | of_event | of_roster | {"copies": languages_in_stock(session, event)})


@blueprint.post("/events/<slug>/searches")
def search_report(slug: str) -> Response:
    """Take how often the app was asked for a name: it searches on the device."""
    caller = caller_or_401(slug)
    searches = bodies.body().get("searches", values.count)
    with transaction(by=caller.actor) as tx:
        take_searches(tx, caller.event_id, searches)
    return jsonify({"searches": searches})


@blueprint.get("/events/<slug>/roster")
def roster_show(slug: str) -> Response:
    caller = caller_or_401(slug)
    event = _event(caller)
    since = _since(request.args.get("since"))
    extent = _extent(event, caller)
    etag = _etag(event, extent)
    if request.if_none_match.contains_weak(etag):
        answer = Response(status=304)
    else:
        found = roster(db.session(), event.id, since=since, extent=extent or Extent.ALL)
        answer = jsonify(roster_json(event, found, _badge_keys()) | ({"extent": extent} if extent else {}))
    answer.set_etag(etag)
    return answer


@blueprint.post("/events/<slug>/check-ins")
@works_in_archive
def check_in_record(slug: str) -> Response:
    nonce = nonce_of_device()
    caller, known = (None if nonce else member_of_staff(slug)), None
    items = bodies.check_ins()
    scans = [bodies.scan(item, _badge_keys(), _code_key()) for item in items]
    results = None
    with transaction(by=caller.actor if caller else audit.PUBLIC) as tx:
        if caller is None:  # looked up together with the people of its scans, since a device waits for the answer
            device, known = device_and_meant(tx, nonce, scans)
            caller = caller_by_device(device, slug)
            scans = _as_its_token_allows(caller, scans)
        if not may_register(scans, known or {}):
            with tx.acting_as(caller.actor):
                results = record_check_ins(tx, caller.event_id, scans, known=known)
    if results is None:  # lock the event before any person
        with transaction(by=caller.actor) as tx:
            results = record_arrivals(tx, caller.event_id, scans)
    answers = [result_json(result, item.sent_id) for result, item in zip(results, items, strict=True)]
    return jsonify({"results": answers})


@blueprint.post("/events/<slug>/check-ins/<check_in_id>/undo")
def check_in_undo(slug: str, check_in_id: str) -> Response:
    caller = caller_of_any_term(slug)
    _refuse_after_its_token(caller, bodies.undone_at() or now())
    with transaction(by=caller.actor) as tx:
        result = undo_check_in(tx, caller.event_id, _id_or_404(check_in_id))
    if result is None:
        abort(404, NO_CHECK_IN)
    return jsonify(result_json(result, check_in_id))


@blueprint.post("/events/<slug>/walk-ins")
def walk_in_record(slug: str) -> Response:
    caller = caller_of_any_term(slug)
    event = _event(caller)
    item = bodies.body()
    arrival = bodies.arrival(
        item, [group.code for group in groups(db.session(), event.project_id)], event.main_language
    )
    _refuse_after_its_token(caller, arrival.at)
    with transaction(by=caller.actor) as tx:
        result = walk_in(tx, caller.event_id, arrival)
    return jsonify(result_json(result, item.sent_id) | {"badge_code": _badge_code(result)})


@blueprint.get("/events/<slug>/attendance")
@narrowed(Policy(right=Right.SEE_FIGURES, takes_door_tokens=True, takes_api_tokens=True, scope=Scope.FIGURES_READ))
def attendance_show(slug: str) -> Response:
    if programs.token() is not None:
        return jsonify(matrix(db.session(), [programs.event_or_404(slug).id]).as_json())
    caller = caller_or_401(slug)
    if not caller.may(Right.SEE_FIGURES):
        abort(403)
    if caller.term is not None or staff().may(Right.SEE_EXACT_FIGURES):
        return jsonify(matrix(db.session(), [caller.event_id]).as_json())
    return jsonify(published_json(db.session(), caller.event_id))


def _as_its_token_allows(caller: Caller, scans: Sequence[Scan]) -> list[Scan]:
    if caller.term is None:
        return list(scans)
    takings = caller.term.takings([scan.at for scan in scans], now())
    if Taking.SENT_BACK in takings:
        abort(401, "The token has ended. Send these scans again with a new one.")
    return [replace(scan, is_held=taking is Taking.HELD) for scan, taking in zip(scans, takings, strict=True)]


def _refuse_after_its_token(caller: Caller, at: datetime) -> None:
    if caller.term is not None and caller.term.takings([at], now()) != [Taking.JUDGED]:
        abort(401)


def _event(caller: Caller) -> Event:
    return db.session.get_one(Event, caller.event_id)


def _badge_keys() -> BadgeKeys:
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    return keys


def _code_key() -> ScannedCodeKey:
    key: ScannedCodeKey = current_app.extensions["ctevents.scanned_codes"]
    return key


def _badge_code(result: Result) -> str | None:
    """Return the code for a walk-in only: a device must not be able to print a guest's badge."""
    person = result.registrant
    badge = good_badge(db.session(), person.id) if person is not None and person.is_walk_in else None
    return badge_code(badge) if badge is not None else None


def _id_or_404(text: str) -> str:
    try:
        return values.check_in_id(text)
    except values.Mistake:
        abort(404, NO_CHECK_IN)


def _since(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        abort(422, "since: send the version of a roster that you have, or leave it out.")
    return int(text)


def _extent(event: Event, caller: Caller) -> Extent | None:
    """Return the extent of the roster for the door's app, which keeps names on a phone, and for door accounts and their devices.
    None for all others: everything."""
    is_of_door_account = not caller.may(Right.SEE_GUESTS)
    if is_of_door_account and is_list_closed(event):
        abort(403, LIST_CLOSED)
    is_limited = is_of_door_account or caller.is_paired or request.args.get("for") == "app"
    return extent_of_app(event) if is_limited else None


def _etag(event: Event, extent: Extent | None) -> str:
    """Return a tag that changes with the roster and with its data of the event."""
    said: list[Any] = [
        roster_version(db.session(), event.id),
        event.title(),
        event.starts_at and rfc_3339(event.starts_at),
        extent,
        *_badge_keys().public_keys,
    ]
    return sha256(json.dumps(said).encode()).hexdigest()[:32]
