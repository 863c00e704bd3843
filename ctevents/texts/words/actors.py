"""Names of actors on the pages of the back office, and the actions that concern their accounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.services.common import audit

ACTORS: dict[str, LazyString] = {
    audit.SHELL: _("command line"),
    audit.LINK: _("the person, by the personal link"),
    audit.PUBLIC: _("a visitor, on the public page"),
    audit.CALENDAR: _("the person, by the calendar program"),
    audit.WORKER: _("ctevents itself"),
}

OF_ACCOUNTS: dict[str, LazyString] = {
    "backup.restored": _("Backup restored"),
    "outbox.released": _("Letters of a restored backup released"),
    "account.access_refused": _("Page refused: the account may not open it"),
    "account.added": _("Account added"),
    "account.disabled": _("Account disabled"),
    "account.edited": _("Account edited"),
    "account.enabled": _("Account enabled again"),
    "account.handed_over": _("Account handed over"),
    "account.password_link_made": _("Link to set a password made"),
    "account.password_set": _("Password set"),
    "account.address_confirmed": _("Address confirmed by a link"),
    "account.recovery_codes_made": _("Recovery codes renewed"),
    "account.second_factor_added": _("Second factor set up"),
    "account.second_factor_failed": _("Wrong code or passkey"),
    "account.second_factor_removed": _("Second factor removed"),
    "account.second_factor_shown": _("Second factor shown"),
    "account.second_factors_dropped": _("Lost second factor removed, devices signed out"),
    "account.sessions_ended": _("Devices signed out"),
    "account.sign_in_failed": _("Wrong address or password at sign-in"),
    "account.signed_in": _("Signed in"),
    "account.signed_out": _("Signed out"),
    "api_token.made": _("Token for a program made"),
    "api_token.revoked": _("Token for a program revoked"),
}
"""Actions of the audit log that concern accounts of staff."""

DETAILS_OF_ACCOUNTS: dict[str, LazyString] = {
    "account": _("account"),
    "factor": _("second factor"),
    "role": _("role"),
    "sessions": _("devices"),
    "sudo": _("for the system user"),
    "user": _("system user"),
    "to_account": _("handed over to"),
    "filters": _("saved filters"),
}
"""Names of the details of those actions."""


def account_ids(actors: Iterable[str]) -> set[int]:
    """Return the ids of those actors that are accounts."""
    return {int(actor.removeprefix("account ")) for actor in actors if actor.startswith("account ")}


def actor_words(actor: str, accounts: Mapping[int, str]) -> str:
    """Return an actor in words. ``accounts`` maps ids to addresses."""
    kind, _space, number = actor.rpartition(" ")
    if kind == "account":
        return accounts.get(int(number), actor)
    if kind == "door token":
        return gettext("door device %(number)s", number=number)
    if kind == "api token":
        return gettext("program with token %(number)s", number=number)
    return str(ACTORS.get(actor, actor))


OF_EVENTS: dict[str, LazyString] = {
    "event.archived": _("Event archived"),
    "event.cancelled": _("Event cancelled"),
    "event.created": _("Event created"),
    "event.edited": _("Plan edited"),
    "event.handed_over": _("Event handed over to a different account"),
    "event.erased": _("Personal data of the event erased"),
    "files.rewritten": _("Files of the database rewritten after an erasure"),
    "event.programme_set": _("Programme changed"),
    "event.published": _("Event published"),
    "event.taken_out": _("Event taken out of the archive"),
    "task.needed": _("Task of the checklist needed after all"),
    "task.spared": _("Task of the checklist marked as not needed"),
    "question.added": _("Question added to the form"),
    "question.asked_again": _("Withdrawn question put back on the form"),
    "question.changed": _("Question of the form changed"),
    "question.deleted": _("Question of the form deleted"),
    "question.moved": _("Question of the form moved"),
    "question.withdrawn": _("Question withdrawn from the form"),
}
"""Actions of organisers on an event as a whole."""

DETAILS_OF_EVENTS: dict[str, LazyString] = {
    "parts": _("copied"),
    "question": _("question number"),
    "source_event": _("copy of"),
    "rewritten_from": _("files rewritten from"),
    "rewritten_until": _("at the latest by"),
}
"""Details of these actions."""
