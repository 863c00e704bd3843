"""The log of reading: which account opened pages and lists with people, or which program with a
token. It is the one thing that a GET writes, after its answer."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from flask import Flask, current_app, g, request
from werkzeug.wrappers import Response

from ctevents.domain.roles import Right
from ctevents.services.common import audit
from ctevents.services.common.audit_checks import record_reading
from ctevents.web.access import policy_of, signed_in_account
from ctevents.web.after_answer import record_after
from ctevents.web.command import now

OF_PEOPLE = frozenset(
    {
        Right.SEE_GUESTS,
        Right.EDIT_GUESTS,
        Right.VET_REGISTRATIONS,
        Right.SEND_LETTERS,
        Right.PRINT_BADGES,
        Right.CHECK_IN,
        Right.LINK_PEOPLE,
        Right.UNMASK,
    }
)
"""Rights of pages that show names or addresses of guests."""

NAME = "ctevents.readings"
"""The name under which the application keeps when an actor was last recorded, by actor and
event."""
Readings = dict[tuple[str, int | None], datetime]


def install(app: Flask) -> None:
    app.extensions[NAME] = Readings()
    app.after_request(_note_reading)


def _note_reading(response: Response) -> Response:
    """Let a page of people be recorded once its answer has gone out. Each process remembers for an
    hour what is recorded."""
    if response.status_code != 200 or not _shows_people():
        return response
    actor, readings = _reader(), current_app.extensions[NAME]
    if actor is None:
        return response
    event_id, at = g.get("event_id"), now()
    last = readings.get((actor, event_id))
    if last is None or at - last >= audit.AGAIN_AFTER:
        readings[actor, event_id] = at
        record_after(
            response, actor, partial(record_reading, event_id=event_id), "the reading of guests"
        )
    return response


def _reader() -> str | None:
    """Return the actor that reads: a program with a token, or a signed-in account."""
    if request.method == "GET" and (account := signed_in_account()) is not None:
        return audit.by_account(account.id)
    return g.get("program")


def _shows_people() -> bool:
    policy = policy_of(current_app, request.endpoint or "")
    return policy is not None and not policy.is_open and policy.right in OF_PEOPLE
