"""The questions of an event's form, and what registrants replied."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import StakeholderGroup
from ctevents.services.figures.form_figures import (
    ReplyFigure,
    WrittenReply,
    reply_figures,
    written_replies,
)
from ctevents.services.people.people import groups
from ctevents.services.people.unnamed import shown
from ctevents.texts.exports.columns import Column, ColumnKind, in_file
from ctevents.texts.exports.exporting import Listing, ListRequest, ListRows, all_of
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import reply_words
from ctevents.web.staff.questions.question_forms import KINDS
from ctevents.web.staff.questions.questions import QuestionLine, question_lines
from ctevents.web.staff.questions.replies import FILTERS, is_of_confirmed


def _find_questions(asking: ListRequest) -> ListRows[QuestionLine]:
    return all_of(question_lines(asking.of_event))


def _find_figures(asking: ListRequest) -> ListRows[ReplyFigure]:
    of_confirmed = is_of_confirmed(asking.arguments)
    return all_of(reply_figures(db.session(), asking.of_event, of_confirmed=of_confirmed))


def _find_words(asking: ListRequest) -> ListRows[WrittenReply]:
    return all_of(written_replies(db.session(), asking.of_event))


def _of_groups(asking: ListRequest) -> Sequence[Column[ReplyFigure]]:
    return [
        in_file(group.name(page_language()), partial(_in_group, group))
        for group in groups(db.session(), asking.of_event.project_id)
    ]


def _in_group(group: StakeholderGroup, figure: ReplyFigure) -> int | None:
    return None if figure.by_group is None else figure.by_group.get(group.code, 0)


def _choices(line: QuestionLine) -> str:
    return "; ".join(
        choice.text(page_language()) for choice in line.question.choices if choice.is_offered
    )


QUESTIONS: tuple[Column[QuestionLine], ...] = (
    Column(
        _("Question"),
        lambda line: line.question.wording(page_language()),
        "wording",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(_("Kind of reply"), lambda line: KINDS[line.question.kind], "kind", ColumnKind.LONG),
    in_file(_("Choices"), _choices),
    Column(
        _("Required"), lambda line: gettext("yes") if line.question.is_required else gettext("no")
    ),
    Column(_("Asked of"), lambda line: ", ".join(line.groups) or gettext("everybody"), "asked_of"),
    Column(_("Replies"), lambda line: line.replies, kind=ColumnKind.NUMBER),
    in_file(
        _("Withdrawn"), lambda line: gettext("yes") if line.question.withdrawn_at else gettext("no")
    ),
    in_file(_("Missing languages"), lambda line: ", ".join(line.missing)),
    Column(_("Change"), None, "change"),
)

FIGURES: tuple[Column[Any], ...] = (
    in_file(_("Question"), lambda figure: figure.question.wording(page_language())),
    Column(
        _("Reply"),
        lambda figure: reply_words(figure.question, figure.value),
        kind=ColumnKind.LONG,
        names_row=True,
    ),
    Column(_("How many"), lambda figure: figure.count, kind=ColumnKind.NUMBER),
    Column(_("By group"), None, "by_group", ColumnKind.LONG),
)

WORDS: tuple[Column[WrittenReply], ...] = (
    in_file(_("Question"), lambda each: each.question.wording(page_language())),
    Column(
        _("Name"),
        lambda each: shown(each.registration.person).listed_name,
        "name",
        ColumnKind.LONG,
        names_row=True,
    ),
    Column(
        _("Institution"),
        lambda each: shown(each.registration.person).institution,
        kind=ColumnKind.LONG,
    ),
    Column(
        _("Reply"),
        lambda each: each.words,
        kind=ColumnKind.LONG,
    ),
)

LISTINGS = (
    Listing(
        kind="questions",
        name=_("Questions of the form"),
        page="staff.question_list",
        right=Right.SEE_GUESTS,
        columns=QUESTIONS,
        find_rows=_find_questions,
    ),
    Listing(
        kind="question-figures",
        name=_("Replies without names"),
        page="staff.question_replies",
        right=Right.SEE_GUESTS,
        columns=FIGURES,
        columns_of_event=_of_groups,
        find_rows=_find_figures,
        filters=FILTERS,
    ),
    Listing(
        kind="question-words",
        name=_("Replies in words, with names"),
        page="staff.question_replies",
        right=Right.SEE_GUESTS,
        columns=WORDS,
        find_rows=_find_words,
    ),
)
