"""Name plates for the tables, for all, for some groups or for one guest."""

from __future__ import annotations

from flask import Response, abort, render_template

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.services.seating.badges import good_badge, record_name_plate_of, record_name_plates
from ctevents.texts.badges import name_plate_of, name_plates_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import actor, asks_again, event_or_404, narrowed, needs
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.day.badges import ONE, groups_with_badges
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.group_choice import group_codes_ticked
from ctevents.web.staff.guests.replies import registration_or_404


@blueprint.get("/events/<slug>/name-plates")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_choose(slug: str) -> str:
    event = event_or_404(slug)
    return render_template("staff/name_plate_choose.html", event=event, groups=groups_with_badges(event))


@blueprint.post("/events/<slug>/name-plates.pdf")
@narrowed(needs(Right.PRINT_BADGES))
@asks_again()
def name_plate_sheets(slug: str) -> Response:
    """Print plates of the groups in ``group``, or of all. A POST, since each file with names is recorded in the audit log."""
    event = event_or_404(slug)
    codes, language = group_codes_ticked(event), document_language(event)
    with transaction(by=actor()) as tx:
        record_name_plates(tx, event.id, codes)
    with speaking(language):
        content = name_plates_of(event, codes)
    return download(content, f"{file_stem('name-plates', event)}.pdf")


@blueprint.post(f"{ONE}/name-plate.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_print(slug: str, person_id: int) -> Response:
    """Print the plate of one person with a seat."""
    registration = registration_or_404(event_or_404(slug), person_id)
    if good_badge(db.session(), registration.id) is None:
        abort(404)
    language = document_language(registration.event)
    with transaction(by=actor()) as tx:
        record_name_plate_of(tx, registration)
    with speaking(language):
        content = name_plate_of(registration)
    return download(content, f"name-plate-{registration.id}.pdf")
