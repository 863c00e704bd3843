"""Requests of people about their own data, at all events: each with the day by which it must be
answered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import RadioField
from wtforms.validators import DataRequired, InputRequired

from ctevents.db.handle import db
from ctevents.domain.privacy.times import LONGEST_WORDS, RequestOutcome, is_overdue, outcomes_of
from ctevents.domain.roles import Right
from ctevents.models import PersonRequest
from ctevents.services.accounts.accounts import addresses
from ctevents.services.people.unnamed import shown, without_identity
from ctevents.services.privacy.person_requests import all_requests, request_by_id, settle_request
from ctevents.texts.privacy.kept_words import REQUEST_OUTCOMES, REQUESTS
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.web.access import narrowed, needs
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed


class SettleForm(Form):
    outcome = RadioField(_("Result"), [InputRequired(_("Choose one of the answers."))])
    answer = Paragraphs(
        _("Answer to the person"), [DataRequired(_("Enter the answer.")), at_most(LONGEST_WORDS)]
    )

    def __init__(self, asked: PersonRequest, **options: object) -> None:
        super().__init__(**options)
        self.outcome.choices = [
            (outcome.value, str(REQUEST_OUTCOMES[outcome])) for outcome in outcomes_of(asked.kind)
        ]


@blueprint.get("/requests")
@narrowed(needs(Right.UNMASK))
def request_list() -> str:
    is_settled = request.args.get("state") == "settled"
    found = all_requests(db.session(), is_settled=is_settled)
    return render_template(
        "staff/request_list.html",
        requests=found,
        overdue={each.id for each in found if is_late(each)},
        actors=_actors(found),
        is_settled=is_settled,
        kinds=REQUESTS,
        outcomes=REQUEST_OUTCOMES,
    )


@blueprint.route("/requests/<int(max=2147483647):request_id>", methods=["GET", "POST"])
@narrowed(needs(Right.UNMASK))
@shows_form_again
def request_show(request_id: int) -> Response | tuple[str, int]:
    asked = _request_or_404(request_id)
    form = SettleForm(asked)
    page = partial(_page, asked, form)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_in(form, page), emails_agreed(gettext("Save the answer")) as tx:
        is_new = settle_request(
            tx, asked, RequestOutcome(form.outcome.data), form.answer.data or ""
        )
    words = (
        gettext("The request is answered.")
        if is_new
        else gettext("The request was answered before.")
    )
    return done(words, url_for("staff.request_list"))


def is_late(asked: PersonRequest) -> bool:
    return asked.settled_at is None and is_overdue(asked.due_on, asked.event.time_zone, now())


def _actors(requests: Sequence[PersonRequest]) -> dict[int, str]:
    """Return in words who answered each request, by its id."""
    by = {each.id: each.settled_by for each in requests if each.settled_by}
    known = addresses(db.session(), account_ids(by.values()))
    return {request_id: actor_words(settled_by, known) for request_id, settled_by in by.items()}


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
        is_overdue=is_late(asked),
        settled_by=_actors([asked]).get(asked.id, ""),
        form=form,
        kinds=REQUESTS,
        outcomes=REQUEST_OUTCOMES,
        **texts,
    )
