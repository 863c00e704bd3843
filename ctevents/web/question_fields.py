"""Fields that an event adds to the forms of guests: the questions of its organisers, and the names
of companions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from flask_babel import gettext, ngettext, pgettext
from flask_babel import lazy_gettext as _
from markupsafe import Markup
from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from ctevents.db.handle import db
from ctevents.domain.events.form_questions import LONGEST_REPLY, NO, YES, QuestionKind, ReplyProblem
from ctevents.domain.people import language_of_text
from ctevents.domain.registration import CompanionRole, NamedCompanion
from ctevents.models import Companion, FormQuestion, Registration
from ctevents.services.people.form_replies import replies_of
from ctevents.texts.markup import marked
from ctevents.texts.rendering import page_language
from ctevents.texts.words.titles import COMPANION_ROLES
from ctevents.web.forms import (
    LONGEST_LINE,
    Form,
    OneLine,
    Paragraphs,
    PartOfRow,
    at_most,
    real_name,
)

AnyForm = TypeVar("AnyForm", bound=Form)


PREFIX = "question-"
"""The beginning of the name of each field."""
LONGEST_IN_MENU = 24
"""Characters of a choice that a menu on a phone of 320 pixels shows whole."""


def field_name(question_id: int) -> str:
    """Return the name of the field: it stays the same as long as the question."""
    return f"{PREFIX}{question_id}"


def with_questions(
    form: type[AnyForm], questions: Sequence[FormQuestion], groups: Mapping[str, str]
) -> type[AnyForm]:
    """Return the form with a field for each question. ``groups``: the names of groups by code."""
    fields: dict[str, Any] = {
        field_name(question.id): _field_of(question)(question=question, groups=groups)
        for question in questions
    }
    asked: type[AnyForm] = type(form.__name__, (form,), {**fields, "question_names": tuple(fields)})
    return asked


class _ReplyField:
    """A reply, checked by the rule of its question. The group is that of the same form. ``hint``:
    the groups that are asked, and the words of the organiser."""

    data: str | None
    object_data: str | None
    flags: Any
    is_listed = False

    def __init__(
        self, *, question: FormQuestion, groups: Mapping[str, str], **options: Any
    ) -> None:
        super().__init__(marked(question.wordings), **options)  # type: ignore[call-arg]  # that of the field
        self.question, self.rule = question, question.rule
        self.flags.always_filled = self.rule.is_required
        asked = ", ".join(groups[code] for code in question.group_codes if code in groups)
        hints = [
            gettext("Only for: %(groups)s.", groups=asked) if asked else "",
            marked(question.hints),
        ]
        self.hint = Markup(" ").join(filter(None, hints))

    def pre_validate(self, form: Any) -> None:
        problem = self.rule.problem_in(
            self.data or "", form.group.data or "", self.object_data or ""
        )
        if problem is not None:
            raise ValidationError(self._says(problem))

    def _says(self, problem: ReplyProblem) -> str:
        wording = self.question.wording(page_language())
        match problem:
            case ReplyProblem.MISSING:
                return gettext("Please answer: %(question)s", question=wording)
            case ReplyProblem.NOT_OFFERED:
                return gettext("%(question)s: choose one of the answers.", question=wording)
            case ReplyProblem.TOO_LONG:
                return ngettext(
                    "%(field)s: use at most %(num)d character.",
                    "%(field)s: use at most %(num)d characters.",
                    LONGEST_REPLY,
                    field=wording,
                )


class WordsField(_ReplyField, Paragraphs):
    """A reply in words."""


class MenuField(_ReplyField, SelectField):
    """A reply that is one of several short choices."""

    def iter_choices(self) -> Any:
        empty = SelectChoice(
            "", gettext("Please choose") if self.rule.is_required else gettext("No answer")
        )
        self.choices = [empty, *_choices_of(self)]
        return super().iter_choices()


class _ListedField(_ReplyField, RadioField):
    """A reply that is one of those below each other. Nothing is chosen before, unless the reply may
    stay empty."""

    is_listed = True

    def __init__(
        self, *, question: FormQuestion, groups: Mapping[str, str], **options: Any
    ) -> None:
        self.is_open = not question.rule.is_required or bool(question.group_codes)
        default = "" if self.is_open else None
        super().__init__(question=question, groups=groups, default=default, **options)

    def iter_choices(self) -> Any:
        self.choices = [
            *self.listed(),
            *([SelectChoice("", gettext("No answer"))] if self.is_open else []),
        ]
        return super().iter_choices()

    def listed(self) -> list[SelectChoice]:
        raise NotImplementedError


class LongChoicesField(_ListedField):
    """A reply that is one of several choices, which a menu on a phone would cut."""

    def listed(self) -> list[SelectChoice]:
        return _choices_of(self)


class YesNoField(_ListedField):
    """A reply that is yes or no."""

    def listed(self) -> list[SelectChoice]:
        return [
            SelectChoice(YES, pgettext("answer", "Yes")),
            SelectChoice(NO, pgettext("answer", "No")),
        ]


def _field_of(question: FormQuestion) -> type[_ReplyField]:
    if question.kind is QuestionKind.TEXT:
        return WordsField
    if question.kind is QuestionKind.YES_NO:
        return YesNoField
    texts = [text for choice in question.choices for text in choice.texts.values()]
    return LongChoicesField if max(map(len, texts), default=0) > LONGEST_IN_MENU else MenuField


def _choices_of(field: _ReplyField) -> list[SelectChoice]:
    """Return the choices on offer. The one that a person chose earlier stays on offer to them."""
    shown = (*field.rule.offered, field.object_data)
    texts = {str(each.id): each.texts for each in field.question.choices if str(each.id) in shown}
    return [SelectChoice(value, _text(each), _language(each)) for value, each in texts.items()]


def _text(texts: Mapping[str, str]) -> str:
    return texts.get(language_of_text(texts, page_language()) or "", "")


def _language(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the attribute of an option in a different language than the page."""
    found = language_of_text(texts, page_language())
    return {} if found in (None, page_language()) else {"lang": str(found)}


_PARTS = ("role", "given_name", "family_name")
"""The fields of a companion; each name ends in ``-`` and the number of the row."""
_NAME = [at_most(LONGEST_LINE), real_name]


class CompanionsForm(Form):
    """A form with rows for companions. ``companion_rows``: the names of the fields of each row;
    none if the form does not ask."""

    companion_rows: ClassVar[tuple[tuple[str, str, str], ...]] = ()

    def companions(self) -> list[NamedCompanion] | None:
        """Return the companions that were named, or None if the form does not ask for them."""
        if not self.companion_rows:
            return None
        rows = [[self[name].data or "" for name in row] for row in self.companion_rows]
        return [
            NamedCompanion(CompanionRole(role), given, family)
            for role, given, family in rows
            if role
        ]

    @property
    def names_companions(self) -> bool:
        """True if a row is not empty."""
        return any(self[name].data for row in self.companion_rows for name in row)


AnyCompanionsForm = TypeVar("AnyCompanionsForm", bound=CompanionsForm)


def with_companions(form: type[AnyCompanionsForm], most: int) -> type[AnyCompanionsForm]:
    """Return the form with rows for this number of companions."""
    fields: dict[str, Any] = {}
    rows = tuple(_names_of_row(number) for number in range(1, most + 1))
    for number, row in enumerate(rows, 1):
        of_row: dict[str, Any] = {"row": row, "number": number}
        role, given_name, family_name = row
        fields[role] = _RoleField(pgettext("of a companion", "Task"), default="", **of_row)
        fields[given_name] = _GivenName(_("Given name"), _NAME, **of_row)
        fields[family_name] = _FamilyName(_("Family name"), _NAME, **of_row)
    asked: type[AnyCompanionsForm] = type(
        form.__name__, (form,), {**fields, "companion_rows": rows}
    )
    return asked


def saved_replies(form: Any, registration: Registration) -> dict[str, str]:
    """Return the values of the fields of the form's questions."""
    replies = replies_of(db.session(), registration.id) if form.question_names else {}
    return {field_name(question_id): reply.value for question_id, reply in replies.items()}


def saved_companions(companions: Sequence[Companion]) -> dict[str, str]:
    """Return the values of the fields."""
    return {
        name: value
        for number, each in enumerate(companions, 1)
        for name, value in zip(
            _names_of_row(number), (each.role.value, each.given_name, each.family_name), strict=True
        )
    }


def _names_of_row(number: int) -> tuple[str, str, str]:
    role, given_name, family_name = (f"companion_{part}-{number}" for part in _PARTS)
    return role, given_name, family_name


class _RoleField(PartOfRow, SelectField):
    missing = _("Companion %(number)s: choose the task.")

    def __init__(self, *arguments: Any, **options: Any) -> None:
        roles = [SelectChoice(role.value, words) for role, words in COMPANION_ROLES.items()]
        super().__init__(
            *arguments, choices=[SelectChoice("", _("Please choose")), *roles], **options
        )


class _GivenName(PartOfRow, OneLine):
    missing = _("Companion %(number)s: enter the given name.")


class _FamilyName(PartOfRow, OneLine):
    missing = _("Companion %(number)s: enter the family name.")
