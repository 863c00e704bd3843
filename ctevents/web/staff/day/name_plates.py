"""Name plates for the tables, for all or for some groups."""

from __future__ import annotations

from flask import Response, render_template

from ctevents.db.handle import transaction
from ctevents.domain.roles import Right
from ctevents.services.seating.badges import record_name_plates
from ctevents.texts.badges import name_plates_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.day.badges import groups_with_badges
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.group_choice import group_codes_ticked


@blueprint.get("/events/<slug>/name-plates")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_choose(slug: str) -> str:
    event = event_or_404(slug)
    return render_template("staff/name_plate_choose.html", event=event, groups=groups_with_badges(event))


@blueprint.post("/events/<slug>/name-plates.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_sheets(slug: str) -> Response:
    """Print plates of the groups in ``group``, or of all. A POST, since each file with names is recorded in the audit log."""
    event = event_or_404(slug)
    codes, language = group_codes_ticked(), document_language(event)
    with transaction(by=actor()) as tx:
        record_name_plates(tx, event.id, codes)
    with speaking(language):
        content = name_plates_of(event, codes)
    return download(content, f"{file_stem('name-plates', event)}.pdf")
