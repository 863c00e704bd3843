"""The donor pack of one event and of all, as a file. A POST, since the audit log records each pack.

Accounts that may not see exact figures get published ones, whatever the form asks for. Names are
for accounts that may see guests. A pack with many names is written by the worker.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO

from flask import render_template, request
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import ValidationError

from ctevents.db.base import Transaction
from ctevents.db.handle import db, one_moment, transaction
from ctevents.domain.exports import NAMES_AT_ONCE
from ctevents.domain.figures.report import Names
from ctevents.domain.progress import between, untold
from ctevents.domain.roles import Right
from ctevents.formats.report import NAMELESS, WRITERS
from ctevents.models import Account, Event
from ctevents.services.figures.freezing import count_attendees, record_report
from ctevents.texts.donor_pack.report import donor_report
from ctevents.texts.exports.exporting import FileSummary, ListRequest, Signs
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import desk_languages, file_stem, page_language, speaking
from ctevents.web.access import (
    actor,
    ask_again,
    event_or_404,
    narrowed,
    needs,
    staff,
    works_in_archive,
)
from ctevents.web.command import now
from ctevents.web.forms import Form
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.downloads import download
from ctevents.web.staff.exports import written_later
from ctevents.web.staff.projects import ASKED, events_in_figures, of_figures

FORMATS = {
    "pdf": _("PDF, to read and to print"),
    "xlsx": _("Workbook (XLSX), with charts"),
    "csv": _("CSV, for other programs"),
    "json": _("JSON, for other programs"),
    "xml": _("IATI 2.03 (XML), for donors: without names"),
}
MADE = 0.2
"""Share of the work on a donor pack before its file is begun."""
NOBODY = "none"
WHOSE = {
    NOBODY: _("No names"),
    Names.CONSENTED: _("Attendees who agreed to be listed"),
    Names.ALL: _("All attendees: for internal use only"),
}


class MergedReportForm(Form):
    format = SelectField(_("File"))
    language = SelectField(_("Language of the report"))

    def __init__(self) -> None:
        super().__init__(data={"language": page_language()})
        self.format.choices = [
            SelectChoice(kind, FORMATS[kind]) for kind in FORMATS if kind in WRITERS
        ]
        self.language.choices = [SelectChoice(tag, NAMES[tag]) for tag in desk_languages()]
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
    public = BooleanField(_("For the public: only published figures, as observers see them"))
    names = SelectField(
        _("Names"), choices=[SelectChoice(whose, name) for whose, name in WHOSE.items()]
    )

    @property
    def is_public(self) -> bool:
        return bool(self.public.data)

    @property
    def whose_names(self) -> Names | None:
        return None if self.names.data == NOBODY else Names(self.names.data)

    def validate_names(self, field: SelectField) -> None:
        if self.public.data and field.data != NOBODY:
            raise ValidationError(gettext("A report for the public contains no names."))
        if self.format.data == NAMELESS and field.data != NOBODY:
            raise ValidationError(gettext("An IATI file contains no names."))


@dataclass(frozen=True)
class Pack:
    """A donor pack with many names, written by the worker. ``is_together``: of all events."""

    kind: str
    name: LazyString
    is_together: bool = False

    def may_be_seen_by(self, account: Account) -> bool:
        return account.disabled_at is None and _may_name(account)

    def write(self, out: IO[bytes], ending: str, asking: ListRequest, signs: Signs) -> FileSummary:
        events = (
            [asking.event] if asking.event else events_in_figures(asking.account, asking.arguments)
        )
        names = Names(asking.arguments["names"])
        with one_moment():
            made = donor_report(
                events,
                is_together=self.is_together,
                is_public=False,
                names=names,
                now=asking.now,
                tell=between(signs.tell, 0, MADE),
            )
        out.write(WRITERS[ending](made, between(signs.tell, MADE, 1)))

        def record(tx: Transaction) -> None:
            record_report(tx, events, ending, is_public=False, names=names, listed=made.listed)

        return FileSummary(made.attendees, record)


PACKS = {
    pack.kind: pack
    for pack in (
        Pack("report", _("Attendance report")),
        Pack("report-of-all", _("Attendance report"), is_together=True),
    )
}


@blueprint.route("/events/<slug>/report", methods=["GET", "POST"])
@narrowed(needs(Right.SEE_FIGURES))
@works_in_archive
def report_make(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = _form()
    if form.validate_on_submit():
        return _file(form, event, [event], file_stem("attendance-report", event))
    return render_template("staff/report_make.html", event=event, form=form), form.answer_status()


@blueprint.route("/report", methods=["GET", "POST"])
@narrowed(needs(Right.SEE_FIGURES))
@of_figures
def report_make_all() -> Response | tuple[str, int]:
    events = events_in_figures(staff(), request.args)
    form = _form()
    if events and form.validate_on_submit():
        project = request.args.get(ASKED)
        return _file(
            form, None, events, f"attendance-report-{project}" if project else "attendance-report"
        )
    return render_template(
        "staff/report_make_all.html", events=events, form=form
    ), form.answer_status()


def _form() -> MergedReportForm:
    return ReportForm() if _may_name(staff()) else MergedReportForm()


def _may_name(account: Account) -> bool:
    return account.may(Right.SEE_EXACT_FIGURES) and account.may(Right.SEE_GUESTS)


def _file(
    form: MergedReportForm, event: Event | None, events: Sequence[Event], name: str
) -> Response:
    """Return the file. ``event``: its event; None for all of ``events``."""
    kind, is_public, names = form.format.data, form.is_public, form.whose_names
    if names:
        ask_again()
    if names and not is_public:
        count = count_attendees(db.session(), [each.id for each in events], names)
        if count > NAMES_AT_ONCE:
            return _file_later(form, names, event, f"{name}.{kind}", count)
    with one_moment(), speaking(form.language.data):
        made = donor_report(
            events, is_together=event is None, is_public=is_public, names=names, now=now()
        )
        content = WRITERS[kind](made, untold)
    with transaction(by=actor()) as tx:
        record_report(tx, events, kind, is_public=is_public, names=names, listed=made.listed)
    return download(content, f"{name}.{kind}")


def _file_later(
    form: MergedReportForm, names: Names, event: Event | None, file_name: str, count: int
) -> Response:
    words = ngettext(
        "The report names one person and is being prepared in the background. This page shows the "
        "progress.",
        "The report names %(num)d people and is being prepared in the background. This page shows "
        "the progress.",
        count,
    )
    arguments = {"names": names.value, ASKED: request.args.get(ASKED, "")}
    parameters = {
        "ending": form.format.data,
        "language": form.language.data,
        "arguments": arguments,
    }
    return written_later(
        "report" if event else "report-of-all", parameters, event, file_name, words
    )
