"""The rows of the guest list that staff have selected: ticked ones, or all that a filter finds."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from urllib.parse import parse_qsl

from flask import request, url_for

from ctevents.db.handle import db
from ctevents.domain.guests.selection import Ticks
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import Event
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.found import numbers_found, ticks_of
from ctevents.services.guests.records import SortBy
from ctevents.services.people.institutions import institution_names
from ctevents.services.people.people import groups
from ctevents.web.command import refusals_to
from ctevents.web.staff.guests.guests import filters_asked


@dataclass(frozen=True)
class Selection:
    """Filters that find the rows, and the number that staff saw. Forms carry it as the arguments of the guest list."""

    arguments: Mapping[str, str]
    filters: GuestFilters
    seen: int

    def ticks(self, event: Event) -> Ticks:
        """Return the rows that are found now."""
        return ticks_of(numbers_found(db.session(), event.id, self.filters, SortBy.NAME))


def is_selection() -> bool:
    """True if the request has a selection, also an empty one."""
    return not {"all", "tick", "ticked", "matching"}.isdisjoint(request.values)


def selection_asked(event: Event) -> Selection:
    """Read the selection. ``all``: every row that the filter ``matching`` finds, in place of the ticks. A page that asks before an
    act sends the ticks on as ``ticked``. Refused if nobody is ticked: it must not mean everybody."""
    values, seen = request.values, request.values.get("seen", 0, type=int)
    if "all" in values:
        arguments = dict(parse_qsl(values.get("matching", "")[:4000]))
    else:
        ticks = Ticks.read([*values.getlist("tick"), values.get("ticked", "")])
        if not ticks:
            raise Refusal(Reason.NOBODY_TICKED)
        arguments, seen = {"ticked": str(ticks)}, seen if "ticked" in values else len(ticks)
    session = db.session()
    filters = filters_asked(arguments, groups(session, event.project_id), institution_names(session, event.id))
    return Selection(arguments, filters, seen)


def ticks_asked(event: Event) -> Ticks | None:
    """Return the selected rows that are found now; None if the request has no selection."""
    return selection_asked(event).ticks(event) if is_selection() else None


def to_list(event: Event) -> AbstractContextManager[None]:
    """Lead from a refused selection back to the guest list."""
    return refusals_to(url_for("staff.guest_list", slug=event.slug))
