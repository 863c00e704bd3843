"""Quotas and targets of the groups of a project at its events to come, typed as a table and saved
together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import HiddenField

from ctevents.db.handle import db, transaction
from ctevents.domain.consequences import NotAgreed, QuotaConsequences
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.domain.seats import QuotaCell, QuotaPart
from ctevents.models import Account, Event, StakeholderGroup
from ctevents.services.people.people import groups
from ctevents.services.seating.quotas import (
    CellEdit,
    TableResult,
    quota_cells,
    reserved_for_institutions,
    set_quotas,
    taken_by_group,
)
from ctevents.texts.rendering import page_language
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs, staff
from ctevents.web.command import now, refusals_as
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import WholeNumber
from ctevents.web.staff.projects import events_asked, of_project, project_in

PARTS: dict[QuotaPart, LazyString] = {
    QuotaPart.RESERVED: _("Reserved seats"),
    QuotaPart.TARGET: _("Target"),
    QuotaPart.CEILING: _("Maximum"),
}


class QuotaTableForm(Form):
    """``_form`` adds a field for each cell. ``began``: the numbers with which the page began."""

    began = HiddenField()
    agreed = HiddenField()
    events: Sequence[Event] = ()
    groups: Sequence[StakeholderGroup] = ()

    def field(self, part: str, event_id: int, group_id: int) -> Any:
        return self[f"{part}-{event_id}-{group_id}"]

    def cells(self) -> list[QuotaCell]:
        return [
            QuotaCell(event.id, group.id, part)
            for part in PARTS
            for group in self.groups
            for event in self.events
        ]

    def of(self, cell: QuotaCell) -> Any:
        return self.field(cell.part, cell.event_id, cell.group_id)

    def edits(self) -> list[CellEdit]:
        """Return the numbers that differ from those with which the page began."""
        pairs = (each.split("=", 1) for each in (self.began.data or "").split() if "=" in each)
        began = {name: int(value) for name, value in pairs if value.isdecimal() and len(value) < 10}
        edits = [
            CellEdit(cell=cell, seen=began.get(self.of(cell).name), typed=self.of(cell).data)
            for cell in self.cells()
        ]
        return [edit for edit in edits if edit.typed != edit.seen]

    def sums(self, part: str) -> tuple[dict[int, int], dict[int, int]]:
        """Return the sums of a table by group and by event."""
        of_group = {
            group.id: sum(self.field(part, each.id, group.id).data or 0 for each in self.events)
            for group in self.groups
        }
        of_event = {
            event.id: sum(self.field(part, event.id, each.id).data or 0 for each in self.groups)
            for event in self.events
        }
        return of_group, of_event

    def blame(self, cells: Sequence[QuotaCell], words: str) -> None:
        for cell in cells:
            self.of(cell).errors = [
                gettext("%(cell)s: %(words)s", cell=self.of(cell).label.text, words=words)
            ]

    def name_wrong_cells(self) -> None:
        """Begin each error with the name of its cell: the summary has nothing else."""
        for cell in self.cells():
            if errors := self.of(cell).errors:
                self.blame([cell], str(errors[0]))


def events_planned(account: Account, arguments: Mapping[str, str], at: datetime) -> list[Event]:
    """Return the events to come of the project in an address."""
    open_to = (EventStatus.DRAFT, EventStatus.PUBLISHED)
    found = events_asked(account, arguments)
    return [
        event for event in found if event.status_at(at) in open_to and event.archived_at is None
    ]


def groups_planned(
    account: Account, arguments: Mapping[str, str], saved: Iterable[QuotaCell]
) -> list[StakeholderGroup]:
    """Return the groups of the project that are offered or have a number."""
    used = {cell.group_id for cell in saved}
    project = project_in(account, arguments)
    known = groups(db.session(), project.id) if project else []
    return [group for group in known if group.is_offered or group.id in used]


def _form(**options: Any) -> QuotaTableForm:
    session = db.session()
    events = events_planned(staff(), request.args, now())
    saved = quota_cells(session, [event.id for event in events])
    listed = groups_planned(staff(), request.args, saved)
    fields: dict[str, Any] = {"events": events, "groups": listed}
    for part, word in PARTS.items():
        for group in listed:
            for event in events:
                label = f"{group.name(page_language())}, {event.city(page_language())}, {word}"
                least = 0 if part is QuotaPart.CEILING else 1
                fields[f"{part}-{event.id}-{group.id}"] = WholeNumber(label, least=least)
    named = {f"{cell.part}-{cell.event_id}-{cell.group_id}": value for cell, value in saved.items()}
    began = " ".join(f"{name}={value}" for name, value in sorted(named.items()))
    form_class: type[QuotaTableForm] = type("AllQuotasForm", (QuotaTableForm,), fields)
    return form_class(data=named | {"began": began}, **options)


@blueprint.get("/quotas")
@narrowed(needs(Right.SEE_GUESTS))
@of_project
def quota_table() -> str:
    return _page(_form())


@blueprint.post("/quotas")
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
@of_project
def quota_table_save() -> Response | tuple[str, int]:
    form = _form()
    if not form.validate():
        form.name_wrong_cells()
        return _page(form), form.answer_status()
    try:
        with refusals_as(lambda refusal: _refused(form, refusal)), transaction(by=actor()) as tx:
            result = set_quotas(tx, form.edits(), agreed=form.agreed.data or "")
    except ValueError as error:
        form.blame(error.args, gettext("The maximum cannot be lower than the reserved seats."))
        return _page(form), form.answer_status()
    if result.stale:
        return _stale_page(form, result)
    _say(result)
    return redirect(url_for("staff.quota_table"), 303)


def _say(result: TableResult) -> None:
    count = len(result.changed)
    words = (
        ngettext("One number is saved.", "%(num)d numbers are saved.", count)
        if count
        else gettext("Nothing was changed.")
    )
    flash(words, "success")
    if result.seated:
        flash(_seated(result.seated), "success")


def _seated(count: int) -> str:
    return ngettext(
        "One person on the waiting list gets a seat.",
        "%(num)d people on the waiting list get a seat.",
        count,
    )


def _refused(form: QuotaTableForm, refusal: Refusal) -> tuple[str, int]:
    found = refusal.consequences if isinstance(refusal, NotAgreed) else None
    if not isinstance(found, QuotaConsequences):
        form.refuse(sentence(refusal))
        return _page(form), refusal.reason.status
    form.agreed.data = found.version
    changes = [(form.of(cell).label.text, *numbers) for cell, *numbers in found.changed]
    return _page(
        form, asked=_harm(form, found), changes=changes, people=found.people
    ), refusal.reason.status


def _harm(form: QuotaTableForm, found: QuotaConsequences) -> list[str]:
    cities = {event.id: event.city(page_language()) for event in form.events}
    names = {group.id: group.name(page_language()) for group in form.groups}
    above = [
        ngettext(
            "%(group)s, %(city)s: one person has a seat, more than the maximum of %(most)s. Nobody "
            "loses a seat.",
            "%(group)s, %(city)s: %(num)d people have a seat, more than the maximum of %(most)s. "
            "Nobody loses a seat.",
            taken,
            group=names[group],
            city=cities[event],
            most=most,
        )
        for event, group, taken, most in found.above
    ]
    return above + [f"{cities[event]}: {_seated(count)}" for event, count in found.seated]


def _stale_page(typed: QuotaTableForm, result: TableResult) -> tuple[str, int]:
    """Show what is saved now, with the typed numbers in the cells that somebody else changed. They
    count as seen."""
    form = _form(formdata=None)
    for cell, saved in result.stale.items():
        number = typed.of(cell).data
        form.of(cell).data = number
        words = gettext(
            "you typed %(typed)s, but somebody else has saved %(saved)s meanwhile.",
            typed=_shown(number),
            saved=_shown(saved),
        )
        form.blame([cell], words)
    return _page(form, kept=len(result.changed)), 409


def _shown(number: int | None) -> str:
    return gettext("(empty)") if number is None else str(number)


def _page(form: QuotaTableForm, **more: Any) -> str:
    session = db.session()
    ids = [event.id for event in form.events]
    return render_template(
        "staff/quota_table.html",
        form=form,
        parts=PARTS,
        institutions=reserved_for_institutions(session, ids),
        taken=_taken(form),
        may_edit=staff().may(Right.PLAN_EVENTS),
        **more,
    )


def _taken(form: QuotaTableForm) -> Mapping[int, int]:
    """Return the people with a seat by event."""
    found = taken_by_group(db.session(), form.events)
    return {
        event.id: sum(count for (event_id, _group), count in found.items() if event_id == event.id)
        for event in form.events
    }
