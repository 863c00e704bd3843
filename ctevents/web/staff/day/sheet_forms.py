"""The forms of the sign-in sheet: how to print it, and when it was signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db
from ctevents.models import Event
from ctevents.services.people.people import groups
from ctevents.texts.papers.door import EMPTY_LINES
from ctevents.web.clock import now
from ctevents.web.forms import Form
from ctevents.web.staff.fields import LocalTime, WholeNumber
from ctevents.web.staff.guests.forms import PersonForm, blank

MOST_EMPTY_LINES = 60


class SheetForm(Form):
    """The choices for the sheet; its language is a separate field."""

    by_group = BooleanField(_("A heading for each group"))
    empty_lines = WholeNumber(_("Empty lines at the end"), least=0, most=MOST_EMPTY_LINES)

    def __init__(self, **options: Any) -> None:
        super().__init__(data={"empty_lines": EMPTY_LINES}, **options)
        self.empty_lines.flags.always_filled = True


class SignatureForm(Form):
    """The signatures; signatories are separate boxes. Its number prevents a form sent twice from adding anything."""

    form_id = HiddenField()
    at: LocalTime

    def validate_at(self, field: LocalTime) -> None:
        if field.data is not None and field.data > now():
            raise ValidationError(gettext("This time is in the future. Enter an earlier time."))

    def new_number(self) -> None:
        self.form_id.data = str(uuid4())

    def number(self) -> UUID:
        try:
            return UUID(self.form_id.data or "")
        except ValueError:
            return uuid4()


class SignatoryForm(SignatureForm, PersonForm):
    """A person who signed an empty line."""


def signature_form(event: Event, **options: Any) -> SignatureForm:
    """Return the form with one time for the sheet: the event's start, once it has begun."""
    form_class = type("EventSignatureForm", (SignatureForm,), {"at": _at(event)})
    form: SignatureForm = form_class(data=_usual(event), **options)
    return form


def signatory_form(event: Event) -> SignatoryForm:
    form_class = type("EventSignatoryForm", (SignatoryForm,), {"at": _at(event)})
    form: SignatoryForm = form_class(groups(db.session(), event.project_id), data=blank(event) | _usual(event))
    return form


def _at(event: Event) -> LocalTime:
    needed = [DataRequired(_("Enter the time of the sheet."))]
    return LocalTime(_("Time of the signatures"), event=event, validators=needed)


def _usual(event: Event) -> dict[str, datetime]:
    return {"at": event.starts_at if event.starts_at is not None and event.starts_at <= now() else now()}
