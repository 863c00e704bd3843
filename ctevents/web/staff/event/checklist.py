"""The checklist of an event on its overview: each task leads to the page that does it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import HiddenField
from wtforms.fields.choices import SelectChoice

from ctevents.db.handle import db, transaction
from ctevents.domain.events.checklist import NEEDED, Part, Task, TaskState, checklist
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.models import Account, Event
from ctevents.services.desk.checklist import spare_tasks, tasks_done
from ctevents.texts.words.names import PHASES, TASKS
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Boxes

_PAGES = {
    Task.PLAN: ("staff.event_edit", Right.PLAN_EVENTS),
    Task.PROGRAMME: ("staff.programme_edit", Right.PLAN_EVENTS),
    Task.ARRIVAL: ("staff.event_edit", Right.PLAN_EVENTS),
    Task.QUOTAS: ("staff.seats_show", Right.SEE_GUESTS),
    Task.PUBLISH: ("staff.event_show", Right.PLAN_EVENTS),
    Task.GUEST_LIST: ("staff.guest_import", Right.EDIT_GUESTS),
    Task.WORDING: ("staff.letter_list", Right.SEND_LETTERS),
    Task.TEST_LETTER: ("staff.letter_list", Right.SEND_LETTERS),
    Task.INVITATIONS: ("staff.invitation_send", Right.SEND_LETTERS),
    Task.REMINDERS: ("staff.reminder_list", Right.SEND_LETTERS),
    Task.PACK: ("staff.pack_show", Right.SEE_GUESTS),
    Task.COPIES: ("staff.copies_show", Right.EDIT_GUESTS),
    Task.ANSWER_CARDS: ("staff.answer_card_list", Right.PRINT_BADGES),
    Task.BADGES: ("staff.badge_choose", Right.PRINT_BADGES),
    Task.SHEETS: ("staff.door_token_list", Right.EDIT_GUESTS),
    Task.DEVICES: ("staff.door_token_list", Right.EDIT_GUESTS),
    Task.REHEARSAL: ("staff.door_show", Right.EDIT_GUESTS),
    Task.THANKS: ("staff.reminder_list", Right.SEND_LETTERS),
    Task.SIGNATURES: ("staff.settlement_show", Right.SETTLE_FIGURES),
    Task.FIGURES: ("staff.settlement_show", Right.SETTLE_FIGURES),
    Task.REPORT: ("staff.report_make", Right.SEE_FIGURES),
}
"""The page that does the task, and the right that it needs."""
_PLACES = {Task.ARRIVAL: "directions_en", Task.PUBLISH: "publish", Task.REHEARSAL: "rehearsal"}
"""The part of the page, where it has many."""


@dataclass(frozen=True)
class Line:
    """A task. ``address``: None if the account may not do it."""

    task: Task
    text: str
    state: TaskState
    address: str | None


@dataclass(frozen=True)
class PhaseLines:
    """One phase, with its tasks as the account sees them."""

    text: str
    part: Part
    lines: list[Line]


def checklist_of(event: Event, account: Account) -> list[PhaseLines]:
    """Return the checklist. None for accounts that see no guests, and for an event in the archive
    or cancelled."""
    status = event.status_at(now())
    if (
        not account.may(Right.SEE_GUESTS)
        or event.archived_at is not None
        or status is EventStatus.CANCELLED
    ):
        return []
    parts = checklist(tasks_done(db.session(), event), event.spared_tasks, status)
    return [
        PhaseLines(str(PHASES[part.phase]), part, _lines(part, event, account)) for part in parts
    ]


def _lines(part: Part, event: Event, account: Account) -> list[Line]:
    return [
        Line(task, str(TASKS[task]), state, _address(task, event, account))
        for task, state in part.tasks.items()
    ]


def _address(task: Task, event: Event, account: Account) -> str | None:
    endpoint, right = _PAGES[task]
    return (
        url_for(endpoint, slug=event.slug, _anchor=_PLACES.get(task))
        if account.may(right)
        else None
    )


class SparedForm(Form):
    """The tasks that the event does not need. ``seen``: those when the page was opened. Only
    changes are saved."""

    tasks = Boxes(
        _("Not needed for this event"),
        choices=[
            SelectChoice(task.value, words) for task, words in TASKS.items() if task not in NEEDED
        ],
    )
    seen = HiddenField()

    def changes(self) -> dict[Task, bool]:
        changed = set(self.tasks.data or []) ^ set((self.seen.data or "").split())
        return {task: task in (self.tasks.data or []) for task in Task if task in changed}


@blueprint.route("/events/<slug>/checklist", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def checklist_edit(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = SparedForm(data={"tasks": event.spared_tasks, "seen": " ".join(event.spared_tasks)})
    if not form.validate_on_submit():
        return render_template(
            "staff/checklist_edit.html", event=event, form=form
        ), form.answer_status()
    with transaction(by=actor()) as tx:
        spare_tasks(tx, event, form.changes())
    return done(gettext("The checklist is saved."), url_for("staff.event_show", slug=event.slug))
