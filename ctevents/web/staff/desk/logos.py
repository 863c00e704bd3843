"""The logos of the project: added, named, put in order, removed."""

from __future__ import annotations

from functools import partial

from flask import abort, redirect, render_template, url_for
from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.formats.pictures import picture_within
from ctevents.models import Logo
from ctevents.services.events.logos import add_logo, logo_with_id, logos, move_logo, remove_logo, rename_logo
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_in
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.projects import of_project, project_asked

ONE = "/project/logos/<int(max=2147483647):logo_id>"
WIDTH, HEIGHT = 600, 200
"""Pixels: three times the shown size, for fine screens."""


class NameForm(Form):
    name = OneLine(lazy_pgettext("of a logo", "Name"), [DataRequired(_("Enter the name.")), at_most(LONGEST_LINE)])


class LogoForm(NameForm):
    file = FileField(_("Picture"), [FileRequired(_("Choose a file."))])

    def refuse(self, text: str) -> None:
        self.file.errors = [text]


@blueprint.route("/project/logos", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
@of_project
def logo_list() -> Response | tuple[str, int]:
    form = LogoForm()
    page = partial(_list_page, form)
    if form.validate_on_submit():
        with refusals_in(form, page):
            _add(form)
        return done(gettext("The logo is added."), url_for("staff.logo_list"))
    return page(), form.answer_status()


def _list_page(form: LogoForm) -> str:
    return render_template("staff/logo_list.html", form=form, logos=logos(db.session(), [project_asked().id]))


@blueprint.route(f"{ONE}/edit", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
@of_project
def logo_edit(logo_id: int) -> Response | tuple[str, int]:
    logo = _logo_or_404(logo_id)
    form = NameForm(obj=logo)
    if form.validate_on_submit():
        with transaction(by=actor()) as tx:
            rename_logo(tx, _logo_or_404(logo_id), form.name.data or "")
        return done(gettext("The name is saved."), url_for("staff.logo_list"))
    return render_template("staff/logo_edit.html", form=form, logo=logo), form.answer_status()


@blueprint.post(f"{ONE}/move-up")
@narrowed(needs(Right.EDIT_PROJECT))
@of_project
def logo_move_up(logo_id: int) -> Response:
    return _move(logo_id, -1)


@blueprint.post(f"{ONE}/move-down")
@narrowed(needs(Right.EDIT_PROJECT))
@of_project
def logo_move_down(logo_id: int) -> Response:
    return _move(logo_id, 1)


@blueprint.post(f"{ONE}/remove")
@narrowed(needs(Right.EDIT_PROJECT))
@of_project
def logo_remove(logo_id: int) -> Response:
    with transaction(by=actor()) as tx:
        remove_logo(tx, _logo_or_404(logo_id))
    return done(gettext("The logo is removed."), url_for("staff.logo_list"))


def _add(form: LogoForm) -> None:
    """Draw the picture before waiting for the turn to write to the database."""
    picture = picture_within(form.file.data.read(), WIDTH, HEIGHT)
    with transaction(by=actor()) as tx:
        add_logo(tx, project_asked(), form.name.data or "", picture)


def _move(logo_id: int, places: int) -> Response:
    with transaction(by=actor()) as tx:
        move_logo(tx, _logo_or_404(logo_id), places)
    return redirect(url_for("staff.logo_list"), 303)


def _logo_or_404(logo_id: int) -> Logo:
    logo = logo_with_id(db.session(), project_asked().id, logo_id)
    if logo is None:
        abort(404)
    return logo
