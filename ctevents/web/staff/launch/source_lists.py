"""The lists of recommendations, findings and workshops, with the languages that lack a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from flask import render_template, request

from ctevents.db.handle import db
from ctevents.domain.launch.sources import SourceKind, missing_languages
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.transliteration import search_key
from ctevents.models import Project, Recommendation
from ctevents.services.launch.sources import AnySource, sources_of, texts_of
from ctevents.texts.groups import group_names
from ctevents.texts.rendering import page_language
from ctevents.texts.words.sources import KINDS
from ctevents.web.access import narrowed, needs
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.projects import ASKED, of_project, project_asked

FILTERS = ("search", "missing", "group", ASKED)

LISTS = {
    SourceKind.RECOMMENDATION: "staff.recommendation_list",
    SourceKind.FINDING: "staff.finding_list",
    SourceKind.WORKSHOP: "staff.workshop_list",
}
"""The page of each kind, in the order of their menu."""


@dataclass(frozen=True)
class SourceFilter:
    """The filter of a list: words or a number, a language that lacks a text, a group that is addressed."""

    search: str
    missing: str
    group: str

    @classmethod
    def asked(cls, arguments: Mapping[str, str]) -> SourceFilter:
        missing = arguments.get("missing", "")
        search = " ".join(arguments.get("search", "").split())[:200]
        return cls(search, missing if missing in LANGUAGES else "", arguments.get("group", ""))

    @property
    def is_set(self) -> bool:
        return bool(self.search or self.missing or self.group)

    def takes(self, source: AnySource) -> bool:
        is_for = not self.group or not isinstance(source, Recommendation) or source.is_for(self.group)
        return is_for and (not self.missing or self.missing in missing_in(source)) and self._finds(source)

    def _finds(self, source: AnySource) -> bool:
        said = [source.number, *(text for texts in texts_of(source) for text in texts.values())]
        words = search_key(self.search)
        return self.search == source.number or all(word in search_key(" ".join(said)) for word in words.split())


@dataclass(frozen=True)
class SourceLine:
    """A row of a list. ``missing``: the languages in which a text is missing. ``addressees``: names of groups, none for all."""

    source: AnySource
    missing: tuple[str, ...]
    addressees: str


def lines_of(project: Project, kind: SourceKind, arguments: Mapping[str, str]) -> list[SourceLine]:
    """Return the rows of a list of a project that were asked for."""
    asked = SourceFilter.asked(arguments)
    names = group_names([project.id])
    return [
        SourceLine(source, missing_in(source), ", ".join(names.get(code, code) for code in addressees_of(source)))
        for source in sources_of(db.session(), project.id, kind)
        if asked.takes(source)
    ]


def missing_in(source: AnySource) -> tuple[str, ...]:
    return tuple(missing_languages(texts_of(source), LANGUAGES))


def addressees_of(source: AnySource) -> list[str]:
    return source.addressees if isinstance(source, Recommendation) else []


@blueprint.get("/recommendations")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def recommendation_list() -> str:
    by_theme = defaultdict[str, list[SourceLine]](list)
    for line in lines_of(project_asked(), SourceKind.RECOMMENDATION, request.args):
        theme = line.source.theme(page_language()) if isinstance(line.source, Recommendation) else ""
        by_theme[theme].append(line)
    return _page(SourceKind.RECOMMENDATION, by_theme)


@blueprint.get("/findings")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def finding_list() -> str:
    return _page(SourceKind.FINDING, {"": lines_of(project_asked(), SourceKind.FINDING, request.args)})


@blueprint.get("/workshops")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def workshop_list() -> str:
    return _page(SourceKind.WORKSHOP, {"": lines_of(project_asked(), SourceKind.WORKSHOP, request.args)})


def _page(kind: SourceKind, tables: Mapping[str, list[SourceLine]]) -> str:
    return render_template(
        "staff/source_list.html",
        kind=kind,
        kinds=KINDS,
        lists=LISTS,
        tables={name: rows for name, rows in tables.items() if rows},
        asked=SourceFilter.asked(request.args),
        group_options=list(group_names([project_asked().id]).items()),
    )
