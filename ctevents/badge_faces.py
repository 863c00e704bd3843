"""From badges in the database to what is printed on them."""

from __future__ import annotations

from collections.abc import Sequence

from flask import current_app
from flask_babel import gettext

from ctevents.db import db
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.pdf import BadgeFace, badge_sheets
from ctevents.models import Badge, Event, Registration
from ctevents.rendering import footnote, local_date, page_language
from ctevents.services.badges import badges_to_print
from ctevents.services.projects import project
from ctevents.services.pseudonyms import shown

NO_BREAK_SPACE = "\u00a0"


def badge_code(badge: Badge) -> str:
    """What the QR holds."""
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    return keys.sign(BadgeNumber(event=badge.event_id, badge=badge.id))


def badge_face(badge: Badge, registration: Registration) -> BadgeFace:
    """In the language that is spoken."""
    event, known = registration.event, shown(registration.person)
    language, block = page_language(), project(db.session())
    day = local_date(event.starts_at, event.time_zone).replace(" ", NO_BREAK_SPACE) if event.starts_at else ""
    return BadgeFace(
        name=known.name,
        institution=known.institution,
        position=known.position,
        group=registration.person.group.name(language),
        event_title=event.title(language),
        place_and_date=", ".join(part for part in (event.city_at(language), day) if part),
        code=badge_code(badge),
        footnote=footnote(event, block),
        code_words=gettext("The code of your badge"),
        author=block.title,
        language=language,
    )


def sheets_of_badges(event: Event, group_codes: Sequence[str] = ()) -> bytes:
    """The good badges of an event on A4 sheets, by family name; of these groups alone where any is named.

    In the language that is spoken."""
    found = badges_to_print(db.session(), event.id, group_codes)
    return badge_sheets(
        (badge_face(badge, registration) for badge, registration in found),
        title=gettext("Badges: %(city)s", city=event.city(page_language())),
        author=project(db.session()).title,
        language=page_language(),
        empty_text=gettext("There is no badge to print: nobody in this choice has a confirmed place."),
    )
