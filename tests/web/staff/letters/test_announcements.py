"""The announcements of an event: written in its languages, looked at, and sent to the number that
the button names."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.letters.segments import Segment, Standing
from ctevents.domain.roles import Role
from ctevents.mail.delivery import deliver_due
from ctevents.models import Announcement, Message
from ctevents.services.common import audit
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.letters.announcements import AnnouncementFields
from ctevents.services.replies.link_requests import unsubscribe
from tests.support import stories
from tests.support.catalogues import offer_only
from tests.support.pages import Browser, Page
from tests.support.smtp import SmtpServer

ENGLISH = {
    "subject_en": "Another room",
    "body_en": "We meet in the <blue> room.\n\nIt is on the first floor.",
}
ALBANIAN = {"subject_sq": "Salla tjetër", "body_sq": "Takohemi në sallën blu."}
BOTH = AnnouncementFields(
    subjects={"en": "Another room", "sq": "Salla tjetër"},
    bodies={"en": "We meet in the blue room.", "sq": "Takohemi në sallën blu."},
    segment=Segment(standing=Standing.CONFIRMED),
)
LIST = "/staff/events/al/announcements"


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event("al")
    return stories.signed_in(app, Role.ORGANISER)


def write(organiser: Browser, **fields: Any) -> Page:
    page = organiser.open(organiser.open(LIST).links()["Write the first announcement"])
    return organiser.submit(page, "standing", **({"standing": "confirmed"} | ENGLISH | fields))


def open_draft(organiser: Browser, **fields: Any) -> Page:
    return organiser.open(f"{LIST}/{stories.announcement('al', **fields).id}")


def written() -> Announcement:
    return db.session.query(Announcement).one()


def queued() -> int:
    return db.session.query(Message).filter_by(kind=LetterKind.ANNOUNCEMENT).count()


@pytest.mark.long
def test_a_draft_is_written_in_the_languages_of_the_event(organiser: Browser) -> None:
    police = str(
        stories.registered(
            "al", institution="Policia", group="police", language="sq"
        ).person.institution_id
    )
    saved = write(organiser, **ALBANIAN, groups=["police"], languages=["sq"], institutions=[police])
    shown = organiser.follow(saved)
    assert shown.all(".notice")[0] == "The draft is saved. Nothing has been sent yet."
    assert shown.all(".facts dd")[:2] == [
        "a draft: nothing has been sent",
        "People with a seat · Police · Policia · shqip",
    ]
    assert written().subjects == {"en": "Another room", "sq": "Salla tjetër"}
    assert written().bodies == {"en": ENGLISH["body_en"], "sq": "Takohemi në sallën blu."}
    assert written().segment == {
        "standing": "confirmed",
        "groups": ["police"],
        "institutions": [int(police)],
        "languages": ["sq"],
    }
    edit = organiser.open(shown.links()["Edit this draft"])
    organiser.submit(edit, "standing", standing="everybody", subject_sq="", body_sq="", groups=None)
    assert (written().subjects, written().segment["standing"]) == (
        {"en": "Another room"},
        "everybody",
    )
    assert (written().segment["institutions"], written().segment["groups"]) == ([int(police)], [])


def test_it_can_be_written_in_other_languages_too(organiser: Browser) -> None:
    stories.published_event("ba")
    page = organiser.open("/staff/events/ba/announcements/add")
    assert page.all("details:not([open]) label") == [
        "Subject, shqip (optional)",
        "Text, shqip (optional)",
    ]
    organiser.submit(page, "standing", standing="confirmed", **ENGLISH, **ALBANIAN)
    assert written().subjects == {"en": "Another room", "sq": "Salla tjetër"}


@pytest.mark.long
def test_english_is_needed_and_a_language_has_subject_and_text_or_neither(
    organiser: Browser,
) -> None:
    refused = write(organiser, subject_en=" ", body_en="", subject_sq="Salla")
    assert (refused.status, refused.errors) == (
        422,
        ["Enter the subject in English.", "Enter the text in English."],
    )
    refused = write(organiser, subject_sq="Salla")
    assert (refused.status, refused.errors) == (
        422,
        ["Text, shqip: fill in both fields, or neither."],
    )
    refused = write(
        organiser, subject_en="x" * 151, body_en="x" * 5001, standing="nobody", institutions=["999"]
    )
    assert refused.errors == [
        "Send to: Not a valid choice.",
        "Only these institutions: Not a valid choice.",
        "Subject, English: use at most 150 characters.",
        "Text, English: use at most 5,000 characters.",
    ]
    assert db.session.query(Announcement).count() == 0


@pytest.mark.long
def test_the_page_says_who_reads_which_language_and_shows_each_letter(
    app: Flask, organiser: Browser
) -> None:
    offer_only(app, "en", "sq")
    stories.registered("al", language="sq", given_name="Arta", email="arta@police.example")
    stories.registered("al", language="mk", given_name="Bojan", email="bojan@police.example")
    stories.registered("al", language="sq", given_name="Drita", email="drita@police.example")
    page = open_draft(organiser, fields=BOTH)
    rows = [page.all(f"tbody tr:nth-of-type({number}) > *") for number in (1, 2)]
    assert rows == [["shqip", "2", "shqip"], ["македонски", "1", "English"]]
    assert page.all("main h3") == ["English", "shqip"]
    assert [
        dd for dd in page.all(".facts dd") if "@" in dd or dd.startswith(("Another", "Salla"))
    ] == [
        "Bojan Kovačević <bojan@police.example>",
        "Another room",
        "Arta Kovačević <arta@police.example>",
        "Salla tjetër",
    ]
    assert page.tree is not None
    english, albanian = (str(frame["src"]) for frame in page.tree.select("iframe"))
    assert "We meet in the blue room." in organiser.client.get(english).text
    assert "Takohemi në sallën blu." in organiser.client.get(albanian).text
    assert "Dear Judge Kovačević," in page.all("pre.letter")[0]
    assert organiser.client.get(english.replace("/en/", "/bs/")).status_code == 404


@pytest.mark.long
def test_a_letter_to_ticked_guests_reaches_only_them(organiser: Browser) -> None:
    ticked = stories.registered("al", email="ticked@police.example").person_id
    stories.registered("al", email="other@police.example")
    body = stories.invited_institution("al").institution_id
    page = organiser.open(f"{LIST}/add?ticked=p{ticked},i{body}")
    assert "Only 2 guests, ticked in the guest list" in page.text
    selection = {"tick": [f"p{ticked}", f"i{body}"]}
    assert (
        "Only 2 guests, ticked in the guest list"
        in organiser.open(f"{LIST}/add", query_string=selection).text
    )
    shown = organiser.follow(organiser.submit(page, "standing", **ENGLISH))
    assert (
        shown.all(".facts dd")[1]
        == "Everybody invited or registered · Only 2 guests, ticked in the guest list"
    )
    edited = organiser.follow(
        organiser.submit(organiser.open(shown.links()["Edit this draft"]), "standing")
    )
    organiser.submit(edited, "Send 2 letters")
    assert queued() == 2
    told = {
        letter.registration and letter.registration.person_id
        for letter in db.session.query(Message)
    }
    assert told & {ticked, None} == {ticked, None}


@pytest.mark.long
def test_an_announcement_is_tested_in_each_language_of_the_event(
    app: Flask, organiser: Browser
) -> None:
    draft = stories.announcement("al", BOTH)
    page = organiser.follow(
        organiser.submit(organiser.open(f"{LIST}/{draft.id}"), "languages", languages="all")
    )
    assert "We are e-mailing 2 tests to organiser@ctevents.example." in page.text
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    subjects = [(letter.recipients, letter.message["Subject"]) for letter in server.letters]
    me = ["organiser@ctevents.example"]
    assert subjects == [(me, "[Test] Another room"), (me, "[Provë] Salla tjetër")]


@pytest.mark.long
def test_a_test_of_a_deleted_announcement_is_not_sent(app: Flask, organiser: Browser) -> None:
    page = open_draft(organiser)
    organiser.submit(page, "languages", languages="all")
    organiser.submit(page, "Delete the draft")
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        deliver_due(app)
    assert server.letters == []


@pytest.mark.long
def test_unnamed_guests_are_no_example(organiser: Browser) -> None:
    person = stories.registered("al", language="en").person
    with transaction(by=audit.SHELL) as tx:
        edit_person_guest(tx, person, stories.fields(language="en"), is_unnamed=True)
    page = open_draft(organiser)
    assert "Amra" not in page.text
    assert "No recipient reads it in this language now." in page.text
    assert page.all("pre.letter") == ["Another room We meet in the blue room."]
    assert "Send one letter" in page.all("main form button")


@pytest.mark.long
def test_it_is_sent_to_the_number_that_the_button_names(organiser: Browser) -> None:
    gone = stories.registered("al")
    stories.registered("al", email="", given_name="Ivo")
    stories.registered("al", given_name="Emir", email="emir@police.example")
    with transaction(by=audit.LINK) as tx:
        unsubscribe(tx, gone)
    page = open_draft(organiser)
    assert "One letter; 2 without a valid address or unsubscribed." in page.text
    stories.registered("al", given_name="Lejla", email="lejla@police.example")
    refused = organiser.submit(page, "letters")
    assert (refused.status, queued()) == (409, 0)
    assert refused.all("title")[0].startswith("Error: ")
    assert refused.all(".notice") == [
        "The guest list has changed since this page was opened. Check the numbers, then send."
    ]
    sent = organiser.submit(refused, "letters")
    shown = organiser.follow(sent)
    assert shown.all(".notice") == ["The announcement is final. 2 e-mails will be sent shortly."]
    assert shown.all("tbody td") == ["sent 1 Feb 2027, 10:00", "2 letters"]
    again = organiser.submit(refused, "letters")
    assert (again.status, queued()) == (409, 2)
    assert again.all("main form") == []


@pytest.mark.long
def test_what_was_not_read_is_not_sent(organiser: Browser) -> None:
    stories.registered("al")
    page = open_draft(organiser)
    edit = organiser.open(page.links()["Edit this draft"])
    organiser.follow(organiser.submit(edit, "standing", body_en="We meet in the red room."))
    refused = organiser.submit(page, "letters")
    assert (refused.status, queued()) == (409, 0)
    assert refused.all(".notice") == [
        "Somebody else changed it after you opened this page. Read it again, then send it."
    ]
    assert "We meet in the red room." in refused.all("pre.letter")[0]


@pytest.mark.long
def test_of_two_who_edit_the_second_sees_what_the_first_saved(organiser: Browser) -> None:
    page = organiser.open(open_draft(organiser).links()["Edit this draft"])
    organiser.submit(page, "standing", subject_en="The red room", standing="everybody")
    refused = organiser.submit(page, "standing", subject_en="The green room", groups=["police"])
    assert refused.status == 409
    assert refused.all(".notice.warning li") == [
        "Only these groups: (empty)",
        "Send to: Everybody invited or registered",
        "Subject, English: The red room",
    ]


def test_a_draft_of_a_draft_event_cannot_be_sent(organiser: Browser) -> None:
    draft = stories.announcement("me")
    page = organiser.open(f"/staff/events/me/announcements/{draft.id}")
    assert page.all(".notice") == [
        "The announcement cannot be sent now The event is not published yet. Publish it first."
    ]
    assert "Send" not in page.all("main form button")


@pytest.mark.long
def test_a_draft_is_deleted_and_what_was_sent_stays(organiser: Browser) -> None:
    stories.registered("al")
    kept, deleted = stories.sent(stories.announcement("al"), letters=1), stories.announcement("al")
    page = organiser.open(f"{LIST}/{deleted.id}")
    shown = organiser.follow(
        organiser.submit(page, press="Delete the draft", containing="Delete the draft")
    )
    assert shown.all(".notice") == ["The draft is deleted."]
    assert [row.id for row in db.session.query(Announcement)] == [kept.id]
    page = organiser.open(f"{LIST}/{kept.id}/edit")
    refused = organiser.submit(page, "standing", subject_en="The red room")
    assert (refused.status, refused.errors) == (
        409,
        ["This announcement has been sent and cannot be changed. Write a new one instead."],
    )
