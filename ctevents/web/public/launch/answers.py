"""The pages of an answer card. They set no cookie: the code in the address is all that the server
knows of the visitor."""

from __future__ import annotations

import gzip
from contextlib import suppress
from urllib.parse import urlencode

from flask import Response, abort, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext
from werkzeug.wrappers import Response as Redirect

from ctevents.db.handle import db, drop_former_states, transaction
from ctevents.db.rewriting import Busy
from ctevents.domain.launch.answers import (
    LONGEST_COMMENT,
    RATED,
    Answering,
    CardAnswers,
    FeedbackQuestion,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import to_local
from ctevents.measures.requests import leaves_no_trace
from ctevents.models import AnswerCard, Event
from ctevents.services.common import audit
from ctevents.services.launch.answers import (
    ANSWERS,
    answering,
    answers_end,
    answers_of_card,
    save_answers,
)
from ctevents.services.launch.cards import card_by_code, code_typed, event_of_card
from ctevents.services.launch.source_edits import (
    recommendations,
    recommendations_for,
    results_for_guests,
)
from ctevents.texts.link_keys import link_keys, sealer
from ctevents.texts.rendering import asked_language
from ctevents.texts.words import answers as words
from ctevents.tokens import Purpose
from ctevents.web.command import now, refusals_as
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.launch.answer_forms import AnswerForm
from ctevents.web.security import needs_no_token, shows_form_again


@blueprint.get("/answers")
@leaves_no_trace
def answers_type() -> Redirect | tuple[str, int]:
    """Show a form for the code of a card, and lead to its page. A form by GET needs no token, and
    so no cookie."""
    typed = request.args.get("code", "").strip()
    code = code_typed(typed)
    if code is not None:
        return redirect(url_for("public.answers_show", card=code), 303)
    return render_template("public/answers_type.html", typed=typed[:100]), 422 if typed else 200


@blueprint.route("/answers/<card>", methods=["GET", "POST"])
@shows_form_again
@leaves_no_trace
def answers_show(card: str) -> ResponseReturnValue:
    found = card_by_code(db.session(), card)
    if found is None:
        abort(404)
    event, sent = (
        event_of_card(db.session(), found),
        request.form if request.method == "POST" else None,
    )
    if sent is not None and link_keys().is_mark(
        Purpose.ANSWERS, _code(card), sent.get("csrf_token", "")
    ):
        needs_no_token()
    if answering(event, now()) is not Answering.OPEN:
        return _shut(event, found), 200 if sent is None else 409
    form = _form(event, found)
    if sent is not None and not form.errors and not g.get("lacks_csrf_token"):
        with (
            refusals_as(lambda refusal: _refused(event, found, refusal)),
            transaction(by=audit.PUBLIC) as tx,
        ):
            save_answers(tx, sealer(), found, form.answers, form.feedback)
        with suppress(Busy):  # the next save does it, or the worker
            drop_former_states(ANSWERS)
        return _saved(card)
    if sent is not None and _is_by_script():
        return jsonify(form.errors or {"": _old_page()}), 422
    return _light(_page(event, found, form)), 200 if sent is None else 422


def _form(event: Event, card: AnswerCard) -> AnswerForm:
    saved = answers_of_card(db.session(), sealer(), card)
    group = card.sheet.group
    session = db.session()
    project_id = event.project_id
    chosen = (
        recommendations_for(session, project_id, group.code)
        if group
        else recommendations(session, [project_id])
    )
    sent = request.form if request.method == "POST" else None
    return AnswerForm(chosen, saved or CardAnswers(to_local(now(), event.time_zone).date()), sent)


def _page(event: Event, card: AnswerCard, form: AnswerForm) -> str:
    group, code = card.sheet.group, _code((request.view_args or {})["card"])
    is_own = [group is None or each.recommendation.is_for(group.code) for each in form.fields]
    parts = [
        [each for each, own in zip(form.fields, is_own, strict=True) if own is wanted]
        for wanted in (True, False)
    ]
    return render_template(
        "public/answers_show.html",
        event=event,
        group=group,
        form=form,
        parts=parts,
        token=link_keys().mark(Purpose.ANSWERS, code),
        is_old=bool(g.get("lacks_csrf_token")) and request.method == "POST",
        old_page=_old_page(),
        saved=request.args.get("saved", ""),
        ends_at=answers_end(event),
        words=words,
        questions=FeedbackQuestion,
        rated=RATED,
        longest=LONGEST_COMMENT,
    )


def _saved(card: str) -> ResponseReturnValue:
    """Lead to the part of the page that comes next, or answer a script briefly (RFC 7240, section
    4.2)."""
    if _is_by_script():
        return Response(status=204, mimetype="text/plain")
    target = request.form.get("next", "")
    target = target if target.isascii() and target.replace("-", "").isalnum() else "end"
    query = {"saved": target} | ({"lang": asked} if (asked := asked_language()) else {})
    return redirect(f"{request.path}?{urlencode(query)}#{target}", 303)


def _shut(event: Event, card: AnswerCard) -> str:
    """Show that nothing is taken now, with the comments of a genuine form, so that nothing typed is
    lost. The results are the same for every card."""
    is_sent = request.method == "POST" and not g.get("lacks_csrf_token")
    unsaved = _form(event, card).comments if is_sent else {}
    return render_template(
        "public/answers_shut.html",
        event=event,
        state=answering(event, now()),
        unsaved=unsaved,
        results=results_for_guests(db.session(), sealer(), event, now=now()),
        words=words,
    )


def _refused(event: Event, card: AnswerCard, refusal: Refusal) -> ResponseReturnValue:
    """Say that the answers were closed, or the card withdrawn, while the page was open."""
    if refusal.reason is Reason.CARD_WITHDRAWN:
        abort(404)
    return _shut(event, card), 409


def _light(page: str) -> Response:
    """Compress the page: it repeats the same fields for each recommendation. Nothing in it is
    secret to its reader, who has the code, so that its length tells nothing."""
    response = Response(page)
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"]:
        response.set_data(gzip.compress(page.encode(), 6))
        response.content_encoding = "gzip"
    return response


def _is_by_script() -> bool:
    return request.headers.get("Prefer") == "return=minimal"


def _old_page() -> str:
    return gettext(
        "This page was open for a long time. Your entries are still here. Check them and send "
        "again."
    )


def _code(card: str) -> str:
    return code_typed(card) or ""
