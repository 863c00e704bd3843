"""Comments of closed answers, on which organisers decide before anybody else sees them."""

from __future__ import annotations

from flask import flash, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.comments import Comment, Decision
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.answers import answers_end, is_closed
from ctevents.services.launch.comments import comments, review_comments
from ctevents.services.launch.source_edits import recommendations
from ctevents.texts.groups import group_names
from ctevents.texts.link_keys import sealer
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_to
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.list_choices import page_asked

ON_A_PAGE = 50
DECISION, EARLIER = "decision-", "earlier-"
STATES = {"": None, "show": True, "hide": False}
CODES = {state: code for code, state in STATES.items()}


@blueprint.route("/events/<slug>/answer-comments", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
def answer_comment_list(slug: str) -> Response | tuple[str, int]:
    """Show comments, those without a decision first; before the close none. A POST decides on
    them."""
    event, form = event_or_404(slug), Form()
    if not form.validate_on_submit():
        return _page(event, form), form.answer_status()
    address = url_for("staff.answer_comment_list", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        reviewed = review_comments(tx, sealer(), event, _sent(), account_id=staff().id)
    if reviewed.left:
        words = ngettext(
            "One comment was decided on meanwhile and stays as it is.",
            "%(num)d comments were decided on meanwhile and stay as they are.",
            reviewed.left,
        )
        flash(words, "warning")
    words = ngettext("One decision is saved.", "%(num)d decisions are saved.", reviewed.saved)
    return done(words if reviewed.saved else gettext("Nothing was changed."), address)


def _sent() -> dict[str, Decision]:
    """Return the decisions of the form that also say which state the organiser saw."""
    found = {}
    for name, value in request.form.items():
        digest, earlier = (
            name.removeprefix(DECISION),
            request.form.get(EARLIER + name.removeprefix(DECISION)),
        )
        is_shown = STATES.get(value)
        if name.startswith(DECISION) and is_shown is not None and earlier in STATES:
            found[digest] = Decision(STATES[earlier], is_shown)
    return found


def _page(event: Event, form: Form) -> str:
    found = comments(db.session(), sealer(), event) if is_closed(event, now()) else []
    return render_template(
        "staff/answer_comment_list.html",
        event=event,
        form=form,
        is_closed=is_closed(event, now()),
        ends_at=answers_end(event),
        undecided=sum(comment.is_shown is None for comment in found),
        total=len(found),
        numbers={
            each.id: each.number for each in recommendations(db.session(), [event.project_id])
        },
        group_names=group_names([event.project_id]),
        **_part(found),
    )


def _part(found: list[Comment]) -> dict[str, object]:
    """Return the comments of the page, each with the code of the state that was seen and of the one
    that is chosen. A form that is shown again has its own comments, as they were seen and
    chosen."""
    page, sent = page_asked(), _sent()
    ordered = sorted(found, key=lambda comment: comment.is_shown is not None)
    shown = (
        [each for each in ordered if each.digest in sent]
        if sent
        else ordered[(page - 1) * ON_A_PAGE :][:ON_A_PAGE]
    )
    states = {each.digest: (each.is_shown, each.is_shown) for each in shown}
    states |= {digest: (decision.earlier, decision.is_shown) for digest, decision in sent.items()}
    rows = [(each, *(CODES[state] for state in states[each.digest])) for each in shown]
    return {"comments": rows, "page": page, "pages": max(1, -(-len(found) // ON_A_PAGE))}
