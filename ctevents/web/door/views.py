"""Check-in by code or by name. No address contains a name, since servers log addresses.

Companions at the check-in desk without the app: ticked by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from http import HTTPStatus
from typing import Any
from uuid import UUID

from flask import abort, current_app, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import CodeKind, Outcome
from ctevents.formats.badge_code import CODE_LENGTH, BadgeKeys, fold_typing
from ctevents.formats.scanned_codes import ScannedCodeKey, kind_of_code
from ctevents.formats.transliteration import search_key
from ctevents.models import Event
from ctevents.services.door.check_ins import Result, Scan, record_check_ins, result_of
from ctevents.services.door.companions import find_companions, let_companion_in, take_companion_back
from ctevents.services.door.decisions import refuse_other_person
from ctevents.services.door.search import MOST_FOUND, SearchResult, count_search, find_people
from ctevents.services.door.undoing import undo_check_in
from ctevents.services.door.walk_ins import Arrival, walk_in, walk_in_person
from ctevents.services.people.people import groups
from ctevents.services.seating.roster import door_counts
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.access import (
    actor,
    event_or_404,
    extent_of_account,
    is_list_closed,
    refuse_unless_open,
    roster_times,
)
from ctevents.web.command import now, refusals_in
from ctevents.web.door.blueprint import blueprint
from ctevents.web.door.copies import copy_row
from ctevents.web.door.forms import FIRST_STATION, MOST_COLLEAGUES, DoorForm, WalkInForm
from ctevents.web.door.words import FLAGS, KIT_IS_NO_BADGE, SIGNS, VERDICTS, reason_of, standing_of
from ctevents.web.security import shows_form_again

SHORTEST_NAME = 3
LONGEST_NAME = 40
"""Longer text without a space counts as a code, perhaps misread."""


@blueprint.route("/<slug>/desk", methods=["GET", "POST"])
@shows_form_again
def check_in(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = DoorForm()
    if form.validate_on_submit():
        refuse_unless_open(event)
        session["station"] = form.station.data or _station()
        person_id = _number(form.person.data)
        _refuse_unsearchable(event, form, person_id)
        if person_id is not None:
            return _register(event, form, person_id)
        if kind_of_code(form.code.data or "") is CodeKind.KIT:
            form.refuse(str(KIT_IS_NO_BADGE))
            return _page(event, form)[0], HTTPStatus.UNPROCESSABLE_ENTITY
        scan = _scan(form)
        if scan is not None:
            return _record(event, scan)
        if form.code.data:
            return _page(event, form, searched=form.code.data)
        return redirect(url_for("door.check_in", slug=slug), 303)
    return _page(event, form, results=_results_asked_for(event))


@blueprint.post("/<slug>/check-ins/<check_in_id>/undo")
def check_in_undo(slug: str, check_in_id: str) -> Response:
    event_id = event_or_404(slug).id
    with transaction(by=actor()) as tx:
        result = undo_check_in(tx, event_id, _id_or_404(check_in_id))
    if result is None:
        abort(404)
    return _to_verdict(slug, result.id)


@blueprint.post("/<slug>/check-ins/<check_in_id>/other-person")
def other_person_refuse(slug: str, check_in_id: str) -> Response:
    event_id = event_or_404(slug).id
    with transaction(by=actor()) as tx:
        result = refuse_other_person(tx, event_id, _id_or_404(check_in_id), station=_station())
    if result is None:
        abort(404)
    return _to_verdict(slug, result.id)


@blueprint.route("/<slug>/walk-in", methods=["GET", "POST"])
@shows_form_again
def walk_in_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = WalkInForm(
        groups(db.session(), event.project_id, offered_only=True), language=event.main_language
    )
    if form.swap.data:
        form.swap_names()
        return _walk_in_page(event, form), HTTPStatus.OK
    if form.validate_on_submit():
        refuse_unless_open(event)
        found = _perhaps_listed(event, form)
        if found:
            return _walk_in_page(event, form, found), HTTPStatus.UNPROCESSABLE_ENTITY
        event_id, party = event.id, _party(form)
        with refusals_in(form, partial(_walk_in_page, event, form)), transaction(by=actor()) as tx:
            for arrival in party:  # all of them or none
                walk_in(tx, event_id, arrival)
        return _to_verdict(slug, *(arrival.id for arrival in party))
    if request.method != "POST":
        form.new_number()
    return _walk_in_page(event, form), form.answer_status()


def _party(form: WalkInForm) -> list[Arrival]:
    """Return the arrivals of the person and of their colleagues. Each has an id of its own, the
    same for the same form."""
    subjects = ["walk-in", *(f"colleague {number}" for number in range(1, MOST_COLLEAGUES + 1))]
    return [
        Arrival(id=form.check_in_id(subject), at=now(), station=_station(), fields=fields)
        for subject, fields in zip(subjects, form.party(), strict=False)
    ]


def _perhaps_listed(event: Event, form: WalkInForm) -> list[SearchResult]:
    """Return people on the list with these names who were not offered yet. A form that was sent
    before is not asked again."""
    if result_of(db.session(), event.id, form.check_in_id("walk-in")) is not None:
        return []
    extent = extent_of_account(event)
    alike = [
        one
        for name in form.names
        for one in find_people(db.session(), event.id, name, extent=extent)
    ]
    found = list({one.person_id: one for one in alike}.values())
    offered = ",".join(str(one.person_id) for one in found)
    if form.not_these.data == offered:
        return []
    form.not_these.data = offered
    return found


def _walk_in_page(event: Event, form: WalkInForm, found: Sequence[SearchResult] = ()) -> str:
    return render_template(
        "door/walk_in_add.html",
        event=event,
        form=form,
        found=found,
        searched=", ".join(form.names),
        is_long_enough=True,
        most_colleagues=MOST_COLLEAGUES,
        most_found=MOST_FOUND,
        standing_of=standing_of,
        **_list_times(event),
    )


def _list_times(event: Event) -> dict[str, Any]:
    """Return what a page says of the times of the list."""
    return {
        "extent": extent_of_account(event),
        "times": roster_times(event),
        "is_list_closed": is_list_closed(event),
    }


def _number(text: str | None) -> int | None:
    """Return the number of a person chosen among those found."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else None


def _refuse_unsearchable(event: Event, form: DoorForm, person_id: int | None) -> None:
    """Answer 404 for a person that the account could not have found: numbers are easily guessed."""
    extent = extent_of_account(event)
    is_chosen = person_id is not None or _number(form.attendee.data) is not None
    if (is_chosen and extent is Extent.NONE) or (
        person_id is not None and extent is not Extent.ALL
    ):
        abort(404)


def _register(event: Event, form: DoorForm, person_id: int) -> Response | tuple[str, int]:
    check_in_id = form.check_in_id(f"person {person_id}")
    slug, event_id = event.slug, event.id
    with refusals_in(form, lambda: _page(event, form)[0]), transaction(by=actor()) as tx:
        result = walk_in_person(
            tx, event_id, person_id, check_in_id=check_in_id, station=_station()
        )
    if result is None:
        abort(404)
    return _to_verdict(slug, result.id)


def _scan(form: DoorForm) -> Scan | None:
    """Return the scan, or None for a name to search."""
    station, chosen = _station(), _number(form.attendee.data)
    if chosen is not None:
        check_in_id = form.check_in_id(f"attendee {chosen}")
        return Scan(id=check_in_id, at=now(), station=station, attendee=chosen)
    typed = (form.code.data or "").strip()
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    # a person may have typed before the scanner did
    codes = [fold_typing(typed), fold_typing(typed[-CODE_LENGTH:])]
    code, number = next(
        ((code, number) for code in codes if (number := keys.read(code))), (typed, None)
    )
    is_text = kind_of_code(typed) in (CodeKind.TEXT, CodeKind.NUMBER)
    if number is None and is_text and (len(typed) <= LONGEST_NAME or " " in typed):
        return None
    key: ScannedCodeKey = current_app.extensions["ctevents.scanned_codes"]
    return Scan(
        id=form.check_in_id(code), at=now(), station=station, code=key.kept(code), number=number
    )


def _record(event: Event, scan: Scan) -> Response:
    slug, event_id = event.slug, event.id
    with transaction(by=actor()) as tx:
        record_check_ins(tx, event_id, [scan])
    return _to_verdict(slug, scan.id)


def _to_verdict(slug: str, check_in_id: str, *others: str) -> Response:
    """Redirect to a separate page, so that reloading it does not scan again. ``others``: the
    check-ins of a party."""
    return redirect(url_for("door.check_in", slug=slug, check_in=check_in_id, also=others), 303)


def _results_asked_for(event: Event) -> list[Result]:
    """Return the result of the check-in that the address names, and those of its party."""
    asked = [*request.args.getlist("check_in")[:1], *request.args.getlist("also")[:MOST_COLLEAGUES]]
    results = [result_of(db.session(), event.id, _id_or_404(check_in_id)) for check_in_id in asked]
    known = [result for result in results if result is not None and not result.is_held]
    if len(known) < len(asked):
        abort(404)
    return known


def _id_or_404(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError:
        abort(404)


def _page(
    event: Event, form: DoorForm, *, results: Sequence[Result] = (), searched: str = ""
) -> tuple[str, int]:
    is_long_enough = len(search_key(searched).replace(" ", "")) >= SHORTEST_NAME
    extent = extent_of_account(event)
    found = find_people(db.session(), event.id, searched, extent=extent) if is_long_enough else []
    companions = (
        find_companions(db.session(), event.id, searched, extent=extent) if is_long_enough else []
    )
    if is_long_enough and extent is not Extent.NONE:
        with transaction(by=actor()) as tx:
            count_search(tx, event.id)
    status = form.answer_status()
    if not form.errors:
        form = DoorForm(formdata=None, station=_station())
        form.new_number()
    return render_template(
        "door/check_in.html",
        event=event,
        form=form,
        station=session.get("station"),
        counts=door_counts(db.session(), event.id),
        results=results,
        copies=copy_row(
            event, is_let_in=any(result.outcome is Outcome.ADMITTED for result in results[:1])
        ),
        searched=searched,
        is_long_enough=is_long_enough,
        found=found,
        companions=companions,
        companion_roles=COMPANION_ROLES,
        most_found=MOST_FOUND,
        verdicts=VERDICTS,
        signs=SIGNS,
        reason_of=reason_of,
        standing_of=standing_of,
        flags=FLAGS,
        **_list_times(event),
    ), status


def _station() -> str:
    return str(session.get("station", FIRST_STATION))


@blueprint.post("/<slug>/companions/<companion_id>")
def companion_let_in(slug: str, companion_id: str) -> Response:
    event = event_or_404(slug)
    refuse_unless_open(event)
    if extent_of_account(event) is Extent.NONE:
        abort(404)
    with transaction(by=actor()) as tx:
        companion = let_companion_in(
            tx, event.id, companion_id, station=str(session.get("station", FIRST_STATION))
        )
        if companion is None:
            abort(404)
        name, is_in = companion.name, companion.entry is not None
    if is_in:
        flash(gettext("Let in: %(name)s", name=name), "success")
    else:
        flash(
            gettext("Not to be let in, because the guest has no seat: %(name)s", name=name), "error"
        )
    return redirect(url_for("door.check_in", slug=slug), 303)


@blueprint.post("/<slug>/companions/<companion_id>/undo")
def companion_undo(slug: str, companion_id: str) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        companion = take_companion_back(tx, event.id, companion_id)
        if companion is None:
            abort(404)
        name = companion.name
    flash(gettext("No longer in: %(name)s", name=name), "success")
    return redirect(url_for("door.check_in", slug=slug), 303)
