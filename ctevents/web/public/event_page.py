"""The public page of one launch.

The page is made again only when its content has changed. Each request reads that content and uses it as the key of the
kept page: the event, its programme and documents, the project and its logos in the database, the event's state by the
clock, the language, and the site's address. The page shows nothing about its reader; a reader with a message gets a fresh page.
"""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, current_app, render_template, request, session
from flask.blueprints import BlueprintSetupState

from ctevents.db.handle import db
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, Logo
from ctevents.services.events.content import EventContent, event_content, event_with_content
from ctevents.services.launch.documents import documents
from ctevents.texts.rendering import asked_language, page_language
from ctevents.texts.words.documents import KINDS
from ctevents.texts.words.programme import speaker_line
from ctevents.web.clock import now
from ctevents.web.public.blueprint import blueprint

MOST_KEPT = 200
"""Most pages kept: more than six launches have in all languages."""

Kept = dict[object, tuple[EventContent, str]]
"""Pages with the content they were made of."""


blueprint.app_template_filter("speaker_line")(speaker_line)


@blueprint.get("/events/<slug>")
def event_show(slug: str) -> str:
    with db.engine.connect() as connection:  # a session would cost as much as the query
        content = event_content(connection, slug)
    if content is None or content.status_at(now()) is EventStatus.DRAFT:
        abort(404)
    if _is_for_one_reader():
        return _page(*event_with_content(db.session(), slug))
    kept = _kept_pages().get(_key(slug, content))
    return kept[1] if kept is not None and kept[0] == content else _keep(*event_with_content(db.session(), slug))


def _keep(event: Event, logos: Sequence[Logo], content: EventContent) -> str:
    kept, page = _kept_pages(), _page(event, logos, content)
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[_key(event.slug, content)] = content, page
    return page


def _page(event: Event, logos: Sequence[Logo], content: EventContent) -> str:
    """Render without the account and the time, since the page is kept for others, and for later. Documents may be newer than
    the content; then the content is different next time, and the page is made again."""
    return render_template(
        "public/event_show.html",
        event=event,
        logos=lambda: logos,
        status=content.status_at(now()),
        is_open_to_all=content.is_open_to_all_at(now()),
        documents=documents(db.session(), event.id) if content.is_pack_public_at(now()) else [],
        kinds=KINDS,
        account=None,
        now=None,
    )


def _key(slug: str, content: EventContent) -> object:
    by_the_clock = content.status_at(now()), content.is_open_to_all_at(now()), content.is_pack_public_at(now())
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
