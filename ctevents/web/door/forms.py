"""The forms of the door. Each holds its own number, so that a form sent twice records one check-in."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID, uuid4, uuid5

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired

from ctevents.domain.people import Sex
from ctevents.models import StakeholderGroup
from ctevents.services.common.door_tokens import LONGEST_STATION
from ctevents.services.people.people import PersonFields
from ctevents.texts.rendering import page_language
from ctevents.web.forms import (
    LONGEST_EMAIL,
    LONGEST_LINE,
    Email,
    Form,
    OneLine,
    TitleField,
    at_most,
    letter_language_choices,
    no_code,
    real_name,
)

LONGEST_CODE = 8000
FIRST_STATION = "A"


class NumberedForm(Form):
    form_id = HiddenField()

    def new_number(self) -> None:
        self.form_id.data = str(uuid4())

    def check_in_id(self, subject: str) -> str:
        """Return the id of the check-in, the same for the same form and subject. A different badge on a returned page
        gets a different id."""
        try:
            form_id = UUID(self.form_id.data or "")
        except ValueError:
            form_id = uuid4()
        return str(uuid5(form_id, subject))


class DoorForm(NumberedForm):
    """A code or a name; or a choice among the people found: a registrant, or a person to register."""

    code = StringField(_("Scan a badge, or type a name"), [at_most(LONGEST_CODE)])
    attendee = HiddenField()
    person = HiddenField()
    station = OneLine(_("Station"), [at_most(LONGEST_STATION), no_code])


class CopyForm(NumberedForm):
    """A printed copy; the button that is pressed says its language."""

    language = HiddenField()


class WalkInForm(NumberedForm):
    """``not_these``: numbers of listed people who were offered and are not this person."""

    not_these = HiddenField()
    title = TitleField()
    given_name = OneLine(_("Given name"), [DataRequired(_("Enter the given name.")), at_most(LONGEST_LINE), real_name])
    family_name = OneLine(
        _("Family name"), [DataRequired(_("Enter the family name.")), at_most(LONGEST_LINE), real_name]
    )
    institution = OneLine(_("Institution"), [at_most(LONGEST_LINE)])
    group = SelectField(_("Group"), [InputRequired(_("Choose a group."))])
    sex = RadioField(
        _("Sex"),
        [InputRequired(_("Choose what the person says, or “Prefers not to say”."))],
        choices=[
            SelectChoice(Sex.F, _("Female")),
            SelectChoice(Sex.M, _("Male")),
            SelectChoice(Sex.X, _("Prefers not to say")),
        ],
    )
    email = Email(_("E-mail address"), [at_most(LONGEST_EMAIL)])
    language = SelectField(_("Language of letters"), choices=letter_language_choices())

    def __init__(self, groups: Sequence[StakeholderGroup], **options: object) -> None:
        super().__init__(**options)
        offered = [SelectChoice(group.code, group.name(page_language())) for group in groups]
        self.group.choices = [SelectChoice("", _("Choose a group")), *offered]
        self.language.flags.always_filled = True

    @property
    def name(self) -> str:
        return f"{self.given_name.data} {self.family_name.data}"

    def person_fields(self) -> PersonFields:
        return PersonFields(
            title=self.title.data or "",
            given_name=self.given_name.data or "",
            family_name=self.family_name.data or "",
            email=self.email.data or "",
            institution=self.institution.data or "",
            position="",
            group=self.group.data,
            sex=Sex(self.sex.data),
            language=self.language.data,
        )
