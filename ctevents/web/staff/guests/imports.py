"""Guest lists from files: uploaded, checked, then imported."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from flask import Response as FileResponse
from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.exports import IMPORTED_AT_ONCE, ExportState, FailedBecause
from ctevents.domain.guests.columns import COLUMNS, BadHeader
from ctevents.domain.guests.list import RowOutcome
from ctevents.domain.guests.wrong_list import Misfit, version
from ctevents.domain.people import tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import Unreadable, write_xlsx
from ctevents.models import Event, Export, Upload
from ctevents.services.desk.exports import ask_for_export, cancel_export
from ctevents.services.events.events import all_events
from ctevents.services.guests.plan import PageAsked
from ctevents.services.guests.uploads import (
    NewFile,
    own_upload,
    rows_shown,
    shown_version,
    take_upload,
)
from ctevents.services.people.people import groups
from ctevents.texts.exports.exporting import ListRequest
from ctevents.texts.rendering import file_stem, page_language
from ctevents.texts.words import import_notes as notes
from ctevents.texts.words import imports as words
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.apart import LONG, apart_if
from ctevents.web.command import done, now, refusals_as, refusals_to
from ctevents.web.forms import LONGEST_LINE, Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.guests.importing import (
    IMPORTING,
    agreed,
    carry_out,
    job_of,
    looked_at,
    outcome_of,
    receive,
    refused_rows,
    show_again,
    upload_of,
)

FIELDS = ("seen", "despite", "rows", "replies")
"""The fields beside the button that imports."""

UPLOAD = "/events/<slug>/guests/import/<int(max=2147483647):upload_id>"


class UploadForm(Form):
    file = FileField(_("File"), [FileRequired(_("Choose a file."))])


@blueprint.route("/events/<slug>/guests/import", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def guest_import(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = UploadForm()
    if form.validate_on_submit():
        received = _received(form, event)
        if not isinstance(received, str):
            upload_id, is_clear = received
            page = "staff.import_preview" if is_clear else "staff.import_columns"
            return redirect(url_for(page, slug=slug, upload_id=upload_id), 303)
        form.file.errors = [received]
    answer = render_template(
        "staff/guest_import.html",
        event=event,
        form=form,
        columns=[
            (column, words.COLUMN_NAMES[column], words.COLUMN_MEANINGS[column])
            for column in COLUMNS
        ],
        groups=groups(db.session(), event.project_id, offered_only=True),
    )
    return answer, form.answer_status()


def _received(form: UploadForm, event: Event) -> tuple[int, bool] | str:
    """Keep the file. Return its number and whether nothing has to be chosen, or why it is no guest
    list."""
    content = form.file.data.read()
    file = NewFile(staff().id, tidy(form.file.data.filename or "")[:LONGEST_LINE], content)
    try:
        received = apart_if(len(content) > LONG, receive, event.id, file)
    except Unreadable as error:
        return words.unreadable_sentence(error.why)
    except BadHeader as error:
        return words.header_sentence(error)
    return received or gettext("The file has headings, but no rows below them.")


@blueprint.get("/events/<slug>/guests/import/template.xlsx")
@narrowed(needs(Right.EDIT_GUESTS))
def import_template(slug: str) -> FileResponse:
    """Return an empty list with all headings for new guests."""
    event_or_404(slug)
    headings = [column for column in COLUMNS if column != "reference"]
    return download(write_xlsx([headings], sheet="guests"), "guest-list.xlsx")


@blueprint.get(UPLOAD)
@narrowed(needs(Right.EDIT_GUESTS))
def import_preview(slug: str, upload_id: int) -> str | Response:
    """Show what the account was shown before. Something else could reveal guests without a trace in
    the log: a button asks for that."""
    event = event_or_404(slug)
    if (job := job_of(upload_id)) is not None and job.state is not ExportState.FAILED:
        return redirect(url_for("staff.import_progress", slug=slug, upload_id=upload_id))
    upload = _upload_or_404(event, upload_id)
    if upload.shown is None:
        return redirect(url_for("staff.import_columns", slug=slug, upload_id=upload_id))
    asked = request.args.get("outcome", "")
    chosen = RowOutcome(asked) if asked in set(RowOutcome) else None
    page = PageAsked(
        chosen, request.args.get("page", 1, type=int), sees_all=staff().may(Right.LINK_PEOPLE)
    )
    looked = apart_if(len(upload.content) > LONG, looked_at, upload_id, page)
    if looked is None:
        return render_template(
            "staff/import_changed.html",
            event=event,
            upload=upload,
            why=sentence(Refusal(Reason.PREVIEW_CHANGED)),
        )
    found, is_remembered = looked
    return render_template(
        "staff/import_preview.html",
        event=event,
        upload=upload,
        found=found,
        is_remembered=is_remembered,
        no_replies=sentence(Refusal(found.refusal)) if found.refusal else "",
        misfits=_misfit_sentences(event, found.misfits),
        signs=version(found.misfits),
        seen=shown_version(upload),
        damage=notes.damage_sentences(found.doubts),
        chosen=chosen,
        words=words,
        notes=notes,
    )


@blueprint.post(UPLOAD)
@narrowed(needs(Right.EDIT_GUESTS))
def import_run(slug: str, upload_id: int) -> Response:
    """Import, or leave a long list to the worker."""
    event = event_or_404(slug)
    progress = url_for("staff.import_progress", slug=slug, upload_id=upload_id)
    if (job := job_of(upload_id)) is not None and job.state is not ExportState.FAILED:
        return redirect(progress, 303)
    fields = {name: request.form[name] for name in FIELDS if name in request.form}
    asking = ListRequest(staff(), event, {"upload": str(upload_id), **fields}, now())
    with refusals_as(partial(_not_imported, asking)):
        if rows_shown(upload_of(asking)) > IMPORTED_AT_ONCE:
            parameters = {
                "ending": "",
                "language": page_language(),
                "arguments": dict(asking.arguments),
            }
            with transaction(by=actor()) as tx:
                ask_for_export(
                    tx,
                    IMPORTING.kind,
                    parameters,
                    account_id=staff().id,
                    event_id=event.id,
                    file_name=None,
                )
            return redirect(progress, 303)
        planned = agreed(asking)
        with transaction(by=actor()) as tx:
            planned = carry_out(tx, asking, planned)
    return done(outcome_of(asking, planned), url_for("staff.guest_list", slug=slug))


@blueprint.get(f"{UPLOAD}/progress")
@narrowed(needs(Right.EDIT_GUESTS))
def import_progress(slug: str, upload_id: int) -> str:
    """Show how far the worker's import is, and what has become of it."""
    event, job = _event_and_job(slug, upload_id)
    return render_template(
        "staff/import_progress.html",
        event=event,
        job=job,
        upload_id=upload_id,
        upload=own_upload(db.session(), upload_id, event_id=event.id, account_id=staff().id),
        why=_why(job.reason) if job.reason else "",
    )


@blueprint.post(f"{UPLOAD}/cancel")
@narrowed(needs(Right.EDIT_GUESTS))
def import_cancel(slug: str, upload_id: int) -> Response:
    """Cancel an import that the worker has not completed: it changes nothing then."""
    _event, job = _event_and_job(slug, upload_id)
    progress = url_for("staff.import_progress", slug=slug, upload_id=upload_id)
    with refusals_to(progress), transaction(by=actor()) as tx:
        cancel_export(tx, job.id, account_id=staff().id)
    preview = url_for("staff.import_preview", slug=slug, upload_id=upload_id)
    return done(gettext("The import is cancelled. Nothing was imported."), preview)


def _event_and_job(slug: str, upload_id: int) -> tuple[Event, Export]:
    event, job = event_or_404(slug), job_of(upload_id)
    if job is None or job.event_id != event.id:
        abort(404)
    return event, job


def _why(reason: str) -> str:
    """Return why the worker's import has failed."""
    if reason in set(FailedBecause):
        return str(FAILED[FailedBecause(reason)])
    return sentence(Refusal(Reason(reason)))


FAILED: dict[FailedBecause, LazyString] = {
    FailedBecause.NOT_ALLOWED: _("You may no longer import guests."),
    FailedBecause.BROKE: _("It was tried three times. Try again, or ask your administrator."),
}


def _not_imported(asking: ListRequest, refusal: Refusal) -> Response:
    if refusal.reason in (Reason.UPLOAD_GONE, Reason.UPLOAD_NOT_READ):
        raise refusal
    if refusal.reason is Reason.PREVIEW_CHANGED:
        show_again(asking)
    flash(sentence(refusal), "error")
    address = url_for(
        "staff.import_preview", slug=asking.of_event.slug, upload_id=asking.arguments["upload"]
    )
    return redirect(address, 303)


def _misfit_sentences(event: Event, signs: Sequence[Misfit]) -> list[str]:
    language = page_language()
    cities = {each.slug: each.city(language) for each in all_events(db.session())}
    return [notes.misfit_sentence(each, cities, event.city(language)) for each in signs]


@blueprint.post(f"{UPLOAD}/discard")
@narrowed(needs(Right.EDIT_GUESTS))
def import_discard(slug: str, upload_id: int) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        found = take_upload(tx, upload_id, event_id=event.id, account_id=staff().id)
    if found is None:
        flash(sentence(Refusal(Reason.UPLOAD_GONE)), "error")
        return redirect(url_for("staff.guest_list", slug=slug), 303)
    words = gettext("The file is discarded. The guest list has not changed.")
    return done(words, url_for("staff.guest_list", slug=slug))


@blueprint.get(f"{UPLOAD}/refused.xlsx")
@narrowed(needs(Right.EDIT_GUESTS))
def import_refused(slug: str, upload_id: int) -> FileResponse | Response:
    """Return the rejected rows, to correct and upload."""
    event = event_or_404(slug)
    upload = _upload_or_404(event, upload_id)
    content = apart_if(len(upload.content) > LONG, refused_rows, upload_id, page_language())
    if content is None:
        return redirect(url_for("staff.import_preview", slug=slug, upload_id=upload_id))
    return download(content, f"{file_stem('refused', event)}.xlsx")


def _upload_or_404(event: Event, upload_id: int) -> Upload:
    upload = own_upload(db.session(), upload_id, event_id=event.id, account_id=staff().id)
    if upload is None:
        abort(404)
    return upload
