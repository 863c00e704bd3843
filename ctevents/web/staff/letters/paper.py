"""Printed letters, for all invited guests without an e-mail address, or for one.

A letter in the frame of a page: as on a screen or as plain text, with its subject above it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence

from flask import Response, abort, render_template, request

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Event, Invitation
from ctevents.services.letters.paper import (
    PaperCounts,
    letters_on_paper,
    letters_to,
    may_be_printed,
    paper_counts,
    record_letter,
    record_letters,
    unnamed_without_letter,
)
from ctevents.services.people.people import groups
from ctevents.texts.letters.letters import Writing
from ctevents.texts.papers.letters import paper_letters
from ctevents.texts.rendering import file_stem
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import now
from ctevents.web.forms import Form
from ctevents.web.security import framed
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.group_choice import group_codes_ticked
from ctevents.web.staff.guests.guests import ticks_asked, to_list
from ctevents.web.staff.guests.replies import ONE, invitation_or_404


@blueprint.get("/events/<slug>/paper")
@narrowed(needs(Right.EDIT_GUESTS))
def paper_choose(slug: str) -> str:
    event = event_or_404(slug)
    counts = paper_counts(db.session(), event.id)
    return render_template(
        "staff/paper_choose.html",
        event=event,
        groups=[
            (group, counts[group.code])
            for group in groups(db.session(), event.project_id)
            if group.code in counts
        ],
        total=PaperCounts(
            sum(each.all for each in counts.values()), sum(each.new for each in counts.values())
        ),
        unnamed=unnamed_without_letter(db.session(), event.id),
    )


@blueprint.post("/events/<slug>/letters.pdf")
@narrowed(needs(Right.EDIT_GUESTS))
def paper_sheets(slug: str) -> Response:
    """Print letters of the groups in ``group``, of the selected guests, or of all; ``again``
    includes letters printed before. A POST, since each file with names and links is recorded in the
    audit log."""
    event = event_or_404(slug)
    codes, only_new = group_codes_ticked(event), "again" not in request.form
    with to_list(event):
        selected = ticks_asked(event)
    with transaction(by=actor()) as tx:
        if selected is None:
            letters = letters_on_paper(tx, event.id, codes, only_new=only_new)
        else:
            letters = letters_to(tx, event.id, selected)
        record_letters(tx, event, letters)
    return _file(event, letters, f"{file_stem('letters', event)}.pdf")


@blueprint.post(f"{ONE}/letter.pdf")
@narrowed(needs(Right.EDIT_GUESTS))
def paper_sheet(slug: str, invitation_id: int) -> Response:
    invitation = invitation_or_404(slug, invitation_id)
    if not may_be_printed(db.session(), invitation):
        abort(404)
    with transaction(by=actor()) as tx:
        record_letter(tx, invitation)
    return _file(invitation.event, [invitation], f"letter-{invitation.id}.pdf")


def _file(event: Event, letters: Sequence[Invitation], file_name: str) -> Response:
    return download(paper_letters(event, letters, now=now()), file_name)


AS_TEXT = "text"
_BODY = '<div role="main">'


def framed_letter(writing: Writing) -> Response:
    """Return the letter in the form that the page asks for. Its images are in the page itself."""
    if request.values.get("shown_as") == AS_TEXT:
        return framed(render_template("staff/letter_frame.html", letter=writing))
    head = render_template("staff/letter_frame_head.html", letter=writing)
    page = writing.html.replace(_BODY, head + _BODY, 1)
    for content_id, png in writing.enclosures.inline.items():
        page = page.replace(
            f"cid:{content_id}", f"data:image/png;base64,{b64encode(png).decode('ascii')}"
        )
    return framed(page)


def framed_errors(form: Form) -> Response:
    """Return what has to be corrected before the letter can be shown."""
    return framed(render_template("staff/letter_frame.html", form=form))
