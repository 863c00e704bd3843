"""Sheets of badges, for all or for some groups.

Name plates for the tables, for all, for some groups or for one guest."""

from __future__ import annotations

from flask import Response, abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response as Redirect

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.formats import pdf
from ctevents.formats.pdf import BadgePaper
from ctevents.models import Event, StakeholderGroup
from ctevents.services.people.people import groups
from ctevents.services.seating.badges import (
    badges_by_group,
    good_badge,
    record_name_plate_of,
    record_name_plates,
    record_print,
    record_print_of,
    replace_badge,
)
from ctevents.texts.badges import badge_face, badges_of, name_plate_of, name_plates_of
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_to
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.group_choice import group_codes_ticked
from ctevents.web.staff.guests.guests import ticks_asked, to_list
from ctevents.web.staff.guests.replies import registration_or_404

PAPERS: dict[BadgePaper, LazyString] = {
    BadgePaper.A4: _("A4 sheets of ten, with marks to cut along (85 × 54 mm)"),
    BadgePaper.A6: _("A6, one on each page, for pouches on a lanyard"),
    BadgePaper.CR80: _("CR80, one on each page, for card printers (85.6 × 53.98 mm)"),
}

ONE = "/events/<slug>/guests/people/<int(max=2147483647):person_id>"


@blueprint.get("/events/<slug>/badges")
@narrowed(needs(Right.PRINT_BADGES))
def badge_choose(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/badge_choose.html", event=event, groups=groups_with_badges(event), papers=PAPERS
    )


def groups_with_badges(event: Event) -> list[tuple[StakeholderGroup, int]]:
    """Return the groups that have badges to print, each with their number."""
    counts = badges_by_group(db.session(), event.id)
    return [
        (group, counts[group.code])
        for group in groups(db.session(), event.project_id)
        if group.code in counts
    ]


@blueprint.post("/events/<slug>/badges.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def badge_sheets(slug: str) -> Response:
    """Print badges of the groups in ``group``, of the selected guests, or of all, on ``format``. A
    POST, since each file with names is recorded in the audit log."""
    event = event_or_404(slug)
    codes, language, paper = group_codes_ticked(event), document_language(event), _paper_chosen()
    with to_list(event):
        ticks = ticks_asked(event)
    people = ticks.people if ticks else None
    with transaction(by=actor()) as tx:
        record_print(tx, event.id, paper, codes, people)
    with speaking(language):
        content = badges_of(event, paper, codes, people)
    return download(content, f"{file_stem('badges', event)}.pdf")


def _paper_chosen() -> BadgePaper:
    try:
        return BadgePaper(request.form.get("format", BadgePaper.A4))
    except ValueError:
        abort(400)


@blueprint.post(f"{ONE}/badge.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def badge_print(slug: str, person_id: int) -> Response:
    """Print the valid badge of one person."""
    registration = registration_or_404(event_or_404(slug), person_id)
    badge = good_badge(db.session(), registration.id)
    if badge is None:
        abort(404)
    language = document_language(registration.event)
    with transaction(by=actor()) as tx:
        record_print_of(tx, registration, BadgePaper.A6)
    with speaking(language):
        content = pdf.badge(badge_face(badge, registration))
    return download(content, f"badge-{badge.id}.pdf")


@blueprint.post(f"{ONE}/badge/replace")
@narrowed(needs(Right.PRINT_BADGES))
def badge_replace(slug: str, person_id: int) -> Redirect:
    registration = registration_or_404(event_or_404(slug), person_id)
    address = url_for("staff.guest_edit", slug=slug, person_id=person_id)
    with refusals_to(address), emails_agreed(gettext("Replace the badge"), back=address) as tx:
        replace_badge(tx, registration)
    words = gettext(
        "The badge is replaced, and the lost one is refused from now on. Print the new badge."
    )
    return done(words, address)


@blueprint.get("/events/<slug>/name-plates")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_choose(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/name_plate_choose.html", event=event, groups=groups_with_badges(event)
    )


@blueprint.post("/events/<slug>/name-plates.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def name_plate_sheets(slug: str) -> Response:
    """Print plates of the groups in ``group``, or of all. A POST, since each file with names is
    recorded in the audit log."""
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
