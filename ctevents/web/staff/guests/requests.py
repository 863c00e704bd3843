"""Requests of people about their own data, at all events: each with the day by which it must be answered."""

from __future__ import annotations

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import RadioField
from wtforms.validators import DataRequired, InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.requests import LONGEST_WORDS, RequestOutcome
from ctevents.domain.roles import Right
from ctevents.models import PersonRequest
from ctevents.services.people.unnamed import shown, without_identity
from ctevents.services.privacy.person_requests import all_requests, request_by_id, settle_request
from ctevents.texts.privacy.kept import REQUEST_OUTCOMES, REQUESTS
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done
from ctevents.web.forms import Form, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint


class SettleForm(Form):
    outcome = RadioField(_("Result"), [InputRequired(_("Choose one of the answers."))])
    answer = Paragraphs(_("Answer to the person"), [DataRequired(_("Enter the answer.")), at_most(LONGEST_WORDS)])

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        self.outcome.choices = [(outcome.value, str(words)) for outcome, words in REQUEST_OUTCOMES.items()]


@blueprint.get("/requests")
@narrowed(needs(Right.UNMASK))
def request_list() -> str:
    is_settled = request.args.get("state") == "settled"
    return render_template(
        "staff/request_list.html",
        requests=all_requests(db.session(), is_settled=is_settled),
        is_settled=is_settled,
        kinds=REQUESTS,
        outcomes=REQUEST_OUTCOMES,
    )


@blueprint.route("/requests/<int(max=2147483647):request_id>", methods=["GET", "POST"])
@narrowed(needs(Right.UNMASK))
@shows_form_again
def request_show(request_id: int) -> Response | tuple[str, int]:
    asked, form = _request_or_404(request_id), SettleForm()
    if not form.validate_on_submit():
        return _page(asked, form), form.answer_status()
    with transaction(by=actor()) as tx:
        is_new = settle_request(tx, asked, RequestOutcome(form.outcome.data), form.answer.data or "")
    words = gettext("The request is answered.") if is_new else gettext("The request was answered before.")
    return done(words, url_for("staff.request_list"))


def _request_or_404(request_id: int) -> PersonRequest:
    asked = request_by_id(db.session(), request_id)
    if asked is None:
        abort(404)
    return asked


def _page(asked: PersonRequest, form: SettleForm) -> str:
    """Show the request. Words that reveal an unnamed guest are struck out."""
    person = asked.person
    texts = {"words": asked.words, "answer": asked.answer}
    if person.is_unnamed:
        texts = {name: without_identity(text, person) for name, text in texts.items()}
    return render_template(
        "staff/request_show.html",
        asked=asked,
        name=shown(person).name,
        form=form,
        kinds=REQUESTS,
        outcomes=REQUEST_OUTCOMES,
        **texts,
    )
