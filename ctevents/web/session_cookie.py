"""The cookies of staff. One has the session: its token, and when it was last used. The database has
the rows that can end it.

The other has the device, in which accounts signed in before. It opens nothing: attempts of the
device are counted by it, and not with those of strangers.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from flask import Response, current_app, g, request, session

from ctevents.db.handle import db
from ctevents.domain.accounts.notes import RESET_LASTS
from ctevents.domain.accounts.places import NOTED_EVERY, is_idle
from ctevents.services.accounts.accounts import folded_address
from ctevents.services.accounts.sessions import Visit, visit_of
from ctevents.texts.link_keys import link_keys
from ctevents.texts.rendering import speak
from ctevents.tokens import Purpose, new_nonce
from ctevents.web.command import now

TOKEN = "session"  # noqa: S105  # a name in the cookie
BESIDE = "cookies_beside"
USED_AT = "used_at"
"""Seconds since 1970."""
CAME_BY_LINK = "came_by_link"
"""The id of an account whose password was set in this browser by a one-time link, and when."""
DEVICE_LASTS = timedelta(days=365)
MOST_ACCOUNTS = 5
"""Accounts that one device is known for: a computer that colleagues share. The latest stay."""
_NUMBER = re.compile(r"[\w-]{16}", re.ASCII)


def open_session(token: str, language: str | None) -> None:
    """Put a new session into the cookie. Nothing of the cookie before remains."""
    session.clear()
    g.pop("csrf_token", None)  # made for the session before; a form of this answer needs a new one
    session.permanent = True
    session[TOKEN] = token
    session["language"] = language
    session[USED_AT] = now().timestamp()


def set_beside(name: str, value: str, **options: Any) -> None:
    """Send one more cookie with this answer, after that of the session: simple programs keep only
    the first. ``options``: as ``Response.set_cookie`` has them."""
    g.setdefault(BESIDE, []).append(partial(Response.set_cookie, key=name, value=value, **options))


def note_link(account_id: int) -> None:
    """Note that a one-time link to the address of this account led to this browser."""
    session[CAME_BY_LINK] = [account_id, now().timestamp()]


def came_by_link(account_id: int) -> bool:
    """Return whether such a link led here within an hour, before the sign-in."""
    noted_id, at = session.get(CAME_BY_LINK, (0, 0))
    return noted_id == account_id and now() - datetime.fromtimestamp(at, UTC) < RESET_LASTS


def token() -> str:
    """Return the token of the cookie, or "". It may have ended."""
    found: str = session.get(TOKEN, "")
    return found


def visit_of_cookie() -> Visit | None:
    """Return the session of this cookie, or None if it has ended or was not used for too long. It
    may still have to show its second factor."""
    visit = visit_of(db.session(), token(), now=now()) if token() else None
    return None if visit is None or is_idle(visit.account.role, _used_at(), now=now()) else visit


def speak_as_before() -> None:
    """Use the language of the account that was signed in, although it is not looked up."""
    if session.get("language") and not g.get("language"):
        speak(session["language"])


def note_use() -> None:
    """Put the time into the cookie, at most once a minute."""
    if now() - _used_at() >= NOTED_EVERY:
        session[USED_AT] = now().timestamp()


def _used_at() -> datetime:
    return datetime.fromtimestamp(session.get(USED_AT, 0), UTC)


def device_of(email: str, *, has_factor: bool = False) -> str | None:
    """Return the number of this device if the account with this address signed in on it before.
    ``has_factor``: with its second factor. Somebody who knows the password only gets no such
    number."""
    number, marks = _device()
    texts = [_text(email, number, has_factor=each) for each in {True, has_factor}]
    is_known = any(
        link_keys().is_mark(Purpose.DEVICE, text, mark) for text in texts for mark in marks
    )
    return number if number and is_known else None


def remember_device(email: str, *, has_factor: bool) -> None:
    """Send the cookie with the answer to this request, in which the account has completed its
    sign-in."""
    number, marks = _device()
    number = number or new_nonce()
    own = {
        each: link_keys().mark(Purpose.DEVICE, _text(email, number, has_factor=each))
        for each in (True, False)
    }
    others = [mark for mark in marks if mark not in own.values()]
    value = ".".join([number, own[has_factor], *others[: MOST_ACCOUNTS - 1]])
    is_https = bool(current_app.config["SESSION_COOKIE_SECURE"])
    set_beside(
        _device_name(),
        value,
        max_age=DEVICE_LASTS,
        secure=is_https,
        httponly=True,
        samesite="Strict",
    )


def _device() -> tuple[str, list[str]]:
    """Return the number and the marks of the cookie, which anybody may have written; an empty
    number without one."""
    number, *marks = request.cookies.get(_device_name(), "").split(".")
    return (number, marks[:MOST_ACCOUNTS]) if _NUMBER.fullmatch(number) else ("", [])


def _text(email: str, number: str, *, has_factor: bool) -> str:
    return f"{number} {folded_address(email)}{' with its second factor' if has_factor else ''}"


def _device_name() -> str:
    """Return the name; with the prefix, browsers take the cookie from this host only, over
    https."""
    return (
        "__Host-ctevents-device"
        if current_app.config["SESSION_COOKIE_SECURE"]
        else "ctevents-device"
    )
