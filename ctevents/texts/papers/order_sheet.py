"""The order sheet for the caterer and the interpreters: only head counts, no data about a
person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.schedule import ProgrammeKind
from ctevents.formats.pdf import Order, order_sheet
from ctevents.models import Event, ProgrammeSession
from ctevents.services.figures.attendee_list import HeadCounts, head_counts
from ctevents.texts.languages import NAMES
from ctevents.texts.numbers import number
from ctevents.texts.papers.frame import NO_BREAK_SPACE, frame_of
from ctevents.texts.rendering import page_language
from ctevents.texts.times import hours, weekday_date

NONE = "–"

Section = tuple[str, list[Order]]


def orders_of(event: Event, *, now: datetime) -> bytes:
    """Return the order sheet in the current language."""
    title = gettext("Order sheet: %(city)s", city=event.city(page_language()))
    sections = [
        section for section in _sections(event, head_counts(db.session(), event.id)) if section[1]
    ]
    headings = gettext("Item"), gettext("Number or time")
    return order_sheet(frame_of(event, title, as_of=now), sections, headings, title=title)


def _sections(event: Event, counts: HeadCounts) -> Iterator[Section]:
    yield (
        gettext("People to cater for"),
        [
            Order(gettext("People with a seat"), number(counts.confirmed)),
            Order(gettext("Companions"), number(counts.assistants)),
            Order(gettext("Total"), number(counts.heads), is_total=True),
        ],
    )
    yield from _meals(event, counts)
    yield gettext("Breaks"), [_timed(event, item) for item in _items(event, ProgrammeKind.BREAK)]
    receivers = [_receivers(NAMES[language], count) for language, count in counts.receivers]
    yield (
        gettext("Interpretation"),
        receivers or [Order(gettext("Nobody needs interpretation."), NONE)],
    )
    sessions = _items(event, ProgrammeKind.SESSION) if receivers else []
    yield gettext("Sessions to interpret"), [_timed(event, item) for item in sessions]
    yield gettext("Access"), _access(event, counts)


def _meals(event: Event, counts: HeadCounts) -> Iterator[Section]:
    """Yield the order for each meal; everybody who comes is catered for. Without meals in the
    programme, list dietary needs once."""
    meals = _items(event, ProgrammeKind.MEAL)
    silence = Order(gettext("No dietary needs have been given."), NONE)
    for meal in meals:
        heading = f"{meal.title(page_language())}, {_span(event, meal)}"
        people = Order(gettext("People to cater for"), number(counts.heads), is_total=True)
        diets = [
            Order(gettext("Dietary need: %(what)s", what=text), number(count))
            for text, count in counts.diets
        ]
        yield heading, [people, *(diets or [silence])]
    if not meals:
        yield (
            gettext("Dietary needs"),
            [Order(text, number(count)) for text, count in counts.diets] or [silence],
        )


def _items(event: Event, kind: ProgrammeKind) -> list[ProgrammeSession]:
    return [item for item in event.programme if item.kind is kind]


def _timed(event: Event, item: ProgrammeSession) -> Order:
    """Return an item and its time. Speakers are left out: the sheet names nobody."""
    return Order(item.title(page_language()), _span(event, item))


def _receivers(language: str, count: int) -> Order:
    return Order(gettext("Receivers: %(language)s", language=language), number(count))


def _access(event: Event, counts: HeadCounts) -> list[Order]:
    """Return only the number: the needs of single people would identify them."""
    if not counts.in_need:
        return []
    phone = event.contact_phone.replace(" ", NO_BREAK_SPACE)
    contact = ", ".join(text for text in (event.contact_name, phone) if text)
    ask = gettext("People with access needs: ask %(contact)s.", contact=contact)
    return [Order(ask if contact else gettext("People with access needs"), number(counts.in_need))]


def _span(event: Event, item: ProgrammeSession) -> str:
    """Return the time; with the date if it is not the event's first day."""
    zone = event.time_zone
    span = hours(item.starts_at, item.ends_at, zone)
    day = weekday_date(item.starts_at, zone)
    return (
        span if event.starts_at and day == weekday_date(event.starts_at, zone) else f"{day}, {span}"
    )
