"""Access to pages. Closed by default: a page without a policy is 403.

A blueprint declares a policy with ``declare``; ``narrowed`` gives a view its own. An event of
another country and a missing event give the same 404, since events are only fetched through
``event_or_404``.

The rules on when an event's door is open, its sign-in sheet can be entered, and a door has its
roster."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from flask import (
    Blueprint,
    Flask,
    abort,
    after_this_request,
    current_app,
    g,
    make_response,
    redirect,
    request,
    url_for,
)
from flask import Response as FlaskResponse
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.accounts.keys import Scope
from ctevents.domain.accounts.second_factors import Stage
from ctevents.domain.door_roster import Extent, RosterTimes
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus, end_of_day_after
from ctevents.models import Account, Event
from ctevents.services.accounts.accounts import record_refused_access
from ctevents.services.accounts.sessions import Visit
from ctevents.services.common import audit
from ctevents.services.events.events import event_visible_to
from ctevents.texts.rendering import speak
from ctevents.web.after_answer import record_after
from ctevents.web.command import now
from ctevents.web.factor_page import factor_page_that_keeps_entries
from ctevents.web.kept_entries import page_that_keeps_entries
from ctevents.web.sensitive_acts import ASKS_AGAIN, ASKS_AGAIN_WITH_NAMES
from ctevents.web.session_cookie import note_use, visit_of_cookie

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Policy:
    """``is_open``: anybody. Otherwise a signed-in account with ``right`` (any account if it is
    None), or, with ``takes_door_tokens``, a device with a bearer token, or, with
    ``takes_api_tokens``, a program whose token has the ``scope`` (if there is one). ``stages``: of
    the sign-in, at which a session opens the page. ``sets_up_factor``: only for a session that may
    set up a second factor."""

    is_open: bool = False
    right: Right | None = None
    takes_door_tokens: bool = False
    takes_api_tokens: bool = False
    scope: Scope | None = None
    stages: frozenset[Stage] = frozenset({Stage.OPEN})
    sets_up_factor: bool = False

    @property
    def takes_tokens(self) -> bool:
        return self.takes_door_tokens or self.takes_api_tokens


OPEN = Policy(is_open=True)
SIGNED_IN = Policy()
CONFIRMING = Policy(stages=frozenset({Stage.ASKED, Stage.OPEN}))
SETTING_UP = Policy(stages=frozenset({Stage.SET_UP, Stage.OPEN}))
ENROLLING = Policy(stages=SETTING_UP.stages, sets_up_factor=True)
AT_ANY_STAGE = Policy(stages=frozenset(Stage))


def needs(right: Right) -> Policy:
    return Policy(right=right)


def declare(blueprint: Blueprint, policy: Policy) -> Blueprint:
    blueprint.access_policy = policy  # type: ignore[attr-defined]
    return blueprint


def narrowed(policy: Policy) -> Callable[[View], View]:
    """Give a view its own policy instead of its blueprint's. Put it below the route."""

    def mark(view: View) -> View:
        view.access_policy = policy  # type: ignore[attr-defined]
        return view

    return mark


def works_in_archive(view: View) -> View:
    """Mark a view that takes forms about archived events: it only reads, or the law asks for it.
    Put it below the route."""
    view.works_in_archive = True  # type: ignore[attr-defined]
    return view


def policy_of(app: Flask, endpoint: str) -> Policy | None:
    if endpoint == "static":
        return OPEN
    own = getattr(app.view_functions.get(endpoint), "access_policy", None)
    blueprint = app.blueprints.get(endpoint.rpartition(".")[0])
    return own or getattr(blueprint, "access_policy", None)


def bearer_token() -> str | None:
    """Return the token of the request (RFC 6750, section 2.1), or None."""
    scheme, space, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if space and scheme.lower() == "bearer" else None


def is_by_token(endpoint: str) -> bool:
    """Return whether this request brings a bearer token to a page that accepts one."""
    policy = policy_of(current_app, endpoint)
    return policy is not None and policy.takes_tokens and bearer_token() is not None


def guard() -> Response | tuple[str, int] | None:
    """Check access; runs before each request."""
    if request.endpoint is None:
        return None  # Flask answers 404 or 405
    policy = policy_of(current_app, request.endpoint)
    if policy is None:
        abort(403)
    if policy.is_open or is_by_token(request.endpoint):
        # the API checks the token: that of a program before the view, that of a door in it
        return None
    visit = current_visit()
    if policy.takes_tokens and signed_in_account() is None:
        abort(401)
    if visit is None:
        return page_that_keeps_entries() or _led_to("account.sign_in")
    note_use()
    speak_to(visit.account)
    if stage_of(visit) not in policy.stages:
        return _led_on(visit)
    if policy.sets_up_factor and not may_set_up_factor(visit):
        return redirect(url_for("staff.factor_set_up", next=request.args.get("next")), 303)
    if policy.right is not None and not visit.account.may(policy.right):
        _record_refusal(visit.account.id, request.endpoint)
        abort(403)
    return _asked_again(visit) if _act() in ASKS_AGAIN else None


def _record_refusal(account_id: int, endpoint: str) -> None:
    @after_this_request
    def note(response: FlaskResponse) -> FlaskResponse:
        record_after(
            response,
            audit.by_account(account_id),
            partial(record_refused_access, page=endpoint),
            "a refusal",
        )
        return response


def _led_to(endpoint: str) -> Response:
    wanted = request.full_path.rstrip("?") if request.method in ("GET", "HEAD") else None
    return redirect(url_for(endpoint, next=wanted), 303)


def _led_on(visit: Visit) -> Response | tuple[str, int]:
    """Lead to the page that the sign-in needs next, or from there into the back office."""
    stage = stage_of(visit)
    if stage is Stage.ASKED:
        return factor_page_that_keeps_entries(visit) or _led_to("staff.factor_ask")
    return (
        _led_to("staff.factor_set_up")
        if stage is Stage.SET_UP
        else redirect(url_for("staff.dashboard"), 303)
    )


def _act() -> str:
    """Return the act of this request, as ``ASKS_AGAIN`` names it."""
    return f"{request.method.replace('HEAD', 'GET')} {request.endpoint}"


def _asked_again(visit: Visit) -> Response | tuple[str, int] | None:
    if not visit.factor.is_stale(now=now()):
        return None
    return factor_page_that_keeps_entries(visit) or _led_to("staff.factor_ask")


def ask_again() -> None:
    """Ask within a view, for an act of ``ASKS_AGAIN_WITH_NAMES`` that has names."""
    if _act() not in ASKS_AGAIN_WITH_NAMES:
        raise LookupError(_act())
    asked = _asked_again(visit_of_page())
    if asked is not None:
        abort(make_response(asked))


def current_visit() -> Visit | None:
    """Return the session of this browser, or None if it has ended. Its sign-in may lack the second
    factor."""
    if "visit" not in g:
        g.visit = visit_of_cookie()
    return g.visit


def visit_of_page() -> Visit:
    """Return the session on a page that needs one."""
    visit = current_visit()
    if visit is None:
        abort(401)
    return visit


def stage_of(visit: Visit) -> Stage:
    return visit.factor.stage(is_needed=needs_second_factor(visit.account))


def needs_second_factor(account: Account) -> bool:
    return account.role in current_app.extensions["ctevents.needs_second_factor"]


def may_set_up_factor(visit: Visit) -> bool:
    """Return whether this session may set up a second factor. In the demo everybody may, as
    everybody reads its letters there."""
    return visit.factor.may_set_up or bool(current_app.config["DEMO"])


def signed_in_account() -> Account | None:
    """Return the account of this browser session, or None if the session has ended or its sign-in
    lacks the second factor."""
    visit = current_visit()
    return visit.account if visit is not None and stage_of(visit) is Stage.OPEN else None


def speak_to(account: Account | None) -> None:
    """Use the account's language from here on; without one, the browser's."""
    if account is not None and account.language:
        speak(account.language)


def staff() -> Account:
    """Return the signed-in account of a page that needs one."""
    account = signed_in_account()
    if account is None:
        abort(401)
    return account


def actor() -> str:
    """The signed-in account, as the audit log names it."""
    return audit.by_account(staff().id)


def event_of_page() -> Event | None:
    """Return the event of this page, if the page is about one."""
    found: Event | None = g.get("event")
    return found


def event_or_404(slug: str) -> Event:
    """Return an event that the signed-in account may see. One in the archive takes no forms."""
    event = event_visible_to(db.session(), staff(), slug)
    if event is None:
        abort(404)
    g.event_id = event.id  # for the log of reading
    g.event = event
    view = current_app.view_functions[request.endpoint or ""]
    if (
        event.archived_at is not None
        and request.method == "POST"
        and not hasattr(view, "works_in_archive")
    ):
        raise Refusal(Reason.EVENT_ARCHIVED)
    return event


def _in_language_of_account(endpoint: str, values: dict[str, Any]) -> None:
    """Lead staff to the door in the language of their account. An installed app knows only what the
    address asks for."""
    account = (
        signed_in_account()
        if endpoint == "door.shell_show" and request and request.blueprint == "staff"
        else None
    )
    if account is not None:
        values.setdefault("lang", account.language)


def install(app: Flask) -> None:
    app.url_defaults(_in_language_of_account)
    app.before_request(guard)
    app.context_processor(
        lambda: {"account": signed_in_account() if request else None, "now": now()}
    )


CLOSED = {
    EventStatus.DRAFT: Reason.EVENT_NOT_PUBLISHED,
    EventStatus.CANCELLED: Reason.EVENT_CANCELLED,
}


def refuse_unless_open(event: Event) -> None:
    """Refuse if the event is closed. A device may still send earlier scans: these are recorded."""
    if event.archived_at is not None:
        raise Refusal(Reason.EVENT_ARCHIVED)
    if event.status in CLOSED:
        raise Refusal(CLOSED[event.status])


def roster_times(event: Event) -> RosterTimes | None:
    """Return the times of the roster; None for an event without a start."""
    return RosterTimes.of(event.starts_at, event.time_zone) if event.starts_at else None


def extent_of_app(event: Event) -> Extent:
    """Return the part of the roster that a door's app gets now."""
    times = roster_times(event)
    return times.extent(now(), rehearsal_ends_at=event.rehearsal_ends_at) if times else Extent.ALL


def extent_of_account(event: Event) -> Extent:
    """Return the part that the signed-in account gets at a door: everything if it sees the guest
    list anyway. A door account gets what an app gets, until the end of the day after the event."""
    if staff().may(Right.SEE_GUESTS):
        return Extent.ALL
    return Extent.NONE if is_list_closed(event) else extent_of_app(event)


def is_list_closed(event: Event) -> bool:
    """Return whether the event is so long ago that door accounts have no list any more."""
    return event.ends_at is not None and now() >= end_of_day_after(event.ends_at, event.time_zone)
