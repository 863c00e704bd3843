"""The name that an event's letters come from. The address is a setting."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.common.versions import version_of


def sender_of(event: Event) -> str:
    return event.sender_name or event.contact_name


def sender_version(event: Event) -> str:
    return version_of(event.sender_name)


def set_sender(tx: Transaction, event: Event, name: str, *, seen: str | None = None) -> None:
    """Set the name; empty for that of the contact. ``seen``: the ``sender_version`` that the editor began with."""
    event = lock_event(tx, event.id)
    if seen not in (None, sender_version(event)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    if event.sender_name != name:
        event.sender_name = name
        audit.record(tx, "sender.set", event_id=event.id)
