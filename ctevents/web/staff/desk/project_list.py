"""The projects: their list, a new one, and the end of one that has no event.

The project block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField, SelectChoice, SelectField, StringField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.events.slugs import LONGEST_SLUG, is_slug, proposed_slug
from ctevents.domain.launch.results import LONGEST_IDENTIFIER, is_identifier, is_of
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Finding, Logo, Project, Recommendation, StakeholderGroup, Workshop
from ctevents.services.events.logos import logos
from ctevents.services.events.projects import (
    NewProject,
    ProjectFields,
    belongings,
    create_project,
    delete_project,
    edit_project,
    event_numbers,
    project_by_slug,
    project_version,
    projects,
    slugs,
)
from ctevents.texts.projects import project_name
from ctevents.texts.words.names import ORGANISATION_TYPES
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_beside, refusals_in, refusals_to
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
        [
            DataRequired(_("Enter the footnote. Some designations require it.")),
            at_most(LONGEST_TEXT),
        ],
    )
    iati_organisation = OneLine(
        _("IATI identifier of the organisation"), [at_most(LONGEST_IDENTIFIER)]
    )
    iati_organisation_type = SelectField(
        _("Kind of organisation"),
        choices=[
            SelectChoice("", _("none")),
            *(SelectChoice(code, name) for code, name in ORGANISATION_TYPES.items()),
        ],
    )
    iati_identifier = OneLine(_("IATI identifier of the project"), [at_most(LONGEST_IDENTIFIER)])
    version = HiddenField()
    began = HiddenField()

    def validate_iati_organisation(self, field: OneLine) -> None:
        if field.data and not is_identifier(field.data):
            raise ValidationError(
                gettext("Enter it as REGISTRY-NUMBER, without spaces and without / & | ?")
            )

    def validate_iati_organisation_type(self, field: SelectField) -> None:
        if self.iati_organisation.data and not field.data:
            raise ValidationError(gettext("Choose the kind of the organisation."))

    def validate_iati_identifier(self, field: OneLine) -> None:
        if field.data and not is_of(field.data, self.iati_organisation.data or ""):
            raise ValidationError(
                gettext(
                    "The identifier of the project begins with that of the organisation and a "
                    "hyphen. Correct one of them."
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
    return ProjectForm(
        obj=saved, data={"version": project_version(saved), "began": began}, **options
    )


def _page(project: Project, form: ProjectForm, differing: Sequence[tuple[str, str]] = ()) -> str:
    return render_template(
        "staff/project_edit.html",
        form=form,
        logos=logos(db.session(), [project.id]),
        differing=differing,
    )


COPIED = (
    "agency",
    "donors",
    "partners",
    "disclaimer",
    "footnote",
    "iati_organisation",
    "iati_organisation_type",
)
"""The fields of the block that are likely to be the same in the next project."""


@blueprint.get("/projects")
@narrowed(needs(Right.EDIT_PROJECT))
def project_list() -> str:
    session = db.session()
    return render_template(
        "staff/project_list.html", projects=projects(session), events=event_numbers(session)
    )


class NewProjectForm(ProjectForm):
    """``groups_of``: the project whose groups are copied."""

    slug = StringField(_("Short name"))
    groups_of = SelectField(_("Groups"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.title.validators = [
            DataRequired(_("Enter the title of the project.")),
            *self.title.validators,
        ]
        self.title.flags.required = True
        self.groups_of.flags.always_filled = True
        known = [
            (each.slug, gettext("copied from: %(project)s", project=project_name(each)))
            for each in _projects()
        ]
        self.groups_of.choices = [*known, ("", gettext("none: add them later"))]

    def validate_slug(self, field: StringField) -> None:
        """Accept a possible one, and take the proposal if none is typed."""
        typed = (field.data or "").strip().lower()
        field.data = typed or proposed_slug(
            self.code.data or self.title.data or "", slugs(db.session())
        )
        if not is_slug(field.data):
            words = gettext(
                "Use at most %(longest)s lowercase letters, digits and hyphens, such as borders-2. "
                "Begin with a letter. A few "
                "words, such as all and new, have another meaning.",
                longest=LONGEST_SLUG,
            )
            raise ValidationError(words)

    def new_project(self) -> NewProject:
        source = project_by_slug(db.session(), self.groups_of.data or "")
        return NewProject(slug=self.slug.data or "", fields=typed_fields(self), groups_of=source)

    def refuse(self, text: str) -> None:
        self.slug.errors = [text]


def _projects() -> list[Project]:
    return [*projects(db.session())]


@blueprint.route("/projects/new", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
def project_add() -> Response | tuple[str, int]:
    """Show the form, filled with the block of the project that the address names."""
    source = project_by_slug(db.session(), request.args.get("copy", ""))
    copied = (
        {name: getattr(source, name) for name in COPIED} | {"groups_of": source.slug}
        if source
        else {}
    )
    form = NewProjectForm(data=copied)
    page = partial(
        render_template, "staff/project_add.html", form=form, source=source, projects=_projects()
    )
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            create_project(tx, form.new_project())
        return done(
            gettext("The project is added. You can now create its events."),
            url_for("staff.project_list"),
        )
    return page(), form.answer_status()


@blueprint.route("/projects/<project>/delete", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
def project_delete(project: str) -> Response | tuple[str, int]:
    """Ask first, and say what goes with the project, or why it cannot be deleted."""
    found = project_by_slug(db.session(), project)
    if found is None:
        abort(404)
    form, back = Form(), url_for("staff.project_list")
    if form.validate_on_submit():
        with refusals_to(back), transaction(by=actor()) as tx:
            delete_project(tx, found)
        return done(gettext("The project is deleted."), back)
    has_events = found.id in event_numbers(db.session())
    page = render_template(
        "staff/project_delete.html",
        form=form,
        project=found,
        wrong=sentence(Refusal(Reason.PROJECT_HAS_EVENTS)) if has_events else "",
        belongings=_belongings(found),
    )
    return page, form.answer_status()


def _belongings(project: Project) -> list[str]:
    """Return in words what is deleted with a project."""
    count = belongings(db.session(), project)
    words = {
        StakeholderGroup: ngettext("one group", "%(num)d groups", count[StakeholderGroup]),
        Logo: ngettext("one logo", "%(num)d logos", count[Logo]),
        Workshop: ngettext("one workshop", "%(num)d workshops", count[Workshop]),
        Finding: ngettext("one finding", "%(num)d findings", count[Finding]),
        Recommendation: ngettext(
            "one recommendation", "%(num)d recommendations", count[Recommendation]
        ),
    }
    return [text for table, text in words.items() if count[table]]
