"""Workshops, findings and recommendations are added, edited and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.sources import SourceKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
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
from ctevents.texts.words.refusals import sentence
from ctevents.texts.words.sources import KINDS, called_source
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_as, refusals_to
from ctevents.web.forms import marks, see_newer
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
