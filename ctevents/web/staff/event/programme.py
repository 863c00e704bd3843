"""The programme of one event, edited as rows: blank rows at the end add items, emptied rows are removed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, SelectField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import transaction
from ctevents.domain.moves import Times, is_on_its_days, is_within_its_hours
from ctevents.domain.people import in_language
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import ProgrammeKind
from ctevents.models import Event
from ctevents.services.events.moves import times_of
from ctevents.services.events.programme import ProgrammeItem, programme_version, set_programme
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import page_language
from ctevents.texts.times import weekday_date
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import refusals_as
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.speakers import (
    UNTYPED,
    asked_speakers,
    check_speakers,
    known_recommendations,
    recommendations_of,
    saved_speakers,
    speaker_fields,
    speaker_row,
    speakers_of,
)
from ctevents.web.staff.event.texts_by_language import all_languages, languages_of, more_languages
from ctevents.web.staff.fields import LocalTime

KINDS = {
    ProgrammeKind.SESSION: _("Session with speakers"),
    ProgrammeKind.MEAL: _("Meal (counted in the catering order)"),
    ProgrammeKind.BREAK: _("Break or arrival"),
}

ItemRow = dict[str, Any]
"""The fields of one row by the prefixes of their names: ``start``, ``end``, ``title_en``, ``speaker1_name`` …."""

BLANK_ROWS = 3
MOST_ROWS = 200


class ProgrammeForm(Form):
    """``programme_form`` makes its rows, whose fields are numbered from 1."""

    version = HiddenField()
    row_count = 0
    speaker_count = 0
    times: Times

    def row(self, number: int) -> ItemRow:
        ending = f"-{number}"
        return {field.name.removesuffix(ending): field for field in self if field.name.endswith(ending)}

    def numbered_rows(self) -> list[tuple[int, ItemRow]]:
        return [(number, self.row(number)) for number in range(1, self.row_count + 1)]

    def validate(self, extra_validators: Any = None) -> bool:
        super().validate(extra_validators)
        for number, row in self.numbered_rows():
            _check(number, row, self.times)
        return not self.errors

    def items(self) -> list[ProgrammeItem]:
        return [_item(row) for _number, row in self.numbered_rows() if not _is_left_out(row)]


def _is_left_out(row: ItemRow) -> bool:
    typed = [field for name, field in row.items() if not name.endswith(("removed", "kind", *UNTYPED))]
    is_empty = not any(field._value() for field in typed)
    return bool(row["removed"].data) or is_empty


def _check(number: int, row: ItemRow, times: Times) -> None:
    if _is_left_out(row):
        for field in row.values():
            field.errors = []
        return
    for name, text in _NEEDED.items():
        if not row[name].data and not row[name].errors:
            row[name].errors = [str(text) % {"number": number}]
    check_speakers(row)
    start, end = row["start"].data, row["end"].data
    if start and end and end <= start:
        row["end"].errors = [gettext("Item %(number)d: the end must be after the start.", number=number)]
    for name in ("start", "end"):
        instant = row[name].data
        if instant and not row[name].errors and not is_on_its_days(times, instant, instant):
            row[name].errors = [_on_another_day(number, times)]


def _on_another_day(number: int, times: Times) -> str:
    assert times.starts_at is not None
    return gettext(
        "Item %(number)d: this is not the day of the event (%(day)s).",
        number=number,
        day=weekday_date(times.starts_at, times.time_zone),
    )


_NEEDED = {
    "start": _("Item %(number)d: enter the start."),
    "end": _("Item %(number)d: enter the end."),
    "title_en": _("Item %(number)d: enter a title in English."),
}


def _item(row: ItemRow) -> ProgrammeItem:
    titles = {name.removeprefix("title_"): field.data for name, field in row.items() if name.startswith("title_")}
    return ProgrammeItem(
        starts_at=row["start"].data,
        ends_at=row["end"].data,
        titles={tag: text for tag, text in titles.items() if text},
        kind=ProgrammeKind(row["kind"].data),
        speakers=speakers_of(row),
        recommendations=recommendations_of(row),
    )


def programme_form(event: Event, rows: int) -> ProgrammeForm:
    """Return the form, filled with the saved programme and, if a form was sent, with what was typed."""
    speakers, known = asked_speakers(event), known_recommendations()
    fields: dict[str, Any] = {"row_count": rows, "speaker_count": speakers, "times": times_of(event)}
    saved: dict[str, Any] = {"version": programme_version(event)}
    for number in range(1, rows + 1):
        fields |= {f"{name}-{number}": field for name, field in _row_fields(event).items()}
        fields |= {f"{name}-{number}": field for name, field in speaker_row(speakers, known).items()}
    for number, item in enumerate(event.programme, start=1):
        saved |= {f"start-{number}": item.starts_at, f"end-{number}": item.ends_at}
        saved |= {f"title_{tag}-{number}": item.titles.get(tag, "") for tag in all_languages(event)}
        saved |= {f"kind-{number}": item.kind} | saved_speakers(item, number)
    form: ProgrammeForm = type("EventProgrammeForm", (ProgrammeForm,), fields)(data=saved)
    for _number, row in form.numbered_rows():
        for field in (row["kind"], *(fields.role for fields in speaker_fields(row))):
            field.flags.always_filled = True
    return form


def _row_fields(event: Event) -> ItemRow:
    limit = [at_most(LONGEST_LINE)]
    row: ItemRow = {"start": LocalTime(_("Start"), event=event), "end": LocalTime(_("End"), event=event)}
    for tag in all_languages(event):
        label = gettext("Title, %(language)s", language=NAMES[tag])
        row[f"title_{tag}"] = OneLine(label, limit, render_kw={"lang": tag})
    row["kind"] = SelectField(
        _("Kind"), choices=[SelectChoice(kind, text) for kind, text in KINDS.items()], default=ProgrammeKind.SESSION
    )
    return row | {"removed": BooleanField(_("Remove this item"))}


def _titles_in(row: ItemRow, languages: Sequence[str]) -> list[Any]:
    return [row[f"title_{tag}"] for tag in languages]


def _asked_rows(event: Event) -> int:
    """Return the rows of the sent form, else the saved rows and some blank ones."""
    sent = request.form.get("rows", "")
    if sent.isdecimal() and len(sent) < 4:
        return min(int(sent), MOST_ROWS)
    return len(event.programme) + BLANK_ROWS


@blueprint.route("/events/<slug>/programme", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def programme_edit(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = programme_form(event, _asked_rows(event))
    if form.validate_on_submit():
        with refusals_as(partial(_show_differences, form, event)), transaction(by=actor()) as tx:
            set_programme(tx, event, form.items(), seen=form.version.data)
        flash(gettext("The programme is saved."), "success")
        _warn_of_hours(form, times_of(event))
        return redirect(url_for("staff.programme_edit", slug=slug), 303)
    return _page(form, event, form.answer_status())


def _warn_of_hours(form: ProgrammeForm, times: Times) -> None:
    """Name items before the start or after the end of the event; they are saved."""
    outside = [item for item in form.items() if not is_within_its_hours(times, item.starts_at, item.ends_at)]
    if outside:
        names = ", ".join(in_language(item.titles, page_language()) for item in outside)
        flash(gettext("Outside the hours of the event: %(names)s", names=names), "warning")


def _page(form: ProgrammeForm, event: Event, status: int, **more: Any) -> tuple[str, int]:
    page = render_template(
        "staff/programme_edit.html",
        form=form,
        event=event,
        languages=languages_of(event),
        more_languages=more_languages(event),
        speaker_fields=speaker_fields,
        titles_in=_titles_in,
        **more,
    )
    return page, status


def _show_differences(form: ProgrammeForm, event: Event, refusal: Refusal) -> tuple[str, int]:
    """Show the rows as typed, beside what was saved meanwhile; it counts as seen when sent again."""
    form.refuse(sentence(refusal))
    form.version.data = programme_version(event)
    return _page(form, event, refusal.reason.status, saved_meanwhile=event.programme)
