"""Names of groups, donors and partners in the donor pack."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.models import Event
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language, stated


def group_names() -> dict[str | None, str]:
    language = page_language()
    names: dict[str | None, str] = {group.code: group.name(language) for group in groups(db.session())}
    return names | {None: gettext("Other groups")}


def of_each(events: Sequence[Event], name: str) -> list[str]:
    """Return the texts that the project and the events state, without repetitions."""
    found = [text for event in events for text in _texts(stated(event, name))]
    return list(dict.fromkeys(found))


def _texts(words: list[str] | str) -> list[str]:
    return [words] if isinstance(words, str) else list(words)
