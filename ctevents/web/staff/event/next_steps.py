"""The next tasks for an event, limited to the account's rights, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import url_for
from flask_babel import gettext, ngettext

from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import Account, Event
from ctevents.services.privacy.person_requests import OpenRequests
from ctevents.web.command import now

SOON = timedelta(days=10)
"""Time before the deadline from which missing replies are pressing."""


@dataclass(frozen=True, kw_only=True)
class OpenWork:
    """The open work. ``missing``: fields needed to publish the event; ``failed``: letters;
    ``unsettled``: incoming mail; ``uninvited``: rows of the guest list; ``silent``: rows of the
    guest list without a reply; ``alike``: pairs of possible duplicates; ``unvetted``: registrations
    that wait for approval; ``waiting``: people on the waiting list; ``is_settled``: the figures are
    final; ``asked``: open requests of people about their data; ``visas``: guests who wait for a
    visa letter."""

    missing: int
    failed: int
    unsettled: int
    uninvited: int
    silent: int
    alike: int
    unvetted: int
    waiting: int
    is_settled: bool
    asked: OpenRequests
    visas: int


@dataclass(frozen=True)
class Step:
    """A task. ``icon`` and ``tone`` (of a state) show its kind and urgency."""

    icon: str
    tone: str
    text: str
    address: str


def next_steps(account: Account, event: Event, work: OpenWork) -> list[Step]:
    """Return all that this account can do now. Door staff get the task to prepare the door before
    the day. An archived event has no tasks."""
    if event.archived_at is not None:
        return []
    steps = [
        Step(icon, tone, text, _address(endpoint, event, more))
        for right, icon, tone, text, endpoint, more in _steps(event, work)
        if account.may(right)
    ]
    is_open = event.status_at(now()) is EventStatus.PUBLISHED
    if not steps and is_open and account.may(Right.CHECK_IN) and not account.may(Right.EDIT_GUESTS):
        return [
            Step(
                "door",
                "",
                gettext("Open the check-in page"),
                url_for("door.shell_show", slug=event.slug),
            )
        ]
    return steps


def _address(endpoint: str, event: Event, more: dict[str, Any]) -> str:
    """Return the address of the task. Requests of all events are on one page."""
    of_event: dict[str, Any] = {} if endpoint == "staff.request_list" else {"slug": event.slug}
    return url_for(endpoint, **of_event, **more)


def _steps(
    event: Event, work: OpenWork
) -> Iterator[tuple[Right, str, str, str, str, dict[str, Any]]]:
    status = event.status_at(now())
    if work.failed:
        failed = ngettext(
            "Check one letter that failed", "Check %(num)d letters that failed", work.failed
        )
        yield Right.SEND_LETTERS, "mail", "bad", failed, "staff.message_list", {"state": "failed"}
    if work.unsettled:
        unsettled = ngettext(
            "Read one incoming message", "Read %(num)d incoming messages", work.unsettled
        )
        yield Right.SEND_LETTERS, "mail", "warn", unsettled, "staff.incoming_list", {}
    if work.asked.count:
        asked = ngettext(
            "Answer one request about own data",
            "Answer %(num)d requests about own data",
            work.asked.count,
        )
        overdue = work.asked.overdue
        late = ngettext("one is overdue", "%(num)d are overdue", overdue) if overdue else ""
        words = gettext("%(requests)s: %(late)s", requests=asked, late=late) if late else asked
        yield Right.UNMASK, "people", "bad" if late else "warn", words, "staff.request_list", {}
    if work.alike and status is not EventStatus.CANCELLED:
        alike = ngettext(
            "Check one possible duplicate",
            "Check %(num)d possible duplicates",
            work.alike,
        )
        yield Right.EDIT_GUESTS, "people", "", alike, "staff.duplicate_list", {}
    if status is EventStatus.DRAFT and work.missing:
        yield Right.PLAN_EVENTS, "edit", "warn", gettext("Fill in the plan"), "staff.event_edit", {}
    elif status is EventStatus.DRAFT:
        yield (
            Right.PLAN_EVENTS,
            "next",
            "warn",
            gettext("Publish the event"),
            "staff.event_show",
            {},
        )
    elif status is EventStatus.PUBLISHED:
        yield from _steps_before_the_event(event, work)
    elif status is EventStatus.HELD:
        if not work.is_settled:
            settle = gettext("Enter the signed sheets and make the figures final")
            yield Right.SETTLE_FIGURES, "figures", "warn", settle, "staff.settlement_show", {}
        yield (
            Right.SEE_FIGURES,
            "figures",
            "good",
            gettext("See the attendance"),
            "staff.attendance_show",
            {},
        )


def _steps_before_the_event(
    event: Event, work: OpenWork
) -> Iterator[tuple[Right, str, str, str, str, dict[str, Any]]]:
    guests = "staff.guest_list"
    if _is_the_day(event):
        yield (
            Right.CHECK_IN,
            "door",
            "good",
            gettext("Open the check-in page"),
            "door.shell_show",
            {},
        )
    if work.unvetted:
        unvetted = ngettext(
            "One registration is waiting for approval",
            "%(num)d registrations are waiting for approval",
            work.unvetted,
        )
        yield Right.VET_REGISTRATIONS, "people", "warn", unvetted, "staff.vetting_list", {}
    if work.visas:
        visas = ngettext("Make one visa letter", "Make %(num)d visa letters", work.visas)
        yield Right.EDIT_GUESTS, "print", "warn", visas, "staff.visa_letter_list", {}
    if work.uninvited:
        invite = ngettext(
            "Invite the one guest not invited yet",
            "Invite %(num)d guests not invited yet",
            work.uninvited,
        )
        yield Right.SEND_LETTERS, "mail", "warn", invite, "staff.invitation_send", {}
    if work.silent:
        silent = ngettext("One reply is missing", "%(num)d replies are missing", work.silent)
        tone = "warn" if _closes_soon(event) else ""
        yield Right.SEE_GUESTS, "people", tone, silent, guests, {"invitation": "sent"}
    if work.waiting:
        waiting = ngettext(
            "One person is on the waiting list",
            "%(num)d people are on the waiting list",
            work.waiting,
        )
        yield Right.SEE_GUESTS, "clock", "", waiting, "staff.seats_show", {}


def _closes_soon(event: Event) -> bool:
    deadline = event.registration_closes_at or event.starts_at
    return deadline is not None and deadline - now() <= SOON


def _is_the_day(event: Event) -> bool:
    """Return whether it is the first day or later, local time."""
    if event.starts_at is None:
        return False
    return (
        to_local(now(), event.time_zone).date() >= to_local(event.starts_at, event.time_zone).date()
    )
