"""The form for signing in."""

from __future__ import annotations

from flask import url_for
from flask_babel import lazy_gettext as _
from wtforms import HiddenField, PasswordField
from wtforms.validators import InputRequired

from ctevents.web.forms import LONGEST_LINE, Email, Form, at_most


class SignInForm(Form):
    """``next``: the page that opens then. ``kept``: sealed entries of a form that was sent after the session had ended."""

    email = Email(_("E-mail address"), [InputRequired(_("Enter your e-mail address."))])
    password = PasswordField(_("Password"), [InputRequired(_("Enter your password.")), at_most(LONGEST_LINE)])
    next = HiddenField()
    kept = HiddenField()


def inside(target: str | None) -> str:
    """Return ``target`` if it is a path of this site, else the dashboard. Browsers read a backslash as a slash and skip
    control characters."""
    target = target or ""
    is_path = target.startswith("/") and not target.startswith("//")
    return target if is_path and target.isprintable() and "\\" not in target else url_for("staff.dashboard")
