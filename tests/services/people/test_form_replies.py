"""Replies to the questions of a form: written, merged, hidden and forgotten with their person."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask

from ctevents.db.handle import db, transaction
from ctevents.domain.events.form_questions import QuestionKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import AuditEntry, Event, FormQuestion, FormReply, Person, Registration
from ctevents.services.common import audit
from ctevents.services.events.form_questions import withdraw_question
from ctevents.services.figures.form_figures import reply_figures, written_replies
from ctevents.services.guests.list import edit_person_guest
from ctevents.services.guests.merging import merge
from ctevents.services.people.form_replies import replies_of, replies_of_people, shown_value
from ctevents.services.people.people import fields_of
from ctevents.services.privacy.requests import erase_person
from ctevents.services.privacy.retention import erase_event
from ctevents.services.replies.registrations import Wishes, change_registration
from ctevents.texts.link_keys import sealer
from tests.support import stories

TWIN = {"given_name": "Амра", "family_name": "Ковачевић", "email": "amra@other.example"}
LATER = datetime(2027, 9, 10, 1, 0, tzinfo=UTC)


def reply(registration: Registration, **values: str) -> list[str]:
    """``values``: q1="By bus" for the question 1."""
    typed = {int(name[1:]): value for name, value in values.items()}
    with transaction(by=audit.LINK) as tx:
        row = tx.get_one(Registration, registration.id)
        return change_registration(tx, row, fields_of(row.person), Wishes(form_replies=typed))


def told(registration: Registration) -> dict[int, str]:
    db.session.rollback()
    return {
        number: each.value for number, each in replies_of(db.session(), registration.id).items()
    }


@pytest.fixture
def questions(app: Flask) -> tuple[FormQuestion, FormQuestion]:
    stories.published_event()
    return stories.form_question(), stories.form_question(
        kind=QuestionKind.YES_NO, groups=("judges",)
    )


def test_a_change_is_one_of_the_registration(questions: tuple[FormQuestion, FormQuestion]) -> None:
    words, _parking = questions
    registration = stories.registered()
    typed = {f"q{words.id}": "By bus"}
    assert (reply(registration, **typed), reply(registration, **typed)) == (["form_replies"], [])
    entry = db.session.query(AuditEntry).filter_by(action="registration.changed").one()
    assert entry.details["fields"] == ["form_replies"]
    assert reply(registration, q999="of a question that was deleted") == []


def test_a_reply_of_another_kind_is_refused_and_nothing_is_written(
    questions: tuple[FormQuestion, FormQuestion],
) -> None:
    words, parking = questions
    registration = stories.registered()
    with pytest.raises(Refusal) as raised:
        reply(registration, **{f"q{words.id}": "By bus", f"q{parking.id}": "perhaps"})
    assert (raised.value.reason, told(registration)) == (Reason.FORM_CHANGED, {})


@pytest.mark.long
def test_of_two_replies_that_of_the_registration_that_stays_stays(
    questions: tuple[FormQuestion, FormQuestion],
) -> None:
    words, parking = questions
    older, younger = stories.registered(), stories.registered(**TWIN)
    reply(older, **{f"q{words.id}": "By bus"})
    reply(younger, **{f"q{words.id}": "By car", f"q{parking.id}": "no"})
    with transaction(by=audit.SHELL) as tx:
        kept = merge(
            tx, tx.get_one(Event, older.event_id), (older.person_id, younger.person_id), ()
        )
        kept_id = kept.id
    assert replies_of_people(db.session(), older.event_id).keys() == {kept_id}
    assert sorted(each.value for each in db.session.query(FormReply)) == ["By bus", "no"]


def test_words_of_an_unnamed_guest_are_hidden(questions: tuple[FormQuestion, FormQuestion]) -> None:
    words, parking = questions
    registration = stories.registered()
    reply(registration, **{f"q{words.id}": "I am the chief judge", f"q{parking.id}": "yes"})
    with transaction(by=audit.SHELL) as tx:
        person = tx.get_one(Person, registration.person_id)
        edit_person_guest(tx, person, fields_of(person), is_unnamed=True)
    event = stories.event()
    assert [each.words for each in written_replies(db.session(), event)] == ["…"]
    saved = replies_of(db.session(), registration.id)
    assert [shown_value(saved[each.id], is_unnamed=True) for each in questions] == ["…", "yes"]
    figures = [(each.value, each.count) for each in reply_figures(db.session(), event)]
    assert figures == [("", 0), ("yes", 1), ("no", 0), ("", 0)]


@pytest.mark.long
def test_figures_by_group(questions: tuple[FormQuestion, FormQuestion]) -> None:
    words, parking = questions
    people = [
        ("Amra", "judges", "By bus."),
        ("Emir", "judges", "by  bus"),
        ("Zana", "media", "Call +387 61 123 456, Zana"),
    ]
    for name, group, text in people:
        registration = stories.registered(given_name=name, email=f"{name}@x.example", group=group)
        reply(
            registration,
            **{f"q{words.id}": text, f"q{parking.id}": "yes" if name == "Amra" else ""},
        )
    stories.registered(given_name="Ivo", email="ivo@x.example", group="media")
    with transaction(by=audit.SHELL) as tx:
        withdraw_question(tx, stories.event(), parking.id)
    found = reply_figures(db.session(), stories.event())
    assert [(each.value, each.count, each.by_group) for each in found] == [
        ("By bus.", 2, None),
        ("Call …, …", 1, None),
        ("", 1, {"media": 1}),
        ("yes", 1, {"judges": 1}),
        ("no", 0, {}),
        ("", 1, {"judges": 1}),
    ]


@pytest.mark.long
def test_replies_are_erased_with_their_person_and_with_the_event(
    questions: tuple[FormQuestion, FormQuestion],
) -> None:
    words, parking = questions
    first, second = (
        stories.registered(),
        stories.registered(given_name="Emir", email="emir@x.example"),
    )
    for registration in (first, second):
        reply(registration, **{f"q{words.id}": "By bus", f"q{parking.id}": "no"})
    with transaction(by=audit.SHELL) as tx:
        erase_person(tx, sealer(), tx.get_one(Person, first.person_id), "Asked for it")
    assert (told(first), told(second)) == ({}, {words.id: "By bus", parking.id: "no"})
    with transaction(by=audit.SHELL, at=LATER) as tx:
        erase_event(tx, sealer(), stories.event())
    assert db.session.query(FormReply).count() == 0
    assert db.session.query(FormQuestion).count() == 2
