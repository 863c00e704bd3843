"""The page "What is kept about me" and the same as a file for programs, by a personal link of its
own.

The privacy notice."""

from __future__ import annotations

from flask import Response, jsonify, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response as Redirect
from wtforms import RadioField
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.privacy.times import LONGEST_WORDS, Consent, RequestKind
from ctevents.services.common import audit
from ctevents.services.common.notices import current_notice
from ctevents.services.events.events import public_events
from ctevents.services.privacy.kept import Entry, entry_by_nonce, kept_about
from ctevents.services.privacy.person_requests import ask_about_data, take_consent_back
from ctevents.services.privacy.retention import erasure_day_of
from ctevents.texts.privacy.kept_words import (
    IN_A_TABLE,
    LABELS,
    REQUESTS,
    SECTIONS,
    as_json,
    fact_lines,
    row_line,
)
from ctevents.texts.rendering import link, speak
from ctevents.texts.times import calendar_day
from ctevents.tokens import Purpose
from ctevents.web.command import done
from ctevents.web.forms import Form, Paragraphs, at_most
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.invitations import opened_or_404
from ctevents.web.security import shows_form_again


class RequestForm(Form):
    kind = RadioField(_("Your request"), [InputRequired(_("Choose one of the answers."))])
    words = Paragraphs(_("In your words"), [at_most(LONGEST_WORDS)])

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        self.kind.choices = [(kind.value, str(words)) for kind, words in REQUESTS.items()]


@blueprint.get("/me/<token>")
def me_show(token: str) -> str:
    return _page(token, _entry_or_404(token), RequestForm(formdata=None))


@blueprint.post("/me/<token>/requests")
@shows_form_again
def me_ask(token: str) -> Redirect | tuple[str, int]:
    """Make a request; the same one again changes nothing."""
    entry, form = _entry_or_404(token), RequestForm()
    if not form.validate_on_submit():
        return _page(token, entry, form), 422
    kind, words = RequestKind(form.kind.data), form.words.data or ""
    with transaction(by=audit.LINK) as tx:
        due_on = ask_about_data(tx, entry.person, kind, words, entry.event.time_zone).due_on
    return done(
        gettext("We have your request. Answer by: %(day)s", day=calendar_day(due_on)),
        _address(token),
    )


@blueprint.post("/me/<token>/consents")
def me_take_back(token: str) -> Redirect | tuple[str, int]:
    """End a consent at once."""
    entry, consent = _entry_or_404(token), request.form.get("consent", "")
    if entry.registration is None or consent not in set(Consent):
        form = RequestForm(formdata=None)
        form.refuse(gettext("Choose one of the answers."))
        return _page(token, entry, form), 422
    with transaction(by=audit.LINK) as tx:
        take_consent_back(tx, entry.registration, Consent(consent))
    return done(gettext("Your permission has ended."), _address(token))


@blueprint.get("/me/<token>.json")
def me_json(token: str) -> Response:
    entry = _entry_or_404(token)
    return jsonify(as_json(kept_about(db.session(), entry), entry.event))


def _entry_or_404(token: str) -> Entry:
    """Return the entry of the person; from here on the page uses their language."""
    entry = opened_or_404(Purpose.ME, token, entry_by_nonce)
    speak(entry.person.language)
    return entry


def _address(token: str) -> str:
    return url_for("public.me_show", token=token)


def _page(token: str, entry: Entry, form: RequestForm) -> str:
    registration = entry.registration
    return render_template(
        "public/me_show.html",
        token=token,
        event=entry.event,
        form=form,
        sections={
            section: rows for section, rows in kept_about(db.session(), entry).items() if rows
        },
        headings=SECTIONS,
        in_a_table=IN_A_TABLE,
        fact_lines=fact_lines,
        row_line=row_line,
        given=[
            consent
            for consent in Consent
            if registration is not None and getattr(registration, consent)
        ],
        labels=LABELS,
        own_page=None
        if registration is None
        else link(Purpose.REGISTRATION, registration.link_nonce),
    )


@blueprint.get("/privacy")
def privacy() -> str:
    events = public_events(db.session())
    erased_on = [(event, day) for event in events if (day := erasure_day_of(event)) is not None]
    return render_template(
        "public/privacy.html",
        events=events,
        notice=current_notice(db.session()),
        erased_on=erased_on,
    )
