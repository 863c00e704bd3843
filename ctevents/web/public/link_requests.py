"""“Send me my link again”: one answer, whether the address is on a list or not."""

from __future__ import annotations

from functools import partial

from flask import render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.services.common import audit
from ctevents.services.replies.link_requests import request_links
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import LONGEST_EMAIL, Email, Form, at_most
from ctevents.web.public.blueprint import blueprint
from ctevents.web.security import shows_form_again


class LinkForm(Form):
    email = Email(_("E-mail address"), [InputRequired(_("Enter your e-mail address.")), at_most(LONGEST_EMAIL)])


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
        "If this address is on a guest list, we are e-mailing your link to it. Please also check your spam folder."
    )
    return done(words, url_for("public.link_request"))


def _request(email: str) -> None:
    """Refuse after the commit where the limit is reached, so that the attempt is counted."""
    with transaction(by=audit.PUBLIC) as tx:
        reason = request_links(tx, email, request.remote_addr or "")
    if reason is not None:
        raise Refusal(reason)
