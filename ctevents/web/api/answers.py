"""The answers of the API: results and rosters as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from ctevents.domain.entry import CountedScan
from ctevents.domain.people import LANGUAGES
from ctevents.formats.badge_code import BadgeKeys
from ctevents.models import Event, StakeholderGroup
from ctevents.services.door.companions import TickResult
from ctevents.services.door.scans import Result
from ctevents.services.door.unregistered import UnregisteredGuest
from ctevents.services.seating.companions import RosterCompanion
from ctevents.services.seating.registrants import Registrant, door_id_of
from ctevents.services.seating.roster import Roster, RosterRow


def rfc_3339(at: datetime) -> str:
    """Format in UTC with the digits of the second that it has, so that a browser's time returns unchanged."""
    precision = "microseconds" if at.microsecond % 1000 else "milliseconds" if at.microsecond else "seconds"
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precision) + "Z"


def result_json(result: Result, sent_id: str) -> dict[str, Any]:
    return {
        "id": sent_id,
        "outcome": result.outcome,
        "reason": result.reason,
        "attendee": _attendee(result.registrant or result.guest),
        "first": _first(result.first),
    }


def door_json(event: Event, footnote: str, groups: Sequence[StakeholderGroup], *, seats_left: int) -> dict[str, Any]:
    """Return data of the event only, nothing about people."""
    return {
        "event_number": event.id,
        "walk_ins": event.walk_ins,
        "capacity": event.capacity,
        "seats_left": seats_left,
        "groups": [{"code": group.code, "names": group.names, "is_offered": group.is_offered} for group in groups],
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
    return {"id": each.id, "name": each.name, "role": each.role, "first_check_in": _tick(each.entry)}


def _companion_of_unnamed(each: RosterCompanion) -> dict[str, Any]:
    """Return the companion of an unnamed guest. The status is that of the guest."""
    return _companion(each) | {"search": each.search, "status": each.status}


def tick_json(result: TickResult, sent_id: str) -> dict[str, Any]:
    companion = {"id": result.companion_id, "name": result.name, "first_check_in": _tick(result.entry)}
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
