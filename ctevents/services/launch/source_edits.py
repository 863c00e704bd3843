"""Workshops, findings and recommendations, as staff edit them.

The results of the answers of events that have closed. Before the close nobody reads more than a
rough number of cards.

The sources of a project's publication, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from ctevents.db.base import Transaction, hold
from ctevents.domain.launch.answers import Answering
from ctevents.domain.launch.results import ResultRow, Results, results, sums_at
from ctevents.domain.launch.sources import (
    FindingFields,
    RecommendationFields,
    SourceFields,
    SourceKind,
    WorkshopFields,
    changed_columns,
)
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.schedule import EventStatus
from ctevents.formats.sealed import Sealer
from ctevents.models import (
    CardSheet,
    Event,
    Finding,
    Project,
    Recommendation,
    SealedAnswers,
    Workshop,
)
from ctevents.services.common import audit
from ctevents.services.common.locks import add_or_refuse, version_of
from ctevents.services.events.places import put
from ctevents.services.launch.answers import (
    Kinds,
    answering,
    answers_end,
    closed_answers,
    is_closed,
    rough_count,
)
from ctevents.services.people.people import group_codes

AnySource = Workshop | Finding | Recommendation
Source = TypeVar("Source", bound=AnySource)

MODELS: dict[SourceKind, type[Workshop] | type[Finding] | type[Recommendation]] = {
    SourceKind.WORKSHOP: Workshop,
    SourceKind.FINDING: Finding,
    SourceKind.RECOMMENDATION: Recommendation,
}


def workshops(session: Session, project_id: int) -> Sequence[Workshop]:
    return session.scalars(_WORKSHOPS.where(Workshop.project_id == project_id)).all()


def findings(session: Session, project_id: int) -> Sequence[Finding]:
    return session.scalars(_FINDINGS.where(Finding.project_id == project_id)).all()


def recommendations(session: Session, project_ids: Collection[int]) -> Sequence[Recommendation]:
    """Return all recommendations of projects with their workshops and findings."""
    return session.scalars(_RECOMMENDATIONS.where(Recommendation.project_id.in_(project_ids))).all()


def recommendations_for(session: Session, project_id: int, group_code: str) -> list[Recommendation]:
    """Return all recommendations of a project as a group reads them: those addressed to it first,
    then those addressed to all, then the others."""

    def nearness(recommendation: Recommendation) -> int:
        if group_code in recommendation.addressees:
            return 0
        return 1 if recommendation.is_for(group_code) else 2

    return sorted(recommendations(session, [project_id]), key=nearness)


def sources_of(session: Session, project_id: int, kind: SourceKind) -> list[AnySource]:
    """Return all sources of a kind in a project, read again from the database."""
    query = _SOURCES[kind].where(MODELS[kind].project_id == project_id)
    return [*session.scalars(query, execution_options={"populate_existing": True})]


def source_with_id(
    session: Session, project_id: int, kind: SourceKind, source_id: int
) -> AnySource | None:
    query = _SOURCES[kind].where(
        MODELS[kind].project_id == project_id, MODELS[kind].id == source_id
    )
    found: AnySource | None = session.scalars(query).one_or_none()
    return found


def source_numbered(
    session: Session, project_id: int, kind: type[Source], number: str
) -> Source | None:
    """Return the workshop, finding or recommendation of a project with a number as printed, or
    None."""
    return session.scalars(
        select(kind).where(kind.project_id == project_id, kind.number == number)
    ).one_or_none()


def texts_of(source: AnySource) -> list[dict[str, str]]:
    """Return the texts of a source, each by language."""
    if isinstance(source, Workshop):
        return [source.themes, source.places]
    return [source.texts] if isinstance(source, Finding) else [source.themes, source.texts]


_WORKSHOPS = select(Workshop).order_by(Workshop.position, Workshop.id)
_FINDINGS = select(Finding).order_by(Finding.position, Finding.id)
_RECOMMENDATIONS = (
    select(Recommendation)
    .options(joinedload(Recommendation.workshop), selectinload(Recommendation.findings))
    .order_by(Recommendation.position, Recommendation.id)
)
_SOURCES: dict[SourceKind, Any] = {
    SourceKind.WORKSHOP: _WORKSHOPS,
    SourceKind.FINDING: _FINDINGS,
    SourceKind.RECOMMENDATION: _RECOMMENDATIONS,
}


def kind_of_row(source: AnySource) -> SourceKind:
    return next(kind for kind, model in MODELS.items() if isinstance(source, model))


def fields_of(source: AnySource) -> SourceFields:
    """Return a saved source as a value."""
    if isinstance(source, Workshop):
        return WorkshopFields(
            number=source.number,
            themes=source.themes,
            places=source.places,
            starts_on=source.starts_on,
            ends_on=source.ends_on,
            participants=source.participants,
        )
    if isinstance(source, Finding):
        return FindingFields(number=source.number, texts=source.texts)
    return RecommendationFields(
        number=source.number,
        themes=source.themes,
        texts=source.texts,
        addressees=tuple(source.addressees),
        workshop=source.workshop.number if source.workshop is not None else "",
        findings=tuple(finding.number for finding in source.findings),
    )


def source_version(source: AnySource) -> str:
    """Return a hash of a source and its place. When a change is saved, it is compared with the one
    that the editor saw."""
    return version_of((source.position, fields_of(source)))


def lock_sources(tx: Transaction, project_id: int) -> Project:
    """Let one transaction at a time change the sources of a project, and return it. The lock is
    that of its block."""
    project = tx.get_one(Project, project_id)
    hold(tx, project)
    return project


def add_source(
    tx: Transaction, project_id: int, kind: SourceKind, fields: SourceFields
) -> AnySource:
    """Add a source after the last one of its kind."""
    project = lock_sources(tx, project_id)
    source = new_source(tx, project_id, kind, fields)
    _record(tx, "source.added", project, source)
    return source


def new_source(
    tx: Transaction, project_id: int, kind: SourceKind, fields: SourceFields
) -> AnySource:
    model = MODELS[kind]
    last = tx.scalar(select(func.max(model.position)).where(model.project_id == project_id)) or 0
    source = model(project_id=project_id, number=fields.number, position=last + 1)
    _write(tx, source, fields)
    try:
        add_or_refuse(tx, source, Reason.SOURCE_NUMBER_TAKEN)
    except Refusal as refusal:
        raise Refusal(refusal.reason, (fields.number,)) from refusal
    return source


def edit_source(
    tx: Transaction,
    source: AnySource,
    fields: SourceFields,
    *,
    position: int,
    seen: str | None = None,
) -> None:
    """Edit a source and put it at ``position`` (1 is the first). ``seen`` is the ``source_version``
    that the editor began with. If somebody else saved since, nothing is written."""
    project = lock_sources(tx, source.project_id)
    rows = sources_of(tx, project.id, kind_of_row(source))
    if seen not in (None, source_version(source)):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    if fields.number != source.number:
        _refuse_number(tx, source, fields.number)
    changed = change_source(tx, source, fields)
    if put(source, position, rows):
        changed.append("position")
    if changed:
        _record(tx, "source.edited", project, source, fields=changed)


def _refuse_number(tx: Transaction, source: AnySource, number: str) -> None:
    refuse_if_answered(tx, source)
    if source_numbered(tx, source.project_id, type(source), number) is not None:
        raise Refusal(Reason.SOURCE_NUMBER_TAKEN, (number,))


def change_source(tx: Transaction, source: AnySource, fields: SourceFields) -> list[str]:
    """Write the values of a source. Return the columns that changed, each once for all
    languages."""
    changed = changed_columns(fields_of(source), fields)
    _write(tx, source, fields)
    return [*dict.fromkeys(name.partition(":")[0] for name in changed)]


def remove_source(tx: Transaction, source: AnySource) -> None:
    """Delete a workshop or a finding to which no recommendation refers, or a recommendation that
    cannot have answers yet."""
    project = lock_sources(tx, source.project_id)
    refuse_if_answered(tx, source)
    if referring := numbers_referring_to(tx, source):
        raise Refusal(Reason.SOURCE_IN_USE, tuple(referring))
    _record(tx, "source.removed", project, source)
    tx.delete(source)


def _record(
    tx: Transaction, action: str, project: Project, source: AnySource, **details: Any
) -> None:
    audit.record(
        tx, action, project=project.slug, kind=kind_of_row(source), number=source.number, **details
    )


def refuse_if_answered(session: Session, source: AnySource) -> None:
    if isinstance(source, Recommendation) and may_have_answers(session, source.project_id):
        raise Refusal(Reason.RECOMMENDATION_MAY_HAVE_ANSWERS, (source.number,))


def may_have_answers(session: Session, project_id: int) -> bool:
    """True from the first answer card of any event of the project on. Nobody knows which
    recommendations it has answered."""
    sheets = (
        select(CardSheet.id)
        .join(Event, Event.id == CardSheet.event_id)
        .where(Event.project_id == project_id)
    )
    return session.scalar(sheets.limit(1)) is not None


def numbers_referring_to(session: Session, source: AnySource) -> list[str]:
    """Return the numbers of the recommendations that refer to a workshop or a finding."""
    numbers = select(Recommendation.number).order_by(Recommendation.position, Recommendation.id)
    if isinstance(source, Workshop):
        return [*session.scalars(numbers.where(Recommendation.workshop_id == source.id))]
    if isinstance(source, Finding):
        return [
            *session.scalars(numbers.where(Recommendation.findings.any(Finding.id == source.id)))
        ]
    return []


def _write(tx: Transaction, source: AnySource, fields: SourceFields) -> None:
    values, project_id = dict(vars(fields)), source.project_id
    if isinstance(fields, RecommendationFields):
        values["addressees"] = list(fields.addressees)
        values["workshop"] = (
            source_numbered(tx, project_id, Workshop, fields.workshop) if fields.workshop else None
        )
        values["findings"] = _findings(tx, project_id, fields.findings)
    for name, value in values.items():
        setattr(source, name, value)


def _findings(tx: Transaction, project_id: int, numbers: Iterable[str]) -> list[Finding]:
    wanted = select(Finding).where(Finding.project_id == project_id, Finding.number.in_(numbers))
    query = wanted.order_by(Finding.position, Finding.id)
    return [*tx.scalars(query)]


def results_of(session: Session, answers: Mapping[Event, Kinds]) -> Results:
    """Return the merged results of events whose answers have closed (``closed_answers``)."""
    numbers = [
        each.id for each in recommendations(session, {event.project_id for event in answers})
    ]
    codes = group_codes(session, [event.id for event in answers])
    return results({event.slug: kinds for event, kinds in answers.items()}, numbers, codes)


def has_results_for_guests(session: Session, event: Event, *, now: datetime) -> bool:
    """Return whether people who answered or attended may see results: the event had cards, its
    answers have closed, and it was not cancelled."""
    if event.status is not EventStatus.PUBLISHED or not is_closed(event, now):
        return False
    return session.scalars(select(exists().where(SealedAnswers.event_id == event.id))).one()


def results_for_guests(
    session: Session, sealer: Sealer, event: Event, *, now: datetime
) -> list[tuple[Recommendation, ResultRow]] | None:
    """Return what guests see of an event: the sum of each recommendation, merged for everybody.
    None if there is nothing to see yet, and an empty list if too few have answered. Raises
    ``SealBroken``."""
    if not has_results_for_guests(session, event, now=now):
        return None
    found = results_of(session, closed_answers(session, sealer, [event], now=now))
    named = {each.id: each for each in recommendations(session, [event.project_id])}
    return [(named[row.recommendation], row) for row in sums_at(found, event.slug)]


@dataclass(frozen=True)
class OpenAnswers:
    """An event without results yet. ``closes_at``: None if it has no end. ``cards``: about so many
    have answered."""

    event: Event
    closes_at: datetime | None
    cards: int


def open_answers(
    session: Session, sealer: Sealer, events: Sequence[Event], *, now: datetime
) -> list[OpenAnswers]:
    """Return the published events whose answers have not closed. Raises ``SealBroken``."""
    return [
        OpenAnswers(event, answers_end(event), _cards(session, sealer, event, now))
        for event in events
        if event.status is EventStatus.PUBLISHED and not is_closed(event, now)
    ]


def _cards(session: Session, sealer: Sealer, event: Event, now: datetime) -> int:
    return 0 if answering(event, now) is Answering.BEFORE else rough_count(session, sealer, event)
