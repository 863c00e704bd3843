"""Creating an event, empty or as a copy."""

from __future__ import annotations

from typing import Any

from flask import flash, jsonify, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.events.copying import Part
from ctevents.domain.events.slugs import is_slug, proposed_slug
from ctevents.domain.refusals import Refusal
from ctevents.domain.roles import Right
from ctevents.models import Event
from ctevents.services.events.copying import sizes, team
from ctevents.services.events.creation import Created, NewEvent, create_event, place_of
from ctevents.services.events.events import all_events, edit_event, event_by_slug
from ctevents.services.events.slugs import slugs
from ctevents.texts.words.names import PARTS
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, refusals_as
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.event.creation_form import FURTHER, NewEventForm, filled_with


@blueprint.route("/events/new", methods=["GET", "POST"])
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def event_create() -> Response | tuple[str, int]:
    form = _form()
    source = event_by_slug(db.session(), form.copy.data or "")
    if form.is_submitted() and "check" in request.form:
        return _page(form, source, 200, checked=_slug_words(form.slug_or_proposal()))
    if form.validate_on_submit():
        with refusals_as(lambda refusal: _refused(form, source, refusal)):
            return _create(form, form.new_event(source))
    return _page(form, source, form.answer_status())


@blueprint.get("/events/new/short-name")
@narrowed(needs(Right.PLAN_EVENTS))
def event_slug_check() -> Response:
    """Answer what the form says about a short name while it is typed, and the proposal for a city."""
    typed = request.args.get("slug", "").strip().lower()
    proposed = proposed_slug(request.args.get("city", ""), slugs(db.session()))
    return jsonify({"proposed": proposed, "words": _slug_words(typed or proposed)})


def _form() -> NewEventForm:
    """Return the form, filled with the place and the source that the address names."""
    place = event_by_slug(db.session(), request.args.get("place", ""))
    source = event_by_slug(db.session(), request.args.get("copy", ""))
    filled: dict[str, Any] = filled_with(place_of(place)) if place else {}
    if known := source or place:
        filled["project"] = known.project.slug
    if source:
        is_same = place is not None and place.id == source.id
        filled |= {"copy": source.slug, "parts": [part for part in Part if is_same or part is not Part.TEAM]}
    return NewEventForm(data=filled)


def _create(form: NewEventForm, new: NewEvent) -> Response:
    with transaction(by=actor()) as tx:
        made = create_event(tx, new)
        if made.is_new and (times := form.times()):
            edit_event(tx, made.event, times)
    if made.left_out:
        flash(_left_out(made), "warning")
    words = gettext("The event is a draft. Fill in what is missing in the plan, then publish it.")
    return done(words, url_for("staff.event_edit", slug=new.slug))


def _left_out(made: Created) -> str:
    return gettext(
        "The project of this event has no groups with these codes: %(codes)s. What was only for them was not copied.",
        codes=", ".join(made.left_out),
    )


def _refused(form: NewEventForm, source: Event | None, refusal: Refusal) -> tuple[str, int]:
    form.slug.errors = [sentence(refusal)]
    return _page(form, source, refusal.reason.status)


def _page(form: NewEventForm, source: Event | None, status: int, checked: str = "") -> tuple[str, int]:
    form.parts.choices = _parts(source) if source else []
    page = render_template(
        "staff/event_create.html",
        form=form,
        source=source,
        place=request.args.get("place", ""),
        events=all_events(db.session()),
        further=FURTHER,
        checked=checked,
    )
    return page, status


def _slug_words(slug: str) -> str:
    if not is_slug(slug):
        return gettext("This short name cannot be used.")
    if slug in slugs(db.session()):
        return gettext("“%(slug)s” is taken.", slug=slug)
    return gettext("“%(slug)s” is free.", slug=slug)


def _parts(source: Event) -> list[tuple[str, str]]:
    """Return the parts that there are, each with what it brings."""
    count = sizes(db.session(), source)
    brought = {
        Part.PLAN: gettext("title, capacity, approval, the other rules and the questions of the form"),
        Part.PROGRAMME: ngettext(
            "one item, without speakers", "%(num)d items, without speakers", count[Part.PROGRAMME]
        ),
        Part.WORDING: ngettext("one text", "%(num)d texts", count[Part.WORDING]),
        Part.REMINDERS: ngettext("one rule", "%(num)d rules", count[Part.REMINDERS]),
        Part.QUOTAS: ngettext("one group", "%(num)d groups", count[Part.QUOTAS]),
        Part.TEAM: ", ".join(account.email for account in team(db.session(), source)),
        Part.DOCUMENTS: ngettext("one document", "%(num)d documents", count[Part.DOCUMENTS]),
    }
    return [
        (part.value, gettext("%(part)s: %(brought)s", part=PARTS[part], brought=brought[part]))
        for part in Part
        if count[part]
    ]
