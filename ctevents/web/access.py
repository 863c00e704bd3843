"""Access to pages. Closed by default: a page without a policy is 403.

A blueprint declares a policy with ``declare``; ``narrowed`` gives a view its own. An event of another country and a
missing event give the same 404, since events are only fetched through ``event_or_404``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from flask import Blueprint, Flask, abort, after_this_request, current_app, g, redirect, request, url_for
from flask import Response as FlaskResponse
from werkzeug.wrappers import Response

from ctevents.db.handle import db
from ctevents.domain.roles import Right
from ctevents.models import Account, Event
from ctevents.services.accounts.records import record_refused_access
from ctevents.services.common import audit
from ctevents.services.events.events import event_visible_to
from ctevents.texts.rendering import speak
from ctevents.web.after_answer import record_after
from ctevents.web.clock import now
from ctevents.web.kept_entries import page_that_keeps_entries
from ctevents.web.session_cookie import account_of_cookie, note_use

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Policy:
    """``is_open``: anybody. Otherwise a signed-in account with ``right`` (any account if it is None), or, with
    ``takes_door_tokens``, a device with a bearer token."""

    is_open: bool = False
    right: Right | None = None
    takes_door_tokens: bool = False


OPEN = Policy(is_open=True)
SIGNED_IN = Policy()


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


def policy_of(app: Flask, endpoint: str) -> Policy | None:
    if endpoint == "static":
        return OPEN
    own = getattr(app.view_functions.get(endpoint), "access_policy", None)
    blueprint = app.blueprints.get(endpoint.rpartition(".")[0])
    return own or getattr(blueprint, "access_policy", None)


def is_by_token(endpoint: str) -> bool:
    """Return whether this request brings a bearer token to a page that accepts one."""
    policy = policy_of(current_app, endpoint)
    has_token = request.headers.get("Authorization", "").lower().startswith("bearer ")
    return policy is not None and policy.takes_door_tokens and has_token


def guard() -> Response | tuple[str, int] | None:
    """Check access; runs before each request."""
    if request.endpoint is None:
        return None  # Flask answers 404 or 405
    policy = policy_of(current_app, request.endpoint)
    if policy is None:
        abort(403)
    if policy.is_open or is_by_token(request.endpoint):
        return None  # the page itself checks the token, since it knows the event
    account = signed_in_account()
    if account is None:
        if policy.takes_door_tokens:
            abort(401)
        return page_that_keeps_entries() or _led_to_sign_in()
    note_use()
    speak_to(account)
    if policy.right is not None and not account.may(policy.right):
        _record_refusal(account.id, request.endpoint)
        abort(403)
    return None


def _record_refusal(account_id: int, endpoint: str) -> None:
    @after_this_request
    def note(response: FlaskResponse) -> FlaskResponse:
        record_after(response, account_id, partial(record_refused_access, page=endpoint), "a refusal")
        return response


def _led_to_sign_in() -> Response:
    wanted = request.full_path.rstrip("?") if request.method in ("GET", "HEAD") else None
    return redirect(url_for("account.sign_in", next=wanted), 303)


def signed_in_account() -> Account | None:
    """Return the account of this browser session, or None if the session has ended."""
    if "account" not in g:
        g.account = account_of_cookie()
    return g.account


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


def event_or_404(slug: str) -> Event:
    """Return an event that the signed-in account may see."""
    event = event_visible_to(db.session(), staff(), slug)
    if event is None:
        abort(404)
    g.event_id = event.id  # for the log of reading
    return event


def _in_language_of_account(endpoint: str, values: dict[str, Any]) -> None:
    """Lead staff to the door in the language of their account. An installed app knows only what the address asks for."""
    account = (
        signed_in_account() if endpoint == "door.shell_show" and request and request.blueprint == "staff" else None
    )
    if account is not None:
        values.setdefault("lang", account.language)


def install(app: Flask) -> None:
    app.url_defaults(_in_language_of_account)
    app.before_request(guard)
    app.context_processor(lambda: {"account": signed_in_account() if request else None, "now": now()})
