"""The public page of one launch."""

from __future__ import annotations

from datetime import datetime

from flask import render_template

from ctevents.db.handle import db
from ctevents.domain.launch.documents import PackReader
from ctevents.domain.programme import NowNext, now_and_next
from ctevents.domain.schedule import EventStatus
from ctevents.models import Event, ProgrammeSession
from ctevents.services.launch.documents import documents, pack_times
from ctevents.texts.words.programme import KINDS, speaker_line
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.events import event_or_404, subscription

blueprint.app_template_filter("speaker_line")(speaker_line)


@blueprint.get("/events/<slug>")
def event_show(slug: str) -> str:
    event, at = event_or_404(slug), now()
    is_pack_public = pack_times(event).is_open_to(PackReader.PUBLIC, at)
    return render_template(
        "public/event_show.html",
        event=event,
        status=event.status_at(at),
        moment=_moment(event, at),
        is_open_to_all=event.open_registration and event.refusal_to_accept_at(at) is None,
        documents=documents(db.session(), event.id) if is_pack_public else [],
        kinds=KINDS,
        subscription=subscription(f"/events/{event.slug}.ics"),
    )


def _moment(event: Event, at: datetime) -> NowNext[ProgrammeSession] | None:
    """Return the items of the moment, while the event is on: from its start, or from its first
    item, to its end."""
    moment = now_and_next(event.programme, at)
    is_on = (
        event.starts_at is not None
        and event.ends_at is not None
        and event.starts_at <= at < event.ends_at
    )
    has_something = bool(moment.now or moment.next) and (
        is_on or bool(moment.now) or moment.is_break
    )
    return moment if has_something and event.status is EventStatus.PUBLISHED else None
