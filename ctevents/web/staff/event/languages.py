"""The texts of an event in the languages of its guests: what is missing, what guests get instead, and where to type it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from flask import render_template, url_for

from ctevents.db.handle import db
from ctevents.domain.launch.translations import (
    IN_EACH_LETTER,
    OF_ARRIVAL,
    EventText,
    TextKind,
    gaps,
    in_letters,
    reading,
)
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.translations import event_texts, texts_of_plan
from ctevents.services.people.segments import readers_by_language
from ctevents.texts.rendering import spoken
from ctevents.texts.words.names import language_name
from ctevents.texts.words.translations import consequences, reading_words, text_name
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.texts_by_language import all_languages, languages_of


@dataclass(frozen=True)
class Cell:
    """The text that readers of a language get, in a few words. ``address``: where the missing text is typed; empty if
    nothing is missing."""

    words: str
    is_complete: bool
    address: str


@dataclass(frozen=True)
class Row:
    name: str
    cells: list[Cell]


@blueprint.get("/events/<slug>/languages")
@narrowed(needs(Right.PLAN_EVENTS))
def languages_show(slug: str) -> str:
    event = event_or_404(slug)
    readers = readers_by_language(db.session(), event)
    columns = [tag for tag in all_languages(event) if tag in languages_of(event) or tag in readers]
    texts = event_texts(db.session(), event)
    return render_template(
        "staff/languages_show.html",
        event=event,
        columns={tag: language_name(tag) for tag in columns},
        readers=readers,
        rows=[Row(text_name(text), [_cell(event, text, tag) for tag in columns]) for text in texts],
        consequences=consequences(gaps(texts, {tag: readers[tag] for tag in columns})),
    )


def missing_in_letters(
    event: Event, kinds: Collection[LetterKind], readers: Mapping[str, int], *more: EventText
) -> list[str]:
    """Return what the readers of these letters do not get in their language. ``readers``: their number by language. ``more``: texts
    of this letter only."""
    heard = {tag: number for tag, number in readers.items() if spoken(tag) == tag}
    return consequences(gaps([*more, *in_letters(texts_of_plan(db.session(), event), kinds)], heard))


def _cell(event: Event, text: EventText, language: str) -> Cell:
    found = reading(text, language)
    address = _address(event, text, language) if found.missing else ""
    return Cell(reading_words(text, found), not found.missing, address)


def _address(event: Event, text: EventText, language: str) -> str:
    """Return where this text is typed in the language; "" if this account may not."""
    match text.kind:
        case kind if kind in IN_EACH_LETTER or kind in OF_ARRIVAL:
            return url_for("staff.event_edit", slug=event.slug, _anchor=f"{text.kind}_{language}")
        case TextKind.PROGRAMME_ITEM:
            return url_for("staff.programme_edit", slug=event.slug, _anchor=f"title_{language}-{text.about}")
        case TextKind.WORDING:
            return url_for("staff.letter_edit", slug=event.slug, letter=text.about, language=language)
        case TextKind.QUESTIONS:
            return url_for("staff.question_list", slug=event.slug)
        case TextKind.DOCUMENT:
            return url_for("staff.pack_show", slug=event.slug)
        case TextKind.GROUPS:
            return url_for("staff.group_list") if staff().may(Right.EDIT_GROUPS) else ""
        case _:
            return url_for(_LISTS[text.kind], missing=language) if staff().may(Right.EDIT_LAUNCH) else ""


_LISTS = {
    TextKind.WORKSHOPS: "staff.workshop_list",
    TextKind.FINDINGS: "staff.finding_list",
    TextKind.RECOMMENDATIONS: "staff.recommendation_list",
}
