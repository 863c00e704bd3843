"""The forms of workshops, findings and recommendations.

The lists of recommendations, findings and workshops, with the languages that lack a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import render_template, request
from flask_babel import lazy_gettext as _
from wtforms import HiddenField, SelectChoice, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Regexp

from ctevents.db.handle import db
from ctevents.domain.launch.sources import (
    LONGEST_TEXT,
    LONGEST_THEME,
    MOST_PARTICIPANTS,
    NUMBER,
    FindingFields,
    RecommendationFields,
    SourceFields,
    SourceKind,
    WorkshopFields,
    ends_too_early,
    missing_languages,
    without_english,
)
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.formats.transliteration import search_key
from ctevents.models import Project, Recommendation, StakeholderGroup
from ctevents.services.launch.source_edits import (
    AnySource,
    findings,
    sources_of,
    texts_of,
    workshops,
)
from ctevents.services.people.people import groups
from ctevents.texts.groups import group_names
from ctevents.texts.rendering import page_language
from ctevents.texts.words.sources import KINDS
from ctevents.web.access import narrowed, needs
from ctevents.web.forms import Form, OneLine, Paragraphs, at_most
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Boxes, OptionalDay, WholeNumber
from ctevents.web.staff.projects import ASKED, of_project, project_asked

SHORTENED = 80
"""Characters of a finding beside its box."""


class SourceForm(Form):
    """A source. ``texts_of`` names what it says in each language."""

    texts_of: Sequence[str] = ()

    number = StringField(
        _("Number as printed"),
        [
            DataRequired(_("Enter the number as printed.")),
            Regexp(
                rf"{NUMBER.pattern}\Z",
                message=_("Use Latin letters, digits, dots and hyphens, at most 20 characters."),
            ),
        ],
    )
    position = WholeNumber(
        _("Position in the list"), [InputRequired(_("Enter the position: 1 is the first."))]
    )
    version = HiddenField()
    began = HiddenField()

    def refuse_number(self, text: str) -> None:
        self.number.errors = [text]

    def languages(self) -> list[tuple[str, list[Any]]]:
        """Return the text fields of each language."""
        return [(tag, [self[f"{name}_{tag}"] for name in self.texts_of]) for tag in LANGUAGES]

    def texts(self, name: str) -> dict[str, str]:
        typed = {tag: self[f"{name}_{tag}"].data for tag in LANGUAGES}
        return {tag: text for tag, text in typed.items() if text}

    def source(self) -> SourceFields:
        raise NotImplementedError

    def fill(self, source: SourceFields) -> dict[str, Any]:
        """Return the data of the fields for a saved source."""
        texts = {"theme": "themes", "text": "texts", "place": "places"}
        said = {
            f"{name}_{tag}": getattr(source, texts[name]).get(tag)
            for name in self.texts_of
            for tag in LANGUAGES
        }
        return {"number": source.number} | said

    def validate(self, **options: Any) -> bool:
        is_valid = bool(super().validate(**options))
        missing = [] if self.errors else without_english(self.source())
        for name in missing:
            self[f"{name}_en"].errors = [
                _("Enter the English text. Languages without a text show it.")
            ]
        return is_valid and not missing


class FindingForm(SourceForm):
    texts_of = ("text",)

    def source(self) -> FindingFields:
        return FindingFields(number=self.number.data or "", texts=self.texts("text"))


class RecommendationForm(SourceForm):
    texts_of = ("theme", "text")

    addressees = Boxes(_("Addressees"))
    workshop = SelectField(_("Workshop"))
    findings = Boxes(_("Findings"))

    def offer(self, project_id: int) -> None:
        language, session = page_language(), db.session()
        known = groups(session, project_id)
        self.addressees.choices = [
            SelectChoice(group.code, group.name(language)) for group in known
        ]
        told = [
            SelectChoice(each.number, f"{each.number} {each.theme(language)}".strip())
            for each in workshops(session, project_id)
        ]
        self.workshop.choices = [SelectChoice("", _("none")), *told]
        self.findings.choices = [
            SelectChoice(each.number, _shortened(each.number, each.text(language)))
            for each in findings(session, project_id)
        ]

    def source(self) -> RecommendationFields:
        return RecommendationFields(
            number=self.number.data or "",
            themes=self.texts("theme"),
            texts=self.texts("text"),
            addressees=tuple(self.addressees.data or ()),
            workshop=self.workshop.data or "",
            findings=tuple(self.findings.data or ()),
        )

    def fill(self, source: SourceFields) -> dict[str, Any]:
        assert isinstance(source, RecommendationFields)
        more = {
            "addressees": [*source.addressees],
            "workshop": source.workshop,
            "findings": [*source.findings],
        }
        return super().fill(source) | more


class WorkshopForm(SourceForm):
    texts_of = ("theme", "place")

    starts_on = OptionalDay(_("First day"))
    ends_on = OptionalDay(_("Last day"))

    def participant_fields(self) -> list[Any]:
        return [field for field in self if field.name.startswith(_PARTICIPANTS)]

    def source(self) -> WorkshopFields:
        told = {
            field.name.removeprefix(_PARTICIPANTS): field.data
            for field in self.participant_fields()
        }
        return WorkshopFields(
            number=self.number.data or "",
            themes=self.texts("theme"),
            places=self.texts("place"),
            starts_on=self.starts_on.data,
            ends_on=self.ends_on.data,
            participants={code: figure for code, figure in told.items() if figure is not None},
        )

    def fill(self, source: SourceFields) -> dict[str, Any]:
        assert isinstance(source, WorkshopFields)
        told = {f"{_PARTICIPANTS}{code}": figure for code, figure in source.participants.items()}
        return (
            super().fill(source) | told | {"starts_on": source.starts_on, "ends_on": source.ends_on}
        )

    def validate(self, **options: Any) -> bool:
        is_valid = super().validate(**options)
        if not self.errors and ends_too_early(self.source()):
            self.ends_on.errors = [_("The last day is before the first day. Correct one of them.")]
        return is_valid and not self.errors


def _add_texts(form: type[SourceForm], name: str, label: Any, field: type[Any], most: int) -> None:
    for tag in LANGUAGES:
        needed = [DataRequired(_("Enter the English text. Languages without a text show it."))]
        is_needed = name == "text" and tag == "en"
        made = field(
            label, [*(needed if is_needed else []), at_most(most)], render_kw={"lang": tag}
        )
        setattr(form, f"{name}_{tag}", made)


_add_texts(FindingForm, "text", _("Text"), Paragraphs, LONGEST_TEXT)
_add_texts(RecommendationForm, "theme", _("Theme"), OneLine, LONGEST_THEME)
_add_texts(RecommendationForm, "text", _("Text"), Paragraphs, LONGEST_TEXT)
_add_texts(WorkshopForm, "theme", _("Theme"), OneLine, LONGEST_THEME)
_add_texts(WorkshopForm, "place", _("Place"), OneLine, LONGEST_THEME)

_PARTICIPANTS = "participants_"
"""The beginning of the name of a field with a figure of a group."""


def form_class(kind: SourceKind, project_id: int) -> type[SourceForm]:
    """Return the form of a kind. That of workshops has a field for each group of the project."""
    if kind is SourceKind.FINDING:
        return FindingForm
    if kind is SourceKind.RECOMMENDATION:
        return RecommendationForm
    fields = {
        f"{_PARTICIPANTS}{group.code}": _figure(group) for group in groups(db.session(), project_id)
    }
    return type("WorkshopFormWithGroups", (WorkshopForm,), fields)


def _figure(group: StakeholderGroup) -> WholeNumber:
    return WholeNumber(group.name(page_language()), least=0, most=MOST_PARTICIPANTS)


def _shortened(number: str, text: str) -> str:
    return (
        f"{number} {text}" if len(text) <= SHORTENED else f"{number} {text[:SHORTENED].rstrip()}…"
    )


FILTERS = ("search", "missing", "group", ASKED)

LISTS = {
    SourceKind.RECOMMENDATION: "staff.recommendation_list",
    SourceKind.FINDING: "staff.finding_list",
    SourceKind.WORKSHOP: "staff.workshop_list",
}
"""The page of each kind, in the order of their menu."""


@dataclass(frozen=True)
class SourceFilter:
    """The filter of a list: words or a number, a language that lacks a text, a group that is
    addressed."""

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
        is_for = (
            not self.group or not isinstance(source, Recommendation) or source.is_for(self.group)
        )
        return (
            is_for
            and (not self.missing or self.missing in missing_in(source))
            and self._finds(source)
        )

    def _finds(self, source: AnySource) -> bool:
        said = [source.number, *(text for texts in texts_of(source) for text in texts.values())]
        words = search_key(self.search)
        return self.search == source.number or all(
            word in search_key(" ".join(said)) for word in words.split()
        )


@dataclass(frozen=True)
class SourceLine:
    """A row of a list. ``missing``: the languages in which a text is missing. ``addressees``: names
    of groups, none for all."""

    source: AnySource
    missing: tuple[str, ...]
    addressees: str


def lines_of(project: Project, kind: SourceKind, arguments: Mapping[str, str]) -> list[SourceLine]:
    """Return the rows of a list of a project that were asked for."""
    asked = SourceFilter.asked(arguments)
    names = group_names([project.id])
    return [
        SourceLine(
            source,
            missing_in(source),
            ", ".join(names.get(code, code) for code in addressees_of(source)),
        )
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
        theme = (
            line.source.theme(page_language()) if isinstance(line.source, Recommendation) else ""
        )
        by_theme[theme].append(line)
    return _page(SourceKind.RECOMMENDATION, by_theme)


@blueprint.get("/findings")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def finding_list() -> str:
    return _page(
        SourceKind.FINDING, {"": lines_of(project_asked(), SourceKind.FINDING, request.args)}
    )


@blueprint.get("/workshops")
@narrowed(needs(Right.EDIT_LAUNCH))
@of_project
def workshop_list() -> str:
    return _page(
        SourceKind.WORKSHOP, {"": lines_of(project_asked(), SourceKind.WORKSHOP, request.args)}
    )


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
