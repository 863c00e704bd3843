"""Printed invitations: the content of the e-mail, each in its recipient's language.

Letters with which guests apply for a visa. Passport details are typed for one print and not
stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask_babel import gettext

from ctevents.formats.pdf import LetterSheet, Picture, letter_sheets
from ctevents.models import Event, Invitation, Registration
from ctevents.services.people.people import reference_of
from ctevents.services.people.unnamed import shown
from ctevents.texts.arrival import arrival_lines
from ctevents.texts.letters.facts import addressee
from ctevents.texts.letters.wordings import beginning_on_paper
from ctevents.texts.papers.frame import (
    BLANK,
    NO_BREAK_SPACE,
    named_and_coded,
    pictures,
    small_print,
)
from ctevents.texts.rendering import (
    letter_languages,
    link,
    page_language,
    seats_by_group,
    speaking,
    typed_link,
    when,
)
from ctevents.texts.times import local_date, told_day_and_clock
from ctevents.tokens import Purpose


def paper_letters(event: Event, invitations: Iterable[Invitation], *, now: datetime) -> bytes:
    """Return one PDF with a page for each letter, or with two for a bilingual one: the English text
    is on the back."""
    logos = pictures(event)
    return letter_sheets(
        (
            _sheet(invitation, language, logos, now=now)
            for invitation in invitations
            for language in letter_languages(event, addressee(invitation, None)[2])
        ),
        title=gettext("Letters: %(city)s", city=event.city(page_language())),
        author=event.project.title,
        language=page_language(),
        empty_text=gettext(
            "There is no letter to print: everybody in this selection has an e-mail address or has "
            "replied."
        ),
    )


def _sheet(
    invitation: Invitation, spoken: str, logos: Sequence[Picture], *, now: datetime
) -> LetterSheet:
    event = invitation.event
    purpose = Purpose.NOMINATION if invitation.institution else Purpose.INVITATION
    with speaking(spoken):
        beginning = beginning_on_paper(invitation, now=now)
        return LetterSheet(
            **letterhead(event, logos),
            recipient=_recipient(invitation),
            details=_details(invitation, now),
            subject=beginning.subject,
            opening=[
                " ".join(line.split())
                for line in beginning.opening.text.splitlines()
                if line.strip()
            ],
            facts=_facts(invitation),
            how_to_reply=_how_to_reply(invitation, now),
            address=typed_link(purpose, invitation.link_nonce),
            code=link(purpose, invitation.link_nonce),
            code_words=gettext("QR code of the address below"),
            language=page_language(),
            language_of_wording=beginning.language if beginning.language != page_language() else "",
        )


def letterhead(event: Event, logos: Sequence[Picture]) -> dict[str, Any]:
    """Return what every letter of the event has around its text, in the current language."""
    block = event.project
    sender = (block.agency, event.contact_name, event.city_at(page_language()))
    return {
        "head": block.agency,
        "project": named_and_coded(block.title, block.code),
        "sender": " · ".join(part for part in sender if part),
        "closing": [gettext("Yours sincerely,"), *_signatory(event)],
        "foot": small_print(event),
        "logos": logos,
    }


def _signatory(event: Event) -> list[str]:
    """Return who signs. Without a name of the event, it is the contact."""
    who = event.signatory(page_language()) or [event.contact_name]
    return [text for text in (*who, event.project.agency) if text]


def _recipient(invitation: Invitation) -> list[str]:
    person = invitation.person
    if person is None:
        assert invitation.institution is not None
        return [invitation.institution.name, gettext("To the focal point")]
    if person.is_unnamed:  # the person who hands it over knows the recipient
        return [text for text in (person.institution_name, shown(person).name) if text]
    return [text for text in (person.titled_name, person.position, person.institution_name) if text]


def _details(invitation: Invitation, now: datetime) -> list[tuple[str, str]]:
    event, guest = invitation.event, invitation.person or invitation.institution
    assert guest is not None
    contact = [
        event.contact_name,
        event.contact_phone.replace(" ", NO_BREAK_SPACE),
        event.contact_email,
    ]
    return [
        (gettext("Date"), local_date(now, event.time_zone)),
        (gettext("Reference (please quote)"), reference_of(guest)),
        (gettext("Questions"), ", ".join(part for part in contact if part)),
    ]


def _facts(invitation: Invitation) -> list[tuple[str, str]]:
    event, language = invitation.event, page_language()
    return [
        (gettext("Event:"), event.title(language)),
        (gettext("When:"), when(event)),
        (gettext("Where:"), place_of(event)),
        *(
            (f"{line.label}:", " ".join(line.words.split()))
            for line in arrival_lines(event, is_guest=False)
        ),
        (gettext("Seats:"), seats_by_group(invitation)),
    ]


def place_of(event: Event) -> str:
    language = page_language()
    return ", ".join(
        filter(None, (event.venue(language), event.address(language), event.city_at(language)))
    )


def _how_to_reply(invitation: Invitation, now: datetime) -> list[str]:
    """Return the instructions; the first one is printed above the address to type."""
    event = invitation.event
    said = [
        gettext(
            "To reply, scan this code with the camera of a phone, or type this address into a "
            "browser:"
        )
    ]
    if event.registration_closes_at is not None and now < event.registration_closes_at:
        day = told_day_and_clock(event.registration_closes_at, event.time_zone)
        city = event.city_in(page_language())
        said.append(gettext("Please reply by %(day)s, local time in %(city)s.", day=day, city=city))
    if invitation.institution is not None:
        said.append(
            gettext(
                "The address is for the focal point of your institution: please do not pass it on."
            )
        )
    else:
        said.append(
            gettext(
                "The address is personal: please do not pass it on. You can also reply by phone or "
                "letter."
            )
        )
    return said


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
            gettext(
                "We confirm that the person named below is invited to our event and has a seat."
            ),
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
    return letter_sheets(
        [sheet], title=title, author=event.project.title, language=page_language(), empty_text=""
    )
