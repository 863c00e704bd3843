"""A cookie by which a browser is known again in which an account signed in before. It opens nothing: attempts to sign in are
counted by it, and not with those of strangers."""

from __future__ import annotations

import re
from datetime import timedelta

from flask import current_app, request

from ctevents.services.accounts.accounts import folded_address
from ctevents.texts.link_keys import link_keys
from ctevents.tokens import Purpose, new_nonce
from ctevents.web import session_cookie

LASTS = timedelta(days=365)
MOST_ACCOUNTS = 5
"""Accounts that one browser is known for: a computer that colleagues share. The latest stay."""

_NUMBER = re.compile(r"[\w-]{16}", re.ASCII)


def number_for(email: str) -> str | None:
    """Return the number of this device if the account with this address signed in on it before."""
    number, marks = _read()
    return number if number and any(_is_mark_of(email, number, mark) for mark in marks) else None


def remember(email: str) -> None:
    """Send the cookie with the answer to this request, in which the account has signed in."""
    number, marks = _read()
    number = number or new_nonce()
    others = [mark for mark in marks if not _is_mark_of(email, number, mark)]
    own = link_keys().mark(Purpose.DEVICE, _text(email, number))
    value = ".".join([number, own, *others[: MOST_ACCOUNTS - 1]])
    is_https = bool(current_app.config["SESSION_COOKIE_SECURE"])
    session_cookie.set_beside(_name(), value, max_age=LASTS, secure=is_https, httponly=True, samesite="Strict")


def _read() -> tuple[str, list[str]]:
    """Return the number and the marks of the cookie, which anybody may have written; an empty number without one."""
    number, *marks = request.cookies.get(_name(), "").split(".")
    return (number, marks[:MOST_ACCOUNTS]) if _NUMBER.fullmatch(number) else ("", [])


def _is_mark_of(email: str, number: str, mark: str) -> bool:
    return link_keys().is_mark(Purpose.DEVICE, _text(email, number), mark)


def _text(email: str, number: str) -> str:
    return f"{number} {folded_address(email)}"


def _name() -> str:
    """Return the name; with the prefix, browsers take the cookie from this host only, over https."""
    return "__Host-ctevents-device" if current_app.config["SESSION_COOKIE_SECURE"] else "ctevents-device"
