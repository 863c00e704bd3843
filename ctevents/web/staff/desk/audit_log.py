"""The audit log, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter

from flask import abort, render_template, request

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Account, Event
from ctevents.services.accounts.accounts import accounts
from ctevents.services.common import audit
from ctevents.services.desk.search import MOST_PEOPLE, found_by
from ctevents.services.events.events import event_by_slug, events_visible_to
from ctevents.texts.words.actors import ACTORS
from ctevents.texts.words.audit import ACTIONS
from ctevents.web.access import narrowed, needs, staff
from ctevents.web.staff.audit_lines import lines_of
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.list_choices import day_asked

PAGE = 100


@blueprint.get("/audit")
@narrowed(needs(Right.SEE_AUDIT))
def audit_log() -> str:
    event = event_asked(request.args)
    before = _cursor(request.args.get("before", ""))
    filters, event_id = entries_asked(request.args, staff()), event.id if event else None
    found = audit.entries(db.session(), filters, event_id=event_id, before=before, limit=PAGE + 1)
    return render_template(
        "staff/audit_log.html",
        lines=lines_of(found[:PAGE]),
        chosen=event,
        events=events_visible_to(db.session(), staff()),
        kinds=sorted(((code, str(words)) for code, words in ACTIONS.items()), key=itemgetter(1)),
        users=_users(),
        is_cut=filters.is_cut,
        most=MOST_PEOPLE,
        asked={name: request.args[name] for name in FILTERS if request.args.get(name)},
        before=before,
        older=found[PAGE - 1].cursor if len(found) > PAGE else None,
    )


FILTERS = ("event", "search", "kind", "user", "day")


def entries_asked(arguments: Mapping[str, str], account: Account) -> audit.EntryFilters:
    """Return the filters asked for. A day is one at the place of the event, or in UTC."""
    event, search = event_asked(arguments), arguments.get("search", "").strip()[:200]
    events = [event] if event else events_visible_to(db.session(), account)
    first, end = day_asked(arguments, event.time_zone if event else "UTC")
    meant = found_by(db.session(), [each.id for each in events], search) if search else None
    return audit.EntryFilters(
        action=arguments.get("kind") or None,
        actor=arguments.get("user") or None,
        people=meant.people if meant else None,
        is_cut=meant is not None and meant.has_more,
        first=first,
        end=end,
    )


def _users() -> list[tuple[str, str]]:
    """Return actors and their names: those that are no account first."""
    known = [(audit.by_account(account.id), account.email) for account in accounts(db.session())]
    return [
        *((code, str(words)) for code, words in ACTORS.items()),
        *sorted(known, key=itemgetter(1)),
    ]


def event_asked(arguments: Mapping[str, str]) -> Event | None:
    slug = arguments.get("event", "")
    event = event_by_slug(db.session(), slug) if slug else None
    if slug and event is None:
        abort(404)
    return event


def _cursor(text: str) -> audit.Cursor | None:
    """Return the place where the previous page ended."""
    cursor = audit.Cursor.read(text)
    if text and cursor is None:
        abort(404)
    return cursor
