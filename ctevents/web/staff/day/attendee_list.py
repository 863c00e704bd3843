"""The list of attendees as a file to hand out, with those who agreed to be listed."""

from __future__ import annotations

from flask import Response as FileResponse
from flask import render_template
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.certificates import AttendeeChoice, usual_listing
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.figures.attendee_list import list_counts, record_list
from ctevents.texts.papers.attendee_list import FORMATS, list_of_attendees
from ctevents.texts.rendering import file_stem, speaking
from ctevents.web.access import actor, event_or_404, narrowed, needs, works_in_archive
from ctevents.web.command import now
from ctevents.web.forms import Form
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.document_language import document_language
from ctevents.web.staff.downloads import download

LISTINGS = {
    AttendeeChoice.EXPECTED: _("People with a seat"),
    AttendeeChoice.ATTENDED: _("Attendees"),
}
KINDS = {
    "pdf": _("PDF, to read and to print"),
    "xlsx": _("Workbook (XLSX)"),
    "csv": _("CSV, for other programs"),
}


class AttendeeListForm(Form):
    """The choices for the list; its language is a separate field."""

    listing = SelectField(
        _("People on the list"),
        choices=[SelectChoice(each, name) for each, name in LISTINGS.items()],
    )
    kind = SelectField(_("File"), choices=[SelectChoice(kind, KINDS[kind]) for kind in FORMATS])
    by_group = BooleanField(_("By group"))

    def __init__(self, event: Event) -> None:
        super().__init__(data={"listing": usual_listing(event.starts_at, now())})
        self.listing.flags.always_filled = self.kind.flags.always_filled = True


@blueprint.route("/events/<slug>/attendee-list", methods=["GET", "POST"])
@narrowed(needs(Right.PRINT_BADGES))
@works_in_archive
def attendee_list_make(slug: str) -> FileResponse | tuple[str, int]:
    """Make the file. A POST, since each file with names is recorded in the audit log."""
    event = event_or_404(slug)
    form = AttendeeListForm(event)
    if form.validate_on_submit():
        return _file(event, form)
    counts = list_counts(db.session(), event.id)
    rows = [(name, counts[listing]) for listing, name in LISTINGS.items()]
    return render_template(
        "staff/attendee_list_make.html", event=event, form=form, rows=rows
    ), form.answer_status()


def _file(event: Event, form: AttendeeListForm) -> FileResponse:
    listing, kind, language = (
        AttendeeChoice(form.listing.data),
        form.kind.data,
        document_language(event),
    )
    with transaction(by=actor()) as tx:
        record_list(tx, event.id, listing, kind)
    with speaking(language):
        content = list_of_attendees(event, listing, kind, by_group=form.by_group.data, now=now())
    name = "attendees" if listing is AttendeeChoice.ATTENDED else "expected"
    return download(content, f"{file_stem(f'list-of-{name}', event)}.{kind}")
