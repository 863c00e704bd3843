"""The languages in which a form asks for the texts of an event."""

from __future__ import annotations

from ctevents.domain.people import LANGUAGES
from ctevents.models import Event


def languages_of(event: Event) -> list[str]:
    """Return English and the languages of the event."""
    return list(dict.fromkeys(("en", *event.languages)))


def more_languages(event: Event) -> list[str]:
    """Return the other languages, which some guests may read. Forms fold them."""
    return [tag for tag in LANGUAGES if tag not in languages_of(event)]


def all_languages(event: Event) -> list[str]:
    """Return all languages in the order of a form."""
    return languages_of(event) + more_languages(event)
