"""Names of actors on the pages of the back office."""

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
    return str(ACTORS.get(actor, actor))
