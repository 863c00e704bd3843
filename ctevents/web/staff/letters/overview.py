"""The letters of an event at a glance: in which languages each has a wording of its own, and the name that they come from."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import Any

from flask import current_app, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.validators import ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import EDITABLE
from ctevents.domain.people import scripts_of
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.letters.sender import sender_of, sender_version, set_sender
from ctevents.services.letters.wordings import own_wordings
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages
from ctevents.texts.words.letters import KINDS
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.texts_by_language import languages_of, more_languages

LONGEST_SENDER = 80


class SenderForm(Form):
    """The name that letters come from. An address in it would look like the one that they come from."""

    version = HiddenField()
    sender_name = OneLine(_("Sender's name"), [at_most(LONGEST_SENDER)])

    def validate_sender_name(self, field: OneLine) -> None:
        if set(field.data or "") & set("@<>"):
            raise ValidationError(gettext("Enter a name without an address."))


@blueprint.get("/events/<slug>/letters")
@narrowed(needs(Right.SEND_LETTERS))
def letter_list(slug: str) -> str:
    event = event_or_404(slug)
    return _list_page(event, _sender_form(event))


def _sender_form(event: Event, **options: Any) -> SenderForm:
    return SenderForm(data={"sender_name": event.sender_name, "version": sender_version(event)}, **options)


def _list_page(event: Event, form: SenderForm, **more: Any) -> str:
    return render_template(
        "staff/letter_list.html",
        event=event,
        kinds={kind: KINDS[kind] for kind in EDITABLE},
        parts=_parts(event),
        worded_in=_worded_in(event),
        form=form,
        sender=(sender_of(event), current_app.config["MAIL_DEFAULT_SENDER"]),
        **more,
    )


@blueprint.post("/events/<slug>/letters/sender")
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def letter_set_sender(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = _sender_form(event)
    if not form.validate_on_submit():
        return _list_page(event, form), form.answer_status()
    saved = partial(_sender_form, event, formdata=None)
    with refusals_beside(form, saved, partial(_list_page, event, form)), transaction(by=actor()) as tx:
        set_sender(tx, event, form.sender_name.data or "", seen=form.version.data or "")
    return done(gettext("The sender's name is saved."), url_for("staff.letter_list", slug=slug))


def _worded_in(event: Event) -> dict[tuple[LetterKind, str], str]:
    """Return the language of the event's wording by letter and language of its readers. Others get the standard wording."""
    own = own_wordings(db.session(), event.id)
    found: dict[tuple[LetterKind, str], str] = {}
    for kind, language in product(EDITABLE, languages()):
        if tag := next((tag for tag in scripts_of(language) if (kind, tag) in own), None):
            found[kind, language] = tag
    return found


def _parts(event: Event) -> list[dict[str, str]]:
    """Return the languages of the event, and the others, with their names."""
    return [
        {tag: NAMES[tag] for tag in part if tag in languages()} for part in (languages_of(event), more_languages(event))
    ]
