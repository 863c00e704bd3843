"""Organisers edit the questions of a form; offices read them."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import MOST_CHOICES, QuestionKind
from ctevents.domain.roles import Role
from ctevents.models import FormQuestion
from ctevents.services.common import audit
from ctevents.services.events.form_questions import change_question, saved_question
from tests.services.events.test_form_questions import replied
from tests.support import stories
from tests.support.pages import Browser, Page

LIST = "/staff/events/ba/questions"
TRAVEL = {
    "kind": "choice",
    "wording_en": "How do you travel?",
    "wording_bs": "Kako putujete?",
    "hint_en": "Tell us",
}
CHOICES = {"choice1_en": "By bus", "choice1_bs": "Autobusom", "choice3_en": "By car"}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


def questions() -> list[FormQuestion]:
    db.session.rollback()
    return db.session.query(FormQuestion).order_by(FormQuestion.position).all()


def pressed(organiser: Browser, button: str) -> Page:
    return organiser.follow(organiser.submit(organiser.open(LIST), button))


def add(organiser: Browser, **fields: Any) -> Page:
    return organiser.submit(organiser.open(f"{LIST}/add"), "wording_en", **fields)


@pytest.mark.long
def test_a_question_is_added_and_shown_again_as_it_was_typed(organiser: Browser) -> None:
    answer = add(organiser, **TRAVEL, **CHOICES, is_required="y", groups=["media", "judges"])
    assert (answer.status, answer.location) == (303, LIST)
    (question,) = questions()
    assert (question.kind, question.is_required, question.group_codes) == (
        "choice",
        True,
        ["media", "judges"],
    )
    assert (question.wordings, question.hints) == (
        {"en": "How do you travel?", "bs": "Kako putujete?"},
        {"en": "Tell us"},
    )
    assert [each.texts for each in question.choices] == [
        {"en": "By bus", "bs": "Autobusom"},
        {"en": "By car"},
    ]
    page = organiser.open(f"{LIST}/{question.id}")
    again = organiser.submit(page, "wording_en")
    assert (again.status, question_marks()) == (303, [("By bus", True), ("By car", True)])
    shown = organiser.open(LIST).text
    assert "missing in: Bosnian, Serbian (Latin), Serbian (Cyrillic)" in shown
    assert "Judges, Media" in shown


def question_marks() -> list[tuple[str, bool]]:
    return [(each.text("en"), each.is_offered) for each in questions()[0].choices]


@pytest.mark.long
def test_what_is_missing_is_said_beside_its_field(organiser: Browser) -> None:
    refused = add(organiser, kind="choice", wording_bs="Kako putujete?", choice1_bs="Autobusom")
    assert (refused.status, refused.errors) == (
        422,
        [
            "Question, English: Enter the question in English. Languages without a text show it.",
            "Enter this choice in English. Languages without a text show it.",
        ],
    ) or refused.errors == [
        "Enter the question in English. Languages without a text show it.",
        "Enter this choice in English. Languages without a text show it.",
    ]
    refused = organiser.submit(refused, "wording_en", wording_en="How?", choice1_en="By bus")
    assert refused.errors == ["Enter at least two choices that guests can choose."]
    assert questions() == []


@pytest.mark.long
def test_a_choice_with_replies_is_taken_off_the_form_and_stays(organiser: Browser) -> None:
    question = stories.form_question(kind=QuestionKind.CHOICE)
    replied(question, str(question.choices[0].id))
    page = organiser.open(f"{LIST}/{question.id}")
    assert page.all("input[name=kind]") == [""]  # the kind stays
    assert "One guest chose it." in page.text
    refused = organiser.submit(page, "wording_en", choice1_en="", choice1_bs="")
    assert (refused.status, refused.errors) == (
        422,
        ["One guest chose this. Keep the text, and untick “Offer this choice”."],
    )
    answer = organiser.submit(page, "wording_en", offered1=None, choice3_en="On foot")
    assert (answer.status, question_marks()) == (
        303,
        [("By bus", False), ("By car", True), ("On foot", True)],
    )
    assert "By bus (not offered any more)" in organiser.open(LIST).text


@pytest.mark.long
def test_rows_for_choices_end_at_the_limit(organiser: Browser) -> None:
    many = {f"choice{row}_en": f"Choice {row}" for row in range(1, MOST_CHOICES + 1)}
    rows = {f"id{row}": "" for row in range(1, 41)}
    assert add(organiser, **TRAVEL, **many, **rows).status == 303
    (question,) = questions()
    assert len(question.choices) == MOST_CHOICES
    assert (
        len(organiser.open(f"{LIST}/{question.id}").all("input[name$=_en][name^=choice]"))
        == MOST_CHOICES
    )


@pytest.mark.long
def test_somebody_else_saved_meanwhile(organiser: Browser) -> None:
    question = stories.form_question()
    page = organiser.open(f"{LIST}/{question.id}")
    saved = saved_question(question)
    with transaction(by=audit.SHELL) as tx:
        other = type(saved)(**vars(saved) | {"wordings": {"en": "How will you come?"}})
        change_question(tx, stories.event(), question.id, other)
    refused = organiser.submit(page, "wording_en", wording_en="By which means?")
    assert refused.status == 409
    assert "Question, English: How will you come?" in refused.text
    assert organiser.submit(refused, "wording_en").status == 303
    assert questions()[0].wording("en") == "By which means?"


@pytest.mark.long
def test_questions_are_moved_withdrawn_and_asked_again(organiser: Browser) -> None:
    first, second = stories.form_question(), stories.form_question(wordings={"en": "Parking?"})
    replied(first, "By bus")
    page = pressed(organiser, "Move down : How do you travel?")
    assert page.all("tbody th a") == ["Parking?", "How do you travel?"]
    assert "One reply is kept." in page.text
    page = pressed(organiser, "Withdraw, and keep one reply : How do you travel?")
    assert page.all(".notice.success") == [
        "The question is withdrawn. The form does not ask it any more; replies are kept."
    ]
    assert [each.withdrawn_at is None for each in questions()] == [True, False]
    assert "Delete this question" not in page.text  # the event is published
    page = pressed(organiser, "Ask again : How do you travel?")
    assert page.all("tbody th a") == ["Parking?", "How do you travel?"]
    assert second.id


def test_the_preview_is_in_the_language_of_the_guest(organiser: Browser) -> None:
    stories.form_question(groups=("media",), hints={"en": "By bus, say"})
    page = organiser.open(f"{LIST}/preview?language=bs")
    assert [
        item in page.text for item in ("Kako putujete?", "Samo za: Mediji.", "By bus, say")
    ] == [True] * 3
    assert "How do you travel?" in organiser.open(f"{LIST}/preview?language=de").text


@pytest.mark.long
def test_an_office_reads_and_changes_nothing(app: Flask) -> None:
    stories.published_event()
    question = stories.form_question()
    office = stories.signed_in(app, Role.OFFICE, "ba")
    page = office.open(LIST)
    assert [text.split(" :")[0] for text in page.all("main form.inline button")] == [
        "Export as Excel workbook",
        "Export as CSV",
    ]
    assert (page.all("tbody th a"), office.open(f"{LIST}/{question.id}").status) == ([], 403)
