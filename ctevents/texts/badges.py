"""Badges and name plates: read the registrations and print them in the current language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from flask import current_app
from flask_babel import gettext, pgettext
from markupsafe import Markup

from ctevents.db.handle import db
from ctevents.formats import qr
from ctevents.formats.badge_code import BadgeKeys, BadgeNumber
from ctevents.formats.pdf import BadgeFace, BadgePaper, NamePlate, badges, name_plates
from ctevents.models import Badge, Event, Registration
from ctevents.services.people.unnamed import shown
from ctevents.services.seating.badges import badges_to_print
from ctevents.texts.rendering import footnote, page_language, span, speaking, spoken
from ctevents.texts.times import weekday_date

NO_BREAK_SPACE = "\u00a0"


def badge_code(badge: Badge) -> str:
    """Return the content of the badge's QR code."""
    keys: BadgeKeys = current_app.extensions["ctevents.badges"]
    return keys.sign(BadgeNumber(event=badge.event_id, badge=badge.id))


def badge_face(badge: Badge, registration: Registration) -> BadgeFace:
    event, known = registration.event, shown(registration.person)
    group = registration.person.group
    language, block = page_language(), event.project
    day = _whole_dates(weekday_date(event.starts_at, event.time_zone)) if event.starts_at else ""
    return BadgeFace(
        title=known.title,
        name=known.name,
        institution=known.institution,
        position=known.position,
        group=group.name(language),
        mark=group.mark,
        event_title=event.title(language),
        place_and_date=", ".join(part for part in (event.city_at(language), day) if part),
        code=badge_code(badge),
        footnote=footnote(event),
        code_words=gettext("The code of your badge"),
        no_photographs=_no_photographs(registration),
        photo_words=photo_words(registration),
        author=block.title,
        language=language,
    )


@dataclass(frozen=True)
class CarriedBadge:
    """A badge on a phone: its place and date have the hours. ``picture``: the code as an SVG
    element. ``photo_language``: the language of the mark for photographers."""

    face: BadgeFace
    picture: Markup
    photo_language: str


def carried_badge(badge: Badge, registration: Registration) -> CarriedBadge:
    event, face = registration.event, badge_face(badge, registration)
    city = event.city_at(page_language())
    times = (
        _whole_dates(span(event, event.starts_at, event.ends_at))
        if event.starts_at and event.ends_at
        else ""
    )
    return CarriedBadge(
        face=replace(face, place_and_date=", ".join(part for part in (city, times) if part)),
        picture=Markup(qr.svg(face.code, title=face.code_words)),  # noqa: S704 (svg escapes the title)
        photo_language=spoken(event.main_language),
    )


def _whole_dates(text: str) -> str:
    """Return the text so that a line may break after a comma, as after the weekday, but not inside
    a date."""
    return text.replace(" ", NO_BREAK_SPACE).replace(f",{NO_BREAK_SPACE}", ", ")


def photo_words(registration: Registration) -> str:
    """Return the words of the mark for photographers, who read the event's main language, or "" if
    photographs are allowed."""
    if _may_be_photographed(registration):
        return ""
    with speaking(spoken(registration.event.main_language)):
        return pgettext("on a badge", "No photo")


def _no_photographs(registration: Registration) -> str:
    """Return the note for registrants who have not allowed photographs, or ""."""
    return "" if _may_be_photographed(registration) else gettext("Has not allowed photographs")


def _may_be_photographed(registration: Registration) -> bool:
    """Return whether they have agreed. Unnamed guests are never photographed."""
    return registration.may_be_photographed and not registration.person.is_unnamed


def badges_of(
    event: Event,
    paper: BadgePaper,
    group_codes: Sequence[str] = (),
    people: Collection[int] | None = None,
) -> bytes:
    """Return a PDF of the event's valid badges, sorted by family name; with ``group_codes`` only
    those of these groups, with ``people`` only theirs."""
    found = badges_to_print(db.session(), event.id, group_codes, people)
    return badges(
        (badge_face(badge, registration) for badge, registration in found),
        paper,
        title=gettext("Badges: %(city)s", city=event.city(page_language())),
        author=event.project.title,
        language=page_language(),
        empty_text=gettext(
            "There is no badge to print: nobody in this selection has a confirmed seat."
        ),
    )


def name_plates_of(event: Event, group_codes: Sequence[str] = ()) -> bytes:
    """Return a PDF of name plates of all with a confirmed seat, sorted by family name; with
    ``group_codes`` only those groups."""
    found = badges_to_print(db.session(), event.id, group_codes)
    return _name_plates(event, (registration for _, registration in found))


def name_plate_of(registration: Registration) -> bytes:
    """Return a PDF of one name plate."""
    return _name_plates(registration.event, [registration])


def _name_plates(event: Event, registrations: Iterable[Registration]) -> bytes:
    return name_plates(
        map(_name_plate, registrations),
        title=gettext("Name plates: %(city)s", city=event.city(page_language())),
        author=event.project.title,
        language=page_language(),
        fold=gettext("Fold here"),
        empty_text=gettext(
            "There is no name plate to print: nobody in this selection has a confirmed seat."
        ),
    )


def _name_plate(registration: Registration) -> NamePlate:
    known = shown(registration.person)
    return NamePlate(
        title=known.title,
        name=known.listed_name,
        institution=known.institution,
        no_photographs=_no_photographs(registration),
    )
