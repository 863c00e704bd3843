"""Sheets of badges, for all or for some groups."""

from __future__ import annotations

from flask import Response, render_template, request

from ctevents.badge_faces import sheets_of_badges
from ctevents.db import db, transaction
from ctevents.domain.roles import Right
from ctevents.formats.transliteration import search_key
from ctevents.services import audit
from ctevents.services.badges import badges_by_group, record_print
from ctevents.services.people import groups
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.staff import blueprint


@blueprint.get("/events/<slug>/badges")
@narrowed(needs(Right.PRINT_BADGES))
def badge_choose(slug: str) -> str:
    event = event_or_404(slug)
    counts = badges_by_group(db.session(), event.id)
    return render_template(
        "staff/badge_choose.html",
        event=event,
        groups=[(group, counts[group.code]) for group in groups(db.session()) if group.code in counts],
    )


@blueprint.post("/events/<slug>/badges.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def badge_sheets(slug: str) -> Response:
    """Of the groups named in ``group``, or of all. A POST, since names that leave the house are in the audit log."""
    event = event_or_404(slug)
    codes = request.form.getlist("group")
    with transaction() as tx:
        record_print(tx, event.id, codes, actor=audit.by_account(staff().id), now=now())
    answer = Response(sheets_of_badges(event, codes), content_type="application/pdf")
    file_name = f"badges-{search_key(event.city()).replace(' ', '-')}.pdf"
    answer.headers.set("Content-Disposition", "attachment", filename=file_name)
    return answer
