"""Answer cards of an event: made and printed, withdrawn, and the early close of its answers."""

from __future__ import annotations

from functools import partial

from flask import Response as FileResponse
from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import SelectField
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import MOST_CARDS, Answering
from ctevents.domain.roles import Right
from ctevents.models import Event, StakeholderGroup
from ctevents.services.launch.answers import (
    SHARED,
    answering,
    answers_end,
    close_answers,
    is_closed,
    rough_count,
)
from ctevents.services.launch.cards import (
    card_sheet,
    card_sheets,
    cards_made,
    kind_for,
    make_cards,
    withdraw_sheet,
)
from ctevents.services.people.people import groups
from ctevents.texts.link_keys import sealer
from ctevents.texts.papers.answer_cards import answer_cards_of
from ctevents.texts.rendering import file_stem, page_language
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.fields import WholeNumber


class CardsForm(Form):
    group = SelectField(_("Group"), [InputRequired(_("Choose a group."))])
    count = WholeNumber(
        _("Number of cards"), [InputRequired(_("Enter how many cards to make."))], most=MOST_CARDS
    )


@blueprint.route("/events/<slug>/answer-cards", methods=["GET", "POST"])
@narrowed(needs(Right.PRINT_BADGES))
@shows_form_again
def answer_card_list(slug: str) -> FileResponse | tuple[str, int]:
    """Show the sheets of cards; a POST makes one. Its codes are kept nowhere: the file is the
    answer, once."""
    event = event_or_404(slug)
    all_groups = groups(db.session(), event.project_id)
    form = CardsForm()
    form.group.choices = [
        ("", ""),
        *((each.code, each.name(page_language())) for each in all_groups),
    ]
    page = partial(_page, event, form)
    if request.method == "POST" and not _may_make(event):
        form.refuse(gettext("From the start of the event only organisers make cards."))
        return page(), 409
    if form.validate_on_submit():
        group = next(each for each in all_groups if each.code == form.group.data)
        with refusals_in(form, page):
            return _made(event, group, form.count.data or 0)
    return page(), form.answer_status()


@blueprint.post("/events/<slug>/answer-cards/<int(max=2147483647):card_sheet_id>/withdraw")
@narrowed(needs(Right.EDIT_LAUNCH))
def answer_card_withdraw(slug: str, card_sheet_id: int) -> Response:
    event = event_or_404(slug)
    sheet = card_sheet(db.session(), event, card_sheet_id)
    if sheet is None:
        abort(404)
    with transaction(by=actor()) as tx:
        withdraw_sheet(tx, sheet)
    words = gettext(
        "The cards of this sheet are refused from now on. Answers that they gave are kept."
    )
    return done(words, url_for("staff.answer_card_list", slug=slug))


@blueprint.route("/events/<slug>/answers/close", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
def answer_close(slug: str) -> Response | tuple[str, int]:
    event, form = event_or_404(slug), Form()
    page = partial(_close_page, event, form)
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            close_answers(tx, event)
        return done(
            gettext("The answers are closed."), url_for("staff.answer_card_list", slug=slug)
        )
    return page(), form.answer_status()


def _may_make(event: Event) -> bool:
    """Return whether the account may make cards now. Offices print them before the event: who makes
    cards while answers are taken could answer with them."""
    return staff().may(Right.EDIT_LAUNCH) or answering(event, now()) is not Answering.OPEN


def _made(event: Event, group: StakeholderGroup, count: int) -> FileResponse:
    with transaction(by=actor()) as tx:
        codes = make_cards(tx, sealer(), event, group, count)
        is_shared = kind_for(tx, event, group) == SHARED
        content = answer_cards_of(
            event, None if is_shared else group, codes
        )  # before the commit: codes are kept nowhere
    return download(
        content, f"{file_stem('answer-cards', event)}-{'shared' if is_shared else group.code}.pdf"
    )


def _page(event: Event, form: CardsForm) -> str:
    session, state = db.session(), answering(event, now())
    return render_template(
        "staff/answer_card_list.html",
        event=event,
        form=form,
        sheets=card_sheets(session, event),
        cards=cards_made(session, event),
        state=state,
        may_make=_may_make(event),
        answered=0 if state is Answering.BEFORE else rough_count(session, sealer(), event),
        ends_at=answers_end(event),
        has_comments=is_closed(event, now()),
    )


def _close_page(event: Event, form: Form) -> str:
    may_close = answering(event, now()) is Answering.OPEN
    return render_template(
        "staff/answer_close.html",
        event=event,
        form=form,
        may_close=may_close,
        ends_at=answers_end(event),
    )
