"""The names of the stakeholder groups in the current language."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.models import Event
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language


def group_names(project_ids: Iterable[int]) -> dict[str, str]:
    """Return the names of all groups by their codes, in the order in which they are shown. If
    several projects have a code, the first one names it."""
    language, found = page_language(), dict[str, str]()
    for project_id in project_ids:
        for group in groups(db.session(), project_id):
            found.setdefault(group.code, group.name(language))
    return found


def names_in_figures(events: Iterable[Event]) -> dict[str | None, str]:
    """Return the names of all groups of these events and, for None, that of the groups that are
    counted together."""
    project_ids = dict.fromkeys(event.project_id for event in events)
    return dict([*group_names(project_ids).items(), (None, gettext("Other groups"))])
