"""The dashboard, and the overview of one event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db import db, transaction
from ctevents.domain.letters import MessageState
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, missing_for_publication
from ctevents.models import Event
from ctevents.services import audit
from ctevents.services.attendance import Overview, overview
from ctevents.services.events import events_visible_to, plan_of, publish_event
from ctevents.services.invitations import not_yet_invited
from ctevents.services.outbox import counts_by_state
from ctevents.services.seats import seats_taken
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.clock import now
from ctevents.web.staff import blueprint
from ctevents.web.staff.names import STATUSES, words_for
from ctevents.web.staff.next_steps import Step, next_step
from ctevents.wording import sentence


@dataclass(frozen=True)
class Card:
    """An event as a whole. ``failed`` is 0 for accounts that do not look after letters."""

    event: Event
    status: EventStatus
    figures: Overview
    missing: list[str]
    failed: int
    step: Step | None


@blueprint.get("/")
@narrowed(needs(Right.SEE_EVENTS))
def dashboard() -> str:
    cards = _cards(events_visible_to(db.session(), staff()))
    noted = [card.event for card in cards if card.event.needs_footnote]
    return render_template("staff/dashboard.html", cards=cards, statuses=STATUSES, noted=noted)


def _cards(events: Sequence[Event]) -> list[Card]:
    figures = overview(db.session(), [event.id for event in events])
    return [_card(event, figures[event.id]) for event in events]


def _card(event: Event, figures: Overview) -> Card:
    session, account = db.session(), staff()
    missing = missing_for_publication(plan_of(event)) if event.status is EventStatus.DRAFT else []
    failed = uninvited = 0
    if account.may(Right.SEND_LETTERS):
        failed = counts_by_state(session, event_id=event.id)[MessageState.FAILED]
        waiting = not_yet_invited(session, event.id)
        uninvited = waiting.by_mail + waiting.by_letter
    step = next_step(account, event, missing=len(missing), failed=failed, uninvited=uninvited)
    return Card(event, event.status_at(now()), figures, words_for(missing), failed, step)


@blueprint.get("/events/<slug>")
@narrowed(needs(Right.SEE_EVENTS))
def event_show(slug: str) -> str:
    return _show(event_or_404(slug))


@blueprint.post("/events/<slug>/publish")
@narrowed(needs(Right.PLAN_EVENTS))
def event_publish(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    try:
        with transaction() as tx:
            publish_event(tx, event, actor=audit.by_account(staff().id), now=now())
    except Refusal as refusal:
        refused = sentence(Refusal(refusal.reason, tuple(words_for(refusal.details))))
        return _show(event, refused=refused), refusal.reason.status
    flash(gettext("The event is published. Now invite the guests."), "success")
    return redirect(url_for("staff.event_show", slug=slug), 303)


def _show(event: Event, *, refused: str = "") -> str:
    [card] = _cards([event])
    return render_template(
        "staff/event_show.html",
        event=event,
        card=card,
        statuses=STATUSES,
        taken=seats_taken(db.session(), event.id),
        has_passed=event.ends_at is not None and event.ends_at <= now(),
        refused=refused,
    )
