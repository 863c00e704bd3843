"""The language of printed papers, chosen in the form that prints them: ``document_language`` in
``templates/components/forms.html``."""

from __future__ import annotations

from flask import abort, request

from ctevents.models import Event
from ctevents.texts.rendering import languages_of_papers


def document_language(event: Event) -> str:
    """Return the language named by ``language``, else the event's usual one."""
    possible = languages_of_papers(event)
    asked = request.form.get("language", possible[0])
    if asked not in possible:
        abort(400)
    return asked
