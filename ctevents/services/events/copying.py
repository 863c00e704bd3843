"""The parts of an event, as a copy takes them over."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Base, Transaction
from ctevents.domain.events.copying import TIMES_OF_PART, Part, SourceTimes, on_the_clock_of
from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.letters.segments import Segment
from ctevents.models import (
    Account,
    AccountEvent,
    Document,
    Event,
    LetterWording,
    ProgrammeSession,
    Quota,
    ReminderRule,
)
from ctevents.services.events.form_questions import copy_questions
from ctevents.services.people.form_replies import form_questions
from ctevents.services.people.people import groups

PLANNED = (
    "titles",
    "capacity",
    "open_registration",
    "approval",
    "approvals",
    "walk_ins",
    "most_companions",
    "may_delegate",
    "has_finishing_nominees",
    "has_bilingual_letters",
    "offers_visa_letters",
    "hours_to_say_yes",
    "disclaimer",
    "footnote",
    "donors",
    "partners",
)
OF_PROJECT = ("disclaimer", "footnote", "donors", "partners")
"""Columns of the plan that replace the text of one project."""
OF_PLACE = (
    "venues",
    "addresses",
    *ArrivalPart,
    "contact_name",
    "contact_email",
    "contact_phone",
    "day_contact_name",
    "day_contact_phone",
    "signatory_name",
    "signatory_positions",
)
"""Columns of the plan that are wrong in a different city."""


def copy_part(tx: Transaction, part: Part, source: Event, event: Event) -> None:
    """Copy a part of the source, which is locked, to a new event."""
    _STEPS[part](tx, source, event)


def team(session: Session, event: Event) -> Sequence[Account]:
    """Return the accounts of offices and doors that were given this event."""
    query = select(Account).join(AccountEvent, AccountEvent.account_id == Account.id)
    found = query.where(AccountEvent.event_id == event.id, Account.disabled_at.is_(None))
    return session.scalars(found.order_by(Account.email)).all()


def sizes(session: Session, event: Event) -> dict[Part, int]:
    """Return the number of rows that each part brings; of the plan, the number of its columns with
    a value."""
    counted = {
        part: session.scalar(select(func.count()).select_from(table).where(*which)) or 0
        for part, table, which in (
            (Part.PROGRAMME, ProgrammeSession, [ProgrammeSession.event_id == event.id]),
            (Part.WORDING, LetterWording, [LetterWording.event_id == event.id]),
            (Part.QUOTAS, Quota, [Quota.event_id == event.id, Quota.group_id.is_not(None)]),
            (
                Part.DOCUMENTS,
                Document,
                [Document.event_id == event.id, Document.removed_at.is_(None)],
            ),
        )
    }
    reminders, accounts = len(_rules(session, event)), len(team(session, event))
    planned = sum(getattr(event, column) not in (None, "", {}, []) for column in PLANNED)
    return counted | {Part.PLAN: planned, Part.REMINDERS: reminders, Part.TEAM: accounts}


def groups_left_out(
    session: Session, source: Event, event: Event, parts: Collection[Part]
) -> list[str]:
    """Return the codes of the groups that these parts of the source have rules for, and that the
    project of the copy has not."""
    used: set[str] = set()
    if Part.PLAN in parts:
        used |= source.approvals.keys()
        used |= {
            code for question in form_questions(session, source.id) for code in question.group_codes
        }
    if Part.REMINDERS in parts:
        used |= {
            code
            for rule in _rules(session, source)
            for code in Segment.from_json(rule.segment).groups
        }
    if Part.QUOTAS in parts:
        used |= {
            quota.group.code for quota in _of(session, Quota, source) if quota.group is not None
        }
    return sorted(used - _groups_of(session, event).keys())


def _groups_of(session: Session, event: Event) -> dict[str, int]:
    """Return the ids of the groups of the event's project, by code."""
    return {group.code: group.id for group in groups(session, event.project_id)}


def _is_same_project(source: Event, event: Event) -> bool:
    return source.project_id == event.project_id


def _copy_plan(tx: Transaction, source: Event, event: Event) -> None:
    """Copy the columns. A different project has its own texts, and approvals are those of groups
    with the same codes."""
    known = _groups_of(tx, event)
    for column in (*PLANNED, *(OF_PLACE if _is_same_place(source, event) else ())):
        if column not in OF_PROJECT or _is_same_project(source, event):
            setattr(event, column, getattr(source, column))
    event.approvals = {
        code: approval for code, approval in source.approvals.items() if code in known
    }
    copy_questions(tx, source, event, list(known))
    _keep_times(source, event, TIMES_OF_PART[Part.PLAN])


def _is_same_place(source: Event, event: Event) -> bool:
    return event.city() == source.city() and event.designation() == source.designation()


def _copy_programme(_tx: Transaction, source: Event, event: Event) -> None:
    """Copy the items without their speakers: these have agreed to be named at one event.
    Recommendations belong to one project."""
    event.programme = [
        ProgrammeSession(
            starts_at=_moved(item.starts_at, source, event),
            ends_at=_moved(item.ends_at, source, event),
            titles=item.titles,
            kind=item.kind,
            room=item.room if _is_same_place(source, event) else "",
            recommendations=list(item.recommendations) if _is_same_project(source, event) else [],
        )
        for item in source.programme
    ]
    _keep_times(source, event)


def _copy_wording(tx: Transaction, source: Event, event: Event) -> None:
    event.sender_name = source.sender_name
    columns = ("kind", "language", "subject", "opening")
    _copy_rows(tx, _of(tx, LetterWording, source), event, columns, changed_at=tx.now)


def _copy_reminders(tx: Transaction, source: Event, event: Event) -> None:
    """Copy the rules. One for groups of which the project has none is left out: without groups it
    would be for everybody."""
    columns = (
        "kind",
        "anchor",
        "is_after",
        "amount",
        "unit",
        "local_time",
        "may_follow_start",
        "is_active",
    )
    known = _groups_of(tx, event)
    for rule in _rules(tx, source):
        segment = Segment.from_json(rule.segment)
        kept = replace(segment, groups=tuple(code for code in segment.groups if code in known))
        if kept.groups or not segment.groups:
            _copy_rows(tx, [rule], event, columns, created_at=tx.now, segment=kept.as_json())


def _copy_quotas(tx: Transaction, source: Event, event: Event) -> None:
    """Copy the quotas of groups. In a different project they are those of its groups with the same
    codes."""
    known = _groups_of(tx, event)
    for quota in _of(tx, Quota, source):
        if quota.group is not None and quota.group.code in known:
            _copy_rows(
                tx,
                [quota],
                event,
                ("reserved", "ceiling", "target"),
                group_id=known[quota.group.code],
            )


def _copy_team(tx: Transaction, source: Event, event: Event) -> None:
    tx.add_all(
        AccountEvent(account_id=account.id, event_id=event.id) for account in team(tx, source)
    )


def _copy_documents(tx: Transaction, source: Event, event: Event) -> None:
    """Copy the launch pack, which presents the publication of one project."""
    if not _is_same_project(source, event):
        return
    pack = [document for document in _of(tx, Document, source) if document.removed_at is None]
    _copy_rows(
        tx, pack, event, ("digest", "file_name", "title", "kind", "language"), added_at=tx.now
    )
    _keep_times(source, event, TIMES_OF_PART[Part.DOCUMENTS])


_STEPS: dict[Part, Callable[[Transaction, Event, Event], None]] = {
    Part.PLAN: _copy_plan,
    Part.PROGRAMME: _copy_programme,
    Part.WORDING: _copy_wording,
    Part.REMINDERS: _copy_reminders,
    Part.QUOTAS: _copy_quotas,
    Part.TEAM: _copy_team,
    Part.DOCUMENTS: _copy_documents,
}


def _of(session: Session, table: type[Any], event: Event) -> Sequence[Any]:
    return session.scalars(select(table).where(table.event_id == event.id).order_by(table.id)).all()


def _rules(session: Session, event: Event) -> list[ReminderRule]:
    """Return the reminders that make sense at a different event: none is for institutions of this
    one."""
    return [
        rule
        for rule in _of(session, ReminderRule, event)
        if not Segment.from_json(rule.segment).institutions
    ]


def _copy_rows(
    tx: Transaction, rows: Iterable[Base], event: Event, columns: Sequence[str], **more: object
) -> None:
    for row in rows:
        tx.add(
            type(row)(
                event_id=event.id, **{column: getattr(row, column) for column in columns}, **more
            )
        )


def _keep_times(source: Event, event: Event, columns: Sequence[str] = ()) -> None:
    """Keep the source's times, on the clocks of the new place."""
    if source.starts_at is None:
        return
    found = {column: getattr(source, column) for column in ("starts_at", "ends_at", *columns)}
    moved = {
        column: _moved(instant, source, event)
        for column, instant in found.items()
        if instant is not None
    }
    event.source_times = (event.source_times or {}) | SourceTimes(moved).as_json()


def _moved(instant: Any, source: Event, event: Event) -> Any:
    return on_the_clock_of(instant, source.time_zone, event.time_zone)
