"""The bodies of requests: JSON objects, checked field by field. An error names its field by a JSON
pointer (RFC 6901)."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any, NoReturn, TypeVar

from flask import abort, request

from ctevents.domain.launch.documents import GivenCopy
from ctevents.domain.people import LANGUAGES
from ctevents.formats.badge_code import BadgeKeys
from ctevents.formats.scanned_codes import ScannedCodeKey
from ctevents.services.door.check_ins import Scan
from ctevents.services.door.companions import Tick
from ctevents.services.door.walk_ins import Arrival
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.registrations import Wishes
from ctevents.web.api import values

MOST_SCANS = 500

Value = TypeVar("Value")
_REQUIRED: Any = object()


class JsonObject:
    """An object in the body and its place."""

    def __init__(self, value: object, pointer: str = "") -> None:
        if not isinstance(value, dict):
            refuse(pointer, "Send an object.")
        self.fields: Mapping[str, object] = value
        self.pointer = pointer

    @property
    def sent_id(self) -> str:
        """Return the id as it was sent, for the answer."""
        return str(self.fields["id"])

    def get(self, name: str, read: Callable[[object], Value], default: Value = _REQUIRED) -> Value:
        """Return a field as ``read`` understands it; ``default`` if it is absent or null."""
        value = self.fields.get(name)
        if value is None and default is not _REQUIRED:
            return default
        if value is None:
            refuse(f"{self.pointer}/{name}", "This is missing.")
        try:
            return read(value)
        except values.Mistake as mistake:
            refuse(f"{self.pointer}/{name}", str(mistake))


def id_in_address(text: str, unknown: str) -> str:
    """Return a UUID from the address; abort with 404 and the words ``unknown`` for other text."""
    try:
        return values.check_in_id(text)
    except values.Mistake:
        abort(404, unknown)


def refuse(pointer: str, text: str) -> NoReturn:
    abort(422, f"{pointer or '/'}: {text}")


def body() -> JsonObject:
    """Return the sent object; abort with 415 for another type, 400 for invalid JSON, 422 for a
    value that is no object."""
    if not request.is_json:
        abort(415, "Send JSON, with the header Content-Type: application/json.")
    try:
        value = json.loads(request.get_data())
    except (ValueError, RecursionError):
        abort(400, "The body is not valid JSON.")
    return JsonObject(value)


def check_ins() -> list[JsonObject]:
    return listed(body(), "check_ins", "check-ins")


def copies() -> list[JsonObject]:
    return listed(body(), "copies", "copies")


def listed(sent: JsonObject, name: str, of_what: str) -> list[JsonObject]:
    """Return the objects of a list in the body; abort with 422 if there are none or too many."""
    items = sent.fields.get(name)
    if not isinstance(items, list) or not 1 <= len(items) <= MOST_SCANS:
        refuse(f"/{name}", f"Send a list of 1 to {MOST_SCANS} {of_what}.")
    return [JsonObject(item, f"/{name}/{index}") for index, item in enumerate(items)]


def check_in_ids() -> list[str]:
    ids = body().fields.get("ids")
    if not isinstance(ids, list) or not 1 <= len(ids) <= MOST_SCANS:
        refuse("/ids", f"Send a list of 1 to {MOST_SCANS} ids.")
    return [
        JsonObject({"id": each}, f"/ids/{index}").get("id", values.check_in_id)
        for index, each in enumerate(ids)
    ]


def copy(item: JsonObject) -> GivenCopy:
    return GivenCopy(
        id=item.get("id", values.check_in_id),
        language=item.get("language", values.one_of(LANGUAGES)),
        station=item.get("station", values.station),
    )


def ticks() -> list[JsonObject]:
    return listed(body(), "ticks", "ticks")


def tick(item: JsonObject) -> Tick:
    return Tick(
        id=item.get("id", values.check_in_id),
        companion_id=item.get("companion", values.check_in_id),
        at=item.get("at", values.instant),
        station=item.get("station", values.station),
        shown=item.get("shown", values.outcome, None),
    )


def undone_at() -> datetime | None:
    """Return when a check-in was undone; None if the device does not say."""
    return (
        body().get("at", values.instant, None) if request.is_json and request.get_data() else None
    )


def scan(item: JsonObject, keys: BadgeKeys, code_key: ScannedCodeKey) -> Scan:
    code = item.get("code", values.code, None)
    chosen = item.get("attendee", values.attendee, None)
    if (code is None) == (chosen is None):
        refuse(item.pointer, "Send a code or an attendee, and not both.")
    attendee, person = chosen or (None, None)
    return Scan(
        id=item.get("id", values.check_in_id),
        at=item.get("at", values.instant),
        station=item.get("station", values.station),
        code=code_key.kept(code) if code is not None else None,
        number=keys.read(code) if code is not None else None,
        attendee=attendee,
        person=person,
        shown=item.get("shown", values.outcome, None),
    )


def arrival(item: JsonObject, group_codes: Collection[str], default_language: str) -> Arrival:
    return Arrival(
        id=item.get("id", values.check_in_id),
        at=item.get("at", values.instant),
        station=item.get("station", values.station),
        fields=PersonFields(
            title=item.get("title", values.title, ""),
            given_name=item.get("given_name", values.name),
            family_name=item.get("family_name", values.name),
            email=item.get("email", values.email, ""),
            institution=item.get("institution", values.line, ""),
            position=item.get("position", values.line, ""),
            group=item.get("group", values.one_of(group_codes)),
            sex=item.get("sex", values.sex, None),
            language=item.get("language", values.one_of(LANGUAGES), default_language),
        ),
        wishes=Wishes(
            needs_interpretation=item.get("interpretation", values.yes_or_no, False),
            interpretation_language=item.get(
                "interpretation_language", values.one_of(LANGUAGES), None
            ),
            dietary=item.get("dietary", values.text, ""),
            access_needs=item.get("access_needs", values.text, ""),
            assistants=item.get("assistants", values.assistants, 0),
            may_share_details=item.get("share_details", values.yes_or_no, False),
            may_be_photographed=item.get("photo", values.yes_or_no, False),
        ),
        has_accepted_privacy=item.get("privacy", values.yes_or_no, False),
        shown=item.get("shown", values.outcome, None),
    )
