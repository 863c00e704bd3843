"""The projects: their list, a new one, and the end of one that has no event."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.events.slugs import LONGEST_SLUG, is_slug, proposed_slug
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.models import Finding, Logo, Project, Recommendation, StakeholderGroup, Workshop
from ctevents.services.events.project_list import (
    NewProject,
    belongings,
    create_project,
    delete_project,
    event_numbers,
)
from ctevents.services.events.projects import project_by_slug, projects
from ctevents.services.events.slugs import slugs
from ctevents.texts.projects import project_name
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_in, refusals_to
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.desk.project import ProjectForm, typed_fields

COPIED = ("agency", "donors", "partners", "disclaimer", "footnote", "iati_organisation", "iati_organisation_type")
"""The fields of the block that are likely to be the same in the next project."""


@blueprint.get("/projects")
@narrowed(needs(Right.EDIT_PROJECT))
def project_list() -> str:
    session = db.session()
    return render_template("staff/project_list.html", projects=projects(session), events=event_numbers(session))


class NewProjectForm(ProjectForm):
    """``groups_of``: the project whose groups are copied."""

    slug = StringField(_("Short name"))
    groups_of = SelectField(_("Groups"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.title.validators = [DataRequired(_("Enter the title of the project.")), *self.title.validators]
        self.title.flags.required = True
        self.groups_of.flags.always_filled = True
        known = [(each.slug, gettext("copied from: %(project)s", project=project_name(each))) for each in _projects()]
        self.groups_of.choices = [*known, ("", gettext("none: add them later"))]

    def validate_slug(self, field: StringField) -> None:
        """Accept a possible one, and take the proposal if none is typed."""
        typed = (field.data or "").strip().lower()
        field.data = typed or proposed_slug(self.code.data or self.title.data or "", slugs(db.session()))
        if not is_slug(field.data):
            words = gettext(
                "Use at most %(longest)s lowercase letters, digits and hyphens, such as borders-2. Begin with a letter. A few "
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
    copied = {name: getattr(source, name) for name in COPIED} | {"groups_of": source.slug} if source else {}
    form = NewProjectForm(data=copied)
    page = partial(render_template, "staff/project_add.html", form=form, source=source, projects=_projects())
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            create_project(tx, form.new_project())
        return done(gettext("The project is added. You can now create its events."), url_for("staff.project_list"))
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
        Recommendation: ngettext("one recommendation", "%(num)d recommendations", count[Recommendation]),
    }
    return [text for table, text in words.items() if count[table]]
