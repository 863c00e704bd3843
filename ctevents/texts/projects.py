"""Facts about projects in pages, letters and papers."""

from __future__ import annotations

from ctevents.db.handle import db
from ctevents.models import Event, Project
from ctevents.services.events.projects import shown_projects


def stated(of: Event | Project, name: str) -> list[str] | str:
    """Return donors, partners or disclaimer: the event's own if set, else the project's."""
    own: list[str] | str | None = getattr(of, name)
    if own is None and isinstance(of, Event):
        return stated(of.project, name)
    return own or ""


def project_name(project: Project) -> str:
    """Return what a project is called in lists and choices."""
    return project.title or project.code or project.slug


def agencies() -> str:
    """Return the agencies of the public projects, each once."""
    return ", ".join(dict.fromkeys(each.agency for each in shown_projects(db.session()) if each.agency))
