"""The board of gaps: missing replies of each event, the next action, and a reminder sent now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from flask import Response as PlainResponse
from flask import abort, render_template, request, url_for
from flask_babel import gettext, ngettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.domain.figures.figures import Action
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, to_local
from ctevents.models import Account, Event, StakeholderGroup
from ctevents.services.events.events import current_events
from ctevents.services.figures.gaps import GroupGap, gaps, remind, to_remind
from ctevents.services.letters.examples import example_of
from ctevents.services.people.people import groups
from ctevents.services.people.segments import Member
from ctevents.texts.letters.facts import preview_facts
from ctevents.texts.letters.letters import Writing, write
from ctevents.texts.rendering import page_language
from ctevents.texts.words.refusals import sentence
from ctevents.web.access import actor, event_or_404, narrowed, needs, staff
from ctevents.web.command import done, now, refusals_on
from ctevents.web.security import framed
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.published import names_of_events

LARGEST = 10**6


@dataclass(frozen=True)
class GapLine:
    """One group at an event. ``step``: the next action and its number; None if there is none, or
    nobody can reply. ``may_send``: whether the account may send letters."""

    event: Event
    of: GroupGap
    step: tuple[Action, int] | None
    may_send: bool

    @property
    def name(self) -> str:
        return self.of.group.name(page_language())

    @property
    def text(self) -> str:
        """The next action; empty if there is none."""
        return _action_words(*self.step, may_send=self.may_send) if self.step else ""

    @property
    def address(self) -> str:
        """The address of the page of the next action."""
        assert self.step is not None
        return _address(self.event, self.of.group, self.step[0], may_send=self.may_send)


@dataclass(frozen=True)
class Board:
    """One event. ``days_left``: days until replies close, by the local calendar; None without a
    deadline. ``hindrance``: why nothing can be sent."""

    event: Event
    days_left: int | None
    hindrance: str
    lines: list[GapLine]


@blueprint.get("/gaps")
@narrowed(needs(Right.SEE_GUESTS))
def gap_list() -> str:
    events = events_to_come(staff(), now())
    names = names_of_events(events)
    return render_template(
        "staff/gap_list.html", boards=[_board(event) for event in events], event_names=names
    )


def events_to_come(account: Account, at: datetime) -> list[Event]:
    """Return the events that the account may see and that people can still be invited to."""
    open_statuses = (EventStatus.DRAFT, EventStatus.PUBLISHED)
    return [
        event
        for event in current_events(db.session(), account)
        if event.status_at(at) in open_statuses
    ]


def _board(event: Event) -> Board:
    return Board(
        event=event,
        days_left=_days_left(event),
        hindrance=_hindrance(event.refusal_to_accept_at(now())),
        lines=gap_lines(event, staff(), now()),
    )


def gap_lines(event: Event, account: Account, at: datetime) -> list[GapLine]:
    is_open, may_send = event.refusal_to_accept_at(at) is None, account.may(Right.SEND_LETTERS)
    return [
        GapLine(event, found, found.gap.next_action() if is_open else None, may_send)
        for found in gaps(db.session(), event, now=at)
    ]


def _hindrance(reason: Reason | None) -> str:
    """Return why nobody can reply; the usual sentences address an invitee."""
    if reason is Reason.REGISTRATION_CLOSED:
        return gettext("The deadline to reply has passed.")
    return sentence(Refusal(reason)) if reason else ""


def _days_left(event: Event) -> int | None:
    until = event.registration_closes_at or event.starts_at
    if until is None:
        return None
    return (to_local(until, event.time_zone).date() - to_local(now(), event.time_zone).date()).days


def _action_words(action: Action, count: int, *, may_send: bool) -> str:
    match action:
        case Action.INVITE if may_send:
            return ngettext("Invite one not yet invited", "Invite %(num)d not yet invited", count)
        case Action.REMIND if may_send:
            return ngettext(
                "Remind one who has not replied", "Remind %(num)d who have not replied", count
            )
        case Action.INVITE:
            return ngettext("View one not yet invited", "View %(num)d not yet invited", count)
        case Action.LIST:
            return ngettext("Add one more to the list", "Add %(num)d more to the list", count)
    return ngettext("Call one who has not replied", "Call %(num)d who have not replied", count)


def _address(event: Event, group: StakeholderGroup, action: Action, *, may_send: bool) -> str:
    if action is Action.LIST:
        return url_for("staff.guest_import", slug=event.slug)
    if action in (Action.INVITE, Action.REMIND) and may_send:
        endpoint = "staff.invitation_send" if action is Action.INVITE else "staff.reminding"
        return url_for(endpoint, slug=event.slug, group=group.code)
    state = "draft" if action is Action.INVITE else "sent"
    return url_for("staff.guest_list", slug=event.slug, group=group.code, invitation=state)


@blueprint.get("/events/<slug>/reminders/now")
@narrowed(needs(Right.SEND_LETTERS))
def reminding(slug: str) -> str:
    return _page(event_or_404(slug))


@blueprint.post("/events/<slug>/reminders/now")
@narrowed(needs(Right.SEND_LETTERS))
def reminding_send(slug: str) -> Response | tuple[str, int]:
    """Send to exactly the number on the button; if the number has changed, send to nobody."""
    event = event_or_404(slug)
    agreed = request.form.get("letters", 0, type=int)
    expected = agreed if 0 <= agreed <= LARGEST else 0
    codes = [group.code for group in _chosen(event)]
    with refusals_on(partial(_page, event), words=_refused), transaction(by=actor()) as tx:
        remind(tx, event, codes, expected=expected)
    words = ngettext(
        "One reminder will be sent shortly.", "%(num)d reminders will be sent shortly.", expected
    )
    return done(words, url_for("staff.message_list", slug=slug))


@blueprint.get("/events/<slug>/reminders/now/letter")
@narrowed(needs(Right.SEND_LETTERS))
def reminding_letter(slug: str) -> PlainResponse:
    """Show the letter's HTML as its first recipient will see it, for the frame in the page."""
    event = event_or_404(slug)
    letter = _letter(event, _members(event))
    if letter is None:
        abort(404)
    return framed(letter.html)


def _page(event: Event, refused: str = "") -> str:
    chosen, members = _chosen(event), _members(event)
    return render_template(
        "staff/reminding.html",
        event=event,
        chosen=chosen,
        group_names=[group.name(page_language()) for group in chosen],
        letters=len(members),
        letter=_letter(event, members),
        hindrance=_hindrance(event.refusal_to_accept_at(now())),
        refused=refused,
    )


def _refused(refusal: Refusal) -> str:
    if refusal.reason is Reason.NOBODY_TO_WRITE_TO:
        return ""  # the page says so
    return sentence(refusal)


def _chosen(event: Event) -> list[StakeholderGroup]:
    """Return the named groups; none means all."""
    asked = set(request.values.getlist("group"))
    return [group for group in groups(db.session(), event.project_id) if group.code in asked]


def _members(event: Event) -> list[Member]:
    return to_remind(db.session(), event, [group.code for group in _chosen(event)], now=now())


def _letter(event: Event, members: list[Member]) -> Writing | None:
    """Return the letter to the first member who may serve as an example."""
    member = next((each for each in members if each.is_named), None)
    if member is None:
        return None
    about = example_of(db.session(), member)
    facts = preview_facts(db.session(), LetterKind.REPLY_REMINDER, about, now=now())
    return write(facts, facts.language)
