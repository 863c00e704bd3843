"""One letter of each kind, about the launch whose designation needs a footnote."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ctevents.db import db, transaction
from ctevents.domain.letters import LetterKind
from ctevents.letters import Writing, write
from ctevents.models import Message
from ctevents.services import audit
from ctevents.services.guest_list import add_institution_guest
from ctevents.services.invitations import send_invitations
from ctevents.services.registrations import cancel_registration
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
        "en": "Launch of the final report on trafficking in persons and migrant smuggling in the Western Balkans"
    },
    "venues": {"en": "Конференцијски центар Министарства унутрашњих послова и Агенције за полицијску подршку"},
    "addresses": {"en": "Bulevardi-Nënë-Tereza-Rruga-e-Shqipërisë-së-Madhe-pa-asnjë-hapësirë 5"},
    "contact_email": "a.very.long.address.of.the.country.office@international-organisation.ctevents.example",
    "disclaimer": "The opinions expressed in the report are those of the authors and do not necessarily reflect the views of "
    "the organisation, of its donors, or of its partners. " * 2,
}
LONGEST_PERSON = {
    "given_name": "Максимилијана-Александра",
    "family_name": "Хохенштајн-Витгенштајн-Берлебург де ла Фонтен Стојановскадимитријевскахристодулопулу",
}


def one_of_each(
    language: str, clock: Clock, *, event: dict[str, Any] | None = None, person: dict[str, str] | None = None
) -> dict[LetterKind, Writing]:
    """Of a seeded database that has no letters yet. ``event`` and ``person`` change what is usual of them."""
    closes_at = clock.now + timedelta(days=20)
    stories.published_event("xk", capacity=1, registration_closes_at=closes_at, **(SMALL_PRINT | (event or {})))
    first = _two_register(language, clock, person or {})
    written = _new_letters({}, clock)
    with transaction() as tx:
        cancel_registration(tx, first, actor=audit.LINK, now=clock())
    _ask_for_nominations(language, clock)
    return _new_letters(written, clock)


def _two_register(language: str, clock: Clock, person: dict[str, str]) -> stories.Registration:
    """For one seat; returns the first, who has it."""
    first = stories.registered("xk", language=language, **person)
    clock.advance(minutes=1)
    second = {"given_name": "Besnik", "family_name": "Hoxha"} | person
    stories.registered("xk", email="besnik@police.example", language=language, **second)
    return first


def _ask_for_nominations(language: str, clock: Clock) -> None:
    with transaction() as tx:
        add_institution_guest(
            tx,
            stories.event("xk"),
            name="Prokuroria Speciale",
            group="prosecutors",
            email="focal@prosecutors.example",
            language=language,
            seats=3,
            actor=audit.SHELL,
            now=clock(),
        )
        send_invitations(tx, stories.event("xk"), actor=audit.SHELL, now=clock())


def _new_letters(known: dict[LetterKind, Writing], clock: Clock) -> dict[LetterKind, Writing]:
    """The known ones, and the first of each kind that is not among them."""
    written = dict(known)
    for message in db.session.query(Message).order_by(Message.id):
        if message.kind not in written:
            written[message.kind] = write(message, now=clock())
    return written
