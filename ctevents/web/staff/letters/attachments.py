"""The documents that go with a kind of letter, or with an announcement.

The letters of an event at a glance: in which languages each has a wording of its own, and the
name that they come from."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import product
from typing import Any

from flask import abort, current_app, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import EDITABLE
from ctevents.domain.people import scripts_of
from ctevents.domain.roles import Right
from ctevents.models import Document, Event
from ctevents.services.launch.attachments import (
    Carrier,
    attachments,
    attachments_version,
    bytes_for_readers,
    choose_attachments,
    for_readers,
)
from ctevents.services.launch.documents import documents
from ctevents.services.letters.announcements import announcement_of_event
from ctevents.services.letters.official_letters import sender_of, sender_version, set_sender
from ctevents.services.letters.wordings import own_wordings
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages
from ctevents.texts.words.letters import KINDS
from ctevents.texts.words.programme import format_and_size
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.languages import languages_of, more_languages
from ctevents.web.staff.letters.letters import read_languages

NOBODY, READERS, ALL = "", "readers", "all"


class AttachmentsForm(Form):
    """A choice for each document (``document_7``), which ``_form`` adds."""

    version = HiddenField()
    numbers: tuple[int, ...] = ()

    def chosen(self) -> dict[int, bool]:
        said = {number: self[f"document_{number}"].data for number in self.numbers}
        return {number: value == ALL for number, value in said.items() if value in (READERS, ALL)}


@blueprint.route("/events/<slug>/letters/<letter>/attachments", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def letter_attachments(slug: str, letter: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    if letter not in EDITABLE:
        abort(404)
    carrier = Carrier(event.id, LetterKind(letter))
    return _chosen(event, carrier, url_for("staff.letter_list", slug=slug))


@blueprint.route(
    "/events/<slug>/announcements/<int(max=2147483647):announcement_id>/attachments",
    methods=["GET", "POST"],
)
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def announcement_attachments(slug: str, announcement_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    if announcement_of_event(db.session(), event.id, announcement_id) is None:
        abort(404)
    carrier = Carrier(event.id, LetterKind.ANNOUNCEMENT, announcement_id)
    return _chosen(
        event,
        carrier,
        url_for("staff.announcement_show", slug=slug, announcement_id=announcement_id),
    )


def _chosen(event: Event, carrier: Carrier, back: str) -> Response | tuple[str, int]:
    pack = documents(db.session(), event.id)
    form = _form(carrier, pack)
    page = partial(_page, form, event, carrier, pack, back)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with (
        refusals_beside(form, partial(_form, carrier, pack, formdata=None), page),
        transaction(by=actor()) as tx,
    ):
        choose_attachments(tx, carrier, form.chosen(), seen=form.version.data or "")
    return done(gettext("The attachments are saved."), back)


def _form(carrier: Carrier, pack: Sequence[Document], **options: Any) -> AttachmentsForm:
    """Return the form, with what is chosen."""
    session = db.session()
    saved = {
        f"document_{each.document_id}": ALL if each.is_for_all else READERS
        for each in attachments(session, carrier)
    }
    fields: dict[str, Any] = {f"document_{each.id}": _choice(each) for each in pack}
    form_class = type(
        "EventAttachmentsForm",
        (AttachmentsForm,),
        fields | {"numbers": tuple(each.id for each in pack)},
    )
    form: AttachmentsForm = form_class(
        data=saved | {"version": attachments_version(session, carrier)}, **options
    )
    for number in form.numbers:
        form[f"document_{number}"].flags.always_filled = True
    return form


def _choice(document: Document) -> SelectField:
    choices = [
        SelectChoice(NOBODY, _("not attached")),
        SelectChoice(
            READERS, gettext("to readers of: %(language)s", language=NAMES[document.language])
        ),
        SelectChoice(ALL, _("to readers of every language")),
    ]
    label = f"{document.title} ({document.file_name}, {format_and_size(document)})"
    return SelectField(label, choices=choices)


def _page(
    form: AttachmentsForm,
    event: Event,
    carrier: Carrier,
    pack: Sequence[Document],
    back: str,
    **more: Any,
) -> str:
    found = attachments(db.session(), carrier)
    sizes = bytes_for_readers(found)
    return render_template(
        "staff/letter_attachments.html",
        form=form,
        event=event,
        name=KINDS[carrier.kind],
        pack=pack,
        rows=[(tag, for_readers(found, tag), sizes[tag]) for tag in read_languages(event)]
        if found
        else [],
        back=back,
        **more,
    )


LONGEST_SENDER = 80


class SenderForm(Form):
    """The name that letters come from. An address in it would look like the one that they come
    from."""

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
    return SenderForm(
        data={"sender_name": event.sender_name, "version": sender_version(event)}, **options
    )


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
    with (
        refusals_beside(form, saved, partial(_list_page, event, form)),
        transaction(by=actor()) as tx,
    ):
        set_sender(tx, event, form.sender_name.data or "", seen=form.version.data or "")
    return done(gettext("The sender's name is saved."), url_for("staff.letter_list", slug=slug))


def _worded_in(event: Event) -> dict[tuple[LetterKind, str], str]:
    """Return the language of the event's wording by letter and language of its readers. Others get
    the standard wording."""
    own = own_wordings(db.session(), event.id)
    found: dict[tuple[LetterKind, str], str] = {}
    for kind, language in product(EDITABLE, languages()):
        if tag := next((tag for tag in scripts_of(language) if (kind, tag) in own), None):
            found[kind, language] = tag
    return found


def _parts(event: Event) -> list[dict[str, str]]:
    """Return the languages of the event, and the others, with their names."""
    return [
        {tag: NAMES[tag] for tag in part if tag in languages()}
        for part in (languages_of(event), more_languages(event))
    ]
