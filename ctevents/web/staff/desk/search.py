"""The search of the back office, in all events of the account."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.services.common import audit
from ctevents.services.desk.search import (
    Found,
    Hits,
    Part,
    found_by,
    institutions_in,
    letters_in,
    people_in,
)
from ctevents.services.events.events import events_visible_to
from ctevents.texts.words.letters import KINDS
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.guests.replies import path_meant
from ctevents.web.staff.letters.messages import STATES, TONES, row_of
from ctevents.web.staff.list_choices import page_asked

FEW, PAGE = 5, 50
"""Hits of each part on the first page, and on a page of one part."""


@blueprint.get("/search")
@narrowed(needs(Right.SEE_GUESTS))
def search_show() -> str | Response:
    session, account = db.session(), staff()
    text = request.args.get("q", "").strip()[:200]
    events = events_visible_to(session, account)
    if (path := path_meant(events, text)) is not None:
        return redirect(path)
    ids = [event.id for event in events]
    found = found_by(session, ids, text)
    finders: dict[str, Callable[[Part], Hits]] = {
        "people": partial(people_in, session, found),
        "institutions": partial(institutions_in, session, found),
    }
    if account.may(Right.SEND_LETTERS):
        finders["messages"] = partial(letters_in, session, ids, found)
    only, page = request.args.get("in", ""), page_asked()
    if only in finders:
        hits = {only: finders[only](Part(PAGE, (page - 1) * PAGE))}
    else:
        only, hits = "", {name: find(Part(FEW)) for name, find in finders.items()}
    return render_template(
        "staff/search_show.html",
        text=text,
        found=found,
        hits=hits,
        only=only,
        page=page,
        pages=-(-hits[only].total // PAGE) if only else 1,
        letters=[row_of(message) for message in hits["messages"].rows]
        if "messages" in hits
        else [],
        entries=[] if only else _entries(found),
        kinds=KINDS,
        states=STATES,
        tones=TONES,
        slugs={event.id: event.slug for event in events},
    )


def _entries(found: Found) -> list[object]:
    """Return the newest entries of the audit log about the people who were found."""
    if not staff().may(Right.SEE_AUDIT) or found.has_more or not found.people:
        return []
    return list(
        lines_of(audit.entries(db.session(), audit.EntryFilters(people=found.people), limit=FEW))
    )
