"""The session of staff in the signed cookie: its token, and when it was last used. The database has the rows that can end it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import Any

from flask import Response, g, session

from ctevents.db.handle import db
from ctevents.domain.accounts.sign_ins import NOTED_EVERY, is_idle
from ctevents.services.accounts.sessions import Visit, visit_of
from ctevents.texts.rendering import speak
from ctevents.web.clock import now

TOKEN = "session"  # noqa: S105  # a name in the cookie
BESIDE = "cookies_beside"
USED_AT = "used_at"
"""Seconds since 1970."""


def open_session(token: str, language: str | None) -> None:
    """Put a new session into the cookie. Nothing of the cookie before remains."""
    session.clear()
    g.pop("csrf_token", None)  # made for the session before; a form of this answer needs a new one
    session.permanent = True
    session[TOKEN] = token
    session["language"] = language
    session[USED_AT] = now().timestamp()


def set_beside(name: str, value: str, **options: Any) -> None:
    """Send one more cookie with this answer, after that of the session: simple programs keep only the first. ``options``: as
    ``Response.set_cookie`` has them."""
    g.setdefault(BESIDE, []).append(partial(Response.set_cookie, key=name, value=value, **options))


def token() -> str:
    """Return the token of the cookie, or "". It may have ended."""
    found: str = session.get(TOKEN, "")
    return found


def visit_of_cookie() -> Visit | None:
    """Return the session of this cookie, or None if it has ended or was not used for too long. It may still have to show its
    second factor."""
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
