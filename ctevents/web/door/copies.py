"""Printed copies at the check-in desk without the app. No address and no form joins a copy to the
person who gets it.

Guests who are still missing shortly before the start, on a screen that keeps itself up to date,
or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from flask import abort, redirect, render_template, session, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.door_roster import Extent
from ctevents.domain.launch.documents import GivenCopy
from ctevents.domain.people import LANGUAGES
from ctevents.models import Event
from ctevents.services.door.overview import MissingGuests, missing_guests
from ctevents.services.launch.copies import give_copies, languages_in_stock, take_back
from ctevents.services.seating.roster import door_counts
from ctevents.texts.languages import NAMES
from ctevents.web.access import (
    actor,
    event_or_404,
    extent_of_account,
    is_list_closed,
    refuse_unless_open,
    roster_times,
)
from ctevents.web.command import refusals_to
from ctevents.web.door.blueprint import blueprint
from ctevents.web.door.forms import FIRST_STATION, CopyForm

_LAST = "last_copy"
"""The key in the session of the id and the language of the copy that the next page speaks of; no
id: it was taken back."""


@dataclass(frozen=True)
class CopyRow:
    """The buttons on the desk's page, with what became of the last press. ``number``: that of their
    form. ``undo``: the id of a copy that can be undone."""

    number: str
    languages: Sequence[tuple[str, str]]
    said: str = ""
    undo: str = ""


@blueprint.post("/<slug>/copies")
def copy_give(slug: str) -> Response:
    event = event_or_404(slug)
    refuse_unless_open(event)
    form, event_id = CopyForm(), event.id
    language = form.language.data or ""
    if not form.validate() or language not in LANGUAGES:
        abort(400)
    copy = GivenCopy(
        form.check_in_id(language), language, str(session.get("station", FIRST_STATION))
    )
    with refusals_to(_desk(slug)), transaction(by=actor()) as tx:
        give_copies(tx, event_id, [copy])
    return _told(slug, copy.id, language)


@blueprint.post("/<slug>/copies/<copy_id>/undo")
def copy_undo(slug: str, copy_id: str) -> Response:
    event_id = event_or_404(slug).id
    try:
        known_as = str(UUID(copy_id))
    except ValueError:
        abort(404)
    with transaction(by=actor()) as tx:
        is_known = take_back(tx, event_id, known_as)
    if not is_known:
        abort(404)
    return _told(slug, "", "")


def copy_row(event: Event, *, is_let_in: bool) -> CopyRow | None:
    """Return the buttons for a person who was let in, or after a press; None without copies in
    stock. The page shows the last copy once, like a flashed message."""
    last = session.pop(_LAST, None)
    if not is_let_in and last is None:
        return None
    languages = [(tag, NAMES[tag]) for tag in languages_in_stock(db.session(), event)]
    return CopyRow(str(uuid4()), languages, *_words(last)) if languages or last else None


def _words(last: Sequence[str] | None) -> tuple[str, str]:
    if last is None:
        return "", ""
    copy_id, language = last
    if not copy_id:
        return gettext("The copy no longer counts."), ""
    return gettext("Copy counted: %(languages)s", languages=NAMES[language]), copy_id


def _told(slug: str, copy_id: str, language: str) -> Response:
    session[_LAST] = [copy_id, language]
    return redirect(_desk(slug), 303)


def _desk(slug: str) -> str:
    return url_for("door.check_in", slug=slug)


@blueprint.get("/<slug>/missing")
def missing_show(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    extent = extent_of_account(event)
    return render_template(
        "door/missing_show.html",
        event=event,
        counts=door_counts(session, event.id),
        missing=MissingGuests([], {})
        if extent is Extent.NONE
        else missing_guests(session, event.id),
        extent=extent,
        times=roster_times(event),
        is_list_closed=is_list_closed(event),
    )
