"""Replies to an event's own questions, as staff read them: figures, words, the guest list, its
filter and its files."""

from __future__ import annotations

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.roles import Role
from ctevents.models import FormQuestion
from ctevents.services.common import audit
from ctevents.services.guests.import_ import import_guests
from tests.services.events.test_form_questions import replied
from tests.support import stories
from tests.support.pages import Browser
from tests.web.staff.test_exports import asked, taken

GUESTS = "/staff/events/ba/guests"
FILES = "/staff/events/ba/exports"
ZANA = {"given_name": "Zana", "email": "zana@x.example", "group": "media"}


@pytest.fixture
def organiser(app: Flask) -> Browser:
    stories.published_event()
    return stories.signed_in(app, Role.ORGANISER)


@pytest.fixture
def travel(organiser: Browser) -> FormQuestion:
    question = stories.form_question(kind=QuestionKind.CHOICE)
    replied(question, str(question.choices[0].id))
    stories.registered(**ZANA)
    return question


@pytest.mark.long
def test_figures_are_on_the_page_and_by_group_in_its_file(
    organiser: Browser, travel: FormQuestion
) -> None:
    page = organiser.open("/staff/events/ba/questions/replies")
    assert page.all("tbody tr") == ["By bus 1 Judges: 1", "By car 0", "No answer 1 Media: 1"]
    heading, *rows = taken(organiser, f"{FILES}/question-figures.csv")
    assert heading[:3] == ["Question", "Reply", "How many"]
    judges, media = heading.index("Judges"), heading.index("Media")
    assert [[*row[:3], row[judges], row[media]] for row in rows] == [
        ["How do you travel?", "By bus", "1", "1", "0"],
        ["How do you travel?", "By car", "0", "0", "0"],
        ["How do you travel?", "No answer", "1", "0", "1"],
    ]


@pytest.mark.long
def test_words_are_listed_with_names_and_counted_without(organiser: Browser) -> None:
    replied(stories.form_question(), "Call Amra on +387 61 123 456")
    page = organiser.open("/staff/events/ba/questions/replies?registration=confirmed")
    assert "Call … on … 1 –" in page.text
    assert "KOVAČEVIĆ, Amra Sud BiH Call Amra on +387 61 123 456" in page.text
    assert [row[-1] for row in taken(organiser, f"{FILES}/question-words.csv")[1:]] == [
        "Call Amra on +387 61 123 456"
    ]


@pytest.mark.long
def test_the_guest_list_has_a_column_and_a_filter(organiser: Browser, travel: FormQuestion) -> None:
    assert "Replies to questions" not in organiser.open(GUESTS).all("thead th")
    organiser.submit(organiser.open(GUESTS), "column", column=["group", "questions"])
    page = organiser.open(GUESTS)
    assert page.all("tbody tr td:last-child") == ["How do you travel? By bus", ""]
    bus = f"{travel.id}-{travel.choices[0].id}"
    chosen = organiser.open(f"{GUESTS}?reply={bus}")
    assert chosen.all("tbody th a") == ["KOVAČEVIĆ, Amra"]
    assert organiser.open(f"{GUESTS}?reply={travel.id}-none").all("tbody th a") == [
        "KOVAČEVIĆ, Zana"
    ]
    assert len(organiser.open(f"{GUESTS}?reply=nonsense").all("tbody tr")) == 2
    assert chosen.all("select[name=reply] option[selected]") == ["How do you travel?: By bus"]


@pytest.mark.long
def test_the_exported_list_has_a_column_for_each_question_that_an_import_leaves_out(
    organiser: Browser, travel: FormQuestion
) -> None:
    heading, *rows = taken(organiser, f"{FILES}/guests.csv")
    column = f"question-{travel.id}: How do you travel?"
    assert sorted(row[heading.index(column)] for row in rows) == ["", "By bus"]
    content = asked(organiser, f"{FILES}/guests.csv").response.data
    with transaction(by=audit.SHELL) as tx:
        report = import_guests(tx, stories.event(), content, skip_refused=False)
    assert {row.outcome for row in report.rows} == {"same"}
    organiser.submit(organiser.open(GUESTS), "column", column=["group"])
    assert column not in taken(organiser, f"{FILES}/guests.csv")[0]


@pytest.mark.long
def test_the_page_of_a_guest_shows_replies_and_hides_words_of_unnamed_guests(
    organiser: Browser,
) -> None:
    registration = replied(stories.form_question(), "I am the chief judge")
    page = organiser.open(f"{GUESTS}/people/{registration.person_id}")
    assert "How do you travel? I am the chief judge" in page.text
    organiser.submit(page, "is_unnamed", is_unnamed="y")
    db.session.rollback()
    hidden = organiser.open(f"{GUESTS}/people/{registration.person_id}").text
    assert ("How do you travel? …" in hidden, "chief judge" in hidden) == (True, False)


def test_typed_words_stay_as_they_are(organiser: Browser) -> None:
    """Bosnian "no" means "but": it is not the "No" of a question of that kind."""
    replied(stories.form_question(), "no")
    assert (
        organiser.open("/staff/events/ba/questions/replies").all("tbody tr")[0].split()[0] == "no"
    )
