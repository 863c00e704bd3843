"""The languages in which somebody may want letters, with a word where one cannot be had yet."""

from __future__ import annotations

from flask_babel import gettext
from flask_babel.speaklater import LazyString
from wtforms.fields.choices import SelectChoice

from ctevents.domain.people import LANGUAGES
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages


def letter_language_choices() -> list[SelectChoice]:
    """All of them: a choice is kept, and letters are in that language from the day on which it can be had."""
    return [SelectChoice(tag, LazyString(name_offered, tag)) for tag in LANGUAGES]


def name_offered(tag: str) -> str:
    """The name of the language in itself."""
    if tag in languages():
        return NAMES[tag]
    return gettext("%(language)s (not available yet, English is sent)", language=NAMES[tag])
