"""Comments of closed answers, on which organisers decide before anybody else sees them."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.services.launch.answering import answers_end, is_closed
from ctevents.services.launch.comments import comments, review_comments
from ctevents.services.launch.sources import recommendations
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language
from ctevents.texts.sealing import sealer
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.command import done, refusals_to
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.paging import page_asked

ON_A_PAGE = 50
DECISION = "decision-"
DECISIONS = {"show": True, "hide": False}


@blueprint.get("/events/<slug>/answer-comments")
@narrowed(needs(Right.EDIT_LAUNCH))
def answer_comment_list(slug: str) -> str:
    """Show comments, those without a decision first. Before the close show none."""
    event, page = event_or_404(slug), page_asked()
    closed = is_closed(event, now())
    found = comments(db.session(), sealer(), event) if closed else []
    ordered = sorted(found, key=lambda comment: comment.is_shown is not None)
    language = page_language()
    return render_template(
        "staff/answer_comment_list.html",
        event=event,
        is_closed=closed,
        ends_at=answers_end(event),
        comments=ordered[(page - 1) * ON_A_PAGE : page * ON_A_PAGE],
        undecided=sum(comment.is_shown is None for comment in found),
        total=len(found),
        page=page,
        pages=max(1, -(-len(found) // ON_A_PAGE)),
        numbers={each.id: each.number for each in recommendations(db.session())},
        group_names={group.code: group.name(language) for group in groups(db.session())},
    )


@blueprint.post("/events/<slug>/answer-comments")
@narrowed(needs(Right.EDIT_LAUNCH))
def answer_comment_review(slug: str) -> Response:
    event, address = event_or_404(slug), url_for("staff.answer_comment_list", slug=slug)
    decided = {
        name.removeprefix(DECISION): DECISIONS[value]
        for name, value in request.form.items()
        if name.startswith(DECISION) and value in DECISIONS
    }
    with refusals_to(address), transaction(by=actor()) as tx:
        changed = review_comments(tx, sealer(), event, decided, account_id=staff().id)
    words = ngettext("One decision is saved.", "%(num)d decisions are saved.", changed)
    return done(words if changed else gettext("Nothing was changed."), address)
