"""The page of the project: its launches, its workshops, and the publication once it is public.

The results of the answers for attendees, by the personal link of their launch pack. Nobody else
may see them here."""

from __future__ import annotations

from collections.abc import Iterable

from flask import abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.models import Project, Recommendation
from ctevents.services.events.projects import sole_project
from ctevents.services.launch.published import launches, publication, sees_results
from ctevents.services.launch.source_edits import results_for_guests, workshops
from ctevents.texts.groups import group_names
from ctevents.texts.link_keys import sealer
from ctevents.texts.rendering import page_language
from ctevents.texts.words import answers as words
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.events import public_project_or_404
from ctevents.web.public.launch.documents import reader_or_404


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


def by_theme(
    recommendations: Iterable[Recommendation], language: str
) -> dict[str, list[Recommendation]]:
    """Return the recommendations by theme, both in their printed order."""
    found: dict[str, list[Recommendation]] = {}
    for each in recommendations:
        found.setdefault(each.theme(language), []).append(each)
    return found


@blueprint.get("/documents/<token>/results")
def results_show(token: str) -> str:
    reader = reader_or_404(token)
    if not sees_results(db.session(), reader, now=now()):
        abort(404)
    found = results_for_guests(db.session(), sealer(), reader.event, now=now())
    return render_template(
        "public/results_show.html", event=reader.event, results=found, words=words
    )
