"""Data of door devices: their event, and the people they expect."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from flask import current_app, json, request

from ctevents.db.handle import db
from ctevents.domain.door_roster import Extent
from ctevents.domain.roles import Right
from ctevents.formats.badge_code import BadgeKeys
from ctevents.models import Event
from ctevents.services.launch.copies import languages_in_stock
from ctevents.services.people.people import groups
from ctevents.services.seating.roster import roster, roster_version
from ctevents.services.seating.seats import seats_left
from ctevents.texts.rendering import footnote
from ctevents.web.api.answers import door_json, rfc_3339, roster_json
from ctevents.web.api.callers import Caller
from ctevents.web.clock import now
from ctevents.web.opening import extent_of_app, is_list_closed, roster_times


def event_of(caller: Caller) -> Event:
    return db.session.get_one(Event, caller.event_id)


def badge_keys() -> BadgeKeys:
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    return keys


def is_for_app() -> bool:
    """Return whether the door's app asks, which keeps names on a phone."""
    return request.args.get("for") == "app"


def door_data(caller: Caller) -> dict[str, Any]:
    """Return data of the event and of the device, nothing about people."""
    event, session = event_of(caller), db.session()
    of_device = {
        "now": rfc_3339(now()),
        "device": caller.token_id,
        "station": caller.station,
        "token_ends_at": rfc_3339(caller.term.ends_at) if caller.term else None,
    }
    said = footnote(event)
    of_event = door_json(event, said, groups(session, event.project_id), seats_left=seats_left(session, event))
    times = roster_times(event)
    of_roster = {
        "roster_from": times and rfc_3339(times.registered_from),
        "everybody_from": times and rfc_3339(times.everybody_from),
    }
    return of_device | of_event | of_roster | {"copies": languages_in_stock(session, event)}


def has_roster(caller: Caller) -> bool:
    """Return False for door accounts and their devices once the list is closed."""
    return caller.may(Right.SEE_GUESTS) or not is_list_closed(event_of(caller))


def roster_data(caller: Caller, since: int | None = None) -> dict[str, Any]:
    """Return the people, or those that have changed since that version."""
    event, extent = event_of(caller), _extent(caller)
    found = roster(db.session(), event.id, since=since, extent=extent or Extent.ALL)
    return roster_json(event, found, badge_keys()) | ({"extent": extent} if extent else {})


def roster_etag(caller: Caller) -> str:
    """Return a tag that changes with the roster and with its data of the event."""
    event = event_of(caller)
    said: list[Any] = [
        roster_version(db.session(), event.id),
        event.title(),
        event.starts_at and rfc_3339(event.starts_at),
        _extent(caller),
        *badge_keys().public_keys,
    ]
    return sha256(json.dumps(said).encode()).hexdigest()[:32]


def _extent(caller: Caller) -> Extent | None:
    """Return the extent of the roster for the door's app, and for door accounts and their devices. None for all others:
    everything."""
    is_limited = is_for_app() or caller.is_paired or not caller.may(Right.SEE_GUESTS)
    return extent_of_app(event_of(caller)) if is_limited else None
