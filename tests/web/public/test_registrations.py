"""A registration, from the registrant's side."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import BytesIO

import icalendar
import pytest
import zxingcpp
from flask import Flask
from PIL import Image
from pypdf import PdfReader

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import RevokedBecause
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.registration import InvitationState, RegistrationState
from ctevents.domain.schedule import EventStatus
from ctevents.models import Badge, Institution, Message, Registration
from ctevents.services.common import audit
from ctevents.services.events.programme import ProgrammeItem, set_programme
from ctevents.services.guests.list import edit_person_guest, guest_records
from ctevents.services.replies.registrations import (
    Wishes,
    change_registration,
    registration_by_nonce,
)
from ctevents.services.seating.roster import roster
from ctevents.services.seating.seats import seats_taken
from ctevents.texts.badges import badge_code
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import stories
from tests.support.pages import Browser, Page

CHECKED_IN = (
    "You are checked in at the event, so you cannot give your seat back here. If that is a "
    "mistake, tell the staff "
    "at the door or write to the organiser."
)


def link_of(registration: Registration) -> str:
    return stories.path(Purpose.REGISTRATION, registration.link_nonce)


def state_of(registration: Registration) -> RegistrationState:
    db.session.refresh(registration)
    return registration.state


def kinds() -> list[LetterKind]:
    return [message.kind for message in db.session.query(Message).order_by(Message.id)]


@pytest.mark.long
def test_badge_and_calendar_are_there_while_confirmed(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    code = badge_code(db.session.query(Badge).one())
    png = browser.client.get(f"{link_of(registration)}/badge.png").data
    assert [found.text for found in zxingcpp.read_barcodes(Image.open(BytesIO(png)))] == [code]
    assert browser.client.get(f"{link_of(registration)}/badge.svg").data.startswith(b"<svg")
    pdf = PdfReader(BytesIO(browser.client.get(f"{link_of(registration)}/badge.pdf").data))
    assert "Amra Kovačević" in " ".join(pdf.pages[0].extract_text().split())
    calendar = icalendar.Calendar.from_ical(
        browser.client.get(f"{link_of(registration)}/calendar.ics").data
    )
    entry = calendar.walk("VEVENT")[0]
    assert (calendar["METHOD"], entry["ATTENDEE"], entry["SEQUENCE"]) == (
        "REQUEST",
        "mailto:amra@police.example",
        0,
    )

    browser.submit(browser.open(link_of(registration)), "Cancel my registration")

    assert {
        browser.client.get(f"{link_of(registration)}/{name}").status_code
        for name in ("badge.png", "badge.svg", "badge.pdf", "calendar.ics")
    } == {404}


@pytest.mark.long
def test_photographers_read_on_the_phone_who_has_not_allowed_photographs(
    app: Flask, browser: Browser
) -> None:
    """They read the main language of the event, whatever the language of the guest."""
    stories.published_event()
    registration = stories.registered(language="en")
    assert browser.open(link_of(registration)).all(".no-photo[lang=bs]") == ["Bez fotografija"]
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Registration, registration.id).may_be_photographed = True
    assert browser.open(link_of(registration)).all(".no-photo") == []


@pytest.mark.long
def test_a_cancellation_gives_the_seat_to_the_next_in_line(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event(capacity=1)
    first = stories.registered()
    clock.advance(minutes=1)
    second = stories.registered(given_name="Željka", email="zeljka@police.example")
    clock.advance(minutes=1)
    third = stories.registered(given_name="Ђорђе", email="djordje@police.example")
    assert [state_of(each) for each in (first, second, third)] == [
        "confirmed",
        "waitlisted",
        "waitlisted",
    ]
    assert "You are number 2 on the waiting list." in browser.open(link_of(third)).text

    answer = browser.submit(browser.open(link_of(first)), "Cancel my registration")

    assert "This registration is cancelled" in browser.follow(answer).text
    assert [state_of(each) for each in (first, second, third)] == [
        "cancelled",
        "confirmed",
        "waitlisted",
    ]
    assert kinds()[-2:] == [LetterKind.REGISTRATION_CANCELLED, LetterKind.PROMOTED]
    badges = [
        (badge.registration_id, badge.revoked_because)
        for badge in db.session.query(Badge).order_by(Badge.id)
    ]
    assert badges == [(first.id, RevokedBecause.CANCELLED), (second.id, None)]
    assert "You are number 1 on the waiting list." in browser.open(link_of(third)).text


@pytest.mark.long
def test_cancelling_twice_tells_once(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    browser.submit(page, "Cancel my registration")
    browser.submit(page, "Cancel my registration")
    assert kinds().count(LetterKind.REGISTRATION_CANCELLED) == 1


@pytest.mark.long
def test_a_person_checked_in_meanwhile_keeps_the_seat_and_is_told_who_can_help(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    registration = stories.registered()
    before = browser.open(link_of(registration))
    stories.checked_in(registration)
    refused = browser.submit(before, "Cancel my registration")
    assert (refused.status, refused.errors) == (409, [CHECKED_IN])
    assert (state_of(registration), kinds()[-1]) == (
        RegistrationState.CONFIRMED,
        LetterKind.CONFIRMED,
    )
    page = browser.open(link_of(registration))
    assert ("Cancel my registration" in page.text, CHECKED_IN in page.text) == (False, True)

    own = browser.open(
        stories.path(Purpose.INVITATION, stories.invitation_of(registration).link_nonce)
    )
    assert own.all("main summary") == ["Getting there"]  # it is not passed on either


@pytest.mark.long
def test_accepting_again_after_cancelling_gives_a_new_badge(app: Flask, browser: Browser) -> None:
    stories.published_event()
    registration = stories.registered()
    browser.submit(browser.open(link_of(registration)), "Cancel my registration")
    invitation = stories.invitation_of(registration)
    assert invitation.state is InvitationState.DECLINED

    page = browser.open(stories.path(Purpose.INVITATION, invitation.link_nonce))
    answer = browser.submit(page, "privacy", press="I can come after all", privacy="on")

    assert answer.location == link_of(registration)
    assert state_of(registration) is RegistrationState.CONFIRMED
    assert (registration.spell, db.session.query(Badge).count()) == (2, 2)
    calendar = icalendar.Calendar.from_ical(
        browser.client.get(f"{link_of(registration)}/calendar.ics").data
    )
    assert calendar.walk("VEVENT")[0]["SEQUENCE"] == 1


@pytest.mark.long
def test_what_a_person_needs_is_asked_for_and_an_assistant_uses_no_seat(
    app: Flask, browser: Browser
) -> None:
    stories.published_event(capacity=1)
    registration = stories.registered()
    page = browser.open(link_of(registration))
    wishes = {"interpretation": "y", "interpretation_language": "en", "assistants": "2"}
    changed = browser.follow(browser.submit(page, "given_name", **wishes))
    assert "Your changes are saved." in changed.text
    db.session.refresh(registration)
    assert (
        registration.needs_interpretation,
        registration.interpretation_language,
        registration.assistants,
        state_of(registration),
    ) == (True, "en", 2, RegistrationState.CONFIRMED)
    assert seats_taken(db.session(), registration.event_id) == 1
    for number in ("4", "many", "²"):
        refused = browser.submit(changed, "given_name", assistants=number)
        assert (refused.status, refused.errors) == (
            422,
            ["Assistants or interpreters who come with you: Not a valid choice."],
        )
    again = browser.follow(
        browser.submit(changed, "given_name", interpretation_language="", assistants="0")
    )
    db.session.refresh(registration)
    assert (registration.interpretation_language, registration.assistants) == (None, 0)
    assert again.status == 200


@pytest.mark.long
def test_changes_are_saved_and_nothing_is_sent_where_nothing_changed(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    unchanged = browser.follow(browser.submit(page, "given_name"))
    assert "Nothing was changed." in unchanged.text
    changed = browser.follow(
        browser.submit(page, "given_name", position="President of the court", interpretation="y")
    )
    assert "Your changes are saved." in changed.text
    db.session.refresh(registration)
    assert (registration.person.position, registration.needs_interpretation) == (
        "President of the court",
        True,
    )
    assert registration.person.self_entered == ["position"]
    refused = browser.submit(changed, "given_name", email="")
    assert (refused.status, refused.errors) == (
        422,
        ["Enter your e-mail address. We send your badge there."],
    )


def test_nothing_can_be_changed_once_the_event_is_over(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    clock.advance(days=60)
    refused = browser.submit(page, "Cancel my registration")
    assert (refused.status, "The event is over." in refused.text) == (409, True)
    assert state_of(registration) is RegistrationState.CONFIRMED
    assert "Cancel my registration" not in browser.open(link_of(registration)).text


def typed_in(page: Page, name: str) -> str:
    item = page.form("given_name").find(attrs={"name": name})
    assert item is not None
    return str(item.get("value") or item.get_text().strip())


@pytest.mark.parametrize("blank", ["  ", "\u200b"])
def test_a_name_of_nothing_but_blanks_is_no_name(app: Flask, browser: Browser, blank: str) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.registered()))
    refused = browser.submit(page, "given_name", given_name=blank, family_name=blank)
    assert (refused.status, refused.errors) == (
        422,
        ["Enter the given name.", "Enter the family name."],
    )


@pytest.mark.long
@pytest.mark.parametrize("name", ["Evil.com", "see bit.ly", "bit.ly/b", "Pay-now.EXAMPLE", "me@x"])
def test_a_name_that_a_reader_of_letters_could_click_is_refused(
    app: Flask, browser: Browser, name: str
) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.registered()))
    refused = browser.submit(page, "given_name", given_name=name)
    assert refused.errors == ["Enter only the name, without a web or e-mail address."]


@pytest.mark.long
@pytest.mark.parametrize(
    "name", ["J. R.", "J.R.", "A/P Ana", "N/A Rossi", "Maria-Luisa O'Neill", "Ђорђе", "St. John"]
)
def test_names_with_points_and_strokes_stay_good(app: Flask, browser: Browser, name: str) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.registered()))
    assert browser.submit(page, "given_name", given_name=name).status == 303


@pytest.mark.long
def test_control_characters_in_what_somebody_needs_are_left_out(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    saved = browser.submit(
        page, "given_name", dietary="no\0 nuts", access_needs="a ramp\r\nand\0 a seat\r\n"
    )
    assert saved.status == 303
    db.session.refresh(registration)
    assert (registration.dietary, registration.access_needs) == ("no nuts", "a ramp\nand a seat")


@pytest.mark.long
def test_a_form_that_is_older_than_a_correction_by_staff_reverts_nothing(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    with transaction(by=audit.SHELL) as tx:
        corrected = stories.fields(family_name="Kovač")
        edit_person_guest(tx, registration.person, corrected, is_unnamed=False)

    refused = browser.submit(page, "given_name", position="President", dietary="no nuts")

    assert refused.status == 409
    assert "Family name: Kovač" in refused.text
    assert [typed_in(refused, name) for name in ("family_name", "position", "dietary")] == [
        "Kovačević",
        "President",
        "no nuts",
    ]
    db.session.refresh(registration.person)
    assert (registration.person.family_name, registration.person.self_entered) == ("Kovač", [])

    # now it counts as seen
    assert browser.submit(refused, "given_name", family_name="Kovač").status == 303
    db.session.refresh(registration.person)
    assert (registration.person.family_name, registration.person.position) == ("Kovač", "President")


def test_programs_that_know_of_no_version_save_as_before(app: Flask, browser: Browser) -> None:
    stories.published_event()
    page = browser.open(link_of(stories.registered()))
    assert browser.submit(page, "given_name", version=None, position="President").status == 303


@pytest.mark.long
def test_two_registrants_enter_the_same_new_institution_at_once(app: Flask) -> None:
    """Each waits for the event's lock: the second finds the institution that the first made."""
    stories.published_event()
    amra = stories.registered()
    vuk = stories.registered(given_name="Vuk", email="vuk@police.example")
    start = threading.Barrier(2)

    def enter(nonce: str, changes: dict[str, str]) -> list[str]:
        with app.app_context():
            registration = registration_by_nonce(db.session(), nonce)
            assert registration is not None
            typed = stories.fields(**changes, institution="Novi sud")
            start.wait()
            with transaction(by=audit.LINK) as tx:
                changed = change_registration(tx, registration, typed, Wishes())
                time.sleep(0.2)
            return changed

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(enter, amra.link_nonce, {})
        second = pool.submit(
            enter, vuk.link_nonce, {"given_name": "Vuk", "email": "vuk@police.example"}
        )
        assert [first.result(), second.result()] == [["institution"], ["institution"]]
    db.session.rollback()
    assert db.session.query(Institution).filter_by(name="Novi sud").count() == 1


@pytest.mark.long
def test_what_the_page_promises_ends_with_the_event(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event(capacity=1)
    confirmed = stories.registered()
    waiting = stories.registered(given_name="Vuk", email="vuk@police.example")
    gone = stories.registered(given_name="Ana", email="ana@police.example")
    browser.submit(browser.open(link_of(gone)), "Cancel my registration")
    assert "Show this code at the entrance" in browser.open(link_of(confirmed)).text
    assert "We will write to you as soon as" in browser.open(link_of(waiting)).text
    assert "I can come after all" in browser.open(link_of(gone)).text

    clock.advance(days=60)

    for registration in (confirmed, waiting, gone):
        page = browser.open(link_of(registration))
        assert not any(
            words in page.text
            for words in ("Show this code", "We will write to you", "invitation again")
        )
        assert page.all("img.qr") == []


@pytest.mark.long
def test_no_link_to_accept_again_after_the_deadline(
    app: Flask, browser: Browser, clock: Clock
) -> None:
    stories.published_event(registration_closes_at=clock.now + timedelta(days=1))
    registration = stories.registered()
    clock.advance(days=2)
    answer = browser.submit(browser.open(link_of(registration)), "Cancel my registration")
    text = browser.follow(answer).text
    assert ("This registration is cancelled" in text, "invitation again" in text) == (True, False)


@pytest.mark.long
def test_before_publication_nothing_can_be_changed_and_staff_words_are_kept_from_the_registrant(
    app: Flask, browser: Browser
) -> None:
    event = stories.published_event()
    registration = stories.registered()
    page = browser.open(link_of(registration))
    with transaction(by=audit.SHELL) as tx:
        tx.merge(event).status = EventStatus.DRAFT
    for answer in (
        browser.open(link_of(registration)),
        browser.submit(page, "given_name", position="President"),
        browser.submit(page, "Cancel my registration"),
    ):
        assert ("This event is not open now." in answer.text, "Publish" in answer.text) == (
            True,
            False,
        )


@pytest.mark.long
def test_times_say_where_they_are_local(app: Flask, browser: Browser, clock: Clock) -> None:
    event = stories.published_event(registration_closes_at=clock.now + timedelta(days=1))
    with transaction(by=audit.SHELL) as tx:
        assert event.starts_at is not None
        assert event.ends_at is not None
        item = ProgrammeItem(
            starts_at=event.starts_at, ends_at=event.ends_at, titles={"en": "Welcome"}
        )
        set_programme(tx, event, [item])
    invitation = stories.path(
        Purpose.INVITATION, stories.invited(email="emir@sud.example", given_name="Emir").link_nonce
    )
    assert (
        "Reply by Tuesday, 2 February 2027, 10:00, local time in Sarajevo"
        in browser.open(invitation).text
    )
    text = browser.open(link_of(stories.registered())).text
    assert "Reply by" not in text  # the reply is there
    assert text.count("All times are local time in Sarajevo.") == 1


@pytest.mark.long
def test_how_the_list_spells_an_institution_is_not_told(app: Flask, browser: Browser) -> None:
    """Otherwise anybody could find out by trying which institutions are listed."""
    event = stories.published_event()
    stories.institution_guest(name="Tužilaštvo BiH")
    registration = stories.registered()
    page = browser.open(link_of(registration))

    saved = browser.follow(browser.submit(page, "given_name", institution="tužilaštvo bih"))

    assert typed_in(saved, "institution") == "tužilaštvo bih"
    pdf = PdfReader(BytesIO(browser.client.get(f"{link_of(registration)}/badge.pdf").data))
    assert "Tužilaštvo" not in pdf.pages[0].extract_text()
    db.session.refresh(registration.person)
    person = registration.person
    assert person.institution is not None
    assert (person.institution.name, person.institution_name) == (
        "Tužilaštvo BiH",
        "tužilaštvo bih",
    )
    assert [row.institution for row in roster(db.session(), event.id).rows] == ["tužilaštvo bih"]
    assert [row.institution for row in guest_records(db.session(), event.id)] == [
        "Tužilaštvo BiH",
        "tužilaštvo bih",
    ]
    assert "Nothing was changed." in browser.follow(browser.submit(saved, "given_name")).text

    for changes, name in (
        ({"phone": "+387"}, "tužilaštvo bih"),
        ({"institution": "Tužilaštvo BiH"}, "Tužilaštvo BiH"),
    ):
        with transaction(by=audit.SHELL) as tx:
            typed = stories.fields(**{"institution": "tužilaštvo bih", "phone": "+387"} | changes)
            edit_person_guest(tx, person, typed, is_unnamed=False)
        assert person.institution_name == name
