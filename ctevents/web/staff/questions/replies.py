"""The replies of guests to the questions of an event: figures by group, and their words."""

from __future__ import annotations

from collections.abc import Mapping

from flask import render_template, request

from ctevents.db.handle import db
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Right
from ctevents.services.figures.form_figures import reply_figures, written_replies
from ctevents.services.people.form_replies import form_questions
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.staff.blueprint import blueprint

FILTERS = ("registration",)


def is_of_confirmed(arguments: Mapping[str, str]) -> bool:
    """True if only registrants with a seat are counted."""
    return arguments.get("registration") == RegistrationState.CONFIRMED


@blueprint.get("/events/<slug>/questions/replies")
@narrowed(needs(Right.SEE_GUESTS))
def question_replies(slug: str) -> str:
    event = event_or_404(slug)
    session, of_confirmed = db.session(), is_of_confirmed(request.args)
    return render_template(
        "staff/question_replies.html",
        event=event,
        questions=form_questions(session, event.id, withdrawn_too=True),
        figures=reply_figures(session, event, of_confirmed=of_confirmed),
        words=written_replies(session, event),
        of_confirmed=of_confirmed,
        group_names={group.code: group.name(page_language()) for group in groups(session, event.project_id)},
    )
