"""Names of groups, donors and partners in the donor pack."""

from __future__ import annotations

from collections.abc import Sequence

from ctevents.models import Event
from ctevents.texts.projects import stated


def of_each(events: Sequence[Event], name: str) -> list[str]:
    """Return the donors, partners or disclaimers (``name``) of the events, each once. An event without its own has those of
    the project."""
    found = [text for event in events for text in _texts(stated(event, name))]
    return list(dict.fromkeys(found))


def _texts(words: list[str] | str) -> list[str]:
    return [words] if isinstance(words, str) else list(words)
