"""The replies of registrants to an event's own questions: counts by group, and their words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.domain.events.form_questions import NO, YES, QuestionKind
from ctevents.domain.figures.attendance import tally
from ctevents.domain.registration import ENDED, RegistrationState
from ctevents.formats.unsigned import unsigned
from ctevents.models import Event, FormQuestion, FormReply, Person, Registration, StakeholderGroup
from ctevents.services.people.form_replies import form_questions, shown_value


@dataclass(frozen=True)
class ReplyFigure:
    """The number of registrants who gave a reply. ``value``: the reply as a form sends it; empty
    for no reply. ``by_group``: by the code of the group; None for words, which could tell who wrote
    them."""

    question: FormQuestion
    value: str
    count: int
    by_group: Mapping[str, int] | None


@dataclass(frozen=True)
class WrittenReply:
    """The words of one registrant."""

    question: FormQuestion
    registration: Registration
    reply: FormReply

    @property
    def words(self) -> str:
        """The words as staff may read them."""
        return shown_value(self.reply, is_unnamed=self.registration.person.is_unnamed)


def reply_figures(
    session: Session, event: Event, *, of_confirmed: bool = False
) -> list[ReplyFigure]:
    """Return the figures of each question, with those who did not reply. ``of_confirmed``: count
    only registrants with a seat, and else all whose registration has not ended. Words are without
    names, addresses and phone numbers."""
    registered = _registered(event, of_confirmed=of_confirmed)
    counts, people = _counts(session, registered), _by_group(session, registered)
    words = _words(session, registered)
    return [
        figure
        for question in form_questions(session, event.id, withdrawn_too=True)
        for figure in _figures(question, counts[question.id], words.get(question.id, []), people)
    ]


def written_replies(session: Session, event: Event) -> list[WrittenReply]:
    """Return the words of all registrants whose registration has not ended, by question and by
    name."""
    questions = {each.id: each for each in form_questions(session, event.id, withdrawn_too=True)}
    query = (
        select(FormReply, Registration)
        .join(Registration, Registration.id == FormReply.registration_id)
        .join(Registration.person)
        .options(contains_eager(Registration.person).joinedload(Person.institution))
        .where(_registered(event), *_IN_WORDS)
        .order_by(Person.sort_key, Person.id)
    )
    found = [
        WrittenReply(questions[reply.question_id], registration, reply)
        for reply, registration in session.execute(query)
    ]
    return sorted(found, key=lambda each: list(questions).index(each.question.id))


_IN_WORDS = (FormReply.choice_id.is_(None), FormReply.is_yes.is_(None))


def _registered(event: Event, *, of_confirmed: bool = False) -> ColumnElement[bool]:
    state = Registration.state
    is_counted = state == RegistrationState.CONFIRMED if of_confirmed else state.not_in(ENDED)
    return and_(Registration.event_id == event.id, is_counted)


def _counts(
    session: Session, registered: ColumnElement[bool]
) -> Mapping[int, Mapping[str, Counter[str]]]:
    """Return the number of replies by question, value and group. Words have the value ""."""
    query = (
        select(
            FormReply.question_id,
            FormReply.choice_id,
            FormReply.is_yes,
            StakeholderGroup.code,
            func.count(),
        )
        .join(Registration, Registration.id == FormReply.registration_id)
        .join(StakeholderGroup, StakeholderGroup.id == Registration.group_id)
        .where(registered)
        .group_by(
            FormReply.question_id, FormReply.choice_id, FormReply.is_yes, StakeholderGroup.code
        )
    )
    found: defaultdict[int, defaultdict[str, Counter[str]]] = defaultdict(
        lambda: defaultdict(Counter)
    )
    for question_id, choice_id, is_yes, group, count in session.execute(query):
        value = str(choice_id or "") if is_yes is None else YES if is_yes else NO
        found[question_id][value][group] += count
    return found


def _by_group(session: Session, registered: ColumnElement[bool]) -> Counter[str]:
    query = (
        select(StakeholderGroup.code, func.count())
        .join(Registration, Registration.group_id == StakeholderGroup.id)
        .where(registered)
        .group_by(StakeholderGroup.code)
    )
    return Counter(dict(session.execute(query).all()))


def _words(session: Session, registered: ColumnElement[bool]) -> Mapping[int, list[str]]:
    query = (
        select(FormReply, Person)
        .join(Registration, Registration.id == FormReply.registration_id)
        .join(Registration.person)
        .where(registered, *_IN_WORDS, Person.is_unnamed.is_(False))
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for reply, person in session.execute(query):
        found[reply.question_id].append(unsigned(reply.words, person.name))
    return found


def _figures(
    question: FormQuestion,
    counts: Mapping[str, Counter[str]],
    words: Sequence[str],
    people: Counter[str],
) -> Iterator[ReplyFigure]:
    replied = sum(counts.values(), Counter[str]())
    if question.kind is QuestionKind.TEXT:
        told = tally(words)
        yield from (ReplyFigure(question, text, count, None) for text, count in told)
    else:
        values = (
            [YES, NO]
            if question.kind is QuestionKind.YES_NO
            else [str(each.id) for each in question.choices]
        )
        yield from (
            ReplyFigure(question, value, counts[value].total(), counts[value]) for value in values
        )
    asked = Counter(
        {code: count for code, count in people.items() if question.rule.is_asked_of(code)}
    )
    silent = asked - replied
    yield ReplyFigure(question, "", silent.total(), silent)
