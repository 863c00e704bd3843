"""The frame of every paper about an event: owner, date and place, small print, logos."""

from __future__ import annotations

from datetime import datetime

from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.formats.pdf import Frame, Picture
from ctevents.models import Event
from ctevents.services.events.logos import logos
from ctevents.texts.projects import stated
from ctevents.texts.rendering import footnote, page_language, when
from ctevents.texts.times import local_day_and_clock

NO_BREAK_SPACE = "\u00a0"
BLANK = "_" * 24
"""Space to write by hand."""


def frame_of(event: Event, title: str, *, as_of: datetime | None = None, phone: str = "") -> Frame:
    """Return the frame in the current language. ``as_of``: the time of the figures, where the paper
    shows one. ``phone``: the line with the telephone, on papers of staff."""
    block = event.project
    place, moment = event.designation(page_language()), _as_of(event, as_of) if as_of else ""
    facts = (event.title(page_language()), when(event), _where(event), place, moment, phone)
    return Frame(
        head=[text for text in (block.agency, named_and_coded(block.title, block.code)) if text],
        title=title,
        facts=[text for text in facts if text],
        foot=small_print(event),
        numbering=_numbering,
        logos=pictures(event),
        author=block.title,
        language=page_language(),
    )


def _where(event: Event) -> str:
    """Return venue, address and city. The designation has a line of its own and is never
    divided."""
    language = page_language()
    return ", ".join(
        filter(None, (event.venue(language), event.address(language), event.city_at(language)))
    )


def _as_of(event: Event, moment: datetime) -> str:
    return gettext("As of %(time)s", time=local_day_and_clock(moment, event.time_zone))


def phone_of_office(event: Event) -> str:
    """Return a line with the telephone of the office, or with space to write it."""
    number = event.contact_phone.replace(" ", NO_BREAK_SPACE)
    return gettext("Telephone of the office: %(phone)s", phone=number or BLANK)


def _numbering(page: int, pages: int) -> str:
    return gettext("Page %(page)d of %(pages)d", page=page, pages=pages)


def small_print(event: Event) -> list[str]:
    """Return the same small print as in e-mails."""
    donors, disclaimer, note = (
        stated(event, "donors"),
        str(stated(event, "disclaimer")),
        footnote(event),
    )
    funded = " ".join((gettext("Funded by:"), ", ".join(donors))) if donors else ""
    noted = f"{event.designation(page_language())}: {note}" if note else ""
    return [text for text in (funded, " ".join(disclaimer.split()), noted) if text]


def pictures(event: Event) -> list[Picture]:
    found = logos(db.session(), [event.project_id])
    return [Picture(logo.name, logo.png, logo.width, logo.height) for logo in found]


def named_and_coded(title: str, code: str) -> str:
    return f"{title} ({code})" if code else title
