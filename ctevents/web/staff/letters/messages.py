"""The letters of an event and their states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.letters.kinds import DropReason, LetterKind, MessageState
from ctevents.domain.roles import Right
from ctevents.models import Event, Message
from ctevents.services.desk.search import MOST_PEOPLE, found_by
from ctevents.services.outbox import outbox
from ctevents.services.outbox.listing import MessageFilters, counts_by_state, messages
from ctevents.services.outbox.mailings import mailing_of_event, mailings
from ctevents.services.people.unnamed import shown_server_words, unnamed_recipient
from ctevents.texts.letters.letters import shown_recipient
from ctevents.texts.words.letters import KINDS
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done, now, refusals_to
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.letters.mailings import rows
from ctevents.web.staff.list_choices import day_asked, row_asked

PAGE = 100
LATEST = 5
"""Latest mailings that are always shown; older ones only while their letters wait."""

STATES: dict[MessageState, LazyString] = {
    MessageState.QUEUED: _("queued"),
    MessageState.SENDING: _("sending"),
    MessageState.SENT: _("sent"),
    MessageState.FAILED: _("failed"),
    MessageState.DROPPED: _("not sent"),
}

DROPPED: dict[str, LazyString] = {
    DropReason.NO_ADDRESS: _("no e-mail address"),
    DropReason.UNSUBSCRIBED: _("the recipient has unsubscribed"),
    DropReason.EVENT_BEGUN: _("the event has started"),
    DropReason.NO_LONGER_SO: _("no longer needed: the information has changed"),
}

TONES = {MessageState.SENT: "good", MessageState.FAILED: "bad"}


@blueprint.get("/events/<slug>/messages")
@narrowed(needs(Right.SEND_LETTERS))
def message_list(slug: str) -> str:
    event, session = event_or_404(slug), db.session()
    filters, before_id = letters_asked(event, request.args), row_asked("before")
    chosen = mailing_of_event(session, event.id, filters.mailing_id) if filters.mailing_id else None
    found = messages(session, filters, before_id=before_id, limit=PAGE + 1)
    shown = rows([chosen] if chosen else mailings(session, event.id))
    return render_template(
        "staff/message_list.html",
        event=event,
        alarm=outbox.stopped_mail(session, now=now()),
        messages=[row_of(message) for message in found[:PAGE]],
        counts=counts_by_state(session, filters),
        mailing=chosen,
        mailings=shown[:LATEST] + [row for row in shown[LATEST:] if row.waiting],
        earlier=[row for row in shown[LATEST:] if not row.waiting],
        is_under_way=any(row.is_under_way for row in shown),
        state=filters.state,
        is_cut=filters.is_cut,
        most=MOST_PEOPLE,
        asked={name: request.args[name] for name in FILTERS if request.args.get(name)},
        before_id=before_id,
        older_id=found[PAGE - 1].id if len(found) > PAGE else None,
        states=STATES,
        kinds=KINDS,
        dropped=DROPPED,
        tones=TONES,
    )


FILTERS = ("state", "mailing", "search", "kind", "day")


def letters_asked(event: Event, arguments: Mapping[str, str]) -> MessageFilters:
    """Return the filters asked for; unknown values count as not set. 404 for a mailing that is not
    the event's."""
    mailing_id = row_asked("mailing", arguments)
    if mailing_id and mailing_of_event(db.session(), event.id, mailing_id) is None:
        abort(404)
    state, kind = arguments.get("state", ""), arguments.get("kind", "")
    since, until = day_asked(arguments, event.time_zone)
    search = arguments.get("search", "").strip()[:200]
    found = found_by(db.session(), [event.id], search) if search else None
    return MessageFilters(
        event_id=event.id,
        mailing_id=mailing_id,
        state=MessageState(state) if state in set(MessageState) else None,
        kind=LetterKind(kind) if kind in set(LetterKind) else None,
        people=found.people if found else None,
        institutions=found.institutions if found else (),
        since=since,
        until=until,
        is_cut=found is not None and found.has_more,
    )


@dataclass(frozen=True)
class MessageRow:
    """A letter as shown. ``is_hidden``: its recipient is an unnamed guest."""

    message: Message
    name: str
    address: str
    server_words: str
    is_hidden: bool


def row_of(message: Message) -> MessageRow:
    is_hidden = unnamed_recipient(message) is not None
    return MessageRow(message, *shown_recipient(message), shown_server_words(message), is_hidden)


@blueprint.post("/events/<slug>/messages/<int(max=2147483647):message_id>/again")
@narrowed(needs(Right.SEND_LETTERS))
def message_send_again(slug: str, message_id: int) -> Response:
    event = event_or_404(slug)
    message = outbox.message_of_event(db.session(), event.id, message_id)
    if message is None:
        abort(404)
    address = url_for("staff.message_list", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        outbox.send_again(tx, message)
    return done(gettext("The letter will be sent again shortly."), address)
