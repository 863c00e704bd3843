"""The questions that an event's registration form asks beside the usual ones: a list, a form for
each, and a preview.

The lines of the list of an event's questions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from markupsafe import Markup
from werkzeug.wrappers import Response

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import MOST_QUESTIONS
from ctevents.domain.roles import Right
from ctevents.models import Event, FormQuestion
from ctevents.services.events.form_questions import (
    add_question,
    ask_again,
    change_question,
    delete_question,
    move_question,
    withdraw_question,
)
from ctevents.services.people.form_replies import complete_in, count_replies, form_questions
from ctevents.services.people.people import groups
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages, page_language, speaking
from ctevents.texts.words.names import language_name
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside, refusals_in, refusals_to
from ctevents.web.forms import Form
from ctevents.web.question_fields import with_questions
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import languages_of, more_languages
from ctevents.web.staff.questions.question_forms import KINDS, QuestionForm, question_form


@dataclass(frozen=True)
class QuestionLine:
    """A question with the number of replies. ``groups``: the names of the groups that are asked;
    none for everybody. ``missing``: the languages of the event in which the wording, the help or an
    offered choice has no text."""

    question: FormQuestion
    replies: int
    groups: list[str]
    missing: list[str]


def question_lines(event: Event) -> list[QuestionLine]:
    """Return all questions of the event, the withdrawn ones last."""
    replies = count_replies(db.session(), event.id)
    known = {
        group.code: group.name(page_language()) for group in groups(db.session(), event.project_id)
    }
    return [
        QuestionLine(
            question,
            replies.get(question.id, 0),
            [known[code] for code in question.group_codes if code in known],
            [language_name(tag) for tag in missing_languages(event, question)],
        )
        for question in form_questions(db.session(), event.id, withdrawn_too=True)
    ]


def missing_languages(event: Event, question: FormQuestion) -> list[str]:
    """Return the languages of the event that lack a text of the question."""
    return [tag for tag in languages_of(event) if tag not in complete_in(question)]


ALL = "/events/<slug>/questions"
ONE = f"{ALL}/<int(max=2147483647):question_id>"


@blueprint.get(ALL)
@narrowed(needs(Right.SEE_GUESTS))
def question_list(slug: str) -> str:
    event = event_or_404(slug)
    lines = question_lines(event)
    return render_template(
        "staff/question_list.html",
        event=event,
        asked=[line for line in lines if line.question.withdrawn_at is None],
        withdrawn=[line for line in lines if line.question.withdrawn_at is not None],
        most=MOST_QUESTIONS,
        kinds=KINDS,
    )


@blueprint.route(f"{ALL}/add", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def question_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = question_form(event)
    page = partial(_page, event, form)
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            add_question(tx, event, form.question())
        return done(
            gettext("The question is on the form."), url_for("staff.question_list", slug=slug)
        )
    return page(), form.answer_status()


@blueprint.route(ONE, methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def question_edit(slug: str, question_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    question = _question_or_404(event, question_id)
    form = question_form(event, question)
    page = partial(_page, event, form, question)
    if form.validate_on_submit():
        saved = partial(_saved, event, question_id)
        with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
            change_question(tx, event, question_id, form.question(), seen=form.version.data or None)
        return done(gettext("The question is saved."), url_for("staff.question_list", slug=slug))
    return page(), form.answer_status()


@blueprint.post(f"{ONE}/move")
@narrowed(needs(Right.PLAN_EVENTS))
def question_move(slug: str, question_id: int) -> Response:
    by = -1 if request.form.get("to") == "up" else 1
    words = gettext("The question is moved.")
    return _act(
        slug, question_id, lambda tx, event: move_question(tx, event, question_id, by), words
    )


@blueprint.post(f"{ONE}/withdraw")
@narrowed(needs(Right.PLAN_EVENTS))
def question_withdraw(slug: str, question_id: int) -> Response:
    typed = request.form.get("replies", "")
    expected = int(typed) if typed.isdecimal() and len(typed) < 10 else None
    words = gettext(
        "The question is withdrawn. The form does not ask it any more; replies are kept."
    )

    def withdraw(tx: Transaction, event: Event) -> None:
        withdraw_question(tx, event, question_id, expected=expected)

    return _act(slug, question_id, withdraw, words)


@blueprint.post(f"{ONE}/ask-again")
@narrowed(needs(Right.PLAN_EVENTS))
def question_ask_again(slug: str, question_id: int) -> Response:
    words = gettext("The question is back on the form, at its end.")
    return _act(slug, question_id, lambda tx, event: ask_again(tx, event, question_id), words)


@blueprint.post(f"{ONE}/delete")
@narrowed(needs(Right.PLAN_EVENTS))
def question_delete(slug: str, question_id: int) -> Response:
    words = gettext("The question is deleted.")
    return _act(slug, question_id, lambda tx, event: delete_question(tx, event, question_id), words)


@blueprint.get(f"{ALL}/preview")
@narrowed(needs(Right.SEE_GUESTS))
def question_preview(slug: str) -> str:
    """Show the questions as guests read them in the language that is asked for."""
    event = event_or_404(slug)
    offered = [tag for tag in languages_of(event) + more_languages(event) if tag in languages()]
    language = request.args.get("language", "")
    language = language if language in offered else offered[0]
    with speaking(language):
        known = {
            group.code: group.name(page_language())
            for group in groups(db.session(), event.project_id)
        }
        form = with_questions(Form, form_questions(db.session(), event.id), known)(formdata=None)
        preview = Markup(render_template("staff/question_preview_part.html", form=form))  # noqa: S704 (a template of ours)
    return render_template(
        "staff/question_preview.html",
        event=event,
        preview=preview,
        language=language,
        offered={tag: NAMES[tag] for tag in offered},
    )


def _act(
    slug: str, question_id: int, act: Callable[[Transaction, Event], None], words: str
) -> Response:
    event = event_or_404(slug)
    _question_or_404(event, question_id)
    address = url_for("staff.question_list", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        act(tx, event)
    return done(words, address)


def _question_or_404(event: Event, question_id: int) -> FormQuestion:
    found = form_questions(db.session(), event.id, withdrawn_too=True)
    return next((each for each in found if each.id == question_id), None) or abort(404)


def _saved(event: Event, question_id: int) -> QuestionForm:
    return question_form(event, _question_or_404(event, question_id), formdata=None)


def _page(
    event: Event,
    form: QuestionForm,
    question: FormQuestion | None = None,
    differing: Sequence[tuple[str, str]] = (),
) -> str:
    replies = count_replies(db.session(), event.id) if question is not None else {}
    shown: dict[str, Any] = {
        "languages": languages_of(event),
        "more_languages": more_languages(event),
    }
    return render_template(
        "staff/question_edit.html",
        event=event,
        form=form,
        question=question,
        replies=replies.get(question.id, 0) if question is not None else 0,
        differing=differing,
        **shown,
    )
