"""Cancelling an event."""

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
from ctevents.services.events.changes import LONGEST_REASON, cancel_event, letters_to, told_of_cancellation
from ctevents.web.access import actor, asks_again, event_or_404, narrowed, needs
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_in
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
@asks_again()
def event_cancel(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = CancellationForm()
    page = partial(_page, form, event)
    if form.validate_on_submit():
        agreed = form.letters.number
        with refusals_in(form, page), transaction(by=actor()) as tx:
            cancel_event(tx, event, reason=form.reason.data or "", expected=agreed)
        words = gettext("The event is cancelled.") + (f" {letters_queued(agreed)}" if agreed else "")
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
