"""The order sheet for the caterer and the interpreters: head counts, and no word about anybody in particular."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flask_babel import gettext

from ctevents.db import db
from ctevents.formats.pdf import Order, order_sheet
from ctevents.languages import NAMES
from ctevents.models import Event, ProgrammeSession
from ctevents.papers.frame import frame_of
from ctevents.rendering import local_clock, local_date, page_language
from ctevents.services.head_counts import HeadCounts, head_counts

NO_BREAK_SPACE = "\u00a0"
NONE = "–"

Section = tuple[str, list[Order]]


def orders_of(event: Event, *, now: datetime) -> bytes:
    """In the language that is spoken."""
    title = gettext("Order sheet: %(city)s", city=event.city(page_language()))
    sections = [section for section in _sections(event, head_counts(db.session(), event.id)) if section[1]]
    headings = gettext("What"), gettext("How many, or when")
    return order_sheet(frame_of(event, title, as_of=now), sections, headings, title=title)


def _sections(event: Event, counts: HeadCounts) -> Iterator[Section]:
    yield (
        gettext("People to cater for"),
        [
            Order(gettext("People with a place"), str(counts.confirmed)),
            Order(gettext("Assistants"), str(counts.assistants)),
            Order(gettext("Together"), str(counts.heads), is_total=True),
        ],
    )
    diets = [Order(text, str(count)) for text, count in counts.diets]
    yield gettext("What is not eaten"), diets or [Order(gettext("Nobody has said anything."), NONE)]
    receivers = [_receivers(NAMES[language], count) for language, count in counts.receivers]
    yield gettext("Interpretation"), receivers or [Order(gettext("Nobody needs interpretation."), NONE)]
    yield gettext("Access"), _access(event, counts)
    yield gettext("Programme"), [*_programme(event)]


def _receivers(language: str, count: int) -> Order:
    return Order(gettext("Receivers: %(language)s", language=language), str(count))


def _access(event: Event, counts: HeadCounts) -> list[Order]:
    """How many alone: what single persons need tells who they are."""
    if not counts.in_need:
        return []
    phone = event.contact_phone.replace(" ", NO_BREAK_SPACE)
    contact = ", ".join(text for text in (event.contact_name, phone) if text)
    ask = gettext("People who need something to take part: ask %(contact)s.", contact=contact)
    return [Order(ask if contact else gettext("People who need something to take part"), str(counts.in_need))]


def _programme(event: Event) -> Iterator[Order]:
    """When people sit, and when they stand at a buffet. Speakers are left out."""
    for item in event.programme:
        yield Order(item.title(page_language()), _span(event, item))


def _span(event: Event, item: ProgrammeSession) -> str:
    """With the day, where it is not that on which the event begins."""
    zone = event.time_zone
    span = f"{local_clock(item.starts_at, zone)}–{local_clock(item.ends_at, zone)}"
    day = local_date(item.starts_at, zone)
    return span if event.starts_at and day == local_date(event.starts_at, zone) else f"{day}, {span}"
