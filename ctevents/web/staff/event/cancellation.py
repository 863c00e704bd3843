"""Cancelling an event.

The archive of events: its list, the way into it and out again."""

from __future__ import annotations

from functools import partial

from flask import render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.services.events.archive import archive_event, archived_events, take_out_of_archive
from ctevents.services.events.changes import (
    LONGEST_REASON,
    cancel_event,
    letters_to,
    told_of_cancellation,
)
from ctevents.texts.words.names import STATUSES
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff, works_in_archive
from ctevents.web.command import done, now, refusals_in, refusals_to
from ctevents.web.forms import Form, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.plan import letters_queued
from ctevents.web.staff.fields import Letters


class CancellationForm(Form):
    """``letters``: the number on the button."""

    reason = Paragraphs(_("Reason"), [at_most(LONGEST_REASON)])
    letters = Letters()


@blueprint.route("/events/<slug>/cancel", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def event_cancel(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = CancellationForm()
    page = partial(_page, form, event)
    if form.validate_on_submit():
        agreed = form.letters.number
        with refusals_in(form, page), transaction(by=actor()) as tx:
            cancel_event(tx, event, reason=form.reason.data or "", expected=agreed)
        words = gettext("The event is cancelled.") + (
            f" {letters_queued(agreed)}" if agreed else ""
        )
        return done(words, url_for("staff.event_show", slug=slug))
    return page(), form.answer_status()


def _page(form: CancellationForm, event: Event) -> str:
    told = told_of_cancellation(db.session(), event, now=now())
    letters = len(letters_to(told))
    form.letters.data = str(letters)
    return render_template(
        "staff/event_cancel.html",
        form=form,
        event=event,
        letters=letters,
        without_address=len(told) - letters,
        may_cancel=event.status_at(now()) is EventStatus.PUBLISHED,
    )


@blueprint.get("/events/archived")
@narrowed(needs(Right.SEE_EVENTS))
def archive_list() -> str:
    events = archived_events(db.session(), staff())
    return render_template("staff/archive_list.html", events=events, statuses=STATUSES)


@blueprint.post("/events/<slug>/archive")
@narrowed(needs(Right.PLAN_EVENTS))
@works_in_archive
def event_archive(slug: str) -> Response:
    event = event_or_404(slug)
    address = url_for("staff.event_show", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        archive_event(tx, event)
    return done(
        gettext("The event is in the archive. You can take it out again on this page."), address
    )


@blueprint.post("/events/<slug>/archive/take-out")
@narrowed(needs(Right.PLAN_EVENTS))
@works_in_archive
def event_take_out(slug: str) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        take_out_of_archive(tx, event)
    return done(gettext("The event is out of the archive."), url_for("staff.event_show", slug=slug))
