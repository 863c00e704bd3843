"""The page that asks for the second factor: at sign-in, and again before a sensitive act."""

from __future__ import annotations

from typing import Any

from flask import current_app, g, render_template
from flask_babel import gettext, refresh
from flask_babel import lazy_gettext as _
from wtforms import HiddenField, StringField
from wtforms.validators import ValidationError

from ctevents.db.handle import db
from ctevents.formats.factors.passkey_site import PasskeySite
from ctevents.services.accounts.second_factors import second_factors_of
from ctevents.services.accounts.sessions import Visit
from ctevents.texts.rendering import desk_languages, page_language
from ctevents.web.forms import LONGEST_LINE, Form, at_most
from ctevents.web.kept_entries import Entries, entries_to_keep


class FactorForm(Form):
    """``passkey``: the browser's answer, in place of a code. ``next`` and ``kept``: as in
    ``SignInForm``."""

    code = StringField(_("Code"), [at_most(LONGEST_LINE)])
    passkey = HiddenField()
    next = HiddenField()
    kept = HiddenField()

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.code.flags.always_filled = True

    def validate_code(self, field: StringField) -> None:
        if not field.data and not self.passkey.data:
            raise ValidationError(gettext("Enter the code."))

    def refuse(self, text: str) -> None:
        if self.passkey.data:
            super().refuse(text)
        else:
            self.code.errors = [text]


def passkey_site() -> PasskeySite:
    found: PasskeySite = current_app.extensions["ctevents.passkey_site"]
    return found


def factor_page(visit: Visit, form: FactorForm, entries: Entries | None) -> str:
    """Return the page, in a language that pages of staff can have, although its address may be one
    of guests or doors."""
    g.language = page_language() if page_language() in desk_languages() else "en"
    refresh()
    form.passkey.data = ""  # an answer works once
    factors = second_factors_of(db.session(), visit.account.id)
    return render_template(
        "staff/second_factor.html",
        form=form,
        entries=entries,
        factors=factors,
        asks_for_passkey=bool(factors.passkeys) and passkey_site().has_passkeys,
        is_again=visit.factor.confirmed_at is not None,
    )


def factor_page_that_keeps_entries(visit: Visit) -> tuple[str, int] | None:
    """Return the page that keeps the entries of this request, or None if there are none to keep."""
    kept = entries_to_keep()
    if kept is None:
        return None
    entries, sealed = kept
    return factor_page(
        visit, FactorForm(formdata=None, next=entries.address, kept=sealed), entries
    ), 422
