"""The audit log, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import abort, render_template, request
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.people import full_name
from ctevents.domain.roles import Right
from ctevents.models import Event, IdentityChange
from ctevents.services.common import audit
from ctevents.services.common.audit import Entry
from ctevents.services.desk.accounts import addresses
from ctevents.services.events.events import event_by_slug, events_visible_to
from ctevents.services.people.identity_changes import changes_by_id
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.exporting import listings
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.desk.actors import account_ids, actor_words
from ctevents.web.staff.desk.audit_words import ACTIONS, DETAILS, VALUES

PAGE = 100


@dataclass(frozen=True)
class Line:
    """One entry as it is read."""

    entry: Entry
    action: str
    actor: str
    person: str
    details: str


@blueprint.get("/audit")
@narrowed(needs(Right.SEE_AUDIT))
def audit_log() -> str:
    event = event_asked(request.args)
    before = _place(request.args.get("before", ""))
    found = audit.entries(db.session(), event_id=event.id if event else None, before=before, limit=PAGE + 1)
    return render_template(
        "staff/audit_log.html",
        lines=lines_of(found[:PAGE]),
        chosen=event,
        events=events_visible_to(db.session(), staff()),
        before=before,
        older=found[PAGE - 1].place if len(found) > PAGE else None,
    )


def event_asked(arguments: Mapping[str, str]) -> Event | None:
    slug = arguments.get("event", "")
    event = event_by_slug(db.session(), slug) if slug else None
    if slug and event is None:
        abort(404)
    return event


def _place(text: str) -> audit.Place | None:
    """Where the page before this one ended."""
    place = audit.Place.read(text)
    if text and place is None:
        abort(404)
    return place


def lines_of(entries: Sequence[Entry]) -> list[Line]:
    accounts = addresses(db.session(), _account_ids(entries))
    changes = changes_by_id(db.session(), {each.details["change"] for each in entries if "change" in each.details})
    return [
        Line(
            entry=entry,
            action=str(ACTIONS.get(entry.action, entry.action)),
            actor=actor_words(entry.actor, accounts),
            person=shown(entry.person).name if entry.person else "",
            details="; ".join(_details({**entry.details, **_names_of_change(entry, changes)}, accounts)),
        )
        for entry in entries
    ]


def _names_of_change(entry: Entry, changes: Mapping[int, IdentityChange]) -> dict[str, str | None]:
    """Both names and addresses, which stand with the person and not in the log; of an unnamed guest neither."""
    if "change" not in entry.details:
        return {}
    change = changes.get(entry.details["change"])
    if change is None or entry.person is None or entry.person.is_unnamed:
        return {"change": None}
    return {"change": f"{_said(change.old)} → {_said(change.new)}"}


def _said(known: Mapping[str, str]) -> str:
    name = full_name(known.get("given_name", ""), known.get("family_name", ""))
    return ", ".join(filter(None, (name, known.get("email", "")))) or gettext("(empty)")


def _account_ids(entries: Sequence[Entry]) -> set[int]:
    acting = account_ids(entry.actor for entry in entries)
    return acting | {entry.details["account"] for entry in entries if "account" in entry.details}


def _details(details: Mapping[str, Any], accounts: Mapping[int, str]) -> list[str]:
    """What a scan is called by machines, which is long, stands after what tells people something."""
    shown = {key: accounts.get(value, value) if key == "account" else value for key, value in details.items()}
    return [
        f"{DETAILS.get(key, key)}: {_value(value, _MEANINGS.get(key, _code))}"
        for key, value in sorted(shown.items(), key=lambda item: (item[0] == "check_in", item[0]))
        if value not in ([], None)
    ]


def _value(value: object, meaning: Callable[[str], str]) -> str:
    if isinstance(value, list):
        return ", ".join(_value(item, meaning) for item in value)
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return meaning(str(value))


def _code(text: str) -> str:
    return str(VALUES.get(text, text.replace("_", " ")))


def _list(kind: str) -> str:
    known = listings().get(kind)
    return str(known.name) if known else kind


def _narrowing(text: str) -> str:
    """``group=judges``, or ``search`` alone."""
    name, _, code = text.partition("=")
    return f"{DETAILS.get(name, name)} {_code(code)}".rstrip()


_MEANINGS: dict[str, Callable[[str], str]] = {"list": _list, "narrowed_by": _narrowing, "change": str}
"""Of details whose values stand for something else than words of ``VALUES``."""
