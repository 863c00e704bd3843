"""Forms about a guest on the page of staff: marks, companions, and a correction that nobody
sees."""

from __future__ import annotations

from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db
from ctevents.domain.domain_names import is_confusable
from ctevents.domain.guests.rows import (
    LONGEST,
    LONGEST_AWAITED_BY,
    LONGEST_NOTE,
    LONGEST_TAG,
    MOST_TAGS,
    tags_in,
)
from ctevents.domain.registration import MOST_COMPANIONS
from ctevents.domain.roles import Right
from ctevents.formats.addresses import folded_email, is_email
from ctevents.models import Event, Person, Registration
from ctevents.services.guests.unmasking import CORRECTED_BLIND
from ctevents.services.people.companions import companions_of, companions_version
from ctevents.services.people.marks import Marks, marks_version, tags, tags_of, team
from ctevents.web.access import staff
from ctevents.web.forms import (
    CONFUSABLE,
    Email,
    Form,
    OneLine,
    Paragraphs,
    at_most,
    marks,
    real_name,
)
from ctevents.web.question_fields import CompanionsForm, saved_companions, with_companions

PART: dict[str, Any] = {"meta": {"csrf": False}}
"""Options of a form that is a part of the form on the page of a guest."""


class MarksForm(Form):
    """``note`` and ``assistant_email`` are left out for those who may not read them."""

    version = HiddenField("", name="marks_version")
    began = HiddenField("", name="marks_began")
    is_vip = BooleanField(_("VIP"))
    host = SelectField(_("Host from the team"))
    awaited_by = OneLine(_("Host to notify on arrival"), [at_most(LONGEST_AWAITED_BY)])
    tags = OneLine(_("Tags"))
    assistant_email = Email(_("E-mail address of the assistant"), [at_most(LONGEST["email"])])
    note = Paragraphs(_("Note"), [at_most(LONGEST_NOTE)])

    def __init__(self, event: Event, person: Person, **options: object) -> None:
        super().__init__(**options)
        session = db.session()
        people = [
            SelectChoice(str(each.id), each.name or each.email) for each in team(session, event.id)
        ]
        self.host.choices = [SelectChoice("", str(_("No host"))), *people]
        self.used = [tag.name for tag in tags(session, event.id)]
        if not reads_note(person):
            del self.note, self.assistant_email

    def validate_tags(self, field: OneLine) -> None:
        found = tags_in(field.data or "")
        if len(found) > MOST_TAGS:
            raise ValidationError(gettext("Enter at most %(num)d tags.", num=MOST_TAGS))
        if any(len(tag) > LONGEST_TAG for tag in found):
            raise ValidationError(
                gettext("A tag can have at most %(num)d characters.", num=LONGEST_TAG)
            )

    def marks(self) -> Marks:
        return Marks(
            note=(self.note.data or "") if "note" in self else None,
            assistant_email=self.assistant_email.data or "" if "assistant_email" in self else None,
            is_vip=self.is_vip.data,
            tags=tags_in(self.tags.data or ""),
            host_id=int(self.host.data) if self.host.data else None,
            awaited_by=self.awaited_by.data or "",
        )


def reads_note(person: Person) -> bool:
    """True if the account may read the person's note: that of an unnamed guest may have the
    name."""
    return not person.is_unnamed or staff().may(Right.UNMASK)


def marks_form(event: Event, person: Person, **options: object) -> MarksForm:
    """Return the form with what is saved."""
    session = db.session()
    saved: dict[str, object] = {
        "version": marks_version(session, person, reads_note=reads_note(person)),
        "is_vip": person.is_vip,
        "host": str(person.host_id or ""),
        "awaited_by": person.awaited_by,
        "tags": ", ".join(tag.name for tag in tags_of(session, person.id)),
        "assistant_email": person.assistant_email if reads_note(person) else "",
        "note": person.note if reads_note(person) else "",
    }
    form = MarksForm(event, person, data=saved, **PART, **options)
    form.began.data = form.began.data or marks(form)
    return form


class CorrectionForm(Form):
    """One detail of an unnamed guest, typed again: the saved value is not shown. The address of
    letters is only for those who may see the identity, since letters have the name."""

    detail = SelectField(_("Detail to correct"))
    correct = OneLine(_("Correct value"), [DataRequired(_("Enter the correct value."))])

    def __init__(self, **options: object) -> None:
        super().__init__(**options)
        names = {
            "given_name": _("Given name"),
            "family_name": _("Family name"),
            "email": _("E-mail address"),
        }
        offered = [name for name in CORRECTED_BLIND if name != "email" or staff().may(Right.UNMASK)]
        self.detail.choices = [SelectChoice(name, str(names[name])) for name in offered]

    def validate_correct(self, field: OneLine) -> None:
        at_most(LONGEST.get(self.detail.data, LONGEST["email"]))(self, field)
        if self.detail.data != "email":
            real_name(self, field)
        elif is_confusable(field.data or ""):
            raise ValidationError(str(CONFUSABLE))
        elif not is_email(field.data or ""):
            raise ValidationError(gettext("Enter an e-mail address such as name@example.org."))

    @property
    def value(self) -> str:
        text = self.correct.data or ""
        return folded_email(text) if self.detail.data == "email" else text


class NamesForm(CompanionsForm):
    """The companions of a guest, as staff name and correct them."""

    version = HiddenField("", name="companions_version")


def names_form(event: Event, registration: Registration | None, **options: object) -> NamesForm:
    """Return the form with the saved companions. It has no rows if there is nobody to name: no
    registration, an unnamed guest, or an event that does not ask for names."""
    if registration is None or registration.person.is_unnamed:
        return NamesForm(**PART, **options)
    saved = companions_of(db.session(), registration.id)
    most = max(len(saved), MOST_COMPANIONS if event.most_companions else 0)
    data = saved_companions(saved) | {"version": companions_version(saved)}
    return with_companions(NamesForm, most)(data=data, **PART, **options)
