"""The replies of guests to the questions of an event: figures by group, and their words.

Replies to an event's own questions on the guest list: the filter, and what a row shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from flask import render_template, request
from flask_babel import gettext

from ctevents.db.handle import db
from ctevents.domain.events.form_questions import NO, YES, QuestionKind
from ctevents.domain.registration import RegistrationState
from ctevents.domain.roles import Right
from ctevents.models import Event, FormQuestion, Person
from ctevents.services.figures.form_figures import reply_figures, written_replies
from ctevents.services.guests.records import GuestRecord
from ctevents.services.people.form_replies import (
    ANY,
    NONE,
    form_questions,
    replies_of_people,
    shown_value,
)
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import reply_words
from ctevents.web.access import event_or_404, narrowed, needs
from ctevents.web.staff.blueprint import blueprint

FILTERS = ("registration",)


def is_of_confirmed(arguments: Mapping[str, str]) -> bool:
    """True if only registrants with a seat are counted."""
    return arguments.get("registration") == RegistrationState.CONFIRMED


@blueprint.get("/events/<slug>/questions/replies")
@narrowed(needs(Right.SEE_GUESTS))
def question_replies(slug: str) -> str:
    event = event_or_404(slug)
    session, of_confirmed = db.session(), is_of_confirmed(request.args)
    return render_template(
        "staff/question_replies.html",
        event=event,
        questions=form_questions(session, event.id, withdrawn_too=True),
        figures=reply_figures(session, event, of_confirmed=of_confirmed),
        words=written_replies(session, event),
        of_confirmed=of_confirmed,
        group_names={
            group.code: group.name(page_language()) for group in groups(session, event.project_id)
        },
    )


SHORTENED = 40
"""Characters of a question before a reply to choose."""


def reply_asked(text: str) -> tuple[int, str] | None:
    """Return the number of the question and the reply that a filter asks for; None for none."""
    found = re.fullmatch(rf"([0-9]{{1,9}})-({YES}|{NO}|{ANY}|{NONE}|[0-9]{{1,9}})", text)
    return (int(found[1]), found[2]) if found else None


def reply_choices(event: Event) -> list[tuple[str, str]]:
    """Return value and words of each reply that the list can be filtered by."""
    return [
        (f"{question.id}-{value}", f"{_shortened(question)}: {_words(question, value)}")
        for question in form_questions(db.session(), event.id, withdrawn_too=True)
        for value in _values(question)
    ]


def replies_shown(
    event: Event, guests: Sequence[GuestRecord]
) -> dict[int, list[tuple[FormQuestion, str]]]:
    """Return what each of these people replied, by the id of the person."""
    questions = form_questions(db.session(), event.id, withdrawn_too=True)
    people = {guest.person_id: guest.is_unnamed for guest in guests if guest.person_id is not None}
    found = replies_of_people(db.session(), event.id, people) if questions and people else {}
    return {
        person_id: [
            (
                question,
                reply_words(
                    question, shown_value(replies[question.id], is_unnamed=people[person_id])
                ),
            )
            for question in questions
            if question.id in replies
        ]
        for person_id, replies in found.items()
    }


def replies_of_guest(person: Person, *, is_unnamed: bool) -> list[tuple[FormQuestion, str]]:
    """Return what a person replied, with the questions in their order. ``is_unnamed``: hide
    words."""
    questions = form_questions(db.session(), person.event_id, withdrawn_too=True)
    replies = (
        replies_of_people(db.session(), person.event_id, [person.id]).get(person.id, {})
        if questions
        else {}
    )
    return [
        (question, reply_words(question, shown_value(replies[question.id], is_unnamed=is_unnamed)))
        for question in questions
        if question.id in replies
    ]


def _values(question: FormQuestion) -> list[str]:
    match question.kind:
        case QuestionKind.TEXT:
            return [ANY, NONE]
        case QuestionKind.YES_NO:
            return [YES, NO, NONE]
        case QuestionKind.CHOICE:
            return [*(str(choice.id) for choice in question.choices), NONE]


def _words(question: FormQuestion, value: str) -> str:
    if value == ANY:
        return gettext("any reply")
    return reply_words(question, "" if value == NONE else value)


def _shortened(question: FormQuestion) -> str:
    text = question.wording(page_language())
    return text if len(text) <= SHORTENED else f"{text[: SHORTENED - 1]}…"
