"""The content of the donor pack: figures as frozen, corrections since, gaps with their reasons, and attendees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendee_list import AttendeeChoice
from ctevents.domain.figures.figures import Correction, EventFigures
from ctevents.domain.figures.matrix import with_same_groups
from ctevents.domain.figures.reconciliation import Gap
from ctevents.domain.figures.report import Names
from ctevents.domain.progress import Tell, untold
from ctevents.models import Event, FrozenFigures, SignedSheet, ThawedFigures
from ctevents.services.common import audit
from ctevents.services.figures.attendee_list import Attendee, count_listed, people_listed
from ctevents.services.figures.figures import figures
from ctevents.services.figures.freezing import corrections_since, figures_as_frozen, frozen_figures, thawed_figures
from ctevents.services.figures.reconciliation import gaps_of
from ctevents.services.people.people import group_codes


@dataclass(frozen=True, kw_only=True)
class CountedEvent:
    """One event. ``figures`` are the frozen ones, if there are any, and ``corrections`` are the changes since."""

    event: Event
    figures: EventFigures
    frozen: FrozenFigures | None
    thawed: Sequence[ThawedFigures]
    corrections: Sequence[Correction]
    gaps: Sequence[Gap]
    sheets: Sequence[SignedSheet]
    attendees: Sequence[Attendee]


def counted_for_report(
    session: Session, events: Sequence[Event], names: Names | None = None, *, now: datetime, tell: Tell = untold
) -> list[CountedEvent]:
    """Return the events in their order; their matrices have the same groups. Attendees are listed only if ``names`` are
    requested."""
    tell(0)
    ids = [event.id for event in events]
    live, frozen, gaps = figures(session, events, now=now), frozen_figures(session, ids), gaps_of(session, ids)
    thawed = thawed_figures(session, ids)
    sheets = session.scalars(select(SignedSheet).where(SignedSheet.event_id.in_(ids)).order_by(SignedSheet.id)).all()
    tell(0.3)
    people = attendees(session, ids, names) if names else {}
    found = [
        CountedEvent(
            event=event,
            figures=figures_as_frozen(frozen[event.id]) if event.id in frozen else live[event.slug],
            frozen=frozen.get(event.id),
            thawed=thawed[event.id],
            corrections=corrections_since(frozen[event.id], live[event.slug].matrix) if event.id in frozen else [],
            gaps=gaps[event.id],
            sheets=[sheet for sheet in sheets if sheet.event_id == event.id],
            attendees=people.get(event.id, []),
        )
        for event in events
    ]
    same = with_same_groups(
        [each.figures.matrix for each in found], group_codes(session, [event.id for event in events])
    )
    return [
        replace(each, figures=replace(each.figures, matrix=matrix)) for each, matrix in zip(found, same, strict=True)
    ]


def attendees(session: Session, event_ids: Sequence[int], names: Names) -> dict[int, list[Attendee]]:
    return people_listed(session, event_ids, AttendeeChoice.ATTENDED, only_agreed=names is Names.CONSENTED)


def count_attendees(session: Session, event_ids: Sequence[int], names: Names) -> int:
    """Return the number of attendees whose names are requested."""
    return count_listed(session, event_ids, AttendeeChoice.ATTENDED, only_agreed=names is Names.CONSENTED)


def record_report(
    tx: Transaction,
    events: Sequence[Event],
    kind: str,
    *,
    is_public: bool,
    names: Names | None,
    listed: Mapping[str, int],
) -> None:
    """Record one entry for each event, so that its office finds it. ``listed``: the number of names in the report, by slug."""
    for event in events:
        audit.record(
            tx,
            "report.made",
            event_id=event.id,
            file=kind,
            figures="merged" if is_public else "exact",
            names=f"names-{names}" if names else "names-none",
            attendees=listed.get(event.slug, 0),
        )
