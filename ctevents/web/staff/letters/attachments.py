"""The documents that go with a kind of letter, or with an announcement."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.wordings import EDITABLE
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
from ctevents.texts.languages import NAMES
from ctevents.texts.words.documents import format_and_size
from ctevents.texts.words.letters import KINDS
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
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
    "/events/<slug>/announcements/<int(max=2147483647):announcement_id>/attachments", methods=["GET", "POST"]
)
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def announcement_attachments(slug: str, announcement_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    if announcement_of_event(db.session(), event.id, announcement_id) is None:
        abort(404)
    carrier = Carrier(event.id, LetterKind.ANNOUNCEMENT, announcement_id)
    return _chosen(event, carrier, url_for("staff.announcement_show", slug=slug, announcement_id=announcement_id))


def _chosen(event: Event, carrier: Carrier, back: str) -> Response | tuple[str, int]:
    pack = documents(db.session(), event.id)
    form = _form(carrier, pack)
    page = partial(_page, form, event, carrier, pack, back)
    if not form.validate_on_submit():
        return page(), form.answer_status()
    with refusals_beside(form, partial(_form, carrier, pack, formdata=None), page), transaction(by=actor()) as tx:
        choose_attachments(tx, carrier, form.chosen(), seen=form.version.data or "")
    return done(gettext("The attachments are saved."), back)


def _form(carrier: Carrier, pack: Sequence[Document], **options: Any) -> AttachmentsForm:
    """Return the form, with what is chosen."""
    session = db.session()
    saved = {
        f"document_{each.document_id}": ALL if each.is_for_all else READERS for each in attachments(session, carrier)
    }
    fields: dict[str, Any] = {f"document_{each.id}": _choice(each) for each in pack}
    form_class = type("EventAttachmentsForm", (AttachmentsForm,), fields | {"numbers": tuple(each.id for each in pack)})
    form: AttachmentsForm = form_class(data=saved | {"version": attachments_version(session, carrier)}, **options)
    for number in form.numbers:
        form[f"document_{number}"].flags.always_filled = True
    return form


def _choice(document: Document) -> SelectField:
    choices = [
        SelectChoice(NOBODY, _("not attached")),
        SelectChoice(READERS, gettext("to readers of: %(language)s", language=NAMES[document.language])),
        SelectChoice(ALL, _("to readers of every language")),
    ]
    label = f"{document.title} ({document.file_name}, {format_and_size(document)})"
    return SelectField(label, choices=choices)


def _page(
    form: AttachmentsForm, event: Event, carrier: Carrier, pack: Sequence[Document], back: str, **more: Any
) -> str:
    found = attachments(db.session(), carrier)
    sizes = bytes_for_readers(found)
    return render_template(
        "staff/letter_attachments.html",
        form=form,
        event=event,
        name=KINDS[carrier.kind],
        pack=pack,
        rows=[(tag, for_readers(found, tag), sizes[tag]) for tag in read_languages(event)] if found else [],
        back=back,
        **more,
    )
