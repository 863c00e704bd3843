"""Getting to an event, as pages, letters, papers and calendars say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

from flask import Flask
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.events.places import ArrivalPart, parts_for
from ctevents.domain.people import in_language, place_in
from ctevents.models import Event
from ctevents.texts.rendering import page_language

LABELS: dict[ArrivalPart, LazyString] = {
    ArrivalPart.DIRECTIONS: _("How to get there"),
    ArrivalPart.ENTRANCE: _("Entrance"),
    ArrivalPart.PARKING: _("Parking"),
    ArrivalPart.IDENTITY_DOCUMENT: _("Identity document"),
    ArrivalPart.SECURITY_CHECK: _("Security check"),
    ArrivalPart.HOTEL: _("Hotel"),
}

MAP = "https://www.openstreetmap.org/search?"


@dataclass(frozen=True)
class ArrivalLine:
    """A label and plain text of several lines. ``texts``: the same in all languages, to mark that
    of the text. ``phone``: a number after the text."""

    label: str
    text: str
    texts: Mapping[str, str] = field(default_factory=dict)
    phone: str = ""

    @property
    def words(self) -> str:
        return ", ".join(part for part in (self.text, self.phone) if part)


def arrival_lines(event: Event, *, is_guest: bool) -> list[ArrivalLine]:
    """Return what is known about getting there, in the current language. ``is_guest``: False for a
    public page or file, which has less, and no telephone of a person."""
    found = {part: getattr(event, part) for part in parts_for(is_guest=is_guest)}
    said = [
        ArrivalLine(str(LABELS[part]), in_language(texts, page_language()), texts)
        for part, texts in found.items()
    ]
    if is_guest:
        said.append(
            ArrivalLine(
                gettext("Contact on the day"), event.day_contact_name, phone=event.day_contact_phone
            )
        )
    return [line for line in said if line.words]


def map_address(event: Event) -> str:
    """Return the address of a map of the place. A page links to it and loads nothing from there."""
    language = page_language()
    place = place_in(language, event.addresses if event.address(language) else event.venues)
    return MAP + urlencode({"query": f"{place}, {event.city(language)}"}) if place else ""


def install(app: Flask) -> None:
    app.jinja_env.globals.update(arrival_lines=arrival_lines, map_address=map_address)
