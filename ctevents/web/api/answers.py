"""The answers of the API: results and rosters as JSON.

Data of door devices: their event, and the people they expect."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from flask import current_app, json, request

from ctevents.db.handle import db
from ctevents.domain.door_roster import Extent
from ctevents.domain.entry import CountedScan
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.badge_code import BadgeKeys
from ctevents.models import Event, StakeholderGroup
from ctevents.services.door.check_ins import Result
from ctevents.services.door.companions import TickResult
from ctevents.services.door.unregistered import UnregisteredGuest
from ctevents.services.launch.copies import languages_in_stock
from ctevents.services.people.people import groups
from ctevents.services.seating.companions import RosterCompanion
from ctevents.services.seating.registrants import Registrant, door_id_of
from ctevents.services.seating.roster import Roster, RosterRow, roster, roster_version
from ctevents.services.seating.seats import seats_left
from ctevents.texts.rendering import footnote
from ctevents.web.access import extent_of_app, is_list_closed, roster_times
from ctevents.web.api.callers import Caller
from ctevents.web.command import now


def rfc_3339(at: datetime) -> str:
    """Format in UTC with the digits of the second that it has, so that a browser's time returns
    unchanged."""
    precision = (
        "microseconds" if at.microsecond % 1000 else "milliseconds" if at.microsecond else "seconds"
    )
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def result_json(result: Result, sent_id: str) -> dict[str, Any]:
    return {
        "id": sent_id,
        "outcome": result.outcome,
        "reason": result.reason,
        "attendee": _attendee(result.registrant or result.guest),
        "first": _first(result.first),
    }


def door_json(
    event: Event, footnote: str, groups: Sequence[StakeholderGroup], *, seats_left: int
) -> dict[str, Any]:
    """Return data of the event only, nothing about people."""
    return {
        "event_number": event.id,
        "walk_ins": event.walk_ins,
        "capacity": event.capacity,
        "seats_left": seats_left,
        "groups": [
            {"code": group.code, "names": group.names, "is_offered": group.is_offered}
            for group in groups
        ],
        "designation": {tag: event.designation(tag) for tag in LANGUAGES},
        "city": {tag: event.city(tag) for tag in LANGUAGES},
        "footnote": footnote,
        "languages": event.languages,
    }


def roster_json(event: Event, roster: Roster, keys: BadgeKeys) -> dict[str, Any]:
    newest, *older = keys.public_keys
    answer: dict[str, Any] = {
        "event": {
            "slug": event.slug,
            "title": event.title(),
            "starts_at": rfc_3339(event.starts_at) if event.starts_at else None,
            "time_zone": event.time_zone,
        },
        "version": str(roster.version),
        "public_key": newest,
        "counts": {"expected": roster.counts.expected, "attended": roster.counts.attended},
        "attendees": [_roster_row(row) for row in roster.rows],
        "revoked": [str(number) for number in roster.revoked],
        "companions": [_companion_of_unnamed(each) for each in roster.companions],
    }
    # Badges signed before the secret key was changed remain valid.
    return answer | {"older_public_keys": older} if older else answer


def _roster_row(row: RosterRow) -> dict[str, Any]:
    return {
        "id": door_id_of(row.id),
        "badge": str(row.badge) if row.badge is not None else None,
        "name": row.name,
        "search": row.search,
        "institution": row.institution,
        "group": row.group,
        "status": row.status,
        "first_check_in": _first(row.entry),
        "flags": list(row.flags),
        "companions": [_companion(each) for each in row.companions],
    }


def _companion(each: RosterCompanion) -> dict[str, Any]:
    return {
        "id": each.id,
        "name": each.name,
        "role": each.role,
        "first_check_in": _tick(each.entry),
    }


def _companion_of_unnamed(each: RosterCompanion) -> dict[str, Any]:
    """Return the companion of an unnamed guest. The status is that of the guest."""
    return _companion(each) | {"search": each.search, "status": each.status}


def tick_json(result: TickResult, sent_id: str) -> dict[str, Any]:
    companion = {
        "id": result.companion_id,
        "name": result.name,
        "first_check_in": _tick(result.entry),
    }
    return {
        "id": sent_id,
        "outcome": result.outcome,
        "reason": result.reason,
        "companion": companion if result.companion_id else None,
    }


def _tick(entry: CountedScan | None) -> dict[str, str] | None:
    """Return the tick by which a companion is in, with its id: any door may undo it."""
    return {"id": entry.id, "at": rfc_3339(entry.at), "station": entry.station} if entry else None


def _attendee(known: Registrant | UnregisteredGuest | None) -> dict[str, Any] | None:
    if known is None:
        return None
    return {
        "id": known.door_id,
        "name": known.name,
        "institution": known.institution,
        "group": known.group,
        "flags": list(known.flags),
    }


def _first(entry: CountedScan | None) -> dict[str, str] | None:
    return {"at": rfc_3339(entry.at), "station": entry.station} if entry else None


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
    of_event = door_json(
        event, said, groups(session, event.project_id), seats_left=seats_left(session, event)
    )
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
    """Return the extent of the roster for the door's app, and for door accounts and their devices.
    None for all others: everything."""
    is_limited = is_for_app() or caller.is_paired or not caller.may(Right.SEE_GUESTS)
    return extent_of_app(event_of(caller)) if is_limited else None
