"""The page of the project: its launches, its workshops, and the publication once it is public."""

from __future__ import annotations

from collections.abc import Iterable

from flask import render_template

from ctevents.db.handle import db
from ctevents.models import Recommendation
from ctevents.services.events.projects import projects
from ctevents.services.launch.published import launches, publication
from ctevents.services.launch.sources import workshops
from ctevents.texts.groups import group_names
from ctevents.texts.rendering import page_language
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint


@blueprint.get("/project")
def project_show() -> str:
    session = db.session()
    project = projects(session)[0]
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
