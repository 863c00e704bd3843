"""One wording for several events: what it would replace is shown as a difference first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from flask import render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.wordings import Part, Wording, differences
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.letters.wordings import (
    Place,
    other_events,
    replaced,
    undo_elsewhere,
    use_elsewhere,
    wording_version,
)
from ctevents.texts.words.letters import KINDS
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_on, refusals_to
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.letters.letters import event_and_kind, usual_in

ONE = "/events/<slug>/letters/<letter>/<language>/elsewhere"


@dataclass(frozen=True)
class Elsewhere:
    """Another event, and how the wording would change there. ``changes``: empty if it has the same
    already. ``is_ticked``: nothing is lost there, and the event has readers of the language."""

    event: Event
    has_own: bool
    version: str
    changes: list[tuple[Part, str]]
    is_ticked: bool


@blueprint.get(ONE)
@narrowed(needs(Right.SEND_LETTERS))
def letter_elsewhere(slug: str, letter: str, language: str) -> str:
    return _page(_place(slug, letter, language))


@blueprint.post(ONE)
@narrowed(needs(Right.SEND_LETTERS))
def letter_use_elsewhere(slug: str, letter: str, language: str) -> Response | tuple[str, int]:
    """Use the wording at the ticked events, as long as each has what the page showed."""
    place = _place(slug, letter, language)
    ticked = set(request.form.getlist("event"))
    chosen = [event for event in other_events(db.session(), place.event) if event.slug in ticked]
    if not chosen:
        return _page(place, gettext("Tick at least one event.")), 422
    seen = {
        event.id: request.form.get(f"seen-{event.slug}", "") for event in (place.event, *chosen)
    }
    with refusals_on(partial(_page, place)), transaction(by=actor()) as tx:
        count = use_elsewhere(tx, place, seen)
    return done(
        ngettext("One event has the wording now.", "%(num)d events have the wording now.", count),
        _address(place),
    )


@blueprint.post(f"{ONE}/undo")
@narrowed(needs(Right.SEND_LETTERS))
def letter_undo_elsewhere(slug: str, letter: str, language: str) -> Response:
    place = _place(slug, letter, language)
    with refusals_to(_address(place)), transaction(by=actor()) as tx:
        count = undo_elsewhere(tx, place)
    words = ngettext(
        "One event has its former wording again.",
        "%(num)d events have their former wording again.",
        count,
    )
    return done(words, _address(place))


def _place(slug: str, letter: str, language: str) -> Place:
    event, kind = event_and_kind(slug, letter, language)
    return Place(event, kind, language)


def _address(place: Place) -> str:
    return url_for(
        "staff.letter_elsewhere",
        slug=place.event.slug,
        letter=place.kind.value,
        language=place.language,
    )


def _page(place: Place, refused: str = "") -> str:
    session = db.session()
    wording = place.own(session)
    shown = wording or usual_in(place.language, place.kind)
    return render_template(
        "staff/letter_elsewhere.html",
        event=place.event,
        kind=place.kind,
        name=KINDS[place.kind],
        language=place.language,
        wording=shown,
        version=wording_version(wording),
        others=[
            _elsewhere(place, event, wording, shown) for event in other_events(session, place.event)
        ],
        replaced={each.event_id for each in replaced(session, place)},
        refused=refused,
    )


def _elsewhere(place: Place, event: Event, wording: Wording | None, shown: Wording) -> Elsewhere:
    own = place.own(db.session(), event.id)
    former = own or usual_in(place.language, place.kind)
    changes = [] if own == wording else differences(_whole(former), _whole(shown))
    is_read = place.language in (*event.languages, "en")
    return Elsewhere(event, own is not None, wording_version(own), changes, is_read and own is None)


def _whole(wording: Wording) -> str:
    return f"{wording.subject}\n\n{wording.opening}"
