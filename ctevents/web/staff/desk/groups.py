"""Stakeholder groups.

The logos of the project: added, named, put in order, removed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import abort, redirect, render_template, url_for
from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, RadioField, StringField
from wtforms.validators import DataRequired, InputRequired, Regexp

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.marks import Mark
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.pictures import picture_within
from ctevents.models import Logo, StakeholderGroup
from ctevents.services.events.logos import (
    add_logo,
    logo_with_id,
    logos,
    move_logo,
    remove_logo,
    rename_logo,
)
from ctevents.services.events.projects import add_group, edit_group, group_by_code, group_version
from ctevents.services.people.people import groups
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_beside, refusals_in
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import WholeNumber
from ctevents.web.staff.projects import of_project, project_asked

LONGEST_CODE = 40


def _named(tag: str) -> OneLine:
    needed = [DataRequired(_("Enter the name in English."))] if tag == "en" else []
    label = _("Name, %(language)s", language=NAMES[tag])
    return OneLine(label, [*needed, at_most(LONGEST_LINE)], render_kw={"lang": tag})


class NamesForm(Form):
    """A name in each interface language; an empty one shows the English name."""

    def name_fields(self) -> list[Any]:
        return [self[f"name_{tag}"] for tag in LANGUAGES]

    def names(self) -> dict[str, str]:
        typed = {tag: self[f"name_{tag}"].data for tag in LANGUAGES}
        return {tag: text for tag, text in typed.items() if text}


for _tag in LANGUAGES:
    setattr(NamesForm, f"name_{_tag}", _named(_tag))


class NewGroupForm(NamesForm):
    code = StringField(
        _("Code"),
        [
            DataRequired(_("Enter a code.")),
            at_most(LONGEST_CODE),
            Regexp(
                r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z",
                message=_("Use lowercase letters, digits and hyphens, such as border-police."),
            ),
        ],
    )

    def refuse(self, text: str) -> None:
        self.code.errors = [text]


class GroupForm(NamesForm):
    position = WholeNumber(
        _("Position in the list"), [InputRequired(_("Enter the position: 1 is the first."))]
    )
    is_offered = BooleanField(_("Offered in forms and guest lists"))
    mark = RadioField(_("Mark on badges"), choices=[*Mark])
    version = HiddenField()


@blueprint.get("/groups")
@narrowed(needs(Right.EDIT_GROUPS))
@of_project
def group_list() -> str:
    return render_template(
        "staff/group_list.html",
        groups=groups(db.session(), project_asked().id),
        languages=LANGUAGES,
    )


@blueprint.route("/groups/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GROUPS))
@shows_form_again
@of_project
def group_add() -> Response | tuple[str, int]:
    form = NewGroupForm()
    page = partial(render_template, "staff/group_add.html", form=form)
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            add_group(tx, project_asked(), form.code.data or "", form.names())
        return done(gettext("The group is added."), url_for("staff.group_list"))
    return page(), form.answer_status()


@blueprint.route("/groups/<code>/edit", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GROUPS))
@shows_form_again
@of_project
def group_edit(code: str) -> Response | tuple[str, int]:
    group = group_by_code(db.session(), project_asked().id, code)
    if group is None:
        abort(404)
    form = _form_of(group)
    if form.validate_on_submit():
        saved = partial(_form_of, group, formdata=None)
        with (
            refusals_beside(form, saved, partial(_page, form, group)),
            transaction(by=actor()) as tx,
        ):
            _save(tx, group, form)
        return done(gettext("The group is saved."), url_for("staff.group_list"))
    return _page(form, group), form.answer_status()


def _form_of(group: StakeholderGroup, **options: object) -> GroupForm:
    saved = {f"name_{tag}": group.names.get(tag, "") for tag in LANGUAGES}
    more = {"position": group.position, "is_offered": group.is_offered, "mark": group.mark}
    return GroupForm(data=saved | more | {"version": group_version(group)}, **options)


def _save(tx: Transaction, group: StakeholderGroup, form: GroupForm) -> None:
    edit_group(
        tx,
        group,
        seen=form.version.data or "",
        names=form.names(),
        position=form.position.data or 1,
        is_offered=form.is_offered.data,
        mark=Mark(form.mark.data),
    )


def _page(
    form: GroupForm, group: StakeholderGroup, differing: Sequence[tuple[str, str]] = ()
) -> str:
    holders = _holders(but=group)
    return render_template(
        "staff/group_edit.html", form=form, group=group, holders=holders, differing=differing
    )


def _holders(*, but: StakeholderGroup) -> dict[str, str]:
    """Return, by mark, the names of other groups that have it."""
    language, found = page_language(), defaultdict[str, list[str]](list)
    for group in groups(db.session(), but.project_id):
        if group.code != but.code:
            found[group.mark].append(group.name(language))
    return {mark: ", ".join(names) for mark, names in found.items()}


ONE = "/project/logos/<int(max=2147483647):logo_id>"
WIDTH, HEIGHT = 600, 200
"""Pixels: three times the shown size, for fine screens."""


class NameForm(Form):
    name = OneLine(
        lazy_pgettext("of a logo", "Name"),
        [DataRequired(_("Enter the name.")), at_most(LONGEST_LINE)],
    )


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
    return render_template(
        "staff/logo_list.html", form=form, logos=logos(db.session(), [project_asked().id])
    )


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
