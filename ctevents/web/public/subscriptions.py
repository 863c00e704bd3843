"""Unsubscribing from reminders and announcements, by the link in a letter."""

from __future__ import annotations

from flask import abort, redirect, render_template, request
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.models import Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.replies.subscriptions import letters_about, subscribe_again, subscriber, unsubscribe
from ctevents.texts.rendering import in_asked_language, speak
from ctevents.tokens import Purpose
from ctevents.web.forms import Form
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.links import nonce_or_404
from ctevents.web.security import needs_no_token, shows_form_again


@blueprint.route("/unsubscribe/<token>", methods=["GET", "POST"])
@shows_form_again
def subscription(token: str) -> Response | tuple[str, int]:
    # This link has no end: who reads an old letter must be able to unsubscribe from the next one (RFC 8058).
    about = letters_about(db.session(), nonce_or_404(Purpose.UNSUBSCRIBE, token))
    if about is None:
        abort(404)
    speak(subscriber(about).language or about.event.main_language)
    if _is_one_click():
        needs_no_token()
        with transaction(by=audit.LINK) as tx:
            unsubscribe(tx, about)
        return _page(about, Form())
    form = Form()
    if form.validate_on_submit():
        change = subscribe_again if request.form.get("wanted") == "yes" else unsubscribe
        with transaction(by=audit.LINK) as tx:
            change(tx, about)
        return redirect(in_asked_language(request.path), 303)
    return _page(about, form)


def _is_one_click() -> bool:
    """Return whether a mail program sent this by itself (RFC 8058, section 3.2): it has no page of ours and follows no redirect."""
    return request.form.get("List-Unsubscribe") == "One-Click"


def _page(about: Registration | Invitation, form: Form) -> tuple[str, int]:
    is_given_up = subscriber(about).unsubscribed_at is not None
    page = render_template("public/subscription.html", event=about.event, form=form, is_given_up=is_given_up)
    return page, form.answer_status()
