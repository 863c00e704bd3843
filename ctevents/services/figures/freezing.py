"""The figures of an event as they were when it was over, and corrections since.

The content of the donor pack: figures as frozen, corrections since, gaps with their reasons, and
attendees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.figures.attendance import Gap
from ctevents.domain.figures.certificates import AttendeeChoice
from ctevents.domain.figures.figures import (
    Correction,
    EventFigures,
    Matrix,
    Stage,
    corrections,
    with_same_groups,
)
from ctevents.domain.figures.report import Names
from ctevents.domain.progress import Tell, untold
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, FrozenFigures, SignedSheet
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event
from ctevents.services.figures.attendee_list import Attendee, count_listed, people_listed
from ctevents.services.figures.figures import figures, is_over, matrices_of
from ctevents.services.figures.frozen import frozen_figures, frozen_of, thawed_figures
from ctevents.services.figures.reconciliation import gaps_of
from ctevents.services.people.people import group_codes

CHANGES_FIGURES = (
    "check_in.",
    "guest.",
    "guests.imported",
    "invitation.",
    "invitations.",
    "nomination.",
    "registration.",
)
"""The beginnings of actions that may have changed a figure."""


def freeze_figures(tx: Transaction, event: Event, counted: EventFigures) -> FrozenFigures:
    """Freeze the figures once the event is over. A second call changes nothing, unless they were
    unfrozen.

    ``counted``: its figures, read within ``one_moment()``, so that they agree even if somebody is
    checked in meanwhile. Later attendees are corrections.
    """
    event = lock_event(tx, event.id)
    if not is_over(event, tx.now):
        raise Refusal(Reason.EVENT_NOT_OVER)
    frozen = frozen_of(tx, event.id)
    if frozen is not None:
        return frozen
    frozen = FrozenFigures(
        event_id=event.id, frozen_at=tx.now, actor=tx.actor, figures=counted.as_json()
    )
    tx.add(frozen)
    attended = counted.matrix.totals[Stage.ATTENDED]
    audit.record(tx, "figures.frozen", event_id=event.id, attended=attended)
    tx.flush()
    return frozen


def thaw_figures(tx: Transaction, event: Event, reason: str) -> None:
    """Undo a mistaken freezing, with its reason. The frozen figures are kept for the report. Final
    figures must be reopened first. Those of an erased event stay frozen: nothing else has the hours
    of arrival."""
    event = lock_event(tx, event.id)
    if event.erased_at is not None:
        raise Refusal(Reason.FIGURES_ERASED)
    frozen = frozen_of(tx, event.id)
    if frozen is None:
        raise Refusal(Reason.FIGURES_NOT_FROZEN)
    if frozen.final_at is not None:
        raise Refusal(Reason.FIGURES_FINAL)
    frozen.thawed_at, frozen.thawed_by, frozen.reason = tx.now, tx.actor, reason
    audit.record(tx, "figures.thawed", event_id=event.id)
    tx.flush()


def figures_as_frozen(frozen: FrozenFigures) -> EventFigures:
    """Return the figures, without institutions."""
    return EventFigures.from_json(frozen.figures)


def settled_matrices(session: Session, event_ids: Sequence[int]) -> dict[int, Matrix]:
    """Return the matrices as frozen, or the current ones, all with the same groups. Figures are
    published from these: two that differ by a correction would reveal a single person."""
    frozen = frozen_figures(session, event_ids)
    live = matrices_of(session, [event_id for event_id in event_ids if event_id not in frozen])
    found = [
        figures_as_frozen(frozen[id_]).matrix if id_ in frozen else live[id_] for id_ in event_ids
    ]
    same = with_same_groups(found, group_codes(session, event_ids))
    return dict(zip(event_ids, same, strict=True))


def corrections_since(frozen: FrozenFigures, live: Matrix) -> list[Correction]:
    return corrections(figures_as_frozen(frozen).matrix, live)


def changes_since(
    session: Session, frozen: FrozenFigures, *, limit: int = 100
) -> Sequence[audit.Entry]:
    """Return the actions since then that may have changed a figure, the newest first."""
    return audit.entries(
        session,
        event_id=frozen.event_id,
        since=frozen.frozen_at,
        beginning=CHANGES_FIGURES,
        limit=limit,
    )


@dataclass(frozen=True, kw_only=True)
class CountedEvent:
    """One event. ``figures`` are the frozen ones, if there are any, and ``corrections`` are the
    changes since."""

    event: Event
    figures: EventFigures
    frozen: FrozenFigures | None
    thawed: Sequence[FrozenFigures]
    corrections: Sequence[Correction]
    gaps: Sequence[Gap]
    sheets: Sequence[SignedSheet]
    attendees: Sequence[Attendee]


def counted_for_report(
    session: Session,
    events: Sequence[Event],
    names: Names | None = None,
    *,
    now: datetime,
    tell: Tell = untold,
) -> list[CountedEvent]:
    """Return the events in their order; their matrices have the same groups. Attendees are listed
    only if ``names`` are requested."""
    tell(0)
    ids = [event.id for event in events]
    live, frozen, gaps = (
        figures(session, events, now=now),
        frozen_figures(session, ids),
        gaps_of(session, ids),
    )
    thawed = thawed_figures(session, ids)
    sheets = session.scalars(
        select(SignedSheet).where(SignedSheet.event_id.in_(ids)).order_by(SignedSheet.id)
    ).all()
    tell(0.3)
    people = attendees(session, ids, names) if names else {}
    found = [
        CountedEvent(
            event=event,
            figures=figures_as_frozen(frozen[event.id]) if event.id in frozen else live[event.slug],
            frozen=frozen.get(event.id),
            thawed=thawed[event.id],
            corrections=corrections_since(frozen[event.id], live[event.slug].matrix)
            if event.id in frozen
            else [],
            gaps=gaps[event.id],
            sheets=[sheet for sheet in sheets if sheet.event_id == event.id],
            attendees=people.get(event.id, []),
        )
        for event in events
    ]
    same = with_same_groups(
        [each.figures.matrix for each in found],
        group_codes(session, [event.id for event in events]),
    )
    return [
        replace(each, figures=replace(each.figures, matrix=matrix))
        for each, matrix in zip(found, same, strict=True)
    ]


def attendees(
    session: Session, event_ids: Sequence[int], names: Names
) -> dict[int, list[Attendee]]:
    return people_listed(
        session, event_ids, AttendeeChoice.ATTENDED, only_agreed=names is Names.CONSENTED
    )


def count_attendees(session: Session, event_ids: Sequence[int], names: Names) -> int:
    """Return the number of attendees whose names are requested."""
    return count_listed(
        session, event_ids, AttendeeChoice.ATTENDED, only_agreed=names is Names.CONSENTED
    )


def record_report(
    tx: Transaction,
    events: Sequence[Event],
    kind: str,
    *,
    is_public: bool,
    names: Names | None,
    listed: Mapping[str, int],
) -> None:
    """Record one entry for each event, so that its office finds it. ``listed``: the number of names
    in the report, by slug."""
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
