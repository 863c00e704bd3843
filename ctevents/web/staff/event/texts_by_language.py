"""The texts of an event by language: the languages in which forms ask for them, and the fields of its plan."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import Field

from ctevents.domain.events.arrival import LONGEST_PART, ArrivalPart
from ctevents.domain.people import LANGUAGES
from ctevents.models import Event
from ctevents.texts.languages import NAMES
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, Paragraphs, at_most

TEXTS = {
    "title": "titles",
    "venue": "venues",
    "address": "addresses",
    **{part.value: part.value for part in ArrivalPart},
    "signatory_position": "signatory_positions",
}
"""The beginning of a field's name (``title_sq``) → the column that holds its texts."""


def languages_of(event: Event) -> list[str]:
    """Return English and the languages of the event."""
    return list(dict.fromkeys(("en", *event.languages)))


def more_languages(event: Event) -> list[str]:
    """Return the other languages, which some guests may read. Forms fold them."""
    return [tag for tag in LANGUAGES if tag not in languages_of(event)]


def all_languages(event: Event) -> list[str]:
    """Return all languages in the order of a form."""
    return languages_of(event) + more_languages(event)


def text_fields(event: Event) -> dict[str, Any]:
    line, lines = (OneLine, at_most(LONGEST_LINE)), (Paragraphs, at_most(LONGEST_PART))
    asked = {
        "title": (_("Title, %(language)s"), *line),
        "venue": (_("Venue, %(language)s"), *line),
        "address": (_("Address, %(language)s"), *line),
        "directions": (_("How to get there, %(language)s"), *lines),
        "entrance": (_("Entrance, %(language)s"), *lines),
        "parking": (_("Parking, %(language)s"), *lines),
        "identity_document": (_("Identity document to bring, %(language)s"), *lines),
        "security_check": (_("Security check, %(language)s"), *lines),
        "hotel": (_("Hotel, %(language)s"), *lines),
        "signatory_position": (_("Signatory's position, %(language)s"), *line),
    }
    return {
        f"{beginning}_{tag}": field(str(label) % {"language": NAMES[tag]}, [limit], render_kw={"lang": tag})
        for tag in all_languages(event)
        for beginning, (label, field, limit) in asked.items()
    }


def more_of_arrival(form: Form, language: str) -> list[Field]:
    """Return the fields that are folded below the directions."""
    return [form[f"{part}_{language}"] for part in ArrivalPart if part is not ArrivalPart.DIRECTIONS]
