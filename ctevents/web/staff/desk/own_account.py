"""The page of the signed-in account itself: where it is signed in."""

from __future__ import annotations

from flask import render_template, url_for
from flask_babel import gettext
from werkzeug.wrappers import Response

from ctevents.db.handle import db, transaction
from ctevents.services.accounts import sessions
from ctevents.web import session_cookie
from ctevents.web.access import actor, staff
from ctevents.web.clock import now
from ctevents.web.command import done
from ctevents.web.staff.blueprint import blueprint


@blueprint.get("/account")
def own_account() -> str:
    found = sessions.sessions_of(db.session(), staff().id, now=now())
    token = session_cookie.token()
    return render_template(
        "staff/own_account.html", sessions=[(each, sessions.is_token_of(each, token)) for each in found]
    )


@blueprint.post("/account/sessions/<int(max=2147483647):session_id>/end")
def own_session_end(session_id: int) -> Response:
    """End a session of the account; nothing happens if it has ended."""
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_session(tx, account_id, session_id)
    return done(gettext("That device is signed out."), url_for("staff.own_account"))


@blueprint.post("/account/sessions/end-others")
def own_session_end_others() -> Response:
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_sessions(tx, account_id, kept=session_cookie.token())
    return done(gettext("All other devices are signed out."), url_for("staff.own_account"))
