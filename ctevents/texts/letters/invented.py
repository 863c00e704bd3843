"""An invented guest or institution: for tests, and for previews of letters that nobody on the list
would get now."""

from __future__ import annotations

from datetime import datetime, timedelta

from ctevents.domain.letters.kinds import OF_A_PLACE, LetterKind
from ctevents.domain.people import Sex
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.models import Event, Institution, Invitation, Person, Registration

OF_INVITATIONS = frozenset({LetterKind.INVITATION, LetterKind.REPLY_REMINDER})
OF_INSTITUTIONS = frozenset(
    {LetterKind.NOMINATION_REQUEST, LetterKind.SEAT_GIVEN_BACK, LetterKind.NOMINATION_RECEIPT}
)
NAMES = {
    "en": ("Ana", "Example", "Example Institution"),
    "sq": ("Ana", "Shembulli", "Institucioni Shembull"),
    "bs": ("Ana", "Primjer", "Primjer institucije"),
    "cnr": ("Ana", "Primjer", "Primjer institucije"),
    "sr-Latn": ("Ana", "Primer", "Primer institucije"),
    "sr-Cyrl": ("Ана", "Пример", "Пример институције"),
    "mk": ("Ана", "Пример", "Пример институција"),
}
"""Given name, family name and institution in each language. They are seen at once to be
nobody's."""
TIME_TO_ANSWER = timedelta(days=2)


def invented(
    event: Event, kind: LetterKind, language: str, *, now: datetime
) -> Invitation | Registration:
    """Return somebody who does not exist, and would get such a letter. None of the rows is ever
    stored."""
    given_name, family_name, institution = NAMES[language]
    person = Person(
        given_name=given_name,
        family_name=family_name,
        institution_typed=institution,
        title="",
        position="",
        email="",
        sex=Sex.F,
        is_sex_said=True,
        is_unnamed=False,
        language=language,
    )
    if kind in OF_INSTITUTIONS:
        body = Institution(name=institution)
        return Invitation(
            event=event,
            institution=body,
            seats=2,
            split={},
            released={},
            state=InvitationState.SENT,
        )
    if kind in OF_INVITATIONS:
        return Invitation(
            event=event, person=person, split={}, released={}, state=InvitationState.SENT
        )
    return Registration(
        event=event,
        person=person,
        state=OF_A_PLACE.get(kind, (RegistrationState.CONFIRMED,))[0],
        answer_by=now + TIME_TO_ANSWER if kind is LetterKind.SEAT_OFFERED else None,
        reason_told="",
    )
