"""The launch pack: by the personal link of a guest, and for everybody once it is public.

A GET counts nothing, since mail gateways and resumed downloads ask again and again. A button counts
one download, and leads to the file.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from flask import Response, abort, current_app, redirect, render_template, request
from werkzeug.wrappers import Response as Redirect

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.documents import PUBLIC, PackReader
from ctevents.models import Document, Event
from ctevents.services.common import audit
from ctevents.services.events.events import event_by_slug
from ctevents.services.launch.documents import (
    count_download,
    document_of_event,
    documents,
    local_copy,
    pack_times,
)
from ctevents.services.launch.published import Reader, reader_by_nonce, sees_results
from ctevents.texts.rendering import in_asked_language, page_language, speak
from ctevents.texts.words.programme import KINDS, format_and_size
from ctevents.tokens import Purpose
from ctevents.web.command import now
from ctevents.web.downloads import file_answer
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.invitations import opened_or_404

ONE = "<int(max=2147483647):document_id>"


@blueprint.get("/documents/<token>")
def document_list(token: str) -> str:
    return _page_of(reader_or_404(token))


@blueprint.get(f"/documents/<token>/{ONE}")
def document_file(token: str, document_id: int) -> Response | tuple[str, int]:
    """Return the file, or the page that says when the pack opens."""
    reader = reader_or_404(token)
    if not reader.may_open(now()):
        return _page_of(reader), 403
    return _file(_document_or_404(reader.event, document_id))


@blueprint.post(f"/documents/<token>/{ONE}")
def document_download(token: str, document_id: int) -> Redirect | tuple[str, int]:
    """Count one download, and lead to the file."""
    reader = reader_or_404(token)
    if not reader.may_open(now()):
        return _page_of(reader), 403
    return _count(_document_or_404(reader.event, document_id), reader.group_code, audit.LINK)


@blueprint.get("/events/<slug>/documents")
def pack_show(slug: str) -> str:
    event = _event_or_404(slug)
    opens_at, is_open = pack_times(event).opens_at(PackReader.PUBLIC), _is_public(event)
    return _page(event, is_open=is_open, opens_at=opens_at)


@blueprint.get(f"/events/<slug>/documents/{ONE}")
def pack_file(slug: str, document_id: int) -> Response:
    return _file(_public_document_or_404(slug, document_id))


@blueprint.post(f"/events/<slug>/documents/{ONE}")
def pack_download(slug: str, document_id: int) -> Redirect:
    """Count one download by the public, and lead to the file."""
    return _count(_public_document_or_404(slug, document_id), PUBLIC, audit.PUBLIC)


def reader_or_404(token: str) -> Reader:
    """Return the reader; from here on the page uses their language."""
    reader = opened_or_404(Purpose.DOCUMENTS, token, reader_by_nonce)
    speak(reader.person.language)
    return reader


def _event_or_404(slug: str) -> Event:
    """Return an event whose pack is public, or has a time at which it will be."""
    event = event_by_slug(db.session(), slug)
    if event is None or pack_times(event).opens_at(PackReader.PUBLIC) is None:
        abort(404)
    return event


def _is_public(event: Event) -> bool:
    return pack_times(event).is_open_to(PackReader.PUBLIC, now())


def _public_document_or_404(slug: str, document_id: int) -> Document:
    event = _event_or_404(slug)
    if not _is_public(event):
        abort(404)
    return _document_or_404(event, document_id)


def _document_or_404(event: Event, document_id: int) -> Document:
    document = document_of_event(db.session(), event.id, document_id)
    if document is None or document.removed_at is not None:
        abort(404)
    return document


def _file(document: Document) -> Response:
    folder = Path(current_app.config["INSTANCE_PATH"]) / "files"
    return file_answer(document, partial(local_copy, db.session(), document.file, folder))


def _count(document: Document, group_code: str, by: str) -> Redirect:
    with transaction(by=by) as tx:
        count_download(tx, document, group_code)
    return redirect(in_asked_language(request.path), 303)


def _page_of(reader: Reader) -> str:
    is_open = reader.may_open(now())
    has_results = sees_results(db.session(), reader, now=now())
    return _page(
        reader.event,
        is_open=is_open,
        opens_at=reader.opens_at,
        name=reader.person.name,
        has_results=has_results,
    )


def _page(
    event: Event, *, is_open: bool, opens_at: object, name: str = "", has_results: bool = False
) -> str:
    """Show the documents in the language of the page first. Without the right to open them, show
    nothing but the time."""
    found = documents(db.session(), event.id) if is_open else []
    return render_template(
        "public/document_list.html",
        event=event,
        documents=sorted(found, key=lambda document: document.language != page_language()),
        is_open=is_open,
        opens_at=opens_at,
        name=name,
        has_results=has_results,
        kinds=KINDS,
        format_and_size=format_and_size,
    )
