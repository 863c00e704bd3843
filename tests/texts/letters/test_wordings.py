"""A letter about a change of the event gives the old values; letters to people who may come say how
to get there."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind, MessageState
from ctevents.domain.letters.wordings import Wording
from ctevents.domain.people import Sex
from ctevents.models import Message, Registration
from ctevents.services.common import audit
from ctevents.services.events.events import edit_event
from ctevents.services.letters.wordings import set_wording
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.seating.badges import replace_badge
from ctevents.texts.letters.letters import invitation_preview
from ctevents.texts.letters.wordings import changes_said
from ctevents.texts.rendering import speaking
from tests.support import stories
from tests.support.writings import previewed, written

MARCH = "Wednesday, 10 March 2027, 10:00–13:00, local time in Sarajevo"
APRIL = {
    "starts_at": datetime(2027, 4, 10, 8, 0, tzinfo=UTC),
    "ends_at": datetime(2027, 4, 10, 12, 0, tzinfo=UTC),
}
"""It is summer time, so local time is ten again."""
APRIL_10 = "Saturday, 10 April 2027, 10:00–14:00, local time in Sarajevo"
SINCE_MARCH = (
    "New date and time: Saturday, 10 April 2027, 09:00–14:00, local time in Sarajevo "
    "(previously Wednesday, 10 March 2027, 10:00–13:00)"
)
HOTEL = "Hotel Europe, Vladislava Skarića 5"


def plain(when: str) -> str:
    """Remove the place."""
    return when.removesuffix(", local time in Sarajevo")


@pytest.fixture
def registration(app: Flask) -> Registration:
    stories.published_event()
    return stories.registered(language="en")


def moved(**values: Any) -> None:
    with transaction(by=audit.SHELL) as tx:
        edit_event(tx, stories.event(), values)


def last() -> Message:
    found = (
        db.session.query(Message)
        .filter_by(kind=LetterKind.EVENT_CHANGED)
        .order_by(Message.id.desc())
        .first()
    )
    assert found is not None
    return found


def said() -> list[str]:
    """Return the paragraphs with former values."""
    paragraphs = [
        " ".join(text.split()) for text in written(last(), now=stories.now()).text.split("\n\n")
    ]
    return [text for text in paragraphs if "(previously " in text]


def ended(state: MessageState) -> None:
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Message, last().id).state = state


def test_time_and_place_as_they_were_and_as_they_are(registration: Registration) -> None:
    moved(**APRIL, venues={"en": "National Library"}, addresses={"en": "Obala 1"})
    assert said() == [
        f"New date and time: {APRIL_10} (previously {plain(MARCH)})",
        f"New place: National Library, Obala 1 (previously {HOTEL})",
    ]


def test_a_new_time_on_the_same_day_does_not_tell_the_date_again(
    registration: Registration,
) -> None:
    moved(
        venues={"en": "Hotel Europe", "bs": "Hotel Evropa"},
        ends_at=datetime(2027, 3, 10, 13, 0, tzinfo=UTC),
    )
    assert said() == ["New time: 10:00–14:00, local time in Sarajevo (previously 10:00–13:00)"]
    letter = written(last(), now=stories.now())
    assert letter.subject == "New time: Launch of the final report, Sarajevo"
    assert "\nThe time of the event has changed." in letter.text


def test_an_event_that_gets_a_second_day_has_a_new_date(registration: Registration) -> None:
    moved(ends_at=datetime(2027, 3, 11, 12, 0, tzinfo=UTC))
    assert said()[0].startswith(
        "New date and time: Wednesday, 10 March 2027, 10:00 – Thursday, 11 March 2027, 13:00"
    )


def test_a_first_translation_of_the_place_is_no_new_place(registration: Registration) -> None:
    before = time_and_place(stories.event())
    moved(
        venues={"en": "Hotel Europe", "sq": "Hotel Evropa"},
        ends_at=datetime(2027, 3, 10, 13, 0, tzinfo=UTC),
    )
    with speaking("sq"):
        [changed] = changes_said(stories.event(), before)
    assert "14:00" in changed


@pytest.mark.parametrize(
    ("state", "was"),
    [
        (
            MessageState.SENT,
            "New time: 09:00–14:00, local time in Sarajevo (previously 10:00–14:00)",
        ),
        (MessageState.DROPPED, SINCE_MARCH),
        (MessageState.QUEUED, SINCE_MARCH),
    ],
)
def test_it_was_what_the_registrant_has_been_told(
    registration: Registration, state: MessageState, was: str
) -> None:
    moved(**APRIL)
    ended(state)
    moved(starts_at=datetime(2027, 4, 10, 7, 0, tzinfo=UTC))
    assert said() == [was]


def test_every_letter_about_the_event_has_its_time(registration: Registration) -> None:
    """The registrant got a new badge meanwhile: each letter has time and place."""
    moved(**APRIL)
    ended(MessageState.DROPPED)
    with transaction(by=audit.SHELL) as tx:
        replace_badge(tx, tx.get_one(Registration, registration.id))
        tx.query(Message).filter_by(kind=LetterKind.CONFIRMED).update({"state": MessageState.SENT})
    moved(starts_at=datetime(2027, 4, 10, 7, 0, tzinfo=UTC))
    assert said() == ["New time: 09:00–14:00, local time in Sarajevo (previously 10:00–14:00)"]


def test_moved_back_before_anybody_was_told(registration: Registration) -> None:
    moved(addresses={"en": "Obala 1"})
    ended(MessageState.DROPPED)
    moved(addresses={"en": "Vladislava Skarića 5"})
    assert said() == []


@pytest.mark.parametrize(
    ("kind", "is_said"),
    [
        (LetterKind.CONFIRMED, True),
        (LetterKind.EVENT_REMINDER, True),
        (LetterKind.EVENT_CHANGED, True),
        (LetterKind.REGISTRATION_CANCELLED, False),
    ],
)
def test_how_to_get_there(app: Flask, kind: LetterKind, is_said: bool) -> None:
    stories.published_event(directions={"en": "Turn left.\nEntrance B."})
    letter = previewed(kind, stories.registered(language="sq"), now=stories.now())
    assert ("Si të arrini:\nTurn left.\nEntrance B.\n" in letter.text) == is_said
    lines = BeautifulSoup(letter.html, "html.parser").select(".facts p[lang=en]")
    assert [line.get_text() for line in lines] == (["Turn left.", "Entrance B."] if is_said else [])


def test_only_guests_with_a_seat_get_the_telephone_of_the_day(app: Flask) -> None:
    stories.published_event(
        capacity=1, hotel={"en": "Hotel Central"}, day_contact_phone="+387 33 111 222"
    )
    seated, waiting = (
        stories.registered(),
        stories.registered(given_name="Edin", email="edin@police.example"),
    )
    for kind, about, is_said in (
        (LetterKind.CONFIRMED, seated, True),
        (LetterKind.EVENT_REMINDER, seated, True),
        (LetterKind.EVENT_CHANGED, waiting, False),
    ):
        letter = previewed(kind, about, now=stories.now())
        for form in (letter.text, letter.html):
            assert ["Hotel Central" in form, "+387 33 111 222" in form] == [is_said, is_said], kind


def test_an_invitation_says_how_to_get_there(app: Flask) -> None:
    stories.published_event(directions={"en": "Entrance B.", "sq": "Hyrja B."})
    letter = invitation_preview(stories.invited(language="sq"), now=stories.now())
    assert ("Hyrja B." in letter.text, "Hyrja B." in letter.html) == (True, True)


@pytest.mark.parametrize(
    ("typed", "reader", "found"),
    [
        ("sr-Latn", "sr-Cyrl", "own sr-Latn"),
        ("sr-Cyrl", "sr-Latn", "own sr-Cyrl"),
        ("sr-Latn sr-Cyrl", "sr-Cyrl", "own sr-Cyrl"),
        ("sr-Latn sr-Cyrl", "bs", "Poziv"),
        ("en", "mk", "Покана"),
        ("en", "sr-Cyrl", "Позив"),
    ],
)
def test_a_wording_of_the_event_is_for_readers_of_its_language_in_both_scripts(
    app: Flask, typed: str, reader: str, found: str
) -> None:
    """Readers of other languages have the standard wording in their own."""
    stories.published_event()
    with transaction(by=audit.SHELL) as tx:
        for tag in typed.split():
            set_wording(
                tx,
                stories.event(),
                LetterKind.INVITATION,
                tag,
                Wording(f"own {tag}", "Dress code: dark suit."),
            )
    letter = invitation_preview(stories.invited(language=reader), now=stories.now())
    assert letter.subject.startswith(found)
    assert ("dark suit" in letter.text) == found.startswith("own")
    marked = BeautifulSoup(letter.html, "html.parser").select("div[lang]")
    assert [f"own {div['lang']}" for div in marked] == (
        [found] if found.startswith("own") and reader not in found else []
    )


def test_the_placeholders_of_a_wording_are_filled_in_its_script(app: Flask) -> None:
    stories.published_event("rs", registration_closes_at=datetime(2027, 3, 5, 17, 0, tzinfo=UTC))
    invitation = stories.invited(
        "rs", language="sr-Cyrl", sex=Sex.F, given_name="Ana", family_name="Kos"
    )
    with transaction(by=audit.SHELL) as tx:
        wording = Wording("Poziv", "{salutation}\n\n{when}, {city}. Odgovorite: {deadline}.")
        set_wording(tx, stories.event("rs"), LetterKind.INVITATION, "sr-Latn", wording)
    html = BeautifulSoup(invitation_preview(invitation, now=stories.now()).html, "html.parser")
    [opening] = [div.get_text(" ", strip=True) for div in html.select("div[lang=sr-Latn]")]
    assert opening.startswith("Poštovana gospođo sudija Kos, sreda")
    assert re.search("[а-яђјљњћџ]", opening, re.IGNORECASE) is None


@pytest.mark.parametrize(
    ("language", "opening", "line"),
    [
        ("bs", "Odgovorite do {deadline}.", "Odgovorite do 1. marta 2027. (ponedjeljak), 10:00."),
        (
            "sq",
            "Përgjigjuni deri më {deadline}.",
            "Përgjigjuni deri më 1 mars 2027 (e hënë), ora 10:00.",
        ),
    ],
)
def test_a_sentence_of_staff_goes_on_around_the_deadline(
    app: Flask, language: str, opening: str, line: str
) -> None:
    stories.published_event(registration_closes_at=datetime(2027, 3, 1, 9, tzinfo=UTC))
    with transaction(by=audit.SHELL) as tx:
        set_wording(tx, stories.event(), LetterKind.INVITATION, language, Wording("Poziv", opening))
    assert line in invitation_preview(stories.invited(language=language), now=stories.now()).text
