"""The donor pack of one event and of all, as a file. A POST, since each pack stands in the audit log.

Who may not see exact figures gets the merged ones, whatever the form asks for; names are for those who may see guests.
"""

from __future__ import annotations

from collections.abc import Sequence

from flask import Response as FileResponse
from flask import render_template
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from ctevents.db import db, one_moment, transaction
from ctevents.domain.report import Names
from ctevents.domain.roles import Right
from ctevents.donor_report import donor_report
from ctevents.formats.report import WRITERS
from ctevents.formats.transliteration import search_key
from ctevents.languages import NAMES
from ctevents.models import Event
from ctevents.rendering import languages, page_language, speaking
from ctevents.services import audit
from ctevents.services.events import events_visible_to
from ctevents.services.reports import record_report
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.forms import Form
from ctevents.web.staff import blueprint
from ctevents.web.staff.guests import download

FORMATS = {
    "pdf": _("PDF, to read and to print"),
    "xlsx": _("Workbook (XLSX), with charts"),
    "csv": _("CSV, for other programs"),
    "json": _("JSON, for other programs"),
}
NOBODY = "none"
WHOSE = {
    NOBODY: _("No names"),
    Names.CONSENTED: _("Attendees who agreed to stand on the list"),
    Names.ALL: _("All attendees: for internal use only"),
}


class MergedReportForm(Form):
    format = SelectField(_("File"))
    language = SelectField(_("Language of the report"))

    def __init__(self) -> None:
        super().__init__(data={"language": page_language()})
        self.format.choices = [SelectChoice(kind, FORMATS[kind]) for kind in FORMATS if kind in WRITERS]
        self.language.choices = [SelectChoice(tag, NAMES[tag]) for tag in languages()]
        for field in self:
            if isinstance(field, SelectField):
                field.flags.always_filled = True

    @property
    def is_public(self) -> bool:
        return True

    @property
    def whose_names(self) -> Names | None:
        return None


class ReportForm(MergedReportForm):
    public = BooleanField(_("For the public: groups of fewer than five persons are merged"))
    names = SelectField(_("Names"), choices=[SelectChoice(whose, name) for whose, name in WHOSE.items()])

    @property
    def is_public(self) -> bool:
        return bool(self.public.data)

    @property
    def whose_names(self) -> Names | None:
        return None if self.names.data == NOBODY else Names(self.names.data)

    def validate_names(self, field: SelectField) -> None:
        if self.public.data and field.data != NOBODY:
            raise ValidationError(gettext("A report for the public has no names."))


@blueprint.route("/events/<slug>/report", methods=["GET", "POST"])
@narrowed(needs(Right.SEE_FIGURES))
def report_make(slug: str) -> FileResponse | tuple[str, int]:
    event = event_or_404(slug)
    form = _form()
    if form.validate_on_submit():
        return _file(form, [event], f"attendance-report-{search_key(event.city()).replace(' ', '-')}")
    return render_template("staff/report_make.html", event=event, form=form), form.answer_status()


@blueprint.route("/report", methods=["GET", "POST"])
@narrowed(needs(Right.SEE_FIGURES))
def report_make_all() -> FileResponse | tuple[str, int]:
    events = events_visible_to(db.session(), staff())
    form = _form()
    if events and form.validate_on_submit():
        return _file(form, events, "attendance-report", is_together=True)
    return render_template("staff/report_make_all.html", events=events, form=form), form.answer_status()


def _form() -> MergedReportForm:
    may_see_all = staff().may(Right.SEE_EXACT_FIGURES) and staff().may(Right.SEE_GUESTS)
    return ReportForm() if may_see_all else MergedReportForm()


def _file(form: MergedReportForm, events: Sequence[Event], name: str, *, is_together: bool = False) -> FileResponse:
    kind, is_public, names = form.format.data, form.is_public, form.whose_names
    with one_moment(), speaking(form.language.data):
        made = donor_report(events, is_together=is_together, is_public=is_public, names=names, now=now())
        content = WRITERS[kind](made)
    with transaction() as tx:
        actor, listed = audit.by_account(staff().id), made.listed
        record_report(tx, events, kind, is_public=is_public, names=names, listed=listed, actor=actor, now=now())
    return download(content, f"{name}.{kind}")
