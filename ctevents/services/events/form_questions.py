"""The editing of the questions that an event's registration form asks beside the usual ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select

from ctevents.db.base import Transaction
from ctevents.domain.events.form_questions import MOST_QUESTIONS, QuestionKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, FormChoice, FormQuestion
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, refuse_archived, version_of
from ctevents.services.people.form_replies import count_choices, count_replies, form_questions


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A choice. ``id``: None for a new one."""

    texts: dict[str, str]
    id: int | None = None
    is_offered: bool = True


@dataclass(frozen=True, kw_only=True)
class Question:
    """A question as an organiser types it. ``groups``: the codes of the groups that are asked;
    empty for everybody."""

    kind: QuestionKind
    wordings: dict[str, str]
    hints: dict[str, str] = field(default_factory=dict)
    is_required: bool = False
    groups: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()


def question_version(question: FormQuestion) -> str:
    """Return a hash of the question. When a change is saved, it is compared with the one that the
    editor saw."""
    saved = saved_question(question)
    texts = [sorted(each.items()) for each in (saved.wordings, saved.hints)]
    choices = [(each.id, sorted(each.texts.items()), each.is_offered) for each in saved.choices]
    return version_of([saved.kind, saved.is_required, sorted(saved.groups), texts, choices])


def saved_question(question: FormQuestion) -> Question:
    """Return the saved question as a value."""
    return Question(
        kind=question.kind,
        wordings=question.wordings,
        hints=question.hints,
        is_required=question.is_required,
        groups=tuple(question.group_codes),
        choices=tuple(
            Choice(id=each.id, texts=each.texts, is_offered=each.is_offered)
            for each in question.choices
        ),
    )


def add_question(tx: Transaction, event: Event, new: Question) -> FormQuestion:
    """Add a question at the end of the form. A question that is asked already, word for word, is
    returned as it is: the button was pressed twice."""
    event = _locked_event(tx, event)
    if asked := next((each for each in form_questions(tx, event.id) if _is_same(each, new)), None):
        return asked
    _refuse_too_many(tx, event)
    last = (
        tx.scalar(select(func.max(FormQuestion.position)).where(FormQuestion.event_id == event.id))
        or 0
    )
    question = FormQuestion(event_id=event.id, position=last + 1)
    _write(question, new)
    tx.add(question)
    tx.flush()
    audit.record(tx, "question.added", event_id=event.id, question=question.id)
    return question


def change_question(
    tx: Transaction, event: Event, question_id: int, new: Question, *, seen: str | None = None
) -> FormQuestion:
    """Change a question. Once somebody replied, the kind stays, and so does each choice that
    somebody chose. ``seen``: the ``question_version`` that the editor began with."""
    question = _locked(tx, event, question_id)
    if new == saved_question(question):
        return question
    if seen not in (None, question_version(question)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    replies = count_replies(tx, event.id).get(question_id, 0)
    if replies and new.kind is not question.kind:
        raise Refusal(Reason.QUESTION_HAS_REPLIES, (str(replies),))
    kept = {choice.id for choice in new.choices}
    if chosen := sum(
        count for choice, count in count_choices(tx, question_id).items() if choice not in kept
    ):
        raise Refusal(Reason.CHOICE_HAS_REPLIES, (str(chosen),))
    _write(question, new)
    audit.record(tx, "question.changed", event_id=event.id, question=question_id)
    return question


def move_question(tx: Transaction, event: Event, question_id: int, by: int) -> None:
    """Move a question up (-1) or down (1). At an end it stays."""
    question = _locked(tx, event, question_id)
    order = list(form_questions(tx, event.id))
    if question not in order:
        return
    order.remove(question)
    asked = [each.id for each in order]
    place = max(0, min(sum(each.position < question.position for each in order) + by, len(asked)))
    order.insert(place, question)
    for position, each in enumerate(order, start=1):
        each.position = position
    audit.record(tx, "question.moved", event_id=event.id, question=question_id)


def withdraw_question(
    tx: Transaction, event: Event, question_id: int, *, expected: int | None = None
) -> None:
    """Take the question off the form. Replies are kept. ``expected``: the number of replies that
    the organiser saw."""
    question = _locked(tx, event, question_id)
    if question.withdrawn_at is not None:
        return
    if expected not in (None, count_replies(tx, event.id).get(question_id, 0)):
        raise Refusal(Reason.NUMBERS_CHANGED)
    question.withdrawn_at = tx.now
    audit.record(tx, "question.withdrawn", event_id=event.id, question=question_id)


def ask_again(tx: Transaction, event: Event, question_id: int) -> None:
    """Put a withdrawn question back at the end of the form."""
    question = _locked(tx, event, question_id)
    if question.withdrawn_at is None:
        return
    _refuse_too_many(tx, event)
    question.withdrawn_at = None
    question.position = max((each.position for each in form_questions(tx, event.id)), default=0) + 1
    audit.record(tx, "question.asked_again", event_id=event.id, question=question_id)


def delete_question(tx: Transaction, event: Event, question_id: int) -> None:
    """Delete a question that no guest can have seen: the event was never published, and nobody
    replied."""
    question = _locked(tx, event, question_id)
    if replies := count_replies(tx, event.id).get(question_id, 0):
        raise Refusal(Reason.QUESTION_HAS_REPLIES, (str(replies),))
    if lock_event(tx, event.id).published_at is not None:
        raise Refusal(Reason.QUESTION_WAS_PUBLISHED)
    tx.delete(question)
    audit.record(tx, "question.deleted", event_id=event.id, question=question_id)


def copy_questions(tx: Transaction, source: Event, event: Event, known: Sequence[str]) -> None:
    """Copy the questions that the source asks. ``known``: the codes of the groups of the new event.
    A question for other groups only is left out."""
    for question in form_questions(tx, source.id):
        groups = [code for code in question.group_codes if code in known]
        if groups or not question.group_codes:
            copied = FormQuestion(event_id=event.id, position=question.position)
            offered = tuple(
                Choice(texts=choice.texts) for choice in question.choices if choice.is_offered
            )
            _write(copied, replace(saved_question(question), groups=tuple(groups), choices=offered))
            tx.add(copied)


def _locked(tx: Transaction, event: Event, question_id: int) -> FormQuestion:
    """Return the question as it is under the lock of its event."""
    _locked_event(tx, event)
    query = select(FormQuestion).where(
        FormQuestion.id == question_id, FormQuestion.event_id == event.id
    )
    question = tx.scalars(query.execution_options(populate_existing=True)).one_or_none()
    if question is None:
        raise Refusal(Reason.QUESTION_GONE)
    return question


def _locked_event(tx: Transaction, event: Event) -> Event:
    event = lock_event(tx, event.id)
    refuse_archived(event)
    return event


def _is_same(asked: FormQuestion, new: Question) -> bool:
    saved = saved_question(asked)
    return replace(saved, choices=()) == replace(new, choices=()) and [
        (each.texts, each.is_offered) for each in saved.choices
    ] == [(each.texts, each.is_offered) for each in new.choices]


def _refuse_too_many(tx: Transaction, event: Event) -> None:
    if len(form_questions(tx, event.id)) >= MOST_QUESTIONS:
        raise Refusal(Reason.TOO_MANY_QUESTIONS)


def _write(question: FormQuestion, new: Question) -> None:
    question.kind, question.is_required, question.group_codes = (
        new.kind,
        new.is_required,
        list(new.groups),
    )
    question.wordings, question.hints = new.wordings, new.hints
    before = {choice.id: choice for choice in question.choices}
    question.choices = [
        _choice(before.get(choice.id or 0, FormChoice()), choice, position)
        for position, choice in enumerate(new.choices, start=1)
    ]


def _choice(row: FormChoice, choice: Choice, position: int) -> FormChoice:
    row.position, row.texts, row.is_offered = position, choice.texts, choice.is_offered
    return row
