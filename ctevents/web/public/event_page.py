"""The public page of one launch.

The page is made again only when its content has changed. Each request reads that content and uses it as the key of the
kept page: the event, its programme and documents, the project and its logos in the database, the event's state by the
clock, the language, and the site's address. The page shows nothing about its reader; a reader with a message gets a fresh page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import Response, abort, current_app, render_template, request, session
from flask.blueprints import BlueprintSetupState

from ctevents.db.handle import db
from ctevents.domain.programme import NowNext, next_change, now_and_next
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Logo, ProgrammeSession
from ctevents.services.events.content import EventContent, event_content, event_with_content
from ctevents.services.launch.documents import documents
from ctevents.texts.rendering import asked_language, page_language
from ctevents.texts.words.documents import KINDS
from ctevents.texts.words.programme import speaker_line
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.events import subscription
from ctevents.web.sending import KeptAnswer, KeptBody

MOST_KEPT = 200
"""Most pages kept: more than twenty launches have in all languages."""


@dataclass(frozen=True)
class KeptPage:
    """A page, the content it was made of, and the time in which it is true: from ``since`` until the next programme item begins or
    ends."""

    body: KeptBody
    content: EventContent
    since: datetime
    until: datetime | None

    def is_true(self, content: EventContent, at: datetime) -> bool:
        return self.content == content and self.since <= at and (self.until is None or at < self.until)


Kept = dict[object, KeptPage]


blueprint.app_template_filter("speaker_line")(speaker_line)


@blueprint.get("/events/<slug>")
def event_show(slug: str) -> str | Response:
    at = now()
    with db.engine.connect() as connection:  # a session would cost as much as the query
        content = event_content(connection, slug)
    if content is None or content.status_at(at) is EventStatus.DRAFT:
        abort(404)
    if _is_for_one_reader():
        return _page(*event_with_content(db.session(), slug))
    kept = _kept_pages().get(_key(slug, content, at))
    is_true = kept is not None and kept.is_true(content, at)
    return KeptAnswer(kept.body if kept is not None and is_true else _keep(*event_with_content(db.session(), slug)))


def _keep(event: Event, logos: Sequence[Logo], content: EventContent) -> KeptBody:
    kept, body, at = _kept_pages(), KeptBody(_page(event, logos, content), page_language()), now()
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[_key(event.slug, content, at)] = KeptPage(body, content, at, next_change(_spans(event), at))
    return body


def _spans(event: Event) -> list[tuple[datetime, datetime]]:
    """Return the times of the event and of its items."""
    of_event = [(event.starts_at, event.ends_at)] if event.starts_at and event.ends_at else []
    return [*of_event, *((item.starts_at, item.ends_at) for item in event.programme)]


def _moment(event: Event, at: datetime) -> NowNext[ProgrammeSession] | None:
    """Return the items of the moment, while the event is on: from its start, or from its first item, to its end."""
    moment = now_and_next(event.programme, at)
    is_on = event.starts_at is not None and event.ends_at is not None and event.starts_at <= at < event.ends_at
    has_something = bool(moment.now or moment.next) and (is_on or bool(moment.now) or moment.is_break)
    return moment if has_something and event.status is EventStatus.PUBLISHED else None


def _page(event: Event, logos: Sequence[Logo], content: EventContent) -> str:
    """Render without the account and the time, since the page is kept for others, and for later. Documents may be newer than
    the content; then the content is different next time, and the page is made again."""
    return render_template(
        "public/event_show.html",
        event=event,
        logos=lambda _project: logos,
        status=content.status_at(now()),
        moment=_moment(event, now()),
        is_open_to_all=content.is_open_to_all_at(now()),
        documents=documents(db.session(), event.id) if content.is_pack_public_at(now()) else [],
        kinds=KINDS,
        subscription=subscription(f"/events/{event.slug}.ics"),
        account=None,
        now=None,
    )


def _key(slug: str, content: EventContent, at: datetime) -> object:
    by_the_clock = content.status_at(at), content.is_open_to_all_at(at), content.is_pack_public_at(at)
    return slug, by_the_clock, page_language(), asked_language(), request.root_path


def _is_for_one_reader() -> bool:
    """Return whether the page shows the result of the reader's last step, or repeats more of its address than the language."""
    return "_flashes" in session or not request.args.keys() <= {"lang"}


def _kept_pages() -> Kept:
    pages: Kept = current_app.extensions["ctevents.event_pages"]
    return pages


@blueprint.record_once
def _begin_with_none(state: BlueprintSetupState) -> None:
    state.app.extensions["ctevents.event_pages"] = {}
