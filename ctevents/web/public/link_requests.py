"""“Send me my link again”: one answer, whether the address is on a list or not.

Unsubscribing from reminders and announcements, by the link in a letter."""

from __future__ import annotations

from functools import partial

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.models import Invitation, Registration
from ctevents.services.common import audit
from ctevents.services.replies.link_requests import (
    letters_about,
    request_links,
    subscribe_again,
    subscriber,
    unsubscribe,
)
from ctevents.texts.rendering import in_asked_language, speak
from ctevents.tokens import Purpose
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import LONGEST_EMAIL, Email, Form, at_most
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.invitations import nonce_or_404
from ctevents.web.security import needs_no_token, shows_form_again


class LinkForm(Form):
    email = Email(
        _("E-mail address"),
        [InputRequired(_("Enter your e-mail address.")), at_most(LONGEST_EMAIL)],
    )


@blueprint.route("/link", methods=["GET", "POST"])
@shows_form_again
def link_request() -> Response | tuple[str, int]:
    form = LinkForm()
    page = partial(render_template, "public/link_request.html", form=form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page):
        _request(form.email.data or "")
    words = gettext(
        "If this address is on a guest list, we are e-mailing your link to it. Please also check "
        "your spam folder."
    )
    return done(words, url_for("public.link_request"))


def _request(email: str) -> None:
    """Refuse after the commit where the limit is reached, so that the attempt is counted."""
    with transaction(by=audit.PUBLIC) as tx:
        reason = request_links(tx, email, request.remote_addr or "")
    if reason is not None:
        raise Refusal(reason)


@blueprint.route("/unsubscribe/<token>", methods=["GET", "POST"])
@shows_form_again
def subscription(token: str) -> Response | tuple[str, int]:
    # This link has no end: who reads an old letter must be able to unsubscribe from the next one
    # (RFC 8058).
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
    """Return whether a mail program sent this by itself (RFC 8058, section 3.2): it has no page of
    ours and follows no redirect."""
    return request.form.get("List-Unsubscribe") == "One-Click"


def _page(about: Registration | Invitation, form: Form) -> tuple[str, int]:
    is_given_up = subscriber(about).unsubscribed_at is not None
    page = render_template(
        "public/subscription.html", event=about.event, form=form, is_given_up=is_given_up
    )
    return page, form.answer_status()
