"""Pieces of pages that are rendered once for the same values, and kept in memory. They hold nothing about a person.

``{% call event_piece("programme") %}…{% endcall %}`` keeps what depends on the public content of the event, the language of the
page and the site's address. The page calls ``keep_pieces_of`` before; else the piece is rendered each time.
``{% call kept_piece("group", values) %}…{% endcall %}`` keeps what depends on these values and the language.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import Flask, current_app, g, request
from markupsafe import Markup

from ctevents.db.handle import db
from ctevents.models import Event, Logo
from ctevents.services.events.content import EventContent, event_content, event_with_content
from ctevents.texts.rendering import asked_language, page_language

MOST_KEPT = 2_000
"""Most pieces kept: more than all events, languages and choices have together."""

Pieces = dict[object, Markup]


@dataclass
class _Shown:
    """The event of a page and its content. ``logos`` are there if event and content were read together."""

    event: Event
    content: EventContent
    logos: Sequence[Logo] | None = None

    def read_together(self) -> None:
        """Read the event again, together with its content: a piece must not be kept for a content that it does not show."""
        if self.logos is None:
            _event, self.logos, self.content = event_with_content(db.session(), self.event.slug)


def keep_pieces_of(event: Event) -> None:
    """Keep the pieces of this event on the page that is rendered next."""
    content = event_content(db.session(), event.slug)
    g.event_shown = _Shown(event, content) if content is not None else None


def logos_read() -> Sequence[Logo] | None:
    """Return the logos that were read together with the event of the page; None if they were not."""
    shown: _Shown | None = g.get("event_shown")
    return shown.logos if shown is not None else None


def event_piece(name: str, caller: Callable[[], str]) -> str:
    shown: _Shown | None = g.get("event_shown")
    if shown is None:
        return caller()
    found = _pieces().get(_key_event_piece(name, shown))
    if found is not None:
        return found
    shown.read_together()
    return _keep(_key_event_piece(name, shown), caller())


def _key_event_piece(name: str, shown: _Shown) -> object:
    return name, shown.content.text, page_language(), asked_language(), request.root_path


def kept_piece(name: str, values: object, caller: Callable[[], str]) -> str:
    """Keep the piece for these values, which can be hashed and hold nothing about a person. None: the piece is not kept."""
    if values is None:
        return caller()
    key = name, values, page_language()
    found = _pieces().get(key)
    return _keep(key, caller()) if found is None else found


def _keep(key: object, piece: str) -> Markup:
    pieces = _pieces()
    if len(pieces) >= MOST_KEPT:
        pieces.clear()
    pieces[key] = kept = Markup(piece)  # noqa: S704 - a template has escaped it
    return kept  # another thread may have cleared the pieces meanwhile


def _pieces() -> Pieces:
    pieces: Pieces = current_app.extensions["ctevents.kept_pieces"]
    return pieces


def install(app: Flask) -> None:
    app.extensions["ctevents.kept_pieces"] = {}
    app.jinja_env.globals.update(event_piece=event_piece, kept_piece=kept_piece)
