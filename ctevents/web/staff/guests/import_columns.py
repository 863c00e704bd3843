"""The step between an uploaded guest list and its preview: what was understood, and what staff
choose."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, pgettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.guests.columns import (
    COLUMNS,
    FULL_NAME,
    NUMBER,
    REVERSED,
    BadHeader,
    HeaderProblem,
)
from ctevents.domain.guests.layout import IGNORED, Choices
from ctevents.domain.guests.survey import Survey, WordSurvey, chosen_columns, refuse_twice
from ctevents.domain.people import LANGUAGES, Sex
from ctevents.domain.roles import Right
from ctevents.formats.spreadsheet import Unreadable
from ctevents.models import Event, Upload
from ctevents.services.guests.uploads import (
    Chosen,
    own_upload,
)
from ctevents.services.people.people import groups
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.words import import_notes as notes
from ctevents.texts.words import imports as words
from ctevents.texts.words.guests import SEXES
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.apart import LONG, apart_if
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.importing import choose, survey_of
from ctevents.web.staff.guests.imports import UPLOAD

NO_REPLY = "none"
"""The value of the option for words that mean that nobody has replied yet."""


@blueprint.route(f"{UPLOAD}/columns", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def import_columns(slug: str, upload_id: int) -> Response | tuple[str, int]:
    """Show what was understood. A different sheet or row of headings leads here again; so do words
    of a newly chosen column."""
    event = event_or_404(slug)
    upload = own_upload(db.session(), upload_id, event_id=event.id, account_id=staff().id)
    if upload is None:
        abort(404)
    found = apart_if(len(upload.content) > LONG, survey_of, upload_id)
    form = Form()
    if form.validate_on_submit():
        wrong = _choose(event, upload, found)
        if not isinstance(wrong, str):
            return wrong
        form.refuse(wrong)
    return _page(event, upload, found, form), form.answer_status()


def _choose(event: Event, upload: Upload, found: Survey) -> Response | str:
    """Read the file as it is chosen. Return the next page, or what is wrong."""
    try:
        chosen = _elsewhere(found) if "elsewhere" in request.form else _chosen(event, found)
        needs_names = "elsewhere" not in request.form
        is_long = len(upload.content) > LONG
        read = apart_if(is_long, choose, upload.id, chosen, needs_names=needs_names)
    except Unreadable as error:
        return words.unreadable_sentence(error.why)
    except BadHeader as error:
        return _header_sentence(error)
    if needs_names and not read.has_names:
        return gettext(
            "Choose the columns with the names: the full name, or the given name and the family "
            "name."
        )
    if not read.rows:
        return gettext("There are no rows below these headings.")
    return _next_page(event, upload, read)


def _header_sentence(error: BadHeader) -> str:
    if error.problem is not HeaderProblem.HEADING_TWICE:
        return words.header_sentence(error)
    return gettext(
        "Two columns have the meaning %(column)s. Choose a different one for one of them.",
        column=words.column_name(error.column),
    )


def _elsewhere(found: Survey) -> Chosen:
    """Return the chosen sheet and row of headings. Earlier choices of columns do not count
    there."""
    sheet = request.form.get("sheet", "")
    sheet = sheet if sheet in found.sheets else found.layout.sheet
    header = request.form.get("header", type=int)
    is_same = sheet == (found.layout.sheet or next(iter(found.sheets), ""))
    known = {0, *(number for number, _beginning in found.first_rows)}
    return Chosen(Choices(), sheet, header if is_same and header in known else None)


def _chosen(event: Event, found: Survey) -> Chosen:
    """Return the choices for columns and words. Raises ``BadHeader`` if two columns get the same
    meaning."""
    columns = {
        column.index: request.form.get(f"column-{column.index}", column.column)
        for column in found.columns
    }
    columns = {
        index: column if column in _meanings() else IGNORED for index, column in columns.items()
    }
    refuse_twice(columns)
    header = {column.index: column.heading for column in found.columns}
    cells = [header.get(index, "") for index in range(max(header, default=-1) + 1)]
    said = {word: code for word in found.words if (code := _code(event, word)) is not None}
    by_column: dict[str, dict[str, str]] = {}
    for word, code in said.items():
        by_column.setdefault(word.column, {})[word.key] = code
    left_open = tuple(word.name for word in found.words if word not in said)
    choices = Choices(chosen_columns(cells, columns), by_column)
    return Chosen(choices, found.layout.sheet, found.layout.header, left_open)


def _code(event: Event, word: WordSurvey) -> str | None:
    """Return the meaning that was chosen for a word, or None."""
    code = request.form.get(f"word-{word.name}", "")
    if code not in dict(_options(event)[word.column]):
        return None
    return "" if code == NO_REPLY else code


def _next_page(event: Event, upload: Upload, read: Survey) -> Response:
    address = partial(url_for, slug=event.slug, upload_id=upload.id)
    if read.is_clear:
        return redirect(address("staff.import_preview"), 303)
    if "elsewhere" not in request.form:
        flash(
            gettext(
                "The file has more words to choose a meaning for. Choose below, then continue."
            ),
            "warning",
        )
    return redirect(address("staff.import_columns"), 303)


def _page(event: Event, upload: Upload, found: Survey, form: Form) -> str:
    is_elsewhere = "elsewhere" in request.form
    return render_template(
        "staff/import_columns.html",
        event=event,
        upload=upload,
        found=found,
        form=form,
        typed={} if is_elsewhere else request.form,
        asked=request.form if is_elsewhere else {},
        meanings=_meanings(),
        options=_options(event),
        no_reply=NO_REPLY,
        words=words,
        notes=notes,
    )


def _meanings() -> dict[str, str]:
    """Return what a column can mean, in the order of the list."""
    names = {
        column: words.column_name(column)
        for column in (*COLUMNS[:2], FULL_NAME, REVERSED, *COLUMNS[2:], NUMBER)
    }
    return {IGNORED: gettext("not imported"), **names}


def _options(event: Event) -> Mapping[str, list[tuple[str, str]]]:
    """Return what a word can mean, by column: codes and names."""
    return {
        "group": [
            (group.code, group.name(page_language()))
            for group in groups(db.session(), event.project_id, offered_only=True)
        ],
        "sex": [(sex.value, str(SEXES[sex])) for sex in Sex],
        "language": [(tag, NAMES[tag]) for tag in LANGUAGES],
        "reply": [
            ("accepted", pgettext("a reply", "accepted")),
            ("declined", pgettext("a reply", "declined")),
            (NO_REPLY, pgettext("a reply", "no reply yet")),
        ],
    }
