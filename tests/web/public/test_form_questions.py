"""The organiser's own questions on the forms of guests: asked, checked on the server, kept and
shown again."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import MOST_CHOICES, MOST_QUESTIONS, QuestionKind
from ctevents.models import FormQuestion, FormReply, Registration
from ctevents.services.common import audit
from ctevents.services.events.form_questions import (
    Choice,
    change_question,
    saved_question,
    withdraw_question,
)
from ctevents.tokens import Purpose
from tests.support import stories
from tests.support.pages import Browser, Page, prefilled

REGISTRATION = "privacy"


def invitation_page(browser: Browser, **guest: str) -> Page:
    invitation = stories.invited(**guest)
    return browser.open(stories.path(Purpose.INVITATION, invitation.link_nonce))


def name_of(question: FormQuestion) -> str:
    return f"question-{question.id}"


def replies() -> dict[int, str]:
    db.session.rollback()
    return {reply.question_id: reply.value for reply in db.session.query(FormReply)}


@pytest.mark.long
def test_one_post_registers_with_the_replies(app: Flask, browser: Browser) -> None:
    stories.published_event()
    words, choice = (
        stories.form_question(),
        stories.form_question(kind=QuestionKind.CHOICE, is_required=True),
    )
    parking = stories.form_question(
        kind=QuestionKind.YES_NO, wordings={"en": "Do you need a parking place?"}
    )
    page = invitation_page(browser)
    bus = str(choice.choices[0].id)
    sent = {name_of(words): "With\r\nfriends", name_of(choice): bus, name_of(parking): "no"}
    answer = browser.submit(page, REGISTRATION, press="Accept", privacy="on", **sent)
    assert answer.status == 303
    assert replies() == {words.id: "With\nfriends", choice.id: bus, parking.id: "no"}
    own = browser.follow(answer)
    filled = prefilled(own.found_form("given_name"))
    assert [filled[name_of(each)] for each in (words, choice, parking)] == [
        "\nWith\nfriends",
        bus,
        ["no"],
    ]
    assert (
        "Your changes are saved."
        in browser.follow(
            browser.submit(own, "given_name", **{name_of(words): "", name_of(parking): "yes"})
        ).text
    )
    assert replies() == {choice.id: bus, parking.id: "yes"}


@pytest.mark.long
def test_a_missing_reply_is_named_beside_its_field_and_nothing_is_lost(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    choice = stories.form_question(kind=QuestionKind.CHOICE, is_required=True)
    page = invitation_page(browser, language="bs")
    page = browser.open(f"{page.path}?lang=bs")
    sent = {"privacy": "on", "dietary": "bez oraha", name_of(choice): "999"}
    for value, words in (
        ("", "Molimo odgovorite: Kako putujete?"),
        ("999", "Kako putujete?: odaberite jedan od odgovora."),
    ):
        sent[name_of(choice)] = value
        refused = browser.submit(page, REGISTRATION, reply="accept", **sent)
        assert (refused.status, refused.errors) == (422, [words])
        assert (
            refused.form(REGISTRATION).select_one(f"#{name_of(choice)}-error").get_text() == words
        )  # type: ignore[union-attr]
        assert prefilled(refused.found_form(REGISTRATION))["dietary"].strip() == "bez oraha"
    assert db.session.query(Registration).count() == 0


@pytest.mark.long
def test_a_question_for_a_group_is_shown_to_all_and_required_of_the_group(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    question = stories.form_question(is_required=True, groups=("media",))
    page = invitation_page(browser, group="judges")
    assert "Only for: Media." in page.text
    refused = browser.submit(page, REGISTRATION, press="Accept", privacy="on", group="media")
    assert (refused.status, refused.errors) == (422, ["Please answer: How do you travel?"])
    sent = {name_of(question): "By bus"}  # of a group that is not asked: it is not kept
    answer = browser.submit(
        refused, REGISTRATION, press="Accept", privacy="on", group="judges", **sent
    )
    assert (answer.status, replies()) == (303, {})
    own = browser.follow(answer)
    browser.submit(own, "given_name", group="media", **sent)
    assert replies() == {question.id: "By bus"}
    browser.submit(browser.open(own.path), "given_name", group="judges")
    assert replies() == {}


@pytest.mark.long
def test_a_question_that_was_withdrawn_meanwhile_is_no_error_and_its_reply_stays(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    question = stories.form_question(is_required=True)
    page = invitation_page(browser)
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, stories.event(), question.id)
    refused = browser.submit(page, REGISTRATION, press="Accept", **{name_of(question): "By bus"})
    assert refused.status == 422  # without the privacy notice; the reply is still there
    answer = browser.submit(refused, REGISTRATION, press="Accept", privacy="on")
    assert (answer.status, replies()) == (303, {question.id: "By bus"})
    own = browser.follow(answer)
    assert "How do you travel?" not in own.text
    browser.submit(own, "given_name", dietary="no nuts")
    assert replies() == {question.id: "By bus"}


@pytest.mark.long
def test_a_choice_that_is_not_offered_any_more_stays_with_those_who_chose_it(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    question = stories.form_question(kind=QuestionKind.CHOICE)
    bus, car = question.choices
    page = invitation_page(browser)
    own = browser.follow(
        browser.submit(
            page, REGISTRATION, reply="accept", privacy="on", **{name_of(question): str(bus.id)}
        )
    )
    saved = saved_question(question)
    fewer = (
        Choice(id=bus.id, texts=bus.texts, is_offered=False),
        *saved.choices[1:],
        Choice(texts={"en": "On foot"}),
    )
    with transaction(by=audit.SHELL) as tx:
        change_question(
            tx, stories.event(), question.id, type(saved)(**vars(saved) | {"choices": fewer})
        )
    own = browser.open(own.path)
    assert own.all(f"#{name_of(question)} option") == ["No answer", "By bus", "By car", "On foot"]
    assert browser.submit(own, "given_name", dietary="no nuts").status == 303
    assert replies() == {question.id: str(bus.id)}
    other = invitation_page(browser, given_name="Emir", email="emir@police.example")
    assert other.all(f"#{name_of(question)} option") == ["No answer", "By car", "On foot"]
    assert car.is_offered


@pytest.mark.long
def test_a_request_for_a_seat_has_the_questions(app: Flask, browser: Browser) -> None:
    stories.published_event(open_registration=True)
    question = stories.form_question(is_required=True)
    page = browser.open("/events/ba/register")
    wanda = {
        "given_name": "Wanda",
        "family_name": "Berg",
        "email": "wanda@media.example",
        "group": "media",
    }
    refused = browser.submit(page, REGISTRATION, **wanda, privacy="on", sex="f")
    assert (refused.status, refused.errors) == (422, ["Please answer: How do you travel?"])
    assert (
        browser.submit(refused, REGISTRATION, privacy="on", **{name_of(question): "By bus"}).status
        == 303
    )
    assert replies() == {question.id: "By bus"}


@pytest.mark.long
def test_words_that_are_missing_in_a_language_are_those_of_its_other_script(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    texts = {"en": "How do you travel?", "sr-Latn": "Kako putujete?"}
    question = stories.form_question(wordings=texts, hints={"en": "By bus, say"})
    page = invitation_page(browser)
    cyrillic = browser.open(f"{page.path}?lang=sr-Cyrl")
    label, hint = cyrillic.form(REGISTRATION).select(
        f"label[for={name_of(question)}] [lang], #{name_of(question)}-hint [lang]"
    )
    assert [(each["lang"], each.get_text()) for each in (label, hint)] == [
        ("sr-Latn", "Kako putujete?"),
        ("en", "By bus, say"),
    ]


@pytest.mark.long
def test_a_form_with_all_questions_is_light(app: Flask, browser: Browser) -> None:
    stories.published_event()
    for number in range(MOST_QUESTIONS):
        choices = tuple(
            Choice(texts={"en": f"The choice {number} {each} of many"})
            for each in range(MOST_CHOICES)
        )
        stories.form_question(
            kind=QuestionKind.CHOICE,
            choices=choices,
            wordings={"en": f"What about number {number}?"},
        )
    page = invitation_page(browser)
    assert len(page.form(REGISTRATION).select("option")) > MOST_QUESTIONS * MOST_CHOICES
    assert len(gzip.compress(page.response.data)) < 15_000


@pytest.mark.long
def test_a_guest_who_was_not_asked_finds_the_questions_on_their_page(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    registration = stories.registered(group="judges")
    question = stories.form_question(is_required=True)
    stories.form_question(is_required=True, groups=("media",))
    path = stories.path(Purpose.REGISTRATION, registration.link_nonce)
    page = browser.open(path)
    assert "The organiser has more questions for you." in page.text
    answer = browser.submit(page, "given_name", **{name_of(question): "By bus"})
    assert (answer.status, "The organiser has more questions" in browser.follow(answer).text) == (
        303,
        False,
    )


@pytest.mark.long
def test_a_guest_reads_their_replies_on_the_page_of_what_is_kept(
    app: Flask, browser: Browser
) -> None:
    stories.published_event()
    question = stories.form_question(kind=QuestionKind.CHOICE)
    page = invitation_page(browser)
    browser.submit(
        page,
        REGISTRATION,
        reply="accept",
        privacy="on",
        **{name_of(question): str(question.choices[0].id)},
    )
    path = stories.path(Purpose.ME, db.session.query(Registration).one().link_nonce)
    assert "Questions of the organiser How do you travel? By bus" in browser.open(path).text
    kept = browser.open(f"{path}.json").response.get_json()
    assert kept["replies"] == [
        {"reply": {"id": question.id, "question": "How do you travel?", "reply": "By bus"}},
    ]
