"""The sign-in sheet: printed before the event; afterwards the signatories are ticked.

The forms of the sign-in sheet: how to print it, and when it was signed."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from flask import Response as FileResponse
from flask import abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField
from wtforms.validators import DataRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.entry import Means
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.door.sheets import (
    UNNAMED,
    SheetRow,
    enter_signatures,
    record_sheet,
    sheet_rows,
    undo_signature,
)
from ctevents.services.people.people import groups
from ctevents.texts.papers.door import EMPTY_LINES, sheet_of
from ctevents.texts.rendering import file_stem, page_language, speaking
from ctevents.web.access import CLOSED, actor, event_or_404, narrowed, needs, refuse_unless_open
from ctevents.web.command import done, now
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.fields import LocalTime, WholeNumber
from ctevents.web.staff.guests.forms import PersonForm, blank
from ctevents.web.staff.list_choices import LARGEST_ID, page_asked

MOST_EMPTY_LINES = 60


class SheetForm(Form):
    """The choices for the sheet; its language is a separate field."""

    by_group = BooleanField(_("A heading for each group"))
    empty_lines = WholeNumber(_("Empty lines at the end"), least=0, most=MOST_EMPTY_LINES)

    def __init__(self, **options: Any) -> None:
        super().__init__(data={"empty_lines": EMPTY_LINES}, **options)
        self.empty_lines.flags.always_filled = True


class SignatureForm(Form):
    """The signatures; signatories are separate boxes. Its number prevents a form sent twice from
    adding anything."""

    form_id = HiddenField()
    at: LocalTime

    def validate_at(self, field: LocalTime) -> None:
        if field.data is not None and field.data > now():
            raise ValidationError(gettext("This time is in the future. Enter an earlier time."))

    def new_number(self) -> None:
        self.form_id.data = str(uuid4())

    def number(self) -> UUID:
        try:
            return UUID(self.form_id.data or "")
        except ValueError:
            return uuid4()


class SignatoryForm(SignatureForm, PersonForm):
    """A person who signed an empty line."""


def signature_form(event: Event, **options: Any) -> SignatureForm:
    """Return the form with one time for the sheet: the event's start, once it has begun."""
    form_class = type("EventSignatureForm", (SignatureForm,), {"at": _at(event)})
    form: SignatureForm = form_class(data=_usual(event), **options)
    return form


def signatory_form(event: Event) -> SignatoryForm:
    form_class = type("EventSignatoryForm", (SignatoryForm,), {"at": _at(event)})
    form: SignatoryForm = form_class(
        groups(db.session(), event.project_id), data=blank(event) | _usual(event)
    )
    return form


def _at(event: Event) -> LocalTime:
    needed = [DataRequired(_("Enter the time of the sheet."))]
    return LocalTime(_("Time of the signatures"), event=event, validators=needed)


def _usual(event: Event) -> dict[str, datetime]:
    return {
        "at": event.starts_at if event.starts_at is not None and event.starts_at <= now() else now()
    }


PAGE = 200
"""Rows on a page; all ticks on it are sent together."""

WAYS: dict[Means, LazyString] = {
    Means.SCAN: _("badge scanned, %(time)s"),
    Means.MANUAL: _("found by name, %(time)s"),
    Means.PAPER: _("signed on paper, %(time)s"),
}
"""The means and time of a check-in, in words."""


@blueprint.route("/events/<slug>/sign-in-sheet", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def sheet_enter(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = signature_form(event)
    if form.validate_on_submit() and form.at.data is not None:
        refuse_unless_open(event)
        event_id = event.id
        with transaction(by=actor()) as tx:
            results = enter_signatures(tx, event_id, form.number(), _ticked(), at=form.at.data)
        _say(len(results))
        return redirect(url_for("staff.sheet_enter", slug=slug, **_chosen()), 303)
    return _page(event, form), form.answer_status()


@blueprint.post("/events/<slug>/sign-in-sheet/<signature_id>/undo")
@narrowed(needs(Right.EDIT_GUESTS))
def signature_undo(slug: str, signature_id: str) -> Response:
    event_id = event_or_404(slug).id
    sheet = url_for("staff.sheet_enter", slug=slug, **_chosen())
    with emails_agreed(gettext("Undo"), back=sheet) as tx:
        is_undone = undo_signature(tx, event_id, signature_id)
    if not is_undone:
        abort(404)
    return done(gettext("The signature is undone."), sheet)


@blueprint.post("/events/<slug>/sign-in-sheet.pdf")
@narrowed(needs(Right.PRINT_BADGES))
def sheet_print(slug: str) -> FileResponse | tuple[str, int]:
    """Print the sheet. A POST, since each file with names is recorded in the audit log."""
    event = event_or_404(slug)
    form, language = SheetForm(), document_language(event)
    if not form.validate_on_submit():
        return _page(event, signature_form(event, formdata=None), form), form.answer_status()
    with transaction(by=actor()) as tx:
        record_sheet(tx, event.id)
    with speaking(language):
        content = sheet_of(
            event, by_group=form.by_group.data, empty_lines=form.empty_lines.data or 0
        )
    return download(content, f"{file_stem('sign-in-sheet', event)}.pdf")


def _ticked() -> list[int]:
    numbers = {
        int(text)
        for text in request.form.getlist("signed")
        if text.isascii() and text.isdecimal() and len(text) < 11
    }
    return sorted(number for number in numbers if number <= LARGEST_ID)


def _say(count: int) -> None:
    if count:
        words = ngettext("One person is checked in.", "%(num)d people are checked in.", count)
        flash(words, "success")
    else:
        flash(gettext("Everybody you ticked is already checked in."), "information")


def _chosen() -> dict[str, Any]:
    """Return the filters in the address, to come back to the same part of the sheet."""
    return {
        name: value
        for name, value in request.args.items()
        if name in ("letter", "group", "page") and value
    }


def _page(event: Event, form: SignatureForm, sheet_form: SheetForm | None = None) -> str:
    rows = sheet_rows(db.session(), event.id)
    letter, group, page = (
        request.args.get("letter", ""),
        request.args.get("group", ""),
        page_asked(),
    )
    found = [row for row in rows if letter in ("", row.letter) and group in ("", row.group)]
    if not form.errors:
        form.new_number()
    return render_template(
        "staff/sheet_enter.html",
        event=event,
        form=form,
        sheet_form=sheet_form or SheetForm(formdata=None),
        rows=found[(page - 1) * PAGE : page * PAGE],
        counts={
            "all": len(rows),
            "found": len(found),
            "in": sum(row.entry is not None for row in rows),
        },
        page=page,
        pages=-(-len(found) // PAGE),
        letters=_letters(rows),
        groups=_groups(rows),
        chosen=_chosen(),
        ticked=_ticked() if form.errors else [],
        ways=WAYS,
        is_closed=event.status in CLOSED,
    )


def _groups(rows: list[SheetRow]) -> list[tuple[str, str]]:
    """Return code and name, in the order in which groups are shown."""
    found = sorted(
        {(row.group_position, row.group, row.group_name(page_language())) for row in rows}
    )
    return [(code, name) for _position, code, name in found]


def _letters(rows: list[SheetRow]) -> list[tuple[str, str]]:
    """Return initial letters and their names in the order of the rows; unnamed guests have an entry
    of their own."""
    found = dict.fromkeys(row.letter for row in rows if row.letter)
    return [(letter, gettext("unnamed guest") if letter == UNNAMED else letter) for letter in found]
