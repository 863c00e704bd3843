"""The texts of an event by language, to see what is missing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.launch.sources import SourceKind, missing_languages
from ctevents.domain.launch.translations import EventText, TextKind
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import LANGUAGES
from ctevents.models import Event
from ctevents.services.launch.documents import documents
from ctevents.services.launch.source_edits import AnySource, sources_of, texts_of
from ctevents.services.letters.wordings import own_wordings
from ctevents.services.people.form_replies import complete_in, form_questions
from ctevents.services.people.people import groups

SOURCES = {
    TextKind.WORKSHOPS: SourceKind.WORKSHOP,
    TextKind.FINDINGS: SourceKind.FINDING,
    TextKind.RECOMMENDATIONS: SourceKind.RECOMMENDATION,
}


def event_texts(session: Session, event: Event) -> list[EventText]:
    """Return all texts that have a translation somewhere, in the order of their kinds."""
    found = [*texts_of_plan(session, event)]
    offered = groups(session, event.project_id, offered_only=True)
    found.append(EventText(TextKind.GROUPS, tuple(group.names for group in offered)))
    found.append(
        EventText(
            TextKind.QUESTIONS,
            tuple(complete_in(each) for each in form_questions(session, event.id)),
        )
    )
    for kind, source in SOURCES.items():
        found.append(
            EventText(
                kind, tuple(_whole(each) for each in sources_of(session, event.project_id, source))
            )
        )
    found += _documents(session, event)
    return [text for text in found if any(any(each.values()) for each in text.texts)]


def texts_of_plan(session: Session, event: Event) -> Iterator[EventText]:
    """Yield title and place, the items of the programme, and letters with a wording of their
    own."""
    yield EventText(TextKind.TITLE, (event.titles,))
    yield EventText(TextKind.VENUE, (event.venues,))
    yield EventText(TextKind.ADDRESS, (event.addresses,))
    for part in ArrivalPart:
        yield EventText(TextKind(part), (getattr(event, part),))
    for number, item in enumerate(event.programme, start=1):
        yield EventText(TextKind.PROGRAMME_ITEM, (item.titles,), str(number))
    own = sorted(own_wordings(session, event.id))
    for letter in LetterKind:
        if languages := {language: letter.value for kind, language in own if kind is letter}:
            yield EventText(TextKind.WORDING, (languages,), letter)


def _whole(source: AnySource) -> Mapping[str, str]:
    """Return the number of the source by each language that has all of its texts."""
    texts = texts_of(source)
    missing = missing_languages(texts, LANGUAGES)
    return {
        tag: source.number
        for tag in LANGUAGES
        if tag not in missing and any(each.get(tag) for each in texts)
    }


def _documents(session: Session, event: Event) -> Iterator[EventText]:
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for document in documents(session, event.id):
        titles[document.kind][document.language] = document.title or document.file_name
    for kind, by_language in titles.items():
        yield EventText(TextKind.DOCUMENT, (by_language,), kind)
