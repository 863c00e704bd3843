"""The launch pack of an event: its documents, when it opens, and its downloads."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import (
    LONGEST_TITLE,
    DocumentKind,
    shown_file_name,
)
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.documents import checked_file
from ctevents.models import Document, Event
from ctevents.services.events.events import current_events
from ctevents.services.launch import documents
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.texts.words.programme import KINDS, format_and_size
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_beside, refusals_in
from ctevents.web.forms import Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import LocalTime

PACK = "/events/<slug>/pack"
ONE = f"{PACK}/<int(max=2147483647):document_id>"


class DocumentForm(Form):
    """``file``: its errors are those of the content, too."""

    file = FileField(_("File"), [FileRequired(_("Choose a file."))])
    title = OneLine(_("Title"), [at_most(LONGEST_TITLE)])
    kind = SelectField(
        _("Kind"), choices=[SelectChoice(kind, name) for kind, name in KINDS.items()]
    )
    language = SelectField(
        _("Language"),
        [DataRequired(_("Choose a language."))],
        choices=[SelectChoice(tag, NAMES[tag]) for tag in LANGUAGES],
    )
    is_for_all = BooleanField(_("Add to the launch packs of all events"))

    def refuse(self, text: str) -> None:
        self.file.errors = [text]

    def fields(self) -> documents.DocumentFields:
        """Return what was said, without the file name."""
        return documents.DocumentFields(
            file_name="",
            title=self.title.data or "",
            kind=DocumentKind(self.kind.data),
            language=self.language.data,
        )


class TimesForm(Form):
    """``times_form`` adds the fields, which show the local time of the event. ``agreed``: the
    button of the question."""

    version = HiddenField()

    def times(self) -> documents.SetTimes:
        return self["pack_opens_at"].data, self["pack_public_at"].data


def times_form(event: Event) -> TimesForm:
    fields = {
        "pack_opens_at": LocalTime(_("Opens for invited people"), event=event),
        "pack_public_at": LocalTime(_("Opens for the public"), event=event),
    }
    saved = {"version": documents.pack_version(event)}
    form: TimesForm = type("TimesOfPackForm", (TimesForm,), fields)(obj=event, data=saved)
    return form


@blueprint.get(PACK)
@narrowed(needs(Right.SEE_GUESTS))
def pack_show(slug: str) -> str:
    return _page(event_or_404(slug))


@blueprint.post(PACK)
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
def pack_add(slug: str) -> Response | tuple[str, int]:
    event, form = event_or_404(slug), DocumentForm()
    page = partial(_page, event, form=form)
    if not form.validate_on_submit():
        return page(), 422
    with refusals_in(form, page):
        count = _add(event, form)
    words = ngettext(
        "The document is in the launch pack.",
        "The document is in the launch packs of %(num)d events.",
        count,
    )
    return done(words, url_for("staff.pack_show", slug=slug))


@blueprint.post(f"{PACK}/times")
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
def pack_set_times(slug: str) -> Response | tuple[str, int]:
    """Save the times. If documents would open at once, ask first, unless the button that agrees was
    pressed."""
    event = event_or_404(slug)
    form = times_form(event)
    if not form.validate_on_submit():
        return _page(event, times=form), 422
    opening = documents.opening_at_once(db.session(), event, form.times(), now())
    agreed = request.form.get("agreed", "")
    if opening and agreed != str(opening):
        return _page(event, times=form, opening=opening), 409
    saved, page = partial(times_form_as_saved, event), partial(_page, event, times=form)
    with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
        documents.set_pack_times(
            tx, event, form.times(), seen=form.version.data, agreed=str(opening or "")
        )
    return done(gettext("The times are saved."), url_for("staff.pack_show", slug=slug))


@blueprint.post(f"{ONE}/remove")
@narrowed(needs(Right.EDIT_LAUNCH))
def pack_remove(slug: str, document_id: int) -> Response:
    document = _document_or_404(event_or_404(slug), document_id)
    with transaction(by=actor()) as tx:
        documents.remove_document(tx, document)
    return done(
        gettext("The document is removed. You can put it back below."),
        url_for("staff.pack_show", slug=slug),
    )


@blueprint.post(f"{ONE}/restore")
@narrowed(needs(Right.EDIT_LAUNCH))
def pack_restore(slug: str, document_id: int) -> Response:
    document = _document_or_404(event_or_404(slug), document_id)
    with transaction(by=actor()) as tx:
        documents.restore_document(tx, document)
    return done(
        gettext("The document is back in the launch pack."), url_for("staff.pack_show", slug=slug)
    )


def _add(event: Event, form: DocumentForm) -> int:
    """Check the file before waiting for the turn to write. Return the number of packs that have it
    now."""
    sent = form.file.data
    with checked_file(sent.stream) as checked, transaction(by=actor()) as tx:
        name = shown_file_name(sent.filename or "", checked.format)
        current = [each for each in current_events(tx) if each.project_id == event.project_id]
        events = current if form.is_for_all.data else [event]
        return len(
            documents.add_to_packs(tx, events, checked, replace(form.fields(), file_name=name))
        )


def _document_or_404(event: Event, document_id: int) -> Document:
    document = documents.document_of_event(db.session(), event.id, document_id)
    if document is None or not document.file_name:  # without a name it was erased
        abort(404)
    return document


def _page(
    event: Event, *, form: DocumentForm | None = None, times: TimesForm | None = None, **more: Any
) -> str:
    """Show the page. Only the form that was sent is filled with what was typed."""
    session = db.session()
    pack = documents.documents(session, event.id)
    return render_template(
        "staff/pack_show.html",
        event=event,
        pack=pack,
        removed=documents.removed_documents(session, event.id),
        downloads=_downloads(event),
        missing=documents.languages_without_publication(event, pack) if pack else [],
        form=form or DocumentForm(formdata=None, data={"language": event.main_language}),
        times=times or times_form_as_saved(event),
        kinds=KINDS,
        format_and_size=format_and_size,
        **more,
    )


def times_form_as_saved(event: Event) -> TimesForm:
    form = times_form(event)
    form.process(formdata=None, obj=event, data={"version": documents.pack_version(event)})
    return form


def _downloads(event: Event) -> dict[int, list[tuple[str, int]]]:
    """Return the names of groups and their downloads, by the number of a document. The public has
    no group."""
    names = group_names([event.project_id]) | {"": gettext("the public")}
    counted = documents.downloads(db.session(), event.id)
    return {
        number: [(names.get(code, code), count) for code, count in each.items()]
        for number, each in counted.items()
    }
