"""The project block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import partial

from flask import render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField, SelectChoice, SelectField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.iati import LONGEST_IDENTIFIER, is_identifier, is_of
from ctevents.domain.roles import Right
from ctevents.models import Project
from ctevents.services.events.logos import logos
from ctevents.services.events.projects import ProjectFields, edit_project, project_version
from ctevents.texts.words.names import ORGANISATION_TYPES
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import LONGEST_LINE, LONGEST_TEXT, Form, OneLine, Paragraphs, at_most, marks
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Lines
from ctevents.web.staff.projects import of_project, project_asked

NAMES = [field.name for field in fields(ProjectFields)]


class ProjectForm(Form):
    title = OneLine(_("Title of the project"), [at_most(LONGEST_TEXT)])
    code = OneLine(_("Project code"), [at_most(LONGEST_LINE)])
    period = OneLine(_("Period"), [at_most(LONGEST_LINE)])
    agency = OneLine(_("Agency"), [at_most(LONGEST_LINE)])
    donors = Lines(_("Donors"))
    partners = Lines(_("Partners"))
    disclaimer = Paragraphs(_("Disclaimer"), [at_most(LONGEST_TEXT)])
    footnote = Paragraphs(
        _("Footnote"),
        [DataRequired(_("Enter the footnote. Some designations require it.")), at_most(LONGEST_TEXT)],
    )
    iati_organisation = OneLine(_("IATI identifier of the organisation"), [at_most(LONGEST_IDENTIFIER)])
    iati_organisation_type = SelectField(
        _("Kind of organisation"),
        choices=[SelectChoice("", _("none")), *(SelectChoice(code, name) for code, name in ORGANISATION_TYPES.items())],
    )
    iati_identifier = OneLine(_("IATI identifier of the project"), [at_most(LONGEST_IDENTIFIER)])
    version = HiddenField()
    began = HiddenField()

    def validate_iati_organisation(self, field: OneLine) -> None:
        if field.data and not is_identifier(field.data):
            raise ValidationError(gettext("Enter it as REGISTRY-NUMBER, without spaces and without / & | ?"))

    def validate_iati_organisation_type(self, field: SelectField) -> None:
        if self.iati_organisation.data and not field.data:
            raise ValidationError(gettext("Choose the kind of the organisation."))

    def validate_iati_identifier(self, field: OneLine) -> None:
        if field.data and not is_of(field.data, self.iati_organisation.data or ""):
            raise ValidationError(
                gettext(
                    "The identifier of the project begins with that of the organisation and a hyphen. Correct one of them."
                )
            )


@blueprint.route("/project", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
@of_project
def project_edit() -> Response | tuple[str, int]:
    project = project_asked()
    form = _form_of(project)
    if form.validate_on_submit():
        typed = typed_fields(form)
        saved, page = partial(_form_of, project, formdata=None), partial(_page, project, form)
        with refusals_beside(form, saved, page), transaction(by=actor()) as tx:
            edit_project(tx, project, typed, seen=form.version.data or "")
        return done(gettext("The project block is saved."), url_for("staff.project_edit"))
    return _page(project, form), form.answer_status()


def typed_fields(form: ProjectForm) -> ProjectFields:
    return ProjectFields(**{name: form[name].data for name in NAMES})


def _form_of(saved: Project, **options: object) -> ProjectForm:
    began = marks(ProjectForm(formdata=None, obj=saved))
    return ProjectForm(obj=saved, data={"version": project_version(saved), "began": began}, **options)


def _page(project: Project, form: ProjectForm, differing: Sequence[tuple[str, str]] = ()) -> str:
    return render_template(
        "staff/project_edit.html", form=form, logos=logos(db.session(), [project.id]), differing=differing
    )
