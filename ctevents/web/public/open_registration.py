"""Requests for a seat without an invitation, if the event is open to all."""

from __future__ import annotations

from functools import partial

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.refusals import Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.events.events import event_by_slug
from ctevents.services.people.people import groups
from ctevents.services.replies.open_registration import ask_for_place
from ctevents.texts.rendering import chosen_language
from ctevents.web.command import done, now, refusals_in
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.forms import OpenForm, asking
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence
from ctevents.web.security import shows_form_again


@blueprint.route("/events/<slug>/register", methods=["GET", "POST"])
@shows_form_again
def open_registration(slug: str) -> Response | tuple[str, int]:
    event = _open_event_or_404(slug)
    form = asking(OpenForm, event)(
        groups(db.session(), event.project_id, offered_only=True),
        data={"language": chosen_language() or event.main_language},
    )
    if not form.validate_on_submit():
        return _page(event, form), form.answer_status()
    with refusals_in(form, partial(_page, event, form), words=public_sentence):
        _ask(event, form)
    words = gettext(
        "We have received your registration and are sending you an e-mail. Please also check your "
        "spam folder. "
        "The country office decides, and we will write to you with the decision."
    )
    return done(words, url_for("public.event_show", slug=slug))


def _ask(event: Event, form: OpenForm) -> None:
    """Refuse after the commit where the limit is reached, so that the attempt is counted."""
    with transaction(by=audit.PUBLIC) as tx:
        reason = ask_for_place(
            tx, event, form.person_fields(), form.wishes(), request.remote_addr or ""
        )
    if reason is not None:
        raise Refusal(reason)


def _open_event_or_404(slug: str) -> Event:
    """Return the event; 404 if it is not open to all."""
    event = event_by_slug(db.session(), slug)
    if event is None or event.status is EventStatus.DRAFT or not event.open_registration:
        abort(404)
    return event


def _page(event: Event, form: OpenForm) -> str:
    reason = event.refusal_to_accept_at(now())
    return render_template(
        "public/open_registration.html",
        event=event,
        form=form,
        why_closed=None if reason is None else PUBLIC_SENTENCES[reason],
    )
