"""The form of one question: its words and choices in each language, and the groups that are
asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from flask import request
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from wtforms import BooleanField, HiddenField, RadioField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db
from ctevents.domain.events.form_questions import (
    LONGEST_CHOICE,
    LONGEST_WORDING,
    MOST_CHOICES,
    QuestionKind,
)
from ctevents.models import Event, FormQuestion
from ctevents.services.events.form_questions import (
    Choice,
    Question,
    question_version,
    saved_question,
)
from ctevents.services.people.form_replies import count_choices, count_replies
from ctevents.services.people.people import groups
from ctevents.texts.languages import NAMES
from ctevents.web.forms import Form, OneLine, at_most, group_choices
from ctevents.web.staff.event.languages import all_languages
from ctevents.web.staff.fields import Boxes

KINDS: dict[QuestionKind, LazyString] = {
    QuestionKind.TEXT: _("Words"),
    QuestionKind.CHOICE: _("One of several choices"),
    QuestionKind.YES_NO: _("Yes or no"),
}
BLANK_CHOICES = 3
FIRST_CHOICES = 5
"""Rows for choices: of a question with some, those and some empty ones; of a new question."""


class QuestionForm(Form):
    """``question_form`` adds the fields that depend on the languages and on the number of choices.
    ``rows``: that number. ``chosen``: how many guests chose each saved choice."""

    rows: int
    languages: list[str]
    chosen: Mapping[int, int]

    version = HiddenField()
    kind = RadioField(
        _("Kind of reply"), choices=[SelectChoice(kind, text) for kind, text in KINDS.items()]
    )
    is_required = BooleanField(_("Guests must reply"))
    groups = Boxes(_("Ask only these groups"))

    def texts(self, name: str) -> dict[str, str]:
        """Return what was typed in each language."""
        typed = {tag: self[f"{name}_{tag}"].data for tag in self.languages}
        return {tag: text for tag, text in typed.items() if text}

    def texts_in(self, name: str, languages: list[str]) -> list[Any]:
        """Return the fields of a text in these languages."""
        return [self[f"{name}_{tag}"] for tag in languages]

    def choices(self) -> tuple[Choice, ...]:
        """Return the rows that have a text. A row without a number is a new choice."""
        return tuple(
            Choice(
                id=self.saved_id(row),
                texts=self.texts(f"choice{row}"),
                is_offered=self[f"offered{row}"].data or self.saved_id(row) is None,
            )
            for row in range(1, self.rows + 1)
            if self.texts(f"choice{row}")
        )

    def saved_id(self, row: int) -> int | None:
        """Return the number of the saved choice of a row; None for a new one."""
        typed = self[f"id{row}"].data or ""
        return int(typed) if re.fullmatch("[0-9]{1,9}", typed) else None

    def question(self) -> Question:
        kind = QuestionKind(self.kind.data)
        return Question(
            kind=kind,
            wordings=self.texts("wording"),
            hints=self.texts("hint"),
            is_required=self.is_required.data,
            groups=tuple(self.groups.data or ()),
            choices=self.choices() if kind is QuestionKind.CHOICE else (),
        )

    def validate(self, **options: Any) -> bool:
        is_valid = bool(super().validate(**options))
        if "en" not in self.texts("wording"):
            self["wording_en"].errors = [
                gettext("Enter the question in English. Languages without a text show it.")
            ]
            is_valid = False
        if self.kind.data == QuestionKind.CHOICE:
            is_valid = self._are_choices_valid() and is_valid
        return is_valid

    def _are_choices_valid(self) -> bool:
        for row in range(1, self.rows + 1):
            texts, field = self.texts(f"choice{row}"), self[f"choice{row}_en"]
            replies = self.chosen.get(self.saved_id(row) or 0, 0)
            if not texts and replies:
                words = ngettext(
                    "One guest chose this. Keep the text, and untick “Offer this choice”.",
                    "%(num)d guests chose this. Keep the text, and untick “Offer this choice”.",
                    replies,
                )
                field.errors = [words]
            elif texts and "en" not in texts:
                field.errors = [
                    gettext("Enter this choice in English. Languages without a text show it.")
                ]
        wrong = any(self[f"choice{row}_en"].errors for row in range(1, self.rows + 1))
        if not wrong and sum(choice.is_offered for choice in self.choices()) < 2:
            self["choice1_en"].errors = [
                gettext("Enter at least two choices that guests can choose.")
            ]
            wrong = True
        return not wrong


def question_form(
    event: Event, question: FormQuestion | None = None, **options: Any
) -> QuestionForm:
    """Return the form: as saved, or as sent. ``question``: None for a new one."""
    saved = saved_question(question) if question is not None else None
    rows = max(_rows_sent(), FIRST_CHOICES, len(saved.choices) + BLANK_CHOICES if saved else 0)
    languages = all_languages(event)
    form_class: type[QuestionForm] = type(
        "EventQuestionForm", (QuestionForm,), _fields(languages, min(rows, MOST_CHOICES))
    )
    form = form_class(data=_values(question, saved), **options)
    form.rows, form.languages = min(rows, MOST_CHOICES), languages
    form.chosen = count_choices(db.session(), question.id) if question is not None else {}
    form.groups.choices = group_choices(groups(db.session(), event.project_id))
    if question is not None and count_replies(db.session(), event.id).get(question.id):
        form.kind.choices = [
            choice for choice in form.kind.choices if choice.value == question.kind
        ]
    for field in form:
        field.flags.always_filled = field.name in ("wording_en", "kind") or field.name.startswith(
            "choice"
        )
    return form


def _rows_sent() -> int:
    sent = [name for name in request.form if re.fullmatch("id[0-9]{1,2}", name)]
    return max((int(name.removeprefix("id")) for name in sent), default=0)


def _fields(languages: list[str], rows: int) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for tag in languages:
        marked = {"lang": tag}
        words = {
            "wording": gettext("Question, %(language)s", language=NAMES[tag]),
            "hint": gettext("Help below the question, %(language)s", language=NAMES[tag]),
        }
        for name, text in words.items():
            fields[f"{name}_{tag}"] = OneLine(text, [at_most(LONGEST_WORDING)], render_kw=marked)
        for row in range(1, rows + 1):
            text = gettext("Choice %(number)d, %(language)s", number=row, language=NAMES[tag])
            fields[f"choice{row}_{tag}"] = OneLine(
                text, [at_most(LONGEST_CHOICE)], render_kw=marked
            )
    for row in range(1, rows + 1):
        fields[f"id{row}"] = HiddenField()
        fields[f"offered{row}"] = BooleanField(_("Offer this choice"))
    return fields


def _values(question: FormQuestion | None, saved: Question | None) -> dict[str, Any]:
    if question is None or saved is None:
        return {"kind": QuestionKind.TEXT}
    values: dict[str, Any] = {
        "kind": saved.kind,
        "is_required": saved.is_required,
        "groups": list(saved.groups),
    }
    values["version"] = question_version(question)
    for name, texts in {"wording": saved.wordings, "hint": saved.hints}.items():
        values |= {f"{name}_{tag}": text for tag, text in texts.items()}
    for row, choice in enumerate(saved.choices, start=1):
        values |= {f"choice{row}_{tag}": text for tag, text in choice.texts.items()}
        values |= {f"id{row}": str(choice.id), f"offered{row}": choice.is_offered}
    return values
