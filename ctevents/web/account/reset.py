"""A link to set a new password, asked for by people who have forgotten theirs."""

from __future__ import annotations

from functools import partial

from flask import render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from ctevents.db.handle import transaction
from ctevents.domain.refusals import Refusal
from ctevents.services.accounts.resets import ask_for_reset
from ctevents.services.common import audit
from ctevents.web.account.blueprint import blueprint
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import LONGEST_EMAIL, Email, Form, at_most
from ctevents.web.security import shows_form_again


class ResetForm(Form):
    email = Email(_("E-mail address"), [InputRequired(_("Enter your e-mail address.")), at_most(LONGEST_EMAIL)])


@blueprint.route("/reset", methods=["GET", "POST"])
@shows_form_again
def reset() -> Response | tuple[str, int]:
    form = ResetForm()
    page = partial(render_template, "account/reset.html", form=form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page):
        _ask(form.email.data or "")
    words = gettext("If this address has an account, we are e-mailing a link to it. The link works for one hour.")
    return done(words, url_for("account.sign_in"))


def _ask(email: str) -> None:
    """Refuse after the commit where the limit is reached, so that the attempt is counted."""
    with transaction(by=audit.PUBLIC) as tx:
        reason = ask_for_reset(tx, email, request.remote_addr or "")
    if reason is not None:
        raise Refusal(reason)
