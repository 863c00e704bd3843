"""The page of the project: its launches, its workshops, and the publication once it is public."""

from __future__ import annotations

from collections.abc import Iterable

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.models import Project, Recommendation
from ctevents.services.events.projects import sole_project
from ctevents.services.launch.published import launches, publication
from ctevents.services.launch.sources import workshops
from ctevents.texts.groups import group_names
from ctevents.texts.rendering import page_language
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.events import public_project_or_404


@blueprint.get("/project")
def sole_project_show() -> str | Response:
    """Show the page of the only project. If there are several, lead to their list."""
    found = sole_project(db.session())
    return _page(found) if found else redirect(url_for("public.event_list"))


@blueprint.get("/projects/<project>/about")
def project_show(project: str) -> str:
    return _page(public_project_or_404(project))


def _page(project: Project) -> str:
    session = db.session()
    found = publication(session, project, now())
    return render_template(
        "public/project_show.html",
        project=project,
        launches=launches(session, project, now()),
        workshops=workshops(session, project.id),
        publication=found,
        themes=by_theme(found.recommendations, page_language()) if found else {},
        group_names=group_names([project.id]),
    )


def by_theme(recommendations: Iterable[Recommendation], language: str) -> dict[str, list[Recommendation]]:
    """Return the recommendations by theme, both in their printed order."""
    found: dict[str, list[Recommendation]] = {}
    for each in recommendations:
        found.setdefault(each.theme(language), []).append(each)
    return found
