"""The language of what is printed about an event, chosen in the form that prints it: ``document_language`` of
``templates/components/forms.html``."""

from __future__ import annotations

from flask import abort, request

from ctevents.models import Event
from ctevents.texts.rendering import languages_of_papers


def document_language(event: Event) -> str:
    """The one that ``language`` names, else the usual one of the event."""
    possible = languages_of_papers(event)
    asked = request.form.get("language", possible[0])
    if asked not in possible:
        abort(400)
    return asked
