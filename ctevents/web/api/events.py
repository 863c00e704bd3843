"""The events of a token, and their documents, for programs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Response, jsonify

from ctevents.db.handle import db
from ctevents.domain.accounts.scopes import Scope
from ctevents.models import Event
from ctevents.services.launch.copies import copies_by_document
from ctevents.services.launch.documents import documents, downloads
from ctevents.web.access import narrowed
from ctevents.web.api.answers import rfc_3339
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.pages import refuse_unknown
from ctevents.web.api.programs import ANY_PROGRAM, event_or_404, events, scoped
from ctevents.web.clock import now


@blueprint.get("/events")
@narrowed(ANY_PROGRAM)
def event_list() -> Response:
    refuse_unknown(())
    return jsonify({"events": [event_json(event) for event in events()]})


@blueprint.get("/events/<slug>/documents")
@scoped(Scope.DOCUMENTS_READ)
def document_list(slug: str) -> Response:
    event, session = event_or_404(slug), db.session()
    refuse_unknown(())
    pack, counted = documents(session, event.id), downloads(session, event.id)
    copies = copies_by_document(session, event.id, pack)
    found = [
        {
            "id": each.id,
            "file": each.file_name,
            "title": each.title,
            "kind": each.kind,
            "language": each.language,
            "bytes": each.file.size,
            "downloads": {code or "public": count for code, count in counted.get(each.id, {}).items()},
            "copies": copies.get(each.id, 0),
        }
        for each in pack
    ]
    return jsonify({"documents": found})


def event_json(event: Event) -> dict[str, Any]:
    return {
        "slug": event.slug,
        "title": event.title(),
        "city": event.city("en"),
        "status": event.status_at(now()),
        "time_zone": event.time_zone,
        "starts_at": _maybe(event.starts_at),
        "ends_at": _maybe(event.ends_at),
        "registration_closes_at": _maybe(event.registration_closes_at),
        "capacity": event.capacity,
        "archived": event.archived_at is not None,
    }


def _maybe(at: datetime | None) -> str | None:
    return rfc_3339(at) if at else None
