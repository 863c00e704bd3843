"""Programs with a token of an account: checked before each view that accepts them.

The events of a token, and their documents, for programs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

from flask import Response, abort, current_app, g, jsonify, request
from werkzeug.exceptions import TooManyRequests

from ctevents.db.handle import db
from ctevents.domain.accounts.keys import RIGHTS, Scope
from ctevents.domain.roles import Right
from ctevents.models import ApiToken, Event
from ctevents.services.common.api_tokens import (
    by_api_token,
    events_of,
    gives,
    note_use,
    valid_api_token,
)
from ctevents.services.common.locks import refuse_archived
from ctevents.services.events.events import current_events
from ctevents.services.launch.copies import copies_by_document
from ctevents.services.launch.documents import documents, downloads
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose
from ctevents.web import access
from ctevents.web.access import Policy, bearer_token, is_by_token, narrowed, policy_of
from ctevents.web.after_answer import record_after
from ctevents.web.api.answers import rfc_3339
from ctevents.web.api.blueprint import blueprint
from ctevents.web.api.pages import refuse_unknown
from ctevents.web.command import now

View = TypeVar("View", bound=Callable[..., Any])

MOST_REQUESTS = 300
"""Requests of one token within ``WINDOW``, at each process of the web server."""
WINDOW = timedelta(minutes=1)
NOTED_EVERY = timedelta(minutes=5)
"""The time after which a token's last use is noted again."""

TOO_MANY = (
    "This token has made too many requests: wait as many seconds as the header Retry-After says."
)

NAME = "ctevents.programs"
"""The name under which the application keeps counts and uses."""
Counts = dict[int, tuple[datetime, int]]
"""The beginning of the present window and its requests, by token."""
Uses = dict[int, datetime]
"""The time at which the last use was noted, by token."""

blueprint.record_once(lambda state: state.app.extensions.setdefault(NAME, (Counts(), Uses())))


def scoped(scope: Scope) -> Callable[[View], View]:
    """Let programs with this scope use a view, and staff with the right that it needs. Put it below
    the route."""
    return narrowed(Policy(right=RIGHTS[scope], takes_api_tokens=True, scope=scope))


ANY_PROGRAM = Policy(right=Right.SEE_EVENTS, takes_api_tokens=True)


@blueprint.before_request
def check_program() -> None:
    """Accept the token of a program; abort with 401, 403 or 429. A request with a door's token goes
    on to a view that takes it."""
    policy = policy_of(current_app, request.endpoint or "")
    if policy is None or not policy.takes_api_tokens or not is_by_token(request.endpoint or ""):
        return
    nonce = link_keys().nonce(Purpose.API, bearer_token() or "")
    if nonce is None and policy.takes_door_tokens:
        return
    token = valid_api_token(db.session(), nonce, now=now()) if nonce else None
    if token is None:
        abort(401)
    _keep_pace(token.id)
    if policy.scope is not None and not gives(token, policy.scope):
        abort(
            403, f"The token needs the scope {policy.scope.value}, and its account the right to it."
        )
    g.token, g.program = token, by_api_token(token.id)


def token() -> ApiToken | None:
    """Return the token of this request, or None if staff sent it, or a door."""
    found: ApiToken | None = g.get("token")
    return found


def actor() -> str:
    """The program or the signed-in account, as the audit log names them."""
    found: str | None = g.get("program")
    return found or access.actor()


def event_or_404(slug: str, *, writes: bool = False) -> Event:
    """Return an event of the token, or one that the signed-in account may see. One in the archive
    takes no changes."""
    sent = token()
    if sent is None:
        return access.event_or_404(slug)
    event = next((each for each in events_of(sent) if each.slug == slug), None)
    if event is None:
        abort(404)
    g.event_id = event.id  # for the log of reading
    if writes:
        refuse_archived(event)
    return event


def sees_other_lists() -> bool:
    """True for staff who may see the people on the lists of several events. A token means its own
    events only."""
    return token() is None and access.staff().may(Right.LINK_PEOPLE)


def events() -> list[Event]:
    sent = token()
    return events_of(sent) if sent else current_events(db.session(), access.staff())


def _keep_pace(token_id: int) -> None:
    counts: Counts = current_app.extensions[NAME][0]
    began_at, requests = counts.get(token_id, (now(), 0))
    if now() - began_at >= WINDOW:
        began_at, requests = now(), 0
    counts[token_id] = (began_at, requests + 1)
    if requests >= MOST_REQUESTS:
        left = began_at + WINDOW - now()
        raise TooManyRequests(TOO_MANY, retry_after=left // timedelta(seconds=1) + 1)


@blueprint.after_request
def _note_use(response: Response) -> Response:
    """Let the use of a token be noted once the answer has gone out."""
    used, uses = token(), current_app.extensions[NAME][1]
    if (
        used is not None
        and now() - uses.get(used.id, datetime.min.replace(tzinfo=now().tzinfo)) >= NOTED_EVERY
    ):
        uses[used.id] = now()
        record_after(response, g.program, partial(note_use, token_id=used.id), "the use of a token")
    return response


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
            "downloads": {
                code or "public": count for code, count in counted.get(each.id, {}).items()
            },
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
