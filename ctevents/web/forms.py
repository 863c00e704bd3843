"""The base of all forms."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Sequence
from hashlib import sha256
from typing import Any

from flask_babel import get_translations, gettext, lazy_pgettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from flask_wtf import FlaskForm
from wtforms import BooleanField, HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms import Form as AnyForm
from wtforms.fields.choices import SelectChoice
from wtforms.validators import Length, StopValidation, ValidationError

from ctevents.domain.domain_names import has_hidden_signs, is_confusable
from ctevents.domain.names.full_names import is_no_name, title_in
from ctevents.domain.people import LANGUAGES, LONGEST_TITLE, Sex, joiners_in
from ctevents.formats.addresses import folded_email, is_email, readable_email
from ctevents.formats.scanned_codes import is_scanned
from ctevents.models import StakeholderGroup
from ctevents.services.people.people import PersonFields
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages, page_language
from ctevents.texts.words.titles import titles_in

LONGEST_LINE = 200
LONGEST_TEXT = 2000
LONGEST_EMAIL = 254


SAID_BY_WTFORMS = (_("Not a valid choice."),)
"""Messages of WTForms that no field or validator of ours replaces."""


class OurWords:
    """Looks up WTForms' messages in our catalogues: its own cover fewer languages."""

    def gettext(self, text: str) -> str:
        return gettext(text)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        found: str = get_translations().ungettext(singular, plural, number)
        return found


class Form(FlaskForm):
    """A form that keeps what was typed and shows errors beside the fields."""

    class Meta(FlaskForm.Meta):
        def get_translations(self, _form: object) -> OurWords:
            return OurWords()

    def answer_status(self) -> int:
        """Return 200 for the first view, 422 for a refused form."""
        return 422 if self.errors else 200

    def refuse(self, text: str) -> None:
        """Say why nothing was done. Forms in which one field is to blame say it there."""
        self.form_errors = [text]


class OneLine(StringField):
    """Text on one line: white space is folded, control characters are removed."""

    data: str | None

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        if self.data is not None:
            self.data = one_line(str(self.data))


class PartOfRow:
    """A field that may be empty if all fields of its row are. ``row``: their names; ``missing``:
    what to enter, perhaps with the ``number`` of the row. Inherit from it before the class of the
    field."""

    data: str | None
    flags: Any
    missing: LazyString

    def __init__(self, *arguments: Any, row: Sequence[str], number: int, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.row, self.number = row, number
        self.flags.always_filled = True

    def pre_validate(self, form: Any) -> None:
        if self.data:
            return super().pre_validate(form)  # type: ignore[misc]  # that of the field
        is_begun = any(form[name].data for name in self.row)
        raise StopValidation(str(self.missing) % {"number": self.number} if is_begun else "")


class Paragraphs(TextAreaField):
    """Text of several lines, without control characters."""

    data: str | None

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        lines = str(self.data or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")
        kept = [_shown_in(line).rstrip() for line in lines]
        self.data = "\n".join(kept).strip()


CONFUSABLE = _(
    "The part after the @ mixes letters of two alphabets that look the same, such as a Cyrillic е "
    "in “example”. "
    "Delete it and type it again in one alphabet."
)


HIDDEN_SIGNS = _(
    "The address had characters that nobody can see. They are removed: check the address, then "
    "send the form again."
)


STATION_IS_NO_CODE = _(
    "This is a scanned code, not the name of a station. Type a name, for example A or main "
    "entrance. Nothing was recorded."
)


class Email(OneLine):
    """An e-mail address, or nothing. Its domain is folded, and shown in its own letters. One with
    hidden signs is refused, and shown without them."""

    has_hidden_signs = False

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        self.has_hidden_signs = any(has_hidden_signs(str(typed)) for typed in valuelist)
        self.data = (
            folded_email(self.data) if self.data and not is_confusable(self.data) else self.data
        )

    def _value(self) -> str:
        return readable_email(self.data or "")

    def pre_validate(self, form: object) -> None:
        if self.has_hidden_signs:
            raise ValidationError(str(HIDDEN_SIGNS))
        if self.data and is_confusable(self.data):
            raise ValidationError(str(CONFUSABLE))
        if self.data and not is_email(self.data):
            raise ValidationError(str(_("Enter an e-mail address such as name@example.org.")))


class SexField(RadioField):
    """A choice without a default, so that an unasked question does not look answered."""

    def pre_validate(self, form: AnyForm) -> None:
        if self.data:
            super().pre_validate(form)

    @property
    def said(self) -> Sex | None:
        return Sex(self.data) if self.data else None


class TitleField(OneLine):
    """The title of a person, with suggestions in the language of the page."""

    def __init__(self, *validators: Any, **options: Any) -> None:
        super().__init__(
            lazy_pgettext("of a person", "Title"), [at_most(LONGEST_TITLE), *validators], **options
        )

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        self.data = title_in(self.data or "")

    @property
    def suggestions(self) -> tuple[str, ...]:
        return titles_in(page_language())


def group_choices(groups: Iterable[StakeholderGroup]) -> list[SelectChoice]:
    language = page_language()
    return [SelectChoice(group.code, group.name(language)) for group in groups]


def one_line(text: str) -> str:
    return " ".join(
        _shown_in("".join(" " if character.isspace() else character for character in text)).split()
    )


def _shown_in(line: str) -> str:
    """Return a line without characters that nobody sees."""
    kept = joiners_in(line)
    return "".join(
        character
        for place, character in enumerate(line)
        if character.isprintable() or place in kept
    )


class AtMost(Length):
    """Names the field in its message, since several fields may be too long at once."""

    def __call__(self, _form: object, field: Any) -> None:
        if len(field.data or "") > self.max:
            words = ngettext(
                "%(field)s: use at most %(num)d character.",
                "%(field)s: use at most %(num)d characters.",
                self.max,
                field=field.label.text,
            )
            raise ValidationError(words)


def real_name(_form: object, field: OneLine) -> None:
    """Refuse a dash as a name."""
    if is_no_name(field.data or ""):
        raise ValidationError(str(_("Enter the name. “-” is not a name.")))


def no_code(_form: object, field: OneLine) -> None:
    """Refuse a scanned code as the name of a station."""
    if is_scanned(field.data or ""):
        raise ValidationError(str(STATION_IS_NO_CODE))


def at_most(length: int) -> Length:
    return AtMost(max=length)


def differences(
    typed: AnyForm, saved: AnyForm, *, but: Container[str] = ()
) -> list[tuple[str, str]]:
    """Return label and saved text of each field whose typed value differs. Hidden fields, tick
    boxes and the fields in ``but`` are left out."""
    return [
        (str(field.label.text), _shown(saved[field.name]))
        for field in typed
        if not isinstance(field, (HiddenField, BooleanField))
        and field.name not in but
        and (field.data or None) != (saved[field.name].data or None)
    ]


def marks(form: AnyForm) -> str:
    """Return a mark of each field's value. A page keeps the marks with which it began
    (``take_newer``)."""
    return " ".join(
        f"{field.name}={_mark(field)}" for field in form if not isinstance(field, HiddenField)
    )


def take_newer(typed: AnyForm, saved: AnyForm, began: str) -> list[tuple[str, str]]:
    """Put newer saved values into fields that this form did not change. ``began``: the ``marks`` of
    the form when it was opened. Return label and saved text of each field that both sides
    changed."""
    before = dict(each.split("=", 1) for each in began.split() if "=" in each)
    for field in typed:
        newer = None if isinstance(field, HiddenField) else saved[field.name]
        if newer is not None and before.get(field.name) == _mark(field):
            field.data, field.raw_data = newer.data, None
    return differences(
        typed, saved, but={field.name for field in saved if before.get(field.name) == _mark(field)}
    )


def see_newer(typed: AnyForm, saved: AnyForm) -> list[tuple[str, str]]:
    """Let the form count as one that saw what is saved now. Return label and saved text of each
    field that differs. A form that keeps ``began`` takes newer values first (``take_newer``)."""
    typed["version"].data = saved["version"].data
    if "began" not in typed:
        return differences(typed, saved)
    differing = take_newer(typed, saved, typed["began"].data or "")
    typed["began"].data = saved["began"].data
    return differing


def _mark(field: Any) -> str:
    return sha256(json.dumps(field.data or None, default=str).encode()).hexdigest()[:12]


def _shown(field: Any) -> str:
    if isinstance(field, SelectField):  # radio buttons too
        text = next((str(choice.label) for choice in field.iter_choices() if choice.selected), "")
    else:
        text = field.shown() if hasattr(field, "shown") else str(field._value())
    return text or gettext("(empty)")


def person_fields(form: Any, *, phone: str | None = None, rank: str | None = None) -> PersonFields:
    """Return a form's fields about a person, the same in every form."""
    texts = ("title", "given_name", "family_name", "email", "institution", "position")
    return PersonFields(
        **{name: form[name].data or "" for name in texts},
        group=form.group.data,
        sex=form.sex.said,
        language=form.language.data,
        phone=phone,
        rank=rank,
    )


def letter_language_choices() -> list[SelectChoice]:
    """Return all languages. The choice is kept, and letters use it once the language is
    available."""
    return [SelectChoice(tag, LazyString(name_offered, tag), {"lang": tag}) for tag in LANGUAGES]


def name_offered(tag: str) -> str:
    """Return the language's own name."""
    if tag in languages():
        return NAMES[tag]
    return gettext("%(language)s (not available yet, English is sent)", language=NAMES[tag])
