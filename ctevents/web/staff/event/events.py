"""The dashboard, and the overview of one event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import groupby
from operator import attrgetter

from flask import render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.figures.attendance import NOTHING
from ctevents.domain.figures.figures import Count, Figures
from ctevents.domain.refusals import Refusal
from ctevents.domain.registration import InvitationState
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, missing_for_publication
from ctevents.domain.seats import SeatsTaken
from ctevents.models import Event
from ctevents.services.common.audit import entries
from ctevents.services.events.archive import archived_events, may_be_archived
from ctevents.services.events.events import current_events, events_of_today, plan_of, publish_event
from ctevents.services.figures.attendance import overview
from ctevents.services.figures.frozen import frozen_figures
from ctevents.services.figures.publishing import current_snapshots
from ctevents.services.guests.vetting_queue import waiting_by_event
from ctevents.services.letters.incoming import unsettled_by_event
from ctevents.services.outbox.outbox import failed_by_event, stopped_mail
from ctevents.services.people.duplicates import possible_duplicates_by_event
from ctevents.services.privacy.person_requests import OpenRequests, open_requests_by_event
from ctevents.services.replies.invitations import rows_by_event
from ctevents.services.replies.visa_letters import open_visa_requests_by_event
from ctevents.services.seating.seats import seats_taken_by_event
from ctevents.texts.words.names import STATUSES, words_for
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_on
from ctevents.web.staff.audit_lines import AuditLine, lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.emailing import emails_agreed
from ctevents.web.staff.event.checklist import checklist_of
from ctevents.web.staff.event.next_steps import OpenWork, Step, next_steps

READ, LATEST = 200, 8
"""Entries of the audit log that are read for the overview, and the most lines that they become."""


@dataclass(frozen=True, kw_only=True)
class Card:
    """A summary of an event. ``totals``: the figures that the account may see. ``waitlisted``:
    exact."""

    event: Event
    status: EventStatus
    totals: Figures[Count]
    waitlisted: int
    missing: list[str]
    taken: SeatsTaken
    steps: list[Step]


@blueprint.get("/")
@narrowed(needs(Right.SEE_EVENTS))
def dashboard() -> str:
    events = current_events(db.session(), staff())
    cards = sorted(_cards(events), key=_by_what_comes_next)
    coming = [card for card in cards if card.status is EventStatus.PUBLISHED]
    looks_after_letters = staff().may(Right.SEND_LETTERS)
    return render_template(
        "staff/dashboard.html",
        cards=cards,
        coming=coming,
        is_today=staff().may(Right.EDIT_GUESTS) and bool(events_of_today(events, now())),
        alarm=stopped_mail(db.session(), now=now()) if looks_after_letters else None,
        archived=len(archived_events(db.session(), staff())),
        strays=unsettled_by_event(db.session()).get(None, 0) if looks_after_letters else 0,
        statuses=STATUSES,
        now=now(),
    )


def _by_what_comes_next(card: Card) -> tuple[int, datetime]:
    """Sort published events by their start, then drafts, then events that are over."""
    order = (EventStatus.PUBLISHED, EventStatus.DRAFT, EventStatus.HELD, EventStatus.CANCELLED)
    return order.index(card.status), card.event.starts_at or datetime.max.replace(tzinfo=UTC)


def _cards(events: Sequence[Event]) -> list[Card]:
    session, account = db.session(), staff()
    ids = [event.id for event in events]
    found, taken = overview(session, ids), seats_taken_by_event(session, ids)
    looks_after_letters = account.may(Right.SEND_LETTERS)
    failed = failed_by_event(session, ids) if looks_after_letters else {}
    uninvited = rows_by_event(session, ids, InvitationState.DRAFT) if looks_after_letters else {}
    silent = rows_by_event(session, ids, InvitationState.SENT)
    unsettled = unsettled_by_event(session) if looks_after_letters else {}
    exact = {event_id: each.totals for event_id, each in found.items()}
    seen: Mapping[int, Figures[Count]] = (
        exact if account.may(Right.SEE_EXACT_FIGURES) else _published_totals(ids)
    )
    may_reveal = account.may(Right.UNMASK)
    asked = open_requests_by_event(session, now=now()) if may_reveal else {}
    alike = (
        possible_duplicates_by_event(session, ids, may_reveal=may_reveal)
        if account.may(Right.EDIT_GUESTS)
        else {}
    )
    unvetted = waiting_by_event(session, ids) if account.may(Right.VET_REGISTRATIONS) else {}
    visas = open_visa_requests_by_event(session, ids) if account.may(Right.EDIT_GUESTS) else {}
    frozen = frozen_figures(session, ids) if account.may(Right.SETTLE_FIGURES) else {}
    final = {event_id for event_id, figures_of in frozen.items() if figures_of.final_at is not None}
    cards = []
    for event in events:
        missing = (
            missing_for_publication(plan_of(event)) if event.status is EventStatus.DRAFT else []
        )
        work = OpenWork(
            missing=len(missing),
            failed=failed.get(event.id, 0),
            unsettled=unsettled.get(event.id, 0),
            uninvited=uninvited.get(event.id, 0),
            alike=len(alike.get(event.id, [])),
            silent=silent.get(event.id, 0),
            unvetted=unvetted.get(event.id, 0),
            waiting=found[event.id].waitlisted,
            is_settled=event.id in final,
            asked=asked.get(event.id, OpenRequests()),
            visas=visas.get(event.id, 0),
        )
        cards.append(
            Card(
                event=event,
                status=event.status_at(now()),
                totals=seen[event.id],
                waitlisted=found[event.id].waitlisted,
                missing=words_for(missing),
                taken=taken[event.id],
                steps=next_steps(account, event, work),
            )
        )
    return cards


def _published_totals(event_ids: Sequence[int]) -> dict[int, Figures[Count]]:
    """Return the totals of the current snapshots."""
    found = current_snapshots(db.session(), event_ids)
    return {
        event_id: (each.figures if each else NOTHING).totals for event_id, each in found.items()
    }


@blueprint.get("/events/<slug>")
@narrowed(needs(Right.SEE_EVENTS))
def event_show(slug: str) -> str:
    return _show(event_or_404(slug))


@blueprint.post("/events/<slug>/publish")
@narrowed(needs(Right.PLAN_EVENTS))
def event_publish(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    back = url_for("staff.event_show", slug=slug)
    with (
        refusals_on(partial(_show, event), words=_what_is_missing),
        emails_agreed(gettext("Publish the event"), back=back) as tx,
    ):
        publish_event(tx, event)
    return done(gettext("The event is published. You can now invite the guests."), back)


def _what_is_missing(refusal: Refusal) -> str:
    return sentence(Refusal(refusal.reason, tuple(words_for(refusal.details))))


def _show(event: Event, refused: str = "") -> str:
    [card] = _cards([event])
    return render_template(
        "staff/event_show.html",
        event=event,
        card=card,
        checklist=checklist_of(event, staff()),
        activity=_activity(event) if staff().may(Right.SEE_AUDIT) else [],
        statuses=STATUSES,
        has_passed=event.ends_at is not None and event.ends_at <= now(),
        may_be_archived=may_be_archived(db.session(), event, now=now()),
        refused=refused,
    )


@dataclass(frozen=True)
class Activity:
    """The last of ``times`` entries in a row that say the same of the same actor."""

    line: AuditLine
    times: int


def _activity(event: Event) -> list[Activity]:
    """Return what was last done at the event. A hundred check-ins of a device are one line."""
    lines = lines_of(entries(db.session(), event_id=event.id, limit=READ))
    found = [[*each] for _what, each in groupby(lines, attrgetter("action", "actor"))]
    return [Activity(same[0], len(same)) for same in found[:LATEST]]
