"""Recommendations, findings and workshops from a file: uploaded, checked, then imported."""

from __future__ import annotations

from functools import partial

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.source_columns import BY_GROUP, BY_LANGUAGE, COLUMNS, BadTable
from ctevents.domain.launch.source_plan import SourcePlan
from ctevents.domain.people import tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import Unreadable
from ctevents.models import Upload
from ctevents.services.common import audit
from ctevents.services.launch.source_import import import_sources, plan_import, plan_version
from ctevents.services.launch.source_uploads import keep_file, own_file, take_file
from ctevents.services.people.people import groups
from ctevents.texts.words import sources as words
from ctevents.texts.words.imports import unreadable_sentence
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs, staff
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import LONGEST_LINE, Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.projects import of_project, project_asked

FILE = "/recommendations/import/<int(max=2147483647):file_id>"


class UploadForm(Form):
    file = FileField(_("File"), [FileRequired(_("Choose a file."))])


@blueprint.route("/recommendations/import", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
@of_project
def source_import() -> Response | tuple[str, int]:
    form = UploadForm()
    if form.validate_on_submit():
        name, content = tidy(form.file.data.filename or "")[:LONGEST_LINE], form.file.data.read()
        planned = _planned(content, name)
        if isinstance(planned, SourcePlan):
            with transaction(by=actor()) as tx:
                file_id = keep_file(tx, project_asked().id, staff().id, name, content).id
            return redirect(url_for("staff.source_preview", file_id=file_id), 303)
        form.file.errors = [planned]
    page = render_template(
        "staff/source_import.html",
        form=form,
        columns=COLUMNS,
        by_language=BY_LANGUAGE,
        by_group=BY_GROUP,
        words=words,
        groups=groups(db.session(), project_asked().id),
    )
    return page, form.answer_status()


def _planned(content: bytes, file_name: str) -> SourcePlan | str:
    """Return the effects of the import, or why the file cannot be read."""
    try:
        found = plan_import(db.session(), project_asked().id, content, file_name)
    except Unreadable as error:
        return unreadable_sentence(error.why)
    except BadTable as error:
        return words.table_sentence(error)
    return found if found.rows else gettext("The file has headings, but no rows below them.")


@blueprint.get(FILE)
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def source_preview(file_id: int) -> str:
    upload = _file_or_404(file_id)
    planned = _planned(upload.content, upload.file_name)
    if isinstance(planned, str):  # a heading names a group that is called otherwise since
        abort(404)
    return render_template(
        "staff/source_preview.html",
        upload=upload,
        planned=planned,
        counts=planned.counts,
        seen=plan_version(planned),
        words=words,
    )


@blueprint.post(FILE)
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def source_run(file_id: int) -> Response:
    seen, account_id, project = request.form.get("seen", ""), staff().id, project_asked()
    with refusals_as(partial(_not_imported, file_id)), transaction(by=audit.by_account(account_id)) as tx:
        upload = take_file(tx, project.id, file_id, account_id)
        if upload is None:
            raise Refusal(Reason.UPLOAD_GONE)
        planned = import_sources(tx, project.id, upload.content, upload.file_name, seen=seen)
    return done(words.outcome_sentence(planned), url_for("staff.recommendation_list"))


def _not_imported(file_id: int, refusal: Refusal) -> Response:
    if refusal.reason is Reason.UPLOAD_GONE:
        raise refusal
    flash(sentence(refusal), "error")
    return redirect(url_for("staff.source_preview", file_id=file_id), 303)


@blueprint.post(f"{FILE}/discard")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def source_discard(file_id: int) -> Response:
    with transaction(by=actor()) as tx:
        take_file(tx, project_asked().id, file_id, staff().id)
    return done(gettext("The file is discarded. Nothing has changed."), url_for("staff.recommendation_list"))


def _file_or_404(file_id: int) -> Upload:
    upload = own_file(db.session(), project_asked().id, file_id, staff().id)
    if upload is None:
        abort(404)
    return upload
