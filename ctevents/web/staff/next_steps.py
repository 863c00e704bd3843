"""What is to be done next for an event, by what an account may do."""

from __future__ import annotations

from dataclasses import dataclass

from flask import url_for
from flask_babel import gettext, ngettext

from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import Account, Event
from ctevents.web.clock import now


@dataclass(frozen=True)
class Step:
    text: str
    address: str


def next_step(account: Account, event: Event, *, missing: int, failed: int, uninvited: int) -> Step | None:
    """The first thing that this account can do now. ``missing``: fields without which the event cannot be published;
    ``failed``: letters; ``uninvited``: rows of the guest list not yet invited."""
    status = event.status_at(now())
    is_draft, is_published = status is EventStatus.DRAFT, status is EventStatus.PUBLISHED
    candidates = [
        (failed > 0, Right.SEND_LETTERS, "staff.message_list", gettext("See the letters that failed")),
        (is_draft and missing > 0, Right.PLAN_EVENTS, "staff.event_edit", gettext("Fill in the plan")),
        (is_draft, Right.PLAN_EVENTS, "staff.event_show", gettext("Publish the event")),
        (is_published and _is_the_day(event), Right.CHECK_IN, "door.check_in", gettext("Open the door")),
        (is_published and uninvited > 0, Right.SEND_LETTERS, "staff.invitation_send", _invite(uninvited)),
        (is_draft or is_published, Right.EDIT_GUESTS, "staff.guest_list", gettext("Keep the guest list up to date")),
        (status is EventStatus.HELD, Right.SEE_FIGURES, "staff.attendance_show", gettext("See who came")),
    ]
    for applies, right, endpoint, text in candidates:
        if applies and account.may(right):
            return Step(text, url_for(endpoint, slug=event.slug))
    return None


def _invite(uninvited: int) -> str:
    return ngettext("Invite the one guest not invited yet", "Invite %(num)d guests not invited yet", uninvited)


def _is_the_day(event: Event) -> bool:
    """From the morning of the first day, local time."""
    if event.starts_at is None:
        return False
    return to_local(now(), event.time_zone).date() >= to_local(event.starts_at, event.time_zone).date()
