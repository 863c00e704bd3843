"""The names of the stakeholder groups in the current language."""

from __future__ import annotations

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language


def group_names() -> dict[str, str]:
    """Return the names of all groups by their codes, in the order in which they are shown."""
    language = page_language()
    return {group.code: group.name(language) for group in groups(db.session())}


def names_in_figures() -> dict[str | None, str]:
    """Return the names of all groups and, for None, that of the groups that are counted together."""
    return dict([*group_names().items(), (None, gettext("Other groups"))])
