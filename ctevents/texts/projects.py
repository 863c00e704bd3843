"""Facts about projects in pages, letters and papers."""

from __future__ import annotations

from collections.abc import Collection

from ctevents.db.handle import db
from ctevents.models import Event, Project, Recommendation
from ctevents.services.events.projects import projects, shown_projects


def stated(of: Event | Project, name: str) -> list[str] | str:
    """Return donors, partners or disclaimer: the event's own if set, else the project's."""
    own: list[str] | str | None = getattr(of, name)
    if own is None and isinstance(of, Event):
        return stated(of.project, name)
    return own or ""


def project_name(project: Project) -> str:
    """Return what a project is called in lists and choices."""
    return project.title or project.code or project.slug


def numbers_of(recommendations: Collection[Recommendation]) -> dict[int, str]:
    """Return the numbers of recommendations by their id, as printed. Beside those of a second
    project each begins with the slug of its project."""
    ids = {each.project_id for each in recommendations}
    slugs = {each.id: f"{each.slug} " for each in projects(db.session())} if len(ids) > 1 else {}
    return {each.id: f"{slugs.get(each.project_id, '')}{each.number}" for each in recommendations}


def acronym(agency: str) -> str:
    """Return the short name in brackets at the end of a name, or an empty text."""
    _, bracket, short = agency.removesuffix(")").rpartition("(")
    return short if bracket and agency.endswith(")") and agency.count("(") == 1 else ""


def agencies() -> str:
    """Return the agencies of the public projects, each once."""
    return ", ".join(
        dict.fromkeys(each.agency for each in shown_projects(db.session()) if each.agency)
    )
