"""The forms of a person and of an institution on the guest list, for staff."""

from __future__ import annotations

from flask_babel import gettext, lazy_ngettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, InputRequired, NumberRange, Optional, ValidationError

from ctevents.domain.guests.rows import LONGEST, MOST_SEATS
from ctevents.models import Event, Invitation, Person, StakeholderGroup
from ctevents.services.guests.list import InstitutionFields
from ctevents.services.people.people import PersonFields, fields_of, person_version, unnamed_version
from ctevents.services.seating.offers import offer_version, offered_seats
from ctevents.texts.rendering import page_language
from ctevents.texts.words.guests import NOT_ASKED, SEXES
from ctevents.texts.words.names import RANKS
from ctevents.web.forms import (
    Email,
    Form,
    OneLine,
    SexField,
    TitleField,
    at_most,
    letter_language_choices,
    person_fields,
    real_name,
)
from ctevents.web.staff.fields import WholeNumber


def _group() -> SelectField:
    return SelectField(_("Group"), [InputRequired(_("Choose a group."))])


def _rank() -> SelectField:
    choices = [
        SelectChoice("", _("No rank")),
        *(SelectChoice(rank, name) for rank, name in RANKS.items()),
    ]
    return SelectField(_("Rank"), choices=choices, default="")


def _sex() -> SexField:
    choices = [SelectChoice(sex, name) for sex, name in SEXES.items()]
    return SexField(_("Sex"), choices=[*choices, SelectChoice("", NOT_ASKED)], default="")


def _language() -> SelectField:
    return SelectField(_("Language of letters"), choices=letter_language_choices())


def not_more_than_allowed() -> NumberRange:
    return NumberRange(
        max=MOST_SEATS,
        message=lazy_ngettext(
            "Enter at most %(num)d seat.", "Enter at most %(num)d seats.", MOST_SEATS
        ),
    )


class _GuestForm(Form):
    """``own``: the guest's group, which can be kept even if it is no longer on offer."""

    def __init__(
        self, groups: list[StakeholderGroup], own: int | None = None, **options: object
    ) -> None:
        super().__init__(**options)
        offered = [group for group in groups if group.is_offered or group.id == own]
        named = [SelectChoice(group.code, group.name(page_language())) for group in offered]
        self.group.choices = [SelectChoice("", str(_("Choose"))), *named]
        self.language.flags.always_filled = True


class PersonForm(_GuestForm):
    version = HiddenField()
    title = TitleField()
    given_name = OneLine(
        _("Given name"),
        [DataRequired(_("Enter the given name.")), at_most(LONGEST["given_name"]), real_name],
    )
    family_name = OneLine(
        _("Family name"),
        [DataRequired(_("Enter the family name.")), at_most(LONGEST["family_name"]), real_name],
    )
    email = Email(_("E-mail address"), [at_most(LONGEST["email"])])
    institution = OneLine(_("Institution"), [at_most(LONGEST["institution"])])
    position = OneLine(_("Position"), [at_most(LONGEST["position"])])
    rank = _rank()
    group = _group()
    sex = _sex()
    language = _language()
    phone = OneLine(_("Phone"), [at_most(LONGEST["phone"])])
    is_unnamed = BooleanField(_("Unnamed guest"))

    def fields(self) -> PersonFields:
        return person_fields(self, phone=self.phone.data or "", rank=self.rank.data)


class UnnamedForm(_GuestForm):
    """The details that may be known about an unnamed guest."""

    version = HiddenField()
    group = _group()
    sex = _sex()
    language = _language()


class InstitutionForm(_GuestForm):
    """``institution_form`` adds a number of seats for each group. An institution that gave back all
    its seats may have none."""

    version = HiddenField()
    name = OneLine(
        _("Institution"),
        [DataRequired(_("Enter the name of the institution.")), at_most(LONGEST["institution"])],
    )
    seats = WholeNumber(
        _("Seats"),
        [
            InputRequired(_("Enter how many people the institution can name.")),
            not_more_than_allowed(),
        ],
    )
    email = Email(_("E-mail address of the focal point"), [at_most(LONGEST["email"])])
    group = _group()
    language = _language()

    def by_group(self) -> list[WholeNumber]:
        return [item for name, item in self._fields.items() if name.startswith(_SPLIT)]

    def fields(self) -> InstitutionFields:
        return InstitutionFields(
            name=self.name.data or "",
            group=self.group.data,
            email=self.email.data or "",
            language=self.language.data,
            seats=self.seats.data,
            split=self._split(),
        )

    def validate_seats(self, field: WholeNumber) -> None:
        total = sum(self._split().values())
        if total and total != field.data:
            raise ValidationError(
                gettext(
                    "The seats by group add up to %(sum)d. Enter the same number of seats.",
                    sum=total,
                )
            )

    def _split(self) -> dict[str, int]:
        return {
            item.short_name.removeprefix(_SPLIT): item.data for item in self.by_group() if item.data
        }


_SPLIT = "seats_of_"


def institution_form(
    groups: list[StakeholderGroup], invitation: Invitation | None = None, **options: object
) -> InstitutionForm:
    """Return the form for a new institution, or one on the list."""
    own = invitation.institution.group_id if invitation and invitation.institution else None
    split = invitation.split if invitation else {}
    fields = {
        f"{_SPLIT}{group.code}": WholeNumber(
            group.name(page_language()), [Optional(), not_more_than_allowed()]
        )
        for group in groups
        if group.is_offered or group.code in split
    }
    form_class = type("OfferForm", (InstitutionForm,), fields)
    form: InstitutionForm = form_class(groups, own, **options)
    for item in form.by_group():
        item.flags.always_filled = True  # the page says which fields are optional
    if invitation is not None and invitation.seats_offered == 0:
        form.seats.validators = [Optional(), not_more_than_allowed()]
    return form


def blank(event: Event) -> dict[str, object]:
    """Return the first values for a new guest."""
    return {"language": event.main_language}


def saved_person(person: Person) -> dict[str, object]:
    return vars(fields_of(person)) | {
        "version": person_version(person),
        "sex": person.sex_said or "",
        "phone": person.phone,
        "is_unnamed": person.is_unnamed,
    }


def saved_unnamed(person: Person) -> dict[str, object]:
    return {
        "version": unnamed_version(person),
        "group": person.group.code,
        "sex": person.sex_said or "",
        "language": person.language,
    }


def saved_institution(invitation: Invitation) -> dict[str, object]:
    institution, offered = invitation.institution, offered_seats(invitation)
    split = {f"{_SPLIT}{group}": count or None for group, count in offered.items() if group}
    return split | {
        "version": offer_version(invitation),
        "name": institution.name if institution else "",
        "group": institution.group.code if institution and institution.group else "",
        "email": invitation.focal_email,
        "language": invitation.language,
        "seats": sum(offered.values()) or None,
    }
