"""The texts of an event in the languages of its guests: what is missing, what guests get instead,
and where to type it.

The texts of an event by language: the languages in which forms ask for them, and the fields of
its plan."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from flask import render_template, url_for
from flask_babel import lazy_gettext as _
from wtforms import Field

from ctevents.db.handle import db
from ctevents.domain.events.places import LONGEST_PART, ArrivalPart
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
from ctevents.domain.people import LANGUAGES
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.launch.translations import event_texts, texts_of_plan
from ctevents.services.people.segments import readers_by_language
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import spoken
from ctevents.texts.words.names import language_name
from ctevents.texts.words.translations import consequences, reading_words, text_name
from ctevents.web.access import event_or_404, narrowed, needs, staff
from ctevents.web.forms import LONGEST_LINE, Form, OneLine, Paragraphs, at_most
from ctevents.web.staff.blueprint import blueprint

TEXTS = {
    "title": "titles",
    "venue": "venues",
    "address": "addresses",
    **{part.value: part.value for part in ArrivalPart},
    "signatory_position": "signatory_positions",
}
"""The beginning of a field's name (``title_sq``) → the column that holds its texts."""


def languages_of(event: Event) -> list[str]:
    """Return English and the languages of the event."""
    return list(dict.fromkeys(("en", *event.languages)))


def more_languages(event: Event) -> list[str]:
    """Return the other languages, which some guests may read. Forms fold them."""
    return [tag for tag in LANGUAGES if tag not in languages_of(event)]


def all_languages(event: Event) -> list[str]:
    """Return all languages in the order of a form."""
    return languages_of(event) + more_languages(event)


def text_fields(event: Event) -> dict[str, Any]:
    line, lines = (OneLine, at_most(LONGEST_LINE)), (Paragraphs, at_most(LONGEST_PART))
    asked = {
        "title": (_("Title, %(language)s"), *line),
        "venue": (_("Venue, %(language)s"), *line),
        "address": (_("Address, %(language)s"), *line),
        "directions": (_("How to get there, %(language)s"), *lines),
        "entrance": (_("Entrance, %(language)s"), *lines),
        "parking": (_("Parking, %(language)s"), *lines),
        "identity_document": (_("Identity document to bring, %(language)s"), *lines),
        "security_check": (_("Security check, %(language)s"), *lines),
        "hotel": (_("Hotel, %(language)s"), *lines),
        "signatory_position": (_("Signatory's position, %(language)s"), *line),
    }
    return {
        f"{beginning}_{tag}": field(
            str(label) % {"language": NAMES[tag]}, [limit], render_kw={"lang": tag}
        )
        for tag in all_languages(event)
        for beginning, (label, field, limit) in asked.items()
    }


def more_of_arrival(form: Form, language: str) -> list[Field]:
    """Return the fields that are folded below the directions."""
    return [
        form[f"{part}_{language}"] for part in ArrivalPart if part is not ArrivalPart.DIRECTIONS
    ]


@dataclass(frozen=True)
class Cell:
    """The text that readers of a language get, in a few words. ``address``: where the missing text
    is typed; empty if nothing is missing."""

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
    """Return what the readers of these letters do not get in their language. ``readers``: their
    number by language. ``more``: texts of this letter only."""
    heard = {tag: number for tag, number in readers.items() if spoken(tag) == tag}
    return consequences(
        gaps([*more, *in_letters(texts_of_plan(db.session(), event), kinds)], heard)
    )


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
            return url_for(
                "staff.programme_edit", slug=event.slug, _anchor=f"title_{language}-{text.about}"
            )
        case TextKind.WORDING:
            return url_for(
                "staff.letter_edit", slug=event.slug, letter=text.about, language=language
            )
        case TextKind.QUESTIONS:
            return url_for("staff.question_list", slug=event.slug)
        case TextKind.DOCUMENT:
            return url_for("staff.pack_show", slug=event.slug)
        case TextKind.GROUPS:
            return url_for("staff.group_list") if staff().may(Right.EDIT_GROUPS) else ""
        case _:
            return (
                url_for(_LISTS[text.kind], missing=language)
                if staff().may(Right.EDIT_LAUNCH)
                else ""
            )


_LISTS = {
    TextKind.WORKSHOPS: "staff.workshop_list",
    TextKind.FINDINGS: "staff.finding_list",
    TextKind.RECOMMENDATIONS: "staff.recommendation_list",
}
