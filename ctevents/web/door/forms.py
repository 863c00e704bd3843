"""The forms of the door. Each holds its own number, so that a form sent twice records one
check-in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4, uuid5

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, RadioField, SelectField, StringField, SubmitField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired

from ctevents.domain.people import Sex
from ctevents.models import StakeholderGroup
from ctevents.services.common.door_tokens import LONGEST_STATION
from ctevents.services.people.people import PersonFields
from ctevents.web.forms import (
    LONGEST_EMAIL,
    LONGEST_LINE,
    Email,
    Form,
    OneLine,
    PartOfRow,
    TitleField,
    at_most,
    group_choices,
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
        """Return the id of the check-in, the same for the same form and subject. A different badge
        on a returned page gets a different id."""
        try:
            form_id = UUID(self.form_id.data or "")
        except ValueError:
            form_id = uuid4()
        return str(uuid5(form_id, subject))


class DoorForm(NumberedForm):
    """A code or a name; or a choice among the people found: a registrant, or a person to
    register."""

    code = StringField(_("Scan a badge, or type a name"), [at_most(LONGEST_CODE)])
    attendee = HiddenField()
    person = HiddenField()
    station = OneLine(_("Station"), [at_most(LONGEST_STATION), no_code])


class CopyForm(NumberedForm):
    """A printed copy; the button that is pressed says its language."""

    language = HiddenField()


MOST_COLLEAGUES = 9
"""The most colleagues that one form registers with a walk-in, here and in the app."""


class _GivenName(PartOfRow, OneLine):
    missing = _("Enter the given name.")


class _FamilyName(PartOfRow, OneLine):
    missing = _("Enter the family name.")


class WalkInForm(NumberedForm):
    """A walk-in, and rows for colleagues who came along: names only, all else as for the first
    person. ``not_these``: numbers of listed people who were offered and are none of these."""

    not_these = HiddenField()
    swap = SubmitField(_("Swap given and family name"))
    title = TitleField()
    given_name = OneLine(
        _("Given name"),
        [DataRequired(_("Enter the given name.")), at_most(LONGEST_LINE), real_name],
    )
    family_name = OneLine(
        _("Family name"),
        [DataRequired(_("Enter the family name.")), at_most(LONGEST_LINE), real_name],
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
        self.group.choices = [SelectChoice("", _("Choose a group")), *group_choices(groups)]
        self.language.flags.always_filled = True

    def row(self, number: int) -> tuple[str, str]:
        """Return what was typed in the row of a colleague."""
        return self[f"given_name-{number}"].data or "", self[f"family_name-{number}"].data or ""

    @property
    def colleagues(self) -> list[tuple[str, str]]:
        """The names in rows that are not empty."""
        return [names for names in map(self.row, range(1, MOST_COLLEAGUES + 1)) if any(names)]

    @property
    def names(self) -> list[str]:
        """The names of the person and of all colleagues."""
        named = [(self.given_name.data or "", self.family_name.data or ""), *self.colleagues]
        return [f"{given} {family}" for given, family in named]

    def party(self) -> list[PersonFields]:
        """Return the person, and the colleagues with the same institution, group and language."""
        first = self.person_fields()
        nothing_more = replace(first, title="", email="", sex=None)
        others = [
            replace(nothing_more, given_name=given, family_name=family)
            for given, family in self.colleagues
        ]
        return [first, *others]

    def swap_names(self) -> None:
        self.given_name.data, self.family_name.data = self.family_name.data, self.given_name.data

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


for _number in range(1, MOST_COLLEAGUES + 1):
    _row = (f"given_name-{_number}", f"family_name-{_number}")
    _of_row: dict[str, Any] = {
        "validators": [at_most(LONGEST_LINE), real_name],
        "row": _row,
        "number": _number,
    }
    setattr(WalkInForm, _row[0], _GivenName(_("Given name"), **_of_row))
    setattr(WalkInForm, _row[1], _FamilyName(_("Family name"), **_of_row))
