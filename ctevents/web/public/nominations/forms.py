"""The forms of a focal point: naming one person or several, giving seats back, the official letter."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flask import request
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from flask_wtf.file import FileField, FileRequired
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, ValidationError

from ctevents.domain.guests.nominee_lines import MOST_LINES, NomineeLine, read_lines
from ctevents.domain.people import full_name
from ctevents.models import Invitation, StakeholderGroup
from ctevents.services.people.people import PersonFields
from ctevents.services.replies.registrations import Wishes
from ctevents.texts.rendering import page_language
from ctevents.web.forms import (
    LONGEST_EMAIL,
    LONGEST_LINE,
    LONGEST_TEXT,
    Email,
    Form,
    OneLine,
    Paragraphs,
    at_most,
    letter_language_choices,
    one_line,
)
from ctevents.web.public.forms import PersonForm, assistants_field, needs_in, sex_of_other_field

LONGEST_PASTE = 20_000


def _group(**options: str) -> SelectField:
    return SelectField(_("Group"), **options)


def _language(**options: str) -> SelectField:
    return SelectField(_("Language of letters"), choices=letter_language_choices(), **options)


def _privacy(label: LazyString, **options: str) -> BooleanField:
    told = _("Tell them first, then tick this box. The privacy notice says how we use the details.")
    return BooleanField(label, [DataRequired(told)], **options)


class _OfInstitution(Form):
    """``groups``: those to choose from; if seats are split, the groups of the seats."""

    group: SelectField
    language: SelectField

    def __init__(self, invitation: Invitation, groups: list[StakeholderGroup], **options: Any) -> None:
        own = invitation.institution.group if invitation.institution else None
        language = invitation.language or invitation.event.main_language
        usual = {"group": own.code if own in groups else None, "language": language}
        super().__init__(data=usual | options.pop("data", {}), **options)
        self.invitation, self.all_groups = invitation, groups
        self.group.choices = [SelectChoice(group.code, group.name(page_language())) for group in groups]
        if self.group.data is None and groups:
            self.group.data = groups[0].code
        for item in (self.group, self.language):
            item.flags.always_filled = True


class NomineeForm(_OfInstitution):
    """A nominee's details, entered by the focal point. The institution is the focal point's. The nominee gives all
    consents personally."""

    title = PersonForm.title
    given_name = PersonForm.given_name
    family_name = PersonForm.family_name
    email = Email(
        _("E-mail address"),
        [DataRequired(_("Enter an e-mail address. We send the badge there.")), at_most(LONGEST_EMAIL)],
    )
    position = PersonForm.position
    group = _group()
    sex = sex_of_other_field()
    language = _language()
    interpretation = BooleanField(_("Needs interpretation"))
    interpretation_language = PersonForm.interpretation_language
    dietary = Paragraphs(_("Food the person cannot eat"), [at_most(LONGEST_TEXT)])
    access_needs = Paragraphs(
        _("Access needs of the person, for example a step-free entrance"), [at_most(LONGEST_TEXT)]
    )
    assistants = assistants_field(_("Assistants or interpreters who come with the person"))
    privacy = _privacy(_("I have told this person that I am giving you these details"))

    def __init__(self, invitation: Invitation, groups: list[StakeholderGroup], **options: Any) -> None:
        super().__init__(invitation, groups, **options)
        for item in (self.sex, self.interpretation_language, self.assistants):
            item.flags.always_filled = True

    def person_name(self) -> str:
        return full_name(self.given_name.data or "", self.family_name.data or "")

    def person_fields(self) -> PersonFields:
        assert self.invitation.institution is not None
        texts = ("title", "given_name", "family_name", "email", "position")
        return PersonFields(
            **{name: self[name].data or "" for name in texts},
            institution=self.invitation.institution.name,
            group=self.group.data,
            sex=self.sex.said,
            language=self.language.data,
        )

    def wishes(self) -> Wishes:
        return needs_in(self)


class PastedNames(Paragraphs):
    """Pasted lines, perhaps from a spreadsheet, with tabs between the cells."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata([str(value).replace("\t", "; ") for value in valuelist])


class SeveralForm(_OfInstitution):
    """Lines of people with one group in common, and a common language for lines without one. It shares a page with
    ``NomineeForm``, so its ids differ.

    ``is_understood``: the focal point has seen how the lines were read. Until then nobody is named.
    """

    at_line = 0

    people = PastedNames(
        _("People, one on each line"), [DataRequired(_("Enter at least one line.")), at_most(LONGEST_PASTE)]
    )
    group = _group(id="group-of-all")
    language = _language(id="language-of-all")
    privacy = _privacy(_("I have told these people that I am giving you these details"), id="privacy-of-all")

    @property
    def is_understood(self) -> bool:
        return "understood" in request.form

    def validate_people(self, _field: PastedNames) -> None:
        """Check each line; its errors appear above the form."""
        lines = self.lines()
        if len(lines) > MOST_LINES:
            raise ValidationError(ngettext("Enter at most %(num)d line.", "Enter at most %(num)d lines.", MOST_LINES))
        for line, form in lines:
            form.validate()
            self.form_errors += [of_line(line.number, str(texts[0])) for texts in form.errors.values()]
        if self.form_errors:
            raise ValidationError(gettext("Nobody has been added yet. Correct these lines."))

    def refuse(self, text: str) -> None:
        super().refuse(of_line(self.at_line, text))

    def lines(self) -> list[tuple[NomineeLine, NomineeForm]]:
        """Return each line with the form that it would fill in."""
        return [(line, self._form(line)) for line in read_lines(self.people.data or "")]

    def _form(self, line: NomineeLine) -> NomineeForm:
        """Return a form for the line. Without a sex, the person is asked; without a language, the common one applies."""
        typed = {name: value or "" for name, value in vars(line).items() if name != "number"}
        common = {"group": self.group.data, "privacy": "on", "language": line.language or self.language.data}
        values = MultiDict({**typed, **common})
        return NomineeForm(self.invitation, self.all_groups, formdata=values, meta={"csrf": False})


def of_line(number: int, text: str) -> str:
    return gettext("Line %(number)d: %(text)s", number=number, text=text)


class LetterForm(Form):
    file = FileField(_("Official letter"), [FileRequired(_("Choose a file."))])

    def refuse(self, text: str) -> None:
        self.file.errors = [text]

    def content(self) -> bytes:
        with self.file.data.stream as stream:
            return bytes(stream.read())

    def file_name(self) -> str:
        """Return the file's name without folders, which some browsers send."""
        return one_line((self.file.data.filename or "").replace("\\", "/").rpartition("/")[2])[:LONGEST_LINE]


class Count(OneLine):
    """A whole number; nothing means zero."""

    @property
    def number(self) -> int:
        return int(self.data) if self.data else 0

    def pre_validate(self, form: object) -> None:
        if self.data and not (self.data.isdecimal() and len(self.data) < 5):
            raise ValidationError(gettext("Enter a whole number."))


class ReleaseForm(Form):
    """``release_form`` adds a number for each kind of free seat. ``free``: the free seats when the form was opened, so
    that nothing is given back twice."""

    free = HiddenField()
    sure = BooleanField(
        _("Yes, others may have these seats"), [DataRequired(_("Tick this box to give the seats back."))]
    )

    @property
    def seen(self) -> int | None:
        """Return the number seen; None from a program that sends none."""
        typed = str(self.free.data or "")
        return int(typed) if typed.isdecimal() and len(typed) < 5 else None

    def counts(self) -> dict[str, int]:
        return {name.removeprefix("seats").removeprefix("_"): self[name].number for name in self._names()}

    def numbers(self) -> list[Count]:
        return [self[name] for name in self._names()]

    def _names(self) -> list[str]:
        return [name for name in self._fields if name.startswith("seats")]


def release_form(free: Counter[str], groups: list[StakeholderGroup], **options: Any) -> ReleaseForm:
    """Return the form. ``free``: unused seats by group; at first all of them are to be given back."""
    names = {group.code: group.name(page_language()) for group in groups}
    fields = {
        (f"seats_{group}" if group else "seats"): Count(
            gettext("Seats to give back, %(group)s", group=names.get(group, group))
            if group
            else _("Seats to give back"),
            [at_most(LONGEST_LINE)],
            default=str(count),
        )
        for group, count in free.items()
        if count
    }
    form_class = type("OwnReleaseForm", (ReleaseForm,), fields)
    form: ReleaseForm = form_class(**options)
    for item in form.numbers():
        item.flags.always_filled = True
    return form
