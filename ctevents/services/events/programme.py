"""The programme of an event: its items, with their speakers and the recommendations that they
present."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime

from sqlalchemy import select

from ctevents.db.base import Transaction
from ctevents.domain.moves import is_on_its_days
from ctevents.domain.people import in_language
from ctevents.domain.programme import Speaker
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import ProgrammeKind
from ctevents.models import Event, ProgrammeSession, ProgrammeSpeaker, Recommendation
from ctevents.services.common import audit
from ctevents.services.common.locks import lock_event, version_of
from ctevents.services.events.changes import times_of


@dataclass(frozen=True, kw_only=True)
class ProgrammeItem:
    """An item of the programme. ``room``: only where items are parallel. ``speakers``: in their
    order. ``recommendations``: the numbers of those that it presents, in printed order."""

    starts_at: datetime
    ends_at: datetime
    titles: dict[str, str]
    kind: ProgrammeKind = ProgrammeKind.SESSION
    room: str = ""
    speakers: tuple[Speaker, ...] = ()
    recommendations: tuple[str, ...] = ()


def programme_version(event: Event) -> str:
    """Return a hash of the programme. When a change is saved, it is compared with the one that the
    editor saw."""
    return version_of([item_mark(item) for item in items_of(event)])


def item_mark(item: ProgrammeItem) -> str:
    """Return a hash of the item. A page keeps it to tell which items it changed, and which somebody
    else did."""
    return version_of(_written(item))


def set_programme(
    tx: Transaction, event: Event, items: Sequence[ProgrammeItem], *, seen: str | None = None
) -> None:
    """Replace the whole programme if it differs. ``seen``: the ``programme_version`` that the
    editor began with.

    Each item lies on a day of the event. Times outside its hours are allowed: guests may arrive
    before it begins. The number of a recommendation that was removed meanwhile is left out.
    """
    event = lock_event(tx, event.id)
    known = {
        each.number: each
        for each in tx.scalars(
            _RECOMMENDATIONS.where(Recommendation.project_id == event.project_id)
        )
    }
    new = sorted((_with_known(item, known) for item in items), key=_order)
    if new != items_of(event):
        if seen not in (None, programme_version(event)):
            raise Refusal(Reason.CHANGED_MEANWHILE)
        off = [
            item
            for item in new
            if not is_on_its_days(times_of(event), item.starts_at, item.ends_at)
        ]
        if off:
            raise Refusal(
                Reason.PROGRAMME_ON_ANOTHER_DAY,
                tuple(in_language(item.titles, "en") for item in off),
            )
        event.programme = [_session(item, known) for item in new]
        audit.record(tx, "event.programme_set", event_id=event.id, items=len(new))


def items_of(event: Event) -> list[ProgrammeItem]:
    """Return the saved programme as values."""
    return sorted((_item(session) for session in event.programme), key=_order)


_RECOMMENDATIONS = select(Recommendation).order_by(Recommendation.position, Recommendation.id)


def _with_known(item: ProgrammeItem, known: Iterable[str]) -> ProgrammeItem:
    return replace(
        item, recommendations=tuple(number for number in known if number in item.recommendations)
    )


def _item(session: ProgrammeSession) -> ProgrammeItem:
    return ProgrammeItem(
        starts_at=session.starts_at,
        ends_at=session.ends_at,
        titles=session.titles,
        kind=session.kind,
        room=session.room,
        speakers=tuple(map(_speaker, session.speakers)),
        recommendations=tuple(each.number for each in session.recommendations),
    )


def _speaker(row: ProgrammeSpeaker) -> Speaker:
    return Speaker(**{each.name: getattr(row, each.name) for each in fields(Speaker)})


def _session(item: ProgrammeItem, known: dict[str, Recommendation]) -> ProgrammeSession:
    numbered = enumerate(item.speakers, start=1)
    return ProgrammeSession(
        starts_at=item.starts_at,
        ends_at=item.ends_at,
        titles=item.titles,
        kind=item.kind,
        room=item.room,
        speakers=[
            ProgrammeSpeaker(position=position, **vars(speaker)) for position, speaker in numbered
        ],
        recommendations=[known[number] for number in item.recommendations],
    )


def _order(item: ProgrammeItem) -> tuple[datetime, datetime, str, str]:
    return (item.starts_at, item.ends_at, json.dumps(item.titles, sort_keys=True), _written(item))


def _written(item: ProgrammeItem) -> str:
    """Return the item as a text that does not depend on the order in which a database keeps
    languages."""
    return json.dumps(asdict(item), sort_keys=True, default=str)
