"""The guest list as an account wants to see it: filters that it saved under a name, and columns
that it chose.

The page of a list, as asked for in the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.people import tidy
from ctevents.domain.roles import Right
from ctevents.models import Account, Event, SavedFilter, StakeholderGroup
from ctevents.services.accounts.list_choices import (
    LONGEST_FILTER_NAME,
    choose_columns,
    columns_chosen,
    delete_filter,
    filters_at,
    rename_filter,
    save_filter,
)
from ctevents.services.people.people import groups
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, refusals_to
from ctevents.web.question_fields import PREFIX
from ctevents.web.staff.blueprint import blueprint

ALL = "/events/<slug>/guests/filters"
ONE = f"{ALL}/<int(max=2147483647):filter_id>"

LISTING = "guests"


def _with_words(code: str) -> tuple[str, str]:
    return code, f"{code}_in_words"


COLUMN_CHOICES: dict[str, tuple[LazyString, tuple[str, ...]]] = {
    "email": (_("E-mail address"), ("email",)),
    "institution": (_("Institution"), ("institution",)),
    "position": (_("Title, position and rank"), ("title", "position", *_with_words("rank"))),
    "group": (_("Group"), _with_words("group")),
    "sex": (_("Sex"), _with_words("sex")),
    "language": (_("Language"), _with_words("language")),
    "phone": (_("Phone"), ("phone",)),
    "invitation": (_("Invitation"), _with_words("invitation")),
    "registration": (_("Registration"), _with_words("registration")),
    "questions": (_("Replies to questions"), ()),
    "marks": (
        _("VIP, host, tags and notes (only in the file)"),
        ("host", "tags", "remarks", "vip"),
    ),
}
"""The columns to choose from: their names, and the columns of the file that belong to each. Others
are always in the file."""

USUAL = tuple(key for key in COLUMN_CHOICES if key not in ("sex", "phone", "questions"))
"""The columns of the page for an account that never chose any. Its file has all columns."""


def columns_of_page() -> tuple[str, ...]:
    """Return the columns of the guest list for the signed-in account."""
    chosen = columns_chosen(db.session(), staff().id, LISTING)
    return USUAL if chosen is None else tuple(key for key in COLUMN_CHOICES if key in chosen)


def is_in_file(heading: str, account_id: int) -> bool:
    """True if the account's file has this column."""
    chosen = columns_chosen(db.session(), account_id, LISTING)
    left = [key for key in COLUMN_CHOICES if chosen is not None and key not in chosen]
    if heading.startswith(PREFIX):
        return "questions" not in left
    return not any(heading in COLUMN_CHOICES[key][1] for key in left)


def filter_links(
    event: Event, known_groups: Iterable[StakeholderGroup]
) -> list[tuple[SavedFilter, str]]:
    """Return the account's filters at this event, with the address that each leads to. A filter by
    a group of a different project is left out: here it would show everybody."""
    known = {"", *(group.code for group in known_groups)}
    return [
        (each, url_for("staff.guest_list", slug=event.slug, **_arguments(each.query)))
        for each in filters_at(db.session(), staff().id, event.id)
        if _arguments(each.query).get("group", "") in known
    ]


def _arguments(query: str) -> dict[str, Any]:
    return dict(parse_qsl(query[:2000]))


@blueprint.get(ALL)
@narrowed(needs(Right.SEE_GUESTS))
def filter_list(slug: str) -> str:
    event = event_or_404(slug)
    filters = filter_links(event, groups(db.session(), event.project_id))
    return render_template(
        "staff/filter_list.html", event=event, filters=filters, longest=LONGEST_FILTER_NAME
    )


_OF_ONE_EVENT = ("institution", "tag")


@blueprint.post(ALL)
@narrowed(needs(Right.SEE_GUESTS))
def filter_save(slug: str) -> Response:
    """Save the filter of the page under a name. Institutions and tags belong to one event: for all
    events they are left out."""
    event = event_or_404(slug)
    asked = _arguments(request.form.get("matching", ""))
    is_of_all = "all_events" in request.form
    for name in ("ticked", *(_OF_ONE_EVENT if is_of_all else ())):
        asked.pop(name, None)
    address = url_for("staff.guest_list", slug=slug, **asked)
    name, query = tidy(request.form.get("name", ""))[:LONGEST_FILTER_NAME], urlencode(asked)
    if not name or not query:
        return done(gettext("Nothing is saved: set a filter and enter a name."), address)
    with refusals_to(address), transaction(by=actor()) as tx:
        save_filter(
            tx,
            tx.get_one(Account, staff().id),
            name=name,
            query=query,
            event_id=None if is_of_all else event.id,
        )
    return done(gettext("The filter is saved."), address)


@blueprint.post(f"{ONE}/rename")
@narrowed(needs(Right.SEE_GUESTS))
def filter_rename(slug: str, filter_id: int) -> Response:
    event_or_404(slug)
    address = url_for("staff.filter_list", slug=slug)
    name = tidy(request.form.get("name", ""))[:LONGEST_FILTER_NAME]
    if not name:
        return done(gettext("Nothing was changed."), address)
    with refusals_to(address), transaction(by=actor()) as tx:
        rename_filter(tx, tx.get_one(Account, staff().id), filter_id, name)
    return done(gettext("The filter is renamed."), address)


@blueprint.post(f"{ONE}/delete")
@narrowed(needs(Right.SEE_GUESTS))
def filter_delete(slug: str, filter_id: int) -> Response:
    event_or_404(slug)
    address = url_for("staff.filter_list", slug=slug)
    with refusals_to(address), transaction(by=actor()) as tx:
        delete_filter(tx, tx.get_one(Account, staff().id), filter_id)
    return done(gettext("The filter is deleted."), address)


@blueprint.post("/events/<slug>/guests/columns")
@narrowed(needs(Right.SEE_GUESTS))
def guest_columns(slug: str) -> Response:
    """Remember the ticked columns for this account. With ``usual``, or none ticked, those are the
    usual ones."""
    event_or_404(slug)
    chosen = [key for key in COLUMN_CHOICES if key in request.form.getlist("column")]
    with transaction(by=actor()) as tx:
        choose_columns(
            tx, tx.get_one(Account, staff().id), LISTING, [] if "usual" in request.form else chosen
        )
    asked = _arguments(request.form.get("matching", ""))
    return done(
        gettext("The columns are saved for your account."),
        url_for("staff.guest_list", slug=slug, **asked),
    )


LARGEST_ID = 2**31 - 1
"""The largest id of a row; PostgreSQL fails on a greater number."""

MOST_PAGES = 10_000


def page_asked() -> int:
    """Return the page from 1 on; an impossible number becomes the nearest possible one."""
    return min(max(request.args.get("page", 1, type=int), 1), MOST_PAGES)


def day_asked(
    arguments: Mapping[str, str], time_zone: str
) -> tuple[datetime | None, datetime | None]:
    """Return the beginning and the end of the local day asked for (``day=2027-03-10``); None and
    None for any other text, and for a day of another century, which no row can have."""
    try:
        day = date.fromisoformat(arguments.get("day", ""))
    except ValueError:
        return None, None
    if not 2000 <= day.year < 2100:
        return None, None
    begins, ends = (datetime.combine(day + timedelta(days=more), time()) for more in (0, 1))
    zone = ZoneInfo(time_zone)
    return begins.replace(tzinfo=zone), ends.replace(tzinfo=zone)


def row_asked(name: str, arguments: Mapping[str, str] | None = None) -> int | None:
    """Return the id of a row from this page's address or from ``arguments``; 404 for a number that
    no row can have."""
    text = (request.args if arguments is None else arguments).get(name, "")
    try:
        number = int(text)
    except ValueError:
        return None
    if not 0 < number <= LARGEST_ID:
        abort(404)
    return number
