"""The figures that erasure must not change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event, FrozenFigures
from ctevents.services.figures.figures import figures, is_over
from ctevents.services.figures.freezing import freeze_figures
from ctevents.services.figures.reports import counted_for_report


def freeze_before_erasure(tx: Transaction, event: Event) -> None:
    """Freeze the figures of an event that took place, if nobody has: the hours of arrival are erased with the instants."""
    if is_over(event, tx.now) and tx.get(FrozenFigures, event.id) is None:
        freeze_figures(tx, event, figures(tx, [event], now=tx.now)[event.slug])


def figures_to_keep(session: Session, event: Event, *, now: datetime) -> dict[str, Any]:
    """Return what the donor pack and the pages count: figures as frozen and as they are, by institution, gaps, signatures.
    Names and current hours of arrival are left out."""
    [counted] = counted_for_report(session, [event], now=now)
    live = figures(session, [event], now=now)[event.slug]
    return {
        "pack": counted.figures.as_json() if counted.frozen else None,
        "live": {name: value for name, value in live.as_json().items() if name != "arrivals"},
        "attended": sum(live.arrivals.values()),
        "institutions": {(each.institution_id, each.is_named): each.counts for each in live.institutions},
        "corrections": list(counted.corrections),
        "gaps": [(gap.kind, gap.stated, gap.counted, gap.explained) for gap in counted.gaps],
        "signatures": [sheet.signatures for sheet in counted.sheets],
        "thawed": [each.figures for each in counted.thawed],
    }


def refuse_if_changed(session: Session, event: Event, before: dict[str, Any], *, now: datetime) -> None:
    """Refuse an erasure after which a figure is not the same. The transaction ends, and nothing is erased."""
    after = figures_to_keep(session, event, now=now)
    if differing := [name for name, value in before.items() if after[name] != value]:
        raise Refusal(Reason.FIGURES_WOULD_CHANGE, tuple(differing))
