"""Cancelling an event."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.services.events.changes import LONGEST_REASON, cancel_event, letters_to, told_of_cancellation
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.clock import now
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
    if form.validate_on_submit():
        agreed = form.letters.number
        try:
            with transaction(by=actor()) as tx:
                cancel_event(tx, event, reason=form.reason.data or "", expected=agreed)
        except Refusal as refusal:
            form.form_errors = [sentence(refusal)]
            return _page(form, event), refusal.reason.status
        flash(gettext("The event is cancelled.") + (f" {letters_queued(agreed)}" if agreed else ""), "success")
        return redirect(url_for("staff.event_show", slug=slug), 303)
    return _page(form, event), form.answer_status()


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
