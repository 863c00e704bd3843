"""The reminders of an event: when each will go and to how many, and those sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Event, ReminderRule
from ctevents.services.letters import reminder_rules
from ctevents.texts.groups import group_names
from ctevents.texts.languages import NAMES
from ctevents.texts.words.reminders import ASLEEP, KINDS, SKIPPED, timing_words
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_beside, refusals_in, refusals_to
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.letters.segment_forms import RuleForm, rule_form

ALL = "/events/<slug>/reminders"
ONE = f"{ALL}/<int(max=2147483647):rule_id>"


@blueprint.get(ALL)
@narrowed(needs(Right.SEND_LETTERS))
def reminder_list(slug: str) -> str:
    event = event_or_404(slug)
    return render_template(
        "staff/reminder_list.html",
        event=event,
        status=event.status_at(now()),
        rows=reminder_rows(event, now()),
        languages=NAMES,
        kinds=KINDS,
        skipped=SKIPPED,
        asleep=ASLEEP,
        timing_words=timing_words,
    )


@dataclass(frozen=True)
class ReminderRow:
    """A reminder as shown. ``groups``: the names of the groups that it is for."""

    plan: reminder_rules.ReminderPlan
    groups: list[str]


def reminder_rows(event: Event, at: datetime) -> list[ReminderRow]:
    names = group_names([event.project_id])
    return [
        ReminderRow(plan, [names[code] for code in plan.segment.groups])
        for plan in reminder_rules.plans(db.session(), event, now=at)
    ]


@blueprint.route(f"{ALL}/add", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def reminder_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = rule_form(event)
    if form.validate_on_submit():
        with refusals_in(form, partial(_page, form, event)), transaction(by=actor()) as tx:
            reminder_rules.add_rule(tx, event, form.rule_fields())
        return done(gettext("The reminder is added."), _list(slug))
    return _page(form, event), form.answer_status()


@blueprint.route(f"{ONE}/edit", methods=["GET", "POST"])
@narrowed(needs(Right.SEND_LETTERS))
@shows_form_again
def reminder_edit(slug: str, rule_id: int) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    rule = _rule_or_404(event, rule_id)
    form = rule_form(event, rule)
    if form.validate_on_submit():
        saved = partial(rule_form, event, rule, formdata=None)
        with (
            refusals_beside(form, saved, partial(_page, form, event, rule=rule)),
            transaction(by=actor()) as tx,
        ):
            reminder_rules.edit_rule(tx, rule, form.rule_fields(), seen=form.version.data or "")
        return done(gettext("The reminder is saved."), _list(slug))
    return _page(form, event, rule=rule), form.answer_status()


@blueprint.post(f"{ONE}/switch")
@narrowed(needs(Right.SEND_LETTERS))
def reminder_switch(slug: str, rule_id: int) -> Response:
    rule = _rule_or_404(event_or_404(slug), rule_id)
    is_active = request.form.get("is_active") == "yes"
    with transaction(by=actor()) as tx:
        reminder_rules.switch_rule(tx, rule, is_active=is_active)
    return done(
        gettext("The reminder is on.") if is_active else gettext("The reminder is off."),
        _list(slug),
    )


@blueprint.post(f"{ONE}/delete")
@narrowed(needs(Right.SEND_LETTERS))
def reminder_delete(slug: str, rule_id: int) -> Response:
    rule = _rule_or_404(event_or_404(slug), rule_id)
    with refusals_to(_list(slug)), transaction(by=actor()) as tx:
        reminder_rules.delete_rule(tx, rule)
    return done(gettext("The reminder is deleted."), _list(slug))


def _page(form: RuleForm, event: Event, **more: Any) -> str:
    return render_template("staff/reminder_edit.html", form=form, event=event, **more)


def _list(slug: str) -> str:
    return url_for("staff.reminder_list", slug=slug)


def _rule_or_404(event: Event, rule_id: int) -> ReminderRule:
    rule = reminder_rules.rule_of_event(db.session(), event.id, rule_id)
    if rule is None:
        abort(404)
    return rule
