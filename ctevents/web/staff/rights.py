"""Marks of the rights of guests on pages of staff: the number of open requests in the menu, and the
end of personal links."""

from __future__ import annotations

from typing import Any

from ctevents.db.handle import db
from ctevents.domain.privacy.links import have_ended
from ctevents.models import Event
from ctevents.services.privacy.person_requests import OpenRequests, open_requests_by_event
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint


def open_requests() -> OpenRequests:
    """Return the numbers of open requests at all events."""
    return sum(open_requests_by_event(db.session(), now=now()).values(), OpenRequests())


def links_have_ended(event: Event) -> bool:
    return have_ended(event.ends_at, now())


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {"open_requests": open_requests, "links_have_ended": links_have_ended}
