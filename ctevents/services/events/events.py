"""Events: planned, published, and looked up with the rights of an account."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, contains_eager

from ctevents.db.base import Transaction
from ctevents.domain.consequences import NotAgreed
from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.privacy.times import earliest_day
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import (
    EventStatus,
    Plan,
    contradictions,
    is_a_day_of,
    missing_for_publication,
)
from ctevents.models import Account, Event, Project
from ctevents.services.common import audit
from ctevents.services.common.locks import refuse_archived, version_of
from ctevents.services.common.name_keys import write_order
from ctevents.services.events.changes import (
    EditResult,
    MoveAudience,
    MoveOptions,
    changes_of,
    consequences_of,
    doubts_of,
    is_move,
    move_deadline,
    move_programme,
    refuse_past,
    seat_waiting,
    source_times,
    tell_of_move,
    texts_left,
    times_from_source,
    times_of,
)
from ctevents.services.events.launch_times import move_launch, times_of_answers
from ctevents.services.outbox.correspondence import time_and_place
from ctevents.services.outbox.mailings import note_waiting
from ctevents.services.seating.decision import Decision, deciding

PLANNED_FIELDS = (
    "titles",
    "venues",
    "addresses",
    *ArrivalPart,
    "starts_at",
    "ends_at",
    "registration_closes_at",
    "answers_close_at",
    "erase_on",
    "capacity",
    "open_registration",
    "approval",
    "approvals",
    "walk_ins",
    "most_companions",
    "has_finishing_nominees",
    "has_bilingual_letters",
    "offers_visa_letters",
    "hours_to_say_yes",
    "may_delegate",
    "contact_name",
    "contact_email",
    "contact_phone",
    "day_contact_name",
    "day_contact_phone",
    "signatory_name",
    "signatory_positions",
    "disclaimer",
    "footnote",
    "donors",
    "partners",
)
"""The columns that ``edit_event`` writes."""


def all_events(session: Session, project: Project | None = None) -> Sequence[Event]:
    """Return the events, of all projects or of one, by project and in their order within it.
    Archived ones too, but no archived drafts: nothing came of them."""
    query = select(Event).join(Event.project).options(contains_eager(Event.project))
    query = query.where(or_(Event.archived_at.is_(None), Event.status != EventStatus.DRAFT))
    query = query.where(Event.project_id == project.id) if project else query
    return session.scalars(
        query.order_by(Project.position, Project.id, Event.position, Event.id)
    ).all()


def event_by_slug(session: Session, slug: str) -> Event | None:
    return session.scalars(select(Event).where(Event.slug == slug)).one_or_none()


def public_events(session: Session, project: Project | None = None) -> Sequence[Event]:
    """Return the events, of all projects or of one, that anybody may see, by their start. Drafts
    are left out."""
    query = select(Event).where(Event.status != EventStatus.DRAFT)
    query = query.where(Event.project_id == project.id) if project else query
    return session.scalars(query.order_by(Event.starts_at, Event.position, Event.id)).all()


def listed_events(session: Session, project: Project | None = None) -> list[Event]:
    """Return the events of public lists, of all projects or of one: those that anybody may see,
    without archived ones, which keep their own page."""
    return [event for event in public_events(session, project) if event.archived_at is None]


def events_visible_to(session: Session, account: Account) -> Sequence[Event]:
    """Return the events that the account may see: its own for an office or door account, all for
    others."""
    if not account.role.is_limited_to_events:
        return all_events(session)
    return [
        event
        for event in account.events
        if event.archived_at is None or event.status is not EventStatus.DRAFT
    ]


def current_events(session: Session, account: Account | None = None) -> list[Event]:
    """Return the events that the account works with, or everybody together: archived ones are left
    out."""
    events = events_visible_to(session, account) if account else all_events(session)
    return [event for event in events if event.archived_at is None]


def events_of_today(events: Sequence[Event], now: datetime) -> list[Event]:
    """Return the published ones whose local day it is."""
    return [
        event
        for event in events
        if event.status is EventStatus.PUBLISHED
        and event.starts_at is not None
        and event.ends_at is not None
        and is_a_day_of(now, event.starts_at, event.ends_at, event.time_zone)
    ]


def event_visible_to(session: Session, account: Account, slug: str) -> Event | None:
    if account.role.is_limited_to_events and slug not in {event.slug for event in account.events}:
        return None
    return event_by_slug(session, slug)


def plan_version(event: Event) -> str:
    """Return a hash of the plan. When a change is saved, it is compared with the one that the
    editor saw."""
    return _fingerprint([getattr(event, name) for name in PLANNED_FIELDS])


ALL_ALONG = MoveOptions()


def edit_event(
    tx: Transaction,
    event: Event,
    values: dict[str, object],
    *,
    along: MoveOptions = ALL_ALONG,
    seen: str | None = None,
    agreed: str | None = None,
) -> EditResult:
    """Write the columns that differ, and what goes ``along`` with a move. Write to people about a
    new time or place, and seat people who wait if there are more seats.

    Raises ``ValueError`` with the names of columns that contradict each other
    (``domain.schedule.contradictions``), and of those that a published event may not lose. ``seen``
    is the ``plan_version`` that the editor began with: if somebody else saved since, nothing is
    written. ``agreed`` is the version of the consequences to which the editor agreed: if they are
    not the same, nothing is written and ``NotAgreed`` holds them. None agrees to all. An edit that
    changes nothing needs no agreement.
    """
    with deciding(tx, event) as decision:
        event = decision.event
        changed = {name: value for name, value in values.items() if getattr(event, name) != value}
        if not changed:
            return EditResult()
        refuse_archived(event)
        if seen not in (None, plan_version(event)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        edited = _carry_out(decision, _Edit(changed, along))
        consequences = replace(edited.consequences, plan=plan_version(event))
        if agreed is not None and not consequences.is_harmless and agreed != consequences.version:
            raise NotAgreed(
                Reason.LETTERS_NOT_AGREED, (str(consequences.people),), consequences, edited.changes
            )
        return edited


@dataclass(frozen=True)
class _Edit:
    """The columns that differ, and what goes along with a move."""

    changed: Mapping[str, object]
    along: MoveOptions


def _carry_out(decision: Decision, edit: _Edit) -> EditResult:
    """Carry out all of the edit. If somebody must agree first, the caller ends the transaction with
    nothing done."""
    tx, event = decision.tx, decision.event
    source = source_times(event, edit.changed)
    changed, along = {**edit.changed, **times_from_source(event, edit.changed, tx.now)}, edit.along
    before, place_before, has_moved = (
        times_of(event),
        time_and_place(event),
        is_move(event, changed, now=tx.now),
    )
    answers_ended_at = times_of_answers(event).end
    for name, value in changed.items():
        setattr(event, name, value)
    refuse_past(event, before, tx.now)
    fields = (set(changed) - {"source_times"}) | move_launch(
        tx, event, before, answers_ended_at, changed
    )
    if (
        along.deadline
        and "registration_closes_at" not in changed
        and move_deadline(event, before, tx.now)
    ):
        fields.add("registration_closes_at")
    _refuse_contradictions(event)
    if "erase_on" in changed:
        _refuse_early_erasure(event)
    moved_from = source.before(event.time_zone) if source else before
    items = move_programme(tx, event, moved_from) if along.programme or source else 0
    told = MoveAudience(tells_invited=along.invited)
    if "languages" in changed:
        write_order(tx, event)
    if has_moved:
        told = tell_of_move(tx, event, place_before, tells_invited=along.invited)
    audit.record(tx, "event.edited", event_id=event.id, fields=sorted(fields))
    seated, waiting = seat_waiting(decision) if "capacity" in changed else ((), 0)
    changes = changes_of(event, before, place_before)
    found = doubts_of(event, before, tx.now) + (
        texts_left(event, changes, told) if has_moved else ()
    )
    asked = found if before.starts_at is not None else ()
    return EditResult(
        fields=tuple(sorted(fields)),
        items=items,
        doubts=found,
        consequences=consequences_of(tx, asked, told, seated, waiting),
        changes=changes,
    )


def _refuse_contradictions(event: Event) -> None:
    wrong = list(contradictions(plan_of(event)))
    if event.status is EventStatus.PUBLISHED:
        wrong += [name for name in missing_for_publication(plan_of(event)) if name not in wrong]
    if wrong:
        raise ValueError(*wrong)


def _refuse_early_erasure(event: Event) -> None:
    day, end = event.erase_on, event.ends_at
    if day is not None and end is not None and day < earliest_day(end, event.time_zone):
        raise ValueError("erase_on")


def publish_event(tx: Transaction, event: Event) -> None:
    """Open the event to the public, to invitations and to the door. People who accepted by letter
    meanwhile get a seat. Letters that waited for it go out."""
    with deciding(tx, event) as decision:
        event = decision.event
        refuse_archived(event)
        if event.status is EventStatus.CANCELLED:
            raise Refusal(Reason.EVENT_CANCELLED)
        if event.status is EventStatus.PUBLISHED:
            raise Refusal(Reason.EVENT_PUBLISHED_ALREADY)
        missing = missing_for_publication(plan_of(event))
        if missing:
            raise Refusal(Reason.EVENT_INCOMPLETE, tuple(missing))
        if event.ends_at is not None and event.ends_at <= tx.now:
            raise Refusal(Reason.DATE_HAS_PASSED)
        decision.promote_waiting()  # before publication: people who have not waited need not accept
        event.status, event.published_at = EventStatus.PUBLISHED, tx.now
        event.calendar_changed_at = tx.now
        note_waiting(tx, event.id)
        audit.record(tx, "event.published", event_id=event.id)


def plan_of(event: Event) -> Plan:
    return Plan(
        title=event.title(),
        venue=event.venue(),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        registration_closes_at=event.registration_closes_at,
        capacity=event.capacity,
    )


def _fingerprint(values: object) -> str:
    return version_of(json.dumps(values, sort_keys=True, default=str))
