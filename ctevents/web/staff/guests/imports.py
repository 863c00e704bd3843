"""Guest lists from files: uploaded, checked, then imported."""

from __future__ import annotations

from functools import partial

from flask import Response as FileResponse
from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_wtf.file import FileField, FileRequired
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.guests.columns import COLUMNS, BadHeader
from ctevents.domain.guests.list import ImportCounts, RowOutcome
from ctevents.domain.guests.wrong_list import Misfit, version
from ctevents.domain.people import tidy
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import Unreadable, write_xlsx
from ctevents.models import Event, Upload
from ctevents.services.common import audit
from ctevents.services.events.events import all_events
from ctevents.services.guests.import_ import import_guests
from ctevents.services.guests.plan import ImportPlan
from ctevents.services.guests.uploads import (
    KeptPlan,
    NewFile,
    Reading,
    first_reading,
    keep_upload,
    kept_plan,
    own_upload,
    plan_again,
    plan_of,
    survey_of,
    take_upload,
)
from ctevents.services.guests.wrong_list import misfits
from ctevents.services.people.people import groups
from ctevents.texts.numbers import number
from ctevents.texts.rendering import file_stem, page_language
from ctevents.texts.words import import_notes as notes
from ctevents.texts.words import imports as words
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, refusals_as
from ctevents.web.forms import LONGEST_LINE, Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.guests.refused_rows import refused_table

PAGE = 100

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
        content = form.file.data.read()
        reading = _read(event, content)
        if isinstance(reading, Reading):
            upload_id = _keep(form, event, content, reading)
            page = "staff.import_columns" if reading.planned is None else "staff.import_preview"
            return redirect(url_for(page, slug=slug, upload_id=upload_id), 303)
        form.file.errors = [reading]
    answer = render_template(
        "staff/guest_import.html",
        event=event,
        form=form,
        columns=[(column, words.COLUMN_NAMES[column], words.COLUMN_MEANINGS[column]) for column in COLUMNS],
        groups=groups(db.session(), event.project_id, offered_only=True),
    )
    return answer, form.answer_status()


def _read(event: Event, content: bytes) -> Reading | str:
    """Return the file as it was read, or why it is no guest list."""
    try:
        found = first_reading(db.session(), event, staff().id, content)
    except Unreadable as error:
        return words.unreadable_sentence(error.why)
    except BadHeader as error:
        return words.header_sentence(error)
    return found if found.survey.rows else gettext("The file has headings, but no rows below them.")


def _keep(form: UploadForm, event: Event, content: bytes, reading: Reading) -> int:
    file = NewFile(staff().id, tidy(form.file.data.filename or "")[:LONGEST_LINE], content)
    with transaction(by=actor()) as tx:
        return keep_upload(tx, event, file, reading).id


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
    event = event_or_404(slug)
    upload = _upload_or_404(event, upload_id)
    planned, survey = plan_of(upload), survey_of(upload)
    if survey is None:
        raise Refusal(Reason.UPLOAD_GONE)
    if planned is None:
        return redirect(url_for("staff.import_columns", slug=slug, upload_id=upload_id))
    asked = request.args.get("outcome", "")
    chosen = RowOutcome(asked) if asked in set(RowOutcome) else None
    rows, signs = [row for row in planned.rows if chosen in (None, row.outcome)], _misfits(event, planned)
    page = min(max(request.args.get("page", 1, type=int), 1), max(_pages(len(rows)), 1))
    return render_template(
        "staff/import_preview.html",
        event=event,
        upload=upload,
        counts=planned.counts,
        report=planned.report,
        survey=survey,
        misfits=_misfit_sentences(event, signs),
        signs=version(signs),
        damage=notes.damage_sentences(planned.rows),
        rows=rows[(page - 1) * PAGE : page * PAGE],
        warned=sum(bool(row.warnings or row.guest.doubts) for row in planned.rows),
        chosen=chosen,
        page=page,
        pages=_pages(len(rows)),
        words=words,
        notes=notes,
    )


@blueprint.post(UPLOAD)
@narrowed(needs(Right.EDIT_GUESTS))
def import_run(slug: str, upload_id: int) -> Response:
    event = event_or_404(slug)
    with refusals_as(partial(_not_imported, event, upload_id)):
        seen = _seen(event, upload_id, agreed=request.form.get("despite", ""))
        try:
            counts = _import(event, upload_id, seen, skip_refused=request.form.get("rows") == "good").counts
        except Unreadable:
            return _to_preview(
                event,
                upload_id,
                gettext(
                    "The file was not read again: the server is busy. Nothing was imported. Try again in a minute."
                ),
            )
    return done(_outcome_sentence(counts), url_for("staff.guest_list", slug=slug))


def _not_imported(event: Event, upload_id: int, refusal: Refusal) -> Response:
    if refusal.reason is Reason.UPLOAD_GONE:
        raise refusal
    if refusal.reason is Reason.GUEST_LIST_CHANGED:
        _plan_again(event, upload_id)
    return _to_preview(event, upload_id, sentence(refusal))


def _to_preview(event: Event, upload_id: int, why: str) -> Response:
    flash(why, "error")
    return redirect(url_for("staff.import_preview", slug=event.slug, upload_id=upload_id), 303)


def _misfits(event: Event, planned: ImportPlan) -> list[Misfit]:
    return misfits(db.session(), event, planned.rows, sees_all=staff().may(Right.LINK_PEOPLE))


def _misfit_sentences(event: Event, signs: list[Misfit]) -> list[str]:
    language = page_language()
    cities = {each.slug: each.city(language) for each in all_events(db.session())}
    return [notes.misfit_sentence(each, cities, event.city(language)) for each in signs]


def _seen(event: Event, upload_id: int, *, agreed: str) -> KeptPlan | None:
    """Return the plan that the account saw, if it is still kept. Refuse a list that may be another event's, unless the account saw
    exactly these signs and still wants it."""
    upload = own_upload(db.session(), upload_id, event_id=event.id, account_id=staff().id)
    kept = kept_plan(upload) if upload is not None else None
    if kept is None:
        return None
    found = _misfits(event, kept.planned)
    if found and agreed != version(found):
        raise Refusal(Reason.LIST_OF_ANOTHER_EVENT)
    return kept


def _import(event: Event, upload_id: int, seen: KeptPlan | None, *, skip_refused: bool) -> ImportPlan:
    account_id = staff().id
    with transaction(by=audit.by_account(account_id)) as tx:
        upload = take_upload(tx, upload_id, event_id=event.id, account_id=account_id)
        if upload is not None and (seen is None or seen.text != upload.plan):
            seen = kept_plan(upload)
        if upload is None or seen is None:
            raise Refusal(Reason.UPLOAD_GONE)
        name = upload.file_name
        return import_guests(tx, event, upload.content, skip_refused=skip_refused, seen=seen.planned, file_name=name)


def _plan_again(event: Event, upload_id: int) -> None:
    with transaction(by=actor()) as tx:
        upload = own_upload(tx, upload_id, event_id=event.id, account_id=staff().id)
        if upload is not None:
            plan_again(tx, upload, event)


@blueprint.post(f"{UPLOAD}/discard")
@narrowed(needs(Right.EDIT_GUESTS))
def import_discard(slug: str, upload_id: int) -> Response:
    event = event_or_404(slug)
    with transaction(by=actor()) as tx:
        take_upload(tx, upload_id, event_id=event.id, account_id=staff().id)
    words = gettext("The file is discarded. The guest list has not changed.")
    return done(words, url_for("staff.guest_list", slug=slug))


@blueprint.get(f"{UPLOAD}/refused.xlsx")
@narrowed(needs(Right.EDIT_GUESTS))
def import_refused(slug: str, upload_id: int) -> FileResponse:
    """Return the rejected rows, to correct and upload."""
    event = event_or_404(slug)
    planned = plan_of(_upload_or_404(event, upload_id))
    if planned is None:
        raise Refusal(Reason.UPLOAD_GONE)
    table = refused_table(planned)
    return download(write_xlsx(table, sheet="refused"), f"{file_stem('refused', event)}.xlsx")


def _upload_or_404(event: Event, upload_id: int) -> Upload:
    """Return the upload. Pages show its stored plan: a new one could reveal guests without a trace in the log."""
    upload = own_upload(db.session(), upload_id, event_id=event.id, account_id=staff().id)
    if upload is None:
        abort(404)
    return upload


def _pages(rows: int) -> int:
    return -(-rows // PAGE)


def _outcome_sentence(counts: ImportCounts) -> str:
    done = gettext(
        "Imported: %(new)s new, %(changed)s changed, %(same)s unchanged.",
        **{name: number(getattr(counts, name)) for name in ("new", "changed", "same")},
    )
    if not counts.refused:
        return done
    left_out = ngettext(
        "One rejected row was not imported.", "%(num)d rejected rows were not imported.", counts.refused
    )
    return f"{done} {left_out}"
