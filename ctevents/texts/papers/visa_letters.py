"""Letters with which guests apply for a visa. Passport details are typed for one print and not stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext

from ctevents.formats.pdf import LetterSheet, letter_sheets
from ctevents.models import Registration
from ctevents.services.people.references import reference_of
from ctevents.services.people.unnamed import shown
from ctevents.texts.papers.frame import BLANK, pictures
from ctevents.texts.papers.letters import letterhead, place_of
from ctevents.texts.rendering import page_language, when
from ctevents.texts.times import local_date


@dataclass(frozen=True, kw_only=True)
class VisaDetails:
    """Details for the embassy, as typed. An empty number or date leaves space to write by hand."""

    name: str
    born_on: str = ""
    passport: str = ""
    addressee: Sequence[str] = ()


def visa_letter(registration: Registration, details: VisaDetails, *, now: datetime) -> bytes:
    """Return the letter as PDF, in the current language."""
    event, person = registration.event, shown(registration.person)
    title = gettext("Letter of invitation for a visa")
    position = ", ".join(part for part in (person.position, person.institution) if part)
    sheet = LetterSheet(
        **letterhead(event, pictures(event)),
        recipient=details.addressee,
        details=[
            (gettext("Date"), local_date(now, event.time_zone)),
            (gettext("Reference (please quote)"), reference_of(registration.person)),
        ],
        subject=title,
        opening=[
            gettext("We confirm that the person named below is invited to our event and has a seat."),
            gettext("We kindly ask you to issue the visa needed for this visit."),
        ],
        facts=[
            (gettext("Name as in the passport:"), details.name),
            (gettext("Date of birth:"), details.born_on or BLANK),
            (gettext("Passport number:"), details.passport or BLANK),
            (gettext("Position and institution:"), position),
            (gettext("Event:"), event.title(page_language())),
            (gettext("When:"), when(event)),
            (gettext("Where:"), place_of(event)),
        ],
        language=page_language(),
    )
    return letter_sheets([sheet], title=title, author=event.project.title, language=page_language(), empty_text="")
