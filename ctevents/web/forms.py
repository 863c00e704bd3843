"""What all forms share."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Length, ValidationError

from ctevents.formats.addresses import is_email

LONGEST_LINE = 200
LONGEST_TEXT = 2000
LONGEST_EMAIL = 254


class Form(FlaskForm):
    """A form that keeps what was typed, and says beside the field what is wrong."""

    def answer_status(self) -> int:
        """200 for the first look, 422 for a form that was refused."""
        return 422 if self.errors else 200


class OneLine(StringField):
    """Text on one line: white space is folded, control characters are gone."""

    data: str | None

    def process_formdata(self, valuelist: list[Any]) -> None:
        super().process_formdata(valuelist)
        if self.data is not None:
            self.data = one_line(str(self.data))


class Email(OneLine):
    """An e-mail address, or nothing."""

    def pre_validate(self, form: object) -> None:
        if self.data and not is_email(self.data):
            raise ValidationError(str(_("Enter an e-mail address such as name@example.org.")))


def one_line(text: str) -> str:
    return " ".join("".join(character for character in text if character.isprintable() or character.isspace()).split())


def at_most(length: int) -> Length:
    return Length(max=length, message=_("This is too long: use at most %(max)d characters.", max=length))
