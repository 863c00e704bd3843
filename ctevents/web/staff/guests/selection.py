"""The rows of the guest list that staff have selected: ticked ones, or all that a filter finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from flask import request

from ctevents.db.handle import db
from ctevents.domain.guests.selection import Ticks
from ctevents.models import Event
from ctevents.services.guests.filters import GuestFilters
from ctevents.services.guests.found import numbers_found, ticks_of
from ctevents.services.guests.records import SortBy
from ctevents.services.people.institutions import institutions
from ctevents.services.people.people import groups
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
    """True if the request has a selection."""
    return not {"all", "tick", "ticked"}.isdisjoint(request.values)


def selection_asked(event: Event) -> Selection:
    """Read the selection. ``all``: every row that the filter ``matching`` finds, in place of the ticks. A page that asks before an
    act sends the ticks on as ``ticked``."""
    values, seen = request.values, request.values.get("seen", 0, type=int)
    if "all" in values:
        arguments = dict(parse_qsl(values.get("matching", "")[:4000]))
    else:
        ticks = Ticks.read([*values.getlist("tick"), values.get("ticked", "")])
        arguments, seen = {"ticked": str(ticks)}, seen if "ticked" in values else len(ticks)
    session = db.session()
    filters = filters_asked(arguments, groups(session, event.project_id), institutions(session, event.id))
    return Selection(arguments, filters, seen)
