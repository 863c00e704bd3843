"""The JSON API for doors. ``openapi.json`` beside this file describes it; a test compares the
two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from flask import Response, abort, current_app, json, jsonify, request

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.entry import Taking
from ctevents.domain.roles import Right
from ctevents.formats.scanned_codes import ScannedCodeKey
from ctevents.services.common import audit
from ctevents.services.door.arrivals import may_register, record_arrivals
from ctevents.services.door.check_ins import Result, Scan, device_and_meant, record_check_ins
from ctevents.services.door.search import take_searches
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import walk_in
from ctevents.services.figures.attendance import matrix
from ctevents.services.figures.publishing import published_json
from ctevents.services.people.people import groups
from ctevents.services.seating.badges import good_badge
from ctevents.texts.badges import badge_code
from ctevents.web.access import OPEN, Policy, narrowed, staff, works_in_archive
from ctevents.web.api import bodies, programs, values
from ctevents.web.api.answers import (
    badge_keys,
    door_data,
    event_of,
    has_roster,
    result_json,
    roster_data,
    roster_etag,
)
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.callers import (
    Caller,
    caller_by_device,
    caller_of_any_term,
    caller_or_401,
    member_of_staff,
    nonce_of_device,
    refuse_after_its_token,
)
from ctevents.web.command import now

NO_CHECK_IN = "The event has no check-in with this id."
LIST_CLOSED = "Door accounts have the roster until the end of the day after the event."
DESCRIPTION = json.loads(Path(__file__).with_name("openapi.json").read_text("utf-8"))


@blueprint.get("/openapi.json")
@narrowed(OPEN)
def openapi_show() -> Response:
    return jsonify(DESCRIPTION)


@blueprint.get("/events/<slug>/door")
def door_show(slug: str) -> Response:
    return jsonify(door_data(caller_or_401(slug)))


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
    since = _since(request.args.get("since"))
    if not has_roster(caller):
        abort(403, LIST_CLOSED)
    etag = roster_etag(caller)
    is_known = request.if_none_match.contains_weak(etag)
    answer = Response(status=304) if is_known else jsonify(roster_data(caller, since))
    answer.set_etag(etag, weak=True)  # the answer may be compressed
    return answer


@blueprint.post("/events/<slug>/check-ins")
@works_in_archive
def check_in_record(slug: str) -> Response:
    nonce = nonce_of_device()
    caller, known = (None if nonce else member_of_staff(slug)), None
    items = bodies.check_ins()
    scans = [bodies.scan(item, badge_keys(), _code_key()) for item in items]
    results = None
    with transaction(by=caller.actor if caller else audit.PUBLIC) as tx:
        # looked up together with the people of its scans, since a device waits for the answer
        if caller is None:
            device, known = device_and_meant(tx, nonce, scans)
            caller = caller_by_device(device, slug)
            scans = _as_its_token_allows(caller, scans)
        if not may_register(scans, known or {}):
            with tx.acting_as(caller.actor):
                results = record_check_ins(tx, caller.event_id, scans, known=known)
    if results is None:  # lock the event before any person
        with transaction(by=caller.actor) as tx:
            results = record_arrivals(tx, caller.event_id, scans)
    answers = [
        result_json(result, item.sent_id) for result, item in zip(results, items, strict=True)
    ]
    return jsonify({"results": answers})


@blueprint.post("/events/<slug>/check-ins/<check_in_id>/undo")
def check_in_undo(slug: str, check_in_id: str) -> Response:
    caller = caller_of_any_term(slug)
    refuse_after_its_token(caller, bodies.undone_at() or now())
    known_as = bodies.id_in_address(check_in_id, NO_CHECK_IN)
    with transaction(by=caller.actor) as tx:
        result = undo_check_in(tx, caller.event_id, known_as)
    if result is None:
        abort(404, NO_CHECK_IN)
    return jsonify(result_json(result, check_in_id))


@blueprint.post("/events/<slug>/walk-ins")
def walk_in_record(slug: str) -> Response:
    caller = caller_of_any_term(slug)
    event = event_of(caller)
    item = bodies.body()
    arrival = bodies.arrival(
        item, [group.code for group in groups(db.session(), event.project_id)], event.main_language
    )
    refuse_after_its_token(caller, arrival.at)
    with transaction(by=caller.actor) as tx:
        result = walk_in(tx, caller.event_id, arrival)
    return jsonify(result_json(result, item.sent_id) | {"badge_code": _badge_code(result)})


@blueprint.get("/events/<slug>/attendance")
@narrowed(
    Policy(
        right=Right.SEE_FIGURES,
        takes_door_tokens=True,
        takes_api_tokens=True,
        scope=Scope.FIGURES_READ,
    )
)
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
    return [
        replace(scan, is_held=taking is Taking.HELD)
        for scan, taking in zip(scans, takings, strict=True)
    ]


def _code_key() -> ScannedCodeKey:
    key: ScannedCodeKey = current_app.extensions["ctevents.scanned_codes"]
    return key


def _badge_code(result: Result) -> str | None:
    """Return the code for a walk-in only: a device must not be able to print a guest's badge."""
    person = result.registrant
    badge = (
        good_badge(db.session(), person.id) if person is not None and person.is_walk_in else None
    )
    return badge_code(badge) if badge is not None else None


def _since(text: str | None) -> int | None:
    if text is None:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        abort(422, "since: send the version of a roster that you have, or leave it out.")
    return int(text)
