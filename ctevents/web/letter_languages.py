"""The choice of languages for letters, with a note on languages not available yet."""

from __future__ import annotations

from flask_babel import gettext
from flask_babel.speaklater import LazyString
from wtforms.fields.choices import SelectChoice

from ctevents.domain.people import LANGUAGES
from ctevents.texts.languages import NAMES
from ctevents.texts.rendering import languages


def letter_language_choices() -> list[SelectChoice]:
    """Return all languages. The choice is kept, and letters use it once the language is available."""
    return [SelectChoice(tag, LazyString(name_offered, tag), {"lang": tag}) for tag in LANGUAGES]


def name_offered(tag: str) -> str:
    """Return the language's own name."""
    if tag in languages():
        return NAMES[tag]
    return gettext("%(language)s (not available yet, English is sent)", language=NAMES[tag])
