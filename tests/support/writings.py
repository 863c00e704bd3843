"""One letter of each kind, about the launch whose designation needs a footnote."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.privacy.times import RequestKind, RequestOutcome
from ctevents.models import Announcement, Event, Invitation, Message, PersonRequest, Registration
from ctevents.services.common import audit
from ctevents.services.guests.list import add_institution_guest
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.outbox.outbox import ClaimedLetter
from ctevents.services.privacy.person_requests import ask_about_data, settle_request
from ctevents.services.replies.invitations import send_invitations
from ctevents.services.replies.registrations import cancel_registration
from ctevents.texts.letters.facts import letter_facts, preview_facts, recipient_of
from ctevents.texts.letters.letters import Writing, write
from tests.conftest import Clock
from tests.support import stories

ADDRESS = "http://localhost"
SMALL_PRINT: dict[str, Any] = {
    "contact_name": "Country office Pristina",
    "contact_phone": "+383 38 000 000",
    "disclaimer": "The opinions in the report are those of its authors.",
}
LONGEST_EVENT: dict[str, Any] = {
    "titles": {
        "en": (
            "Launch of the final report on trafficking in persons and migrant smuggling in the "
            "Western Balkans"
        )
    },
    "venues": {
        "en": (
            "Конференцијски центар Министарства унутрашњих послова и Агенције за полицијску подршку"
        )
    },
    "addresses": {"en": "Bulevardi-Nënë-Tereza-Rruga-e-Shqipërisë-së-Madhe-pa-asnjë-hapësirë 5"},
    "contact_email": (
        "a.very.long.address.of.the.country.office@international-organisation.ctevents.example"
    ),
    "disclaimer": "The opinions expressed in the report are those of the authors "
    "and do not necessarily "
    "reflect the views of "
    "the organisation, of its donors, or of its partners. " * 2,
}
LONGEST_PERSON = {
    "given_name": "Максимилијана-Александра",
    "family_name": (
        "Хохенштајн-Витгенштајн-Берлебург де ла Фонтен Стојановскадимитријевскахристодулопулу"
    ),
}


REASON = "The venue is closed for repairs.\n\nWe write to you as soon as there is another date."
"""Typed by an organiser, once for all languages."""

FORMER_VENUE = "Hotel Swiss Diamond"

TO_INSTITUTIONS_TOO = (
    LetterKind.REPLY_REMINDER,
    LetterKind.EVENT_CANCELLED,
    LetterKind.LINK_AGAIN,
    LetterKind.ANNOUNCEMENT,
)


def written(message: Message, *, now: datetime) -> Writing:
    """The letter as the worker would send it now."""
    facts = letter_facts(
        db.session(), ClaimedLetter(message), recipient_of(db.session(), message), now=now
    )
    return write(facts, facts.language)


def previewed(
    kind: LetterKind, about: Invitation | Registration, *, now: datetime, **facts: Any
) -> Writing:
    """A letter that nobody has queued, as its recipient would get it."""
    found = replace(preview_facts(db.session(), kind, about, now=now), is_preview=False, **facts)
    return write(found, found.language)


def one_of_each(
    language: str,
    clock: Clock,
    *,
    event: dict[str, Any] | None = None,
    person: dict[str, str] | None = None,
) -> dict[str, Writing]:
    """Return writings by the name of their golden file: the kind, and a second one if institutions
    get it too. They come from a seeded database without letters. ``event`` and ``person`` change
    the usual values."""
    closes_at = clock.now + timedelta(days=20)
    stories.published_event(
        "xk", capacity=1, registration_closes_at=closes_at, **(SMALL_PRINT | (event or {}))
    )
    first, second = _two_register(language, clock, person or {})
    before = _queued(clock)
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, first)
    offer = _ask_for_nominations(language, clock)
    _name_two(offer)
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, offer.event_id).cancellation_reason = REASON
    _ask(second)
    announcement, queued = _announcement(clock), _queued(clock) | before
    _comes(second, clock)
    about = {
        LetterKind.REPLY_REMINDER: (stories.invitation_of(second), None),
        LetterKind.NOMINATION_RECEIPT: (offer, None),
    }
    was = time_and_place(offer.event)
    assert was is not None
    a_day = timedelta(days=1)
    was = replace(
        was,
        starts_at=was.starts_at - a_day,
        ends_at=was.ends_at - a_day,
        venues={"en": FORMER_VENUE},
    )

    def letter(
        kind: LetterKind, invitation: Invitation | None, registration: Registration | None
    ) -> Writing:
        is_after = kind is LetterKind.THANK_YOU
        now = offer.event.ends_at if is_after else clock()
        return previewed(
            kind, registration or invitation, announcement=announcement, before=was, now=now
        )

    others = {
        kind.value: letter(kind, *about.get(kind, (None, second)))
        for kind in LetterKind
        if kind not in queued
    }
    to_institutions = {
        f"{kind}-to-institution": letter(kind, offer, None) for kind in TO_INSTITUTIONS_TOO
    }
    return queued | others | to_institutions


def _ask(registration: Registration) -> None:
    """Ask for a correction, which staff make."""
    with transaction(by=audit.LINK) as tx:
        person = tx.get_one(Registration, registration.id).person
        asked = ask_about_data(
            tx, person, RequestKind.CORRECTION, "My name has a č.", "Europe/Belgrade"
        )
        asked_id = asked.id
    with transaction(by=audit.SHELL) as tx:
        answer = "Your name is corrected.\n\nYou get a new badge."
        settle_request(tx, tx.get_one(PersonRequest, asked_id), RequestOutcome.DONE, answer)


def _announcement(clock: Clock) -> Announcement:
    with transaction(by=audit.SHELL) as tx:
        announcement = Announcement(
            event=stories.event("xk"),
            subjects={"en": "Parking at the venue", "sq": "Parkingu pranë sallës"},
            bodies={
                "en": (
                    "Please use the entrance in the yard.\n\nThe car park behind it is kept for "
                    "you."
                ),
                "sq": "Ju lutemi të hyni nga oborri.\n\nParkingu pas tij është i rezervuar për Ju.",
            },
            segment=Segment(standing=Standing.EVERYBODY).as_json(),
            created_at=clock(),
            changed_at=clock(),
        )
        tx.add(announcement)
    return announcement


def _two_register(
    language: str, clock: Clock, person: dict[str, str]
) -> tuple[Registration, Registration]:
    """Register two people for one seat; the first gets it."""
    first = stories.registered("xk", language=language, **person)
    clock.advance(minutes=1)
    second = {"given_name": "Besnik", "family_name": "Hoxha"} | person
    return first, stories.registered(
        "xk", email="besnik@police.example", language=language, **second
    )


def _ask_for_nominations(language: str, clock: Clock) -> Invitation:
    with transaction(by=audit.SHELL) as tx:
        offer = add_institution_guest(
            tx,
            stories.event("xk"),
            name="Prokuroria Speciale",
            group="prosecutors",
            email="focal@prosecutors.example",
            language=language,
            seats=3,
        )
        offer.split = {"prosecutors": 2, "judges": 1}
        send_invitations(tx, stories.event("xk"))
    return offer


def _name_two(offer: Invitation) -> None:
    """Name two people who register themselves; the second one cannot come."""
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, offer.event_id).has_finishing_nominees = True
    stories.named(offer, "Arta", language=offer.language)
    second = stories.named(offer, "Blerim", language=offer.language).registration
    with transaction(by=audit.LINK) as tx:
        cancel_registration(tx, second)


def _queued(clock: Clock) -> dict[str, Writing]:
    """Return the first letter of each kind queued by a use case."""
    queued = db.session.query(Message).order_by(Message.id.desc())
    return {message.kind.value: written(message, now=clock()) for message in queued}


def _comes(registration: Registration, clock: Clock) -> None:
    """Check in at the start of the event, whatever the time of the letters."""
    time_of_letters, starts_at = clock.now, registration.event.starts_at
    assert starts_at is not None
    clock.now = starts_at
    stories.checked_in(registration)
    clock.now = time_of_letters
