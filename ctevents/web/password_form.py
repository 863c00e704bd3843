"""The form for a new password."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import current_app
from flask_babel import lazy_gettext as _
from wtforms import PasswordField
from wtforms.validators import EqualTo, InputRequired, ValidationError

from ctevents.services.accounts.passwords import weakness
from ctevents.texts.words.refusals import WEAKNESSES
from ctevents.web.forms import Form


class PasswordForm(Form):
    """``email``: the address of the account."""

    password = PasswordField(_("New password"), [InputRequired(_("Enter a password."))])
    again = PasswordField(
        _("Repeat the new password"),
        [EqualTo("password", _("The two passwords are different. Enter the same password twice."))],
    )

    def __init__(self, email: str, **options: Any) -> None:
        super().__init__(**options)
        self.again.flags.always_filled = True
        self._email = email

    def validate_password(self, field: PasswordField) -> None:
        site = urlsplit(current_app.config["BASE_URL"]).hostname or ""
        if broken := weakness(field.data or "", email=self._email, site=site):
            raise ValidationError(str(WEAKNESSES[broken]))
