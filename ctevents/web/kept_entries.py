"""Entries of a form that was sent after the session had ended. They wait in the sign-in page, and
are sent from the next one.

They are sealed with the secret key: another site cannot put its own entries into a sign-in page.
"""

from __future__ import annotations

from typing import NamedTuple

from flask import current_app, render_template, request
from flask_wtf.csrf import validate_csrf
from itsdangerous import BadData, URLSafeTimedSerializer
from wtforms.validators import ValidationError

from ctevents.domain.accounts.places import LASTS
from ctevents.web import session_cookie
from ctevents.web.sign_in_form import SignInForm

MOST = 128 * 1024
"""Characters of the sealed entries. The sign-in page takes twice as much."""


class Entries(NamedTuple):
    """The fields of the form in their order, and where it was sent. Files are left out."""

    address: str
    fields: list[tuple[str, str]]
    had_files: bool


def page_that_keeps_entries() -> tuple[str, int] | None:
    """Return the sign-in page that keeps the entries of this request, or None if there are none to
    keep."""
    found = entries_to_keep()
    if found is None:
        return None
    entries, kept = found
    session_cookie.speak_as_before()
    form = SignInForm(formdata=None, next=entries.address, kept=kept)
    return render_template("account/sign_in.html", form=form, entries=entries), 422


def entries_to_keep() -> tuple[Entries, str] | None:
    """Return the entries of this request, plain and sealed, or None if there are none to keep."""
    if request.method != "POST" or not _is_of_this_site():
        return None
    entries = _entries()
    kept = str(_sealer().dumps(entries))
    return None if "password" in request.form or len(kept) > MOST else (entries, kept)


def opened(kept: str | None) -> Entries | None:
    """Return the sealed entries, or None if they are not ours or too old."""
    try:
        address, fields, had_files = _sealer().loads(kept or "", max_age=int(LASTS.total_seconds()))
    except BadData:
        return None
    return Entries(address, [(name, value) for name, value in fields], had_files)


def _is_of_this_site() -> bool:
    """Return whether a page of this site sent the form. Browsers send no cookie with a form of
    another one."""
    if request.headers.get("Sec-Fetch-Site") == "same-origin":
        return True
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValidationError:
        return False
    return bool(session_cookie.token())


def _entries() -> Entries:
    fields = [
        (name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"
    ]
    had_files = any(file.filename for _name, file in request.files.items(multi=True))
    return Entries(request.full_path.rstrip("?"), fields, had_files)


def _sealer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(
        current_app.config["SECRET_KEY"], salt="entries of an ended session"
    )
