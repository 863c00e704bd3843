"""The forms of a focal point: a row for each seat, pasted lines, giving seats back, the official
letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from flask_wtf.file import FileField, FileRequired
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.validators import DataRequired, ValidationError

from ctevents.domain.guests.nominee_lines import MOST_LINES, NomineeLine, read_lines
from ctevents.domain.guests.rows import LONGEST
from ctevents.domain.people import full_name
from ctevents.models import Invitation, Nomination, StakeholderGroup
from ctevents.services.people.people import PersonFields, fields_of
from ctevents.services.replies.nominees import correction_version, knows_address
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
    group_choices,
    letter_language_choices,
    one_line,
)
from ctevents.web.public.forms import PersonForm, assistants_field, needs_in, sex_of_other_field

LONGEST_PASTE = 20_000


def row_prefixes() -> Iterator[str]:
    """Yield what the names of the fields in each row begin with: nothing in the first row, which is
    the only one that programs send."""
    yield ""
    yield from (f"row-{number}-" for number in count(2))


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

    def __init__(
        self, invitation: Invitation, groups: list[StakeholderGroup], **options: Any
    ) -> None:
        own = invitation.institution.group if invitation.institution else None
        language = invitation.language or invitation.event.main_language
        usual = {"group": own.code if own in groups else None, "language": language}
        super().__init__(data=usual | options.pop("data", {}), **options)
        self.invitation, self.all_groups = invitation, groups
        self.group.choices = group_choices(groups)
        if self.group.data is None and groups:
            self.group.data = groups[0].code
        for item in (self.group, self.language):
            item.flags.always_filled = True


class SeatRow(_OfInstitution):
    """A nominee's details, entered by the focal point. The institution is the focal point's. The
    nominee gives all consents personally."""

    title = PersonForm.title
    given_name = PersonForm.given_name
    family_name = PersonForm.family_name
    email = Email(
        _("E-mail address"),
        [
            DataRequired(_("Enter an e-mail address. We send the badge there.")),
            at_most(LONGEST_EMAIL),
        ],
    )
    position = PersonForm.position
    phone = OneLine(_("Phone"), [at_most(LONGEST["phone"])])
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

    def __init__(
        self,
        invitation: Invitation,
        groups: list[StakeholderGroup],
        prefix: str = "",
        **options: Any,
    ) -> None:
        super().__init__(invitation, groups, prefix=prefix, **options)
        self.prefix = prefix
        for item in (self.sex, self.interpretation_language, self.assistants):
            item.flags.always_filled = True

    @property
    def is_begun(self) -> bool:
        return any(self[name].data for name in _TYPED)

    def refuse(self, text: str) -> None:
        self.given_name.errors = [text]

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
            phone=self.phone.data or None,
        )

    def wishes(self) -> Wishes:
        return needs_in(self)


_TYPED = (
    "title",
    "given_name",
    "family_name",
    "email",
    "position",
    "phone",
    "dietary",
    "access_needs",
)
"""The texts of a row. A row without any of them belongs to a seat that is still free."""


class NomineeForm(SeatRow):
    """A nominee on a page of their own."""

    privacy = _privacy(_("I have told this person that I am giving you these details"))


class CorrectionForm(Form):
    """The details of a nominee that a focal point may correct. An address that the nominee gave
    themselves is left out."""

    version = HiddenField()
    title = PersonForm.title
    given_name = PersonForm.given_name
    family_name = PersonForm.family_name
    email = SeatRow.email
    position = PersonForm.position

    def __init__(self, nomination: Nomination) -> None:
        known = fields_of(nomination.registration.person)
        saved = {name: getattr(known, name) for name in _CORRECTED}
        super().__init__(data=saved | {"version": correction_version(nomination)})
        self.known = known
        if not knows_address(nomination):
            del self.email

    def refuse(self, text: str) -> None:
        self.given_name.errors = [text]

    def person_fields(self) -> PersonFields:
        typed: dict[str, Any] = {name: self[name].data or "" for name in _CORRECTED if name in self}
        return replace(self.known, **typed)


_CORRECTED = ("title", "given_name", "family_name", "email", "position")


class SeatsForm(Form):
    """The part of the table that all rows have in common."""

    privacy = _privacy(_("I have told these people that I am giving you these details"))


class PastedNames(Paragraphs):
    """Pasted lines, perhaps from a spreadsheet, with tabs between the cells."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata([str(value).replace("\t", "; ") for value in valuelist])


class SeveralForm(_OfInstitution):
    """Lines of people with one group in common, and a common language for lines without one. They
    fill in rows of the table, which the focal point then saves. The form shares a page with the
    rows, so its ids differ."""

    people = PastedNames(
        _("People, one on each line"),
        [DataRequired(_("Enter at least one line.")), at_most(LONGEST_PASTE)],
    )
    group = _group(id="group-of-all")
    language = _language(id="language-of-all")

    def validate_people(self, field: PastedNames) -> None:
        lines = read_lines(field.data or "")
        if not lines:
            raise ValidationError(gettext("Enter at least one line."))
        if len(lines) > MOST_LINES:
            raise ValidationError(
                ngettext("Enter at most %(num)d line.", "Enter at most %(num)d lines.", MOST_LINES)
            )

    def rows(self) -> list[SeatRow]:
        """Return the rows that the lines fill in, checked."""
        rows = list(map(self._row, row_prefixes(), read_lines(self.people.data or "")))
        for row in rows:
            row.validate()
        return rows

    def _row(self, prefix: str, line: NomineeLine) -> SeatRow:
        """Return the row. Without a sex, the person is asked; without a language, the common one
        applies."""
        typed = {name: value or "" for name, value in vars(line).items() if name != "number"}
        values = typed | {"group": self.group.data, "language": line.language or self.language.data}
        named = MultiDict({f"{prefix}{name}": value for name, value in values.items()})
        return SeatRow(
            self.invitation, self.all_groups, formdata=named, prefix=prefix, meta={"csrf": False}
        )


class LetterForm(Form):
    file = FileField(_("Official letter"), [FileRequired(_("Choose a file."))])

    def refuse(self, text: str) -> None:
        self.file.errors = [text]

    def content(self) -> bytes:
        with self.file.data.stream as stream:
            return bytes(stream.read())

    def file_name(self) -> str:
        """Return the file's name without folders, which some browsers send."""
        return one_line((self.file.data.filename or "").replace("\\", "/").rpartition("/")[2])[
            :LONGEST_LINE
        ]


class Count(OneLine):
    """A whole number; nothing means zero."""

    @property
    def number(self) -> int:
        return int(self.data) if self.data else 0

    def pre_validate(self, form: object) -> None:
        if self.data and not (self.data.isdecimal() and len(self.data) < 5):
            raise ValidationError(gettext("Enter a whole number."))


class ReleaseForm(Form):
    """``release_form`` adds a number for each kind of free seat. ``free``: the free seats when the
    form was opened, so that nothing is given back twice."""

    free = HiddenField()
    sure = BooleanField(
        _("Yes, others may have these seats"),
        [DataRequired(_("Tick this box to give the seats back."))],
    )

    @property
    def seen(self) -> int | None:
        """Return the number seen; None from a program that sends none."""
        typed = str(self.free.data or "")
        return int(typed) if typed.isdecimal() and len(typed) < 5 else None

    def counts(self) -> dict[str, int]:
        return {
            name.removeprefix("seats").removeprefix("_"): self[name].number
            for name in self._names()
        }

    def numbers(self) -> list[Count]:
        return [self[name] for name in self._names()]

    def _names(self) -> list[str]:
        return [name for name in self._fields if name.startswith("seats")]


def release_form(free: Counter[str], groups: list[StakeholderGroup], **options: Any) -> ReleaseForm:
    """Return the form. ``free``: unused seats by group; at first all of them are to be given
    back."""
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
