"""Entries of the audit log in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.people import full_name
from ctevents.models import IdentityChange
from ctevents.services.accounts.accounts import addresses
from ctevents.services.common.audit import Entry
from ctevents.services.people.identity_changes import changes_by_id
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.exporting import listings
from ctevents.texts.words.actors import account_ids, actor_words
from ctevents.texts.words.audit import ACTIONS, DETAILS, VALUES


@dataclass(frozen=True)
class AuditLine:
    """One entry in words."""

    entry: Entry
    action: str
    actor: str
    person: str
    details: str


def lines_of(entries: Sequence[Entry]) -> list[AuditLine]:
    accounts = addresses(db.session(), _account_ids(entries))
    changes = changes_by_id(
        db.session(), {each.details["change"] for each in entries if "change" in each.details}
    )
    return [
        AuditLine(
            entry=entry,
            action=str(ACTIONS.get(entry.action, entry.action)),
            actor=actor_words(entry.actor, accounts),
            person=shown(entry.person).name if entry.person else "",
            details="; ".join(
                _details({**entry.details, **_names_of_change(entry, changes)}, accounts)
            ),
        )
        for entry in entries
    ]


def _names_of_change(entry: Entry, changes: Mapping[int, IdentityChange]) -> dict[str, str | None]:
    """Return old and new name and address. They are stored with the person and not in the log; for
    an unnamed guest show neither."""
    if "change" not in entry.details:
        return {}
    change = changes.get(entry.details["change"])
    if change is None or entry.person is None or entry.person.is_unnamed:
        return {"change": None}
    return {"change": f"{_said(change.old)} → {_said(change.new)}"}


def _said(known: Mapping[str, str]) -> str:
    name = full_name(known.get("given_name", ""), known.get("family_name", ""))
    return ", ".join(filter(None, (name, known.get("email", "")))) or gettext("(empty)")


_ACCOUNTS = ("account", "to_account")


def _account_ids(entries: Sequence[Entry]) -> set[int]:
    acting = account_ids(entry.actor for entry in entries)
    return acting | {
        entry.details[key] for entry in entries for key in _ACCOUNTS if key in entry.details
    }


def _details(details: Mapping[str, Any], accounts: Mapping[int, str]) -> list[str]:
    """Return the details; a scan's long id comes last."""
    shown = {
        key: accounts.get(value, value) if key in _ACCOUNTS else value
        for key, value in details.items()
    }
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
    """Return ``group=judges``, or only ``search``."""
    name, _, code = text.partition("=")
    return f"{DETAILS.get(name, name)} {_code(code)}".rstrip()


_MEANINGS: dict[str, Callable[[str], str]] = {
    "list": _list,
    "narrowed_by": _narrowing,
    "change": str,
}
"""Details whose values have their own words instead of those in ``VALUES``."""
