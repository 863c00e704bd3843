"""The forms for signing in and for a new password."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from flask import current_app, url_for
from flask_babel import lazy_gettext as _
from wtforms import HiddenField, PasswordField
from wtforms.validators import EqualTo, InputRequired, ValidationError

from ctevents.services.accounts.passwords import weakness
from ctevents.texts.words.refusals import WEAKNESSES
from ctevents.web.forms import LONGEST_LINE, Email, Form, at_most


class SignInForm(Form):
    """``next``: the page that opens then. ``kept``: sealed entries of a form that was sent after
    the session had ended."""

    email = Email(_("E-mail address"), [InputRequired(_("Enter your e-mail address."))])
    password = PasswordField(
        _("Password"), [InputRequired(_("Enter your password.")), at_most(LONGEST_LINE)]
    )
    next = HiddenField()
    kept = HiddenField()


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


def inside(target: str | None) -> str:
    """Return ``target`` if it is a path of this site, else the dashboard. Browsers read a backslash
    as a slash and skip control characters."""
    target = target or ""
    is_path = target.startswith("/") and not target.startswith("//")
    return (
        target
        if is_path and target.isprintable() and "\\" not in target
        else url_for("staff.dashboard")
    )
