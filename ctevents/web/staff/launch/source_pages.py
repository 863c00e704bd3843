"""Workshops, findings and recommendations are added, edited and deleted.

Recommendations, findings and workshops from a file: uploaded, checked, then imported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.source_rows import BY_GROUP, BY_LANGUAGE, COLUMNS, BadTable, SourcePlan
from ctevents.domain.launch.sources import SourceKind
from ctevents.domain.people import tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import Unreadable
from ctevents.models import Upload
from ctevents.services.common import audit
from ctevents.services.launch.source_edits import (
    AnySource,
    add_source,
    edit_source,
    fields_of,
    may_have_answers,
    numbers_referring_to,
    remove_source,
    source_version,
    source_with_id,
    sources_of,
)
from ctevents.services.launch.source_import import (
    import_sources,
    keep_file,
    own_file,
    plan_import,
    plan_version,
    take_file,
)
from ctevents.services.people.people import groups
from ctevents.texts.words import sources as words
from ctevents.texts.words.imports import unreadable_sentence
from ctevents.texts.words.refusals import sentence
from ctevents.texts.words.sources import KINDS, called_source
from ctevents.web.access import actor, narrowed, needs, staff
from ctevents.web.command import done, refusals_as, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form, marks, see_newer
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.launch.source_forms import LISTS, RecommendationForm, SourceForm, form_class
from ctevents.web.staff.projects import of_project, project_asked

KIND = "/<any(workshops, findings, recommendations):sources>"
ONE = f"{KIND}/<int(max=2147483647):source_id>"


@blueprint.route(f"{KIND}/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
@of_project
def source_add(sources: str) -> Response | tuple[str, int]:
    kind = SourceKind(sources)
    form = _form(kind)
    del form.position
    page = partial(_page, form, kind)
    if form.validate_on_submit():
        with refusals_as(partial(_refused, form, page)), transaction(by=actor()) as tx:
            source = add_source(tx, project_asked().id, kind, form.source())
            words = gettext("%(source)s is added.", source=called_source(kind, source.number))
        return done(words, url_for(LISTS[kind]))
    return page(), form.answer_status()


@blueprint.route(f"{ONE}/edit", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_LAUNCH))
@shows_form_again
@of_project
def source_edit(sources: str, source_id: int) -> Response | tuple[str, int]:
    kind = SourceKind(sources)
    source = _source_or_404(kind, source_id)
    form = _filled(kind, source)
    if form.validate_on_submit():
        typed, position = form.source(), form.position.data or 1
        with (
            refusals_as(partial(_refused_edit, form, kind, source_id)),
            transaction(by=actor()) as tx,
        ):
            edit_source(tx, source, typed, position=position, seen=form.version.data or "")
        words = gettext("%(source)s is saved.", source=called_source(kind, typed.number))
        return done(words, url_for(LISTS[kind]))
    return _page(form, kind, source), form.answer_status()


@blueprint.post(f"{ONE}/remove")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def source_remove(sources: str, source_id: int) -> Response:
    kind = SourceKind(sources)
    address = url_for("staff.source_edit", sources=sources, source_id=source_id)
    source = _source_or_404(kind, source_id)
    words = gettext("%(source)s is deleted.", source=called_source(kind, source.number))
    with refusals_to(address), transaction(by=actor()) as tx:
        remove_source(tx, source)
    return done(words, url_for(LISTS[kind]))


def _source_or_404(kind: SourceKind, source_id: int) -> AnySource:
    source = source_with_id(db.session(), project_asked().id, kind, source_id)
    if source is None:
        abort(404)
    return source


def _form(kind: SourceKind, **options: Any) -> SourceForm:
    project_id = project_asked().id
    form = form_class(kind, project_id)(**options)
    if isinstance(form, RecommendationForm):
        form.offer(project_id)
    return form


def _filled(kind: SourceKind, source: AnySource, **options: Any) -> SourceForm:
    """Return the form as saved, or as sent."""
    saved = _form(kind, formdata=None).fill(fields_of(source))
    place = sources_of(db.session(), source.project_id, kind).index(source) + 1
    data = saved | {"position": place, "version": source_version(source)}
    data["began"] = marks(_form(kind, formdata=None, data=data))
    return _form(kind, data=data, **options)


def _refused(form: SourceForm, page: Any, refusal: Refusal) -> tuple[str, int]:
    if refusal.reason is Reason.CHANGED_MEANWHILE:
        form.refuse(sentence(refusal))
    else:
        form.refuse_number(sentence(refusal))
    return page(), refusal.reason.status


def _refused_edit(
    form: SourceForm, kind: SourceKind, source_id: int, refusal: Refusal
) -> tuple[str, int]:
    """Show what was typed with what was saved meanwhile, as on the page of the project."""
    source = _source_or_404(kind, source_id)
    differing: Sequence[tuple[str, str]] = ()
    if refusal.reason is Reason.CHANGED_MEANWHILE:
        differing = see_newer(form, _filled(kind, source, formdata=None))
    return _refused(form, partial(_page, form, kind, source, differing), refusal)


def _page(
    form: SourceForm,
    kind: SourceKind,
    source: AnySource | None = None,
    differing: Sequence[tuple[str, str]] = (),
) -> str:
    session = db.session()
    return render_template(
        "staff/source_edit.html",
        form=form,
        kind=kind,
        kind_name=KINDS[kind],
        source=source,
        title=called_source(kind, source.number) if source is not None else None,
        differing=differing,
        referring=numbers_referring_to(session, source) if source is not None else [],
        may_have_answers=kind is SourceKind.RECOMMENDATION
        and may_have_answers(session, project_asked().id),
        list_address=url_for(LISTS[kind]),
        is_new=request.endpoint == "staff.source_add",
    )


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
    with (
        refusals_as(partial(_not_imported, file_id)),
        transaction(by=audit.by_account(account_id)) as tx,
    ):
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
    return done(
        gettext("The file is discarded. Nothing has changed."), url_for("staff.recommendation_list")
    )


def _file_or_404(file_id: int) -> Upload:
    upload = own_file(db.session(), project_asked().id, file_id, staff().id)
    if upload is None:
        abort(404)
    return upload
