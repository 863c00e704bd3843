"""The project block."""

from __future__ import annotations

from dataclasses import fields

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db import db, transaction
from ctevents.domain.roles import Right
from ctevents.services import audit
from ctevents.services.logos import logos
from ctevents.services.projects import ProjectFields, edit_project, project
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.forms import LONGEST_LINE, LONGEST_TEXT, Form, OneLine, Paragraphs, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff import blueprint
from ctevents.web.staff.fields import Lines

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
        [DataRequired(_("Enter the footnote: designations that need one cannot go without.")), at_most(LONGEST_TEXT)],
    )


@blueprint.route("/project", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
def project_edit() -> Response | tuple[str, int]:
    form = ProjectForm(obj=project(db.session()))
    if form.validate_on_submit():
        typed = ProjectFields(**{name: form[name].data for name in NAMES})
        with transaction() as tx:
            edit_project(tx, typed, actor=audit.by_account(staff().id), now=now())
        flash(gettext("The project block is saved."), "success")
        return redirect(url_for("staff.project_edit"), 303)
    return render_template("staff/project_edit.html", form=form, logos=logos(db.session())), form.answer_status()
