"""The launches for anybody: where the publication was launched, and its content once it is public."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.domain.launch.documents import DocumentKind, PackReader
from ctevents.models import (
    Document,
    Event,
    Finding,
    ProgrammeSession,
    Project,
    Recommendation,
    recommendations_of_sessions,
)
from ctevents.services.events.events import listed_events, public_events
from ctevents.services.launch.documents import pack_times
from ctevents.services.launch.sources import findings, recommendations


@dataclass(frozen=True)
class Launch:
    """An event, the publications in its pack, and the numbers of the recommendations presented there. ``is_public``: everybody
    may open the pack."""

    event: Event
    publications: Sequence[Document]
    numbers: Sequence[str]
    is_public: bool


@dataclass(frozen=True)
class Publication:
    recommendations: Sequence[Recommendation]
    findings: Sequence[Finding]


def launches(session: Session, project: Project, now: datetime) -> list[Launch]:
    """Return the launches of a project that anybody may see. A pack that is closed shows nothing, and a cancelled event launches
    nothing."""
    events = listed_events(session, project)
    opened = [event.id for event in events if pack_times(event).is_open_to(PackReader.INVITED, now)]
    publications, numbers = _publications(session, opened), _numbers(session, opened)
    return [
        Launch(
            event,
            publications.get(event.id, ()),
            numbers.get(event.id, ()),
            pack_times(event).is_open_to(PackReader.PUBLIC, now),
        )
        for event in events
    ]


def _publications(session: Session, event_ids: Iterable[int]) -> Mapping[int, list[Document]]:
    query = select(Document).where(
        Document.event_id.in_(event_ids),
        Document.kind == DocumentKind.PUBLICATION,
        Document.removed_at.is_(None),
    )
    found: defaultdict[int, list[Document]] = defaultdict(list)
    for document in session.scalars(query.order_by(Document.language, Document.id)):
        found[document.event_id].append(document)
    return found


def _numbers(session: Session, event_ids: Iterable[int]) -> Mapping[int, list[str]]:
    """Return the numbers of the recommendations in the programme, by event and in their printed order."""
    query = (
        select(ProgrammeSession.event_id, Recommendation.number)
        .join(recommendations_of_sessions, recommendations_of_sessions.c.session_id == ProgrammeSession.id)
        .join(Recommendation, recommendations_of_sessions.c.recommendation_id == Recommendation.id)
        .where(ProgrammeSession.event_id.in_(event_ids))
        .order_by(Recommendation.position, Recommendation.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for event_id, number in session.execute(query):
        if number not in found[event_id]:
            found[event_id].append(number)
    return found


def publication(session: Session, project: Project, now: datetime) -> Publication | None:
    """Return the content of the publication of a project; None before the pack of one of its events is public."""
    is_public = any(pack_times(event).is_open_to(PackReader.PUBLIC, now) for event in public_events(session, project))
    return Publication(recommendations(session, [project.id]), findings(session, project.id)) if is_public else None
