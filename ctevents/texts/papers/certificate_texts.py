"""The texts of certificates about their event, and how stored certificates differ from the event as it is now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from flask_babel import gettext, pgettext

from ctevents.formats.pdf import CertificateText
from ctevents.models import Event
from ctevents.texts.papers.frame import named_and_coded, small_print
from ctevents.texts.rendering import languages, page_language, speaking
from ctevents.texts.times import as_before, date_in_sentence

TextIn = Callable[[str], CertificateText]
"""Returns the text of one event in a language that has a catalogue."""

OF_THE_EVENT = ("event_title", "held", "place", "project", "small_print", "signatory")
"""The parts of a text that state facts of the event. Other parts are our wording: a better translation makes no
certificate wrong."""


@dataclass(frozen=True)
class TextDifference:
    """``part``: one of ``OF_THE_EVENT``, which said something else in that language when it was written down."""

    part: str
    language: str
    said: str
    now: str


def differences(texts: Iterable[CertificateText], text_in: TextIn) -> Iterator[TextDifference]:
    """Compare stored texts with the event as it is now, for languages that still have a catalogue. Older certificates
    have no weekday, or the month in the nominative; this is not a difference."""
    for text in texts:
        if text.language in languages():
            now = text_in(text.language)
            for part in OF_THE_EVENT:
                if _compared(text, part) != _compared(now, part):
                    yield TextDifference(part, text.language, _line(text, part), _line(now, part))


def _compared(text: CertificateText, part: str) -> object:
    if part != "held":
        return getattr(text, part)
    with speaking(text.language):
        return as_before(text.held)


def _line(text: CertificateText, part: str) -> str:
    value = getattr(text, part)
    return value if isinstance(value, str) else " · ".join(value)


def texts_of(event: Event) -> TextIn:
    """Return a function from language to text; it makes each text once."""

    @cache
    def text_in(tag: str) -> CertificateText:
        with speaking(tag):
            return _text(event)

    return text_in


def _text(event: Event) -> CertificateText:
    language, block = page_language(), event.project
    place = ", ".join(filter(None, (event.venue(language), event.address(language))))
    return CertificateText(
        language=language,
        project=[text for text in (block.agency, named_and_coded(block.title, block.code)) if text],
        heading=gettext("Certificate of attendance"),
        certified=pgettext("certificate, before the name", "This is to certify that"),
        attended=pgettext("certificate, after the name", "took part in the event"),
        event_title=event.title(language),
        held=_held(event),
        place=[text for text in (place, event.designation(language)) if text],
        small_print=small_print(event),
        signatory=event.signatory(language),
        signature=gettext("Signature"),
        how_to_verify=gettext("This address shows whether the certificate is valid. Its last part is the number."),
        code_words=gettext("The code leads to the page that shows whether this certificate is valid."),
    )


def _held(event: Event) -> str:
    """Return ``in Sarajevo on Wednesday, 10 March 2027``."""
    if event.starts_at is None or event.ends_at is None:
        return ""
    city = event.city_in(page_language())
    first, last = (date_in_sentence(instant, event.time_zone) for instant in (event.starts_at, event.ends_at))
    if first == last:
        return pgettext("certificate", "in %(city)s on %(day)s", city=city, day=first)
    return pgettext("certificate", "in %(city)s from %(first)s to %(last)s", city=city, first=first, last=last)
