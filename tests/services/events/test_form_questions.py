"""Questions of a form are edited under the lock of the event; replies that guests gave are never
lost by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.events.form_questions import MOST_QUESTIONS, QuestionKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, FormQuestion, FormReply, Registration
from ctevents.services.common import audit
from ctevents.services.events.creation import NewEvent, create_event, place_of
from ctevents.services.events.form_questions import (
    Choice,
    Question,
    add_question,
    ask_again,
    change_question,
    delete_question,
    move_question,
    question_version,
    saved_question,
    withdraw_question,
)
from ctevents.services.events.projects import projects
from ctevents.services.people.form_replies import form_questions
from ctevents.services.people.people import fields_of
from ctevents.services.replies.registrations import Wishes, change_registration
from tests.support import stories
from tests.support.racing import at_once

CHOICE = QuestionKind.CHOICE


def replied(question: FormQuestion, value: str, **guest: str) -> Registration:
    registration = stories.registered(**guest)
    with transaction(by=audit.LINK) as tx:
        registration = tx.get_one(Registration, registration.id)
        change_registration(
            tx,
            registration,
            fields_of(registration.person),
            Wishes(form_replies={question.id: value}),
        )
    return registration


def refused(act: object) -> Reason:
    with pytest.raises(Refusal) as raised, transaction(by=audit.SHELL) as tx:
        act(tx)  # type: ignore[operator]
    return raised.value.reason


def wordings(event: Event) -> list[str]:
    db.session.rollback()
    return [question.wording("en") for question in form_questions(db.session(), event.id)]


@pytest.mark.long
def test_a_form_has_ten_questions_at_most_and_withdrawn_ones_do_not_count(app: Flask) -> None:
    event = stories.published_event()
    made = [
        stories.form_question(wordings={"en": f"Number {number}?"})
        for number in range(MOST_QUESTIONS)
    ]
    more = Question(kind=QuestionKind.TEXT, wordings={"en": "One more?"})
    assert refused(lambda tx: add_question(tx, event, more)) is Reason.TOO_MANY_QUESTIONS
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, event, made[0].id)
        add_question(tx, event, more)
    assert refused(lambda tx: ask_again(tx, event, made[0].id)) is Reason.TOO_MANY_QUESTIONS
    assert wordings(event)[0] == "Number 1?"


def test_a_button_pressed_twice_asks_once(app: Flask) -> None:
    event_id = stories.published_event().id
    new = Question(
        kind=CHOICE,
        wordings={"en": "Bus?"},
        choices=(Choice(texts={"en": "Yes"}), Choice(texts={"en": "No"})),
    )

    def press(tx: Transaction) -> object:
        return add_question(tx, tx.get_one(Event, event_id), new)

    assert at_once(app, press, press) == [None, None]
    assert wordings(stories.event()) == ["Bus?"]


def test_the_questions_of_an_archived_event_stay_as_they_are(app: Flask) -> None:
    event = stories.published_event()
    question = stories.form_question(wordings={"en": "Bus?"})
    with transaction(by=audit.SHELL) as tx:
        tx.get_one(Event, event.id).archived_at = tx.now
    assert refused(lambda tx: withdraw_question(tx, event, question.id)) is Reason.EVENT_ARCHIVED
    more = Question(kind=QuestionKind.TEXT, wordings={"en": "One more?"})
    assert refused(lambda tx: add_question(tx, event, more)) is Reason.EVENT_ARCHIVED


def test_questions_are_moved_and_one_that_is_asked_again_is_the_last(app: Flask) -> None:
    event = stories.published_event()
    first, second, third = (
        stories.form_question(wordings={"en": name}) for name in ("A", "B", "C")
    )
    with transaction(by=audit.SHELL) as tx:
        move_question(tx, event, third.id, -1)
        move_question(tx, event, first.id, -1)
    assert wordings(event) == ["A", "C", "B"]
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, event, first.id)
    assert wordings(event) == ["C", "B"]
    with transaction(by=audit.SHELL) as tx:
        ask_again(tx, event, first.id)
        move_question(tx, event, second.id, 1)
    assert wordings(event) == ["C", "A", "B"]


@pytest.mark.long
def test_after_a_reply_the_kind_and_what_was_chosen_stay(app: Flask) -> None:
    event = stories.published_event()
    question = stories.form_question(kind=CHOICE)
    bus, car = question.choices
    saved = saved_question(question)
    replied(question, str(bus.id))
    other = replace(saved, kind=QuestionKind.TEXT, choices=())
    assert (
        refused(lambda tx: change_question(tx, event, question.id, other))
        is Reason.QUESTION_HAS_REPLIES
    )
    fewer = replace(saved, choices=saved.choices[1:])
    assert (
        refused(lambda tx: change_question(tx, event, question.id, fewer))
        is Reason.CHOICE_HAS_REPLIES
    )
    without_car = replace(saved, choices=(replace(saved.choices[0], is_offered=False),))
    with transaction(by=audit.SHELL) as tx:
        change_question(tx, event, question.id, without_car)
    assert [each.id for each in db.session.get_one(FormQuestion, question.id).choices] == [bus.id]
    assert db.session.query(FormReply).one().choice_id == bus.id
    assert car.id != bus.id


def test_somebody_else_saved_meanwhile(app: Flask) -> None:
    event = stories.published_event()
    question = stories.form_question()
    seen, saved = question_version(question), saved_question(question)
    with transaction(by=audit.SHELL) as tx:
        change_question(tx, event, question.id, replace(saved, is_required=True), seen=seen)
    other = replace(saved, wordings={"en": "What?"})
    assert (
        refused(lambda tx: change_question(tx, event, question.id, other, seen=seen))
        is Reason.CHANGED_MEANWHILE
    )


def test_a_question_is_withdrawn_with_the_number_of_replies_that_the_organiser_saw(
    app: Flask,
) -> None:
    event = stories.published_event()
    question = stories.form_question()
    replied(question, "By bus")
    assert (
        refused(lambda tx: withdraw_question(tx, event, question.id, expected=0))
        is Reason.NUMBERS_CHANGED
    )
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, event, question.id, expected=1)
    assert (wordings(event), db.session.query(FormReply).one().words) == ([], "By bus")


@pytest.mark.long
def test_only_a_question_that_nobody_can_have_seen_is_deleted(app: Flask) -> None:
    event = stories.planned_event()
    question, other = stories.form_question(kind=CHOICE), stories.form_question()
    with transaction(by=audit.SHELL) as tx:
        delete_question(tx, event, question.id)
    assert refused(lambda tx: withdraw_question(tx, event, question.id)) is Reason.QUESTION_GONE
    published = stories.published_event()
    assert (
        refused(lambda tx: delete_question(tx, published, other.id))
        is Reason.QUESTION_WAS_PUBLISHED
    )
    replied(other, "By bus")
    assert (
        refused(lambda tx: delete_question(tx, published, other.id)) is Reason.QUESTION_HAS_REPLIES
    )


def test_a_question_of_another_event_is_none(app: Flask) -> None:
    question = stories.form_question("al")
    event = stories.published_event()
    assert refused(lambda tx: withdraw_question(tx, event, question.id)) is Reason.QUESTION_GONE


def test_a_copy_of_the_plan_asks_the_same_without_replies(app: Flask) -> None:
    source = stories.published_event()
    question = stories.form_question(
        kind=CHOICE, is_required=True, groups=("media",), hints={"en": "Say"}
    )
    stories.form_question(groups=("of-no-project",))
    withdrawn = stories.form_question()
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, source, withdrawn.id)
    replied(question, str(question.choices[0].id), group="media")
    project = projects(db.session())[0]
    with transaction(by=audit.SHELL) as tx:
        new = NewEvent(
            slug="rome", project=project, place=place_of(source), source=source, parts=[Part.PLAN]
        )
        made = create_event(tx, new).event.id
    (copied,) = form_questions(db.session(), made)
    saved = saved_question(question)
    assert saved_question(copied) == replace(
        saved,
        choices=tuple(
            replace(each, id=row.id)
            for each, row in zip(saved.choices, copied.choices, strict=True)
        ),
    )
    assert {each.id for each in copied.choices}.isdisjoint(each.id for each in question.choices)


@pytest.mark.long
def test_a_choice_is_never_lost_to_a_guest_who_chooses_it_at_that_moment(app: Flask) -> None:
    """The guest's reply or the organiser's removal comes first; the other one is refused."""
    event_id = stories.published_event().id
    question = stories.form_question(kind=CHOICE)
    saved = saved_question(question)
    fewer, bus = replace(saved, choices=saved.choices[1:]), str(question.choices[0].id)
    question_id, registration_id = question.id, stories.registered().id

    def choose(tx: Transaction) -> None:
        row = tx.get_one(Registration, registration_id)
        change_registration(tx, row, fields_of(row.person), Wishes(form_replies={question_id: bus}))

    def remove(tx: Transaction) -> None:
        change_question(tx, tx.get_one(Event, event_id), question_id, fewer)

    outcome = at_once(app, choose, remove)
    assert outcome in ([None, Reason.CHOICE_HAS_REPLIES], [Reason.FORM_CHANGED, None])
    assert db.session.query(FormReply).count() == (outcome[0] is None)


@pytest.mark.long
def test_two_organisers_never_add_an_eleventh_question(app: Flask) -> None:
    event_id = stories.published_event().id
    for number in range(MOST_QUESTIONS - 1):
        stories.form_question(wordings={"en": f"Number {number}?"})

    def adding(text: str) -> Callable[[Transaction], object]:
        new = Question(kind=QuestionKind.TEXT, wordings={"en": text})
        return lambda tx: add_question(tx, tx.get_one(Event, event_id), new)

    assert sorted(at_once(app, adding("One more?"), adding("And one more?")), key=str) == [
        None,
        Reason.TOO_MANY_QUESTIONS,
    ]
