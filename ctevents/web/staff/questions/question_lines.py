"""The lines of the list of an event's questions."""

from __future__ import annotations

from dataclasses import dataclass

from ctevents.db.handle import db
from ctevents.models import Event, FormQuestion
from ctevents.services.people.form_replies import complete_in, count_replies, form_questions
from ctevents.services.people.people import groups
from ctevents.texts.rendering import page_language
from ctevents.texts.words.names import language_name
from ctevents.web.staff.event.texts_by_language import languages_of


@dataclass(frozen=True)
class QuestionLine:
    """A question with the number of replies. ``groups``: the names of the groups that are asked; none for everybody. ``missing``:
    the languages of the event in which the wording, the help or an offered choice has no text."""

    question: FormQuestion
    replies: int
    groups: list[str]
    missing: list[str]


def question_lines(event: Event) -> list[QuestionLine]:
    """Return all questions of the event, the withdrawn ones last."""
    replies = count_replies(db.session(), event.id)
    known = {group.code: group.name(page_language()) for group in groups(db.session(), event.project_id)}
    return [
        QuestionLine(
            question,
            replies.get(question.id, 0),
            [known[code] for code in question.group_codes if code in known],
            [language_name(tag) for tag in missing_languages(event, question)],
        )
        for question in form_questions(db.session(), event.id, withdrawn_too=True)
    ]


def missing_languages(event: Event, question: FormQuestion) -> list[str]:
    """Return the languages of the event that lack a text of the question."""
    return [tag for tag in languages_of(event) if tag not in complete_in(question)]
