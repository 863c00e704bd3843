"""The forms of invitees and registrants: the same fields everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, TypeVar

from flask import request
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db
from ctevents.domain.names.full_names import ADDRESS_MARKS, is_like_an_address
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.registration import MOST_ASSISTANTS
from ctevents.formats.transliteration import search_key
from ctevents.models import Event, Person, Registration, StakeholderGroup
from ctevents.services.common.notices import current_notice
from ctevents.services.people.form_replies import form_questions
from ctevents.services.people.people import PersonFields, fields_of, groups, person_version
from ctevents.services.replies.registrations import Wishes
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.web.forms import (
    LONGEST_EMAIL,
    LONGEST_LINE,
    LONGEST_TEXT,
    Email,
    Form,
    OneLine,
    Paragraphs,
    SexField,
    TitleField,
    at_most,
    differences,
    group_choices,
    letter_language_choices,
    person_fields,
    real_name,
)
from ctevents.web.question_fields import CompanionsForm, field_name, with_companions, with_questions


def plain_name(_form: object, field: OneLine) -> None:
    """Refuse an address as a name: in letters it would become a link."""
    if any(mark in (field.data or "").lower() for mark in ADDRESS_MARKS):
        raise ValidationError(str(_("Enter only the name, without a web or e-mail address.")))


def plain_name_of_person(form: object, field: OneLine) -> None:
    """Check a person's name more strictly than an institution's: mail programs also turn "bit.ly/a"
    into a link, while "A/P" is part of a name. An unchanged name from the list is accepted, such as
    "Dr.Amra": letters unlink it."""
    real_name(form, field)
    if field.data != field.object_data and is_like_an_address(field.data or ""):
        raise ValidationError(str(_("Enter only the name, without a web or e-mail address.")))


def assistants_field(label: LazyString) -> SelectField:
    choices = [
        SelectChoice("0", _("None")),
        *(SelectChoice(str(count), str(count)) for count in range(1, MOST_ASSISTANTS + 1)),
    ]
    return SelectField(label, choices=choices, default="0")


def own_sex_field(**options: Any) -> SexField:
    """Return the field for people who fill in their own form."""
    return SexField(
        _("Sex"), choices=[*_SAID, SelectChoice(Sex.X, _("I prefer not to say"))], **options
    )


def sex_of_other_field(**options: Any) -> SexField:
    """Return the field for people entered by another person. If that person does not know, we ask
    the guest."""
    choices = [
        *_SAID,
        SelectChoice(Sex.X, _("Prefers not to say")),
        SelectChoice("", _("Not known: we ask the person")),
    ]
    return SexField(_("Sex"), choices=choices, default="", **options)


_SAID = (SelectChoice(Sex.F, _("Female")), SelectChoice(Sex.M, _("Male")))


class PersonForm(CompanionsForm):
    """A person's details and needs, as they enter them. ``asking`` adds what the event asks."""

    question_names: ClassVar[tuple[str, ...]] = ()
    """The names of their fields."""

    version = HiddenField()
    title = TitleField(plain_name)
    given_name = OneLine(
        _("Given name"),
        [DataRequired(_("Enter the given name.")), at_most(LONGEST_LINE), plain_name_of_person],
    )
    family_name = OneLine(
        _("Family name"),
        [DataRequired(_("Enter the family name.")), at_most(LONGEST_LINE), plain_name_of_person],
    )
    email = Email(_("E-mail address"), [at_most(LONGEST_EMAIL)])
    institution = OneLine(_("Institution"), [at_most(LONGEST_LINE), plain_name])
    position = OneLine(_("Position"), [at_most(LONGEST_LINE), plain_name])
    group = SelectField(_("Group"))
    sex = own_sex_field()
    language = SelectField(_("Language of letters"), choices=letter_language_choices())
    interpretation = BooleanField(_("I need interpretation"))
    interpretation_language = SelectField(
        _("Language of interpretation"),
        choices=[
            SelectChoice("", _("Same as for letters")),
            *(SelectChoice(tag, NAMES[tag], {"lang": tag}) for tag in LANGUAGES),
        ],
        default="",
    )
    dietary = Paragraphs(_("Food you cannot eat"), [at_most(LONGEST_TEXT)])
    access_needs = Paragraphs(
        _("Access needs, for example a step-free entrance"), [at_most(LONGEST_TEXT)]
    )
    assistants = assistants_field(_("Assistants or interpreters who come with you"))
    share_details = BooleanField(
        _("Show my name, position and institution on the list of attendees")
    )
    photo = BooleanField(_("Photographs in which I can be recognised may be published"))

    def __init__(
        self, person: Person | None, groups: list[StakeholderGroup], **options: object
    ) -> None:
        """``person``: the guest on the list, who may have been invited by letter; None for a person
        not listed."""
        super().__init__(**options)
        self.groups, self.needs_email = groups, person is None or bool(person.email)
        self.group.choices = group_choices(groups)
        self.email.flags.always_filled = self.needs_email
        for item in (self.group, self.language, self.interpretation_language, self.assistants):
            item.flags.always_filled = True

    @property
    def seen(self) -> str | None:
        """Return the version that the form was filled in from; None from a program that sends
        none."""
        return str(self.version.raw_data[0]) or None if self.version.raw_data else None

    def see_again(self, person: Person) -> list[tuple[str, str]]:
        """Mark the saved version as seen; return label and saved text of each difference."""
        self.version.data, self.version.raw_data = person_version(person), []
        return differences(
            self, type(self)(person, self.groups, formdata=None, data=self.data | prefilled(person))
        )

    @property
    def unanswered_questions(self) -> list[str]:
        """The names of the questions that need a reply of the person's group and have none saved:
        they were added later, or somebody else has registered the person."""
        return [name for name in self.question_names if self._is_unanswered(self[name])]

    @property
    def further_questions(self) -> list[str]:
        return [name for name in self.question_names if name not in self.unanswered_questions]

    def _is_unanswered(self, asked: Any) -> bool:
        return (
            asked.rule.is_required
            and asked.rule.is_asked_of(self.group.object_data)
            and not asked.object_data
        )

    def validate_email(self, field: Email) -> None:
        if self.needs_email and not field.data:
            raise ValidationError(str(_("Enter your e-mail address. We send your badge there.")))

    def person_fields(self) -> PersonFields:
        return person_fields(self)

    def wishes(self) -> Wishes:
        replies = {
            field.question.id: field.data or ""
            for field in map(self.__getitem__, self.question_names)
        }
        consents = {
            "may_share_details": self.share_details.data,
            "may_be_photographed": self.photo.data,
        }
        return replace(
            needs_in(self), **consents, form_replies=replies, companions=self.companions()
        )


AnyPersonForm = TypeVar("AnyPersonForm", bound=PersonForm)


def needs_in(form: Any) -> Wishes:
    """Return the needs in the form of a registrant or of a nominee. Consents are not among them."""
    return Wishes(
        needs_interpretation=form.interpretation.data,
        interpretation_language=form.interpretation_language.data or None,
        dietary=form.dietary.data or "",
        access_needs=form.access_needs.data or "",
        assistants=int(form.assistants.data),
    )


class SexForm(Form):
    """The one open question. It shares a page with ``PersonForm``, so its ids differ."""

    sex = own_sex_field(id="sex-open", validators=[DataRequired(_("Choose one of the answers."))])


class InvitationForm(PersonForm):
    """Accepts and registers in one step. Declining needs none of the fields."""

    privacy = BooleanField(
        _("I have read the [privacy notice]"),
        [DataRequired(_("Read the privacy notice and tick this box to register."))],
    )
    notice = HiddenField(default=lambda: current_notice(db.session()).version)
    """The version of the notice when the page was opened. A program that sends none has the one of
    today."""

    def validate_privacy(self, field: BooleanField) -> None:
        """Ask again if the notice has changed since the page was opened: nobody accepts a version
        that they have not seen."""
        version = self.notice.object_data
        if self.notice.data != version:
            self.notice.data, field.data = version, False
            raise ValidationError(
                str(
                    _(
                        "The privacy notice has a new version. Please read it and tick this box "
                        "again."
                    )
                )
            )


class ColleagueForm(Form):
    """The colleague who gets the passed-on invitation. The colleague accepts the privacy notice and
    enters their needs.

    It shares a page with ``InvitationForm`` and its field names, so its ids differ.
    """

    title = PersonForm.title
    given_name = PersonForm.given_name
    family_name = PersonForm.family_name
    email = Email(
        _("E-mail address"),
        [
            DataRequired(_("Enter your colleague’s e-mail address. We send the invitation there.")),
            at_most(LONGEST_EMAIL),
        ],
    )
    position = PersonForm.position
    group = SelectField(_("Group"))
    sex = sex_of_other_field()
    language = SelectField(_("Language of letters"), choices=letter_language_choices())

    def __init__(self, person: Person, groups: list[StakeholderGroup], **options: Any) -> None:
        usual = {"group": person.group.code, "language": person.language}
        super().__init__(data=usual, **options)
        self.person = person
        self.group.choices = group_choices(groups)
        for item in self:
            item.id = item.label.field_id = f"colleague-{item.name}"
        for item in (self.group, self.sex, self.language):
            item.flags.always_filled = True

    def validate_given_name(self, field: OneLine) -> None:
        if search_key(f"{field.data} {self.family_name.data}") == self.person.search_key:
            raise ValidationError(
                str(_("This is your own name. Enter the name of the colleague who comes instead."))
            )

    def person_fields(self) -> PersonFields:
        """Return the fields, with the invitee's institution."""
        return PersonFields(
            **{
                name: self[name].data or ""
                for name in ("title", "given_name", "family_name", "email", "position")
            },
            institution=self.person.institution_name,
            group=self.group.data,
            sex=self.sex.said,
            language=self.language.data,
        )


class OpenForm(InvitationForm):
    """The form of a person who requests a seat without an invitation."""

    def __init__(self, groups: list[StakeholderGroup], **options: object) -> None:
        super().__init__(None, groups, **options)
        self.group.choices = [SelectChoice("", str(_("Please choose"))), *self.group.choices]

    def validate_group(self, field: SelectField) -> None:
        if not field.data:
            raise ValidationError(str(_("Choose the group you belong to.")))


def prefilled(person: Person, registration: Registration | None = None) -> dict[str, object]:
    """Return what is saved, except replies to questions and companions."""
    values = vars(fields_of(person)) | {"version": person_version(person)}
    if registration is not None:
        values |= {
            "interpretation": registration.needs_interpretation,
            "interpretation_language": registration.interpretation_language or "",
            "dietary": registration.dietary,
            "access_needs": registration.access_needs,
            "assistants": str(registration.assistants),
            "share_details": registration.may_share_details,
            "photo": registration.may_be_photographed,
        }
    return values


def asking(form: type[AnyPersonForm], event: Event, *, companions: int = 0) -> type[AnyPersonForm]:
    """Return the form with the questions of the event. One that was withdrawn since the form was
    opened is there if it was answered: the reply is not lost. ``companions``: the number of those
    named before, which may be above the event's."""
    asked = [
        question
        for question in form_questions(
            db.session(), event.id, withdrawn_too=request.method == "POST"
        )
        if question.withdrawn_at is None or request.form.get(field_name(question.id))
    ]
    most = max(event.most_companions, companions)
    with_rows = with_companions(form, most) if most else form
    if not asked:
        return with_rows  # WTForms would read a new class again for each page
    known = (
        groups(db.session(), event.project_id)
        if any(question.group_codes for question in asked)
        else []
    )
    return with_questions(
        with_rows, asked, {group.code: group.name(page_language()) for group in known}
    )


def groups_to_choose(
    groups: list[StakeholderGroup], own: StakeholderGroup
) -> list[StakeholderGroup]:
    """Return the groups on offer, and the person's own group even if it is no longer on offer."""
    return [group for group in groups if group.is_offered or group.id == own.id]
