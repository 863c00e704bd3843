"""The sources of a project's publication, in the order in which they are printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from ctevents.domain.launch.sources import SourceKind
from ctevents.models import Finding, Recommendation, Workshop

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
    """Return all recommendations of a project as a group reads them: those addressed to it first, then those addressed to all,
    then the others."""

    def nearness(recommendation: Recommendation) -> int:
        if group_code in recommendation.addressees:
            return 0
        return 1 if recommendation.is_for(group_code) else 2

    return sorted(recommendations(session, [project_id]), key=nearness)


def sources_of(session: Session, project_id: int, kind: SourceKind) -> list[AnySource]:
    """Return all sources of a kind in a project, read again from the database."""
    query = _SOURCES[kind].where(MODELS[kind].project_id == project_id)
    return [*session.scalars(query, execution_options={"populate_existing": True})]


def source_with_id(session: Session, project_id: int, kind: SourceKind, source_id: int) -> AnySource | None:
    query = _SOURCES[kind].where(MODELS[kind].project_id == project_id, MODELS[kind].id == source_id)
    found: AnySource | None = session.scalars(query).one_or_none()
    return found


def source_numbered(session: Session, project_id: int, kind: type[Source], number: str) -> Source | None:
    """Return the workshop, finding or recommendation of a project with a number as printed, or None."""
    return session.scalars(select(kind).where(kind.project_id == project_id, kind.number == number)).one_or_none()


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
