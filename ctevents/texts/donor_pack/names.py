"""Names of the groups in the donor pack."""

from __future__ import annotations

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language


def group_names() -> dict[str | None, str]:
    language = page_language()
    names: dict[str | None, str] = {group.code: group.name(language) for group in groups(db.session())}
    return names | {None: gettext("Other groups")}
