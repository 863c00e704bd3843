"""The part of the privacy notice that organisers write: who is responsible, and where people can
complain."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from flask import render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.services.common.notices import (
    Notice,
    NoticeFields,
    current_notice,
    edit_notice,
    notice_versions,
)
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_beside
from ctevents.web.forms import LONGEST_LINE, LONGEST_TEXT, Form, OneLine, Paragraphs, at_most, marks
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint


class NoticeForm(Form):
    controller = OneLine(
        _("Organisation that is responsible for the data"), [at_most(LONGEST_LINE)]
    )
    address = Paragraphs(_("Address"), [at_most(LONGEST_TEXT)])
    contact = Paragraphs(_("Contact for questions about data"), [at_most(LONGEST_TEXT)])
    complaint = Paragraphs(_("Where people can complain"), [at_most(LONGEST_TEXT)])
    version = HiddenField()
    began = HiddenField()

    def fields(self) -> NoticeFields:
        return NoticeFields(**{name: self[name].data or "" for name in vars(NoticeFields())})


@blueprint.route("/notice", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_PROJECT))
@shows_form_again
def notice_edit() -> Response | tuple[str, int]:
    form = _form_of(current_notice(db.session()))
    if form.validate_on_submit():
        with refusals_beside(form, _as_saved, partial(_page, form)), transaction(by=actor()) as tx:
            is_new = edit_notice(tx, form.fields(), seen=form.version.data or "")
        words = (
            gettext("The privacy notice has a new version.")
            if is_new
            else gettext("Nothing was changed.")
        )
        return done(words, url_for("staff.notice_edit"))
    return _page(form), form.answer_status()


def _as_saved() -> NoticeForm:
    return _form_of(current_notice(db.session()), formdata=None)


def _form_of(saved: Notice, **options: object) -> NoticeForm:
    began = marks(NoticeForm(formdata=None, obj=saved))
    return NoticeForm(obj=saved, data={"began": began}, **options)


def _page(form: NoticeForm, differing: Sequence[tuple[str, str]] = ()) -> str:
    session = db.session()
    return render_template(
        "staff/notice_edit.html",
        form=form,
        notice=current_notice(session),
        versions=notice_versions(session),
        differing=differing,
    )
