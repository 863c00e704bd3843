"""The questions that organisers ask in a registration form, and the replies of registrants."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, bindparam, delete, exists, func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.events.form_questions import NO, YES, QuestionKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import ENDED
from ctevents.models import FormChoice, FormQuestion, FormReply, Registration


def form_questions(
    session: Session, event_id: int, *, withdrawn_too: bool = False
) -> Sequence[FormQuestion]:
    """Return the questions in their order, the withdrawn ones last."""
    return session.scalars(
        _WITH_WITHDRAWN if withdrawn_too else _ASKED, {"of_event": event_id}
    ).all()


_WITH_WITHDRAWN = (
    select(FormQuestion)
    .where(FormQuestion.event_id == bindparam("of_event"))
    .order_by(FormQuestion.withdrawn_at.is_not(None), FormQuestion.position, FormQuestion.id)
)
_ASKED = _WITH_WITHDRAWN.where(FormQuestion.withdrawn_at.is_(None))


def complete_in(question: FormQuestion) -> dict[str, str]:
    """Return the wording in each language that has all texts of the question: help and choices on
    offer too."""
    texts = [question.wordings, *(choice.texts for choice in question.choices if choice.is_offered)]
    texts += [question.hints] if question.hints else []
    return {
        tag: text for tag, text in question.wordings.items() if all(each.get(tag) for each in texts)
    }


def replies_of(session: Session, registration_id: int) -> dict[int, FormReply]:
    """Return the replies of a registrant by the id of the question."""
    replies = session.scalars(_OF_REGISTRATION, {"of_registration": registration_id})
    return {reply.question_id: reply for reply in replies}


_OF_REGISTRATION = select(FormReply).where(
    FormReply.registration_id == bindparam("of_registration")
)


@dataclass(frozen=True)
class GivenReply:
    """A reply with its question. ``value``: as a form sends it."""

    question: FormQuestion
    value: str


def given_replies(session: Session, registration: Registration) -> list[GivenReply]:
    """Return the replies of a registrant in the order of the questions."""
    replies = replies_of(session, registration.id)
    questions = (
        form_questions(session, registration.event_id, withdrawn_too=True) if replies else ()
    )
    return [GivenReply(each, replies[each.id].value) for each in questions if each.id in replies]


def replies_of_people(
    session: Session, event_id: int, person_ids: Collection[int] | None = None
) -> Mapping[int, dict[int, FormReply]]:
    """Return the replies by the id of the person and of the question. ``person_ids``: None for
    everybody at the event."""
    query = (
        select(Registration.person_id, FormReply)
        .join(Registration, Registration.id == FormReply.registration_id)
        .where(Registration.event_id == event_id)
    )
    if person_ids is not None:
        query = query.where(Registration.person_id.in_(person_ids))
    found: defaultdict[int, dict[int, FormReply]] = defaultdict(dict)
    for person_id, reply in session.execute(query):
        found[person_id][reply.question_id] = reply
    return found


def people_who_replied(event_id: int, question_id: int, value: str) -> Select[int]:
    """Select the ids of the people who gave a reply: one of the values of a form, ``ANY``, or
    ``NONE`` for registrants who did not reply. Words are not searched."""
    people = select(Registration.person_id).where(Registration.event_id == event_id)
    replied = exists().where(
        FormReply.registration_id == Registration.id, FormReply.question_id == question_id
    )
    if value == NONE:
        return people.where(Registration.state.not_in(ENDED), ~replied)
    if value in (YES, NO):
        return people.where(replied.where(FormReply.is_yes.is_(value == YES)))
    return people.where(
        replied if value == ANY else replied.where(FormReply.choice_id == int(value))
    )


ANY, NONE = "any", "none"
"""Filters for any reply, and for registrants without one."""


def shown_value(reply: FormReply | None, *, is_unnamed: bool) -> str:
    """Return the reply as staff may read it. The words of an unnamed guest are hidden: they could
    tell who it is."""
    if reply is None:
        return ""
    return HIDDEN if is_unnamed and reply.words else reply.value


HIDDEN = "…"
"""The mark in place of hidden words."""


def count_replies(session: Session, event_id: int) -> dict[int, int]:
    """Return how many registrants replied to each question. Questions without a reply are left
    out."""
    query = (
        select(FormReply.question_id, func.count())
        .join(FormQuestion, FormQuestion.id == FormReply.question_id)
        .where(FormQuestion.event_id == event_id)
        .group_by(FormReply.question_id)
    )
    return dict(session.execute(query).all())


def count_choices(session: Session, question_id: int) -> dict[int, int]:
    """Return how many registrants chose each choice of a question. Choices that nobody chose are
    left out."""
    query = select(FormChoice.id, func.count()).join(
        FormReply, FormReply.choice_id == FormChoice.id
    )
    query = query.where(FormChoice.question_id == question_id).group_by(FormChoice.id)
    return dict(session.execute(query).all())


def write_replies(tx: Transaction, registration: Registration, typed: Mapping[int, str]) -> bool:
    """Write what a registrant typed, by the id of the question, and return whether anything
    changed. The caller holds the lock of the event.

    A question that was withdrawn since the form was opened keeps its reply. An empty reply deletes
    the earlier one, and so does a reply of a group that is not asked.
    """
    if not typed:
        return False
    questions = {
        each.id: each for each in form_questions(tx, registration.event_id, withdrawn_too=True)
    }
    saved = replies_of(tx, registration.id)
    has_changed = False
    for question in filter(None, map(questions.get, typed)):
        before = saved[question.id].value if question.id in saved else ""
        value = (
            typed[question.id] if question.rule.is_asked_of(registration.person.group.code) else ""
        )
        if value == before:
            continue
        if not question.rule.fits(value):
            raise Refusal(Reason.FORM_CHANGED)
        has_changed = True
        if value:
            tx.merge(_reply(registration, question, value))
        else:
            tx.delete(saved[question.id])
    tx.flush()
    return has_changed


def forget_replies(tx: Transaction, registration: Registration) -> None:
    """Delete the replies of a registrant: somebody else typed them."""
    tx.execute(delete(FormReply).where(FormReply.registration_id == registration.id))


def merge_replies(tx: Transaction, stays: Registration, gone: Registration) -> None:
    """Keep the replies of the registration that stays, and those of the other one to questions that
    it left open."""
    known = select(FormReply.question_id).where(FormReply.registration_id == stays.id)
    tx.flush()
    tx.execute(
        delete(FormReply).where(
            FormReply.registration_id == gone.id, FormReply.question_id.in_(known)
        ),
        execution_options={"synchronize_session": False},
    )


def _reply(registration: Registration, question: FormQuestion, value: str) -> FormReply:
    return FormReply(
        registration_id=registration.id,
        question_id=question.id,
        choice_id=int(value) if question.kind is QuestionKind.CHOICE else None,
        is_yes=value == YES if question.kind is QuestionKind.YES_NO else None,
        words=value if question.kind is QuestionKind.TEXT else "",
    )
