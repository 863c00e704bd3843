"""“Send me my link again”: one answer, whether the address is on a list or not."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.services.common import audit
from ctevents.services.replies.link_requests import request_links
from ctevents.texts.words.refusals import sentence
from ctevents.web.forms import LONGEST_EMAIL, Email, Form, at_most
from ctevents.web.public.blueprint import blueprint
from ctevents.web.security import shows_form_again


class LinkForm(Form):
    email = Email(_("E-mail address"), [InputRequired(_("Enter your e-mail address.")), at_most(LONGEST_EMAIL)])


@blueprint.route("/link", methods=["GET", "POST"])
@shows_form_again
def link_request() -> Response | tuple[str, int]:
    form = LinkForm()
    if not form.validate_on_submit():
        return render_template("public/link_request.html", form=form), form.answer_status()
    with transaction(by=audit.PUBLIC) as tx:
        reason = request_links(tx, form.email.data or "", request.remote_addr or "")
    if reason is not None:
        form.form_errors = [sentence(Refusal(reason))]
        return render_template("public/link_request.html", form=form), reason.status
    flash(
        gettext(
            "If this address is on a guest list, we are e-mailing your link to it. Please also check your spam folder."
        ),
        "success",
    )
    return redirect(url_for("public.link_request"), 303)
